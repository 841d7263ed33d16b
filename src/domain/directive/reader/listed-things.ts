import { ordersIn } from './reading.js';
import type { Source } from './source.js';
import type { Node } from './tree.js';

/** "… đề nghị UBND các xã báo cáo các nội dung sau:", "… gồm:": what is listed is what to report on or to send. */
const ASKS_FOR =
  /(?:bao cao|cung cap|gui|thong ke|tong hop|danh gia|ra soat|bo sung|nop|neu ro|lam ro)(?: [a-z,]+){0,12} ?(?:sau|sau day|nhu sau|gom|nhu|la)? ?:$/;
const LAST_WORDS = 110;

/** The bullets right below an unnumbered paragraph that asks for what they name: none of them opens with a verb or a body. */
export function thingsBelow(source: Source, nodes: readonly Node[], at: number): readonly Node[] {
  const { block, children } = nodes[at]!;
  if (block.marker !== null) return [];
  const end = source.folded
    .slice(Math.max(block.start, block.end - LAST_WORDS), block.end)
    .replace(/\s+/g, ' ')
    .trimEnd();
  if (!end.endsWith(':') || !ASKS_FOR.test(end)) return [];
  const items: Node[] = [];
  for (let i = at + 1; i < nodes.length; i += 1) {
    const kind = nodes[i]!.block.marker?.kind;
    if ((kind !== 'dash' && kind !== 'plus') || (children.length > 0 && nodes[i]!.parent !== nodes[at])) break;
    items.push(nodes[i]!);
  }
  return items.length > 1 && items.every((item) => !ordersIn(source, item)) ? items : [];
}

const LONGEST_TITLE = 180;

/** The headline of a page: its first line, without an end, over paragraphs that have one. */
export function isPageTitle(source: Source, { block, children }: Node): boolean {
  const text = source.text.slice(block.start, block.end).trimEnd();
  return (
    block.marker === null &&
    children.length === 0 &&
    text.length < LONGEST_TITLE &&
    /^\p{Lu}/u.test(text) &&
    /[\p{L}\d"”)]$/u.test(text)
  );
}
