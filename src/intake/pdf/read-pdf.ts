import { createIsomorphicCanvasFactory, getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { pngOf } from '../image/png-of.js';
import type { IntakeWarning } from '../../app/ports/intake.js';
import { Refused, type IntakeDocument } from '../intake-result.js';
import { joinPages } from '../join-pages.js';
import { coarseCopy, readBigLetters } from '../ocr/big-letters.js';
import { readStamps, withStamps } from '../ocr/stamps.js';
import type { ParseHooks, ParseOptions, Recognised } from '../parse-types.js';
import { repairLegacyText } from '../text/legacy.js';
import { taskTablesOf } from '../table/task-table.js';
import { joinTables } from './grid.js';
import type { PDFDocumentProxy, PdfJs } from './pdfjs-types.js';
import { readPage, type PageRead } from './read-page.js';
import { renderPage } from './render-page.js';

/** A clean scan is read at 0.87–0.93; below this the clerk should compare with the paper. */
const LOW_CONFIDENCE = 0.75;

async function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  try {
    return await getDocumentProxy(bytes, {
      isEvalSupported: false,
      verbosity: 0,
      maxImageSize: 100_000_000,
      useSystemFonts: false,
      CanvasFactory: await createIsomorphicCanvasFactory(() => import('@napi-rs/canvas')),
    });
  } catch (error) {
    const encrypted = error instanceof Error && error.name === 'PasswordException';
    throw new Refused(encrypted ? { reason: 'encrypted' } : { reason: 'damaged', what: 'pdf' });
  }
}

/** Scans carry no text layer, mixed files carry one on some pages only: the way is chosen page by page. */
export async function readPdf(bytes: Uint8Array, options: ParseOptions, hooks: ParseHooks): Promise<IntakeDocument> {
  const pdfjs = await getResolvedPDFJS();
  const document = await open(bytes);
  try {
    const pages = await readTextLayers(document, pdfjs, options, hooks);
    return await complete(document, pdfjs, pages, hooks);
  } finally {
    await document.destroy();
  }
}

function tooMany(pages: number, limit: number, what: 'text' | 'ocr'): Refused {
  return new Refused({ reason: 'too-many-pages', pages, limit, what, offer: limit });
}

async function readTextLayers(
  document: PDFDocumentProxy,
  pdfjs: PdfJs,
  { limits, firstPages }: ParseOptions,
  hooks: ParseHooks,
): Promise<PageRead[]> {
  const total = document.numPages;
  const wanted = Math.min(total, firstPages ?? total);
  if (wanted === 0) throw new Refused({ reason: 'damaged', what: 'pdf' });
  if (wanted > limits.textPages) throw tooMany(total, limits.textPages, 'text');
  const pages: PageRead[] = [];
  let scanned = 0;
  for (let number = 1; number <= wanted; number += 1) {
    hooks.onProgress({ page: number, pages: wanted, what: 'text' });
    const page = await readPage(document, pdfjs, number);
    pages.push(page);
    if (page.need === 'ocr') scanned += 1;
    if (scanned > limits.ocrPages) throw tooMany(total, limits.ocrPages, 'ocr');
  }
  if (scanned === wanted && hooks.recognise === undefined) throw new Refused({ reason: 'no-ocr' });
  return pages;
}

type Done = { readonly text: string; readonly warnings: readonly IntakeWarning[]; readonly seen?: Recognised };

async function complete(
  document: PDFDocumentProxy,
  pdfjs: PdfJs,
  pages: readonly PageRead[],
  hooks: ParseHooks,
): Promise<IntakeDocument> {
  const done: Done[] = [];
  for (const [index, page] of pages.entries()) {
    const { recognise } = hooks;
    const number = index + 1;
    if (recognise === undefined || (page.need !== 'ocr' && !page.mayBeStamped)) {
      done.push(fromTextLayer(page, number));
      continue;
    }
    if (page.need === 'ocr') hooks.onProgress({ page: number, pages: pages.length, what: 'ocr' });
    const picture = await renderPage(document, pdfjs, number, page.need !== 'ocr' || page.stamped.length > 0);
    const read =
      page.need === 'ocr' ? fromPicture(await recognise(pngOf(picture)), number) : fromTextLayer(page, number);
    const stamps = [
      ...(await readStamps(picture, recognise)),
      ...(await readBigLetters(coarseCopy(picture), recognise)),
    ];
    done.push({ ...read, text: withStamps(read.text, stamps) });
  }
  const warnings = done.flatMap((page) => page.warnings);
  if (pages.length < document.numPages) {
    warnings.push({ kind: 'only-first-pages', read: pages.length, pages: document.numPages });
  }
  const tables = joinTables(pages.map((page) => page.tables));
  const ocrPages = done.flatMap((page, index) => (page.seen === undefined ? [] : [index + 1]));
  return {
    ok: true,
    form: ocrPages.length > 0 ? 'pdf-scan' : 'pdf-text',
    pages: pages.length,
    ...joinPages(done.map((page) => page.text)),
    warnings,
    ...(tables.length > 0 ? { tables, taskTables: taskTablesOf(tables) } : {}),
    ...(ocrPages.length > 0 ? { confidence: meanConfidence(done), ocrPages } : {}),
  };
}

function fromTextLayer(page: PageRead, number: number): Done {
  const repaired = repairLegacyText(page.text.normalize('NFC'));
  const warnings: IntakeWarning[] = [];
  if (repaired.encoding !== null) warnings.push({ kind: 'legacy-encoding', encoding: repaired.encoding });
  if (page.need === 'ocr') warnings.push({ kind: 'page-unread', page: number });
  if (page.need === 'blank') warnings.push({ kind: 'blank-page', page: number });
  for (const stamp of page.stamped) warnings.push({ kind: 'stamped-text', page: number, text: stamp.text.trim() });
  return { text: repaired.text, warnings };
}

function fromPicture(seen: Recognised, page: number): Done {
  const { text, confidence } = seen;
  if (text === '') return { text, seen, warnings: [{ kind: 'blank-page', page }] };
  return { text, seen, warnings: confidence < LOW_CONFIDENCE ? [{ kind: 'low-confidence', page, confidence }] : [] };
}

/** Weighted by length: a stamp alone on a page must not drag down a long text. */
function meanConfidence(pages: readonly Done[]): number {
  const seen = pages.flatMap((page) => page.seen ?? []);
  const weight = seen.reduce((sum, page) => sum + page.text.length, 0);
  return weight === 0 ? 0 : seen.reduce((sum, page) => sum + page.confidence * page.text.length, 0) / weight;
}
