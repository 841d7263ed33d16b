import fc from 'fast-check';
import type { AssignmentState } from '../../src/domain/assignment/assignment.js';
import { timeliness } from '../../src/domain/assignment/lateness.js';
import { countByStatus, statusGroup } from '../../src/domain/report/counts.js';
import { anyDue } from '../support/arbitrary-act.js';
import { anAssignment, instant } from '../support/an-assignment.js';
import { runs } from '../support/runs.js';

const moment = fc
  .integer({ min: instant('2026-01-02').getTime(), max: instant('2027-12-31').getTime() })
  .map((ms) => new Date(ms));
const assignment = fc
  .record({
    due: anyDue,
    state: fc.constantFrom<AssignmentState>(
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
    ),
    reportedAt: fc.option(moment),
    doneAt: fc.option(moment),
  })
  .map((changes) => anAssignment(changes));

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, number) => total + number, 0);

describe('counting', () => {
  test('every assignment is counted once in each breakdown (invariant 12)', () => {
    fc.assert(
      fc.property(fc.array(assignment, { maxLength: 60 }), moment, (assignments, now) => {
        const counts = countByStatus(assignments, now);
        expect(counts.total).toBe(assignments.length);
        expect(sum(Object.values(counts.byGroup))).toBe(assignments.length);
        expect(sum(Object.values(counts.byTiming))).toBe(assignments.length);
        expect(sum(counts.byStatus.values())).toBe(assignments.length);
        expect(counts.unacknowledged).toBeLessThanOrEqual(counts.byGroup['not-started']);
        expect(counts.overdueOpen).toBeLessThanOrEqual(counts.byTiming.overdue);
      }),
    );
  });

  test('counts of parts add up to the counts of the whole', () => {
    fc.assert(
      fc.property(
        fc.array(assignment, { maxLength: 30 }),
        fc.array(assignment, { maxLength: 30 }),
        moment,
        (some, others, now) => {
          const whole = countByStatus([...some, ...others], now);
          const [a, b] = [countByStatus(some, now), countByStatus(others, now)];
          expect(whole.overdueOpen).toBe(a.overdueOpen + b.overdueOpen);
          for (const [status, count] of whole.byStatus)
            expect(count).toBe((a.byStatus.get(status) ?? 0) + (b.byStatus.get(status) ?? 0));
        },
      ),
    );
  });

  test('time alone never makes late work timely, nor touches what is finished', () => {
    fc.assert(
      fc.property(assignment, moment, moment, (one, t1, t2) => {
        const [earlier, later] = t1 < t2 ? [t1, t2] : [t2, t1];
        const judged = { ...one, reportedAt: one.reportedAt ?? t1 };
        if (timeliness(judged, earlier) === 'overdue') expect(timeliness(judged, later)).toBe('overdue');
        if (['reported', 'done'].includes(judged.state))
          expect(statusGroup(judged, earlier)).toEqual(statusGroup(judged, later));
        // Strictness only ever adds lateness.
        if (timeliness(judged, earlier) === 'overdue')
          expect(timeliness(judged, earlier, { beforeDay: 'strict' })).toBe('overdue');
      }),
      runs(500),
    );
  });
});
