import { circumstanceAt } from '../../unit/names/name-ends.js';
import { verbAt } from '../../unit/names/verbs.js';
import { keyAt, type Word } from '../../unit/words.js';
import type { Clause } from './clause-shape.js';
import type { Source } from './source.js';
import type { Node } from './tree.js';
import { unnamedHeading } from './unnamed-body.js';
import { singleBlanks } from './lines.js';

/** More words than this after the names that were understood are a sentence, not the rest of a name. */
const LONGEST_REST = 14;

/**
 * "2. Trung tâm Kiểm nghiệm thuốc, mỹ phẩm, thực phẩm tỉnh" over what it is to do: a numbered heading that begins with bodies and holds no
 * verb is their name to its end, whether the grammar of names knows it or not.
 */
export function wholeHeading(source: Source, node: Node, words: readonly Word[], clause: Clause): Clause {
  const charged = inCharge(source, node, words);
  if (charged !== null) return charged;
  if (clause.act === 'none' && !clause.byIssuer)
    return withOthers(source, node, words, cutShort(source, node, words, clause));
  const last = clause.names[clause.names.length - 1];
  if (clause.act !== 'subject' || clause.from !== 0 || last === undefined) return clause;
  if (node.block.marker === null || node.children.length === 0) return clause;
  let end = words.length;
  while (end > clause.next && /^[.:;]$/.test(words[end - 1]!.key)) end -= 1;
  if (end <= clause.next || end - clause.next > LONGEST_REST) return clause;
  for (let i = clause.next; i < end; i += 1) {
    const word = words[i]!;
    // "2. UBND các tỉnh A, B, | ngoài các nhiệm vụ nêu trên:": what they do beside.
    if (circumstanceAt(words, i)) return clause;
    // "1. Phòng Kế hoạch tổng hợp": a verb with nothing behind it is the last word of a name.
    if (end - clause.next === 2 && !last.collective && word.kind === 'word') continue;
    if (word.kind === 'sign' ? !/^[,/&-]$/.test(word.key) : verbAt(words, i) || source.names(words, i) !== null)
      return clause;
  }
  // "các tập đoàn, tổng công ty nhà nước | …": names of one collective begin at one word.
  if (clause.names.some((name) => name !== last && name.start === last.start)) return clause;
  const name = singleBlanks(source.text.slice(last.start, words[end - 1]!.end));
  const plural = last.collective && !/^các /iu.test(name) ? `các ${name}` : name;
  return {
    ...clause,
    names: [...clause.names.slice(0, -1), { ...last, name: plural, end: words[end - 1]!.end }],
    next: end,
  };
}

/**
 * "4. Chuyên viên phụ trách lĩnh vực Hành chính, Văn phòng" over what they are to do: a post by its charge, whatever words the charge is told
 * in; "a) Tổ đảng ở Thường trực Ủy ban Kinh tế": Party members by the body in which they sit.
 */
const CHARGED =
  /^(?:(?:cac |dong chi )?(?:chuyen vien|can bo|cong chuc|vien chuc|nhan vien|giao vien)(?: [a-z]+){0,3} phu trach [a-z]|(?:to dang|chi bo) (?:o|tai|thuoc) [a-z])/;

function inCharge(source: Source, { block, children }: Node, words: readonly Word[]): Clause | null {
  if (block.marker === null || children.length === 0 || words.length > LONGEST_REST) return null;
  let end = words.length;
  while (end > 0 && words[end - 1]!.key === ':') end -= 1;
  const [first, last] = [words[0], words[end - 1]];
  if (first?.capital !== true || last === undefined || /^[.;]$/.test(last.key)) return null;
  if (!CHARGED.test(source.folded.slice(first.start, last.end))) return null;
  const name = singleBlanks(source.text.slice(first.start, last.end));
  const post = { name, start: first.start, end: last.end, head: true, collective: false, personal: true };
  return { act: 'subject', names: [post], from: 0, next: words.length, byIssuer: false, polite: false };
}

/** "UBND tỉnh có ý kiến như sau:" speaks. */
export const SPEAKS = /^(?:co|nhu|sau|da|se|duoc)$/;

/** "UBND các xã vùng hạ du hồ chứa nước A:" behind bodies whose name goes on beyond what is known: the line heads its bullets all the same, unsure. */
function cutShort(source: Source, node: Node, words: readonly Word[], clause: Clause): Clause {
  if (node.block.marker !== null || node.children.length === 0 || keyAt(words, words.length - 1) !== ':') return clause;
  const list = source.names(words, 0);
  if (list === null || words.length - list.next > LONGEST_REST || list.next >= words.length - 1) return clause;
  for (let i = list.next; i < words.length - 1; i += 1)
    if (words[i]!.kind === 'sign' || SPEAKS.test(words[i]!.key) || verbAt(words, i) || source.names(words, i) !== null)
      return clause;
  const last = list.names[list.names.length - 1]!;
  const end = words[words.length - 2]!.end;
  const name = singleBlanks(source.text.slice(last.start, end));
  const whole = last.collective && !/^các |^UBND /iu.test(name) ? `các ${name}` : name;
  const names = [...list.names.slice(0, -1), { ...last, name: whole, end, personal: true }];
  return { ...clause, act: 'subject', names, from: 0, next: words.length - 1 };
}

/** "1. Sở Y tế - | Cơ quan thường trực Ban Chỉ đạo": what the body beside the dash is to a board. */
const SERVES = /^(?:Cơ quan|Bộ phận|Văn phòng) [Tt]hường trực/u;

/** "5. Văn phòng UBND xã, Kế toán ngân sách": behind a comma stands somebody whom the grammar of names does not know; "5. Sở Xây dựng - Viện Quy hoạch": two bodies. */
function withOthers(source: Source, node: Node, words: readonly Word[], clause: Clause): Clause {
  if (node.block.marker === null || node.children.length === 0) return clause;
  const list = source.names(words, 0);
  const unnamed = list === null ? unnamedHeading(words) : null;
  if (unnamed !== null) return { ...clause, act: 'subject', names: [unnamed], from: 0, next: words.length };
  if (list === null || !/^(?:,|va|-)$/.test(keyAt(words, list.next))) return clause;
  let end = words.length;
  while (end > list.next && /^[.:;]$/.test(words[end - 1]!.key)) end -= 1;
  const joined = source.names(words, list.next + 1);
  if (joined?.next === end) {
    const all = [...list.names, ...joined.names];
    const named = keyAt(words, list.next) === '-' ? all.filter(({ name }) => !SERVES.test(name)) : all;
    return { ...clause, act: 'subject', names: named.length > 0 ? named : all, from: 0, next: end };
  }
  if (keyAt(words, list.next) === '-') return clause;
  const rest = words.slice(list.next + 1, end);
  if (rest.length === 0 || rest.length > LONGEST_REST || rest[0]!.capital !== true) return clause;
  if (rest.some((word, i) => (word.kind === 'sign' ? !/^[,/&-]$/.test(word.key) : verbAt(rest, i)))) return clause;
  const { start } = rest[0]!;
  const stop = rest[rest.length - 1]!.end;
  const name = singleBlanks(source.text.slice(start, stop));
  const other = { name, start, end: stop, head: true, collective: false, personal: true };
  return { ...clause, act: 'subject', names: [...list.names, other], from: 0, next: end };
}
