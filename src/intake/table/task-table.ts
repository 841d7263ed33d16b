/** What a column of a task table holds. */
export type TaskColumn = 'number' | 'content' | 'lead' | 'cooperate' | 'deadline' | 'product' | 'monitor' | 'note';

type TaskRow = {
  /** Index into the rows that were given. */
  readonly index: number;
  /** Heading rows above it ("I. LĨNH VỰC KINH TẾ"), outermost first. */
  readonly sections: readonly string[];
} & Readonly<Partial<Record<TaskColumn, string>>>;

export type TaskTable = {
  readonly header: number;
  readonly columns: Readonly<Partial<Record<TaskColumn, number>>>;
  /** What stands above the header: the title of the annex. */
  readonly title: readonly string[];
  readonly rows: readonly TaskRow[];
  readonly problems: readonly {
    readonly index: number;
    readonly column: TaskColumn;
    readonly problem: 'no-content' | 'no-lead';
  }[];
};

export type TaskTableResult =
  | { readonly ok: true; readonly table: TaskTable }
  /** The row that looks most like a header, and the first column that it lacks. */
  | { readonly ok: false; readonly header: number | null; readonly missing: TaskColumn };

/** Folded for comparison: case, accents, tone placement and punctuation vary from office to office. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** First match wins, so the specific stands before the general ("đơn vị phối hợp" before "đơn vị"). */
const SYNONYMS: readonly (readonly [TaskColumn, RegExp])[] = [
  ['number', /^(?:s?tt|so tt|so thu tu|thu tu|no)$/],
  ['cooperate', /phoi hop|cung thuc hien/],
  ['monitor', /theo doi|don doc|lanh dao phu trach|lanh dao chi dao/],
  [
    'deadline',
    /thoi (?:gian|han|diem)|^han(?: |$)|tien do|ngay (?:hoan thanh|den han)|hoan thanh (?:truoc|trong)|ky han/,
  ],
  ['product', /san pham|ket qua|hinh thuc van ban|dau ra/],
  [
    'lead',
    /chu tri|(?:don vi|co quan|to chuc|noi|nguoi|bo phan|dau moi).*(?:thuc hien|duoc giao|nhan|chiu trach nhiem|tham muu|xu ly)|^(?:co quan|don vi)(?: don vi)?$|phan cong|trach nhiem/,
  ],
  ['content', /noi dung|nhiem vu|cong viec|nhiem vu giai phap|giai phap|dau viec|yeu cau/],
  ['note', /ghi chu|luu y/],
];

const columnOf = (label: string): TaskColumn | null => {
  const folded = fold(label);
  if (folded === '' || folded.length > 80) return null;
  return SYNONYMS.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
};

type Header = { readonly row: number; readonly lines: number; readonly columns: Partial<Record<TaskColumn, number>> };

/** Labels of a header, over one or two rows ("Phân công" above "Chủ trì | Phối hợp"). */
function headerAt(rows: readonly (readonly string[])[], row: number, lines: 1 | 2): Header {
  const columns: Partial<Record<TaskColumn, number>> = {};
  const width = Math.max(...rows.slice(row, row + lines).map((cells) => cells.length), 0);
  for (let column = 0; column < width; column += 1) {
    const labels = rows.slice(row, row + lines).map((cells) => cells[column] ?? '');
    // The lower label is the more exact one.
    const kind = labels
      .toReversed()
      .map(columnOf)
      .find((found) => found !== null);
    if (kind !== undefined && kind !== null && columns[kind] === undefined) columns[kind] = column;
  }
  return { row, lines, columns };
}

const size = (header: Header): number => Object.keys(header.columns).length;
const isWhole = ({ columns }: Header): boolean =>
  columns.content !== undefined && (columns.lead !== undefined || columns.deadline !== undefined);

/** Titles, dates and signatures may stand above; deeper down it is data. */
const HEADER_WITHIN = 30;

const holdsNumber = (cells: readonly string[] | undefined): boolean =>
  cells?.some((cell) => /^\d+[.)]?$/.test(cell.trim())) ?? true;

/** The widest header of the first rows; one that has all a task needs beats one that only has more columns. */
function findHeader(rows: readonly (readonly string[])[]): Header | null {
  let best: Header | null = null;
  const worth = (header: Header): number => size(header) + (isWhole(header) ? 100 : 0);
  for (let row = 0; row < Math.min(rows.length, HEADER_WITHIN); row += 1) {
    const one = headerAt(rows, row, 1);
    if (size(one) === 0) continue;
    // The second row of a header holds labels only: with a number in it, it is already the first task.
    const candidates = holdsNumber(rows[row + 1]) ? [one] : [one, headerAt(rows, row, 2)];
    for (const header of candidates)
      if (size(header) >= 2 && (best === null || worth(header) > worth(best))) best = header;
  }
  return best;
}

/** "(1) (2) (3)" under the labels. */
const isColumnCount = (cells: readonly string[]): boolean => {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.length > 1 && filled.every((cell, index) => fold(cell) === String(index + 1));
};

const ROMAN_OR_LETTER = /^(?:[IVX]+|[A-HĐ])[.)]?$/u;

/** Rows of a task table with its columns named; rows that only carry a title become the sections of those below. */
export function readTaskTable(rows: readonly (readonly string[])[]): TaskTableResult {
  const header = findHeader(rows);
  if (header === null) return { ok: false, header: null, missing: 'content' };
  const { columns } = header;
  if (columns.content === undefined) return { ok: false, header: header.row, missing: 'content' };
  if (columns.lead === undefined) return { ok: false, header: header.row, missing: 'lead' };
  const tasks: TaskRow[] = [];
  const problems: { index: number; column: TaskColumn; problem: 'no-content' | 'no-lead' }[] = [];
  let sections: string[] = [];
  for (let index = header.row + header.lines; index < rows.length; index += 1) {
    const cells = rows[index] ?? [];
    const filled = cells.flatMap((cell, column) => (cell.trim() === '' ? [] : [column]));
    if (filled.length === 0 || isColumnCount(cells)) continue;
    const at = (kind: TaskColumn): string =>
      columns[kind] === undefined ? '' : (cells[columns[kind] ?? -1] ?? '').trim();
    const others = filled.filter((column) => column !== columns.content && column !== columns.number);
    if (others.length === 0) {
      const number = at('number');
      const outer = ROMAN_OR_LETTER.test(number) || number === '';
      const title = [number, at('content')].filter((piece) => piece !== '').join(' ');
      // A plain number with words but without a unit is a task whose unit was forgotten.
      if (outer) {
        sections = /^[A-HĐ][.)]?$/u.test(number)
          ? [title]
          : [...sections.slice(0, sections.length > 0 && /^[A-HĐ][.)]? /u.test(sections[0] ?? '') ? 1 : 0), title];
        continue;
      }
    }
    const values: Partial<Record<TaskColumn, string>> = {};
    for (const kind of Object.keys(columns) as TaskColumn[]) if (at(kind) !== '') values[kind] = at(kind);
    if (values.content === undefined) problems.push({ index, column: 'content', problem: 'no-content' });
    else if (values.lead === undefined) problems.push({ index, column: 'lead', problem: 'no-lead' });
    tasks.push({ index, sections, ...values });
  }
  const title = rows
    .slice(0, header.row)
    .map((cells) => cells.filter((cell) => cell !== '').join(' '))
    .filter((line) => line !== '');
  return { ok: true, table: { header: header.row, columns, title, rows: tasks, problems } };
}

/** Those of a document's tables that are task tables. */
export function taskTablesOf(
  tables: readonly (readonly (readonly string[])[])[],
): { sheet: string; table: TaskTable }[] {
  return tables.flatMap((rows) => {
    const result = readTaskTable(rows);
    return result.ok ? [{ sheet: '', table: result.table }] : [];
  });
}

/** How a column is called when something in it is wrong. */
export const COLUMN_LABEL: Readonly<Record<TaskColumn, string>> = {
  number: 'STT',
  content: 'Nội dung',
  lead: 'Chủ trì',
  cooperate: 'Phối hợp',
  deadline: 'Thời gian',
  product: 'Sản phẩm',
  monitor: 'Theo dõi',
  note: 'Ghi chú',
};
