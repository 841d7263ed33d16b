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
export function lettersOf(folded: string): string {
  let letters = '';
  let from = 0;
  for (let at = 0; at <= folded.length; at += 1) {
    const code = at < folded.length ? folded.charCodeAt(at) : 0;
    if (code >= 97 && code <= 122) continue;
    if (at > from) letters += folded.slice(from, at);
    from = at + 1;
  }
  return letters;
}

/** Every letter of the line is a capital, and there are some. */
export function isUpper(text: string): boolean {
  return !/\p{Ll}/u.test(text) && /\p{Lu}/u.test(text);
}

/** Line breaks as blanks, offsets kept; most paragraphs stand on one line and are taken as they are. */
export const unbroken = (text: string): string => (text.includes('\n') ? text.replace(/\n/g, ' ') : text);

/**
 * Line breaks, and the blanks beside them, as single blanks: a normalised text has no other blanks than single ones within a line. Each blank
 * replaced by itself is what takes the time, so only the line breaks are looked for.
 */
export function singleBlanks(text: string): string {
  if (!text.includes('\n')) return text;
  const flat = text.replace(/\n/g, ' ');
  return flat.includes('  ') ? flat.replace(/ {2,}/g, ' ') : flat;
}

/** Blanks and line breaks as single blanks; most paragraphs stand on one line and are taken as they are. */
export function onOneLine(text: string): string {
  const flat = OTHER_BLANK.test(text) ? text.replace(EVERY_OTHER_BLANK, ' ') : text;
  return (flat.includes('  ') ? flat.replace(/ {2,}/g, ' ') : flat).trim();
}
const OTHER_BLANK = /[^\S ]/;
const EVERY_OTHER_BLANK = /[^\S ]/g;
