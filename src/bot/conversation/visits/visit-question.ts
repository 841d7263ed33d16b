import { addDays, weekdayOf, type LocalDate } from '../../../domain/calendar/local-date.js';
import { searchVisits, visitsBetween } from '../../../domain/inspection/visit-queries.js';
import { unitNames } from '../../../domain/unit/official-name.js';
import { today } from '../day-words.js';
import type { Turn } from '../turn.js';
import { plain } from '../words.js';
import { listVisits } from './say-visit.js';
import { viewsOf } from './visit-target.js';

/**
 * "Tuần này có đoàn nào xuống phường Tây Hồ không?" — answered from what the asker may know, which for almost everybody is nothing. The words of the answer
 * come from the question alone; a visit that is hidden and one that is not there leave no trace in them.
 */
export async function answerVisitQuestion(turn: Turn, words: string): Promise<void> {
  const directory = await turn.scope.tx.units.directory();
  const day = today(turn);
  const mentioned = directory
    .findMentions(words, day)
    .flatMap(({ resolution }) => (resolution.kind === 'unit' ? [resolution.unitId] : []));
  const views = await viewsOf(turn);
  const range = rangeIn(plain(words), day);
  const inRange = range === null ? views : visitsBetween(views, range.from, range.to);
  const found =
    mentioned.length === 0 ? inRange : inRange.filter(({ unitIds }) => unitIds.some((id) => mentioned.includes(id)));
  await listVisits(turn, found);
}

/** Visits by words: code, unit, theme, finding, document; among those that the asker may know of. */
export async function searchInVisits(turn: Turn, words: string): Promise<void> {
  const nameOf = unitNames(await turn.scope.tx.units.directory());
  const found = searchVisits(await viewsOf(turn), words, { unit: nameOf, theme: (key) => key });
  await listVisits(turn, found);
}

function rangeIn(folded: string, day: LocalDate): { readonly from: LocalDate; readonly to: LocalDate } | null {
  const monday = addDays(day, 1 - weekdayOf(day));
  if (/tuan nay/u.test(folded)) return { from: monday, to: addDays(monday, 6) };
  if (/tuan (?:sau|toi)/u.test(folded)) return { from: addDays(monday, 7), to: addDays(monday, 13) };
  if (/hom nay/u.test(folded)) return { from: day, to: day };
  if (/ngay mai|\bmai\b/u.test(folded)) return { from: addDays(day, 1), to: addDays(day, 1) };
  return null;
}
