// Titles of documents that a body passes: "Thống nhất ban hành các nghị quyết sau: - Nghị quyết về …; - Nghị quyết về …".
import { singleBlanks } from './lines.js';
import type { Source } from './source.js';
import type { Node } from './tree.js';

const LAST_WORDS = 260;
const DOCUMENTS =
  '(?:nghi quyet|ke hoach|de an|chuong trinh|quy che|quyet dinh|to trinh|quy dinh|chi thi|van ban|bao cao)';
/** The sentence that leads over speaks of passing documents; "xây dựng các đề án sau:" orders each of them. */
const PASSES = new RegExp(
  `(?:thong nhat|thong qua|nhat tri|tan thanh|ban hanh|danh muc)[^.;:]{0,60}(?:cac|danh muc|\\d{1,2}) (?:du thao )?(?:[a-z]+ )?${DOCUMENTS}[^.;:]{0,140}(?:sau|sau day|nhu sau|cu the|cu the nhu sau|gom|bao gom) ?:$`,
);
const TITLE = new RegExp(`^(?:du thao )?${DOCUMENTS}(?![a-z])`);
/** Who is to prepare it, or until when: then it is an order after all. */
const ORDERED =
  /(?<!\p{L})(?:giao(?! thông| dịch| lưu| đất| tiếp)|chủ trì|tham mưu|hoàn thành|(?<!(?:chương|công|quá|quy|lộ|tiến|giáo) )trình|trước ngày|phụ trách)(?!\p{L})/iu;

/** Titles right below a paragraph that passes what they name; none where one of them says who prepares it. */
export function passedBelow(source: Source, nodes: readonly Node[], at: number): readonly Node[] {
  const { block } = nodes[at]!;
  if (source.text[block.end - 1] !== ':') return [];
  const end = singleBlanks(source.folded.slice(Math.max(block.start, block.end - LAST_WORDS), block.end));
  if (!PASSES.test(end)) return [];
  const items: Node[] = [];
  for (let i = at + 1; i < nodes.length; i += 1) {
    const item = nodes[i]!.block;
    const kind = items[0]?.block.marker?.kind ?? item.marker?.kind;
    if (item.marker === null || item.marker.kind !== kind) break;
    if (!TITLE.test(source.folded.slice(item.start, item.end))) break;
    if (ORDERED.test(source.text.slice(item.start, item.end))) return [];
    items.push(nodes[i]!);
  }
  return items.length > 1 ? items : [];
}
