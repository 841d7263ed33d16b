// Tables whose cells a converter set apart by spaces alone, as a PDF's layout gives them.
import { everyMatch } from '../every-match.js';

/** "STT   Nội dung công việc   Đơn vị thực hiện   Thời gian": the heading row. */
const HEADING = /^[ ]*(?:STT|TT|Số TT|S\.?TT)[ ]{2,}\S.*?\S[ ]{2,}\S/m;
const HEADING_LINE = /^[ ]*(?:STT|TT|Số TT|S\.?TT)[ ]{2,}\S.*?\S[ ]{2,}\S/;
const LEADS = /(?:chủ trì|thực hiện|phụ trách|chịu trách nhiệm|đơn vị|cơ quan|phân công)/i;
const ROW = /^[ ]*(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4}|[a-zđ])[.)]?[ ]{2,}\S/u;
/** Lines that a heading may take. */
const HEAD_LINES = 4;
const MOST_BLANKS = 1;
/** More columns than any table has. */
const MOST_COLUMNS = 12;
const PAGE_NUMBER = /^\s*\d+\s*$/;

type Piece = { readonly at: number; readonly text: string };

const PIECE = /\S+(?: \S+)*/g;

/** Runs of text between gaps of two spaces and more, with the place where each begins. */
function piecesOf(line: string): Piece[] {
  return everyMatch(line, PIECE).map((match) => ({ at: match.index, text: match[0] }));
}

/** The column whose heading begins nearest to a piece. */
function columnOf(starts: readonly number[], at: number): number {
  let best = 0;
  starts.forEach((start, i) => {
    if (Math.abs(start - at) < Math.abs(starts[best]! - at)) best = i;
  });
  return best;
}

function addTo(cells: string[], starts: readonly number[], pieces: readonly Piece[]): void {
  const inOrder = pieces.length === starts.length;
  let least = 0;
  pieces.forEach((piece, i) => {
    const at = inOrder ? i : Math.max(least, columnOf(starts, piece.at));
    cells[at] = cells[at] === '' ? piece.text : `${cells[at]!} ${piece.text}`;
    least = at;
  });
}

const rowOf = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replace(/\|/g, '/')).join(' | ')} |`;

/** Reads one table from its heading at line `from`; the rows and the first line below it, or null when it heads none. */
function tableAt(lines: readonly string[], from: number): { readonly rows: string[]; readonly next: number } | null {
  const starts = piecesOf(lines[from]!).map((piece) => piece.at);
  if (starts.length > MOST_COLUMNS) return null;
  const head = starts.map(() => '');
  let at = from;
  while (at < lines.length && at < from + HEAD_LINES && !ROW.test(lines[at]!)) {
    addTo(head, starts, piecesOf(lines[at]!));
    at += 1;
  }
  if (at >= lines.length || !ROW.test(lines[at]!) || !head.some((cell) => LEADS.test(cell))) return null;
  const rows: string[][] = [];
  let blanks = 0;
  for (; at < lines.length && blanks <= MOST_BLANKS; at += 1) {
    const line = lines[at]!;
    const pieces = piecesOf(line);
    if (pieces.length === 0 || PAGE_NUMBER.test(line)) {
      blanks += 1;
      continue;
    }
    // A gap closes the table unless a row follows: a signature set far to the right is no cell.
    if (blanks > 0 && !ROW.test(line)) break;
    if (ROW.test(line)) rows.push(starts.map(() => ''));
    else if (pieces[0]!.at < (starts[1] ?? 0) - 2) break;
    addTo(rows[rows.length - 1]!, starts, pieces);
    blanks = 0;
  }
  return { rows: [head, ...rows].map(rowOf), next: at };
}

/** Rewrites such tables as rows of cells parted by "|"; a text without one is given back as it is. */
export function rowsOfSpacedTables(text: string): string {
  if (!HEADING.test(text)) return text;
  const lines = text.split('\n');
  const out: string[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const table = HEADING_LINE.test(lines[i]!) ? tableAt(lines, i) : null;
    if (table === null) out.push(lines[i]!);
    else {
      for (const row of table.rows) out.push(row);
      out.push('');
      i = table.next - 1;
    }
  }
  return out.join('\n');
}
