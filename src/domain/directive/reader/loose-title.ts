import { keyAt, type Word } from '../../unit/words.js';
import { verbAt } from '../../unit/names/verbs.js';
import type { Block } from './blocks.js';
import { SPEAKS } from './heading-name.js';
import { isUpper, singleBlanks } from './lines.js';
import type { Source } from './source.js';
import type { LooseTitle } from './tree.js';

/** What a document says to everybody after its last numbered item. */
const CLOSING =
  /^(?:trong qua trinh (?:(?:to chuc |trien khai )?thuc hien|trien khai)|qua trinh thuc hien|nhan duoc (?:cong van|van ban|chi thi|thong bao|ke hoach|cong dien)|tren day la|can cu noi dung)(?![a-z])/;

/** "…, các bộ, ngành cần tập trung triển khai các nhiệm vụ trọng tâm sau đây:" after a numbered item: what follows is no part of that item. */
const LEADS_OVER = /(?:thực hiện|triển khai)[^.;:]{0,60} (?:sau|sau đây|như sau) ?:$/u;
const LAST_WORDS = 120;

/** "Kết quả thực hiện gửi về Sở … trước ngày …": one date for everybody (domain.md §2.4 rule 16). */
const RESULTS =
  /^(?:bao cao|ket qua|danh sach|van ban|y kien|so lieu|ho so)(?:[^.;]|\.(?=\S)){0,120}?(?:gui|bao cao|ve)(?![a-z])(?:[^.;]|\.(?=\S)){0,160}?(?:truoc|cham nhat|muon nhat|den het)(?![a-z])/;

/** Words of section titles, for a line in capitals whose number a recogniser lost ("HI- TO CHỨC THỰC HIỆN"). */
const SECTION = /(?:to chuc thuc hien|nhiem vu|giai phap|trach nhiem|phan cong|tinh hinh|ket qua|muc dich|yeu cau)/;

/** "Thời hạn gửi: trước 17h ngày …": when everybody sends, whatever stands between. */
const SENDING_TIME = /^thoi (?:han|gian) (?:gui|nop|bao cao)(?![a-z])/;

function sendsResults(source: Source, { start, end }: Block): boolean {
  const folded = singleBlanks(source.folded.slice(start, Math.min(end, start + 360)));
  return SENDING_TIME.test(folded) || RESULTS.test(folded);
}

/** An item that orders something itself; under a bare heading ("4. Sở X") what follows is that body's. */
const isSentence = (source: Source, { start, end, marker }: Block): boolean =>
  (end - start > 50 || marker?.kind === 'dash' || /:\s*\p{L}/u.test(source.text.slice(start, end))) &&
  /[.;]$/.test(source.text.slice(start, end).trimEnd());

const LONGEST_BARE = 160;

/** "Bộ Quốc phòng, Bộ Công an" on a line of its own over bullets, without a colon. */
function isOnlyNames(source: Source, { start, end }: Block): boolean {
  const words = source.words(start, end);
  return source.names(words, 0)?.next === words.length;
}

const LONGEST_REST = 8;

/** "UBND các xã vùng hạ du hồ chứa | nước A:": a few words more of a name that was not understood to its end, and no verb. */
function closesInFew(words: readonly Word[], from: number): boolean {
  if (words.length - from > LONGEST_REST) return false;
  for (let i = from; i < words.length - 1; i += 1)
    if (words[i]!.kind === 'sign' || SPEAKS.test(words[i]!.key) || verbAt(words, i)) return false;
  return true;
}

/** A paragraph apart from a bullet that ends without a sign, as web pages set them: the list is over. */
export const endsList = (source: Source, { afterBlank }: Block, above: Block | null): boolean =>
  afterBlank &&
  (above?.marker?.kind === 'dash' || above?.marker?.kind === 'plus') &&
  !/[.,:;]$/.test(source.text.slice(above.start, above.end).trimEnd());

/** An unnumbered line ending in ":" that heads the bullets below it: bodies' names, or a topic of its own ("Chế độ báo cáo:"). */
export function looseTitle(source: Source, block: Block, above: Block | null = null, next?: Block): LooseTitle {
  if (CLOSING.test(singleBlanks(source.folded.slice(block.start, block.start + 60)))) return 'closing';
  if (above !== null && sendsResults(source, block) && isSentence(source, above)) return 'closing';
  const text = source.text.slice(block.start, block.end).trimEnd();
  if (text.length > LAST_WORDS && LEADS_OVER.test(text.slice(-LAST_WORDS))) return 'closing';
  if (text.length < 90 && isUpper(text) && SECTION.test(source.folded.slice(block.start, block.end))) return 'topic';
  if (text.length <= LONGEST_BARE && next?.marker?.kind === 'dash' && isOnlyNames(source, block)) return 'bodies';
  if (!text.endsWith(':') || text.length > 260) return 'none';
  const words = source.words(block.start, block.end);
  const list = source.names(words, 0);
  if (list !== null && (keyAt(words, list.next) === ':' || verbAt(words, list.next))) return 'bodies';
  if (list !== null && closesInFew(words, list.next)) return 'bodies';
  // "Trong đó giao Giám đốc Công an tỉnh chỉ đạo thực hiện:" inside that body's item.
  const act = /^(?:Trong|Theo) đó,? /u.exec(text);
  const first = act === null ? 0 : act[0].includes(',') ? 3 : 2;
  if (list === null && /^(?:giao|yeu|de)$/.test(keyAt(words, first))) return 'bodies';
  return text.length <= 60 && !verbAt(words, 0) ? 'topic' : 'none';
}
