import type { Cell } from './sheet-cells.js';
import { STYLES, STYLE_SHEET } from './workbook-styles.js';
import { zip } from './zip.js';

/**
 * XLSX written row by row. `write-excel-file` keeps every cell and the whole sheet in memory: 50,000 tasks took it 8.2 s and 830 MB
 * (measured 23/11/2026), where an agency's server is promised under 300 MB.
 */
export type SheetPage = {
  /** At most 31 characters, without : \ / ? * [ ] '. */
  readonly name: string;
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  /** Title and notes above the table, each over its whole width: a long note would run past the last column and off the paper. */
  readonly heading: readonly Cell[];
  /** Made while it is written. */
  readonly rows: Iterable<readonly Cell[]>;
};

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export function workbook(pages: readonly SheetPage[]): Promise<Buffer> {
  const numbered = pages.map((page, index) => ({ page, id: index + 1 }));
  return zip([
    {
      name: '[Content_Types].xml',
      chunks: [
        `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`,
        `<Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/>`,
        ...numbered.map(
          ({ id }) => `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="${CONTENT}.worksheet+xml"/>`,
        ),
        '</Types>',
      ],
    },
    {
      name: '_rels/.rels',
      chunks: [
        `${DECLARATION}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ],
    },
    {
      name: 'xl/workbook.xml',
      chunks: [
        `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>`,
        ...numbered.map(({ page, id }) => `<sheet name="${escape(page.name)}" sheetId="${id}" r:id="rId${id}"/>`),
        '</sheets><definedNames>',
        // The header line repeats on every printed page.
        ...numbered.map(
          ({ page, id }) =>
            `<definedName name="_xlnm.Print_Titles" localSheetId="${id - 1}">'${escape(page.name)}'!$${headerRow(page)}:$${headerRow(page)}</definedName>`,
        ),
        '</definedNames></workbook>',
      ],
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      chunks: [
        `${DECLARATION}<Relationships xmlns="${RELATIONS}">`,
        ...numbered.map(
          ({ id }) => `<Relationship Id="rId${id}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${id}.xml"/>`,
        ),
        `<Relationship Id="rId${pages.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
      ],
    },
    { name: 'xl/styles.xml', chunks: [STYLE_SHEET] },
    ...numbered.map(({ page, id }) => ({ name: `xl/worksheets/sheet${id}.xml`, chunks: sheet(page) })),
  ]);
}

/** Heading lines, an empty one, then the header. */
const headerRow = (page: SheetPage): number => page.heading.length + 2;

function* sheet(page: SheetPage): Generator<string> {
  const header = headerRow(page);
  yield `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="${header}" topLeftCell="A${header + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>`;
  yield page.columns
    .map(({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  yield '</cols><sheetData>';
  const whole = [{ width: page.columns.reduce((sum, { width }) => sum + width, 0) }];
  for (const [index, cell] of page.heading.entries()) yield row(index + 1, [cell], height([cell], whole));
  const titles = page.columns.map(({ title }): Cell => ({ value: title, style: 'header' }));
  yield row(header, titles, height(titles, page.columns, 6));
  let number = header;
  let chunk = '';
  for (const cells of page.rows) {
    number += 1;
    chunk += row(number, cells, height(cells, page.columns));
    if (chunk.length > 65_536) {
      yield chunk;
      chunk = '';
    }
  }
  yield `${chunk}</sheetData><autoFilter ref="A${header}:${column(page.columns.length - 1)}${number}"/>${merged(page)}<printOptions horizontalCentered="1"/><pageMargins left="0.6" right="0.4" top="0.7" bottom="0.7" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter></worksheet>`;
}

function row(number: number, cells: readonly Cell[], attributes = ''): string {
  return `<row r="${number}"${attributes}>${cells.map((cell, index) => cellXml(`${column(index)}${number}`, cell)).join('')}</row>`;
}

function merged({ heading, columns }: SheetPage): string {
  const last = column(columns.length - 1);
  return `<mergeCells count="${heading.length}">${heading.map((_, index) => `<mergeCell ref="A${index + 1}:${last}${index + 1}"/>`).join('')}</mergeCells>`;
}

/** Times New Roman is a little narrower than what a column's width counts in; capitals and bold letters are wider. */
const LETTERS_PER_WIDTH = 1.05;
const widthOf = (word: string): number => word.length + 0.3 * (word.match(/\p{Lu}/gu)?.length ?? 0);

/** Tall enough for the longest wrapped text: not every program does that by itself. Not fixed, so that it still follows an edit. */
function height(cells: readonly Cell[], columns: readonly { readonly width: number }[], around = 0): string {
  const lines = cells.map(({ value, style }, index) => {
    const letters = (columns[index]?.width ?? 10) * (style === 'header' || style === 'title' ? 0.9 : LETTERS_PER_WIDTH);
    return String(value)
      .split('\n')
      .reduce((sum, line) => sum + wrappedLines(line, letters), 0);
  });
  // Excel allows a row no more than 409 points.
  return ` ht="${Math.min(409, around + 16 * Math.max(1, ...lines))}"`;
}

/** Lines that a text takes when it breaks between words. */
function wrappedLines(text: string, letters: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const width = widthOf(word);
    if (used > 0 && used + 1 + width <= letters) {
      used += 1 + width;
      continue;
    }
    // A word longer than the line is broken within.
    lines += (used === 0 ? 0 : 1) + Math.max(0, Math.ceil(width / letters) - 1);
    used = width;
  }
  return lines;
}

function cellXml(address: string, { value, style }: Cell): string {
  const start = `<c r="${address}" s="${STYLES.indexOf(style)}"`;
  if (typeof value === 'number') return `${start}><v>${value}</v></c>`;
  if (value === '') return `${start}/>`;
  return `${start} t="inlineStr"><is><t xml:space="preserve">${escape(value)}</t></is></c>`;
}

const column = (index: number): string =>
  (index < 26 ? '' : column(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (mark) => ENTITIES[mark] ?? mark);
