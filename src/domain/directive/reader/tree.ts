import type { Block } from './blocks.js';
import type { MarkerKind } from './markers.js';

const RANK: Record<MarkerKind, number> = {
  part: 0,
  article: 1,
  roman: 1,
  number: 2,
  'sub-number': 3,
  letter: 4,
  inner: 5,
  dash: 6,
  plus: 7,
};

/** A block in its place: numbered items hold what is below them; an unnumbered paragraph belongs to the item above it. */
export type Node = {
  readonly block: Block;
  readonly parent: Node | null;
  readonly children: Node[];
  /** Numbering from the top: "II.2.a". */
  readonly path: string;
  /** An unnumbered paragraph under a numbered item. */
  readonly loose: boolean;
};

/** Below letters and inner numbers, above dashes: an unnumbered heading gathers the bullets under it. */
const LOOSE_RANK = 5.5;

/** Above all numbers but parts: a heading without one holds the numbered items of its section. */
const HEADING_RANK = 0.5;

type Open = { readonly rank: number; readonly node: Node };

/** "### Kỳ vọng": a heading without a number. */
const isPlain = ({ block }: Node): boolean => block.heading !== undefined && block.marker === null;

/**
 * How many open items a Markdown heading, or an item below one, leaves open. Headings close headings of their depth and below, numbered ones
 * those of their rank ("## I." holds "## 1."); an item of a list closes no heading without a number that stands above it.
 */
function staysOpen(stack: readonly Open[], { heading, marker }: Block): number {
  const rank = marker === null ? null : RANK[marker.kind];
  const higher = (node: Node): boolean => heading === undefined || node.block.heading! < heading;
  let section = -1;
  if (heading !== undefined || rank! > RANK.article)
    for (const [i, { node }] of stack.entries()) if (isPlain(node) && higher(node)) section = i;
  for (let i = section + 1; i < stack.length; i += 1) {
    const above = stack[i]!;
    if (isPlain(above.node)) {
      if (heading !== undefined) return i;
    } else if (rank !== null ? above.rank >= rank : above.node.block.heading === undefined || !higher(above.node))
      return i;
  }
  return stack.length;
}

/** Items back that may still be of the same list. */
const NEAR = 24;

/** "- …; (1) …; (2) …; - …": the bullets before the inner numbers go on behind them. */
function goesOnAbove(stack: readonly Open[]): boolean {
  const top = stack[stack.length - 1]?.node;
  if (top?.block.marker?.kind !== 'inner' || top.children.length > 0) return false;
  return top.parent?.children.slice(-NEAR).some((child) => child.block.marker?.kind === 'dash') ?? false;
}

/** What an unnumbered line ending in ":" is: the name of bodies ("Sở Y tế:"), a topic of its own ("Chế độ báo cáo:"), or plain text. */
export type LooseTitle = 'bodies' | 'topic' | 'closing' | 'after-list' | 'none';

/** Nests blocks by their numbering; returns the top level and all nodes in reading order. */
export function treeOf(
  blocks: readonly Block[],
  isTitle: (block: Block, above: Block | null, last: boolean, next: Block | undefined) => LooseTitle,
): { readonly roots: readonly Node[]; readonly all: readonly Node[] } {
  const roots: Node[] = [];
  const all: Node[] = [];
  const stack: Open[] = [];
  let lastNumbered = blocks.length - 1;
  while (lastNumbered >= 0 && blocks[lastNumbered]!.marker === null) lastNumbered -= 1;
  for (const [i, block] of blocks.entries()) {
    const marker = block.marker;
    if (marker !== null) {
      const rank = RANK[marker.kind];
      stack.length = staysOpen(stack, block);
      if (marker.kind === 'dash' && goesOnAbove(stack)) stack.pop();
      const parent = stack[stack.length - 1]?.node ?? null;
      const { label: said } = marker;
      const label = said.endsWith('.') || said.endsWith(':') ? said.slice(0, -1) : said;
      const node: Node = {
        block,
        parent,
        children: [],
        path: parent === null || parent.path === '' ? label : `${parent.path}.${label}`,
        loose: false,
      };
      (parent?.children ?? roots).push(node);
      all.push(node);
      stack.push({ rank, node });
    } else if (block.heading !== undefined) {
      stack.length = staysOpen(stack, block);
      const parent = stack[stack.length - 1]?.node ?? null;
      const node: Node = { block, parent, children: [], path: parent?.path ?? '', loose: true };
      (parent?.children ?? roots).push(node);
      all.push(node);
      stack.push({ rank: HEADING_RANK, node });
    } else {
      const title = isTitle(block, stack[stack.length - 1]?.node.block ?? null, i > lastNumbered, blocks[i + 1]);
      if (title === 'after-list') while (stack.length > 0 && stack[stack.length - 1]!.rank >= RANK.dash) stack.pop();
      else if (title !== 'none')
        while (
          stack.length > 0 &&
          !isPlain(stack[stack.length - 1]!.node) &&
          // "Các nội dung cần đánh giá gồm:" stands in the part that it is written in.
          (title !== 'topic' || stack[stack.length - 1]!.rank > RANK.part) &&
          (title !== 'bodies' || stack[stack.length - 1]!.rank >= LOOSE_RANK)
        )
          stack.pop();
      const parent = stack[stack.length - 1]?.node ?? null;
      const node: Node = { block, parent, children: [], path: parent?.path ?? '', loose: true };
      (parent?.children ?? roots).push(node);
      all.push(node);
      if (title === 'bodies' || title === 'topic') stack.push({ rank: LOOSE_RANK, node });
    }
  }
  return { roots, all };
}
