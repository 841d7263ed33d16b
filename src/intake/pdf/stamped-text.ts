import type { PDFPageProxy } from './pdfjs-types.js';
import { z } from 'zod';
import type { TextItem } from './text-item.js';

/**
 * The clerk stamps number and day as separate signature appearances: the page shows `11/TB-UBND`, the text layer only `/TB-UBND`.
 * The appearance itself often holds real glyphs, so both can be put back where they stand.
 */
const STAMPED = /^(?:\d{1,6}[a-z]?|\d{1,2}\s*[/-]\s*\d{1,2}|\d{1,2}\s+th[aá]ng\s+\d{1,2})$/u;

const annotationStart = z.tuple([z.string(), z.array(z.number()).length(4)]).rest(z.unknown());
const matrixArgs = z.tuple([z.object({ 4: z.number(), 5: z.number() })]);
const moveArgs = z.tuple([z.number(), z.number()]).rest(z.unknown());
const fontArgs = z.tuple([z.string(), z.number()]).rest(z.unknown());
const glyphArgs = z.tuple([z.array(z.union([z.number(), z.object({ unicode: z.string() }).loose(), z.null()]))]);

type Ops = Readonly<
  Record<'beginAnnotation' | 'endAnnotation' | 'setTextMatrix' | 'moveText' | 'setFont' | 'showText', number>
>;
type Box = { readonly left: number; readonly bottom: number; readonly right: number; readonly top: number };
type OperatorList = { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] };

function unicodeOf(args: unknown): string {
  const parsed = glyphArgs.safeParse(args);
  if (!parsed.success) return '';
  return parsed.data[0].map((glyph) => (glyph !== null && typeof glyph === 'object' ? glyph.unicode : '')).join('');
}

/** Text of each annotation appearance with the place of its first glyph, in PDF space. */
function annotationTexts(list: OperatorList, ops: Ops): { text: string; x: number; y: number; size: number }[] {
  const found: { text: string; x: number; y: number; size: number }[] = [];
  let box: Box | null = null;
  let text = '';
  let place: { x: number; y: number } | null = null;
  let cursor = { x: 0, y: 0 };
  let size = 12;
  list.fnArray.forEach((op, index) => {
    const args = list.argsArray[index];
    if (op === ops.beginAnnotation) {
      const parsed = annotationStart.safeParse(args);
      const [left = 0, bottom = 0, right = 0, top = 0] = parsed.success ? parsed.data[1] : [];
      box = parsed.success ? { left, bottom, right, top } : null;
      text = '';
      place = null;
      cursor = { x: 0, y: 0 };
    } else if (box === null) {
      return;
    } else if (op === ops.setTextMatrix) {
      const parsed = matrixArgs.safeParse(args);
      if (parsed.success) cursor = { x: parsed.data[0][4], y: parsed.data[0][5] };
    } else if (op === ops.moveText) {
      const parsed = moveArgs.safeParse(args);
      if (parsed.success) cursor = { x: cursor.x + parsed.data[0], y: cursor.y + parsed.data[1] };
    } else if (op === ops.setFont) {
      const parsed = fontArgs.safeParse(args);
      if (parsed.success) size = Math.abs(parsed.data[1]) || size;
    } else if (op === ops.showText) {
      const shown = unicodeOf(args);
      if (shown.trim() !== '' && place === null) place = cursor;
      text += shown;
    } else if (op === ops.endAnnotation) {
      const start: { x: number; y: number } = place ?? { x: 0, y: 0 };
      if (text.trim() !== '') found.push({ text: text.trim(), x: box.left + start.x, y: box.bottom + start.y, size });
      box = null;
    }
  });
  return found;
}

/** Stamped numbers and days of a page as text items in page coordinates; names and times of signatures are left out. */
export function stampedText(page: PDFPageProxy, list: OperatorList, ops: Ops): TextItem[] {
  const viewport = page.getViewport({ scale: 1 });
  return annotationTexts(list, ops)
    .filter((stamp) => STAMPED.test(stamp.text))
    .map((stamp) => {
      const [x = 0, y = 0] = z.array(z.number()).parse(viewport.convertToViewportPoint(stamp.x, stamp.y));
      // Spaces around it: the printed words beside a stamp often end without one.
      return { text: ` ${stamp.text} `, x, y, width: stamp.text.length * stamp.size * 0.5, size: stamp.size };
    });
}
