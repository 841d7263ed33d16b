import { keyAt } from '../../unit/words.js';
import type { ParsedName } from '../../unit/names/parsed-name.js';
import type { Source } from './source.js';
import type { Node } from './tree.js';

export type ListedLeads = {
  /** Bodies listed below a paragraph, which stand for its own words ("các sở quản lý chuyên ngành gồm:"). */
  readonly below: ReadonlyMap<Node, readonly ParsedName[]>;
  /** The items of such lists: names, no tasks. */
  readonly items: ReadonlySet<Node>;
};

/** "- Sở Xây dựng (đối với hạ tầng đô thị);": nothing but bodies and an aside in brackets. */
function namesOnly(source: Source, node: Node): readonly ParsedName[] | null {
  if (node.children.some((child) => !child.loose)) return null;
  const words = source.words(node.block.start, node.block.end);
  const list = source.names(words, 0);
  if (list === null) return null;
  let at = list.next;
  if (keyAt(words, at) === '(') {
    while (at < words.length && words[at]!.key !== ')') at += 1;
    at += 1;
  }
  while (at < words.length && /^[;,.]$/.test(words[at]!.key)) at += 1;
  return at >= words.length ? list.names : null;
}

/** "Giao các sở quản lý chuyên ngành gồm:" over bullets that only name bodies: they are the leads of what follows. */
export function listedLeads(source: Source, nodes: readonly Node[]): ListedLeads {
  const below = new Map<Node, readonly ParsedName[]>();
  const items = new Set<Node>();
  for (const node of nodes) {
    const bullets = node.children.filter((child) => child.block.marker !== null);
    if (bullets.length < 2 || !source.text.slice(node.block.start, node.block.end).trimEnd().endsWith(':')) continue;
    const names = bullets.map((child) => namesOnly(source, child));
    if (names.some((list) => list === null)) continue;
    below.set(
      node,
      names.flatMap((list) => list ?? []),
    );
    bullets.forEach((child) => items.add(child));
  }
  return { below, items };
}
