// A day without a year behind a period of a later year: "Trong quý I năm 2031, … trước ngày 30 tháng 4".
import type { LocalDate } from '../../calendar/local-date.js';
import { dayFrom, partsOf } from './days.js';
import type { Hit } from './hit.js';

/** A year is written in the words of the day. */
const YEAR = /(?:\d{4}|nam (?:nay|sau|toi))/;

/** The days of a paragraph, each without a year of its own moved to the year of the period said before it; the clerk is asked. */
export function inYearOfParagraph(hits: readonly Hit[], flat: string): readonly Hit[] {
  if (hits.length < 2) return hits;
  let period: { readonly from: LocalDate; readonly due: LocalDate } | null = null;
  return hits.map((hit) => {
    const { body } = hit;
    if (body.kind === 'PERIOD') period = { from: body.from, due: body.due };
    if (body.kind !== 'DATE' || period === null || YEAR.test(flat.slice(hit.start, hit.end))) return hit;
    const { year } = partsOf(period.due);
    const said = partsOf(body.due);
    const due = said.year < year ? dayFrom(year, said.month, said.day) : null;
    if (due === null || due < period.from) return hit;
    return {
      ...hit,
      body: {
        ...body,
        due,
        confidence: Math.min(body.confidence, 0.8),
        reason: 'Ngày không ghi năm, lấy theo kỳ nêu trước',
      },
    };
  });
}
