import {
  accountFrom,
  accountOf,
  isParentsDelay,
  progressPointsLeft,
  rank,
  tallyOf,
  type HeadAccount,
} from '../../../src/domain/report/accountability.js';
import { localDate } from '../../../src/domain/calendar/local-date.js';
import type { Assignment, Due } from '../../../src/domain/assignment/assignment.js';
import { anAssignment } from '../../support/an-assignment.js';

const now = new Date('2026-11-23T09:00:00+07:00');
const due: Due = { kind: 'dated', due: localDate('2026-11-20'), time: null, op: 'BY', raw: null };
const sentAt = new Date('2026-11-10T08:00:00+07:00');
const given = (patch: Partial<Assignment>): Assignment => anAssignment({ role: 'lead', due, sentAt, ...patch });
const done = (day: string): Partial<Assignment> => ({
  state: 'done',
  acknowledgedAt: new Date('2026-11-10T09:00:00+07:00'),
  reportedAt: new Date(`${day}T10:00:00+07:00`),
  doneAt: new Date('2026-11-22T10:00:00+07:00'),
});

test('a head who did everything in time has all the points, whenever the leader confirmed it', () => {
  expect(accountOf([given(done('2026-11-19'))], now)).toMatchObject({ counted: 1, doneOnTime: 1, late: 0, score: 100 });
});

test('the parts of the score sum to it, and late work takes from it', () => {
  const account = accountOf([given(done('2026-11-19')), given(done('2026-11-21')), given({ state: 'sent' })], now);
  expect(account).toMatchObject({ counted: 3, doneOnTime: 1, late: 2 });
  expect(account.points.reduce((sum, part) => sum + part, 0)).toBeCloseTo(account.score ?? -1);
  expect(account.score).toBeLessThan(100);
});

test('work that arrives when its limit has passed is the delay of those above, not charged', () => {
  const late = given({ state: 'sent', parentId: 'above', sentAt: new Date('2026-11-21T08:00:00+07:00') });
  expect(isParentsDelay(late)).toBe(true);
  expect(accountOf([late], now)).toMatchObject({ received: 1, counted: 0, late: 0, notCharged: 1, score: null });
});

test('few judged assignments give no place, and equals share one', () => {
  const many = accountOf(
    Array.from({ length: 6 }, () => given(done('2026-11-19'))),
    now,
  );
  const few = accountOf([given(done('2026-11-19'))], now);
  const ranked = rank([
    { of: 'few', account: few },
    { of: 'a', account: many },
    { of: 'b', account: many },
  ]);
  expect(ranked.map(({ of, place }) => [of, place])).toEqual([
    ['a', 1],
    ['b', 1],
    ['few', null],
  ]);
});

test('each delay takes a quarter of the points, none with an objective cause, never below zero', () => {
  expect([0, 1, 2, 4, 5].map((delays) => progressPointsLeft(20, delays, false))).toEqual([20, 15, 10, 0, 0]);
  expect(progressPointsLeft(20, 3, true)).toBe(20);
});

test('only work that serves other work can be late by the fault of those above, and only past its own limit', () => {
  const limit = new Date('2026-11-21T00:00:00+07:00');
  const served = given({ parentId: 'above', sentAt: limit });
  expect(isParentsDelay(served)).toBe(true);
  expect(isParentsDelay({ ...served, sentAt: new Date(limit.getTime() - 1) })).toBe(false);
  expect(isParentsDelay({ ...served, parentId: null })).toBe(false);
  const undated: Due = { kind: 'undated', due: null, time: null, op: null, raw: null };
  expect(isParentsDelay({ ...served, due: undated })).toBe(false);
});

test('what is counted: cancelled work not at all, returned and extended work by its name, late work open or done', () => {
  const tally = tallyOf(
    [
      given(done('2026-11-19')),
      given(done('2026-11-21')),
      given({ state: 'in-progress', acknowledgedAt: sentAt }),
      given({ state: 'returned', extensionsGranted: 2 }),
      given({ state: 'cancelled', extensionsGranted: 1 }),
    ],
    now,
  );
  expect(tally).toEqual({
    received: 4,
    own: 4,
    acknowledgedInTime: 3,
    onTime: 1,
    late: 2,
    openLate: 1,
    extended: 1,
    returned: 1,
  });
});

test('receipt is confirmed in time within a day, to the millisecond', () => {
  const after = (ms: number): number =>
    tallyOf([given({ state: 'acknowledged', acknowledgedAt: new Date(sentAt.getTime() + ms) })], now)
      .acknowledgedInTime;
  expect([after(24 * 3_600_000), after(24 * 3_600_000 + 1)]).toEqual([1, 0]);
});

test('points are the published weights times what was done of what', () => {
  const account = accountFrom({
    received: 12,
    own: 10,
    acknowledgedInTime: 5,
    onTime: 4,
    late: 4,
    openLate: 2,
    extended: 1,
    returned: 1,
  });
  // Half of the receipts, half of the judged work in time, a quarter of it late and open.
  expect(account).toMatchObject({ points: [10, 25, 22.5], score: 57.5, counted: 8, notCharged: 2 });
});

test('with nothing to judge there is no score, and no points', () => {
  expect(accountOf([], now)).toMatchObject({ counted: 0, score: null, points: [0, 0, 0] });
});

test('heads stand in the order of their scores to one decimal; five judged assignments are enough for a place', () => {
  const scored = (score: number, counted = 5): HeadAccount => ({ ...accountOf([], now), score, counted });
  const ranked = rank([
    { of: 'few', account: scored(99, 4) },
    { of: 'low', account: scored(60) },
    { of: 'high', account: scored(90.04) },
    { of: 'same', account: scored(90.01) },
    { of: 'nearly', account: scored(89.9) },
  ]);
  expect(ranked.map(({ of, place }) => [of, place])).toEqual([
    ['high', 1],
    ['same', 1],
    ['nearly', 3],
    ['low', 4],
    ['few', null],
  ]);
});
