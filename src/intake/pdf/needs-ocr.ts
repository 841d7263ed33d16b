import type { TextItem } from './text-item.js';

type PageOps = Readonly<
  Record<
    | 'paintImageXObject'
    | 'paintInlineImageXObject'
    | 'paintImageMaskXObject'
    | 'beginAnnotation'
    | 'endAnnotation'
    | 'setTextRenderingMode'
    | 'showText',
    number
  >
>;
type OperatorList = { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] };

const LETTER = /\p{L}/gu;
const VIETNAMESE = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/giu;
/** Private-use and replacement characters: the font says nothing about its letters. */
const NAMELESS = /[\uE000-\uF8FF\uFFFD]/gu;
/** Fewer letters than any page of text; a scan often carries a line of its scanner's name. */
const FEW_LETTERS = 40;
/** In Vietnamese running text a quarter of the letters carry a mark; a scanner's English text layer has almost none. */
const MARKED_SHARE = 0.08;
/** Text drawn with mode 3 is there to be searched, not seen: a scanner's own recognition under the picture. */
const INVISIBLE = 3;

function drawn(list: OperatorList, ops: PageOps): { images: number; visible: number; invisible: number } {
  const counts = { images: 0, visible: 0, invisible: 0 };
  let inAnnotation = false;
  let mode = 0;
  list.fnArray.forEach((op, index) => {
    if (op === ops.beginAnnotation) inAnnotation = true;
    else if (op === ops.endAnnotation) inAnnotation = false;
    else if (inAnnotation) return;
    else if (op === ops.setTextRenderingMode) {
      const args = list.argsArray[index];
      mode = Array.isArray(args) ? Number(args[0]) : 0;
    } else if (op === ops.showText) counts[mode === INVISIBLE ? 'invisible' : 'visible'] += 1;
    else if (op === ops.paintImageXObject || op === ops.paintInlineImageXObject || op === ops.paintImageMaskXObject)
      counts.images += 1;
  });
  return counts;
}

type Measure = { readonly letters: number; readonly marked: number; readonly nameless: number };

function measure(items: readonly TextItem[]): Measure {
  const text = items
    .map((item) => item.text)
    .join('')
    .normalize('NFC');
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return { letters: count(LETTER), marked: count(VIETNAMESE), nameless: count(NAMELESS) };
}

const isNameless = ({ letters, nameless }: Measure): boolean => nameless > Math.max(20, letters * 0.2);

/** Enough Vietnamese in the text layer itself: nothing else on the page needs to be looked at. */
export function isPlainText(items: readonly TextItem[]): boolean {
  const found = measure(items);
  return found.letters >= FEW_LETTERS && !isNameless(found) && found.marked / found.letters >= MARKED_SHARE;
}

/** Pictures of the page and of what is pinned onto it. */
export function picturesOn(list: OperatorList, ops: PageOps): number {
  return list.fnArray.filter(
    (op) => op === ops.paintImageXObject || op === ops.paintInlineImageXObject || op === ops.paintImageMaskXObject,
  ).length;
}

/** Whether a page's words are in the text layer, only in a picture, or nowhere. */
export function needsOcr(items: readonly TextItem[], list: OperatorList, ops: PageOps): 'text' | 'ocr' | 'blank' {
  const found = measure(items);
  const { images, visible, invisible } = drawn(list, ops);
  if (isNameless(found)) return 'ocr';
  if (found.letters < FEW_LETTERS) return images > 0 ? 'ocr' : found.letters === 0 ? 'blank' : 'text';
  return images > 0 && invisible > visible && found.marked / found.letters < MARKED_SHARE ? 'ocr' : 'text';
}
