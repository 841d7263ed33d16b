/** A sheet of rows as a person sees it: row 1 is the first line of the file, column 0 is A. Read by `intake/read-import-table.ts`. */
export type ImportTable = {
  readonly rows: readonly ImportRow[];
  /** Areas of merged cells, e.g. `A4:A6`. */
  readonly merges: readonly MergedArea[];
};

export type ImportRow = { readonly row: number; readonly cells: readonly string[] };

export type MergedArea = {
  readonly ref: string;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly column: number;
};

/** What is wrong with one cell (or with the whole file, when row and column are null). Texts are made from it elsewhere. */
export type ImportProblem = {
  readonly row: number | null;
  /** A, B, … as in the sheet. */
  readonly column: string | null;
  readonly what:
    | { readonly kind: 'no-header'; readonly missing: readonly string[] }
    | { readonly kind: 'no-rows' }
    | { readonly kind: 'merged'; readonly ref: string }
    | { readonly kind: 'no-heading-here'; readonly value: string }
    | { readonly kind: 'missing'; readonly heading: string }
    | { readonly kind: 'too-long'; readonly heading: string; readonly limit: number }
    | { readonly kind: 'unknown-unit'; readonly value: string }
    | { readonly kind: 'several-units'; readonly value: string; readonly names: readonly string[] }
    | { readonly kind: 'abolished-unit'; readonly value: string; readonly successors: readonly string[] }
    | {
        readonly kind: 'not-one-of';
        readonly heading: string;
        readonly value: string;
        readonly allowed: readonly string[];
      }
    | { readonly kind: 'bad-phone'; readonly value: string }
    | { readonly kind: 'bad-date'; readonly heading: string; readonly value: string }
    | { readonly kind: 'dates-swapped' }
    | { readonly kind: 'phone-of-another'; readonly name: string; readonly row: number | null }
    | { readonly kind: 'repeated'; readonly row: number }
    | { readonly kind: 'cycle'; readonly value: string };
};

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetter(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** Words for comparison: no accents, capitals, punctuation or double spaces ("Họ và tên:" → "ho va ten"). */
export function foldWords(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
