import { DateTime } from 'luxon';
import { ZONE, type LocalDate } from '../../domain/calendar/local-date.js';
import { textWidth } from './font.js';
import { SMALL } from './frame.js';
import { scale } from './scale.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Midnight of the day in Vietnam. */
const startOf = (day: LocalDate): Date => DateTime.fromISO(day, { zone: ZONE }).toJSDate();
/** The end of the day, where a deadline's mark stands: work handed in on the day itself lies left of it. */
export const endOf = (day: LocalDate): Date => new Date(startOf(day).getTime() + DAY);

type Tick = { readonly x: number; readonly label: string };

export type TimeAxis = { readonly at: (moment: Date) => number; readonly ticks: readonly Tick[] };

/** A linear axis of days over all moments, with as many dated ticks as stay readable. */
export function timeAxis(moments: readonly Date[], left: number, right: number): TimeAxis {
  const times = moments.map((moment) => moment.getTime());
  const from = DateTime.fromMillis(Math.min(...times), { zone: ZONE }).startOf('day');
  const to = DateTime.fromMillis(Math.max(...times), { zone: ZONE })
    .plus({ days: 1 })
    .startOf('day');
  const at = scale(from.toMillis(), to.toMillis(), left, right);
  const days = Math.max(1, Math.round(to.diff(from, 'days').days));
  const manyYears = from.year !== to.year;
  const words = (day: DateTime): string => day.toFormat(manyYears ? 'd/M/yy' : 'd/M');
  const most = Math.max(1, Math.floor((right - left) / (textWidth('28/12/26', SMALL) + 26)));
  const step =
    [1, 2, 5, 7, 14, 30, 60, 90, 180, 365, 730].find((candidate) => days / candidate <= most) ?? Math.ceil(days / most);
  const ticks: Tick[] = [];
  for (let day = from; day < to; day = day.plus({ days: step }))
    ticks.push({ x: at(day.toMillis()), label: words(day) });
  return { at: (moment) => at(moment.getTime()), ticks };
}
