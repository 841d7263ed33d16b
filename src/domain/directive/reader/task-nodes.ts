// What the place of a paragraph in the document's tree says of it.
import { singleBlanks } from './lines.js';
import type { Source } from './source.js';
import type { RawTask } from './task-build.js';
import type { Node } from './tree.js';

export const foldedOf = (source: Source, node: Node, limit = Infinity): string =>
  singleBlanks(source.folded.slice(node.block.start, Math.min(node.block.end, node.block.start + limit))).trim();

/** "II. Đánh giá chung": a short line of a high level without a full stop. */
export function isTitle(node: Node, folded: string): boolean {
  const kind = node.block.marker?.kind;
  return (kind === 'roman' || kind === 'part' || kind === 'article') && folded.length < 90 && !/[.;]$/.test(folded);
}

/** Unnumbered paragraphs before the first numbered item: the preamble of a document that goes on to number its orders. */
export function precedingNumbered(nodes: readonly Node[]): ReadonlySet<Node> {
  const first = nodes.findIndex((node) => node.block.marker !== null && node.block.marker.kind !== 'dash');
  return new Set(first === -1 ? [] : nodes.slice(0, first));
}

/** "Điều 42. Trách nhiệm thi hành", "Tổ chức thực hiện": where law names who carries it out. */
export function inClosingArticle(source: Source, node: Node): boolean {
  for (let up: Node | null = node; up !== null; up = up.parent) {
    if (
      up.block.marker?.kind === 'article' &&
      /(?:trach nhiem thi hanh|to chuc thuc hien|chiu trach nhiem thi hanh|dieu khoan thi hanh|hieu luc)/.test(
        foldedOf(source, up, 400),
      )
    )
      return true;
  }
  return /chiu trach nhiem (?:thi hanh|don doc|huong dan)/.test(foldedOf(source, node));
}

const endsOpen = (source: Source, { block }: Node): boolean =>
  !/[.:;,]$/.test(source.text.slice(block.start, block.end).trimEnd());

/** "4. Xử lý nghiêm vi phạm" behind "3. Rà soát …", none with a full stop, over the plain paragraph that closes the letter: an item like the others, no title of it. */
export function closesBareList(source: Source, node: Node, before: Node | undefined): boolean {
  const kind = node.block.marker?.kind;
  return (
    kind !== undefined &&
    before?.block.marker?.kind === kind &&
    before.children.length === 0 &&
    node.children.length > 0 &&
    node.children.every(({ loose }) => loose) &&
    endsOpen(source, node) &&
    endsOpen(source, before)
  );
}

/** Letters of a task that may still have a last sentence on a line of its own: it is read anew as a whole. */
const LONGEST_TASK = 4_000;

/** "Hoàn thành và báo cáo UBND tỉnh trước ngày …" on a line of its own right below a task without a date: the task's own last sentence. */
export function goesOn(source: Source, node: Node, folded: string, last: RawTask): boolean {
  if (!node.loose || node.block.afterBlank || last.deadline !== null || last.leads.length === 0) return false;
  if (last.end - last.start > LONGEST_TASK) return false;
  if (!/^(?:hoan thanh|thoi (?:gian|han) (?:hoan thanh|thuc hien)|xong truoc)(?![a-z])/.test(folded)) return false;
  return source.text.slice(last.end, node.block.start).trim() === '';
}
