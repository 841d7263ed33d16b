// What stands between two pages: the recogniser's own mark, the head of the gazette, the name of the typist's file, dust at the edges.

/** "===== Trang 9 =====", "--- PAGE BREAK ---" on a line of its own. */
const MARK = /^(?:=+ ?Trang \d{1,4} ?=+|-+ ?PAGE BREAK ?-+)$/;
/** The head of a page of the gazette, "94 CÔNG BÁO/Số 238/Ngày 21-04-2026", and the stamp of its signature. */
const GAZETTE =
  /^(?:\d{1,4} +)?CÔNG BÁO\/Số [^\n]{3,40}$|^Ký bởi: CÔNG BÁO |^Ngày ký: \d{4}-\d\d-\d\d |^Cơ quan: VĂN PHÒNG CHÍNH PHỦ$/u;
/** "18.KLTW7S.DOC 1 0": the name of the file in the header of a page, with the number of the page. */
const FILE = /^(?:\d{1,3}\.)?[\p{L}\d_-]{2,40}\.DOCX?(?: ?\d){0,3}$/u;
/** "at", "iz", "3": what the edge of a page leaves, three letters at most; "II" and "a)" are numbers of items. */
const DUST = /^(?:[a-z]{1,2}|\d{1,3})$/;

/** The text without the marks between its pages; any other text as it is. */
export function withoutPageMarks(text: string): string {
  if (
    !text.includes('CÔNG BÁO') &&
    !text.includes('PAGE BREAK') &&
    !text.includes('= Trang ') &&
    !text.includes('.DOC')
  )
    return text;
  const lines = text.split('\n');
  const marked = lines.map((line) => MARK.test(line.trim()) || FILE.test(line.trim()) || GAZETTE.test(line.trim()));
  const kept: string[] = [];
  for (const [i, line] of lines.entries()) {
    if (marked[i] === true) continue;
    if (!DUST.test(line.trim()) || !nearMark(lines, marked, i)) kept.push(line);
  }
  return kept.join('\n');
}

/** Whether a mark is the next line above or below that is not empty. */
function nearMark(lines: readonly string[], marked: readonly boolean[], at: number): boolean {
  for (const step of [1, -1])
    for (let i = at + step; i >= 0 && i < lines.length; i += step) {
      if (marked[i] === true) return true;
      if (lines[i]!.trim() !== '') break;
    }
  return false;
}
