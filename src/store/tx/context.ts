import type { Clock } from '../../app/ports/clock.js';
import type { Ids } from '../../app/ports/ids.js';
import type { CalendarTable } from '../../domain/calendar/working-calendar.js';
import type { Directory } from '../../domain/unit/directory.js';
import type { Unit } from '../../domain/unit/unit.js';
import type { Prisma } from '../generated/client.js';

/** The transaction's own client; nothing inside a transaction may use another (the embedded database has one session). */
export type Client = Prisma.TransactionClient;

/** What a committed transaction left to do, so that whoever waits for it can be woken. */
export type Touched = { outbox: boolean; timersDueAt: Date | null };

/** A value computed from rows and kept until their version changes. */
export type Versioned<T> = { version: string; value: T } | null;

export type TxContext = {
  readonly client: Client;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly touched: Touched;
  readonly makeDirectory: (units: readonly Unit[]) => Directory;
  readonly shippedCalendar: CalendarTable;
  readonly cache: { directory: Versioned<Directory>; calendar: Versioned<CalendarTable> };
  /** Versions that this transaction has seen: it asks once, however often a rule needs the calendar. */
  readonly versions: Map<string, string>;
};

const UNITS_VERSION = 'units-version';
const CALENDAR_VERSION = 'calendar-version';
export const versionKeys = { units: UNITS_VERSION, calendar: CALENDAR_VERSION } as const;

/** The present version of a table; a random mark, so that a rolled-back change can never look like a later one. */
export async function readVersion({ client, versions }: TxContext, key: string): Promise<string> {
  const seen = versions.get(key);
  if (seen !== undefined) return seen;
  const row = await client.setting.findUnique({ where: { key }, select: { value: true } });
  const version = typeof row?.value === 'string' ? row.value : '';
  versions.set(key, version);
  return version;
}

export async function bumpVersion({ client, ids, clock, versions }: TxContext, key: string): Promise<void> {
  const value = ids.newId();
  versions.set(key, value);
  const updatedAt = clock.now();
  await client.setting.upsert({ where: { key }, create: { key, value, updatedAt }, update: { value, updatedAt } });
}
