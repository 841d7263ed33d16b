// Numbers of pages that stand alone between two lines of one sentence: "… báo cáo Thủ tướng⏎⏎2⏎⏎Chính phủ trong tháng 3".

/** "2", "- 2 -", "Trang 2" on a line of its own. NĐ 30/2020 numbers pages from the second on. */
const NUMBER = /^\s*(?:Trang )?[-–—]?\s?(\d{1,3})\s?[-–—]?\s*$/u;
const EARLY = /^[ \t]{0,80}(?:Trang )?[-–—]?[ \t]?[2-4][ \t]?[-–—]?[ \t]*$/mu;
/** Letters of the emptiest page; rows of a table whose cells stand below one another are shorter. */
const SHORTEST_PAGE = 800;
const ENDS = /[.;:!?…/|)”"]\s*$/u;

type Place = { readonly line: number; readonly before: number; readonly after: number };

/** The lines around a number that hold something. */
function around(lines: readonly string[], line: number): Place {
  let before = line - 1;
  while (before >= 0 && lines[before]!.trim() === '') before -= 1;
  let after = line + 1;
  while (after < lines.length && lines[after]!.trim() === '') after += 1;
  return { line, before, after };
}

/** Pages in a row whose number a recogniser may lose. */
const MOST_LOST = 2;

/** Lone numbers that follow one another from 2 on, a page apart. */
function numbersOf(lines: readonly string[]): readonly Place[] {
  const found: Place[] = [];
  let last = 1;
  let length = 0;
  for (const [line, text] of lines.entries()) {
    const number = text.length > 90 ? 0 : Number(NUMBER.exec(text)?.[1] ?? 0);
    if (number > last && number <= last + 1 + MOST_LOST && length >= SHORTEST_PAGE) {
      found.push(around(lines, line));
      last = number;
      length = 0;
    } else length += text.length;
  }
  return found;
}

/**
 * The text without the numbers of its pages, sentences that they cut in two joined again. Only where at least one of them stands inside a
 * sentence: elsewhere a lone number may be that of an item.
 */
export function withoutPageNumbers(text: string): string {
  if (!EARLY.test(text)) return text;
  const lines = text.split('\n');
  const numbers = numbersOf(lines);
  const cuts = ({ before }: Place): boolean => before >= 0 && !ENDS.test(lines[before]!);
  const proves = (place: Place): boolean => cuts(place) && /^\s*\p{Ll}/u.test(lines[place.after] ?? '');
  if (!numbers.some(proves)) return text;
  const gone = new Set<number>();
  for (const place of numbers) {
    gone.add(place.line);
    if (cuts(place)) for (let i = place.before + 1; i < place.after; i += 1) gone.add(i);
  }
  return lines.filter((_, i) => !gone.has(i)).join('\n');
}
