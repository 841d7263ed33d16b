/**
 * Writes the sample directives of `reference/samples`. Run by hand after a change (`npx tsx scripts/generate-samples.ts`); the products are
 * committed, since printing the PDF needs a Chromium (`CHROMIUM`, default `chromium`).
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { renderPageAsImage } from 'unpdf';
import { CITY_LETTER, DEPARTMENT_LETTER, URGENT_TELEGRAM, type Letter } from './samples/letters.js';
import { toDocx } from './samples/to-docx.js';
import { toHtml } from './samples/to-html.js';
import { toText } from './samples/to-text.js';
import { provideTransfer } from '../src/intake/pdf/provide-transfer.js';

provideTransfer();

const target = join(__dirname, '..', 'reference', 'samples');

function printPdf(letter: Letter): void {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-samples-'));
  try {
    const page = join(folder, 'letter.html');
    writeFileSync(page, toHtml(letter));
    const flags = [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-pdf-header-footer',
      `--user-data-dir=${join(folder, 'profile')}`,
    ];
    execFileSync(
      process.env['CHROMIUM'] ?? 'chromium',
      [...flags, `--print-to-pdf=${join(target, `${letter.file}.pdf`)}`, `file://${page}`],
      { stdio: 'ignore' },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The printed page as a phone would take it: on a table, a little askew, with the shadow of a hand. */
async function photograph(letter: Letter, file: string): Promise<void> {
  const pdf = new Uint8Array(readFileSync(join(target, `${letter.file}.pdf`)));
  const page = await loadImage(
    Buffer.from(await renderPageAsImage(pdf, 1, { scale: 2.2, canvasImport: () => import('@napi-rs/canvas') })),
  );
  const canvas = createCanvas(page.width + 160, page.height + 160);
  const context = canvas.getContext('2d');
  context.fillStyle = '#6b5a4a';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate(0.012);
  context.fillStyle = '#f3efe6';
  context.fillRect(-page.width / 2, -page.height / 2, page.width, page.height);
  context.globalCompositeOperation = 'multiply';
  context.drawImage(page, -page.width / 2, -page.height / 2);
  context.resetTransform();
  const shadow = context.createLinearGradient(canvas.width, canvas.height * 0.2, canvas.width * 0.3, canvas.height);
  shadow.addColorStop(0, 'rgba(255,255,255,1)');
  shadow.addColorStop(1, 'rgba(120,115,110,1)');
  context.fillStyle = shadow;
  context.fillRect(0, 0, canvas.width, canvas.height);
  writeFileSync(join(target, file), await canvas.encode('jpeg', 72));
}

async function main(): Promise<void> {
  writeFileSync(join(target, `${CITY_LETTER.file}.docx`), await toDocx(CITY_LETTER));
  printPdf(CITY_LETTER);
  writeFileSync(join(target, `${DEPARTMENT_LETTER.file}.txt`), toText(DEPARTMENT_LETTER));
  writeFileSync(join(target, `${URGENT_TELEGRAM.file}.txt`), toText(URGENT_TELEGRAM));
  printPdf(URGENT_TELEGRAM);
  await photograph(URGENT_TELEGRAM, '3-cong-dien-hoa-toc-anh-chup.jpg');
}

void main();
