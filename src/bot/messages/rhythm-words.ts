import type { Deadline, Recurrence } from '../../domain/directive/directive.js';
import type { LocalDate } from '../../domain/calendar/local-date.js';
import { englishDate } from './english/words.js';
import { date } from './format.js';
import type { InLanguage } from './in-language.js';

/** `01/12` beside a later day of the same year. */
const inYearOf = (day: LocalDate, other: LocalDate): string =>
  day.slice(0, 4) === other.slice(0, 4) ? day.split('-').slice(1).reverse().join('/') : date(day);

const vi = {
  daily: (time: string | null, before: boolean): string =>
    time === null ? 'hằng ngày' : `hằng ngày ${before ? 'trước' : 'chậm nhất'} ${time}`,
  days: (from: LocalDate | undefined, until: LocalDate): string =>
    from === undefined ? `đến ${date(until)}` : `từ ${inYearOf(from, until)} đến ${date(until)}`,
  from: (day: LocalDate): string => `từ ${date(day)}`,
  untilTold: 'đến khi anh/chị cho thôi',
};

const en: typeof vi = {
  daily: (time, before) => (time === null ? 'every day' : `every day ${before ? 'before' : 'by'} ${time}`),
  days: (from, until) =>
    from === undefined ? `until ${englishDate(until)}` : `from ${englishDate(from)} to ${englishDate(until)}`,
  from: (day) => `from ${englishDate(day)}`,
  untilTold: 'until you end it',
};

const WORDS: InLanguage<typeof vi> = { vi, en };

/** "hằng ngày trước 15:00, từ 01/12 đến 15/12/2026": how a series will run, as far as its own words do not say it; null where they do. */
export function rhythmWords(
  { freq, time, from, until }: Recurrence,
  op: Deadline['op'],
  language: 'vi' | 'en' = 'vi',
): string | null {
  const say = WORDS[language];
  const days = until === undefined ? (from === undefined ? null : say.from(from)) : say.days(from, until);
  if (freq !== 'daily') return days;
  const end = until === undefined ? say.untilTold : null;
  return [say.daily(time, op === 'BEFORE'), days, end].filter((part) => part !== null).join(', ');
}
