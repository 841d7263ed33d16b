// Particulars that stand behind their task in the same paragraph: "Rà soát hồ sơ. Đơn vị chủ trì: Sở X. Thời gian hoàn thành: quý II/2026."
import { attributeIn, type Attribute } from './attributes.js';
import { unbroken } from './lines.js';
import type { Source } from './source.js';
import type { Node } from './tree.js';

const LABEL = /[.;] *((?:(?:co quan|don vi|bo phan) (?:chu tri|thuc hien)(?: thuc hien)?|chu tri|thuc hien) ?:)/;
/** Characters of the shortest task. */
const SHORTEST = 12;

/** The paragraph up to its particulars, and them; null where none stand in it. */
export function inlineParticulars(
  source: Source,
  node: Node,
): { readonly item: Node; readonly attribute: Attribute } | null {
  const { start, end } = node.block;
  const folded = unbroken(source.folded.slice(start, end));
  const labelled = folded.includes(':') && (folded.includes('chu tri') || folded.includes('thuc hien'));
  const found = labelled ? LABEL.exec(folded) : null;
  if (found === null || found.index < SHORTEST) return null;
  const attribute = attributeIn(source, start + found.index + found[0].length - found[1]!.length, end);
  if (attribute === null || attribute.kind !== 'lead') return null;
  return { item: { ...node, block: { ...node.block, end: start + found.index + 1 } }, attribute };
}
