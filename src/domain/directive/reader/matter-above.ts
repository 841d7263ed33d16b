// Programmes of work: an item says what is to be passed or done, the line below it who prepares it and when, and nothing else.
import type { LocalDate } from '../../calendar/local-date.js';
import { parseDeadlines } from '../deadline/parse-deadlines.js';
import { keyAt, type Word } from '../../unit/words.js';
import type { Group } from './groups.js';
import { isUpper } from './lines.js';
import type { Reading } from './reading.js';
import type { Source } from './source.js';
import type { RawTask } from './task-build.js';
import { foldedOf, isTitle } from './task-nodes.js';
import type { Node } from './tree.js';

/** Words of the longest line that only says who and when. */
const LONGEST = 48;
/** Words of the shortest item: "3. Năm 2028" is a heading. */
const SHORTEST = 6;

/** What a lead does with a matter that is named elsewhere, two syllables each. */
const ACTS =
  /^(?:chu tri|chu dong|phoi hop|tham muu|chuan bi|thuc hien|to chuc|chi dao|trien khai|phu trach|noi dung|du thao|soan thao|xay dung|hoan thanh|bao cao|de xuat|trinh ky)$/;
/** One of these says that something is in their hands; "Các đơn vị triển khai thực hiện." closes a letter. */
const IN_HAND = /^(?:chu tri|tham muu|chuan bi|phu trach|soan thao)$/;
/** "dự thảo", "nội dung" stand for the matter itself; "và", "với", signs link. */
const LINKS = /^(?:va|voi|cung|,|;|\.|-|\(|\))$/;
/** "(từ quý IV/2025 đến khi kết thúc bầu cử)": when, in brackets at the end. */
const WHEN = /^(?:tu|trong|truoc|den|hoan|thoi|xong|quy|thang)$/;

/** Whether the words behind the lead say only that it has the matter in hand, with whom and when. */
function saysOnlyWho(
  source: Source,
  words: readonly Word[],
  from: number,
  to: number,
  anchor: LocalDate | null,
): boolean {
  if (from >= to || to - from > LONGEST) return false;
  const [start, end] = [words[from]!.start, words[to - 1]!.end];
  const times = parseDeadlines(source.text.slice(start, end), anchor, {
    offset: start,
    folded: source.folded.slice(start, end),
  });
  let inHand = false;
  for (let i = from; i < to;) {
    const word = words[i]!;
    const time = times.find(({ span }) => word.start >= span.start && word.start < span.end);
    const pair = `${word.key} ${keyAt(words, i + 1)}`;
    if (time !== undefined || LINKS.test(word.key)) {
      if (word.key === '(' && WHEN.test(keyAt(words, i + 1)) && /^[).]$/.test(words[to - 1]!.key)) break;
      i += 1;
    } else if (ACTS.test(pair)) {
      inHand ||= IN_HAND.test(pair);
      i += 2;
    } else if (word.key === 'trinh') {
      inHand = true;
      i += 1;
    } else {
      const partners = source.names(words, i);
      if (partners === null) return false;
      i = partners.next;
    }
  }
  return inHand;
}

/** An item that says a matter and nobody to whom it falls. */
function isMatter(source: Source, node: Node, { clause, container, introduces, folded }: Reading): boolean {
  const { block } = node;
  if (clause.act !== 'none' || clause.byIssuer || container || introduces || isTitle(node, folded)) return false;
  if (/[:]$/.test(folded) || isUpper(source.text.slice(block.start, block.end))) return false;
  return source.words(block.start, block.end).length >= SHORTEST;
}

/** Whether the line stands right below the item: unnumbered, or as a bullet of it. */
const isBelow = (node: Node, above: Node): boolean =>
  !node.block.afterBlank &&
  (node.loose || (node.block.marker?.kind === 'dash' && above.block.marker?.kind !== 'dash')) &&
  (node.parent === above || node.parent === above.parent);

/**
 * "2.1. Nghị quyết về phát triển kinh tế - xã hội … / UBND xã chủ trì, phối hợp các cơ quan liên quan tham mưu, trình trong tháng 01/2026":
 * the item whose matter the line below gives to somebody; null where the line says what to do itself.
 */
export function matterAbove(
  source: Source,
  above: Node | undefined,
  readings: ReadonlyMap<Node, Reading>,
  node: Node,
  { clause }: Reading,
  words: readonly Word[],
  anchor: LocalDate | null,
): Node | null {
  if (above === undefined || clause.act === 'none' || clause.polite || clause.names.length === 0) return null;
  if (!isBelow(node, above)) return null;
  const reading = readings.get(above);
  if (reading === undefined || !isMatter(source, above, reading)) return null;
  if (DESCRIBES.test(foldedOf(source, above.parent ?? above, LONGEST))) return null;
  return saysOnlyWho(source, words, clause.next, words.length, anchor) ? above : null;
}

/** Sections that tell how things stand. */
const DESCRIBES = /^(?:danh gia|ket qua|ton tai|han che|nguyen nhan|tinh hinh|can cu|muc dich|quan diem)/;

/** "Nghị quyết về chuyển đổi số. | Văn phòng Đảng uỷ tham mưu, trình trong quý I/2026.": the last sentence gives the first to somebody. */
export function matterBefore(
  source: Source,
  node: Node,
  { clause, folded }: Reading,
  words: readonly Word[],
  { from, to, leads, explicit, polite }: Group,
  anchor: LocalDate | null,
): Node | null {
  const told = leads[leads.length - 1];
  if (told === undefined || !explicit || polite || from < SHORTEST || to < words.length) return null;
  if (
    clause.act !== 'none' ||
    clause.byIssuer ||
    told.start < words[from]!.start ||
    /^(?:ngay|sau khi|tai) /.test(folded)
  )
    return null;
  let at = from;
  while (at < to && words[at]!.start < told.end) at += 1;
  return saysOnlyWho(source, words, at, to, anchor) ? node : null;
}

/** What was held of an item before the line below it named its lead. */
export function giveUp(tasks: RawTask[], { block }: Node): void {
  while (tasks.length > 0 && tasks[tasks.length - 1]!.start >= block.start) tasks.pop();
}

/** The line's task is that of the item. */
export const ofMatter = (read: readonly RawTask[], { block, path }: Node): RawTask[] =>
  read.map((task) => ({ ...task, start: block.start, numbering: path === '' ? null : path }));
