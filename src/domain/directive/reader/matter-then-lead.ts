// Lists whose items say a matter and end with who has it: "- Hạ tầng đô thị: Sở Xây dựng", "- Hạ tầng du lịch - Sở Du lịch".
import type { ParsedName } from '../../unit/names/parsed-name.js';
import { keyAt, type Word } from '../../unit/words.js';
import type { Source } from './source.js';
import type { Node } from './tree.js';

/** What the paragraph above says of such a list. */
const SHARES_OUT =
  /(?:giao|phan cong|chu tri|phu trach|thuc hien|trach nhiem|cong bo|quan ly|tham muu|theo doi|nhu sau|cu the)(?![a-z])/;
/** Particulars, not matters: "Địa điểm: Sở Y tế", "Đơn vị phối hợp: …". */
const PARTICULAR =
  /^(?:dia|thoi|noi (?:nhan|gui)|co quan|don vi|thanh phan|chu tri|phoi hop|truong|pho|thanh vien|uy vien|kinh (?:gui|phi)|nguon|luu|dien thoai|ho ten|lien he|can cu|tai lieu)(?![a-z])/;
/** Words of the shortest matter. */
const SHORTEST = 3;
/** Items that are looked at. */
const NEAR = 12;

const PARTS: ReadonlySet<string> = new Set([':', '–', '—', '-']);

/** Where the bodies behind the last colon or dash stand, when nothing but they ends the item. */
function leadsAtEnd(source: Source, words: readonly Word[]): readonly ParsedName[] | null {
  let size = words.length;
  while (size > 0 && /^[.;,]$/.test(words[size - 1]!.key)) size -= 1;
  for (let i = size - 2; i >= SHORTEST; i -= 1) {
    if (!PARTS.has(words[i]!.key) || words[i]!.glued === (words[i]!.key !== ':')) continue;
    const list = source.names(words, i + 1);
    if (list === null || list.next < size) continue;
    return list.names;
  }
  return null;
}

const itemsOf = (node: Node): readonly Node[] =>
  (node.parent?.children ?? []).filter((child) => child.block.marker?.kind === node.block.marker?.kind).slice(0, NEAR);

function leadsOf(source: Source, { block }: Node): readonly ParsedName[] | null {
  const words = source.words(block.start, block.end);
  return words[0]?.capital === true && source.names(words, 0) === null && keyAt(words, 0) !== ''
    ? leadsAtEnd(source, words)
    : null;
}

/** The bodies that an item of such a list ends with; null where the list is none of that kind. */
export function leadsBehindMatter(source: Source, node: Node): readonly ParsedName[] | null {
  const { block, parent } = node;
  if (block.marker === null || parent === null || node.children.length > 0) return null;
  if (PARTICULAR.test(source.folded.slice(block.start, block.start + 40))) return null;
  const leads = leadsOf(source, node);
  if (leads === null) return null;
  if (!SHARES_OUT.test(source.folded.slice(parent.block.start, parent.block.end))) return null;
  const items = itemsOf(node);
  const like = items.filter((item) => leadsOf(source, item) !== null).length;
  return items.length > 1 && like * 3 >= items.length * 2 ? leads : null;
}
