import type { Assignment } from '../assignment/assignment.js';
import { limitOf, timeliness, type DuePolicy, DEFAULT_DUE_POLICY } from '../assignment/lateness.js';

/** Weights of the score, published with every ranking; they sum to 100. Policy of the product, not of a law. */
export const ACCOUNTABILITY_WEIGHTS = { acknowledged: 20, done: 50, overdue: 30 } as const;

/** Fewer judged assignments than this give no place: one of one is no better than 48 of 50. */
export const SMALL_NUMBER = 5;

/** Time in which receipt is to be confirmed, in milliseconds: one day after sending. */
const ACKNOWLEDGE_WITHIN_MS = 24 * 3_600_000;

export type HeadAccount = {
  readonly received: number;
  readonly acknowledgedInTime: number;
  readonly doneOnTime: number;
  readonly late: number;
  readonly extended: number;
  readonly returned: number;
  /** Judged: dated work of lead and cooperating units that nobody else's delay explains. */
  readonly counted: number;
  /** Work that reached the unit when its limit had passed: the parent's delay, not charged. */
  readonly notCharged: number;
  /** 0…100; null when nothing can be judged. */
  readonly score: number | null;
  /** Points of acknowledged, done, overdue, in this order; they sum to the score. */
  readonly points: readonly [number, number, number];
};

/** Work of which the limit had already passed when it reached the unit is the delay of those above it (invariant of issue 6). */
export function isParentsDelay(
  assignment: Pick<Assignment, 'due' | 'role' | 'parentId' | 'sentAt'>,
  policy: DuePolicy = DEFAULT_DUE_POLICY,
): boolean {
  const limit = limitOf(assignment, policy);
  return assignment.parentId !== null && limit !== null && assignment.sentAt >= limit;
}

/** What a head's account is made of; a sum over assignments, so that a database can count it. */
export type HeadTally = {
  /** All but cancelled. */
  readonly received: number;
  /** Received, and not late by the fault of those above: all that follows but `extended` and `returned` counts only these. */
  readonly own: number;
  readonly acknowledgedInTime: number;
  readonly onTime: number;
  /** Done or reported late, or open and past the limit. */
  readonly late: number;
  /** The part of `late` that is still open. */
  readonly openLate: number;
  readonly extended: number;
  readonly returned: number;
};

/** Counts one head's assignments at `now` (Asia/Ho_Chi_Minh limits). Returned, suspended and cancelled work is counted but not judged. */
export function tallyOf(
  assignments: readonly Assignment[],
  now: Date,
  policy: DuePolicy = DEFAULT_DUE_POLICY,
): HeadTally {
  const received = assignments.filter(({ state }) => state !== 'cancelled');
  const own = received.filter((assignment) => !isParentsDelay(assignment, policy));
  const timed = own.map((assignment) => timeliness(assignment, now, policy));
  return {
    received: received.length,
    own: own.length,
    acknowledgedInTime: own.filter(
      ({ acknowledgedAt, sentAt }) =>
        acknowledgedAt !== null && acknowledgedAt.getTime() - sentAt.getTime() <= ACKNOWLEDGE_WITHIN_MS,
    ).length,
    onTime: timed.filter((timing) => timing === 'on-time').length,
    late: timed.filter((timing) => timing === 'late' || timing === 'overdue').length,
    openLate: timed.filter((timing) => timing === 'overdue').length,
    extended: received.filter(({ extensionsGranted }) => extensionsGranted > 0).length,
    returned: received.filter(({ state }) => state === 'returned').length,
  };
}

/** The account that follows from the counts. */
export function accountFrom(tally: HeadTally): HeadAccount {
  const { received, own, acknowledgedInTime, onTime, late, openLate, extended, returned } = tally;
  const counted = onTime + late;
  const { acknowledged, done, overdue } = ACCOUNTABILITY_WEIGHTS;
  const points: [number, number, number] =
    counted === 0
      ? [0, 0, 0]
      : [
          // What is judged is the unit's own: there is some of it.
          acknowledged * (acknowledgedInTime / own),
          done * (onTime / counted),
          overdue * (1 - openLate / counted),
        ];
  return {
    received,
    acknowledgedInTime,
    doneOnTime: onTime,
    late,
    extended,
    returned,
    counted,
    notCharged: received - own,
    score: counted === 0 ? null : points[0] + points[1] + points[2],
    points,
  };
}

/** One head's account of the assignments given. */
export const accountOf = (
  assignments: readonly Assignment[],
  now: Date,
  policy: DuePolicy = DEFAULT_DUE_POLICY,
): HeadAccount => accountFrom(tallyOf(assignments, now, policy));

/**
 * Progress points left of an item under NĐ 335/2025/NĐ-CP: each delay takes 25 % of what the item can give, never below zero; a confirmed
 * objective cause takes nothing.
 */
export function progressPointsLeft(points: number, delays: number, objectiveCause: boolean): number {
  return objectiveCause ? points : points * Math.max(0, 1 - 0.25 * delays);
}

export type Ranked<T> = { readonly of: T; readonly account: HeadAccount; readonly place: number | null };

/** Equal scores to one decimal share a place; too few judged assignments give none and stand apart, in the order given. */
export function rank<T>(accounts: readonly { readonly of: T; readonly account: HeadAccount }[]): readonly Ranked<T>[] {
  const shown = ({ score }: HeadAccount): number => Math.round((score ?? 0) * 10);
  const judged = accounts
    .filter(({ account }) => account.counted >= SMALL_NUMBER)
    .sort((a, b) => shown(b.account) - shown(a.account));
  const few = accounts.filter(({ account }) => account.counted < SMALL_NUMBER);
  // Sorted, those of one score stand together: the first of them has the place of all.
  const places: number[] = [];
  for (const [at, { account }] of judged.entries()) {
    const before = judged[at - 1];
    places.push(before !== undefined && shown(before.account) === shown(account) ? (places[at - 1] ?? 1) : at + 1);
  }
  return [
    ...judged.map((entry, at) => ({ ...entry, place: places[at] ?? at + 1 })),
    ...few.map((entry) => ({ ...entry, place: null })),
  ];
}
