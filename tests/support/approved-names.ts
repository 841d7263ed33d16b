import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold } from '../../src/domain/unit/fold.js';
import { nameStarts } from '../../src/domain/unit/names/heads.js';
import { namesAt } from '../../src/domain/unit/names/name-list.js';
import { personAt } from '../../src/domain/unit/names/persons.js';
import { wordsOf } from '../../src/domain/unit/words.js';
import { namesOf, personOf } from '../unit/unit/names-of.js';
import { documentsOf, folders } from './approved-readings.js';
import { drawOf } from './draw.js';

export const approvedNames = join(__dirname, '../fixtures/names-as-parsed.txt');

/** Words behind a name that are kept with it: what stops a name is half of reading it. */
const BEHIND = 4;
/** Of a place where a name might stand and does not, a few words are enough. */
const WITHOUT_NAME = 8;

/** The same words are looked at in front of so many different ones. */
const OFTEN = 2;

/**
 * Every phrase of the documents that begins with a name or a person, a fourth of those that look so and do not; each sixth once more without its
 * accents, and all once more with words or signs changed.
 */
function phrases(): string[] {
  const found = new Set<string>();
  const nameless = new Set<string>();
  const met = new Map<string, number>();
  for (const folder of folders())
    for (const file of documentsOf(folder)) {
      const text = readFileSync(join(folder, 'text', file), 'utf8').normalize('NFC');
      const words = wordsOf(text, fold(text));
      words.forEach(({ start }, at) => {
        const next = Math.max(namesAt(words, at)?.next ?? 0, personAt(words, at)?.next ?? 0);
        if (next === 0 && !nameStarts(words, at)) return;
        const name = text.slice(start, words[Math.max(at, next - 1)]!.end);
        met.set(name, (met.get(name) ?? 0) + 1);
        if (met.get(name)! > OFTEN) return;
        const end = words[Math.min(words.length, next === 0 ? at + WITHOUT_NAME : next + BEHIND) - 1]!.end;
        (next === 0 ? nameless : found).add(text.slice(start, end).replaceAll(/\s+/gu, ' '));
      });
    }
  const sorted = [...found, ...[...nameless].filter((phrase) => drawOf(phrase)(4) === 0)].sort();
  return [
    ...sorted,
    ...sorted.filter((phrase) => drawOf(phrase)(6) === 0).map(plain),
    ...new Set(sorted.map(changedPhrase)),
  ];
}

const plain = (phrase: string) =>
  phrase.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

/** What may stand within a name or end it. */
const BETWEEN =
  ', |; |: |. | - | (|) |/ | và | hoặc | cùng | với | thuộc | trực thuộc | tại | của | các | các xã | các sở | cấp tỉnh | cấp xã | thành phố | tỉnh Sơn La | huyện | phường | trên địa bàn | ở | theo | do | để | khi | có liên quan | liên quan | khác | được giao | nơi | chuyên ngành | quản lý | phụ trách | Ban | Sở | Phòng | UBND | Hội | Chi cục | Trung tâm | Trường | Bộ | Công ty | Tổ | Văn phòng | Chủ tịch | Giám đốc | Thủ trưởng | Trưởng | Phó | ông | đồng chí | 1 | 24 | II | A | lập | gửi | báo cáo | chủ trì | tổ chức | thực hiện | về | trong | ngoài | (trừ | này | đó | số 2 | khu vực'.split(
    '|',
  );

/** The same phrase with one to three words lost, brought in, moved, or in the other case. */
function changedPhrase(phrase: string): string {
  const pick = drawOf(phrase);
  const words = phrase.split(' ');
  for (let times = 1 + pick(3); times > 0; times -= 1) {
    const at = pick(words.length);
    const word = words[at]!;
    const kind = pick(6);
    if (kind === 0 && words.length > 1) words.splice(at, 1);
    else if (kind === 1) words[at] = word === word.toLowerCase() ? word.toUpperCase() : word.toLowerCase();
    else if (kind === 2) words.splice(at, 2, ...words.slice(at, at + 2).reverse());
    else words[at] = `${word}${BETWEEN[pick(BETWEEN.length)]!}`;
  }
  return words.join(' ').replaceAll(/\s+/gu, ' ').trim();
}

export function parsedAnew(phrase: string): string {
  const [names, person] = [namesOf(phrase), personOf(phrase)];
  return `${phrase}\t${names}${person === names ? '' : `\t${person}`}`;
}

export const namesAnew = (): string => `${phrases().map(parsedAnew).join('\n')}\n`;
