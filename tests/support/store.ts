import type { Clock } from '../../src/app/ports/clock.js';
import type { Store } from '../../src/app/ports/store/tx.js';
import { localDate } from '../../src/domain/calendar/local-date.js';
import type { CalendarTable } from '../../src/domain/calendar/working-calendar.js';
import { createDirectory } from '../../src/domain/unit/directory.js';
import { createRandomIds } from '../../src/store/random-ids.js';
import { createStore, type StoreDeps } from '../../src/store/store.js';

/** A clock that stands still until it is moved. */
export type TestClock = Clock & { set(at: Date): void; advance(ms: number): void };

export function testClock(start = new Date('2026-03-02T01:00:00.000Z')): TestClock {
  let now = start.getTime();
  return {
    now: () => new Date(now),
    set: (at) => {
      now = at.getTime();
    },
    advance: (ms) => {
      now += ms;
    },
  };
}

const noHolidays: CalendarTable = { off: new Map(), workingWeekend: new Set(), horizon: localDate('2026-12-31') };

export function testStore(prisma: StoreDeps['prisma'], clock: Clock, committed?: StoreDeps['committed']): Store {
  return createStore({
    prisma,
    clock,
    ids: createRandomIds(),
    makeDirectory: createDirectory,
    shippedCalendar: noHolidays,
    ...(committed ? { committed } : {}),
  });
}
