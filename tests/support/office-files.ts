import { strToU8, zipSync } from 'fflate';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const column = (index: number): string => String.fromCharCode(65 + index);

export type SheetSpec = {
  readonly name: string;
  /** A number is written as an Excel date, a string inline, `null` leaves the cell out. */
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly merges?: readonly string[];
  readonly hidden?: boolean;
  /** Extra cells by reference, as raw XML. */
  readonly raw?: Readonly<Record<string, string>>;
};

const DATE_STYLE = 1;

function sheetXml(sheet: SheetSpec): string {
  const rows = sheet.rows.map((cells, r) => {
    const inner = cells.map((cell, c) => {
      const reference = `${column(c)}${String(r + 1)}`;
      const raw = sheet.raw?.[reference];
      if (raw !== undefined) return raw;
      if (cell === null) return '';
      if (typeof cell === 'number') return `<c r="${reference}" s="${String(DATE_STYLE)}"><v>${String(cell)}</v></c>`;
      return `<c r="${reference}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
    });
    return `<row r="${String(r + 1)}">${inner.join('')}</row>`;
  });
  const merges = (sheet.merges ?? []).map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.join('')}</sheetData><mergeCells>${merges}</mergeCells></worksheet>`;
}

/** A workbook as Excel packs it, with cells merged as told. */
export function xlsx(sheets: readonly SheetSpec[]): Buffer {
  const list = sheets.map(
    (s, i) =>
      `<sheet name="${escaped(s.name)}" sheetId="${String(i + 1)}" r:id="rId${String(i + 1)}"${s.hidden === true ? ' state="hidden"' : ''}/>`,
  );
  const relations = sheets.map(
    (_, i) =>
      `<Relationship Id="rId${String(i + 1)}" Type="http://x/worksheet" Target="worksheets/sheet${String(i + 1)}.xml"/>`,
  );
  const files: Record<string, Uint8Array> = {
    'xl/workbook.xml': strToU8(`<workbook xmlns:r="http://r"><sheets>${list.join('')}</sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': strToU8(`<Relationships>${relations.join('')}</Relationships>`),
    'xl/styles.xml': strToU8('<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'),
  };
  sheets.forEach((sheet, i) => (files[`xl/worksheets/sheet${String(i + 1)}.xml`] = strToU8(sheetXml(sheet))));
  return Buffer.from(zipSync(files));
}

/** A Word file with the given body and, if wanted, other parts. */
export function rawDocx(body: string, parts: Readonly<Record<string, string>> = {}): Buffer {
  const files: Record<string, Uint8Array> = {
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  };
  for (const [name, content] of Object.entries(parts)) files[name] = strToU8(content);
  return Buffer.from(zipSync(files));
}
