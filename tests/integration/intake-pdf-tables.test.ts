import { readFile } from '../../src/intake/read-file.js';
import { pdf } from '../support/pdf-files.js';

const X = [60, 100, 280, 400, 540] as const;
const text = (x: number, y: number, words: string): string =>
  `BT /F1 11 Tf ${String(x)} ${String(y)} Td (${words}) Tj ET`;

/** Lines drawn as strokes, or as the thin filled rectangles of Word. */
const stroke = (x1: number, y1: number, x2: number, y2: number): string =>
  `${String(x1)} ${String(y1)} m ${String(x2)} ${String(y2)} l S`;
const fill = (x1: number, y1: number, x2: number, y2: number): string =>
  `${String(x1)} ${String(Math.min(y1, y2))} ${String(Math.max(0.5, x2 - x1))} ${String(Math.max(0.5, Math.abs(y2 - y1)))} re f`;

type Line = typeof stroke;

function table(
  line: Line,
  ys: readonly number[],
  cells: readonly (readonly string[])[],
  gaps: readonly string[] = [],
): string {
  const parts: string[] = [];
  ys.forEach((y, row) => {
    for (let column = 0; column < 4; column += 1)
      if (!gaps.includes(`${String(row)}:${String(column)}`))
        parts.push(line(X[column] ?? 0, y, X[column + 1] ?? 0, y));
  });
  for (const x of X) parts.push(line(x, ys[0] ?? 0, x, ys.at(-1) ?? 0));
  cells.forEach((row, r) => {
    row.forEach((cell, column) => {
      cell.split('\n').forEach((piece, n) => parts.push(text((X[column] ?? 0) + 4, (ys[r] ?? 0) - 14 - n * 13, piece)));
    });
  });
  return parts.join('\n');
}

const HEADER = ['STT', 'Noi dung', 'Chu tri', 'Thoi gian'];

test.each([
  ['strokes', stroke],
  ['thin rectangles', fill],
])('a ruled table drawn with %s becomes rows and cells, wrapped words and merged cells included', async (_, line) => {
  const cells = [
    HEADER,
    ['1', 'Ra soat cac diem ngap\nva lap danh muc', 'So Xay dung', '10/12/2026'],
    ['2', 'Bao cao ket qua', '', '15/12/2026'],
  ];
  const content = [
    text(80, 780, 'PHU LUC NHIEM VU CUA CAC CO QUAN, DON VI'),
    table(line, [740, 715, 670, 640], cells, ['2:2']),
    text(80, 600, 'Cac don vi to chuc thuc hien va bao cao.'),
  ].join('\n');
  const result = await readFile({ bytes: pdf([{ content }]), fileName: 'x' });
  if (!result.ok) throw new Error(result.reason);
  expect(result.tables).toEqual([
    [
      HEADER,
      ['1', 'Ra soat cac diem ngap va lap danh muc', 'So Xay dung', '10/12/2026'],
      ['2', 'Bao cao ket qua', 'So Xay dung', '15/12/2026'],
    ],
  ]);
  expect(result.text.split('\n')).toEqual([
    'PHU LUC NHIEM VU CUA CAC CO QUAN, DON VI',
    'STT | Noi dung | Chu tri | Thoi gian',
    '1 | Ra soat cac diem ngap va lap danh muc | So Xay dung | 10/12/2026',
    '2 | Bao cao ket qua | So Xay dung | 15/12/2026',
    'Cac don vi to chuc thuc hien va bao cao.',
  ]);
  expect(result.taskTables?.[0]?.table.rows).toMatchObject([
    { number: '1', lead: 'So Xay dung' },
    { number: '2', lead: 'So Xay dung', deadline: '15/12/2026' },
  ]);
});

test('a table that goes on over the page is one table, its repeated header kept once', async () => {
  const first = table(stroke, [740, 715, 690], [HEADER, ['1', 'Ra soat', 'So Xay dung', '10/12/2026']]);
  const second = table(stroke, [780, 755, 730], [HEADER, ['2', 'Bao cao', 'So Tai chinh', '15/12/2026']]);
  const result = await readFile({ bytes: pdf([{ content: first }, { content: second }]), fileName: 'x' });
  if (!result.ok) throw new Error(result.reason);
  expect(result.tables).toEqual([
    [HEADER, ['1', 'Ra soat', 'So Xay dung', '10/12/2026'], ['2', 'Bao cao', 'So Tai chinh', '15/12/2026']],
  ]);
});
