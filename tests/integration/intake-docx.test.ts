import { AlignmentType, Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { readFile } from '../../src/intake/read-file.js';

const numbering = {
  config: [
    {
      reference: 'tasks',
      levels: [
        { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.LEFT },
        { level: 1, format: LevelFormat.LOWER_LETTER, text: '%2)', alignment: AlignmentType.LEFT },
      ],
    },
    {
      reference: 'parts',
      levels: [{ level: 0, format: LevelFormat.UPPER_ROMAN, text: '%1.', alignment: AlignmentType.LEFT }],
    },
    {
      reference: 'dashes',
      levels: [{ level: 0, format: LevelFormat.BULLET, text: '-', alignment: AlignmentType.LEFT }],
    },
  ],
};
const item = (text: string, reference: string, level = 0) => new Paragraph({ text, numbering: { reference, level } });
const cell = (text: string, options: { rowSpan?: number; columnSpan?: number } = {}) =>
  new TableCell({ children: [new Paragraph(text)], ...options });

async function read(children: (Paragraph | Table)[]) {
  const bytes = await Packer.toBuffer(new Document({ numbering, sections: [{ children }] }));
  const result = await readFile({ bytes, fileName: 'không-quan-trọng.bin' });
  if (!result.ok) throw new Error(result.reason);
  return result;
}

test('automatic numbering stands in the text as Word shows it', async () => {
  const result = await read([
    item('Nhiệm vụ chung', 'parts'),
    item('Sở Tài chính', 'tasks'),
    item('Cân đối kinh phí', 'tasks', 1),
    item('Báo cáo kết quả', 'tasks', 1),
    item('Sở Xây dựng', 'tasks'),
    item('Rà soát', 'tasks', 1),
    item('Tổ chức thực hiện', 'parts'),
    item('Lưu: VT', 'dashes'),
  ]);
  expect(result.form).toBe('docx');
  expect(result.text.split('\n')).toEqual([
    'I. Nhiệm vụ chung',
    '1. Sở Tài chính',
    'a) Cân đối kinh phí',
    'b) Báo cáo kết quả',
    '2. Sở Xây dựng',
    'a) Rà soát',
    'II. Tổ chức thực hiện',
    '- Lưu: VT',
  ]);
});

test('a task table is kept as lines and as cells, merged cells repeated downwards', async () => {
  const result = await read([
    new Paragraph('PHỤ LỤC'),
    new Table({
      rows: [
        new TableRow({ children: [cell('STT'), cell('Nội dung'), cell('Chủ trì'), cell('Thời gian')] }),
        new TableRow({
          children: [cell('1'), cell('Rà soát hộ khẩu'), cell('Công an Thành phố', { rowSpan: 2 }), cell('10/12/2026')],
        }),
        new TableRow({ children: [cell('2'), cell('Tổng hợp số liệu'), cell('15/12/2026')] }),
      ],
    }),
  ]);
  expect(result.tables).toEqual([
    [
      ['STT', 'Nội dung', 'Chủ trì', 'Thời gian'],
      ['1', 'Rà soát hộ khẩu', 'Công an Thành phố', '10/12/2026'],
      ['2', 'Tổng hợp số liệu', 'Công an Thành phố', '15/12/2026'],
    ],
  ]);
  expect(result.text).toContain('2 | Tổng hợp số liệu | Công an Thành phố | 15/12/2026');
});

test('the letterhead table is read column by column', async () => {
  const column = (...lines: string[]) => new TableCell({ children: lines.map((line) => new Paragraph(line)) });
  const result = await read([
    new Table({
      rows: [
        new TableRow({
          children: [
            column('ỦY BAN NHÂN DÂN', 'THÀNH PHỐ HÀ NỘI'),
            column('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'),
          ],
        }),
        new TableRow({ children: [column('Số: 5120/UBND-KT'), column('Hà Nội, ngày 20 tháng 11 năm 2026')] }),
      ],
    }),
  ]);
  expect(result.text.split('\n')).toEqual([
    'ỦY BAN NHÂN DÂN',
    'THÀNH PHỐ HÀ NỘI',
    'Số: 5120/UBND-KT',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Hà Nội, ngày 20 tháng 11 năm 2026',
  ]);
  expect(result.tables).toEqual([]);
});

test('a run in a legacy font is decoded by the name of its font', async () => {
  const result = await read([
    new Paragraph({ children: [new TextRun({ text: '\u00f1y ban nh\u00a9n d\u00a9n', font: '.VnTimeH' })] }),
    new Paragraph({
      children: [
        new TextRun({ text: 'S\u00b6n ph\u00c8m', font: '.VnTime' }),
        new TextRun({ text: ' và Unicode', font: 'Times New Roman' }),
      ],
    }),
  ]);
  expect(result.text).toBe('ỦY BAN NHÂN DÂN\nSản phẩm và Unicode');
  expect(result.warnings).toEqual([{ kind: 'legacy-encoding', encoding: 'TCVN3' }]);
});
