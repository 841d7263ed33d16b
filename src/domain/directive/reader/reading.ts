import type { ParsedName } from '../../unit/names/parsed-name.js';
import { verbAt } from '../../unit/names/verbs.js';
import { keyAt, type Word } from '../../unit/words.js';
import type { IssuerTest, Opening } from './clause-shape.js';
import { RESULT_FIRST, SENDS } from './certainty.js';
import { readClause, type Clause } from './clause.js';
import { wholeHeading } from './heading-name.js';
import { singleBlanks } from './lines.js';
import { directsAfterAdverbial } from './paragraph.js';
import { headsWithPartners } from './partners-heading.js';
import { forbids, hasToBe, isSentBy, opensInField } from './order-forms.js';
import { partStarts, sentenceEnd } from './parts.js';
import type { Source } from './source.js';
import { isReported, speechAct } from './speech-act.js';
import { foldedOf } from './task-nodes.js';
import type { Node } from './tree.js';

const DESCRIPTIVE =
  /^(?:muc dich|yeu cau|quan diem|muc tieu|danh gia|ket qua|ton tai|han che|nguyen nhan|(?:nhung )?kho khan|vuong mac|thuan loi|uu diem|khuyet diem|tinh hinh|boi canh|pham vi|doi tuong|giai thich|can cu|khai quat|nhung ket qua|co so(?! (?:vat chat|ha tang|du lieu|dang|y te|giao duc|dao tao|kinh doanh|san xuat))|khau hieu|thuc trang|thong tin van ban|tom tat|nguon(?! nhan luc)|ky vong|nguyen tac|ve ket qua (?:cong tac|dat duoc|thuc hien|hoat dong))/;
/** "I. Đánh giá kết quả thực hiện nhiệm vụ quý III": how tasks were carried out, unless what is to come is named with it. */
const LOOKS_BACK =
  /^(?:(?:khai quat |danh gia )?(?:tinh hinh|ket qua)|danh gia(?: chung)?|ton tai|han che|nhung (?:ket qua|ton tai|han che))(?: [a-z,]+)* (?:thuc hien|trien khai|hoan thanh)(?: [a-z,]+){0,2} nhiem vu/;
const LOOKS_AHEAD =
  /(?:phuong huong|giai phap|trong tam|sap toi|thoi gian toi|tiep theo|(?:va|,) nhiem vu|to chuc thuc hien)/;
const TASK_SECTION = /(?:nhiem vu|giai phap|to chuc thuc hien|trach nhiem|phan cong|noi dung thuc hien|trien khai)/;
/** How a paragraph ends that leads over to what is below it. */
export const INTRODUCES =
  /(?:nhu sau|sau day|sau|nhu duoi day|cu the|noi dung|nhiem vu|viec|luu y|tam|trong diem) ?:? ?$/;
/** The same where the colon was lost: "… thực hiện nghiêm túc một số nội dung sau". */
const LEADS_OVER =
  /(?:noi dung|nhiem vu|cong viec|viec|van de|yeu cau|bien phap)(?: [a-z]+){0,3} (?:sau|sau day|nhu sau|duoi day)[.;]?$/;
function endsInBelow(folded: string): boolean {
  const end = folded.endsWith('.') || folded.endsWith(';') ? folded.length - 1 : folded.length;
  return folded.endsWith('sau', end) || folded.endsWith('day', end);
}
/** Whether a paragraph ends by leading over to what is below it. */
export const leadsOver = (folded: string): boolean =>
  folded.endsWith(':') || (endsInBelow(folded) && LEADS_OVER.test(folded.slice(-70)));

const GENERIC =
  /^(?:chu tri|phoi hop|thuc hien|to chuc|co|chiu|trach nhiem|theo|chuc nang|nhiem vu|duoc giao|trien khai|cac|noi dung|sau|nhu|day|tap trung|can|va|mot so|cong viec|quyen han|pham vi|quan ly|tham quyen|,|:|\.|trong|cua minh|minh|[a-z]\)|do|dong|chu dong|day du|\s)+$/;
/** No heading that only leads over is longer. */
const LONGEST_GENERIC = 400;
/** Without anybody named only a short line may be one. */
const SHORT = 60;

type Section = 'descriptive' | 'tasks' | 'plain';

export type Reading = {
  readonly clause: Clause;
  readonly opening: Opening;
  readonly folded: string;
  readonly container: boolean;
  readonly heading: boolean;
  /** Ends in a colon and says nothing but what comes below. */
  readonly introduces: boolean;
  /** "Hoàn thành biểu mẫu gồm:", "gửi về địa chỉ:": what is below says what, nobody is to do it. */
  readonly details: boolean;
  /** Nothing but bodies: what is below is theirs to do. */
  readonly named: boolean;
};

/** "2. Bộ X hoàn thiện … trước ngày …. Trong đó chú ý:": an order of its own before the sentence that leads over. */
function saysMore(words: readonly Word[], clause: Clause): boolean {
  // "a) Rà soát, giao tài sản trong thời hạn 02 năm; trong đó, giao theo các hình thức sau:" under the bodies who are to do so.
  if (clause.act === 'none' && verbAt(words, 0))
    for (let i = LEAST_SAID; i < words.length - 2; i += 1)
      if (words[i]!.key === ';' && words[i + 1]!.key === 'trong' && words[i + 2]!.key === 'do')
        return !STRESSES.test(keyAt(words, keyAt(words, i + 3) === ',' ? i + 4 : i + 3));
  // "Giao UBND xã hoàn thiện kế hoạch …; | trong đó lưu ý:"; "… trong đó tập trung các nhiệm vụ, giải pháp trọng tâm sau:" only leads over.
  if (clause.act === 'assign')
    for (let i = Math.max(clause.next + LEAST_SAID, words.length - LAST_STRESS); i < words.length - 2; i += 1)
      if (words[i]!.key === ';' && words[i + 1]!.key === 'trong' && words[i + 2]!.key === 'do') return true;
  const first = sentenceEnd(words, 0);
  return clause.act !== 'none' && first < words.length && first - clause.next > LEAST_SAID;
}
const LEAST_SAID = 6;
const LAST_STRESS = 7;
/** "trong đó | lưu ý các nhiệm vụ sau:" adds nothing to what is below. */
const STRESSES = /^(?:luu|tap|chu|can|trong|uu|quan)$/;

/** "3. Đồng ý về nguyên tắc …. Giao Bộ X hướng dẫn …." over a plain paragraph: a later sentence orders, so it heads nothing. */
function ordersLater(words: readonly Word[], folded: string): boolean {
  if (!folded.endsWith('.')) return false;
  for (let at = sentenceEnd(words, 0); at < words.length; at = sentenceEnd(words, at))
    if (words[at]!.capital && speechAct(words, at) > 0 && !isReported(words, at)) return true;
  return false;
}

/** "a) Rà soát, chuẩn bị điều kiện kết nối" over its bullets: a title, though it begins with a verb. */
function isBareTitle(node: Node, folded: string): boolean {
  return node.block.marker !== null && folded.length < 100 && !/[.,:;]$/.test(folded);
}

const LONGEST_TITLE_OF_SECTION = 150;

/** Whether the nearest heading above speaks of background or of tasks. */
export function sectionOf(source: Source, node: Node, readings: ReadonlyMap<Node, Reading>): Section {
  for (let up = node.parent; up !== null; up = up.parent) {
    const reading = readings.get(up);
    if (reading !== undefined && reading.clause.act !== 'none') return 'plain';
    const text = reading?.folded ?? foldedOf(source, up, LONGEST_TITLE_OF_SECTION + 10);
    if (text.length > LONGEST_TITLE_OF_SECTION) continue;
    if (LOOKS_BACK.test(text) && !LOOKS_AHEAD.test(text)) return 'descriptive';
    if (TASK_SECTION.test(text)) return 'tasks';
    if (DESCRIPTIVE.test(text)) return 'descriptive';
  }
  return 'plain';
}

/** "7. Đồng ý kéo dài cơ chế; Bộ X thẩm định …." over a plain closing paragraph: some part of it says who is to act, or what must not be done. */
const actsWithin = (
  source: Source,
  isIssuer: IssuerTest,
  node: Node,
  words: readonly Word[],
  folded: string,
): boolean =>
  /[.;]$/.test(folded) &&
  node.children.every(({ loose }) => loose) &&
  (forbids(folded) ||
    opensInField(folded) ||
    hasToBe(folded, words) ||
    isSentBy(folded, words) ||
    (RESULT_FIRST.test(folded) && SENDS.test(folded) && !folded.startsWith('thoi ')) ||
    partStarts(words)
      .slice(1)
      .some((from, i, starts) => {
        const { act, from: at } = readClause(source, words, from, starts[i + 1] ?? words.length, isIssuer);
        // "Luật … và Nghị định … giao Bộ X …": an act further inside may be told of another document.
        return act === 'subject' || (act === 'assign' && at === from);
      }));

/** "- Trường hợp hồ sơ chưa đầy đủ thì có văn bản trả lời …." above an unnumbered paragraph: a whole sentence about a case heads nothing. */
const tellsCase = (node: Node, folded: string): boolean =>
  folded.endsWith('.') &&
  /^(?:truong hop|neu|khi) [^.;]{10,200} thi (?:phai|co van ban|tra |thong bao|lap |bao cao|chuyen|huong dan|de nghi|xu ly)/.test(
    folded,
  ) &&
  node.children.every(({ loose }) => loose);

/** "Điều 6. Trách nhiệm của các bộ : các tỉnh, tổ chức cung cấp dịch vụ số" over its items: a title, whatever a recogniser left in it. */
const titlesArticle = ({ block, children }: Node, folded: string): boolean =>
  block.marker?.kind === 'article' &&
  children.some((child) => child.block.marker !== null) &&
  folded.length < LONGEST_TITLE &&
  !/[.;]$/.test(folded) &&
  /^(?:nhiem vu|trach nhiem)(?:,? (?:va )?(?:quyen han|nhiem vu|trach nhiem))? cua /.test(folded);
const LONGEST_TITLE = 300;

/** "C. Phân công và tiến độ xây dựng kế hoạch …." over its sections: a title, though a full stop ends it and a verb begins it. */
const titlesPart = ({ block, children }: Node, folded: string): boolean =>
  block.marker?.kind === 'part' &&
  folded.length < LONGEST_TITLE &&
  children.some((child) => child.block.marker !== null);

const DETAILS = /(?:gom|dia chi|bieu mau) ?(?:sau)? ?:$/;

/** "Tuyên truyền, phổ biến Nghị định …, trong đó lưu ý 02 nội dung sau:" over what it says: an order of its own. */
const STRESSED = /trong do(?: can)? (?:luu|chu) y(?: [a-z\d]+){0,5} ?:$/;

/** "Truy cập, khai thác … theo hướng dẫn dưới đây:": how to do it stands below. */
const BY_GUIDE = /theo (?:huong dan|cac buoc|mau|dia chi|duong (?:link|dan))(?: sau| duoi day| sau day)? ?:$/;

/** "Rà soát, phân loại doanh nghiệp theo các nhóm đối tượng cụ thể như:": who they are stands below, and none of them is told anything. */
const CLASSES =
  /(?<!(?:cho|cau|nghi) )(?:cac |nhung )(?:nhom )?doi tuong(?: [a-z]+){0,3} (?:nhu|sau|nhu sau|gom|sau day) ?:$/;

/** Whether a paragraph opens with something to do. */
export function ordersIn(source: Source, { block }: Node): boolean {
  const words = source.words(block.start, block.end);
  return verbAt(words, 0) || source.names(words, 0) !== null;
}

/** Who acts by the first sentence; where a paragraph leads over to what is below it, its last sentence may say so instead. */
function headClause(
  source: Source,
  isIssuer: IssuerTest,
  words: readonly Word[],
  folded: string,
  { to: first, clause }: Opening,
): Clause {
  if (clause.act !== 'none' || first >= words.length || !leadsOver(folded)) return clause;
  let last = first;
  for (let next = sentenceEnd(words, last); next < words.length; next = sentenceEnd(words, last)) last = next;
  const closing = readClause(source, words, last, words.length, isIssuer);
  return closing.act === 'none' ? clause : closing;
}

/** What a paragraph is in its place: heading, order, or what leads over. */
export function readNode(source: Source, isIssuer: IssuerTest, node: Node, words: readonly Word[]): Reading {
  const folded = foldedOf(source, node);
  const to = sentenceEnd(words, 0);
  const opening = { to, clause: readClause(source, words, 0, to, isIssuer) };
  const clause = wholeHeading(source, node, words, headClause(source, isIssuer, words, folded, opening));
  const told = words[clause.next]?.start ?? node.block.end;
  const rest =
    clause.act === 'none'
      ? folded
      : node.block.end - told > LONGEST_GENERIC
        ? folded.slice(-LONGEST_GENERIC)
        : singleBlanks(source.folded.slice(told, node.block.end)).trim();
  const bare = clause.act === 'none' ? rest.length < SHORT && GENERIC.test(rest) : rest === '' || GENERIC.test(rest);
  const parent = node.children.length > 0;
  const withPartners = parent && headsWithPartners(source, node, words, clause);
  const details =
    folded.endsWith(':') &&
    node.children.length > 0 &&
    (BY_GUIDE.test(folded.slice(-40)) ||
      (CLASSES.test(folded.slice(-70)) && verbAt(words, 0)) ||
      ((DETAILS.test(folded.slice(-24)) || (STRESSED.test(folded.slice(-60)) && verbAt(words, 0))) &&
        !node.children.some((child) => ordersIn(source, child))));
  const introduces = leadsOver(folded) && !saysMore(words, clause) && !details;
  const container =
    withPartners || (bare && (parent || !/[.;]$/.test(folded))) || (introduces && (parent || INTRODUCES.test(folded)));
  const heading =
    titlesArticle(node, folded) ||
    titlesPart(node, folded) ||
    (parent &&
      !details &&
      clause.act === 'none' &&
      (!verbAt(words, 0) || isBareTitle(node, folded)) &&
      !ordersLater(words, folded) &&
      // "2. Trước 16h00 ngày 03/01, báo cáo …." over a plain closing paragraph.
      !(folded.endsWith('.') && directsAfterAdverbial(words)) &&
      !tellsCase(node, folded) &&
      !actsWithin(source, isIssuer, node, words, folded));
  const named = clause.act !== 'none' && clause.next >= words.length - 1;
  return { clause, opening, folded, container: container && !details, heading, introduces, details, named };
}

/** What is listed below are things to report on: the paragraph itself is the order, and leads over to none. */
export const withContents = (reading: Reading): Reading => ({
  ...reading,
  container: false,
  heading: false,
  introduces: false,
  details: true,
});

/** Bodies listed below a paragraph stand for its own words. */
export function withListed(reading: Reading, names: readonly ParsedName[] | undefined): Reading {
  if (names === undefined || reading.clause.act === 'none') return reading;
  return { ...reading, clause: { ...reading.clause, names } };
}
