// Sections of plans that say once, below their measures, who carries all of them out, with whom and by when.
import { firstIndex } from '../first-index.js';
import type { LocalDate } from '../../calendar/local-date.js';
import type { ParsedName } from '../../unit/names/parsed-name.js';
import { verbAt } from '../../unit/names/verbs.js';
import { attributeOf, withAttribute, type Attribute } from './attributes.js';
import { blankTask } from './attribute-owner.js';
import { isDirected } from './directed.js';
import { namesOnly } from './listed-leads.js';
import { singleBlanks } from './lines.js';
import { LABEL } from './no-orders.js';
import type { Source } from './source.js';
import type { RawTask } from './task-build.js';
import { foldedOf } from './task-nodes.js';
import type { Node } from './tree.js';

/** "a) Nội dung", "b) Phân công thực hiện": a heading of a kind, not of a matter. */
const SIGN =
  /^(?:cac )?(?:noi dung|nhiem vu|giai phap|bien phap|hoat dong|phan cong|to chuc|trach nhiem|tien do|co quan chu tri)(?: ?(?:chinh|chu yeu|cu the|cong viec|thuc hien|nhiem vu|trien khai|to chuc thuc hien|giai phap|bien phap|co quan phoi hop|phoi hop|va|,))* ?[:.]?$/;
/** "a) Cơ quan chủ trì", "2. Chủ trì thực hiện" over a list of those. */
const WHO =
  /^(?:(?:co quan|don vi) (?:chu tri|thuc hien|chu tri thuc hien|(phoi hop)(?: thuc hien)?)|chu tri(?: thuc hien)?) ?:?$/;
/** "1.1. Nội dung: Xây dựng phóng sự …": the measure behind its sign. */
const STATED = /^(?:noi dung|(?:ten )?nhiem vu|hoat dong)(?: (?:cong viec|thuc hien|cu the|nhiem vu))? ?: ?[a-z]/;
const LONGEST_SIGN = 60;
/** No heading of a section is longer, and none is a sentence of its own. */
const LONGEST_HEADING = 160;
/** "4. Kết quả: Quyết định của Thủ tướng": what comes of it, neither a measure nor who. */
const RESULT = /^(?:ket qua|san pham|dau ra|kinh phi|nguon (?:kinh phi|luc)|can cu|ghi chu)(?: [a-z]+){0,3} ?:/;
const MEETING = /^(?:dia diem|thanh phan|chu toa|hinh thuc to chuc)(?: [a-z]+){0,3} ?:/;

const REASON = 'Cơ quan chủ trì ghi một lần cho cả mục';
const UNSURE = 0.85;
const PERSONAL = 0.8;

type Section = {
  readonly measures: readonly Node[];
  readonly signs: readonly Node[];
  readonly particulars: readonly Attribute[];
};

const isSign = (source: Source, node: Node): boolean =>
  node.block.end - node.block.start <= LONGEST_SIGN && SIGN.test(foldedOf(source, node));

/** "- Các cơ quan báo chí Trung ương, địa phương, quân đội.", "- Tư lệnh các quân khu; Chủ tịch UBND tỉnh.": bodies of which the grammar of names does not know each, as written; the clerk is asked. */
function asWritten(source: Source, { block, children }: Node): readonly ParsedName[] | null {
  if (children.length > 0) return null;
  const found: ParsedName[] = [];
  let start = block.start;
  for (const part of source.text.slice(block.start, block.end).split(';')) {
    const end = start + part.length;
    const words = source.words(start, end).filter(({ key }) => key !== '.');
    start = end + 1;
    const list = words.length === 0 ? null : source.names(words, 0);
    if (list !== null && list.next >= words.length) found.push(...list.names);
    else {
      const written = singleBlanks(part)
        .trim()
        .replace(/[.,]+$/, '');
      // "Tư lệnh các quân khu": whoever heads them stands for them.
      const name = written.replace(HEADS, '');
      if (name.length > LONGEST_NAME || !/^\p{L}[\p{L}\d ,/&-]+$/u.test(name) || verbAt(words, 0)) return null;
      found.push({ name, start: words[0]!.start, end, head: name !== written, collective: true, personal: true });
    }
  }
  return found;
}
const LONGEST_NAME = 90;
const HEADS = /^(?:Tư lệnh|Chỉ huy trưởng|Giám đốc|Chủ tịch|Thủ trưởng|Bí thư|Trưởng) (?=các )/u;

/** "a) Cơ quan chủ trì | - Bộ Quốc phòng. - Các Bộ, ngành liên quan.": particulars of which each body has a line; null elsewhere. */
function listedBelow(source: Source, node: Node): Attribute | null {
  const { block, children } = node;
  if (children.length === 0 || block.end - block.start > LONGEST_SIGN) return null;
  const label = WHO.exec(foldedOf(source, node));
  if (label === null) return null;
  const names: ParsedName[] = [];
  for (const child of children) {
    const found = namesOnly(source, child) ?? asWritten(source, child);
    if (found === null) return null;
    names.push(...found);
  }
  const kind = label[1] === undefined ? 'lead' : 'cooperate';
  return { kind, names, start: block.end, end: children[children.length - 1]!.block.end };
}

/** What stands below an item, in the order of the text. */
const below = (node: Node): readonly Node[] => node.children.flatMap((child) => [child, ...below(child)]);

/** The measures of a section and the particulars at its end; null where a measure has its own, or the section is none of that kind. */
function sectionBelow(
  source: Source,
  heading: Node,
  attributes: ReadonlyMap<Node, Attribute>,
  bodies: ReadonlySet<Node>,
): Section | null {
  const { start, end, marker } = heading.block;
  const title = source.text.slice(start, end).trimEnd();
  if (marker === null || (title.length > LONGEST_HEADING && !title.endsWith(':')) || /[;.]$/.test(title)) return null;
  const [measures, signs, particulars]: [Node[], Node[], Attribute[]] = [[], [], []];
  for (const node of below(heading)) {
    const folded = foldedOf(source, node);
    if (node.block.row || MEETING.test(folded)) return null;
    if (RESULT.test(folded)) continue;
    if (bodies.has(node)) {
      signs.push(node);
      continue;
    }
    const attribute = attributes.get(node);
    if (attribute !== undefined) particulars.push(attribute);
    else if (isSign(source, node)) signs.push(node);
    // A measure behind the particulars: they belong to those before it alone.
    else if (particulars.length > 0) return null;
    else if (STATED.test(folded) || !LABEL.test(folded)) measures.push(node);
  }
  const found = new Set(measures);
  const leaves = measures.filter(({ children }) => !children.some((child) => found.has(child)));
  const several = leaves.length > 1 || signs.length > 0 || leaves.some((node) => STATED.test(foldedOf(source, node)));
  return several && leaves.length > 0 && particulars.every(({ forAll }) => forAll !== true)
    ? { measures: leaves, signs, particulars }
    : null;
}

/** The task of a measure, with what the section says of all. */
function stated(
  source: Source,
  { particulars }: Section,
  node: Node,
  own: RawTask | undefined,
  anchor: LocalDate | null,
): RawTask {
  const blank: RawTask = blankTask(source, node);
  const whole = particulars.reduce((task, each) => withAttribute(source, task, each, anchor), blank);
  const { roles, deadline } = whole;
  const words = source.words(node.block.start, node.block.end);
  const subject = source.names(words, 0);
  // "- Sở Nội vụ tổ chức 05 đoàn": whom the measure itself names stays.
  const leads = subject !== null && isDirected(words, subject.next, false) ? subject.names : whole.leads;
  const confidence = leads.some((name) => name.personal === true) ? PERSONAL : UNSURE;
  return { ...(own ?? blank), leads, roles, deadline: own?.deadline ?? deadline, confidence, reason: REASON };
}

/** The heading of a line of particulars, over the sign or the bullet that it may stand below. */
function headingOf(source: Source, node: Node): Node | null {
  const { parent } = node;
  const bullet = node.loose && (parent?.block.marker?.kind === 'dash' || parent?.block.marker?.kind === 'plus');
  return parent !== null && (bullet || isSign(source, parent)) ? parent.parent : parent;
}

/** Index of the first task that begins at an offset or behind it. */
const firstFrom = (tasks: readonly RawTask[], offset: number): number =>
  firstIndex(tasks.length, (i) => tasks[i]!.start < offset);

/** Tasks in the order of the text, those of such sections led by whom the section names. */
export function withSectionParticulars(
  source: Source,
  nodes: readonly Node[],
  tasks: readonly RawTask[],
  anchor: LocalDate | null,
): readonly RawTask[] {
  const attributes = new Map<Node, Attribute>();
  /** Lines that name one of those listed. */
  const bodies = new Set<Node>();
  const headings = new Set<Node>();
  for (const node of nodes) {
    const listed = listedBelow(source, node);
    const attribute = listed ?? attributeOf(source, node);
    if (attribute === null) continue;
    attributes.set(node, attribute);
    if (listed !== null) node.children.forEach((child) => bodies.add(child));
    const heading = attribute.kind === 'lead' ? headingOf(source, node) : null;
    if (heading !== null) headings.add(heading);
  }
  if (headings.size === 0) return tasks;
  const ordered = [...tasks].sort((a, b) => a.start - b.start);
  const inside = ({ block }: Node): readonly RawTask[] =>
    ordered.slice(firstFrom(ordered, block.start), firstFrom(ordered, block.end));
  const dropped = new Set<RawTask>();
  const added: RawTask[] = [];
  for (const heading of headings) {
    const section = sectionBelow(source, heading, attributes, bodies);
    if (section === null) continue;
    if (inside(heading).length > 0) continue;
    section.signs.flatMap(inside).forEach((task) => dropped.add(task));
    const named = new Set(section.particulars.map(({ names }) => names[0]?.start));
    for (const node of section.measures) {
      const own = inside(node);
      // Whom the measure names further in stays; whom only the last line names is the section's.
      if (own.some(({ leads }) => leads.length > 0 && !named.has(leads[0]!.start))) continue;
      own.forEach((task) => dropped.add(task));
      added.push(stated(source, section, node, own[0], anchor));
    }
  }
  if (added.length === 0) return tasks;
  return [...tasks.filter((task) => !dropped.has(task)), ...added].sort((a, b) => a.start - b.start);
}
