import { confirmYear } from '../../app/calendar/confirm-year.js';
import type { CalendarTable } from '../../domain/calendar/working-calendar.js';
import { weekdayDate } from '../messages/format.js';
import { say, sayText, type Turn } from './turn.js';

/** "lịch nghỉ 2027": the days that differ; "lịch nghỉ 2027 đủ theo 9441/TB-BNV": an administrator has compared them with the notice. */
export async function calendarYear(turn: Turn, year: number, source: string | null): Promise<void> {
  if (source === null) return showYear(turn, year, await turn.scope.tx.calendar.table());
  const confirmed = await confirmYear(turn.scope, turn.principal, year, source);
  await sayText(
    turn,
    confirmed.ok
      ? `Đã ghi: lịch nghỉ năm ${year} đủ, theo ${source}. Không cảnh báo năm này nữa; vẫn sửa được từng ngày: “ngày nghỉ … theo …”.`
      : {
          'not-allowed': 'Chỉ quản trị xác nhận được lịch nghỉ. Gõ “lịch nghỉ” kèm năm để xem.',
          'no-source': `Cần nêu văn bản làm căn cứ, ví dụ “lịch nghỉ ${year} đủ theo 9441/TB-BNV”.`,
        }[confirmed.reason],
  );
}

async function showYear(turn: Turn, year: number, table: CalendarTable): Promise<void> {
  const of = (day: string): boolean => day.startsWith(`${year}-`);
  const off = [...table.off].filter(([day]) => of(day)).sort(([a], [b]) => a.localeCompare(b));
  const worked = [...table.workingWeekend].filter((day) => of(day) && !table.halfDays?.has(day)).sort();
  const halves = [...(table.halfDays ?? [])].filter(([day]) => of(day)).sort(([a], [b]) => a.localeCompare(b));
  await say(turn, {
    title: `Lịch nghỉ năm ${year}`,
    lines: [
      ...off.map(([day, name]) => `• ${weekdayDate(day)}: nghỉ — ${name}`),
      ...worked.map((day) => `• ${weekdayDate(day)}: làm bù`),
      ...halves.map(([day, half]) => `• ${weekdayDate(day)}: chỉ làm buổi ${half === 'morning' ? 'sáng' : 'chiều'}`),
      ...(off.length + worked.length + halves.length === 0
        ? [`Năm ${year} chưa có trong bảng: mới tính nghỉ thứ Bảy, Chủ nhật.`]
        : []),
      {
        text: `Sửa một ngày: “ngày nghỉ 2/1/${year} theo …”. Đã đối chiếu đủ: “lịch nghỉ ${year} đủ theo 9441/TB-BNV”.`,
        style: 'muted',
      },
    ],
  });
}
