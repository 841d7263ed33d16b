import { countByStatus, statusGroup, STATUS_GROUPS } from '../../../src/domain/report/counts.js';
import { aDue, anAssignment, instant, UNDATED } from '../../support/an-assignment.js';

const now = instant('2026-06-22 09:00');
const due = aDue('BY', '2026-06-19');
const later = aDue('BY', '2026-06-30');

describe('the status of an assignment in every list', () => {
  test.each([
    ['sent', due, 'not-started', 'overdue'],
    ['sent', later, 'not-started', 'in-time'],
    ['sent', aDue('BY', '2026-06-22'), 'not-started', 'in-time'],
    ['sent', UNDATED, 'not-started', 'undated'],
    ['acknowledged', later, 'not-started', 'in-time'],
    ['in-progress', later, 'in-progress', 'in-time'],
    ['in-progress', due, 'in-progress', 'overdue'],
    ['in-progress', UNDATED, 'in-progress', 'undated'],
    ['extension-asked', due, 'extension-asked', 'overdue'],
    ['redo', later, 'redo', 'in-time'],
    ['returned', due, 'returned', 'not-counted'],
    ['suspended', due, 'suspended', 'not-counted'],
    ['cancelled', due, 'cancelled', 'not-counted'],
  ] as const)('%s, due %j: %s, %s', (state, limit, group, timing) => {
    expect(statusGroup(anAssignment({ state, due: limit }), now)).toEqual({ group, timing });
  });

  test.each([
    ['reported', 'awaiting-confirmation'],
    ['done', 'done'],
  ] as const)('%s work is on time or late by its report', (state, group) => {
    const at = (reportedAt: string) =>
      statusGroup(anAssignment({ state, due, reportedAt: instant(reportedAt), doneAt: now }), now);
    expect(at('2026-06-19 23:00')).toEqual({ group, timing: 'in-time' });
    expect(at('2026-06-20 08:00')).toEqual({ group, timing: 'overdue' });
    expect(statusGroup(anAssignment({ state, due: UNDATED, reportedAt: now }), now)).toEqual({
      group,
      timing: 'undated',
    });
  });

  test('the issuer’s strictness is respected', () => {
    const onTheDay = anAssignment({ due: aDue('BEFORE', '2026-06-22') });
    expect(statusGroup(onTheDay, now).timing).toBe('in-time');
    expect(statusGroup(onTheDay, now, { beforeDay: 'strict' }).timing).toBe('overdue');
  });
});

describe('counts', () => {
  test('say what each group holds, and what leaders ask for first', () => {
    const reportedAt = instant('2026-06-20 08:00');
    const counts = countByStatus(
      [
        anAssignment({ due }),
        anAssignment({ due: later }),
        anAssignment({ due, state: 'acknowledged' }),
        anAssignment({ due, state: 'in-progress' }),
        anAssignment({ due, state: 'reported', reportedAt }),
        anAssignment({ due, state: 'done', reportedAt, doneAt: now }),
        anAssignment({ due: UNDATED, state: 'in-progress' }),
        anAssignment({ due, state: 'returned' }),
      ],
      now,
    );
    expect(counts).toMatchObject({ total: 8, unacknowledged: 2, overdueOpen: 3 });
    expect(counts.byGroup).toEqual({
      'not-started': 3,
      'in-progress': 2,
      'extension-asked': 0,
      redo: 0,
      'awaiting-confirmation': 1,
      done: 1,
      returned: 1,
      suspended: 0,
      cancelled: 0,
    });
    expect(counts.byTiming).toEqual({ 'in-time': 1, overdue: 5, undated: 1, 'not-counted': 1 });
    expect(Object.fromEntries(counts.byStatus)).toEqual({
      'not-started/overdue': 2,
      'not-started/in-time': 1,
      'in-progress/overdue': 1,
      'awaiting-confirmation/overdue': 1,
      'done/overdue': 1,
      'in-progress/undated': 1,
      'returned/not-counted': 1,
    });
  });

  test('of nothing are nothing', () => {
    const counts = countByStatus([], now);
    expect(counts.total).toBe(0);
    expect(Object.keys(counts.byGroup)).toEqual([...STATUS_GROUPS]);
    expect(Object.values(counts.byGroup).every((count) => count === 0)).toBe(true);
  });
});
