import { unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import type { ImportRow, ImportTable, MergedArea } from '../app/people/import-table.js';

export type TableResult =
  | { readonly ok: true; readonly table: ImportTable }
  | {
      readonly ok: false;
      readonly reason:
        | 'empty'
        | 'too-large'
        | 'too-many-rows'
        | 'not-a-table'
        | 'damaged'
        | 'encrypted'
        | 'old-excel'
        | 'not-utf8'
        | 'open-quote';
      /** Line where a quote opens and never closes. */
      readonly row?: number;
    };

const MAX_BYTES = 10 * 1024 * 1024;
const MAX_UNPACKED = 100 * 1024 * 1024;
const MAX_ROWS = 20_000;

/** A CSV or XLSX file (its first sheet) as rows with the numbers that a person sees. What the file is, its bytes say. */
export async function readTable(bytes: Buffer): Promise<TableResult> {
  if (bytes.length === 0) return { ok: false, reason: 'empty' };
  if (bytes.length > MAX_BYTES) return { ok: false, reason: 'too-large' };
  if (bytes.subarray(0, 8).toString('hex') === 'd0cf11e0a1b11ae1') {
    const encrypted = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));
    return { ok: false, reason: encrypted ? 'encrypted' : 'old-excel' };
  }
  const result = bytes.subarray(0, 2).toString('latin1') === 'PK' ? await readXlsx(bytes) : readCsv(bytes);
  if (!result.ok) return result;
  if (result.table.rows.length === 0) return { ok: false, reason: 'empty' };
  return result.table.rows.length > MAX_ROWS ? { ok: false, reason: 'too-many-rows' } : result;
}

const clean = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
const isFilled = ({ cells }: ImportRow): boolean => cells.some((cell) => cell !== '');

async function readXlsx(bytes: Buffer): Promise<TableResult> {
  try {
    let unpacked = 0;
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        unpacked += originalSize;
        return (
          unpacked <= MAX_UNPACKED &&
          /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/.test(name)
        );
      },
    });
    if (unpacked > MAX_UNPACKED) return { ok: false, reason: 'too-large' };
    if (parts['xl/workbook.xml'] === undefined) return { ok: false, reason: 'not-a-table' };
    // Numbers stay as written: a phone or a code is not a quantity.
    const rows = await readSheet<string>(bytes, 1, { parseNumber: (text) => text, trim: false });
    return {
      ok: true,
      table: {
        rows: rows.map((cells, index) => ({ row: index + 1, cells: cells.map(cellText) })).filter(isFilled),
        merges: mergesOf(firstSheetXml(parts)),
      },
    };
  } catch {
    return { ok: false, reason: 'damaged' };
  }
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return clean(typeof value === 'string' ? value : JSON.stringify(value));
}

function firstSheetXml(parts: Readonly<Record<string, Uint8Array>>): string {
  const text = (name: string): string => Buffer.from(parts[name] ?? new Uint8Array()).toString('utf8');
  const id = /<sheet\b[^>]*\br:id="([^"]+)"/.exec(text('xl/workbook.xml'))?.[1];
  const relation = [...text('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\b[^>]*>/g)]
    .map(([tag]) => tag)
    .find((tag) => tag.includes(`Id="${id}"`));
  const target = /\bTarget="(?:\/xl\/)?([^"]+)"/.exec(relation ?? '')?.[1];
  return text(`xl/${target ?? 'worksheets/sheet1.xml'}`);
}

function mergesOf(sheetXml: string): MergedArea[] {
  return [...sheetXml.matchAll(/<mergeCell\b[^>]*\bref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)].map(
    ([, letters = 'A', first = '1', lastLetters = 'A', last = '1']) => ({
      ref: `${letters}${first}:${lastLetters}${last}`,
      firstRow: Number(first),
      lastRow: Number(last),
      column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1,
    }),
  );
}

function readCsv(bytes: Buffer): TableResult {
  const text = decode(bytes);
  if (text === null) return { ok: false, reason: 'not-utf8' };
  if (text.includes('\0')) return { ok: false, reason: 'not-a-table' };
  const parsed = parseCsv(text, delimiterOf(text));
  if (!parsed.ok) return { ok: false, reason: 'open-quote', row: parsed.row };
  return { ok: true, table: { rows: parsed.rows.filter(isFilled), merges: [] } };
}

// Excel's "Unicode Text" is UTF-16; its plain "CSV" is the machine's old code page, in which Vietnamese is already lost.
function decode(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le').replace(/^\uFEFF/, '');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Excel in Vietnamese writes semicolons; the line with the headings shows which one it is. */
function delimiterOf(text: string): string {
  const sample = text.split(/\r?\n/).slice(0, 15).join('\n');
  const count = (mark: string): number => sample.split(mark).length;
  return [';', '\t', ','].reduce((best, mark) => (count(mark) > count(best) ? mark : best), ',');
}

function parseCsv(text: string, delimiter: string): { ok: true; rows: ImportRow[] } | { ok: false; row: number } {
  const rows: ImportRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let line = 1;
  let rowLine = 1;
  let quotedFrom: number | null = null;
  const endRow = (): void => {
    rows.push({ row: rowLine, cells: [...cells, clean(cell)] });
    cells = [];
    cell = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if (quotedFrom !== null) {
      if (char === '\n') line += 1;
      if (char !== '"') cell += char;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quotedFrom = null;
    } else if (char === '"' && cell.trim() === '') {
      cell = '';
      quotedFrom = line;
    } else if (char === delimiter) {
      cells.push(clean(cell));
      cell = '';
    } else if (char === '\n') {
      endRow();
      line += 1;
      rowLine = line;
    } else if (char !== '\r') cell += char;
  }
  if (quotedFrom !== null) return { ok: false, row: quotedFrom };
  endRow();
  return { ok: true, rows };
}
