import { actMoment } from '../../app/use-case.js';
import { addDays, dayOf, type LocalDate } from '../../domain/calendar/local-date.js';
import { parseDeadlinePhrase } from '../../domain/directive/deadline/phrase.js';
import type { Turn } from './turn.js';

/** Today for the person who speaks. */
export const today = (turn: Turn): LocalDate => dayOf(actMoment(turn.scope));

/** The day that words name ("20/12", "thứ Năm", "mai"), null when they name none. "Trước 20/12" is the day before where a last day is meant. */
export function dayIn(turn: Turn, words: string, options: { lastDay?: boolean } = {}): LocalDate | null {
  const deadline = parseDeadlinePhrase(words, today(turn));
  if (deadline === null || !('due' in deadline) || deadline.due === null) return null;
  return options.lastDay === true && deadline.op === 'BEFORE' ? addDays(deadline.due, -1) : deadline.due;
}

const DAY = String.raw`\d{1,2}[/.]\d{1,2}(?:[/.]\d{4})?`;

/** "từ 1/12 đến 5/12", "1/12 - 5/12", "1/12 đến 5/12", "đến hết 5/12" (from today), "ngày 3/12" (that day only); null when the words hold no such period. */
export function periodIn(turn: Turn, words: string): { readonly from: LocalDate; readonly until: LocalDate } | null {
  const both =
    /từ\s+(.+?)\s+(?:đến|tới)(?:\s+hết)?\s+(.+)$/iu.exec(words) ??
    /tu\s+(.+?)\s+(?:den|toi)(?:\s+het)?\s+(.+)$/iu.exec(words) ??
    new RegExp(`(${DAY})\\s*(?:[-–—]|đến|den|tới|toi)(?:\\s+(?:hết|het))?\\s*(${DAY})\\s*[.]?$`, 'iu').exec(words);
  if (both !== null) {
    const from = dayIn(turn, both[1] ?? '');
    const until = dayIn(turn, both[2] ?? '');
    return from === null || until === null || until < from ? null : { from, until };
  }
  // Two days that are not understood as a period are not one of them.
  if ([...words.matchAll(new RegExp(DAY, 'gu'))].length > 1) return null;
  const until = dayIn(turn, words);
  if (until === null) return null;
  return /(?:đến|tới|den|toi)\s/iu.test(words) ? { from: today(turn), until } : { from: until, until };
}
