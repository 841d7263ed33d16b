import fc from 'fast-check';
import type { Assignment, AssignmentState } from '../../src/domain/assignment/assignment.js';
import { isLateAt, limitInstant } from '../../src/domain/assignment/lateness.js';
import { at, dayOf } from '../../src/domain/calendar/local-date.js';
import { isWorkingDay } from '../../src/domain/calendar/working-calendar.js';
import { DEFAULT_QUIET_HOURS, isQuiet } from '../../src/domain/calendar/working-hours.js';
import { digestKey, nextSlot, slotsDue } from '../../src/domain/nudge/digest.js';
import { DEFAULT_LADDERS, chooseLadder } from '../../src/domain/nudge/ladders.js';
import type { Ladder } from '../../src/domain/nudge/ladder.js';
import { hasReason, nextStep, type PlannedStep } from '../../src/domain/nudge/plan.js';
import { effectiveSentAt, plannedTimes } from '../../src/domain/nudge/step-time.js';
import { aDay, anyDue } from '../support/arbitrary-act.js';
import { anAssignment, instant } from '../support/an-assignment.js';
import { CALENDAR } from '../support/official-calendar.js';
import { walkLadder } from '../support/walk-ladder.js';
import { runs } from '../support/runs.js';

const HOUR = 3_600_000;
const anInstant = fc
  .integer({ min: instant('2026-01-02').getTime(), max: instant('2027-06-30').getTime() })
  .map((ms) => new Date(ms));
const urgency = fc.constantFrom('thường', 'khẩn', 'thượng khẩn', 'hỏa tốc', 'hỏa tốc hẹn giờ');
const role = fc.constantFrom('lead', 'cooperate', 'monitor', 'inform');
const state = fc.constantFrom<AssignmentState>(
  'sent',
  'acknowledged',
  'in-progress',
  'extension-asked',
  'redo',
  'reported',
  'done',
  'returned',
  'suspended',
  'cancelled',
);

const anyAssignment = fc.record({ due: anyDue, urgency, role, state, sentAt: anInstant }).map((changes): Assignment =>
  anAssignment({
    ...changes,
    acknowledgedAt: changes.state === 'sent' ? null : new Date(changes.sentAt.getTime() + HOUR),
  }),
);
const anyLadder: fc.Arbitrary<Ladder> = fc.constantFrom<Ladder>(...Object.values(DEFAULT_LADDERS));
/** With the ladder that fits, or another: an administrator may have chosen it. */
const withLadder = fc.tuple(anyAssignment, fc.option(anyLadder)).map(([assignment, other]) => ({
  assignment,
  ladder: other ?? chooseLadder(assignment.urgency, assignment.due, dayOf(assignment.sentAt)),
}));

/** A unit that stays silent, for as long as a year, the timers firing up to some hours late. */
const walked = fc.tuple(withLadder, fc.integer({ min: 0, max: 400 })).map(([{ assignment, ladder }, days]) => ({
  assignment,
  ladder,
  steps: walkLadder(assignment, ladder, CALENDAR, { until: new Date(assignment.sentAt.getTime() + days * 24 * HOUR) }),
}));

const ctx = {
  calendar: CALENDAR,
  hours: DEFAULT_QUIET_HOURS,
  policy: { beforeDay: 'lenient' } as const,
  lastContactAt: null,
};

describe('every ladder, on every assignment', () => {
  test('nothing goes out early: each step has a planned time at or before it (invariant 5)', () => {
    fc.assert(
      fc.property(walked, ({ assignment, steps }) => {
        for (const { step, at: when } of steps) {
          const planned = [...plannedTimes(assignment, step, ctx)];
          expect(planned.some((time) => time <= when)).toBe(true);
          expect(when.getTime()).toBeGreaterThanOrEqual(effectiveSentAt(assignment, ctx).getTime());
          // "Quá hạn" is never said in time.
          if (step.key.startsWith('late')) expect(isLateAt(assignment.due, when)).toBe(true);
        }
      }),
      runs(300),
    );
  });

  test('nothing but hỏa tốc steps leaves in quiet hours or on a day off (invariant 4)', () => {
    fc.assert(
      fc.property(walked, ({ steps }) => {
        for (const { step, at: when } of steps) {
          if (step.ignoresQuietHours !== true) expect(isQuiet(when, CALENDAR, DEFAULT_QUIET_HOURS)).toBe(false);
          if (step.delivery === 'digest') expect(nextSlot(when, CALENDAR).at).toEqual(when);
        }
      }),
      runs(300),
    );
  });

  test('never a burst: nobody hears of one assignment twice at one moment, nor twice in one digest slot; steps move forward in time', () => {
    fc.assert(
      fc.property(walked, ({ steps }) => {
        for (const [index, { at: when }] of steps.entries()) {
          const before = steps[index - 1];
          if (before !== undefined) expect(when.getTime()).toBeGreaterThanOrEqual(before.at.getTime());
        }
        for (const audience of ['unit', 'escalate'] as const) {
          const moments = steps.filter(({ step }) => step.audience === audience).map(({ at: when }) => when.getTime());
          expect(new Set(moments).size).toBe(moments.length);
        }
      }),
      runs(300),
    );
  });

  test('key and occurrence name each message once', () => {
    fc.assert(
      fc.property(walked, ({ steps }) => {
        const names = steps.map(({ key, occurrence }) => `${key}/${occurrence}`);
        expect(new Set(names).size).toBe(names.length);
      }),
      runs(200),
    );
  });

  test('the next step has a reason, and what has none has no next step (invariant 2)', () => {
    fc.assert(
      fc.property(withLadder, anInstant, ({ assignment, ladder }, now) => {
        const next = nextStep(
          assignment,
          ladder,
          { firedSteps: [], lastContactAt: null, snoozedUntil: null },
          CALENDAR,
          DEFAULT_QUIET_HOURS,
          now,
        );
        if (['reported', 'done', 'returned', 'suspended', 'cancelled'].includes(assignment.state))
          expect(next).toBeNull();
        if (next === null) return;
        expect(hasReason(assignment, next.step)).toBe(true);
        expect(next.at >= now).toBe(true);
        // What was planned may leave at its time, and has no reason once the work is done.
        expect(next.step.ignoresQuietHours === true || !isQuiet(next.at, CALENDAR, DEFAULT_QUIET_HOURS)).toBe(true);
        expect(hasReason({ ...assignment, state: 'done' }, next.step)).toBe(false);
      }),
      runs(500),
    );
  });

  test('planning again before the step is due gives the same step: a restart changes nothing (invariants 13, 14)', () => {
    fc.assert(
      fc.property(
        withLadder,
        anInstant,
        fc.double({ min: 0, max: 1, noNaN: true }),
        ({ assignment, ladder }, now, share) => {
          const progress = { firedSteps: [], lastContactAt: null, snoozedUntil: null };
          const plan = (moment: Date): PlannedStep | null =>
            nextStep(assignment, ladder, progress, CALENDAR, DEFAULT_QUIET_HOURS, moment);
          const next = plan(now);
          if (next === null) return;
          const between = new Date(now.getTime() + Math.floor((next.at.getTime() - now.getTime()) * share));
          const again = plan(between);
          // A later step of the same slot may take the earlier one's place; the moment stays.
          expect(again?.at).toEqual(next.at);
        },
      ),
      runs(500),
    );
  });

  test('a snooze holds back everything but hỏa tốc steps, and loses nothing', () => {
    fc.assert(
      fc.property(withLadder, anInstant, aDay(), ({ assignment, ladder }, now, snoozedUntil) => {
        const progress = { firedSteps: [], lastContactAt: null, snoozedUntil: null };
        const plain = nextStep(assignment, ladder, progress, CALENDAR, DEFAULT_QUIET_HOURS, now);
        const snoozed = nextStep(assignment, ladder, { ...progress, snoozedUntil }, CALENDAR, DEFAULT_QUIET_HOURS, now);
        expect(snoozed === null).toBe(plain === null);
        if (snoozed === null || plain === null) return;
        expect(snoozed.at >= plain.at).toBe(true);
        if (snoozed.step.ignoresQuietHours !== true)
          expect(snoozed.at >= at(snoozedUntil, '07:30') || snoozed.at >= plain.at).toBe(true);
        if (snoozed.step.ignoresQuietHours !== true && snoozed.at < at(snoozedUntil, '00:00'))
          throw new Error('A snoozed nudge went out');
      }),
      runs(300),
    );
  });

  test('a silent lead with a date is told of it before the limit, when there is a working morning between', () => {
    fc.assert(
      fc.property(walked, ({ assignment, ladder, steps }) => {
        const limit = limitInstant(assignment.due);
        if (
          assignment.state !== 'acknowledged' ||
          assignment.role !== 'lead' ||
          limit === null ||
          ladder.key !== 'normal'
        )
          return;
        const dayAfter = nextSlot(new Date(effectiveSentAt(assignment, ctx).getTime() + 26 * HOUR), CALENDAR).at;
        const horizon = steps.at(-1)?.at;
        if (horizon === undefined || horizon < limit) return;
        const target = [
          ...plannedTimes(assignment, DEFAULT_LADDERS.normal.steps.find(({ key }) => key === 'due-0') ?? never(), ctx),
        ][0];
        if (target === undefined || target < dayAfter) return;
        expect(steps.some(({ step, at: when }) => step.key.startsWith('due') && when < limit)).toBe(true);
      }),
      runs(500),
    );
  });
});

describe('digest slots over any stretch of time', () => {
  test('handled in whatever pieces, every slot comes once, in order, on a working day (invariant 11)', () => {
    fc.assert(
      fc.property(anInstant, fc.array(fc.integer({ min: 0, max: 6 * 24 * 60 }), { maxLength: 12 }), (start, gaps) => {
        let last = start;
        const keys: string[] = [];
        for (const minutes of gaps) {
          const now = new Date(last.getTime() + minutes * 60_000);
          for (const slot of slotsDue(last, now, CALENDAR)) {
            expect(isWorkingDay(CALENDAR, slot.date)).toBe(true);
            keys.push(digestKey('p', slot));
          }
          last = now;
        }
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys).toEqual(slotsDue(start, last, CALENDAR).map((slot) => digestKey('p', slot)));
      }),
    );
  });

  test('an item joins the first slot at or after its time, so it is in exactly one', () => {
    fc.assert(
      fc.property(anInstant, (due) => {
        const slot = nextSlot(due, CALENDAR);
        expect(slot.at >= due).toBe(true);
        expect(slotsDue(new Date(due.getTime() - 1), slot.at, CALENDAR)).toEqual([slot]);
      }),
    );
  });
});

function never(): never {
  throw new Error('unreachable');
}
