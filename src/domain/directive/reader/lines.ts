/** A line of the normalised text, without its line break. */
export type Line = { readonly start: number; readonly end: number; readonly text: string; readonly folded: string };

export function linesOf(text: string, folded: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    let end = text.indexOf('\n', start);
    if (end === -1) end = text.length;
    lines.push({ start, end, text: text.slice(start, end), folded: folded.slice(start, end) });
    start = end + 1;
  }
  return lines;
}

/** Only letters, folded: for comparing stamps and kind lines whatever the signs and spaces around them. */
export const lettersOf = (folded: string): string => folded.replace(/[^a-z]/g, '');

/** Every letter of the line is a capital, and there are some. */
export function isUpper(text: string): boolean {
  return !/\p{Ll}/u.test(text) && /\p{Lu}/u.test(text);
}

/** Line breaks as blanks, offsets kept; most paragraphs stand on one line and are taken as they are. */
export const unbroken = (text: string): string => (text.includes('\n') ? text.replace(/\n/g, ' ') : text);

/** Line breaks, and the blanks beside them, as single blanks: a normalised text has no other blanks than single ones within a line. */
export const singleBlanks = (text: string): string => (text.includes('\n') ? text.replace(/\s+/g, ' ') : text);

/** Blanks and line breaks as single blanks; most paragraphs stand on one line and are taken as they are. */
export function onOneLine(text: string): string {
  return (text.includes('\n') || text.includes('  ') ? text.replace(/\s+/g, ' ') : text).trim();
}
