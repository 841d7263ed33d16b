// Where a digest or a web page states what a document rests on: a section "CĂN CỨ PHÁP LÝ", or a row of its table of particulars.
import type { Span } from '../directive.js';
import { unbroken, type Line } from './lines.js';
import type { Headings } from './markdown-headings.js';

/** "## CĂN CỨ PHÁP LÝ", "2. Các căn cứ ban hành:", "CĂN CỨ XÉT ĐỀ NGHỊ". */
const HEADING =
  /^(?:[ivx]{1,4}[.)] |\d{1,2}[.)] )?(?:(?:cac )?(?:van ban )?can cu|co so)(?: (?:de )?(?:phap ly|phap luat|ban hanh|xay dung|xet de nghi|thuc hien|thuc tien|chinh tri))(?:(?:,| va)? (?:can cu |co so )?(?:phap ly|phap luat|ban hanh|thuc tien|chinh tri))? ?:?$|^(?:cac )?can cu ?:?$/;
/** The first cell of such a row: "| Căn cứ pháp lý | …", "| Căn cứ | …". */
const ROW = /^\| ?(?:cac )?(?:van ban )?(?:can cu|co so phap ly)(?: (?:phap ly|phap luat|ban hanh))? ?\|/;
/** "| Thay thế | Quyết định số … |". */
const REPLACED = /^\| ?(?:van ban )?(?:bi )?(?:thay the|bai bo)(?: (?:van ban|cho|boi van ban nay|hoac bai bo))? ?\|/;

/** The cells that state which documents are replaced. */
export const statedReplaced = (lines: readonly Line[]): readonly Span[] =>
  lines
    .filter(({ text, folded }) => text.startsWith('|') && REPLACED.test(folded))
    .map((line) => ({ start: line.start + line.text.indexOf('|', 1) + 1, end: line.end }));

/** How a line of the section begins: a document of some kind, or the words by which a document rests on it. */
const ITEM =
  /^(?:[-+•*] ?|\d{1,2}[.)] ?|[a-z]\) ?)?(?:can cu|xet|theo|thuc hien|tren co so|hien phap|bo luat|luat|phap lenh|nghi quyet|nghi dinh|quyet dinh|thong tu|thong bao|chi thi|ket luan|chuong trinh|ke hoach|cong van|cong dien|van ban|to trinh|quy dinh|huong dan|bao cao)(?![a-z])/;
const LONGEST_HEADING = 70;

/** The stretches of a text that state its bases; most texts have none, since theirs stand in sentences "Căn cứ …". */
export function statedBases(lines: readonly Line[], headings: Headings): readonly Span[] {
  const found: Span[] = [];
  let within = false;
  for (const line of lines) {
    if (line.text === '') continue;
    if (line.text.startsWith('|')) {
      within = false;
      if (ROW.test(line.folded)) found.push({ start: line.start + line.text.indexOf('|', 1) + 1, end: line.end });
      continue;
    }
    if (line.text.length <= LONGEST_HEADING && HEADING.test(unbroken(line.folded))) {
      within = true;
      continue;
    }
    within &&= !headings.has(line.start) && ITEM.test(line.folded);
    if (within) found.push({ start: line.start, end: line.end });
  }
  return found;
}
