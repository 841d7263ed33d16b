import {
  AlignmentType,
  BorderStyle,
  Document,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Letter } from './letters.js';

const FONT = 'Times New Roman';
const MM = 56.7;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };

type Look = { bold?: boolean; italics?: boolean; size?: number };

/** Sizes are in half points. */
const run = (text: string, { size = 28, ...look }: Look = {}): TextRun =>
  new TextRun({ text, font: FONT, size, ...look });
const centred = (text: string, look: Look = {}): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [run(text, look)] });
const left = (text: string, look: Look = {}): Paragraph => new Paragraph({ children: [run(text, look)] });
const cell = (children: Paragraph[], share: number): TableCell =>
  new TableCell({ children, width: { size: share, type: WidthType.PERCENTAGE }, borders: NO_BORDERS });
const twoColumns = (one: Paragraph[], other: Paragraph[], share: number): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: NO_BORDERS,
    rows: [new TableRow({ children: [cell(one, share), cell(other, 100 - share)] })],
  });

function head(letter: Letter): Table {
  return twoColumns(
    [
      ...letter.issuer.map((line) => centred(line, { bold: true, size: 26 })),
      centred(`Số: ${letter.code}`, { size: 26 }),
      ...letter.subject.map((line) => centred(line, { size: 24 })),
    ],
    [
      centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true, size: 26 }),
      centred('Độc lập - Tự do - Hạnh phúc', { bold: true }),
      centred(letter.date, { italics: true }),
    ],
    40,
  );
}

function foot(letter: Letter): Table {
  return twoColumns(
    [
      left('Nơi nhận:', { bold: true, italics: true, size: 24 }),
      ...letter.recipients.map((line) => left(line, { size: 22 })),
    ],
    [
      ...letter.authority.map((line) => centred(line, { bold: true, size: 26 })),
      ...[0, 1, 2].map(() => centred('')),
      centred(letter.signer, { bold: true }),
    ],
    50,
  );
}

/** The letter as offices write it in Word: letterhead and signature in borderless tables, tasks under automatic numbering. */
export async function toDocx(letter: Letter): Promise<Buffer> {
  const body = letter.body.map(
    ({ kind, text }) =>
      new Paragraph({
        alignment: AlignmentType.JUSTIFIED,
        spacing: { after: 120 },
        indent: { firstLine: 12.7 * MM },
        children: [run(text)],
        ...(kind === 'plain' ? {} : { numbering: { reference: 'tasks', level: kind === 'number' ? 0 : 1 } }),
      }),
  );
  const indent = { left: 0, firstLine: 12.7 * MM };
  const level = (index: number, format: (typeof LevelFormat)['DECIMAL' | 'LOWER_LETTER'], text: string) => ({
    level: index,
    format,
    text,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent }, run: { font: FONT, size: 28 } },
  });
  const document = new Document({
    creator: 'Đôn Đốc',
    title: 'Văn bản mẫu của Đôn Đốc',
    numbering: {
      config: [
        {
          reference: 'tasks',
          levels: [level(0, LevelFormat.DECIMAL, '%1.'), level(1, LevelFormat.LOWER_LETTER, '%2)')],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 210 * MM, height: 297 * MM },
            margin: { top: 20 * MM, bottom: 20 * MM, left: 32 * MM, right: 18 * MM },
          },
        },
        children: [
          head(letter),
          new Paragraph({
            spacing: { before: 240 },
            indent: { left: 20 * MM },
            children: [run(letter.addresseeLabel)],
          }),
          ...letter.addressees.map(
            (name) => new Paragraph({ indent: { left: 30 * MM }, children: [run(`- ${name}`)] }),
          ),
          new Paragraph({ children: [] }),
          ...body,
          foot(letter),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}
