import { confirmYear } from '../../app/calendar/confirm-year.js';
import type { CalendarTable } from '../../domain/calendar/working-calendar.js';
import { DAYS_OFF } from '../messages/day-off-words.js';
import { languageOf, say, sayText, type Turn } from './turn.js';

/** "lịch nghỉ 2027": the days that differ; "lịch nghỉ 2027 đủ theo 9441/TB-BNV": an administrator has compared them with the notice. */
export async function calendarYear(turn: Turn, year: number, source: string | null): Promise<void> {
  if (source === null) return showYear(turn, year, await turn.scope.tx.calendar.table());
  const confirmed = await confirmYear(turn.scope, turn.principal, year, source);
  const words = DAYS_OFF[languageOf(turn)];
  await sayText(
    turn,
    confirmed.ok
      ? words.confirmed(year, source)
      : {
          'not-allowed': words.confirmByAdministrator,
          'no-source': words.confirmNeedsSource(year),
        }[confirmed.reason],
  );
}

async function showYear(turn: Turn, year: number, table: CalendarTable): Promise<void> {
  const words = DAYS_OFF[languageOf(turn)];
  const of = (day: string): boolean => day.startsWith(`${year}-`);
  const off = [...table.off].filter(([day]) => of(day)).sort(([a], [b]) => a.localeCompare(b));
  const worked = [...table.workingWeekend].filter((day) => of(day) && !table.halfDays?.has(day)).sort();
  const halves = [...(table.halfDays ?? [])].filter(([day]) => of(day)).sort(([a], [b]) => a.localeCompare(b));
  await say(turn, {
    title: words.title(year),
    lines: [
      ...off.map(([day, name]) => words.off(day, name)),
      ...worked.map((day) => words.worked(day)),
      ...halves.map(([day, half]) => words.half(day, half)),
      ...(off.length + worked.length + halves.length === 0 ? [words.unknownYear(year)] : []),
      { text: words.how(year), style: 'muted' },
    ],
  });
}
