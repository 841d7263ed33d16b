import type { Block, MarkerKind } from './blocks.js';

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

/** Items back that may still be of the same list. */
const NEAR = 24;

/** "- …; (1) …; (2) …; - …": the bullets before the inner numbers go on behind them. */
function goesOnAbove(stack: readonly { readonly rank: number; readonly node: Node }[]): boolean {
  const top = stack[stack.length - 1]?.node;
  if (top?.block.marker?.kind !== 'inner' || top.children.length > 0) return false;
  return top.parent?.children.slice(-NEAR).some((child) => child.block.marker?.kind === 'dash') ?? false;
}

/** What an unnumbered line ending in ":" is: the name of bodies ("Sở Y tế:"), a topic of its own ("Chế độ báo cáo:"), or plain text. */
export type LooseTitle = 'bodies' | 'topic' | 'closing' | 'none';

/** Nests blocks by their numbering; returns the top level and all nodes in reading order. */
export function treeOf(
  blocks: readonly Block[],
  isTitle: (block: Block, above: Block | null, last: boolean) => LooseTitle,
): { readonly roots: readonly Node[]; readonly all: readonly Node[] } {
  const roots: Node[] = [];
  const all: Node[] = [];
  const stack: { rank: number; node: Node }[] = [];
  let lastNumbered = blocks.length - 1;
  while (lastNumbered >= 0 && blocks[lastNumbered]!.marker === null) lastNumbered -= 1;
  for (const [i, block] of blocks.entries()) {
    const marker = block.marker;
    if (marker !== null) {
      const rank = RANK[marker.kind];
      while (stack.length > 0 && stack[stack.length - 1]!.rank >= rank) stack.pop();
      if (marker.kind === 'dash' && goesOnAbove(stack)) stack.pop();
      const parent = stack[stack.length - 1]?.node ?? null;
      const label = marker.label.replace(/[.:]$/, '');
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
    } else {
      const title = isTitle(block, stack[stack.length - 1]?.node.block ?? null, i > lastNumbered);
      if (title !== 'none')
        while (stack.length > 0 && (title !== 'bodies' || stack[stack.length - 1]!.rank >= LOOSE_RANK)) stack.pop();
      const parent = stack[stack.length - 1]?.node ?? null;
      const node: Node = { block, parent, children: [], path: parent?.path ?? '', loose: true };
      (parent?.children ?? roots).push(node);
      all.push(node);
      if (title === 'bodies' || title === 'topic') stack.push({ rank: LOOSE_RANK, node });
    }
  }
  return { roots, all };
}
