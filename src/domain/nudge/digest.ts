import type { Urgency } from '../directive/directive.js';
import { addDays, at, dayOf, type LocalDate } from '../calendar/local-date.js';
import { isWorkingDay, type CalendarTable } from '../calendar/working-calendar.js';
import { AFTERNOON, MORNING } from './ladders.js';

type SlotName = 'morning' | 'afternoon';

/** One moment of a working day at which each person gets at most one message with everything that is due. */
export type DigestSlot = { readonly date: LocalDate; readonly name: SlotName; readonly at: Date };

/** Slot times, earliest first. A half day keeps only the slot of its worked half. */
const SLOTS: readonly { readonly name: SlotName; readonly time: string }[] = [
  { name: 'morning', time: MORNING },
  { name: 'afternoon', time: AFTERNOON },
];

function slotsOf(date: LocalDate, calendar: CalendarTable): readonly DigestSlot[] {
  if (!isWorkingDay(calendar, date)) return [];
  const half = calendar.halfDays?.get(date);
  return SLOTS.filter(({ name }) => half === undefined || half === name).map(({ name, time }) => ({
    date,
    name,
    at: at(date, time),
  }));
}

/** The slot that something due at `instant` joins: the first one at or after it. */
export function nextSlot(instant: Date, calendar: CalendarTable): DigestSlot {
  for (let date = dayOf(instant); ; date = addDays(date, 1)) {
    const slot = slotsOf(date, calendar).find((candidate) => candidate.at >= instant);
    if (slot !== undefined) return slot;
  }
}

/**
 * Slots after `lastHandled` up to and including `now`, oldest first. After an outage several may come back: each item still joins exactly one
 * of them, and the person gets one message, under the latest slot's key.
 */
export function slotsDue(lastHandled: Date, now: Date, calendar: CalendarTable): readonly DigestSlot[] {
  const due: DigestSlot[] = [];
  for (let date = dayOf(lastHandled); date <= dayOf(now); date = addDays(date, 1)) {
    due.push(...slotsOf(date, calendar).filter((slot) => slot.at > lastHandled && slot.at <= now));
  }
  return due;
}

/** Names one person's digest once and for all: sending under the same key twice is a duplicate. */
export function digestKey(personId: string, slot: Pick<DigestSlot, 'date' | 'name'>): string {
  return `${personId}/${slot.date}/${slot.name}`;
}

export type DigestItem = {
  readonly assignmentId: string;
  readonly number: number;
  readonly urgency: Urgency;
  readonly due: LocalDate | null;
  readonly overdue: boolean;
};

const URGENCY_RANK: Readonly<Record<Urgency, number>> = {
  'hỏa tốc hẹn giờ': 0,
  'hỏa tốc': 1,
  'thượng khẩn': 2,
  khẩn: 3,
  thường: 4,
};

/** Lines that a chat message can carry and a person can read. */
const MAX_DIGEST_LINES = 15;

/**
 * What a digest shows: each assignment once, most urgent first, within an urgency the overdue, then the nearest limit, undated last, then the
 * number. What does not fit is counted, never dropped silently.
 */
export function arrangeDigest<T extends DigestItem>(
  items: readonly T[],
  maxLines = MAX_DIGEST_LINES,
): { readonly lines: readonly T[]; readonly more: number } {
  const once = [...new Map(items.map((item) => [item.assignmentId, item])).values()].sort(compareItems);
  return { lines: once.slice(0, maxLines), more: Math.max(0, once.length - maxLines) };
}

function compareItems(a: DigestItem, b: DigestItem): number {
  return (
    URGENCY_RANK[a.urgency] - URGENCY_RANK[b.urgency] ||
    Number(b.overdue) - Number(a.overdue) ||
    compareDue(a.due, b.due) ||
    a.number - b.number
  );
}

function compareDue(a: LocalDate | null, b: LocalDate | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null || a < b ? -1 : 1;
}
