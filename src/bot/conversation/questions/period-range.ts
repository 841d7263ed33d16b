import { addDays, dayInMonth, daysBetween, weekdayOf, type LocalDate } from '../../../domain/calendar/local-date.js';
import type { AskedPeriod } from './question.js';

/** First and last day, both included (Asia/Ho_Chi_Minh). A month or quarter without a year is one of this year. */
export function periodRange(
  period: AskedPeriod,
  today: LocalDate,
): { readonly from: LocalDate; readonly to: LocalDate } {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const months = (from: number, count: number): { from: LocalDate; to: LocalDate } => {
    const last = from + count - 1;
    return {
      from: dayInMonth(Math.floor(from / 12), (from % 12) + 1, 1),
      to: dayInMonth(Math.floor(last / 12), (last % 12) + 1, 31),
    };
  };
  switch (period.kind) {
    case 'range':
      return period;
    case 'day': {
      const day = addDays(today, period.offset);
      return { from: day, to: day };
    }
    case 'week': {
      const monday = addDays(today, 1 - weekdayOf(today) + 7 * period.offset);
      return { from: monday, to: addDays(monday, 6) };
    }
    case 'month':
      if ('offset' in period) return months(year * 12 + month - 1 + period.offset, 1);
      return months((period.year ?? year) * 12 + period.month - 1, 1);
    case 'quarter':
      if ('offset' in period) return months(year * 12 + Math.floor((month - 1) / 3) * 3 + 3 * period.offset, 3);
      return months((period.year ?? year) * 12 + (period.quarter - 1) * 3, 3);
    case 'year':
      return months(('offset' in period ? year + period.offset : period.year) * 12, 12);
  }
}

/** The stretch of the same length just before: what "so với kỳ trước" means when only one period is said. */
export function periodBefore(period: AskedPeriod, today: LocalDate): AskedPeriod {
  if ('offset' in period) return { kind: period.kind, offset: period.offset - 1 };
  const { from, to } = periodRange(period, today);
  if (period.kind === 'range')
    return { kind: 'range', from: addDays(from, -daysBetween(from, to) - 1), to: addDays(from, -1) };
  const before = addDays(from, -1);
  const [year = 0, month = 1] = before.split('-').map(Number);
  switch (period.kind) {
    case 'month':
      return { kind: 'month', month, year };
    case 'quarter':
      return { kind: 'quarter', quarter: Math.ceil(month / 3), year };
    case 'year':
      return { kind: 'year', year };
  }
}
