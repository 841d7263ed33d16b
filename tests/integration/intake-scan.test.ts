import { createCanvas, loadImage, type Canvas } from '@napi-rs/canvas';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IntakeProgress } from '../../src/intake/parse-types.js';
import { createTesseractOcr } from '../../src/intake/ocr/tesseract-ocr.js';
import { readFile, type ReadOptions } from '../../src/intake/read-file.js';
import { pdf } from '../support/pdf-files.js';

jest.setTimeout(90_000);
const ocr = createTesseractOcr();
afterAll(() => ocr.close());

const read = (bytes: Buffer, options: ReadOptions = { ocr }) => readFile({ bytes, fileName: 'x' }, options);
const TEXT_PAGE = { lines: ['Giao So Tai chinh chu tri, phoi hop voi So Xay dung tham muu UBND Thanh pho.'] };

/** The sample photo, or only its upper part: letterhead, stamp and the first tasks. */
async function photo(share = 0.54): Promise<Canvas> {
  const image = await loadImage(
    readFileSync(join(__dirname, '../../reference/samples/3-cong-dien-hoa-toc-anh-chup.jpg')),
  );
  const canvas = createCanvas(image.width, Math.round(image.height * share));
  canvas.getContext('2d').drawImage(image, 0, 0);
  return canvas;
}

function turned(source: Canvas, quarter: 1 | 2 | 3): Canvas {
  const sideways = quarter % 2 === 1;
  const canvas = createCanvas(sideways ? source.height : source.width, sideways ? source.width : source.height);
  const context = canvas.getContext('2d');
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((quarter * Math.PI) / 2);
  context.drawImage(source, -source.width / 2, -source.height / 2);
  return canvas;
}

/** Ears, eyes, whiskers, fur. */
function cat(): Canvas {
  const canvas = createCanvas(900, 700);
  const c = canvas.getContext('2d');
  const wall = c.createLinearGradient(0, 0, 900, 700);
  wall.addColorStop(0, '#77aa99');
  wall.addColorStop(1, '#cc9966');
  c.fillStyle = wall;
  c.fillRect(0, 0, 900, 700);
  c.fillStyle = '#444444';
  for (const [x, tip] of [
    [300, 310],
    [600, 590],
  ] as const) {
    c.beginPath();
    c.moveTo(x, 330);
    c.lineTo(tip, 150);
    c.lineTo(450, 260);
    c.fill();
  }
  c.beginPath();
  c.ellipse(450, 400, 180, 160, 0, 0, 7);
  c.fill();
  c.strokeStyle = 'rgba(150, 130, 90, 0.6)';
  for (let i = 0; i < 3000; i += 1) {
    const [angle, radius] = [i * 2.4, (i % 170) + 1];
    const [x, y] = [450 + Math.cos(angle) * radius, 400 + Math.sin(angle) * radius * 0.9];
    c.beginPath();
    c.moveTo(x, y);
    c.lineTo(x + ((i * 7) % 15) - 7, y + ((i * 5) % 14));
    c.stroke();
  }
  c.fillStyle = '#eeee44';
  c.beginPath();
  c.ellipse(390, 360, 30, 22, 0, 0, 7);
  c.ellipse(510, 360, 30, 22, 0, 0, 7);
  c.fill();
  return canvas;
}

test('a cat is told from a document', async () => {
  expect(await read(cat().toBuffer('image/png'))).toMatchObject({ ok: false, reason: 'not-a-document' });
});

test('a page that lies on its side is read', async () => {
  const result = await read(turned(await photo(), 3).toBuffer('image/jpeg', 80));
  expect(result).toMatchObject({ ok: true, form: 'image' });
  if (result.ok) expect(result.text).toContain('17 giờ 00 ngày 23/11/2026');
});

test('in a mixed PDF only the page without a text layer is recognised, and progress names it', async () => {
  const canvas = await photo(1);
  const page = { jpeg: canvas.toBuffer('image/jpeg', 80), width: canvas.width, height: canvas.height };
  const seen: IntakeProgress[] = [];
  const result = await read(pdf([TEXT_PAGE, page]), { ocr, onProgress: (progress) => seen.push(progress) });
  expect(result).toMatchObject({ ok: true, form: 'pdf-scan', pages: 2, ocrPages: [2] });
  expect(seen).toEqual([
    { page: 1, pages: 2, what: 'text' },
    { page: 2, pages: 2, what: 'text' },
    { page: 2, pages: 2, what: 'ocr' },
  ]);
  if (!result.ok) return;
  expect(result.text.slice(0, result.pageOffsets[1])).toContain('Giao So Tai chinh');
  expect(result.text.slice(result.pageOffsets[1])).toContain('17 giờ 00 ngày 23/11/2026');
});

test('without a recogniser a scan is refused, and a mixed file keeps its text and names the unread page', async () => {
  const canvas = createCanvas(60, 80);
  const page = { jpeg: canvas.toBuffer('image/jpeg', 80), width: 60, height: 80 };
  expect(await read(pdf([page]), {})).toEqual({ ok: false, reason: 'no-ocr' });
  expect(await read(pdf([TEXT_PAGE, page]), {})).toMatchObject({
    ok: true,
    form: 'pdf-text',
    warnings: [{ kind: 'page-unread', page: 2 }],
  });
});

test('more scanned pages than allowed are refused with an offer before the first is recognised', async () => {
  const canvas = createCanvas(60, 80);
  const page = { jpeg: canvas.toBuffer('image/jpeg', 80), width: 60, height: 80 };
  const never = { recognise: () => Promise.reject(new Error('must not be asked')) };
  const result = await read(pdf([page, page, page]), { ocr: never, limits: { ocrPages: 2 } });
  expect(result).toEqual({ ok: false, reason: 'too-many-pages', pages: 3, limit: 2, what: 'ocr', offer: 2 });
});

test('recognising can be cancelled in the middle of a page, and the next page is read all the same', async () => {
  const bytes = (await photo()).toBuffer('image/jpeg', 80);
  const controller = new AbortController();
  const cancelled = read(bytes, { ocr, signal: controller.signal, onProgress: () => controller.abort() });
  expect(await cancelled).toEqual({ ok: false, reason: 'cancelled' });
  expect(await read(bytes)).toMatchObject({ ok: true });
});

test('a page that takes the recogniser too long is given up with the limit named', async () => {
  const hasty = createTesseractOcr({ pageMs: 1 });
  try {
    const result = await read((await photo()).toBuffer('image/jpeg', 80), { ocr: hasty, limits: { ocrPageMs: 1 } });
    expect(result).toEqual({ ok: false, reason: 'timeout', limitMs: 1 });
  } finally {
    await hasty.close();
  }
});

test('a framed MẬT on a scan stands above the text', async () => {
  const stamp = 'MẬT';
  const canvas = await photo();
  const c = canvas.getContext('2d');
  c.font = 'bold 26px "DejaVu Serif"';
  const width = c.measureText(stamp).width;
  c.fillStyle = '#e8e4da';
  c.fillRect(200, 420, width + 60, 60);
  c.strokeStyle = c.fillStyle = '#aa1111';
  c.lineWidth = 3;
  c.strokeRect(210, 430, width + 40, 42);
  c.fillText(stamp, 230, 461);
  const result = await read(canvas.toBuffer('image/jpeg', 80));
  if (!result.ok) throw new Error(result.reason);
  expect(result.text.split('\n').slice(0, 2)).toContain(stamp);
});
