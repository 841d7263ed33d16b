import { drawFrom, PERSONS, randomBundle, randomWorld, UNITS, worldOf } from '../property/inspection/random-world.js';
import { worldAround } from '../../src/app/inspection/inspection-world.js';
import { fireVisitLimit, fireVisitReminder } from '../../src/app/inspection/fire-visit-timers.js';
import { performVisitAct, performVisitActs } from '../../src/app/inspection/perform-visit-act.js';
import { planVisit } from '../../src/app/inspection/plan-visit.js';
import { principalOf, type Principal, type Scope } from '../../src/app/use-case.js';
import type { TimerRow } from '../../src/app/ports/store/timers.js';
import { localDate } from '../../src/domain/calendar/local-date.js';
import { visibleVisits } from '../../src/domain/inspection/sight.js';
import { foldVisit, applyVisitAct } from '../../src/domain/inspection/apply-visit-act.js';
import type { Visit, VisitAct } from '../../src/domain/inspection/visit.js';
import { createEngineStores } from '../../src/store/open-stores.js';
import { createRandomIds } from '../../src/store/random-ids.js';
import { describeOnEachEngine, type TestBase } from '../support/databases.js';
import { engineOver, type Engine } from '../support/engine.js';
import { aUnit } from '../support/rows.js';

const DOCUMENT = { code: '12/QĐ-TTTP', date: localDate('2026-03-02') };
const ids = createRandomIds();

describeOnEachEngine('inspections in the store', (open) => {
  let base: TestBase;
  let engine: Engine;
  beforeEach(async () => {
    base = await open();
    engine = engineOver(base.prisma);
  });

  const within = <T>(work: (scope: Scope) => Promise<T>): Promise<T> =>
    engine.store.transaction((tx) =>
      work({ tx, now: engine.clock.now(), ids, inboxId: null, pepper: new Uint8Array() }),
    );

  async function people(): Promise<void> {
    await within(async ({ tx }) => {
      await tx.units.upsert([
        aUnit('tp', { type: 'city' }),
        aUnit('phuong', { type: 'ward', parentId: 'tp' }),
        aUnit('tt', { parentId: 'tp' }),
      ]);
      for (const [id, unitId, role] of [
        ['hoa', 'tt', 'inspector'],
        ['minh', 'tt', 'inspector'],
        ['chu-tich', 'phuong', 'head'],
        ['lanh-dao', 'tp', 'leader'],
      ] as const) {
        await tx.people.save({ id, name: id, phone: null, language: 'vi', leftAt: null, noticeShownAt: null });
        await tx.people.savePost({
          id: `${id}@${unitId}`,
          personId: id,
          unitId,
          role,
          title: '',
          validFrom: null,
          validTo: null,
        });
      }
    });
  }

  async function as(scope: Scope, personId: string): Promise<Principal> {
    const person = await scope.tx.people.byId(personId);
    if (person === null) throw new Error(`no ${personId}`);
    return principalOf(scope, person);
  }

  async function planned(body: Visit['body'] = 'provincial-inspectorate'): Promise<Visit> {
    return within(async (scope) => {
      const outcome = await planVisit(scope, await as(scope, 'hoa'), {
        kind: 'planned',
        body,
        unitIds: ['phuong'],
        themeKeys: ['tthc'],
        programmeId: null,
        schedule: { start: new Date('2026-03-19T01:00:00Z'), end: new Date('2026-03-19T04:30:00Z') },
        meetingPoint: { words: 'cổng', latitude: 21.07, longitude: 105.82 },
        members: [
          { personId: 'hoa', role: 'head' },
          { personId: 'minh', role: 'member' },
        ],
      });
      if (!outcome.ok) throw new Error(outcome.reason);
      return outcome.visit;
    });
  }

  const act = (visitId: string, personId: string, ...acts: readonly VisitAct[]) =>
    within(async (scope) => performVisitActs(scope, await as(scope, personId), visitId, acts));
  const stored = async (visitId: string): Promise<Visit> => {
    const { visits } = await within(({ tx }) => tx.visits.records(visitId));
    if (visits[0] === undefined) throw new Error('no visit');
    return visits[0];
  };

  /** The timer that is pending for the visit, fired at its own time. */
  async function fireNext(
    kind: 'visit-reminder' | 'visit-limit',
    visitId: string,
  ): Promise<{ step: string; at: string } | null> {
    const row = await base.prisma.timer.findFirst({ where: { kind, subjectId: visitId, state: 'pending' } });
    if (row === null) return null;
    engine.clock.set(row.dueAt);
    const timer: TimerRow = { ...row, kind, payload: row.payload, state: 'pending' };
    await within((scope) => (kind === 'visit-reminder' ? fireVisitReminder : fireVisitLimit)(scope, timer));
    await base.prisma.timer.update({ where: { id: row.id }, data: { state: 'fired' } });
    const payload = row.payload as { step?: string; key?: string; moment?: string };
    return { step: payload.step ?? `${payload.key ?? ''}/${payload.moment ?? ''}`, at: row.dueAt.toISOString() };
  }

  test('a visit comes back as it was written, and its stored facts fold into its row', async () => {
    await people();
    const visit = await planned();
    expect(await stored(visit.id)).toEqual(visit);
    const at = engine.clock.now();
    const reached = await act(
      visit.id,
      'hoa',
      { type: 'decide', at, document: DOCUMENT },
      { type: 'announce', at },
      { type: 'suspend', at, askedBy: 'unit', reason: 'bão', document: DOCUMENT },
      { type: 'resume', at },
      { type: 'extend', at, days: 20, document: DOCUMENT, reason: 'phức tạp' },
      { type: 'declare-complex', at, document: DOCUMENT },
      { type: 'answer-attendance', at, personId: 'minh', answer: 'cannot' },
      {
        type: 'set-team',
        at,
        memberships: visit.memberships.map((one) => (one.personId === 'minh' ? { ...one, until: at } : one)),
      },
      { type: 'begin', at },
    );
    expect(reached).toMatchObject({ ok: true });
    const row = await stored(visit.id);
    const facts = await within(({ tx }) => tx.visits.factsOf(visit.id));
    expect(facts).toHaveLength(9);
    expect(foldVisit(visit, facts)).toEqual(row);
    expect(row.reached).toEqual({ decided: at, announced: at, began: at });
  });

  test('of two who act at once the first wins, and the second leaves nothing behind', async () => {
    await people();
    const visit = await planned();
    const stale = applyVisitAct(visit, { type: 'declare-complex', at: engine.clock.now(), document: DOCUMENT });
    await act(visit.id, 'hoa', { type: 'decide', at: engine.clock.now(), document: DOCUMENT });
    expect(await within(({ tx }) => tx.visits.update(stale))).toBe(false);
    expect(await within(({ tx }) => tx.visits.factsOf(visit.id))).toHaveLength(1);
  });

  test('several acts are written all or none', async () => {
    await people();
    const visit = await planned();
    const at = engine.clock.now();
    const refused = await act(visit.id, 'hoa', { type: 'decide', at, document: DOCUMENT }, { type: 'report', at });
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'wrong-state' } });
    expect(await stored(visit.id)).toEqual(visit);
  });

  test('only the next reminder waits; each is planned by the one before, and a plan of before does nothing', async () => {
    await people();
    const visit = await planned();
    const steps: (string | undefined)[] = [];
    for (
      let fired = await fireNext('visit-reminder', visit.id);
      fired !== null;
      fired = await fireNext('visit-reminder', visit.id)
    )
      steps.push(fired.step);
    expect(steps).toEqual(['three-days', 'day-before', 'hour-before']);
    const told = await base.prisma.outboxMessage.findMany({ where: { kind: 'visit-reminder' } });
    expect(told.map(({ personId }) => personId).sort()).toEqual(['hoa', 'hoa', 'hoa', 'minh', 'minh', 'minh']);
    const timer = await base.prisma.timer.findFirstOrThrow({ where: { kind: 'visit-reminder', subjectId: visit.id } });
    await act(visit.id, 'hoa', { type: 'decide', at: engine.clock.now(), document: DOCUMENT });
    const outcome = await within((scope) =>
      fireVisitReminder(scope, { ...timer, kind: 'visit-reminder', payload: timer.payload, state: 'pending' }),
    );
    expect(outcome).toBe('stale');
  });

  test('of reminders that an outage held up only the last is sent: they would all say the same', async () => {
    await people();
    const visit = await planned();
    const row = await base.prisma.timer.findFirstOrThrow({ where: { kind: 'visit-reminder', subjectId: visit.id } });
    expect(row.payload).toMatchObject({ step: 'three-days' });
    engine.clock.set(new Date('2026-03-18T17:00:00+07:00'));
    const late: TimerRow = { ...row, kind: 'visit-reminder', payload: row.payload, state: 'pending' };
    expect(await within((scope) => fireVisitReminder(scope, late))).toBe('overtaken');
    await base.prisma.timer.update({ where: { id: row.id }, data: { state: 'fired' } });
    expect(await base.prisma.outboxMessage.count({ where: { kind: 'visit-reminder' } })).toBe(0);
    const next = await base.prisma.timer.findFirstOrThrow({
      where: { kind: 'visit-reminder', subjectId: visit.id, state: 'pending' },
    });
    expect(next.payload).toMatchObject({ step: 'day-before' });
    const due: TimerRow = { ...next, kind: 'visit-reminder', payload: next.payload, state: 'pending' };
    expect(await within((scope) => fireVisitReminder(scope, due))).toBe('fired');
    expect(await base.prisma.outboxMessage.count({ where: { kind: 'visit-reminder' } })).toBe(2);
  });

  test('the limits of the law are nudged before, on their day and once when they have passed, to those who lead', async () => {
    await people();
    const visit = await planned();
    await act(visit.id, 'hoa', { type: 'decide', at: engine.clock.now(), document: DOCUMENT });
    const fired: ({ step: string; at: string } | null)[] = [];
    for (let index = 0; index < 4; index += 1) fired.push(await fireNext('visit-limit', visit.id));
    // Decided on Monday 2 March: 15 days to announce end on Tuesday 17 March (Law 84/2025 Art. 26).
    expect(fired).toEqual([
      { step: 'announce/ahead', at: '2026-03-12T01:00:00.000Z' },
      { step: 'announce/last-day', at: '2026-03-17T01:00:00.000Z' },
      { step: 'announce/passed', at: '2026-03-18T01:00:00.000Z' },
      null,
    ]);
    const told = await base.prisma.outboxMessage.findMany({ where: { kind: 'visit-limit' } });
    expect(new Set(told.map(({ personId }) => personId))).toEqual(new Set(['hoa']));
  });

  test('who may not know gets the refusal for a visit that is not there', async () => {
    await people();
    const visit = await planned();
    const at = engine.clock.now();
    for (const personId of ['chu-tich', 'lanh-dao'])
      for (const ref of [visit.id, visit.code, 'khong-co'])
        expect(
          await within(async (scope) => performVisitAct(scope, await as(scope, personId), ref, { type: 'begin', at })),
        ).toEqual({
          ok: false,
          refusal: { code: 'not-found' },
        });
  });

  test('a visit that is hidden from a person is not even read for them: its rows would show in the time of an answer', async () => {
    await people();
    const visit = await planned();
    const readFor = async (personId: string): Promise<readonly string[]> => {
      const world = await within((scope) => worldAround(scope, personId, engine.clock.now()));
      return world.visits.map(({ id }) => id);
    };
    expect(await readFor('hoa')).toEqual([visit.id]);
    expect(await readFor('chu-tich')).toEqual([]);
    expect(await readFor('lanh-dao')).toEqual([]);
    const at = engine.clock.now();
    await act(visit.id, 'hoa', { type: 'decide', at, document: DOCUMENT }, { type: 'announce', at });
    expect(await readFor('chu-tich')).toEqual([visit.id]);
    expect(await readFor('lanh-dao')).toEqual([]);
  });

  test('no figure that an administrator reads counts the messages of an inspection', async () => {
    await people();
    const { watch } = createEngineStores({ ...engine, prisma: base.prisma, ids });
    const since = new Date(engine.clock.now().getTime() - 86_400_000);
    const figures = async () => ({
      service: await within(({ tx, now }) => tx.outbox.service(since, now)),
      work: await watch.work(since),
    });
    const before = await figures();
    const visit = await planned();
    await act(visit.id, 'hoa', { type: 'decide', at: engine.clock.now(), document: DOCUMENT });
    await base.prisma.outboxMessage.updateMany({ data: { state: 'sent', sentAt: engine.clock.now() } });
    expect(await base.prisma.outboxMessage.count({ where: { state: 'sent' } })).toBeGreaterThan(0);
    expect(await figures()).toEqual(before);
    await base.prisma.outboxMessage.updateMany({ data: { state: 'review' } });
    expect(await figures()).toEqual(before);
  });

  test('what is read for a person is never narrower than what they may see, in worlds thrown together', async () => {
    const seeds = [3, 7, 20, 58, 101, 144, 233, 512];
    await within(async ({ tx }) => {
      await tx.units.upsert(UNITS.map((id) => aUnit(id)));
      for (const id of PERSONS)
        await tx.people.save({ id, name: id, phone: null, language: 'vi', leftAt: null, noticeShownAt: null });
    });
    let seen = 0;
    for (const seed of seeds) {
      const world = randomWorld(seed);
      const draw = drawFrom(seed + 1);
      const bundles = [...world.others, world.hidden, randomBundle(draw, 'more', world.now)].map((bundle, index) => {
        const id = `${seed}-${index}`;
        const own = <T extends { id: string }>(one: T): T => ({ ...one, id: `${id}-${one.id}`, visitId: id });
        return {
          visit: {
            ...bundle.visit,
            id,
            code: `${seed}${index}`,
            regime: null,
            meetingPoint: bundle.visit.meetingPoint,
          },
          findings: bundle.findings.map(own),
          recommendations: bundle.recommendations.map(own),
          violations: bundle.violations.map(own),
          statements: bundle.statements.map(own),
        };
      });
      await within(async ({ tx }) => {
        for (const { visit, findings, recommendations, violations, statements } of bundles) {
          await tx.visits.insert(visit, { createdBy: null, createdAt: world.now });
          for (const one of findings) await tx.visits.addFinding(one);
          for (const one of statements) await tx.visits.addStatement(one);
          for (const one of recommendations) await tx.visits.addRecommendation(one, world.now, null);
          for (const one of violations) await tx.visits.saveViolation(one, world.now);
        }
        for (const post of world.posts) await tx.people.savePost({ ...post, id: `${seed}-${post.id}` });
      });
      for (const personId of PERSONS) {
        const posts = world.posts.map((post) => ({ ...post, id: `${seed}-${post.id}` }));
        const read = await within((scope) => worldAround(scope, personId, world.now));
        const own = { ...read, visits: read.visits.filter(({ id }) => id.startsWith(`${seed}-`)), posts };
        const whole = worldOf(posts, bundles);
        const views = visibleVisits({ ...own, tree: whole.tree }, personId, world.now);
        expect(views).toEqual(visibleVisits(whole, personId, world.now));
        seen += views.length;
      }
      await base.prisma.post.deleteMany({});
    }
    expect(seen).toBeGreaterThan(20);
  });
});
