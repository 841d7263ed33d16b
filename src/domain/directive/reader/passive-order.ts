// An order told in the passive: "Phó Thủ tướng Nguyễn Văn A được phân công chỉ đạo …" as an item of its own.
import { titleAt } from '../../unit/names/heads.js';
import type { NameList } from '../../unit/names/parsed-name.js';
import { verbAt } from '../../unit/names/verbs.js';
import { keyAt, rawAt, type Word } from '../../unit/words.js';

/** Words that an office and its holder may take. */
const LONGEST = 12;
const TITLE = /^(?:pho thu tuong|dong chi|ong|ba|uy vien|thu truong)(?![a-z])/;

const opensWithPerson = (words: readonly Word[]): boolean =>
  words[0]?.capital === true &&
  (titleAt(words, 0) !== null || TITLE.test(`${keyAt(words, 0)} ${keyAt(words, 1)} ${keyAt(words, 2)}`));

/** "Việc bố trí nhân sự … phải hoàn thành trước ngày 30/9": something must be done by a day, nobody is named. */
export const mustBeDone = (folded: string): boolean => folded.startsWith('viec ') && MUST_BE_DONE.test(folded);
const MUST_BE_DONE =
  /^viec [^.;:]{8,320} (?:phai|can) (?:duoc )?(?:hoan thanh|hoan tat|thuc hien xong|xong|ket thuc) (?:xong )?(?:truoc|cham nhat|trong|vao)(?![a-z])/;

/** Whether "được" stands near enough behind the opening: most paragraphs need no further look. */
function saysPassive(words: readonly Word[]): boolean {
  for (let i = 2; i <= Math.min(LONGEST, words.length - 4); i += 1) if (words[i]!.raw === 'được') return true;
  return false;
}

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
