// Whether a paragraph without a lead of its own takes it from above.
import type { LocalDate } from '../../calendar/local-date.js';
import { isDated, parseDeadlines } from '../deadline/parse-deadlines.js';
import type { ParsedName } from '../../unit/names/parsed-name.js';
import { verbAt } from '../../unit/names/verbs.js';
import type { Word } from '../../unit/words.js';
import { afterTimeLabel, opensOrderAt, ordersInRhythm, RESULT_FIRST, SENDS } from './certainty.js';
import { saysFromThenOn } from './from-then-on.js';
import { GENERIC_BODIES } from './groups.js';
import { headingLikeOthers } from './labelled-leads.js';
import { onOneLine } from './lines.js';
import { ASKS_CITIZENS, DECIDES, LABEL, namesMember, NOTES_DUTY, THREATENS, TO_PERSONS } from './no-orders.js';
import { forbids, hasToBe, opensInField } from './order-forms.js';
import { directsAfterAdverbial, personAbove } from './paragraph.js';
import { INTRODUCES, type Reading } from './reading.js';
import type { Source } from './source.js';
import { statesFact } from './states-fact.js';
import { isTitle } from './task-nodes.js';
import type { Node } from './tree.js';

/** An item that names who acts and says what, to its full stop. */
export const closesItem = ({ clause, named, container, folded }: Reading): boolean =>
  clause.act !== 'none' && !named && !container && folded.endsWith('.');

/** "… đề nghị UBND các tỉnh chỉ đạo:": hardly a word between those who are told and the colon. */
const endsInAct = (words: readonly Word[], { act, next }: Reading['clause']): boolean =>
  act === 'assign' && words.length - next <= LAST_WORDS && verbAt(words, next);
const LAST_WORDS = 6;

/** Roman numbers are of parts, which have titles. */
const ITEM: ReadonlySet<string | undefined> = new Set(['number', 'letter']);

/** "… yêu cầu các sở chủ động ứng phó với bão:" over "1. Khẩn trương …": whom an opening paragraph tells is told what is below it too. */
export const speaksToBelow = (reading: Reading, words: readonly Word[], below: Node | undefined): boolean =>
  reading.named ||
  INTRODUCES.test(reading.folded) ||
  !reading.folded.endsWith(':') ||
  endsInAct(words, reading.clause) ||
  (reading.clause.act === 'assign' && reading.introduces && ITEM.has(below?.block.marker?.kind));

/** "Tập trung rà soát …" under "… yêu cầu các sở thực hiện các nội dung:" in a text without numbering. */
export const opensOrder = ({ clause, folded }: Reading, words: readonly Word[]): boolean =>
  !clause.byIssuer &&
  (verbAt(words, 0) || opensInField(folded)) &&
  words[0]?.capital === true &&
  !TO_PERSONS.test(folded) &&
  !DECIDES.test(folded);

/** Bodies alone ("2. Sở X:"), or bodies who are told to do what follows ("Đề nghị xã X tập trung:", "Sở X có trách nhiệm:"). */
const leadsTo = (above: Reading | undefined): boolean =>
  above !== undefined &&
  (above.named ||
    (above.container &&
      (above.clause.act === 'assign' || (above.clause.act === 'subject' && HAS_DUTIES.test(above.folded)))));
/** Whether such a line, or a person or an office known by its place in the list, stands right above. */
export const isLedAbove = (
  source: Source,
  { parent }: Node,
  readings: ReadonlyMap<Node, Reading>,
  asked: Map<Node, boolean>,
): boolean =>
  parent !== null &&
  (leadsTo(readings.get(parent)) ||
    (readings.get(parent)?.clause.act === 'none' &&
      (personAbove(source, parent) ?? headingLikeOthers(source, parent, asked)) !== null));
const HAS_DUTIES = /(?:co|chiu) (?:trach nhiem|nhiem vu)(?: [a-z]+){0,4} ?:$/;

/** A bullet right under bodies' names is their task, whether its verb is known or not; names and labels are none. */
export function saysWhatToDo(source: Source, { folded }: Reading, words: readonly Word[]): boolean {
  if (folded.length < 20 || LABEL.test(folded) || DECIDES.test(folded)) return false;
  if (TO_PERSONS.test(folded) && !ASKS_CITIZENS.test(folded)) return false;
  if (namesMember(folded)) return false;
  return source.names(words, 0) === null;
}

/** "Chỉ được phép khai thác khi …", below an item: what they may do, and when. */
const BOUND = /^(?:chi|khong) duoc (?:phep )?[a-z]+ (?!coi|xem)[a-z]/;

/** The specific body that heads a paragraph ("2. Sở Xây dựng"), if one does. */
export function headedBy(readings: ReadonlyMap<Node, Reading>, node: Node): readonly ParsedName[] | null {
  // A paragraph without a mark may close the section; what citizens are asked right below the name of a body is that body's to ask.
  const below = node.parent?.children[0] === node && readings.get(node.parent)?.named === true;
  if (node.loose && !(below && ASKS_CITIZENS.test(readings.get(node)?.folded ?? ''))) return null;
  for (let up = node.parent; up !== null; up = up.parent) {
    const reading = readings.get(up);
    if (reading === undefined || reading.clause.act === 'none') continue;
    return reading.clause.names.some((name) => !GENERIC_BODIES.test(name.name)) ? reading.clause.names : null;
  }
  return null;
}

const TASK = /^noi dung(?: (?:cong viec|nhiem vu|thuc hien|cong tac))? ?: ?[a-z]/;
const SET = /^(?:thoi (?:gian|han)|tien do|hoan thanh|han)(?: (?:hoan thanh|thuc hien))? ?:/;
const MEETING = /^(?:dia diem|thanh phan|chu tri|chu toa|hinh thuc)(?: [a-z]+){0,3} ?:/;

/** "a) Nội dung: Rà soát quy hoạch. b) Thời gian: trước 30/9." under a body: what it has to do, not what a meeting is about. */
function isLabelledTask(source: Source, { parent }: Node, folded: string): boolean {
  if (parent === null || !TASK.test(folded)) return false;
  const said = parent.children.map(({ block }) =>
    source.folded.slice(block.start, Math.min(block.end, block.start + 60)),
  );
  return said.some((each) => SET.test(each)) && !said.some((each) => MEETING.test(each));
}

/** A paragraph without a lead of its own: a leaf under an assignee, an imperative, or a closing sentence with a date for all. */
export function mayInherit(
  source: Source,
  anchor: LocalDate | null,
  node: Node,
  { clause, folded }: Reading,
  words: readonly Word[],
): boolean {
  if (THREATENS.test(folded) || saysFromThenOn(words) || statesFact(folded, words)) return false;
  if (clause.byIssuer || isTitle(node, folded) || TO_PERSONS.test(folded) || DECIDES.test(folded)) return false;
  if (namesMember(folded)) return false;
  if (isLabelledTask(source, node, folded)) return true;
  if (
    LABEL.test(folded) &&
    !/^(?:thoi han|(?:thoi gian|han(?: chot| cuoi)?) (?:bao cao|gui|nop))/.test(folded) &&
    !NOTES_DUTY.test(folded)
  )
    return false;
  if (node.block.marker === null && node.parent === null) {
    return (
      RESULT_FIRST.test(folded) &&
      SENDS.test(folded) &&
      parseDeadlines(onOneLine(source.text.slice(node.block.start, node.block.end)), anchor).some(isDated)
    );
  }
  // "a) Phụ trách lĩnh vực …" below a person: there it is what they have to do, elsewhere what they are.
  const opens = node.loose
    ? opensOrderAt(words, 0) || ordersInRhythm(words, 0)
    : verbAt(words, afterTimeLabel(words, 0)) || folded.startsWith('phu trach ') || opensInField(folded);
  const bound = node.loose ? BOUND.test(folded) : forbids(folded);
  if ((RESULT_FIRST.test(folded) && isComposed(folded)) || listsThings(folded, words)) return false;
  if (opens || RESULT_FIRST.test(folded) || bound) return true;
  return node.loose ? directsAfterAdverbial(words) : folded.length > 60 || hasToBe(folded, words);
}

/** "Về hồ sơ: sơ yếu lý lịch, bản kê khai …": things behind the colon. */
const OF_THINGS =
  /^(?:ve )?(?:ho so|tieu chuan|dieu kien|tai lieu|bieu mau|co cau|tieu chi|chi tieu)(?: [a-z]+){0,6} ?:/;
const listsThings = (folded: string, words: readonly Word[]): boolean =>
  OF_THINGS.test(folded) &&
  !SENDS.test(folded) &&
  !verbAt(words, words.findIndex(({ key }) => key === ':') + 1) &&
  !hasToBe(folded, words);

/** "Hồ sơ gồm bản giấy và bản mềm": of what it consists, nothing about sending it. */
const COMPOSED =
  /^(?:bao cao|ho so|tai lieu|de an|du thao|danh sach|phieu|ket qua|van ban)(?: [a-z]+){0,4} (?:gom|bao gom|duoc (?:lap|trinh bay|dong) (?:theo|thanh))(?![a-z])/;
const isComposed = (folded: string): boolean => COMPOSED.test(folded) && !SENDS.test(folded.slice(8));

/** "V. TRÁCH NHIỆM CỦA CÁC CƠ QUAN": a title that names nobody in particular; those below it are named there. */
export const saysNobody = ({ clause }: Reading): boolean =>
  clause.names.length > 0 && clause.names.every(({ name }) => /^(?:các )?cơ quan$/iu.test(name));

/** Principles that name who keeps them are orders: "Các cơ sở đào tạo chủ động tổ chức kết nối …". */
const PRINCIPLES = /^nguyen tac/;

/** Under "Nguyên tắc" whoever is named is told to act, under "Yêu cầu" alone the bodies named one by one: "2. Sở Xây dựng vận hành …". */
export const addresses = (heading: string, names: readonly ParsedName[]): boolean =>
  PRINCIPLES.test(heading) || (/^yeu cau ?:?$/.test(heading) && names.every(({ collective }) => !collective));

/** "2.4. Tổng cục Thuế thực hiện:" in its own letter: what is below is what the issuer takes on itself; "… có ý kiến như sau:" only speaks. */
export const takesOnItself = ({ clause, folded }: Reading): boolean =>
  clause.byIssuer && clause.act === 'none' && OWN_WORK.test(folded);
const OWN_WORK = / (?:thuc hien|trien khai|to chuc|trach nhiem) ?:$/;
