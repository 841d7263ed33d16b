import { DateTime } from 'luxon';
import { dayOf, ZONE, type LocalDate } from '../../domain/calendar/local-date.js';

const WEEKDAYS = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'] as const;

/** `23/11/2026`, with the leading zeros that NĐ 30/2020 asks for (days below 10, months 1 and 2). */
export function date(day: LocalDate): string {
  const [year = '', month = '', number = ''] = day.split('-');
  return `${number}/${Number(month) <= 2 ? month : String(Number(month))}/${year}`;
}

export function weekdayDate(day: LocalDate): string {
  return `${WEEKDAYS[DateTime.fromISO(day, { zone: ZONE }).weekday - 1]} ${date(day)}`;
}

/** `23/11`, where the year is plain. */
export function shortDate(day: LocalDate): string {
  const [, month = '', number = ''] = day.split('-');
  return `${number}/${Number(month) <= 2 ? month : String(Number(month))}`;
}

/** `23/11/2026 (Thứ Hai)`. */
export function dateWithWeekday(day: LocalDate): string {
  return `${date(day)} (${WEEKDAYS[DateTime.fromISO(day, { zone: ZONE }).weekday - 1]})`;
}

/** `08:15 23/11/2026` in Asia/Ho_Chi_Minh. */
export function instant(at: Date): string {
  return `${DateTime.fromJSDate(at, { zone: ZONE }).toFormat('HH:mm')} ngày ${date(dayOf(at))}`;
}

/** Only the clock time when it was today. */
export function instantNear(at: Date, now: Date): string {
  return dayOf(at) === dayOf(now) ? DateTime.fromJSDate(at, { zone: ZONE }).toFormat('HH:mm') : instant(at);
}

/** Cuts at a word and says so with an ellipsis. */
export function shorten(text: string, length: number): string {
  const folded = text.replace(/\s+/gu, ' ').trim();
  if (folded.length <= length) return folded;
  const cut = folded.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length - 20))}…`;
}

/** "A, B và C" as an official letter would list. */
export function list(items: readonly string[], most = 6, others = 'đơn vị khác'): string {
  if (items.length > most) return `${items.slice(0, most).join(', ')} và ${items.length - most} ${others}`;
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} và ${items.at(-1) ?? ''}`;
}

/** One decimal with a comma: "78,5". */
export const decimals = (value: number): string => value.toFixed(1).replace('.', ',');
