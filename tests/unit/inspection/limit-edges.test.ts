import { nextLimit, suspendedDays, visitLimits, type VisitLimit } from '../../../src/domain/inspection/visit-limits.js';
import type { Suspension, Visit } from '../../../src/domain/inspection/visit.js';
import { localDate } from '../../../src/domain/calendar/local-date.js';
import { instant } from '../../support/an-assignment.js';
import { CALENDAR } from '../../support/official-calendar.js';
import { aVisit } from './a-visit.js';

const limit = (visit: Visit, key: VisitLimit['key']): VisitLimit | undefined =>
  visitLimits(visit, CALENDAR).find((one) => one.key === key);
const running = (changes: Partial<Visit> = {}): Visit =>
  aVisit({
    state: 'began',
    regime: { id: 'inspection-2025', body: 'provincial-inspectorate' },
    reached: { announced: instant('2026-03-10 08:00') },
    ...changes,
  });
const suspension = (from: string, until: string | null, askedBy: Suspension['askedBy'] = 'unit'): Suspension => ({
  from: instant(from),
  until: until === null ? null : instant(until),
  askedBy,
  reason: 'bão',
});

describe('days of suspension', () => {
  const days = (...suspensions: readonly Suspension[]) =>
    suspendedDays(running({ suspensions }), localDate('2026-03-10'));

  it('add up, and one that still runs is not in the sum', () => {
    const first = suspension('2026-03-12 08:00', '2026-03-14 08:00');
    const second = suspension('2026-03-20 08:00', '2026-03-23 08:00');
    expect(days(first, second)).toBe(5);
    expect(days(first, suspension('2026-03-20 08:00', null))).toBe(2);
    expect(days()).toBe(0);
  });

  it('count from the day on which the limit began, and not at all where they were over before it', () => {
    expect(days(suspension('2026-03-05 08:00', '2026-03-12 08:00'))).toBe(2);
    expect(days(suspension('2026-03-02 08:00', '2026-03-05 08:00'))).toBe(0);
    expect(days(suspension('2026-03-10 08:00', '2026-03-11 08:00'))).toBe(1);
  });
});

describe('a limit', () => {
  it('has all that a reader of it needs', () => {
    expect(visitLimits(running(), CALENDAR)).toEqual([
      {
        key: 'direct-work',
        status: 'open',
        from: '2026-03-10',
        days: 45,
        dayKind: 'calendar',
        lastDay: '2026-04-24',
        due: '2026-04-24',
        nudgeOn: '2026-04-24',
        doneOn: null,
        source: 'Luật 84/2025/QH15, Điều 20',
        verified: true,
      },
    ]);
  });

  it('of the direct work is longer by its extensions and by its suspension, the others are not', () => {
    const document = { code: '1/QĐ', date: localDate('2026-03-12') };
    const visit = running({
      reached: {
        decided: instant('2026-03-02 08:00'),
        announced: instant('2026-03-10 08:00'),
        'direct-ended': instant('2026-04-01 08:00'),
      },
      extensions: [
        { days: 10, document, reason: 'a' },
        { days: 5, document, reason: 'b' },
      ],
      suspensions: [suspension('2026-03-12 08:00', '2026-03-14 08:00')],
    });
    expect(limit(visit, 'direct-work')).toMatchObject({ days: 60, lastDay: '2026-05-11', doneOn: '2026-04-01' });
    expect(limit(visit, 'announce')).toMatchObject({ days: 15, lastDay: '2026-03-17' });
    expect(limit(visit, 'report')).toMatchObject({ days: 20, lastDay: '2026-04-21' });
  });

  it('is met on its last day and late on the day after', () => {
    const ended = (day: string) =>
      limit(
        running({ reached: { announced: instant('2026-03-10 08:00'), 'direct-ended': instant(day) } }),
        'direct-work',
      )?.status;
    expect(ended('2026-04-24 23:59')).toBe('met');
    expect(ended('2026-04-25 00:00')).toBe('late');
  });

  it('for complex matters is the longer one only where the law gives one', () => {
    const complex = running({ complex: true, reached: { 'direct-ended': instant('2026-04-01 08:00') } });
    expect(limit(complex, 'report')?.days).toBe(30);
    expect(limit({ ...complex, reached: { announced: instant('2026-03-10 08:00') } }, 'direct-work')?.days).toBe(45);
  });

  it('of what others owe is met when that very duty is recorded', () => {
    const published = running({
      reached: { published: instant('2026-05-11 08:00') },
      duties: { 'managing-organ': instant('2026-05-26 08:00') },
    });
    expect(limit(published, 'unit-report')).toMatchObject({ status: 'open', doneOn: null });
    expect(limit(published, 'managing-organ')).toMatchObject({ status: 'met', doneOn: '2026-05-26' });
  });
});

describe('the limit of an appraisal', () => {
  const drafted = { drafted: instant('2026-04-08 08:00') };
  const appraisalUntil = localDate('2026-04-18');

  it('is the day that its order sets, also where that is a Saturday, and reminders aim at the Friday', () => {
    expect(limit(running({ reached: drafted, appraisalUntil }), 'appraise')).toEqual({
      key: 'appraise',
      status: 'open',
      from: '2026-04-08',
      days: 10,
      dayKind: 'calendar',
      lastDay: '2026-04-18',
      due: '2026-04-18',
      nudgeOn: '2026-04-17',
      doneOn: null,
      source: 'Luật 84/2025/QH15, Điều 35',
      verified: true,
    });
    const appraised = (day: string) =>
      limit(running({ reached: { ...drafted, appraised: instant(day) }, appraisalUntil }), 'appraise')?.status;
    expect(appraised('2026-04-18 16:00')).toBe('met');
    expect(appraised('2026-04-20 08:00')).toBe('late');
  });

  it('is not there without an order or without a draft', () => {
    expect(limit(running({ reached: drafted }), 'appraise')).toBeUndefined();
    expect(limit(running({ appraisalUntil }), 'appraise')).toBeUndefined();
  });
});

describe('the limit of a suspension', () => {
  const held = (changes: Partial<Visit> = {}) =>
    running({ state: 'suspended', suspensions: [suspension('2026-03-12 08:00', null)], ...changes });

  it('that the unit asked for is 30 days and runs while the others stand still', () => {
    expect(limit(held(), 'resume')).toEqual({
      key: 'resume',
      status: 'open',
      from: '2026-03-12',
      days: 30,
      dayKind: 'calendar',
      lastDay: '2026-04-11',
      due: '2026-04-13',
      nudgeOn: '2026-04-10',
      doneOn: null,
      source: 'Luật 84/2025/QH15, Điều 30',
      verified: true,
    });
    expect(limit(held(), 'direct-work')?.status).toBe('paused');
  });

  it('is verified for the new law only, and none where the authority ordered it or no law on inspection governs', () => {
    expect(limit(held({ regime: { id: 'inspection-2022', body: 'department' } }), 'resume')?.verified).toBe(false);
    expect(limit(held({ suspensions: [suspension('2026-03-12 08:00', null, 'authority')] }), 'resume')).toBeUndefined();
    expect(limit(held({ suspensions: [] }), 'resume')).toBeUndefined();
    expect(limit(held({ regime: { id: 'specialised-check-2025', body: 'department' } }), 'resume')).toBeUndefined();
    expect(visitLimits(held({ regime: null }), CALENDAR)).toEqual([]);
  });

  it('is met or late by the day on which the visit goes on, and the last suspension counts', () => {
    const resumed = (until: string) =>
      limit(
        running({
          suspensions: [
            suspension('2026-03-11 08:00', '2026-03-11 09:00', 'authority'),
            suspension('2026-03-12 08:00', until),
          ],
        }),
        'resume',
      );
    expect(resumed('2026-04-13 08:00')).toMatchObject({ status: 'met', doneOn: '2026-04-13' });
    expect(resumed('2026-04-14 08:00')?.status).toBe('late');
  });
});

describe('the next limit', () => {
  const reached = { published: instant('2026-05-11 08:00') };

  it('is the earliest of those still owed, whatever their order in the law', () => {
    expect(nextLimit(running({ reached }), CALENDAR)?.key).toBe('unit-report');
    const both = { ...reached, concluded: instant('2026-04-20 08:00') };
    expect(nextLimit(running({ reached: both }), CALENDAR)?.key).toBe('implementation-order');
    const reported = running({ reached, duties: { 'unit-report': instant('2026-05-12 08:00') } });
    expect(nextLimit(reported, CALENDAR)?.key).toBe('managing-organ');
    const ordered = running({
      reached: { 'direct-ended': instant('2026-04-01 08:00'), drafted: instant('2026-04-08 08:00') },
      appraisalUntil: localDate('2026-04-10'),
    });
    expect(nextLimit(ordered, CALENDAR)?.key).toBe('appraise');
  });

  it('of two on one day is the one that the law names first', () => {
    // The report is due 20 days after 3 April, the signature 15 days after 8 April: both on Thursday 23 April 2026.
    const reached = { 'direct-ended': instant('2026-04-03 08:00'), drafted: instant('2026-04-08 08:00') };
    const due = visitLimits(running({ reached }), CALENDAR).map((one) => [one.key, one.due]);
    expect(due).toEqual([
      ['report', '2026-04-23'],
      ['conclude', '2026-04-23'],
    ]);
    expect(nextLimit(running({ reached }), CALENDAR)?.key).toBe('report');
  });

  it('is none for a visit that is over', () => {
    for (const state of ['closed', 'stopped', 'dropped'] as const)
      expect(nextLimit(running({ state, reached }), CALENDAR)).toBeNull();
  });
});
