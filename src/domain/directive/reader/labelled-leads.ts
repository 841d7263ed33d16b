// Items of one list that all say "who: what": where the grammar of names knows some of them, the others are bodies or officers too.
import { namesAt } from '../../unit/names/name-list.js';
import { officerAt } from '../../unit/names/officers.js';
import type { ParsedName } from '../../unit/names/parsed-name.js';
import { verbAt } from '../../unit/names/verbs.js';
import { keyAt, keysAt, wordsOf, type Word } from '../../unit/words.js';
import type { Source } from './source.js';
import type { Node } from './tree.js';
import { singleBlanks } from './lines.js';

/** Words before the colon. */
const LONGEST = 9;
/** Words of a heading: "5. Ban công tác Mặt trận các thôn trên địa bàn xã". */
const LONGEST_HEADING = 12;
/** Items of a list that are looked at: what holds for the first holds for all. */
const NEAR = 24;
const FEWEST_KNOWN = 2;
/** Labels of things, not of anybody. */
const THING =
  /^(?:ve|viec|thoi|dia|noi|muc|kinh|nguon|doi tuong|doi voi|hinh|phuong|yeu|thanh phan|so|tong so|luu|ghi|cong tac|nhiem vu|giai phap|che do|linh vuc|trong|tren|theo|nhom|du an|goi|hang muc|tien|ket|khau|tieu|chi|tu|ngay|quy|nam|thang|buoc|dot|giai doan|phan|chuong|dieu)(?![a-z])/;

/** Index of the colon that ends a short opening, or -1. */
function colonOf(words: readonly Word[]): number {
  for (let i = 1; i <= Math.min(LONGEST, words.length - 2); i += 1) {
    if (words[i]!.key === ':') return i;
    if (words[i]!.kind === 'sign' && !/^[,/&()-]$/.test(words[i]!.key)) return -1;
  }
  return -1;
}

/** Characters that hold the longest list of bodies before its verb. */
const FIRST_WORDS = 240;

/** "Sở X: …", "Sở X phối hợp …", or "Sở X" over its bullets. */
function knownLead(source: Source, node: Node): boolean {
  const { start, end } = node.block;
  // Its first words only: they are not kept, those of whole paragraphs are.
  const words = wordsOf(source.text, source.folded, start, Math.min(end, start + FIRST_WORDS));
  const next = (namesAt(words, 0) ?? officerAt(words, 0))?.next;
  if (next === undefined) return false;
  return keyAt(words, next) === ':' || (next >= words.length ? node.children.length > 0 : verbAt(words, next));
}

/** Items of the same list with the same kind of number. */
const siblings = (node: Node): readonly Node[] =>
  (node.parent?.children ?? [])
    .slice(0, NEAR)
    .filter((other) => other !== node && other.block.marker?.kind === node.block.marker?.kind);

/** The same, asked of each item once for all its neighbours. */
function isKnownLead(source: Source, node: Node, asked: Map<Node, boolean>): boolean {
  const found = asked.get(node) ?? knownLead(source, node);
  asked.set(node, found);
  return found;
}

/**
 * "3. Giáo viên chủ nhiệm" over its bullets, where bodies that are known head enough of the list; null elsewhere. `asked`: which items are
 * known to be headed so.
 */
export function headingLikeOthers(source: Source, node: Node, asked: Map<Node, boolean>): ParsedName | null {
  if (node.block.marker === null || node.parent === null || node.children.length === 0) return null;
  const words = source.words(node.block.start, node.block.end);
  let size = words.length;
  while (size > 0 && /^[.:;]$/.test(words[size - 1]!.key)) size -= 1;
  const said = words.slice(0, size);
  if (size < 2 || size > LONGEST_HEADING || !said[0]!.capital || verbAt(words, 0)) return null;
  if (said.some(({ kind, key }) => (kind === 'sign' && !/^[,/&()-]$/.test(key)) || /^\d/.test(key))) return null;
  if (THING.test(said.map((word) => word.key).join(' '))) return null;
  const others = siblings(node);
  const known = others.filter((other) => isKnownLead(source, other, asked)).length;
  if (known < FEWEST_KNOWN || known * 3 < others.length) return null;
  const [start, end] = [said[0]!.start, said[size - 1]!.end];
  return {
    name: singleBlanks(source.text.slice(start, end)),
    start,
    end,
    head: true,
    collective: false,
    personal: true,
  };
}

/** Those who do the work of a school or a station: known by what they are. */
const ROLE =
  /^(?:ban giam hieu|nhan vien|giao vien|tong phu trach|cong tac vien|to (?:truong|van phong|chuyen mon)|(?:pho )?hieu truong|ke toan|thu quy|van thu|y te|can bo|cong chuc)(?![a-z])/;

/** "2. Nhân viên y tế: Theo dõi …" beside the item. */
function isRole(source: Source, { block }: Node): boolean {
  const words = source.words(block.start, block.end);
  const colon = colonOf(words);
  return colon !== -1 && verbAt(words, colon + 1) && ROLE.test(keysAt(words, 0, 3));
}

/** The opening of "5. Giáo viên chủ nhiệm: nắm bắt …" among items led by bodies that are known; null elsewhere. */
export function labelledLead(source: Source, node: Node, words: readonly Word[]): ParsedName | null {
  if (node.block.marker === null || node.parent === null || words[0]?.capital !== true) return null;
  const colon = colonOf(words);
  if (colon === -1 || verbAt(words, 0) || (words[colon + 1]!.capital && !verbAt(words, colon + 1))) return null;
  const opening = words
    .slice(0, colon)
    .map((word) => word.key)
    .join(' ');
  if (THING.test(opening)) return null;
  const known = siblings(node).filter((other) => knownLead(source, other) || isRole(source, other)).length;
  // A verb that is not known ("trông giữ xe") says less: then two of the list must be.
  if (known < (verbAt(words, colon + 1) ? 1 : FEWEST_KNOWN)) return null;
  const [start, end] = [words[0]!.start, words[colon - 1]!.end];
  const name = singleBlanks(source.text.slice(start, end));
  return { name, start, end, head: true, collective: false, personal: true };
}
