// A plan or rules on a page of their own, without the decision that they came with: "KẾ HOẠCH QUỐC GIA / … / (Kèm theo Quyết định số … ngày … của …)".
import type { Read } from '../directive.js';
import { dayFrom } from '../deadline/days.js';
import { findCodes } from '../document-code.js';
import { kindOfLine } from './kinds.js';
import { isUpper, type Line } from './lines.js';
import type { Announced } from './announced.js';

const REASON = 'Đọc từ dòng "kèm theo" dưới tên văn bản, cần xác nhận';
const none: Read<never> = { value: null, span: null, confidence: 0, reason: REASON };
/** Lines of a page in which its title stands. */
const TOP = 25;
const TITLE_LINES = 10;
const BRACKET_LINES = 4;
const BRACKET =
  /^\( ?(?:duoc )?(?:ban hanh )?kem theo (?:quyet dinh|nghi quyet|cong van|chi thi|thong bao|ke hoach) so ?:? ?\d/;
const TITLE = /^(ke hoach|chuong trinh|phuong an|de an|quy dinh|quy che|huong dan)(?: [a-z]|$)/;
const DAY = /[Nn]gày (\d{1,2}) ?(?:tháng|[/.-]) ?(\d{1,2}) ?(?:năm|[/.-]) ?(\d{4})/u;

/** The code and the day of the decision, and the title above them; null where the page tells none. Never sure. */
export function promulgatedWith(lines: readonly Line[]): Announced | null {
  const at = lines.slice(0, TOP).findIndex(({ folded }) => folded.startsWith('(') && BRACKET.test(folded));
  if (at === -1) return null;
  let last = at;
  while (last < at + BRACKET_LINES && last + 1 < lines.length && !/\)\W*$/.test(lines[last]!.text)) last += 1;
  const said = lines
    .slice(at, last + 1)
    .map(({ text }) => text)
    .join(' ');
  const code = findCodes(said)[0]?.code;
  const first = lines.slice(0, at).findLastIndex(({ text, folded }) => isUpper(text) && TITLE.test(folded));
  if (code === undefined || first === -1 || at - first > TITLE_LINES) return null;
  const day = DAY.exec(said);
  const date = day === null ? null : dayFrom(Number(day[3]), Number(day[2]), Number(day[1]));
  const span = { start: lines[at]!.start, end: lines[last]!.end };
  const title = lines.slice(first, at).filter(({ text }) => text !== '' && /\p{L}/u.test(text));
  const titleSpan = { start: title[0]!.start, end: title[title.length - 1]!.end };
  const unsure = { confidence: 0.6, reason: REASON };
  const kind = kindOfLine(TITLE.exec(title[0]!.folded)![1]!) ?? null;
  return {
    kind: kind === null ? none : { value: kind, span: titleSpan, ...unsure },
    subject: { value: title.map(({ text }) => text).join(' '), span: titleSpan, ...unsure },
    issuer: none,
    code: { value: code, span, ...unsure },
    ...(date === null ? {} : { date: { value: date, span, ...unsure } }),
  };
}
