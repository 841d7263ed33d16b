import { verbAt } from '../../unit/names/verbs.js';
import { singleBlanks } from './lines.js';
import { passedBelow } from './passed-below.js';
import { ordersIn } from './reading.js';
import type { Source } from './source.js';
import type { Node } from './tree.js';

/** "… đề nghị UBND các xã báo cáo các nội dung sau:", "… gồm:": what is listed is what to report on or to send. */
const ASKS_FOR =
  /(?:bao cao|cung cap|gui|thong ke|tong hop|danh gia|ra soat|bo sung|nop|neu ro|lam ro)(?: [a-z,]+){0,12} ?(?:sau|sau day|nhu sau|gom|nhu|la)? ?:$/;
const LAST_WORDS = 110;

/** The bullets right below an unnumbered paragraph that asks for what they name: none of them opens with a verb or a body. */
export function thingsBelow(source: Source, nodes: readonly Node[], at: number): readonly Node[] {
  const { block, children } = nodes[at]!;
  const passed = receiversBelow(source, nodes, at) ?? passedBelow(source, nodes, at);
  if (passed.length > 0) return passed;
  const end = singleBlanks(source.folded.slice(Math.max(block.start, block.end - LAST_WORDS), block.end)).trimEnd();
  if (block.marker !== null && !REPORTS_ON.test(end)) return [];
  if (!end.endsWith(':')) return [];
  if (CITED.test(end)) return documentsBelow(source, nodes, at);
  const particulars = !ASKS_FOR.test(end) && PARTICULARS.test(end) && asksForReport(source, block.start, block.end);
  const numbered = TO_REPORT.test(end);
  if (!particulars && !numbered && !ASKS_FOR.test(end) && !CONSISTS.test(end)) return [];
  const items: Node[] = [];
  for (let i = at + 1; i < nodes.length; i += 1) {
    const kind = nodes[i]!.block.marker?.kind;
    if (
      (kind !== 'dash' && kind !== 'plus' && kind !== 'inner' && !(numbered && kind === 'number')) ||
      (children.length > 0 && nodes[i]!.parent !== nodes[at])
    )
      break;
    items.push(nodes[i]!);
  }
  const begins = (item: Node, what: RegExp): boolean =>
    what.test(source.folded.slice(item.block.start, item.block.start + 12));
  const orders = items.filter((item) => ordersIn(source, item) || begins(item, CONCERNS));
  if (CONSISTS.test(end)) return orders.every((item) => begins(item, DRAFT)) ? items : [];
  const reported = orders.every((item) => begins(item, REPORTED));
  return items.length > 1 && reported && orders.length * 2 < items.length ? items : [];
}
/** "1. Sở A …, báo cáo UBND tỉnh trong tháng 4 các vấn đề sau:": a numbered order too, whose bullets are what it reports on. */
const REPORTS_ON = /(?<![a-z])bao cao [^.;:]{0,90}(?:van de|noi dung)(?: cu the)? (?:sau|sau day|nhu sau) ?:$/;

/** "… báo cáo tình hình thực hiện Thông tư 26 theo các nội dung sau:": numbered they are things as well. */
const TO_REPORT =
  /(?<![a-z])bao cao(?! ket qua thuc hien)(?: [a-z\d,]+){0,12} (?:noi dung|van de|so lieu|thong tin)(?: cu the| chinh| chu yeu)? (?:sau|sau day|nhu sau) ?:$/;

/** "… cho ý kiến về dự thảo Thông tư. Dự thảo Thông tư gồm:": what is sent along. */
const CONSISTS =
  /(?:^|[.;] ?)(?:bo |thanh phan )?(?:ho so|du thao|tai lieu|danh muc)(?: [a-z,]+){0,8} (?:bao )?gom(?: co)? ?:$/;

/** "(1) Dự thảo Tờ trình": a document, whatever its first word elsewhere says. */
const DRAFT = /^du thao /;

/** "1. Đối với các sở báo cáo theo phụ lục 1": who is told, no thing. */
const CONCERNS = /^(?:doi voi|ve phia|rieng )/;

/** "Đề xuất giải pháp …" among "Kết quả …", "Khó khăn, vướng mắc …": verbs that are parts of a report as well. */
const REPORTED = /^(?:de xuat|kien nghi|danh gia) /;
/** "Đề nghị các đơn vị báo cáo tình hình …. Cụ thể như sau:": the sentence before says what is asked for. */
const PARTICULARS = /\. ?(?:noi dung )?cu the(?: nhu sau| gom)? ?:$/;
const REPORT = /(?:de nghi|yeu cau)(?: [a-z,]+){1,12} bao cao(?![a-z])/;
const asksForReport = (source: Source, start: number, end: number): boolean =>
  REPORT.test(singleBlanks(source.folded.slice(start, Math.min(end, start + 200))));

/** "Báo cáo … được nộp cho các cơ quan sau đây:": the items below say who gets it; null elsewhere. */
function receiversBelow(source: Source, nodes: readonly Node[], at: number): readonly Node[] | null {
  const { block } = nodes[at]!;
  if (source.text[block.end - 1] !== ':') return null;
  const end = singleBlanks(source.folded.slice(Math.max(block.start, block.end - LAST_WORDS), block.end));
  if (!RECEIVERS.test(end)) return null;
  const kind = nodes[at + 1]?.block.marker?.kind;
  const items: Node[] = [];
  for (let i = at + 1; kind !== undefined && i < nodes.length; i += 1) {
    const { marker } = nodes[i]!.block;
    // A line that was torn off its item stands between two of them.
    if (marker !== null && marker.kind !== kind) break;
    items.push(nodes[i]!);
  }
  while (items.length > 0 && items[items.length - 1]!.block.marker === null) items.pop();
  return items.every((item) => !verbAt(source.words(item.block.start, item.block.end), 0)) ? items : null;
}
const RECEIVERS = /(?:gui|nop)(?: ve| cho| den| toi)? (?:cac )?(?:co quan|don vi|noi)(?: [a-z]+){0,4} sau(?: day)? ?:$/;

/** "Qua kiểm tra cho thấy:": what was found stands in the bullets right below; one that asks for something is an order all the same. */
export function foundBelow(source: Source, nodes: readonly Node[], at: number): readonly Node[] {
  const { block } = nodes[at]!;
  if (source.text[block.end - 1] !== ':' || !FOUND.test(source.folded.slice(block.end - 24, block.end))) return [];
  const found: Node[] = [];
  for (let i = at + 1; i < nodes.length; i += 1) {
    const { start, end, marker } = nodes[i]!.block;
    // "(Chi tiết tại Phụ lục 01 kèm theo)" between them.
    const aside = marker === null && source.text[start] === '(' && source.text[end - 1] === ')';
    if (marker?.kind !== 'dash' && !aside) break;
    if (!ASKS.test(source.folded.slice(start, end))) found.push(nodes[i]!);
  }
  return found;
}
const FOUND = /(?:cho|nhan) thay ?:$/;
const ASKS = /(?<![a-z])(?:de nghi|yeu cau|giao cho|chiu trach nhiem|phai)(?![a-z])/;

/** "… thực hiện các nội dung đã được chỉ đạo tại các công văn sau:": the documents below say what, the paragraph orders it. */
const CITED =
  /(?:cong van|van ban|chi thi|cong dien|quyet dinh|nghi quyet|thong bao|ke hoach)(?: [a-z]+){0,4} ?(?:sau|sau day|nhu sau|gom)? ?:$/;
const DOCUMENT =
  /^(?:cong van|van ban|chi thi|cong dien|quyet dinh|nghi quyet|nghi dinh|thong bao|thong tu|ke hoach|huong dan)(?: [a-z]+){0,2} so ?:? ?\d/;

function documentsBelow(source: Source, nodes: readonly Node[], at: number): readonly Node[] {
  const items: Node[] = [];
  for (let i = at + 1; i < nodes.length; i += 1) {
    const { block } = nodes[i]!;
    if (block.marker === null || !DOCUMENT.test(source.folded.slice(block.start, block.start + 60))) break;
    items.push(nodes[i]!);
  }
  return items;
}

const LONGEST_TITLE = 180;

/** The headline of a page: its first line, without an end, over paragraphs that have one. */
export function isPageTitle(source: Source, { block, children }: Node): boolean {
  const text = source.text.slice(block.start, block.end).trimEnd();
  return (
    block.marker === null &&
    children.length === 0 &&
    text.length < LONGEST_TITLE &&
    /^\p{Lu}/u.test(text) &&
    /[\p{L}\d"”)]$/u.test(text)
  );
}
