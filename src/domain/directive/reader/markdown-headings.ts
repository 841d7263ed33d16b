// Which lines a Markdown text marks as headings: the marks themselves are gone from the one text that spans point to.
import type { Line } from './lines.js';
import { normaliseText } from './normalise.js';

/** Where the lines begin that were headings, and how deep each is: 1 for "# …", 3 for "### …". */
export type Headings = ReadonlyMap<number, number>;

export const NO_HEADINGS: Headings = new Map();

const HEADING = /^ {0,3}(#{1,6}) +(\S[^\n]{0,300})$/gm;

/** "### Bộ Tài chính" of the text as it came → the line "Bộ Tài chính" of the normalised text, with its level. */
export function headingsOf(input: string, lines: readonly Line[]): Headings {
  if (!input.includes('# ')) return NO_HEADINGS;
  // The lines of one text, the first of them last: a heading takes it off, so that a thousand headings of one text are walked through once.
  const at = new Map<string, number[]>();
  for (const [i, { text }] of [...lines.entries()].reverse()) {
    const same = at.get(text);
    if (same === undefined) at.set(text, [i]);
    else same.push(i);
  }
  const headings = new Map<number, number>();
  let last = -1;
  for (const [, marks, raw] of input.matchAll(HEADING)) {
    const same = at.get(normaliseText(raw!).trim());
    while (same !== undefined && same.length > 0 && same.at(-1)! <= last) same.pop();
    const found = same?.pop();
    if (found === undefined) continue;
    headings.set(lines[found]!.start, marks!.length);
    last = found;
  }
  return headings;
}
