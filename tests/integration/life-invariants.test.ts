import fc from 'fast-check';
import { performAct } from '../../src/app/acts/perform-act.js';
import { sendDigest } from '../../src/app/nudge/digest.js';
import { fireDecisionReminder } from '../../src/app/nudge/decision-reminders.js';
import { fireHandedStep, fireLadderStep } from '../../src/app/nudge/fire-ladder-step.js';
import { planLadder } from '../../src/app/nudge/plan-ladder.js';
import type { TimerRow } from '../../src/app/ports/store/timers.js';
import type { Tx } from '../../src/app/ports/store/tx.js';
import { principalOf, type Scope } from '../../src/app/use-case.js';
import { createPrepare } from '../../src/bot/render/prepare-delivery.js';
import type { Role } from '../../src/domain/access/person.js';
import type { Act, Assignment } from '../../src/domain/assignment/assignment.js';
import { limitOf } from '../../src/domain/assignment/lateness.js';
import { isFinished, isOpen } from '../../src/domain/assignment/states.js';
import { dayOf, localDate } from '../../src/domain/calendar/local-date.js';
import { addWorkingDays, type CalendarTable } from '../../src/domain/calendar/working-calendar.js';
import { DEFAULT_QUIET_HOURS, isQuiet } from '../../src/domain/calendar/working-hours.js';
import { chooseLadder } from '../../src/domain/nudge/ladders.js';
import { countByStatus } from '../../src/domain/report/counts.js';
import { noCrash } from '../../src/jobs/crash-points.js';
import { createDispatcher } from '../../src/jobs/delivery/dispatcher.js';
import { noMetrics } from '../../src/jobs/metrics.js';
import { createRandomIds } from '../../src/store/random-ids.js';
import { aDue, UNDATED } from '../support/an-assignment.js';
import { anyAct } from '../support/arbitrary-act.js';
import { describeOnEachEngine, type TestBase } from '../support/databases.js';
import {
  engineOver,
  silent,
  timersOf,
  sleepyPulse,
  testPlatform,
  type Engine,
  type TestPlatform,
} from '../support/engine.js';
import { aDirective, anAssignment, aPost, aUnit, seedPerson } from '../support/rows.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Monday morning; the calendar of these tests has weekends and no holidays. */
const START = new Date('2026-06-01T08:00:00+07:00');
/** The deputy stands in for the head from then until then. */
const DELEGATED = { from: new Date('2026-06-02T00:00:00+07:00'), until: new Date('2026-06-09T00:00:00+07:00') };
const PEOPLE: readonly (readonly [id: string, unitId: string, role: Role])[] = [
  ['leader', 'city', 'leader'],
  ['clerk', 'city', 'clerk'],
  ['head', 'xd', 'head'],
  ['deputy', 'xd', 'deputy'],
  ['officer', 'xd', 'officer'],
];

/** What the people of the agency, the time and the machine do. */
type Step =
  /** The first of these that is possible, by whom it is for. */
  | { readonly what: 'act'; readonly on: number; readonly byDeputy: boolean; readonly acts: readonly Act[] }
  /** Everything that falls due meanwhile happens at its moment. */
  | { readonly what: 'time'; readonly hours: number }
  /** The process is down that long, then starts anew on what is stored. */
  | { readonly what: 'down'; readonly hours: number };

/** Long lives end seldom by chance. */
const ending = fc.constantFrom<Act>(
  { type: 'report-done', words: 'đã xong', fileIds: [] },
  { type: 'confirm-done' },
  { type: 'cancel', reason: 'recalled' },
);

const life: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constant('act' as const),
      on: fc.integer({ min: 0, max: 2 }),
      byDeputy: fc.boolean(),
      acts: fc.array(fc.oneof({ weight: 5, arbitrary: anyAct }, { weight: 1, arbitrary: ending }), {
        minLength: 5,
        maxLength: 5,
      }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('time' as const), hours: fc.integer({ min: 1, max: 60 }) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('down' as const), hours: fc.integer({ min: 1, max: 100 }) }) },
);

/** Acts of whoever gave the work; all others are the unit's. */
const OF_ASSIGNER: ReadonlySet<Act['type']> = new Set([
  'counter-extension',
  'grant-extension',
  'refuse-extension',
  'confirm-done',
  'redo',
  'reassign',
  'set-due',
  'suspend',
  'resume',
  'cancel',
]);

describeOnEachEngine('whatever people, time and outages do to three assignments', (open) => {
  let base: TestBase;
  let engine: Engine;
  let platform: TestPlatform;
  let calendar: CalendarTable;
  const ids = createRandomIds();

  const scopeOf = (tx: Tx): Scope => ({
    tx,
    now: engine.clock.now(),
    ids,
    inboxId: null,
    pepper: new Uint8Array(32),
    publicUrl: null,
  });
  const run = <T>(work: (scope: Scope) => Promise<T>): Promise<T> =>
    engine.store.transaction((tx) => work(scopeOf(tx)));

  async function begin(): Promise<void> {
    base = await open();
    engine = engineOver(base.prisma);
    engine.clock.set(START);
    platform = testPlatform('telegram', { now: () => engine.clock.now().getTime() });
    await run(async (scope) => {
      const { tx } = scope;
      calendar = await tx.calendar.table();
      await tx.units.upsert([
        aUnit('city', { type: 'city' }),
        aUnit('xd', { parentId: 'city' }),
        aUnit('tc', { parentId: 'city' }),
      ]);
      for (const [person, unitId, role] of PEOPLE) {
        await seedPerson(tx, person);
        await tx.people.savePost(aPost(person, unitId, role));
      }
      await tx.people.saveDelegation({
        id: 'delegation',
        fromPersonId: 'head',
        toPersonId: 'deputy',
        unitId: 'xd',
        ...DELEGATED,
        revokedAt: null,
        document: '12/UQ',
      });
      await tx.directives.insert(aDirective('d1', { issuerUnitId: 'city' }));
      await tx.directives.insertTasks(
        ['t0', 't1', 't2'].map((id, ordinal) => ({
          id,
          directiveId: 'd1',
          ordinal,
          numbering: null,
          text: `Rà soát ${id}`,
          deadline: null,
        })),
      );
      const given: readonly Partial<Assignment>[] = [
        { due: aDue('BEFORE', '2026-06-12') },
        { due: UNDATED },
        { due: aDue('BY', '2026-06-05'), urgency: 'khẩn' },
      ];
      for (const [index, patch] of given.entries()) {
        const row = anAssignment(`a${index}`, {
          taskId: `t${index}`,
          unitId: 'xd',
          assignerUnitId: 'city',
          sentAt: START,
          ...patch,
        });
        const ladder = chooseLadder(row.urgency, row.due, dayOf(START));
        const [created] = await tx.assignments.insert([
          { ...row, ladderKey: ladder.key, ladderVersion: ladder.version, limitAt: limitOf(row) },
        ]);
        if (created !== undefined) await planLadder(scope, created, calendar);
      }
    });
  }

  const timers = () =>
    timersOf(engine, {
      ladder: { fire: async (tx: Tx, timer: TimerRow) => void (await fireLadderStep(scopeOf(tx), timer)) },
      handed: { fire: async (tx: Tx, timer: TimerRow) => void (await fireHandedStep(scopeOf(tx), timer)) },
      decision: { fire: async (tx: Tx, timer: TimerRow) => void (await fireDecisionReminder(scopeOf(tx), timer)) },
      digest: { fire: async (tx: Tx, timer: TimerRow) => void (await sendDigest(scopeOf(tx), timer)) },
    });
  /** A dispatcher as a new process would have it, with the real gate. */
  const deliver = async (): Promise<void> => {
    await createDispatcher({
      channel: platform,
      delivery: engine.delivery,
      leases: engine.leases,
      holder: 'one',
      gate: createPrepare({
        store: engine.store,
        // No message of this life carries a file: of the store of files only the look for one is met.
        files: { get: () => Promise.resolve(null) } as unknown as Parameters<typeof createPrepare>[0]['files'],
        ids,
        clock: engine.clock,
        channels: new Map([['telegram', platform]]),
        quietHours: DEFAULT_QUIET_HOURS,
        pepper: new Uint8Array(32),
        publicUrl: null,
        levels: { telegram: 'full', zalo: 'full', 'zalo-bot': 'full' },
      }),
      events: { onFailed: () => Promise.resolve(), onUnreachable: () => Promise.resolve() },
      clock: engine.clock,
      pulse: sleepyPulse(engine.clock),
      log: silent,
      metrics: noMetrics,
      crashPoint: noCrash,
    }).drain();
  };
  /** Fires what is due and sends what may leave, at this moment. */
  const work = async (): Promise<void> => {
    await timers().fireDue();
    await deliver();
  };
  /** Up to then, stopping wherever something is due or may leave. */
  async function pass(until: Date): Promise<void> {
    for (;;) {
      await work();
      const now = engine.clock.now();
      const [timer, message] = await Promise.all([
        base.prisma.timer.findFirst({
          where: { state: 'pending', dueAt: { gt: now, lte: until } },
          orderBy: { dueAt: 'asc' },
        }),
        base.prisma.outboxMessage.findFirst({
          where: { state: 'queued', notBefore: { gt: now, lte: until } },
          orderBy: { notBefore: 'asc' },
        }),
      ]);
      const next = [timer?.dueAt, message?.notBefore]
        .filter((at) => at != null)
        .sort((a, b) => a.getTime() - b.getTime());
      engine.clock.set(next[0] ?? until);
      if (next.length === 0) return work();
    }
  }

  /** Days of requests lie after the limit, people and units are those of the agency: else hardly any act would be possible. */
  function fitted(act: Act, { due }: Assignment): Act {
    switch (act.type) {
      case 'reassign':
        return { ...act, unitId: 'tc' };
      case 'ask-extension':
      case 'counter-extension':
        return due.due === null
          ? act
          : { ...act, until: addWorkingDays(calendar, due.due, 1 + (Number(act.until.slice(8)) % 9)) };
      case 'hand-on':
        return { ...act, until: null };
      default:
        return act;
    }
  }

  async function take(step: Step): Promise<void> {
    const now = engine.clock.now().getTime();
    switch (step.what) {
      case 'time':
        return pass(new Date(now + step.hours * HOUR));
      case 'down':
        engine.clock.set(new Date(now + step.hours * HOUR));
        return work();
      case 'act':
        engine.clock.advance(MINUTE);
        for (const act of step.acts) {
          const who = OF_ASSIGNER.has(act.type) ? 'leader' : step.byDeputy ? 'deputy' : 'head';
          const done = await run(async (scope) => {
            const person = await scope.tx.people.byId(who);
            const view = await scope.tx.assignments.byId(`a${step.on}`);
            return (
              person !== null &&
              view !== null &&
              (await performAct(scope, await principalOf(scope, person), `a${step.on}`, fitted(act, view.assignment)))
                .ok
            );
          });
          if (done) break;
        }
        return work();
    }
  }

  /** When each assignment ended, if it did. */
  const endings = new Map<string, Date>();

  async function check(): Promise<void> {
    const now = engine.clock.now();
    const rows = await base.prisma.assignment.findMany({ orderBy: { number: 'asc' } });
    const pending = await base.prisma.timer.findMany({ where: { state: 'pending' } });
    for (const { id } of rows) {
      const view = await run(({ tx }) => tx.assignments.byId(id));
      if (view === null) throw new Error(`${id} is gone`);
      const { assignment } = view;
      const own = pending.filter(({ subjectId }) => subjectId === id);
      for (const kind of ['ladder', 'handed', 'decision']) {
        const live = own.filter((timer) => timer.kind === kind);
        // At most one live ladder, and of the present plan (invariant 3).
        expect({ id, kind, live: live.length <= 1 }).toEqual({ id, kind, live: true });
        for (const { payload } of live)
          expect((payload as { generation: number }).generation).toBe(assignment.generation);
      }
      if (!isOpen(assignment.state)) expect(own.filter(({ kind }) => kind !== 'decision')).toEqual([]);

      const facts = await base.prisma.assignmentFact.findMany({ where: { assignmentId: id }, orderBy: { seq: 'asc' } });
      const ends = facts.findIndex(({ stateAfter }) => stateAfter === 'done' || stateAfter === 'cancelled');
      // One end, and nothing after it (invariant 2).
      if (ends >= 0) {
        expect(facts).toHaveLength(ends + 1);
        expect(own).toEqual([]);
      }
      expect(isFinished(assignment.state)).toBe(ends >= 0);
      if (ends >= 0 && !endings.has(id)) endings.set(id, facts[ends]?.at ?? now);
      for (const fact of facts) {
        // Whoever acts for another does so by a delegation of that moment, and both names are kept (invariant 10).
        if (fact.actorPersonId === 'deputy' && fact.type !== 'report-progress' && fact.type !== 'report-done') {
          expect(fact.onBehalfOfPersonId).toBe('head');
          expect(fact.at >= DELEGATED.from && fact.at < DELEGATED.until).toBe(true);
        }
        if (fact.onBehalfOfPersonId !== null)
          expect([fact.actorPersonId, fact.onBehalfOfPersonId]).toEqual(['deputy', 'head']);
      }
      // Every fact is in the log, with the same names (invariant 1).
      const audited = await base.prisma.auditEvent.findMany({ where: { subject: 'assignment', subjectId: id } });
      const inLog = new Map(audited.map((event) => [(event.data as { factId?: string }).factId, event]));
      for (const fact of facts)
        expect(inLog.get(fact.id)).toMatchObject({ actor: fact.actorPersonId, onBehalfOf: fact.onBehalfOfPersonId });
      // Nothing of its ladder after the end.
      const ended = endings.get(id);
      if (ended !== undefined)
        for (const call of platform.calls.filter(({ at }) => at > ended.getTime() + 10_000))
          expect(asksFor(call.text, assignment.number)).toBe(false);
    }
    // Nothing is urgent enough here to leave in quiet hours or on a day off (invariant 4).
    for (const { at, text } of platform.calls)
      expect({ at: new Date(at), text, quiet: isQuiet(new Date(at), calendar, DEFAULT_QUIET_HOURS) }).toMatchObject({
        quiet: false,
      });
    // States add up to all (invariant 12).
    const all = await run(({ tx }) => tx.assignments.list({}, 100));
    const counts = countByStatus(
      all.map(({ assignment }) => assignment),
      now,
    );
    expect([...counts.byStatus.values()].reduce((sum, count) => sum + count, 0)).toBe(rows.length);
  }

  /** Whether a message is a reminder, an escalation or a digest that still asks for this work; news of it may come later. */
  const asksFor = (text: string, number: number): boolean =>
    (/Đề nghị (?:xác nhận|báo cáo)|Người đứng đầu đơn vị đã được báo/u.test(text) &&
      new RegExp(`[Vv]iệc (?:số )?${number}\\b`, 'u').test(text)) ||
    new RegExp(`^\\S+ Việc ${number}(?: — [^:\\n]+)?: `, 'mu').test(text);

  test('one end and nothing of the ladder after it; one live plan; nobody disturbed at night; each digest item once and none skipped', async () => {
    const told = { acts: 0, sent: 0, ended: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(life, { minLength: 8, maxLength: 20, size: 'max' }), async (steps) => {
        endings.clear();
        await begin();
        await work();
        for (const step of steps) {
          await take(step);
          await check();
        }
        // Ten days in which nobody does anything: whatever waits comes out.
        await pass(new Date(engine.clock.now().getTime() + 10 * 24 * HOUR));
        await check();
        // Every item of a digest stands in exactly one, and every digest with items went to the outbox (invariant 11).
        const items = await base.prisma.digestItem.findMany();
        const keys = new Set((await base.prisma.outboxMessage.findMany()).map(({ dedupeKey }) => dedupeKey));
        const now = engine.clock.now();
        const names = items.map(({ personId, assignmentId, stepKey, occurrence, escalation }) =>
          [personId, assignmentId, stepKey, occurrence, escalation].join('/'),
        );
        const repeated = names.filter((name, index) => names.indexOf(name) !== index);
        expect(repeated).toEqual([]);
        for (const { personId, day, slot } of items)
          if (localDate(day) < dayOf(now)) expect(keys).toContain(`digest/${personId}/${day}/${slot}`);
        told.acts += await base.prisma.assignmentFact.count();
        told.sent += platform.calls.length;
        told.ended += endings.size;
      }),
      { numRuns: 8 },
    );
    // The lives were worth looking at.
    expect(told.acts).toBeGreaterThan(30);
    expect(told.sent).toBeGreaterThan(50);
    expect(told.ended).toBeGreaterThan(2);
  }, 600_000);
});
