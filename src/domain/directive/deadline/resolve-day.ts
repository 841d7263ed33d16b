// The calendar day that its parts name.
import type { LocalDate } from '../../calendar/local-date.js';
import { dayFrom, guessYear, partsOf } from './days.js';

/** A year that has every day that any year has. */
const LEAP_YEAR = 2024;

export type ResolvedDay = { readonly day: LocalDate; readonly confidence: number; readonly reason?: string };

/** A day from its parts; a missing year is guessed from the anchor, a day before the anchor is flagged, never corrected (§2.4 rules 2–3). */
export function resolveDay(
  parts: { d: string; m: string; y: string | undefined },
  anchor: LocalDate | null,
): ResolvedDay | 'impossible' | 'no-year' {
  const [d, m] = [Number(parts.d), Number(parts.m)];
  if (dayFrom(LEAP_YEAR, m, d) === null) return 'impossible';
  const relative = parts.y === 'nay' ? 0 : parts.y === 'sau' || parts.y === 'toi' ? 1 : null;
  if (parts.y === undefined || relative !== null) {
    if (anchor === null) return 'no-year';
    const guess =
      relative === null ? guessYear(anchor, m, d) : { year: partsOf(anchor).year + relative, confidence: 0.95 };
    const day = dayFrom(guess.year, m, d);
    return day === null ? 'impossible' : { ...guess, day };
  }
  const day = dayFrom(Number(parts.y), m, d);
  if (day === null) return 'impossible';
  if (anchor !== null && day < anchor)
    return { day, confidence: 0.5, reason: 'Hạn ghi trong văn bản sớm hơn ngày ban hành, có thể nhầm' };
  if (anchor !== null && partsOf(day).year - partsOf(anchor).year > 5)
    return { day, confidence: 0.7, reason: 'Hạn ghi cách ngày ban hành nhiều năm' };
  return { day, confidence: 0.97 };
}
