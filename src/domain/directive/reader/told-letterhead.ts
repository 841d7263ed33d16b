// What a telling says of a document whose symbol it does not give: "UBND huyện X đã có công điện yêu cầu …", "Sở Y ban hành Công văn số 88 về …".
import type { ParsedName } from '../../unit/names/parsed-name.js';
import { afterHolder } from '../../unit/names/person-names.js';
import { keysAt, type Word } from '../../unit/words.js';
import { kindOfLine } from './kinds.js';
import { unbroken } from './lines.js';
import type { Source } from './source.js';
import { actsOnOccasion } from './occasion.js';
import { BETWEEN, toldDay, type ToldDay } from './told-day.js';

export type ToldLetterhead = {
  /** Null where it only says "văn bản". */
  readonly kind: string | null;
  readonly issuer: string;
  readonly subject: string | null;
  /** "công văn số 3575": the number without its symbol. */
  readonly number: string | null;
  readonly day: ToldDay | null;
  readonly start: number;
  readonly end: number;
};

/** A kind right behind what somebody did with it; "có", "ra", "gửi" only of what was done already, "ký" of what is only passed on. */
const ISSUED =
  /(?<![a-z])(?:(?:da |vua |moi )?(?:ky )?ban hanh|(?:da|vua|moi|chinh thuc)(?: chinh thuc)? (?:co|ra|gui|phat|ky)|ky(?= cong dien| cong van| chi thi)|co(?= (?:cong van|van ban|cong dien)(?: \(?(?:hoa toc|khan)\)?)? gui )) (cong van|chi thi|cong dien|ke hoach|thong bao|quyet dinh|huong dan|nghi quyet|giay moi|van ban)(?: \(?(?:hoa toc|khan|thuong khan)\)?)?(?: so (\d{1,5}))?(?! ?[\d/]| so)(?![a-z])/g;
/**
 * "… về việc tổ chức Lễ …", "… gửi Sở A; Sở B về …", "thông báo | kết luận của …", "… số 88 chấn chỉnh việc …": what it is about, to the end
 * of the sentence.
 */
const ABOUT =
  /^,? ?(?:ngày [\d/.-]+,? ?)?(?:(?:gửi [^.\n]{3,200}? |(?:tới|đến|cho) [^.;]{3,90}? )?(?:về việc|về|v\/v) ([^.;]{8,240})|(kết luận (?:của|tại) [^.;]{8,240})|((?!yêu|đề|chỉ|giao|gửi|nêu|để|trong|tại|theo|cho|nhằm)(?:\p{Ll}+ ){1,4}việc [^.;]{8,200}))/u;
/** The sentence stands at the top of what is told; further down only where what it orders follows at once. */
const TOP = 500;
const FURTHER = 1_500;
const GOES_ON =
  /^[^.\n]{0,300}[.\n]\s*(?:theo do|cu the|tai (?:cong van|cong dien|van ban|thong bao|chi thi))(?![a-z])/;
const NAME_WORDS = 14;

/** The body whose name ends right before a word: "… , | UBND huyện Chương Mỹ | đã có …", "Thủ tướng Phạm Minh Chính | ký …". */
function nameBefore(source: Source, words: readonly Word[]): Pick<ParsedName, 'name' | 'start'> | null {
  const to = words.length;
  for (let at = Math.max(0, to - NAME_WORDS); at < to; at += 1) {
    if (words[at]!.glued) continue;
    if (keysAt(words, at, 2) === 'thu tuong' && afterHolder(words, at + 2) === to)
      return { name: 'Thủ tướng Chính phủ', start: words[at]!.start };
    const list = source.names(words, at);
    if (list !== null && list.names.length === 1 && afterHolder(words, list.next) === to)
      return list.names[0]!.collective ? null : list.names[0]!;
  }
  return null;
}

export function toldLetterhead(source: Source): ToldLetterhead | null {
  const top = source.folded.slice(0, TOP);
  if (top.includes('kinh gui')) return null;
  const folded = unbroken(source.folded.slice(0, FURTHER));
  for (const match of folded.matchAll(ISSUED)) {
    const end = match.index + match[0].length;
    const before = folded.slice(0, match.index);
    const between = BETWEEN.exec(before)?.index ?? before.length;
    const named = nameBefore(source, source.words(0, between));
    if (named === null) continue;
    const { name, start } = named;
    if (end > TOP && !GOES_ON.test(source.folded.slice(end, end + TOP)) && !actsOnOccasion(folded, start)) continue;
    const behind = source.text.slice(end, end + TOP).split('\n', 1)[0]!;
    const about = ABOUT.exec(behind);
    return {
      kind: match[1] === 'van ban' ? null : (kindOfLine(match[1]!) ?? match[1]!),
      issuer: name,
      // "… phòng, chống dịch (Công văn số 3320/SYT-NVY)".
      subject: (about?.[1] ?? about?.[2] ?? about?.[3])?.replace(/ ?\([^()]*\d[^()]*\)$/u, '').trim() ?? null,
      number: match[2] ?? null,
      day: toldDay(source.folded, folded.slice(0, start), before.slice(between), folded.slice(end)),
      start,
      end,
    };
  }
  return null;
}
