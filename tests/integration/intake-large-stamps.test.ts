import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { detectSecrecy } from '../../src/domain/directive/reader/detect-secrecy.js';
import { coarseCopy, readBigLetters } from '../../src/intake/ocr/big-letters.js';
import { createTesseractOcr } from '../../src/intake/ocr/tesseract-ocr.js';
import { readFile } from '../../src/intake/read-file.js';

jest.setTimeout(120_000);
const ocr = createTesseractOcr();
afterAll(() => ocr.close());

const recognise = (png: Uint8Array) => ocr.recognise(Buffer.from(png));
const RED = '#c01818';

const LINES = [
  'ỦY BAN NHÂN DÂN        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Số: 45/KH-UBND         Hà Nội, ngày 12 tháng 3 năm 2026',
  'KẾ HOẠCH',
  '1. Giao Sở Tài chính chủ trì, phối hợp với Sở Xây dựng tham mưu',
  'UBND Thành phố bố trí kinh phí, báo cáo trước ngày 20/3/2026.',
  '2. Các sở, ban, ngành thực hiện nghiêm Kế hoạch này.',
];

/** A page of 150 dpi in 13 points with a word of another size over its text, turned by some degrees. */
function page(word: string, size: number, colour = RED, turn = 0, font = 'DejaVu Serif'): Canvas {
  const canvas = createCanvas(1240, 1754);
  const c = canvas.getContext('2d');
  c.fillStyle = '#f6f3ec';
  c.fillRect(0, 0, canvas.width, canvas.height);
  c.fillStyle = '#1a1a1a';
  c.font = '27px "DejaVu Serif"';
  for (let i = 0; i < 20; i += 1)
    c.fillText(LINES[i % LINES.length] ?? '', 110, Math.max(330, size * 1.6 + 60) + i * 48);
  c.fillStyle = colour;
  c.font = `bold ${String(size)}px "${font}"`;
  c.translate(620, 40 + size * 0.65);
  c.rotate((turn * Math.PI) / 180);
  c.fillText(word, -c.measureText(word).width / 2, size * 0.35);
  return canvas;
}

test.each([
  ['MẬT', 140, RED, 4],
  ['MẬT', 420, RED, 0],
  ['TỐI MẬT', 60, RED, 7],
  ['TỐI MẬT', 90, '#111111', -3],
  ['TUYỆT MẬT', 140, '#b02a2a', 7],
] as const)('an unframed %s in letters of %d pixels is seen', async (word, size, colour, turn) => {
  const font = turn > 0 ? 'DejaVu Sans' : 'DejaVu Serif';
  expect(await readBigLetters(coarseCopy(page(word, size, colour, turn, font)), recognise)).toEqual([word]);
});

test('a page without large letters costs no recognition, and other large words are no stamp', async () => {
  const never = () => Promise.reject(new Error('must not be asked'));
  expect(await readBigLetters(coarseCopy(page('', 60)), never)).toEqual([]);
  expect(await readBigLetters(coarseCopy(page('HÀ NỘI', 120)), recognise)).toEqual([]);
});

test.each([
  ['TỐI MẬT', 80],
  ['MẬT', 400],
] as const)('a photographed page with %s in %d pixels is refused as secret', async (word, size) => {
  const bytes = page(word, size, RED, 6).toBuffer('image/jpeg', 70);
  const result = await readFile({ bytes, fileName: 'x.jpg' }, { ocr });
  if (!result.ok) throw new Error(result.reason);
  expect(detectSecrecy(result.text)).toMatchObject({ kind: 'secret' });
});
