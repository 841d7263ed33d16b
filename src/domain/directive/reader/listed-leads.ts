import { keyAt } from '../../unit/words.js';
import type { ParsedName } from '../../unit/names/parsed-name.js';
import type { Source } from './source.js';
import type { Node } from './tree.js';

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

/**
 * "Giao các sở quản lý chuyên ngành gồm:" over bullets that only name bodies: they are the leads of what follows and stand for the paragraph's own
 * words, and the bullets are names, no tasks. Null over any other paragraph. Asked right before the bullets are read, so that they are cut once.
 */
export function listedLeads(
  source: Source,
  node: Node,
): { readonly names: readonly ParsedName[]; readonly items: readonly Node[] } | null {
  if (node.children.length < 2 || !source.text.slice(node.block.start, node.block.end).trimEnd().endsWith(':'))
    return null;
  const items = node.children.filter((child) => child.block.marker !== null);
  if (items.length < 2) return null;
  const names: ParsedName[] = [];
  for (const item of items) {
    const list = namesOnly(source, item);
    if (list === null) return null;
    names.push(...list);
  }
  return { names, items };
}
