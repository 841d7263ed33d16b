import { fold } from '../../unit/fold.js';
import { bodyRange } from './body-range.js';
import { kindOfLine } from './kinds.js';
import { isUpper, type Line } from './lines.js';

/** What stands behind a signature and was promulgated with it. */
export type AttachedBody = {
  readonly lines: readonly Line[];
  /** Rules say what holds; only where they name who has to do what do they assign. */
  readonly rules: boolean;
};

const ATTACHED =
  /^\W*(?:ban hanh )?kem theo|\((?:duoc )?(?:ban hanh |phe duyet )?(?:kem theo|theo|tai) (?:quyet dinh|nghi quyet|cong van|to trinh|chi thi|thong bao)(?![a-z])/;
const PLANS: ReadonlySet<string> = new Set([
  'kế hoạch',
  'chương trình',
  'chương trình hành động',
  'phương án',
  'đề án',
]);
const RULES: ReadonlySet<string> = new Set(['quy định', 'quy chế']);
/** Rules that are no kind of document of their own. */
const OTHER_RULES = /^\W*(?:quy trinh|quy tac|noi quy|dieu le)(?: noi bo)?\W*$/;
/** "QUY CHẾ PHỐI HỢP GIỮA …": the kind runs on into its title; a number behind it cites another document. */
const WITH_TITLE =
  /^\W*(?:(ke hoach|chuong trinh|phuong an|de an)|quy dinh|quy che|quy trinh|quy tac|noi quy|dieu le) (?!so )[a-z]/;
const TITLE_LINES = 12;
/** Where the text of an attached document begins at the latest. */
const FIRST_ITEM = /^(?:(?:Chương|CHƯƠNG|Phần|PHẦN|Mục|MỤC|Điều|ĐIỀU) [\dIVX]|[IVX]+[.)] |\d+[.)] )/u;
/** Forms and lists behind rules are no part of what they lay down. */
const FORMS = /^\W*(?:phu luc|bieu mau|mau so|mau \d)/;

/** First line below a title in capitals. */
function afterTitle(lines: readonly Line[], from: number): number {
  let at = from;
  while (at < lines.length && (lines[at]!.text === '' || isUpper(lines[at]!.text)) && at < from + TITLE_LINES) at += 1;
  while (at > from && /^[IVX]+[.)] /.test(lines[at - 1]!.text)) at -= 1;
  return at;
}

/** Index of the line that says by what a title was promulgated, "(Kèm theo Quyết định số …)": the title's own or one below; -1 when none does. */
function bracketOf(lines: readonly Line[], title: number): number {
  for (let i = title; i < Math.min(lines.length, title + 1 + TITLE_LINES); i += 1) {
    if (i > title && FIRST_ITEM.test(lines[i]!.text)) return -1;
    if (ATTACHED.test(lines[i]!.folded)) return i;
  }
  return -1;
}

/** The line without a bracket that runs on behind the title: "QUY ĐỊNH VỀ QUẢN LÝ CHỢ (Ban hành kèm theo Quyết định …". */
const titleOf = ({ text }: Line): string => (text.includes('(') ? text.slice(0, text.indexOf('(')) : text).trim();

/** "Ghi chú: Các đơn vị được giao vốn phải trình hồ sơ trong tháng 3" below the table of an annex: what it names a body for. */
const NOTE = /^\W*(?:ghi chu|luu y) ?: ?\w/;
function noteEnd(lines: readonly Line[], from: number): number {
  let at = from + 1;
  while (at < lines.length && lines[at]!.text !== '' && !lines[at]!.text.startsWith('|') && !isUpper(lines[at]!.text))
    at += 1;
  return at;
}

/** Whether a plan or rules begin at a line in capitals: its kind alone, or its kind and title above the bracket. */
function kindAt(title: string, promulgated: boolean): 'plan' | 'rules' | null {
  const folded = fold(title);
  const kind = kindOfLine(folded) ?? '';
  if (PLANS.has(kind)) return 'plan';
  if (RULES.has(kind) || OTHER_RULES.test(folded)) return 'rules';
  const titled = promulgated ? WITH_TITLE.exec(folded) : null;
  return titled === null ? null : titled[1] === undefined ? 'rules' : 'plan';
}

/** Bodies of plans and rules behind the signature: "KẾ HOẠCH / … / (Kèm theo Quyết định số …)", up to their own end. */
export function attachedBodies(lines: readonly Line[], from: number): AttachedBody[] {
  const found: AttachedBody[] = [];
  for (let i = from; i < lines.length; i += 1) {
    if (NOTE.test(lines[i]!.folded)) {
      const end = noteEnd(lines, i);
      found.push({ lines: lines.slice(i, end), rules: true });
      i = end - 1;
    }
    const title = titleOf(lines[i]!);
    if (!isUpper(title)) continue;
    const bracket = bracketOf(lines, i);
    const kind = kindAt(title, bracket !== -1);
    if (kind === null) continue;
    let start = bracket === -1 ? afterTitle(lines, i + 1) : bracket + 1;
    // The bracket may run over several lines.
    while (
      bracket !== -1 &&
      start < lines.length &&
      !/\)\W*$/.test(lines[start - 1]!.text) &&
      !FIRST_ITEM.test(lines[start]!.text)
    )
      start += 1;
    const { to } = bodyRange(lines, start);
    const forms = kind === 'rules' ? lines.slice(start, to).findIndex(isForm) : -1;
    found.push({ lines: lines.slice(start, forms === -1 ? to : start + forms), rules: kind === 'rules' });
    i = to - 1;
  }
  return found;
}

const isForm = ({ text, folded }: Line): boolean => text.length < 80 && FORMS.test(folded) && /^\W*\p{Lu}/u.test(text);
