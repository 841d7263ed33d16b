import type { Clock } from '../../app/ports/clock.js';
import type { Ids } from '../../app/ports/ids.js';
import type { CalendarTable } from '../../domain/calendar/working-calendar.js';
import type { Directory } from '../../domain/unit/directory.js';
import type { Ladder } from '../../domain/nudge/ladder.js';
import type { Unit } from '../../domain/unit/unit.js';
import type { Prisma } from '../generated/client.js';

/** The transaction's own client; nothing inside a transaction may use another (the embedded database has one session). */
export type Client = Prisma.TransactionClient;

/** What a committed transaction left to do, so that whoever waits for it can be woken. */
export type Touched = { outbox: boolean; timersDueAt: Date | null };

/** A value computed from rows and kept until their version changes. */
type Versioned<T> = { version: string; value: T } | null;

export type TxContext = {
  readonly client: Client;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly touched: Touched;
  readonly makeDirectory: (units: readonly Unit[]) => Directory;
  readonly shippedCalendar: CalendarTable;
  readonly cache: {
    directory: Versioned<Directory>;
    calendar: Versioned<CalendarTable>;
    /** By key and version, null where the program's own one serves: what a running assignment holds is never changed and never saved later. */
    readonly ladders: Map<string, Ladder | null>;
  };
  /** Versions that this transaction has seen: it asks once, however often a rule needs the calendar. */
  readonly versions: Map<string, string>;
};

const UNITS_VERSION = 'units-version';
const CALENDAR_VERSION = 'calendar-version';
export const versionKeys = { units: UNITS_VERSION, calendar: CALENDAR_VERSION } as const;

/** The present version of a table; a random mark, so that a rolled-back change can never look like a later one. What needs one mostly needs the other. */
export async function readVersion({ client, versions }: TxContext, key: string): Promise<string> {
  if (versions.size === 0) {
    const rows = await client.setting.findMany({ where: { key: { in: Object.values(versionKeys) } } });
    const found = new Map(rows.map((row) => [row.key, row.value]));
    for (const each of Object.values(versionKeys)) {
      const value = found.get(each);
      versions.set(each, typeof value === 'string' ? value : '');
    }
  }
  return versions.get(key) ?? '';
}

export async function bumpVersion({ client, ids, clock, versions }: TxContext, key: string): Promise<void> {
  const value = ids.newId();
  if (versions.size > 0) versions.set(key, value);
  const updatedAt = clock.now();
  await client.setting.upsert({ where: { key }, create: { key, value, updatedAt }, update: { value, updatedAt } });
}
