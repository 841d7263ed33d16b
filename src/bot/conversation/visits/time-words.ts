import { at, type LocalDate } from '../../../domain/calendar/local-date.js';
import type { DocumentRef } from '../../../domain/inspection/terms.js';
import type { MeetingPoint, Schedule } from '../../../domain/inspection/visit.js';
import { dayIn, today } from '../day-words.js';
import type { Turn } from '../turn.js';

const CLOCK = /(?<!\d)([01]?\d|2[0-3])\s?(?:[:hg]|giờ|gio)\s?([0-5]\d)?(?!\d)/giu;
/** [D] Half a working day, when only the beginning is said. */
const LENGTH_HOURS = 4;

const pad = (text: string | undefined): string => (text ?? '0').padStart(2, '0');

/** "08:00 30/11", "8h30–11h ngày mai", "08:00 30/11 đến 17:00 2/12"; null without a clock time and a day. */
export function scheduleIn(turn: Turn, words: string): Schedule | null {
  const times = [...words.matchAll(CLOCK)].map(([, hours, minutes]) => `${pad(hours)}:${pad(minutes)}`);
  const [first, last] = [times[0], times[1]];
  const spoken = words.replace(CLOCK, ' ').replace(/\s+/gu, ' ');
  const [fromWords = spoken, untilWords] = spoken.split(/\s+(?:đến|den|tới|toi)\s+|\s*[–-]\s*(?=\d{1,2}\/)/iu);
  const day = dayIn(turn, fromWords.trim()) ?? dayIn(turn, spoken.trim());
  if (first === undefined || day === null) return null;
  const start = at(day, first);
  const lastDay = untilWords === undefined || untilWords.trim() === '' ? day : (dayIn(turn, untilWords.trim()) ?? day);
  const end = last === undefined ? new Date(start.getTime() + LENGTH_HOURS * 3_600_000) : at(lastDay, last);
  return { start, end };
}

/** "số 12/QĐ-ĐKTCV ngày 25/11/2026"; without a day it is today's. Null without a code. */
export function documentIn(turn: Turn, words: string): DocumentRef | null {
  const code = /(?<![\d/])\d{1,6}[a-zđ]?\s?\/\s?(?:(?:19|20)\d{2}\/)?\p{Lu}[\p{L}\d&.-]*/u.exec(words)?.[0];
  if (code === undefined) return null;
  const day: LocalDate | null = dayIn(turn, /(?:ngày|ngay)\s+(.+)$/iu.exec(words)?.[0] ?? '');
  return { code: code.replace(/\s/gu, '').replace(/[.,;:-]+$/u, ''), date: day ?? today(turn) };
}

/** What stands behind "vì", "do", "lý do". */
export function reasonIn(words: string): string {
  return (/(?:^|\s)(?:vì|do|lý do:?|ly do:?|vi)\s+(.+?)(?:\s+(?:theo|căn cứ)\s+.*)?$/iu.exec(words)?.[1] ?? '').trim();
}

/** A place with coordinates, or a link to a map that holds them; null without. */
export function meetingPointIn(words: string): MeetingPoint | null {
  const match = /(-?\d{1,2}\.\d{2,})\s*[,; ]\s*(-?\d{1,3}\.\d{2,})/u.exec(words);
  if (match?.[1] === undefined || match[2] === undefined) return null;
  const [latitude, longitude] = [Number(match[1]), Number(match[2])];
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return null;
  const place = words
    .replace(/https?:\/\/\S+/gu, '')
    .replace(match[0], '')
    .replace(/^\s*(?:tại|tai|ở|o)\s+/iu, '')
    .replace(/[\s,;:()]+$/u, '')
    .trim();
  return { words: place, latitude, longitude };
}
