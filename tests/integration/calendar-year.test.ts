import { createCheckCalendar } from '../../src/app/calendar/check-calendar.js';
import { confirmYear, yearsInForce } from '../../src/app/calendar/confirm-year.js';
import type { TimerRow } from '../../src/app/ports/store/timers.js';
import type { Tx } from '../../src/app/ports/store/tx.js';
import type { Principal, Scope } from '../../src/app/use-case.js';
import { calendarWarningCard } from '../../src/bot/messages/calendar-warning.js';
import { calendarWarning } from '../../src/domain/calendar/calendar-warning.js';
import type { HolidayYear } from '../../src/domain/calendar/holiday-table.js';
import { localDate as d } from '../../src/domain/calendar/local-date.js';
import type { Role } from '../../src/domain/access/person.js';
import { createRandomIds } from '../../src/store/random-ids.js';
import { describeOnEachEngine, type TestBase } from '../support/databases.js';
import { engineOver, type Engine } from '../support/engine.js';
import { aUnit } from '../support/rows.js';

const YEARS: readonly HolidayYear[] = [
  { year: 2026, status: 'official', sources: [] },
  { year: 2027, status: 'provisional', sources: [] },
];

const aTimer: TimerRow = {
  id: 't',
  kind: 'calendar-check',
  subjectId: 's',
  generation: 1,
  dueAt: new Date(),
  payload: {},
  state: 'pending',
  attempts: 0,
};

describeOnEachEngine('the year of the calendar', (open) => {
  let base: TestBase;
  let engine: Engine;
  beforeAll(async () => {
    base = await open();
    engine = engineOver(base.prisma);
    await engine.store.transaction(async (tx) => {
      await tx.units.upsert([aUnit('u')]);
    });
  });
  const scopeOf = (tx: Tx, now: Date): Scope => ({
    tx,
    now,
    ids: createRandomIds(),
    inboxId: null,
    pepper: new Uint8Array(32),
  });
  const principal = (role: Role): Principal => ({
    person: { id: 'p', name: 'Quản trị', phone: null, language: 'vi', leftAt: null, noticeShownAt: null },
    actor: {
      personId: 'p',
      posts: [{ id: 'x', personId: 'p', unitId: 'u', role, title: '', validFrom: null, validTo: null }],
      delegations: [],
    },
  });
  const confirm = (role: Role, source: string) =>
    engine.store.transaction((tx) =>
      confirmYear(scopeOf(tx, new Date('2026-11-01T08:00:00+07:00')), principal(role), 2027, source),
    );
  const warned = () =>
    engine.store.transaction(async (tx) => calendarWarning(await yearsInForce(tx, YEARS), d('2026-12-15')));

  test('is warned of until an administrator names the notice it was compared with, and then no more', async () => {
    expect(await warned()).toMatchObject({ year: 2027, severity: 'critical' });
    expect(await confirm('head', '9441/TB-BNV')).toEqual({ ok: false, reason: 'not-allowed' });
    expect(await confirm('administrator', ' ')).toEqual({ ok: false, reason: 'no-source' });
    expect(await warned()).not.toBeNull();
    expect(await confirm('administrator', '9441/TB-BNV')).toEqual({ ok: true });
    expect(await warned()).toBeNull();
    expect(await base.prisma.auditEvent.count({ where: { action: 'calendar.confirm-year' } })).toBe(1);
  });

  test('what is pressing is said again every week, in words that say what to type', async () => {
    const check = createCheckCalendar({ years: [], words: calendarWarningCard });
    for (const day of ['2026-12-01', '2026-12-08', '2026-12-08'])
      await engine.store.transaction(async (tx) => {
        const { person, actor } = principal('administrator');
        await tx.people.save(person);
        for (const post of actor.posts) await tx.people.savePost(post);
        await check.fire(scopeOf(tx, new Date(`${day}T08:30:00+07:00`)), aTimer, undefined);
      });
    const rows = await base.prisma.outboxMessage.findMany({ where: { kind: 'card' } });
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows[0]?.message)).toContain('lịch nghỉ 2026 đủ theo');
  });
});
