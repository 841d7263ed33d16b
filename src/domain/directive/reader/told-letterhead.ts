// What a telling says of a document whose symbol it does not give: "UBND huyện X đã có công điện yêu cầu …", "Sở Y ban hành Công văn số 88 về …".
import type { NameList } from '../../unit/names/parsed-name.js';
import type { Word } from '../../unit/words.js';
import { kindOfLine } from './kinds.js';
import { unbroken } from './lines.js';
import type { Source } from './source.js';

export type ToldLetterhead = {
  /** Null where it only says "văn bản". */
  readonly kind: string | null;
  readonly issuer: string;
  readonly subject: string | null;
  readonly start: number;
  readonly end: number;
};

/** A kind right behind what somebody did with it; "có", "ra", "gửi" only of what was done already. */
const ISSUED =
  /(?<![a-z])(?:(?:da |vua |moi )?(?:ky )?ban hanh|(?:da|vua|moi) (?:co|ra|gui|phat|ky)) (cong van|chi thi|cong dien|ke hoach|thong bao|quyet dinh|huong dan|nghi quyet|giay moi|van ban)(?: \(?(?:hoa toc|khan|thuong khan)\)?)?(?: so \d{1,5})?(?! ?[\d/]| so)(?![a-z])/;
/** "… về việc tổ chức Lễ …", "… số 88 chấn chỉnh việc …": what it is about, to the end of the sentence. */
const ABOUT =
  /^,? ?(?:ngày [\d/.-]+,? ?)?(?:(?:(?:tới|đến|cho) [^.;]{3,90}? )?(?:về việc|về|v\/v) ([^.;]{8,240})|((?!yêu|đề|chỉ|giao|gửi|nêu|để|trong|tại|theo|cho|nhằm)(?:\p{Ll}+ ){1,4}việc [^.;]{8,200}))/u;
/** The sentence stands at the top of what is told. */
const TOP = 500;
const FURTHER = 1_500;
const THEREBY = /^[^\n]{0,400}\n+theo do,/;
const NAME_WORDS = 12;

/** The body whose name ends right before a word: "… , | UBND huyện Chương Mỹ | đã có …". */
function nameBefore(source: Source, words: readonly Word[], to: number): NameList | null {
  for (let at = Math.max(0, to - NAME_WORDS); at < to; at += 1) {
    if (words[at]!.glued) continue;
    const list = source.names(words, at);
    if (list !== null && list.names.length === 1 && list.next === to) return list;
  }
  return null;
}

export function toldLetterhead(source: Source): ToldLetterhead | null {
  const near = unbroken(source.folded.slice(0, TOP));
  const folded = ISSUED.test(near) ? near : unbroken(source.folded.slice(0, FURTHER));
  const match = ISSUED.exec(folded);
  // Further down only what the next paragraph goes on with is this document.
  if (match !== null && folded !== near && !THEREBY.test(source.folded.slice(match.index, match.index + TOP)))
    return null;
  if (match === null || folded.includes('kinh gui')) return null;
  const words = source.words(0, match.index);
  const list = nameBefore(source, words, words.length);
  if (list === null || list.names[0]!.collective) return null;
  const end = match.index + match[0].length;
  const about = ABOUT.exec(source.text.slice(end, end + TOP).split('\n', 1)[0]!);
  return {
    kind: match[1] === 'van ban' ? null : (kindOfLine(match[1]!) ?? match[1]!),
    issuer: list.names[0]!.name,
    // "… phòng, chống dịch (Công văn số 3320/SYT-NVY)".
    subject: (about?.[1] ?? about?.[2])?.replace(/ ?\([^()]*\d[^()]*\)$/u, '').trim() ?? null,
    start: list.names[0]!.start,
    end,
  };
}
