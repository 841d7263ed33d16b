import { kindOfLine } from './kinds.js';
import { isUpper, type Line } from './lines.js';

/** Where the blocks of NĐ 30/2020 Annex I stand, as line indexes (-1: not found). */
export type HeaderLayout = {
  readonly motto: number;
  readonly code: number;
  readonly date: number;
  readonly kind: number;
  /** "V/v …" of a công văn. */
  readonly about: number;
  readonly addressed: number;
  /** First line after the header's own lines, before the body proper. */
  readonly head: number;
};

const MOTTO =
  /cong ?hoa ?xa ?hoi ?ch\W?u ?ng(?:h?i?a|h)|cong ho[a-z]? [^a-z]{0,3}[a-z]{0,3} ?chu nghia viet na|doc ?lap ?- ?tu ?do|tu ?do ?- ?hanh ?phuc|^\W*dang cong san viet nam\W*$/;
/** A recogniser's "Số:" ("$6:", "sé:") before a number and a symbol. */
const SCANNED_CODE = /^\W{0,2}(?:s[oeé06b]|6) ?[:.] ?\d{1,5} ?\/ ?[a-z]{2}/;
const CODE = /^\W{0,3}(?:so|sd|s0)(?![a-z])(?! ?[,/-]? ?k[iy] ?hieu) ?(?:hieu ?)?[:.]? ?[^|]{0,14}?[/,-] ?[a-z]/;
/** The same behind noise of a web page ("connector 2Số: 1551 /UBND-VX"): then only with its colon and a whole symbol. */
const NOISY_CODE = /Số ?: ?\d{1,5} ?\/ ?(?:\d{4} ?\/ ?)?\p{Lu}{2}/u;
/** "SỞ LAO ĐỘNG - THƯƠNG BINH …": the issuer, which folds like the word for a number. */
const DEPARTMENT = /^\P{L}{0,3}S[ởỞ](?!\p{L})/u;
const OWN_CODE = /^\W{0,3}so ?: ?\d/;
const DATE = /(?:^|, ?|[a-z] )ngay ?.{0,6}? ?thang ?.{0,5}? ?nam(?: ?\d{2,4}|$)/;
/** "hồi 16 giờ 30 phút, | ngày …": the hour of a telegram. */
const HOUR = String.raw`(?:(?:vao )?(?:hoi|luc) \d{1,2} ?(?:gio|h) ?(?:\d{2} ?(?:phut|')?)?,? ?)?`;
/** A line that holds the date and nothing else but the place. */
const ONLY_DATE = new RegExp(
  String.raw`^\W*(?:[\p{L}\d .-]{2,34}[,.] ?)?${HOUR}ngay ?.{0,6}? ?thang ?.{0,5}? ?nam(?: ?\d{2,4})?\W*$`,
  'u',
);
const NUMERIC_DAY = String.raw`${HOUR}ngay \d{1,2}[/-]\d{1,2}[/-]\d{4}`;
const NUMERIC = new RegExp(
  String.raw`^\W*(?:[a-z .]{2,34}, ?)?${NUMERIC_DAY}\W*$|^\W{0,3}so ?[:.]? ?\d[^ ]* (?:[a-z .]{2,34}, ?)?${NUMERIC_DAY}`,
);

/** "Quảng Ngãi, ngày … tháng … năm …", alone or on the line of the number (two columns run together); never a cited date. */
function isDateLine(folded: string): boolean {
  if (/^\W*(?:thu (?:hai|ba|tu|nam|sau|bay)|chu nhat)\W/.test(folded)) return false;
  if (NUMERIC.test(folded)) return true;
  if (ONLY_DATE.test(folded)) return true;
  return (
    DATE.test(folded) && (/^\W{0,3}(?:so|sd|s0)\b/.test(folded) || SCANNED_CODE.test(folded)) && folded.length < 120
  );
}

/** "(điều chỉnh lần thứ 03: ngày 10 tháng 9 năm 2026)": the day of a decision on a project under its title, where no other stands. */
const ADJUSTED = /^\(dieu chinh lan (?:thu )?[a-z\d]{1,4} ?: ?ngay \d{1,2} thang \d{1,2} nam \d{4}\)$/;

/** "QUYẾT ĐỊNH:" after what it rests on decides; the kind stood above the title, or was lost. */
const OPERATIVE = /^\W*quyet (?:dinh|nghi) ?:$/;

const ABOUT = /(?:^|[\s"“('])v ?\/ ?v[ :]|^vv [a-z]|^v\. ?v\.? [a-z]{2}/;
const OWN_ABOUT = /^\W{0,3}v ?\/ ?v[ :]|^vv [a-z]/;
/** "Thực hiện Công văn số 506/UBND … V/v …": what another document is about. */
const RESTS = /^\W*(?:can cu|thuc hien|theo|xet|trien khai|tiep theo|phuc dap) .*\d ?\/ ?(?:\d{4} ?\/ ?)?[a-z]/;
/** "V/v chính sách thuế   Hà Nội, ngày 02 tháng 4 năm 2024": the right column run into the subject. */
const DATED_ABOUT = / \p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,3}, ?ngày ?.{1,4} ?tháng ?.{1,4} ?năm \d{4}\W*$/u;

/** "333/UBND-CN" on a line of its own, without its "Số:". */
const BARE_CODE = /^\d{1,5} ?\/ ?(?:\d{4} ?\/ ?)?\p{Lu}[\p{L}\d&.]*(?: ?- ?\p{Lu}[\p{L}\d&.]*){0,4}$/u;
const TOP = 15;

function bareCode(
  lines: readonly Line[],
  { addressed, kind }: { readonly addressed: number; readonly kind: number },
): number {
  const last = Math.max(addressed, kind);
  return lines.slice(0, last === -1 ? TOP : Math.min(last, TOP)).findIndex(({ text }) => BARE_CODE.test(text));
}

const LIMIT = 70;

/** "Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam" in a sentence is no motto. */
export const isMotto = (line: Line): boolean => MOTTO.test(line.folded) && !/nuoc cong hoa/.test(line.folded);

const CITES = /^(?:can cu|theo|xet|thuc hien|tren co so|tai) /;
const WRAPPED = 6;
/** No line of a letterhead above its number is so long. */
const SENTENCE = 60;

/** "Căn cứ Luật Tổ chức chính quyền địa phương⏎ngày 19 tháng 6 năm 2015;", "… Thông tư liên tịch⏎số 07/2015/TTLT-BNV": the sentence above goes on. */
function goesOn(lines: readonly Line[], at: number): boolean {
  if (!/^(?:số|ngày) \d/u.test(lines[at]!.text)) return false;
  const above = lines[at - 1]?.text ?? '';
  if (above.length > SENTENCE && /\p{Ll}$/u.test(above)) return true;
  for (let i = at - 1; i >= Math.max(0, at - WRAPPED) && lines[i]!.text !== ''; i -= 1) {
    if (CITES.test(lines[i]!.folded)) return true;
    if (/[.;:]$/.test(lines[i]!.text)) return i < at - 1;
  }
  return false;
}

export function layoutOf(lines: readonly Line[]): HeaderLayout {
  const layout = { motto: -1, code: -1, date: -1, kind: -1, about: -1, addressed: -1 };
  for (let i = 0; i < Math.min(lines.length, LIMIT); i += 1) {
    const { text, folded } = lines[i]!;
    if (text === '' || text.startsWith('|')) continue;
    if (layout.motto === -1 && isMotto(lines[i]!)) layout.motto = i;
    if (
      layout.code === -1 &&
      layout.addressed === -1 &&
      ((CODE.test(folded) && !DEPARTMENT.test(text) && !goesOn(lines, i)) ||
        SCANNED_CODE.test(folded) ||
        (text.length < 60 && NOISY_CODE.test(text)))
    )
      layout.code = i;
    // "ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH⏎SỐ 1050/QĐ-SCT⏎Số: 1105/KH-ĐKT": the number of the document has its colon.
    if (
      layout.code !== -1 &&
      i > layout.code &&
      i < layout.code + 6 &&
      OWN_CODE.test(folded) &&
      layout.addressed === -1
    )
      if (!OWN_CODE.test(lines[layout.code]!.folded) && /^\P{L}{0,3}SỐ(?!\p{L})/u.test(lines[layout.code]!.text))
        layout.code = i;
    if (layout.date === -1 && layout.addressed === -1 && isDateLine(folded) && !goesOn(lines, i)) layout.date = i;
    if (ADJUSTED.test(folded) && (layout.date === -1 || ADJUSTED.test(lines[layout.date]!.folded))) layout.date = i;
    if (
      (layout.kind === -1 || (layout.kind < layout.motto && i > layout.motto)) &&
      kindOfLine(folded) !== undefined &&
      isUpper(text) &&
      !OPERATIVE.test(folded) &&
      (layout.motto !== -1 || i < 12)
    )
      layout.kind = i;
    if (layout.code !== -1 && layout.code < layout.kind && layout.kind < layout.motto && CODE.test(folded))
      layout.code = i;
    // The title of a web page above the letterhead may say "V/v" too.
    const anew = layout.about === -1 || (layout.about < layout.code && i - layout.code <= 6 && OWN_ABOUT.test(folded));
    if (anew && layout.kind === -1 && ABOUT.test(folded) && layout.addressed === -1 && !RESTS.test(folded))
      layout.about = i;
    if (
      layout.addressed === -1 &&
      (/^\W*kinh gui/.test(folded) ||
        /^(?:[\p{Lu}][\p{Lu} ,&-]+ (?:điện\s*:?|ĐIỆN\s*:)|ĐIỆN\s*(?::|$)|Điện ?:$)/u.test(text))
    )
      layout.addressed = i;
    if (/^\W*noi nhan|^(?:dieu \d{1,3}|chuong [ivx\d]{1,5})\b/.test(folded)) break;
  }
  if (layout.date === -1 && layout.about !== -1 && DATED_ABOUT.test(lines[layout.about]!.text))
    layout.date = layout.about;
  if (layout.code === -1) layout.code = bareCode(lines, layout);
  const known = [layout.motto, layout.code, layout.date, layout.kind, layout.about];
  return { ...layout, head: Math.max(...known) + 1 };
}

/** What says what it is about and whom it is for is the letter itself, though its number was not read. */
export const isOwnLetter = ({ about, addressed }: HeaderLayout): boolean => about !== -1 && addressed !== -1;
