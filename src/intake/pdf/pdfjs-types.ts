import type { getDocumentProxy, getResolvedPDFJS } from 'unpdf';

// unpdf exports pdf.js's types to ES modules only; they are taken from its own signatures instead.
export type PdfJs = Awaited<ReturnType<typeof getResolvedPDFJS>>;
export type PDFDocumentProxy = Awaited<ReturnType<typeof getDocumentProxy>>;
export type PDFPageProxy = Awaited<ReturnType<PDFDocumentProxy['getPage']>>;
