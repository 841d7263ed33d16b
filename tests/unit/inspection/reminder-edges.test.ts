import { localDate } from '../../../src/domain/calendar/local-date.js';
import {
  answerOf,
  isReminderStillDue,
  neutralText,
  REMINDER_STEPS,
  visitReminders,
  type VisitReminder,
} from '../../../src/domain/inspection/reminders.js';
import { scheduleQuestions, unitQuestions } from '../../../src/domain/inspection/schedule-questions.js';
import type { Visit } from '../../../src/domain/inspection/visit.js';
import type { Unit } from '../../../src/domain/unit/unit.js';
import { instant } from '../../support/an-assignment.js';
import { CALENDAR } from '../../support/official-calendar.js';
import { aMember, aVisit, aWorld } from './a-visit.js';

const early = instant('2026-03-02 08:00');
const starting = (start: string, changes: Partial<Visit> = {}): Visit =>
  aVisit({
    memberships: [aMember('hoa', 'head')],
    schedule: { start: instant(`2026-03-19 ${start}`), end: instant('2026-03-19 17:00') },
    ...changes,
  });
const steps = (visit: Visit, now = early) => visitReminders(visit, now, CALENDAR).map(({ step }) => step);

describe('a reminder', () => {
  it('has the visit, the person, the step, the words and the generation of the plan', () => {
    expect(visitReminders(starting('14:00', { generation: 3 }), early, CALENDAR)).toEqual(
      [
        ['three-days', '2026-03-16 08:30', localDate('2026-03-19'), true] as const,
        ['day-before', '2026-03-18 16:00', 'tomorrow', true] as const,
        ['morning', '2026-03-19 07:00', 'today', true] as const,
        ['hour-before', '2026-03-19 13:00', 'today', false] as const,
      ].map(([step, at, day, asksAttendance]) => ({
        visitId: 'v1',
        personId: 'hoa',
        step,
        at: instant(at),
        text: { key: 'duty-appointment', time: '14:00', day },
        generation: 3,
        asksAttendance,
      })),
    );
    expect(REMINDER_STEPS).toEqual(['three-days', 'day-before', 'morning', 'hour-before']);
  });

  it('of the morning is left out where the hour before comes less than half an hour later', () => {
    expect(steps(starting('08:30'))).toContain('morning');
    expect(steps(starting('08:29'))).not.toContain('morning');
    expect(steps(starting('07:30'))).not.toContain('morning');
  });

  it('is planned only for a moment that has not come yet', () => {
    expect(steps(starting('14:00'), instant('2026-03-19 06:59'))).toEqual(['morning', 'hour-before']);
    expect(steps(starting('14:00'), instant('2026-03-19 07:00'))).toEqual(['hour-before']);
  });

  it('is of no visit that has begun', () => {
    expect(steps(starting('14:00', { state: 'began' }))).toEqual([]);
    expect(steps(starting('14:00', { state: 'announced' }))).toHaveLength(4);
  });

  it('names today, tomorrow, or the date', () => {
    const start = instant('2026-03-19 08:00');
    const day = (told: string) => neutralText(start, instant(told)).day;
    expect(day('2026-03-19 00:00')).toBe('today');
    expect(day('2026-03-18 23:59')).toBe('tomorrow');
    expect(day('2026-03-17 23:59')).toBe('2026-03-19');
    expect(day('2026-03-20 00:00')).toBe('2026-03-19');
  });

  it('knows the answer of each person', () => {
    const attendance = [
      { personId: 'a', answer: 'comes', at: early },
      { personId: 'b', answer: 'cannot', at: early },
    ] as const;
    expect(['a', 'b', 'c'].map((personId) => answerOf({ attendance }, personId))).toEqual(['comes', 'cannot', null]);
  });
});

describe('a reminder that waits', () => {
  const now = instant('2026-03-19 07:00');
  const due = (changes: Partial<Visit>, moment = now): boolean => {
    const [reminder] = visitReminders(starting('14:00'), early, CALENDAR) as [VisitReminder];
    return isReminderStillDue(reminder, aWorld([starting('14:00', changes)]), moment);
  };

  it('is sent until the visit starts, and to who said that they come', () => {
    expect(due({}, instant('2026-03-19 13:59'))).toBe(true);
    expect(due({}, instant('2026-03-19 14:00'))).toBe(false);
    expect(due({ attendance: [{ personId: 'hoa', answer: 'comes', at: early }] })).toBe(true);
  });

  it('is dropped when the plan changed, the visit began, its hour was taken away or the person does not go there', () => {
    expect(due({ generation: 2 })).toBe(false);
    expect(due({ state: 'began' })).toBe(false);
    expect(due({ schedule: null })).toBe(false);
    expect(due({ attendance: [{ personId: 'hoa', answer: 'cannot', at: early }] })).toBe(false);
    expect(due({ memberships: [aMember('hoa', 'authority'), aMember('lan', 'head')] })).toBe(false);
  });
});

describe('what is asked about an appointment', () => {
  const ask = (start: string, end: string, now = early) =>
    scheduleQuestions({ start: instant(start), end: instant(end) }, now, CALENDAR);

  it('is nothing between seven and eighteen o’clock, both included, and the hours beyond', () => {
    expect(ask('2026-03-19 07:00', '2026-03-19 18:00')).toEqual([]);
    const outside = (start: string, end: string) => ask(`2026-03-19 ${start}`, `2026-03-19 ${end}`);
    expect(outside('06:59', '08:00')).toEqual([{ kind: 'outside-hours', start: '06:59', end: '08:00' }]);
    expect(outside('17:00', '18:01')).toEqual([{ kind: 'outside-hours', start: '17:00', end: '18:01' }]);
    expect(ask('2026-03-19 17:59', '2026-03-20 07:00')).toEqual([]);
    expect(ask('2026-03-19 18:00', '2026-03-20 08:00')).toHaveLength(1);
    expect(ask('2026-03-19 08:00', '2026-03-20 06:59')).toHaveLength(1);
  });

  it('is a start that is past, not one that is now', () => {
    const now = instant('2026-03-19 08:00');
    expect(ask('2026-03-19 08:00', '2026-03-19 11:00', now)).toEqual([]);
    expect(ask('2026-03-19 07:59', '2026-03-19 11:00', now)).toEqual([{ kind: 'in-the-past', day: '2026-03-19' }]);
  });

  it('is the first and the last day off, each once, and not the weekend between', () => {
    expect(ask('2026-03-21 08:00', '2026-03-21 11:00')).toEqual([
      { kind: 'off-day', day: '2026-03-21', name: null, proposed: '2026-03-23' },
    ]);
    expect(ask('2026-03-19 08:00', '2026-03-22 11:00').map((one) => 'day' in one && one.day)).toEqual(['2026-03-22']);
    expect(ask('2026-03-21 08:00', '2026-03-22 11:00').map((one) => 'day' in one && one.day)).toEqual([
      '2026-03-21',
      '2026-03-22',
    ]);
    expect(ask('2026-03-20 08:00', '2026-03-23 11:00')).toEqual([]);
  });
});

describe('a unit of a visit', () => {
  const unit: Unit = {
    id: 'cu',
    name: 'Phường cũ',
    type: 'ward',
    parentId: null,
    aliases: [],
    validFrom: localDate('2000-01-01'),
    validTo: localDate('2025-06-30'),
    successors: [
      { unitId: 'moi', share: 'whole' },
      { unitId: 'phan', share: 'part' },
      { unitId: 'het', share: 'remainder' },
    ],
  };
  const ask = (day: string, given: Unit = unit) =>
    unitQuestions(['cu'], localDate(day), {
      unit: () => given,
      isValid: (id, on) => (id === 'cu' ? on >= '2000-01-01' && on <= '2025-06-30' : id !== 'het'),
    });

  it('is asked about before its first day and after its last', () => {
    expect(ask('1999-12-31')).toEqual([{ unitId: 'cu', problem: 'not-yet-founded', successors: [] }]);
    expect(ask('2000-01-01')).toEqual([]);
    expect(ask('2025-06-30')).toEqual([]);
    expect(ask('2025-07-01', { ...unit, validFrom: null })[0]?.problem).toBe('abolished');
  });

  it('that is gone is met with its successors of that day; all but a whole one need a choice', () => {
    expect(ask('2025-07-01')).toEqual([
      {
        unitId: 'cu',
        problem: 'abolished',
        successors: [
          { unitId: 'moi', share: 'whole', needsChoice: false },
          { unitId: 'phan', share: 'part', needsChoice: true },
        ],
      },
    ]);
  });
});
