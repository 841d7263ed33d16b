import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  LeaderType,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { xmlText } from './xml-text.js';

export const DOCX_MIME = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Twentieths of a point in a millimetre. */
const MM = 56.7;
/** NĐ 30/2020, Annex I: A4, margins 20–25 top and bottom, 30–35 left, 15–20 right. */
const MARGINS = { top: 20 * MM, bottom: 20 * MM, left: 30 * MM, right: 15 * MM };
const TEXT_WIDTH = (210 - 30 - 15) * MM;
/** On its side the left margin stays the binding edge. */
const LANDSCAPE_WIDTH = (297 - 30 - 15) * MM;

export type Look = { readonly bold?: boolean; readonly italics?: boolean; /** Points. */ readonly size?: number };

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };

export const run = (text: string, { size = 14, bold = false, italics = false }: Look = {}): TextRun =>
  new TextRun({
    text: xmlText(text).replace(/[\r\n\t]+/g, ' '),
    font: 'Times New Roman',
    size: size * 2,
    bold,
    italics,
  });

/** `before`: points above it. */
export const centred = (text: string, { before = 0, ...look }: Look & { readonly before?: number } = {}): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    ...(before === 0 ? {} : { spacing: { before: before * 20 } }),
    children: [run(text, look)],
  });

export const left = (text: string, look: Look = {}): Paragraph => new Paragraph({ children: [run(text, look)] });

/** Body text: justified, first line 1,27 cm, at least 6 points between paragraphs, nothing less than single spacing. `withNext`: on the page of what follows; `before`: points above it. */
export const body = (
  text: string,
  { withNext = false, before = 3, ...look }: Look & { readonly withNext?: boolean; readonly before?: number } = {},
): Paragraph =>
  new Paragraph({
    keepNext: withNext,
    keepLines: withNext,
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: 12.7 * MM },
    spacing: { before: before * 20, after: 60, line: 288 },
    children: [run(text, look)],
  });

/** The rule under the issuer, the motto and the subject: a border, since a row of dashes moves with the font. */
export const rule = (columnMm: number, lengthMm: number): Paragraph => {
  const side = ((columnMm - lengthMm) / 2) * MM;
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 50, line: 120, lineRule: 'exact' },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
    children: [],
  });
};

/** A line to write on by hand. */
export const dotted = (): Paragraph =>
  new Paragraph({
    spacing: { line: 360 },
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH, leader: LeaderType.DOT }],
    children: [new TextRun({ children: [new Tab()], font: 'Times New Roman', size: 28 })],
  });

const bare = (children: readonly Paragraph[], widthMm: number): TableCell =>
  new TableCell({
    children: [...children],
    width: { size: widthMm * MM, type: WidthType.DXA },
    borders: NO_BORDERS,
    margins: { left: 0, right: 0 },
  });

/** Two columns without lines, as letterhead and signature are set. Widths in millimetres. */
export const twoColumns = (
  one: readonly Paragraph[],
  oneMm: number,
  other: readonly Paragraph[],
  otherMm: number,
): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: (oneMm + otherMm) * MM, type: WidthType.DXA },
    columnWidths: [oneMm * MM, otherMm * MM],
    borders: NO_BORDERS,
    rows: [new TableRow({ cantSplit: true, children: [bare(one, oneMm), bare(other, otherMm)] })],
  });

export type Column = { readonly title: string; readonly share: number; readonly align?: 'left' | 'center' };

/** A table with lines; its header repeats on every page and no row is torn apart. */
export function lined(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  { landscape = false, boldLast = false } = {},
): Table {
  const width = landscape ? LANDSCAPE_WIDTH : TEXT_WIDTH;
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.round((share / shares) * width));
  const cell = (text: string, column: number, look: Look, align: 'left' | 'center'): TableCell =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      margins: { left: 80, right: 80, top: 40, bottom: 40 },
      children: [
        new Paragraph({
          alignment: align === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT,
          children: [run(text, { size: 12, ...look })],
        }),
      ],
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ title }, index) => cell(title, index, { bold: true }, 'center')),
      }),
      ...rows.map(
        (texts, row) =>
          new TableRow({
            cantSplit: true,
            children: columns.map(({ align = 'left' }, index) =>
              cell(texts[index] ?? '', index, { bold: boldLast && row === rows.length - 1 }, align),
            ),
          }),
      ),
    ],
  });
}

/** Page numbers stand centred at the top from the second page on. */
export function writeLetter(
  title: string,
  children: readonly (Paragraph | Table)[],
  { landscape = false } = {},
): Promise<Buffer> {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], font: 'Times New Roman', size: 26 })],
  });
  return Packer.toBuffer(
    new Document({
      creator: 'Đôn Đốc',
      title: xmlText(title),
      styles: { default: { document: { run: { font: 'Times New Roman', size: 28, language: { value: 'vi-VN' } } } } },
      sections: [
        {
          properties: {
            titlePage: true,
            page: {
              size: { width: 210 * MM, height: 297 * MM, ...(landscape ? { orientation: 'landscape' as const } : {}) },
              margin: MARGINS,
            },
          },
          headers: {
            default: new Header({ children: [number] }),
            first: new Header({ children: [new Paragraph({ children: [] })] }),
          },
          children: [...children],
        },
      ],
    }),
  );
}
