import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CITY_LETTER, DEPARTMENT_LETTER, URGENT_TELEGRAM } from '../../scripts/samples/letters.js';
import { numberedBody } from '../../scripts/samples/to-text.js';
import { createTesseractOcr } from '../../src/intake/ocr/tesseract-ocr.js';
import { readFile, type ReadOptions } from '../../src/intake/read-file.js';
import type { IntakeProgress } from '../../src/intake/parse-types.js';

const ocr = createTesseractOcr();
afterAll(() => ocr.close());

async function read(name: string, options: ReadOptions = {}) {
  const result = await readFile(
    { bytes: readFileSync(join(__dirname, '../../reference/samples', name)), fileName: name },
    options,
  );
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result;
}

/** The text with its line breaks folded, as the reader sees sentences. */
const folded = (text: string): string => text.replace(/\s+/g, ' ');

test.each(['1-cong-van-ubnd-thanh-pho.pdf', '1-cong-van-ubnd-thanh-pho.docx'])(
  'every paragraph of %s is read whole and in order',
  async (name) => {
    const text = folded((await read(name)).text);
    const places = numberedBody(CITY_LETTER).map((paragraph) => text.indexOf(paragraph));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  },
);

test.each(['1-cong-van-ubnd-thanh-pho.pdf', '1-cong-van-ubnd-thanh-pho.docx'])(
  'the two columns of the letterhead of %s do not mix',
  async (name) => {
    const { text } = await read(name);
    expect(text.split('\n').slice(0, 10)).toEqual([
      'ỦY BAN NHÂN DÂN',
      'THÀNH PHỐ HÀ NỘI',
      'Số: 6128/UBND-ĐT',
      ...CITY_LETTER.subject,
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Hà Nội, ngày 20 tháng 11 năm 2026',
    ]);
  },
);

test('recipients and signature of the PDF do not mix, the page number is gone', async () => {
  const { text, pages, pageOffsets } = await read('1-cong-van-ubnd-thanh-pho.pdf');
  expect(text.split('\n').slice(-10)).toEqual([
    'Nơi nhận:',
    ...CITY_LETTER.recipients,
    ...CITY_LETTER.authority,
    CITY_LETTER.signer,
  ]);
  expect(pages).toBe(2);
  expect(text.slice(pageOffsets[1]).split('\n')[0]).toMatch(/^6\. Giao Văn phòng/);
});

test('the plain text is read as it stands', async () => {
  const { text, form } = await read('2-cong-van-so-noi-vu.txt');
  expect(form).toBe('txt');
  for (const paragraph of numberedBody(DEPARTMENT_LETTER)) expect(text).toContain(paragraph);
});

test('a photo askew and in shadow gives the words, the urgency stamp and how sure the recogniser is', async () => {
  const seen: IntakeProgress[] = [];
  const result = await read('3-cong-dien-hoa-toc-anh-chup.jpg', { ocr, onProgress: (progress) => seen.push(progress) });
  expect(result.form).toBe('image');
  expect(result.text.split('\n')[0]).toBe('HỎA TỐC');
  expect(result.confidence).toBeGreaterThan(0.85);
  const text = folded(result.text);
  const whole = numberedBody(URGENT_TELEGRAM).filter((paragraph) => text.includes(paragraph));
  expect(whole.length).toBeGreaterThanOrEqual(4);
  for (const due of ['17 giờ 00 ngày 23/11/2026', '12 giờ 00 ngày 24/11/2026', '10 giờ 00 ngày 25/11/2026'])
    expect(text).toContain(due);
  expect(seen).toEqual([{ page: 1, pages: 1, what: 'ocr' }]);
}, 60_000);
