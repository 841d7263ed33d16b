import { z } from 'zod';
import { localDate, type LocalDate } from './local-date.js';
import type { CalendarTable } from './working-calendar.js';

/** `official-partial`: the Prime Minister decided some days (Tết, 2/9), the rest is computed from the Labour Code. */
export type YearStatus = 'official' | 'official-partial' | 'provisional';

export type HolidayYear = { readonly year: number; readonly status: YearStatus; readonly sources: readonly string[] };

export type HolidayTable = { readonly table: CalendarTable; readonly years: readonly HolidayYear[] };

/**
 * A day that an administrator changed, with the paper it rests on. `off-morning` and `off-afternoon` make a half day.
 * Later entries for the same day win.
 */
export type CalendarOverride = {
  readonly date: LocalDate;
  readonly kind: 'off' | 'work' | 'off-morning' | 'off-afternoon';
  readonly name: string;
  /** Number and date of the notice; never empty. */
  readonly source: string;
};

const day = z.string().transform((text, ctx): LocalDate => {
  try {
    return localDate(text);
  } catch {
    ctx.addIssue({ code: 'custom', message: `not a calendar day: ${text}` });
    return z.NEVER;
  }
});

const entry = z.object({ date: day, name: z.string().min(1) });

const holidayFile = z.object({
  years: z
    .record(
      z.string().regex(/^\d{4}$/),
      z.object({
        status: z.enum(['official', 'official-partial', 'provisional']),
        sources: z.array(z.string()),
        off: z.array(entry).min(1),
        workingWeekendDays: z.array(entry),
      }),
    )
    .refine((years) => Object.keys(years).length > 0, 'no year in the table'),
});

/**
 * Reads `reference/holidays.json` (already parsed JSON) into the calendar that every rule uses.
 * Throws RangeError naming the entry when the file is broken: a start with a wrong calendar would be worse than no start.
 */
export function parseHolidayTable(json: unknown): HolidayTable {
  const parsed = holidayFile.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new RangeError(`Holiday table: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'unreadable'}`);
  }
  const off = new Map<LocalDate, string>();
  const workingWeekend = new Set<LocalDate>();
  const years: HolidayYear[] = [];
  // Keys that are whole numbers come in ascending order.
  for (const [year, content] of Object.entries(parsed.data.years)) {
    for (const { date, name } of [...content.off, ...content.workingWeekendDays]) {
      if (!date.startsWith(year)) throw new RangeError(`Holiday table: ${date} (${name}) stands under year ${year}`);
    }
    for (const { date, name } of content.off) off.set(date, name);
    for (const { date } of content.workingWeekendDays) workingWeekend.add(date);
    years.push({ year: Number(year), status: content.status, sources: content.sources });
  }
  for (const date of workingWeekend) {
    if (off.has(date)) throw new RangeError(`Holiday table: ${date} is both off and worked`);
  }
  return { table: { off, workingWeekend, horizon: horizonOf(years) }, years };
}

/** Last day of the unbroken run of years from the first one: a gap ends the horizon. */
function horizonOf(years: readonly HolidayYear[]): LocalDate {
  let last = years[0]?.year ?? 0;
  for (const { year } of years) if (year === last + 1) last = year;
  return localDate(`${last}-12-31`);
}

/**
 * The table with an administrator's changes laid over it; the given table is untouched. A day named `work` is worked even on a
 * weekend or holiday, `off` is off whatever it was.
 */
export function withOverrides(table: CalendarTable, overrides: readonly CalendarOverride[]): CalendarTable {
  const off = new Map(table.off);
  const workingWeekend = new Set(table.workingWeekend);
  const halfDays = new Map(table.halfDays ?? []);
  for (const { date, kind, name } of overrides) {
    off.delete(date);
    workingWeekend.delete(date);
    halfDays.delete(date);
    switch (kind) {
      case 'off':
        off.set(date, name);
        break;
      case 'work':
        workingWeekend.add(date);
        break;
      case 'off-morning':
        workingWeekend.add(date);
        halfDays.set(date, 'afternoon');
        break;
      case 'off-afternoon':
        workingWeekend.add(date);
        halfDays.set(date, 'morning');
        break;
    }
  }
  return { off, workingWeekend, halfDays, horizon: table.horizon };
}

/** How much the table may be trusted on a day; `missing` beyond its years, where only Monday–Friday is known. */
export function statusOn(years: readonly HolidayYear[], date: LocalDate): YearStatus | 'missing' {
  return years.find(({ year }) => year === Number(date.slice(0, 4)))?.status ?? 'missing';
}
