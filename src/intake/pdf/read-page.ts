import { Refused } from '../intake-result.js';
import { tablesOf, type PageTable } from './grid.js';
import { isPlainText, needsOcr, picturesOn } from './needs-ocr.js';
import { looksTabular, pageText } from './page-text.js';
import type { PDFDocumentProxy, PDFPageProxy, PdfJs } from './pdfjs-types.js';
import { rulingsOf } from './rulings.js';
import { stampedText } from './stamped-text.js';
import type { TextItem } from './text-item.js';

export type PageRead = {
  readonly text: string;
  readonly need: 'text' | 'ocr' | 'blank';
  /** Number and day that signing software put beside the text layer. */
  readonly stamped: readonly TextItem[];
  /** First page of a document that carries pictures: urgency and secrecy may be stamped on it. */
  readonly mayBeStamped: boolean;
  readonly tables: readonly PageTable[];
};

/** Glyph runs with the page's own rotation undone; text that runs up the margin is left out. */
async function textItems(page: PDFPageProxy, pdfjs: PdfJs): Promise<TextItem[]> {
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  const items: TextItem[] = [];
  for (const item of content.items) {
    if (!('str' in item) || item.str === '') continue;
    const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = pdfjs.Util.transform(viewport.transform, item.transform);
    if (Math.abs(b) > Math.abs(a) * 0.2) continue;
    items.push({ text: item.str, x, y, width: item.width, size: Math.hypot(c, d) });
  }
  return items;
}

const LETTERHEAD = /CỘNG\s+H[ÒO]A\s+XÃ\s+HỘI|ĐẢNG\s+CỘNG\s+SẢN/u;

/** The text layer of one page. What is drawn besides is looked at only where it can matter: it costs as much as all the rest. */
export async function readPage(document: PDFDocumentProxy, pdfjs: PdfJs, number: number): Promise<PageRead> {
  try {
    const page = await document.getPage(number);
    const items = await textItems(page, pdfjs);
    const text = pageText(items);
    const first = number === 1 || LETTERHEAD.test(text.normalize('NFC'));
    const annotations = await page.getAnnotations();
    const tabular = looksTabular(items);
    if (!first && !tabular && annotations.length === 0 && isPlainText(items)) {
      return { text, need: 'text', stamped: [], mayBeStamped: false, tables: [] };
    }
    const list = await page.getOperatorList({ annotationMode: pdfjs.AnnotationMode.ENABLE });
    const stamped = annotations.length === 0 ? [] : stampedText(page, list, pdfjs.OPS);
    const need = needsOcr(items, list, pdfjs.OPS);
    const viewport = page.getViewport({ scale: 1 });
    const tables = tabular ? tablesOf(rulingsOf(list, pdfjs.OPS, viewport.transform), items) : [];
    page.cleanup();
    return {
      text: stamped.length === 0 && tables.length === 0 ? text : pageText([...items, ...stamped], tables),
      need,
      stamped,
      tables,
      mayBeStamped: first && picturesOn(list, pdfjs.OPS) > 0,
    };
  } catch {
    throw new Refused({ reason: 'damaged', what: `pdf, page ${String(number)}` });
  }
}
