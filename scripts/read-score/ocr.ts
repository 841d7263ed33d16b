import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTesseractOcr } from '../../src/intake/ocr/tesseract-ocr.js';
import { readFile } from '../../src/intake/read-file.js';
import type { LabelledDocument } from './labels.js';
import { scannedPages } from './paper.js';

/** Documents whose text is set on paper when no scans are given: a page takes some seconds. */
const RENDERED = 5;
const LONGEST = 5000;

/**
 * Text of labelled documents as the recogniser reads it: from scans (`scans` holds PDFs whose name is part of a text's name), or, without
 * scans, from their own text set on paper and scanned.
 */
export async function recognisedTexts(
  folder: string,
  documents: readonly LabelledDocument[],
  scans: string | null,
): Promise<Map<string, string>> {
  const ocr = createTesseractOcr();
  try {
    const texts = new Map<string, string>();
    const files = scans === null ? [] : readdirSync(scans).filter((name) => name.endsWith('.pdf'));
    for (const { file, obligations } of documents) {
      const clean = readFileSync(join(folder, 'text', file), 'utf8');
      const scan = files.find((name) => file.includes(name.replace(/\.pdf$/, '')));
      if (
        scans !== null
          ? scan === undefined
          : texts.size >= RENDERED || clean.length > LONGEST || clean.includes('|') || obligations.length < 2
      )
        continue;
      const pages =
        scan === undefined
          ? scannedPages(clean).map((bytes, i) => ({ bytes, fileName: `${String(i)}.jpg` }))
          : [{ bytes: readFileSync(join(scans ?? '', scan)), fileName: scan }];
      const read: string[] = [];
      for (const page of pages) {
        const result = await readFile(page, { ocr });
        if (!result.ok) console.error(`${file}, ${page.fileName}: not recognised`);
        read.push(result.ok ? result.text : '');
      }
      texts.set(file, read.join('\n'));
    }
    return texts;
  } finally {
    await ocr.close();
  }
}
