// How a text is set: whether its lines were wrapped at a margin, and whether blank lines part its paragraphs.
import type { Line } from './lines.js';

const ENDS = '.;:!?…';
const CLOSERS = '"”)]';

/** Whether a line ends as a paragraph does: with a sign behind which only quotes and brackets close, or with "./". Read from its end, since it is asked of every line. */
export function endsParagraph(text: string): boolean {
  let last = text.length - 1;
  while (last >= 0 && CLOSERS.includes(text.charAt(last))) last -= 1;
  return (last >= 0 && ENDS.includes(text.charAt(last))) || text.endsWith('./');
}

/** How the text is set: the width of a full line, and whether blank lines stand between paragraphs. */
export type Setting = {
  readonly width: number;
  readonly blankSeparated: boolean;
  /** Hardly any paragraph begins without a blank line before it: a line that breaks off goes on in the next, however short it is. */
  readonly parted: boolean;
};
const FEWEST_ENDED = 6;

const BAND = 8;
export const LONG_LINES = 180;

/** Sorted lengths → the longest that many lines come near to: a wrapped text has a margin, a stray long line is none. */
function marginOf(lengths: Uint32Array): number | null {
  const enough = Math.max(3, lengths.length * 0.15);
  for (let i = lengths.length - 1; i >= enough - 1; i -= 1)
    if (lengths[i]! - lengths[i - Math.ceil(enough) + 1]! <= BAND) return lengths[i]!;
  return null;
}

/** No line is so long: every paragraph stands on a line of its own. */
const UNWRAPPED = 10_000;

/** A page of short paragraphs has no margin: its long lines end sentences, where those of a wrapped text break off. */
function isUnwrapped(lines: readonly Line[], margin: number): boolean {
  const long = lines.filter((line) => line.text.length >= margin * 0.8);
  return long.length > 0 && long.filter((line) => endsParagraph(line.text)).length >= long.length * 0.75;
}

/** Fewer long lines may all happen to break off before a capital. */
const TELLING = 3;
export const LONG_LINE = 60;

/** Whether some line breaks off, long or before a word in lower case: in a text without one every line is a paragraph. */
function hasWraps(lines: readonly Line[]): boolean {
  let before: Line | undefined;
  let long = 0;
  for (const line of lines) {
    if (line.text === '') continue;
    if (before !== undefined && !endsParagraph(before.text))
      if (/^\p{Ll}/u.test(line.text) || before.text.length > LONG_LINE) return true;
    if (line.text.length > LONG_LINE) long += 1;
    before = line;
  }
  return long < TELLING;
}

const SIGNS = '-•*+●▪◦';
const BULLET = /^[-•*+●▪◦] ./u;
/** A bullet that is a sentence, not a name in a list. */
const SAID = 40;
const FEWEST_BARE = 3;

/** Whether bullets end without a sign before a gap or the next bullet, as web pages set them: there no line is broken. */
function hasBareBullets(lines: readonly Line[]): boolean {
  let bullets = 0;
  let bare = 0;
  for (const [i, { text }] of lines.entries()) {
    if (!SIGNS.includes(text.charAt(0)) || !BULLET.test(text)) continue;
    bullets += 1;
    const next = lines[i + 1]?.text ?? '';
    if (text.length > SAID && !endsParagraph(text) && (next === '' || BULLET.test(next))) bare += 1;
  }
  return bare >= FEWEST_BARE && bare >= bullets * 0.5;
}

/** Width is the margin, or the 92nd percentile of line lengths where there is none: texts with a paragraph per line give a large number. */
export function settingOf(lines: readonly Line[]): Setting {
  if (hasBareBullets(lines)) return MARKDOWN;
  // An array of numbers alone is sorted as such, without a call for each pair.
  const lengths = Uint32Array.from(lines.map((line) => line.text.length).filter((length) => length > 20)).sort();
  const percentile = lengths[Math.floor(lengths.length * 0.92)] ?? 80;
  const margin = percentile > LONG_LINES ? percentile : (marginOf(lengths) ?? percentile);
  const width = isUnwrapped(lines, margin) || !hasWraps(lines) ? UNWRAPPED : margin;
  let ended = 0;
  let parted = 0;
  for (let i = 0; i + 1 < lines.length; i += 1) {
    if (!endsParagraph(lines[i]!.text) || lines[i]!.text.length >= width * 0.8) continue;
    ended += 1;
    if (lines[i + 1]!.text === '') parted += 1;
  }
  return {
    width,
    blankSeparated: ended > 2 && parted > ended * 0.6,
    parted: ended >= FEWEST_ENDED && parted >= ended * 0.95,
  };
}

/** Headings that tell a text laid out in Markdown, where blank lines part the paragraphs. */
export const MARKED_UP = 3;
export const MARKDOWN: Setting = { width: UNWRAPPED, blankSeparated: true, parted: false };
