import { createCanvas, type Canvas } from '@napi-rs/canvas';
import type { PDFDocumentProxy, PDFPageProxy, PdfJs } from './pdfjs-types.js';

/** A4 at this scale is 180 dpi: about 1 s a page; 230 and 290 dpi took longer and were read no better. */
const SCALE = 2.5;
/** A plan or poster page would otherwise become a picture of a gigabyte. */
const MAX_SIDE = 3600;

/** One page as a picture for the recogniser. Boxes of signing software only disturb it, so appearances are drawn only where they hold number or day. */
export async function renderPage(
  document: PDFDocumentProxy,
  pdfjs: PdfJs,
  number: number,
  withStamps: boolean,
): Promise<Canvas> {
  const page = await document.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: Math.min(SCALE, MAX_SIDE / Math.max(width, height)) });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  const { ENABLE, DISABLE } = pdfjs.AnnotationMode;
  // pdf.js is typed for the browser's canvas; this one has the same interface.
  const context = canvas.getContext('2d') as unknown as Parameters<PDFPageProxy['render']>[0]['canvasContext'];
  await page.render({ canvas: null, canvasContext: context, viewport, annotationMode: withStamps ? ENABLE : DISABLE })
    .promise;
  page.cleanup();
  return canvas;
}
