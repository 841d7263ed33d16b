import type { ParsedName } from '../../unit/names/parsed-name.js';
import type { Source } from './source.js';
import type { Node } from './tree.js';

/** "- Sở Xây dựng (đối với hạ tầng đô thị);", "- Sở Nội vụ; Sở Tư pháp.": nothing but bodies, and asides in brackets behind them. */
export function namesOnly(source: Source, node: Node): readonly ParsedName[] | null {
  if (node.children.some((child) => !child.loose)) return null;
  const words = source.words(node.block.start, node.block.end);
  const found: ParsedName[] = [];
  for (let at = 0; at < words.length;) {
    const list = source.names(words, at);
    if (list !== null) {
      found.push(...list.names);
      at = list.next;
    } else if (found.length === 0) return null;
    else if (words[at]!.key === '(') {
      while (at < words.length && words[at]!.key !== ')') at += 1;
      at += 1;
    } else if (/^[;,.]$/.test(words[at]!.key)) at += 1;
    else return null;
  }
  return found.length === 0 ? null : found;
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
