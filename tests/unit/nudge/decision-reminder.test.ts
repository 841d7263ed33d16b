import type { AssignmentState } from '../../../src/domain/assignment/assignment.js';
import { awaitedDecision, nextDecisionReminder } from '../../../src/domain/nudge/decision-reminder.js';
import { instant } from '../../support/an-assignment.js';
import { CALENDAR } from '../../support/official-calendar.js';

const since = instant('2026-06-04 16:00');
const next = (awaited: 'completion' | 'extension', remindedAt: readonly string[], now: string) =>
  nextDecisionReminder(awaited, since, remindedAt.map(instant), CALENDAR, instant(now))?.at ?? null;

describe('reminding the assigner to decide', () => {
  test.each<[AssignmentState, string | null]>([
    ['reported', 'completion'],
    ['extension-asked', 'extension'],
    ['in-progress', null],
    ['done', null],
    ['sent', null],
  ])('%s work waits for: %s', (state, awaited) => {
    expect(awaitedDecision({ state })).toBe(awaited);
  });

  test('a report: after two working days, then every third, thirteen times', () => {
    expect(next('completion', [], '2026-06-04 16:00')).toEqual(instant('2026-06-08 07:30'));
    expect(next('completion', ['2026-06-08 07:30'], '2026-06-08 07:30')).toEqual(instant('2026-06-11 07:30'));
    const twelve = Array.from({ length: 12 }, () => '2026-06-08 07:30');
    expect(next('completion', twelve, '2026-06-08 07:30')).not.toBeNull();
    expect(next('completion', [...twelve, '2026-06-08 07:30'], '2026-06-08 07:30')).toBeNull();
  });

  test('a request for more time: the next working morning, then daily, ten times', () => {
    expect(next('extension', [], '2026-06-04 16:00')).toEqual(instant('2026-06-05 07:30'));
    expect(next('extension', ['2026-06-05 07:30'], '2026-06-05 07:30')).toEqual(instant('2026-06-08 07:30'));
    expect(
      next(
        'extension',
        Array.from({ length: 10 }, () => '2026-06-05 07:30'),
        '2026-06-05 07:30',
      ),
    ).toBeNull();
  });

  test('missed ones are not caught up: the next slot stands for them, counted from the latest', () => {
    expect(next('completion', [], '2026-06-20 10:00')).toEqual(instant('2026-06-22 07:30'));
    expect(next('completion', ['2026-06-22 07:30', '2026-06-08 07:30'], '2026-06-22 08:00')).toEqual(
      instant('2026-06-25 07:30'),
    );
  });
});
