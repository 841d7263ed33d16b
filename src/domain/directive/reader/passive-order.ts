// An order told in the passive: "Phó Thủ tướng Nguyễn Văn A được phân công chỉ đạo …" as an item of its own.
import { titleAt } from '../../unit/names/heads.js';
import type { NameList } from '../../unit/names/parsed-name.js';
import { skipBracket } from '../../unit/names/cursor.js';
import { verbAt, verbSize } from '../../unit/names/verbs.js';
import { keyAt, rawAt, type Word } from '../../unit/words.js';
import { afterTimeLabel, opensOrderAt, RESULT_FIRST } from './certainty.js';
import type { Clause } from './clause-shape.js';

/** Words that an office and its holder may take. */
const LONGEST = 12;
const TITLE = /^(?:pho thu tuong|dong chi|ong|ba|uy vien|thu truong)(?![a-z])/;

const opensWithPerson = (words: readonly Word[]): boolean =>
  words[0]?.capital === true &&
  (titleAt(words, 0) !== null || TITLE.test(`${keyAt(words, 0)} ${keyAt(words, 1)} ${keyAt(words, 2)}`));

/** "Việc bố trí nhân sự … phải hoàn thành trước ngày 30/9": something must be done by a day, nobody is named. */
const mustBeDone = (folded: string): boolean => folded.startsWith('viec ') && MUST_BE_DONE.test(folded);

/** Whether a paragraph that tells nobody says what is to be done, from a word on; `folded`: the paragraph. */
export const ordersNobody = (words: readonly Word[], from: number, folded: string): boolean =>
  opensOrderAt(words, afterLabel(words, afterTimeLabel(words, from))) ||
  RESULT_FIRST.test(folded) ||
  mustBeDone(folded);

/** "Tiêm phòng: | vắc xin được tiêm …": what a verb right before the colon entitles stands behind it; the same index elsewhere. */
function afterLabel(words: readonly Word[], at: number): number {
  const size = verbSize(words, at);
  return size > 0 && keyAt(words, at + size) === ':' ? at + size + 1 : at;
}
const MUST_BE_DONE =
  /^viec [^.;:]{8,320} (?:phai|can) (?:duoc )?(?:hoan thanh|hoan tat|thuc hien xong|xong|ket thuc) (?:xong )?(?:truoc|cham nhat|trong|vao)(?![a-z])/;

/** Whether "được" stands near enough behind the opening: most paragraphs need no further look. */
function saysPassive(words: readonly Word[]): boolean {
  for (let i = 2; i <= Math.min(LONGEST, words.length - 4); i += 1) if (words[i]!.raw === 'được') return true;
  return false;
}

const CIRCUMSTANCE = /^(?:tại|theo|trong|từ|trên|để|khi|nếu|sau|trước)$/u;
/** Within such a sentence it is told how far they came. */
const TELLS = /^(?:đã|chưa|vẫn|đang|nhưng|song)$/u;

const CHARGES = /^(?:phan cong|yeu cau|de nghi)$/;

/** "Sở Giao thông vận tải | cũng được giao nhiệm vụ khẩn trương lập báo cáo …", "Trung tâm X (TTX) | được yêu cầu theo dõi …": whether one body is charged with what follows, and nothing is told of it. */
export function chargedBehind(words: readonly Word[], from: number): boolean {
  const named = skipBracket(words, from);
  const at = rawAt(words, named) === 'cũng' ? named + 1 : named;
  if (rawAt(words, at) !== 'được') return false;
  const said = `${keyAt(words, at + 1)} ${keyAt(words, at + 2)}`;
  let next = CHARGES.test(said) ? at + 3 : said.startsWith('giao ') ? at + 2 : -1;
  if (next === -1) return false;
  if (/^(?:nhiem vu|trach nhiem)$/.test(`${keyAt(words, next)} ${keyAt(words, next + 1)}`)) next += 2;
  if (!verbAt(words, next) || words[next]!.capital) return false;
  if (CIRCUMSTANCE.test(rawAt(words, next)) && keyAt(words, next + 1) !== 'doi') return false;
  for (let i = next; i < words.length && words[i]!.key !== '.'; i += 1) if (TELLS.test(words[i]!.raw)) return false;
  return true;
}

/** A clause whose body "được giao" what follows. */
export const isCharged = (words: readonly Word[], { act, next, names }: Clause): boolean =>
  act === 'subject' && names.every(({ collective }) => !collective) && chargedBehind(words, next);

/** The officer or person at the head of a paragraph who "được phân công", "được giao" to do what follows; null elsewhere. */
export function chargedPerson(words: readonly Word[]): NameList | null {
  if (!saysPassive(words) || !opensWithPerson(words)) return null;
  for (let i = 2; i <= Math.min(LONGEST, words.length - 4); i += 1) {
    if (words[i]!.kind === 'sign' && !/^[,-]$/.test(words[i]!.key)) return null;
    if (rawAt(words, i) !== 'được') continue;
    const act = /^(?:phan cong|uy quyen)$/.test(`${keyAt(words, i + 1)} ${keyAt(words, i + 2)}`)
      ? 2
      : keyAt(words, i + 1) === 'giao'
        ? 1
        : 0;
    if (act === 0 || !verbAt(words, i + 1 + act)) return null;
    const said = words.slice(0, i);
    const name = said.map((word, k) => (k > 0 && !word.glued ? ` ${word.raw}` : word.raw)).join('');
    const named = { name, start: said[0]!.start, end: said[i - 1]!.end, head: true, collective: false, personal: true };
    return { names: [named], next: i };
  }
  return null;
}
