import fc from 'fast-check';
import type { AssignmentFilter } from '../../src/app/ports/store/assignments.js';
import { OPEN_STATES } from '../../src/app/status/open-states.js';
import type { Store } from '../../src/app/ports/store/tx.js';
import type { Assignment, AssignmentRole, AssignmentState } from '../../src/domain/assignment/assignment.js';
import { limitOf } from '../../src/domain/assignment/lateness.js';
import { tallyOf } from '../../src/domain/report/accountability.js';
import { countByStatus } from '../../src/domain/report/counts.js';
import { anyDue } from '../support/arbitrary-act.js';
import { describeOnEachEngine } from '../support/databases.js';
import { aDirective, anAssignment, aUnit } from '../support/rows.js';
import { testClock, testStore } from '../support/store.js';

const UNITS = ['u1', 'u2', 'u3'];
const DIRECTIVES = ['d1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7'];
const directiveOf = (index: number): string => DIRECTIVES[(index * index) % DIRECTIVES.length] ?? 'd1';
const STATES: readonly AssignmentState[] = [
  'sent',
  'acknowledged',
  'in-progress',
  'extension-asked',
  'reported',
  'done',
  'redo',
  'returned',
  'suspended',
  'cancelled',
];
const day = 24 * 3_600_000;
const START = new Date('2026-01-02T00:00:00+07:00').getTime();
const moment = fc.integer({ min: 0, max: 500 * 48 }).map((halves) => new Date(START + halves * (day / 48)));
const life = fc.record({
  state: fc.constantFrom(...STATES),
  acknowledgedAt: fc.option(moment),
  reportedAt: fc.option(moment),
  doneAt: fc.option(moment),
  extensionsGranted: fc.constantFrom(0, 0, 1),
});
const given = fc.record({
  unitId: fc.constantFrom(...UNITS),
  role: fc.constantFrom<AssignmentRole>('lead', 'lead', 'cooperate', 'inform'),
  due: anyDue,
  sentAt: moment,
  parentId: fc.option(fc.constant('above'), { freq: 2 }),
});

/** The store never writes a finished assignment without the moment at which it was finished. */
const finished = (assignment: Assignment): Assignment =>
  assignment.state === 'done' && assignment.doneAt === null
    ? { ...assignment, doneAt: assignment.sentAt }
    : assignment.state === 'reported' && assignment.reportedAt === null
      ? { ...assignment, reportedAt: assignment.sentAt }
      : assignment;

async function write(store: Store, samples: number): Promise<readonly Assignment[]> {
  const firsts = fc.sample(fc.tuple(given, life), { numRuns: samples, seed: 11 });
  const seconds = fc.sample(life, { numRuns: samples, seed: 12 });
  return store.transaction(async (tx) => {
    await tx.units.upsert(['u0', ...UNITS].map((id) => aUnit(id)));
    for (const id of DIRECTIVES) await tx.directives.insert(aDirective(id));
    await tx.directives.insertTasks(
      firsts.map((_, index) => ({
        id: `t${index}`,
        directiveId: directiveOf(index),
        ordinal: index,
        numbering: null,
        text: 'x',
        deadline: null,
      })),
    );
    const now: Assignment[] = [];
    for (const [index, [what, first]] of firsts.entries()) {
      const before = finished({
        ...anAssignment(`a${index}`, { taskId: `t${index}`, directiveId: directiveOf(index), ...what, ...first }),
        number: 0,
      });
      const { number: _number, ...row } = before;
      const [inserted] = await tx.assignments.insert([{ ...row, limitAt: limitOf(before) }]);
      // Half of them live on: closed work is opened again, open work is closed, closed work changes its kind.
      const after =
        index % 2 === 0 ? inserted! : finished({ ...inserted!, ...seconds[index]!, version: inserted!.version + 1 });
      if (after !== inserted) expect(await tx.assignments.update(after, { limitAt: limitOf(after) })).toBe(true);
      now.push(after);
    }
    return now;
  });
}

const PERIODS: readonly (readonly [string, Pick<AssignmentFilter, 'sentFrom' | 'sentBefore'>])[] = [
  ['all time', {}],
  ['a month', { sentFrom: at('2026-03-01'), sentBefore: at('2026-04-01') }],
  ['a year', { sentFrom: at('2026-01-01'), sentBefore: at('2027-01-01') }],
  ['a year and the months beside it', { sentFrom: at('2025-11-01'), sentBefore: at('2027-03-01') }],
  ['two years', { sentFrom: at('2026-01-01'), sentBefore: at('2028-01-01') }],
  ['odd days before a year and after it', { sentFrom: at('2025-12-20'), sentBefore: at('2027-01-12') }],
  ['a year from its second month on', { sentFrom: at('2026-02-01'), sentBefore: at('2027-02-01') }],
  ['a week inside a month', { sentFrom: at('2026-05-04'), sentBefore: at('2026-05-11') }],
  ['a week over the end of a month', { sentFrom: at('2026-06-29'), sentBefore: at('2026-07-06') }],
  ['from the middle of a month to the middle of another', { sentFrom: at('2026-02-10'), sentBefore: at('2026-11-20') }],
  ['since a day', { sentFrom: at('2026-08-15') }],
  ['until a day', { sentBefore: at('2026-08-15') }],
];

function at(text: string): Date {
  return new Date(`${text}T00:00:00+07:00`);
}

describeOnEachEngine('counts for leaders', (open) => {
  let store: Store;
  let all: readonly Assignment[];
  beforeAll(async () => {
    store = testStore((await open()).prisma, testClock());
    all = await write(store, 300);
  }, 60_000);

  const within = (filter: AssignmentFilter): readonly Assignment[] =>
    all.filter(
      ({ unitId, sentAt }) =>
        (filter.unitIds?.includes(unitId) ?? true) &&
        (filter.sentFrom === undefined || sentAt >= filter.sentFrom) &&
        (filter.sentBefore === undefined || sentAt < filter.sentBefore),
    );
  // An instant at which some limits end, and one in the middle of everything.
  const moments = [new Date('2026-07-01T00:00:00+07:00'), new Date('2026-12-24T11:30:00+07:00')];

  test.each(PERIODS)('equal a recount by the rules of the domain: %s', async (_, period) => {
    for (const now of moments)
      for (const unitIds of [undefined, ['u1'], ['u1', 'u3']]) {
        const filter = { ...period, ...(unitIds === undefined ? {} : { unitIds }) };
        const rows = within(filter);
        const [count] = await store.transaction((tx) => tx.assignments.counts(filter, 'none', now));
        const naive = countByStatus(rows, now);
        // Nothing to count is no row.
        if (naive.total === 0) expect(count).toBeUndefined();
        else
          expect(count).toMatchObject({
            total: naive.total,
            overdue: naive.overdueOpen,
            silent: naive.unacknowledged,
            awaitingOverdue: naive.byStatus.get('awaiting-confirmation/overdue') ?? 0,
            doneLate: naive.byStatus.get('done/overdue') ?? 0,
            other: naive.byGroup.returned + naive.byGroup.suspended + naive.byGroup.cancelled,
          });
        const heads = await store.transaction((tx) => tx.assignments.headTallies(filter, now));
        for (const { unitId, ...tally } of heads)
          expect(tally).toEqual(
            tallyOf(
              rows.filter((row) => row.unitId === unitId),
              now,
            ),
          );
        expect(heads.map(({ unitId }) => unitId)).toEqual(
          UNITS.filter((unitId) => rows.some((row) => row.unitId === unitId && row.state !== 'cancelled')),
        );
      }
  });

  test.each(PERIODS)('name the directives most in need, equal to a recount: %s', async (_, period) => {
    for (const now of moments)
      for (const unitIds of [undefined, ['u1', 'u3']]) {
        const filter = { ...period, ...(unitIds === undefined ? {} : { unitIds }) };
        const open = within(filter).filter(({ state }) => OPEN_STATES.includes(state));
        const wanted = DIRECTIVES.map((directiveId) => {
          const counted = countByStatus(
            open.filter((row) => row.directiveId === directiveId),
            now,
          );
          return {
            directiveId,
            total: counted.total,
            overdue: counted.overdueOpen,
            silent: counted.unacknowledged,
          };
        })
          .filter(({ total }) => total > 0)
          .sort((a, b) => b.overdue - a.overdue || b.silent - a.silent || b.total - a.total);
        const { rows, ...sums } = await store.transaction((tx) => tx.assignments.openByDirective(filter, 4, now));
        expect(rows).toEqual(wanted.slice(0, 4));
        expect(sums).toEqual({
          directives: wanted.length,
          lateDirectives: wanted.filter(({ overdue }) => overdue > 0).length,
          overdue: wanted.reduce((sum, { overdue }) => sum + overdue, 0),
        });
      }
  });

  test('by unit add up to the whole', async () => {
    const [byUnit, whole] = await store.transaction(async (tx) => [
      await tx.assignments.counts({}, 'unit', moments[0]!),
      await tx.assignments.counts({}, 'none', moments[0]!),
    ]);
    for (const figure of ['total', 'overdue', 'silent', 'doneOnTime', 'other'] as const)
      expect(byUnit.reduce((sum, row) => sum + row[figure], 0)).toBe(whole[0]?.[figure]);
    expect(whole[0]?.total).toBe(all.length);
  });

  test('name the units that are silent with their numbers', async () => {
    const rows = await store.transaction((tx) => tx.assignments.numbersByUnit({ states: ['sent'] }, 3));
    for (const row of rows) {
      const mine = all.filter(({ unitId, state }) => unitId === row.unitId && state === 'sent');
      expect(row.total).toBe(mine.length);
      expect(row.numbers).toEqual(
        mine
          .map(({ number }) => number)
          .sort((a, b) => a - b)
          .slice(0, 3),
      );
    }
  });
});
