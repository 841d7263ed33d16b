import { localDate as d } from '../../../src/domain/calendar/local-date.js';
import { DEFAULT_LADDERS } from '../../../src/domain/nudge/ladders.js';
import { asHandedOn } from '../../../src/domain/nudge/sub-deadline.js';
import { anAssignment, instant } from '../../support/an-assignment.js';
import { CALENDAR } from '../../support/official-calendar.js';
import { walkLadder } from '../../support/walk-ladder.js';

const handed = anAssignment({
  state: 'in-progress',
  acknowledgedAt: instant('2026-06-01 10:00'),
  handedToPersonId: 'officer',
  handedUntil: d('2026-06-11'),
});

describe('the unit’s own sub-deadline', () => {
  test('has nudges of its own for the person it was handed to', () => {
    const seen = asHandedOn(handed);
    if (seen === null) throw new Error('handed on');
    const steps = walkLadder(seen, DEFAULT_LADDERS.handed, CALENDAR, { until: instant('2026-07-31') });
    expect(steps.map(({ key, at }) => [key, at])).toEqual([
      ['due-1', instant('2026-06-10 07:30')],
      ['due-0', instant('2026-06-11 07:30')],
      ['late-1', instant('2026-06-12 07:30')],
      ['late-1', instant('2026-06-15 07:30')],
      ['late-1', instant('2026-06-16 07:30')],
    ]);
    expect(seen.due.due).toBe('2026-06-11');
    expect(handed.due.due).toBe('2026-06-19');
  });

  test('is none without a person or without a limit', () => {
    expect(asHandedOn({ ...handed, handedUntil: null })).toBeNull();
    expect(asHandedOn({ ...handed, handedToPersonId: null })).toBeNull();
    expect(asHandedOn(anAssignment({ handedToPersonId: 'officer' }))).toBeNull();
  });
});
