import { LIMIT_MOMENTS, limitNudges } from '../../../src/domain/inspection/limit-nudges.js';
import type { Visit } from '../../../src/domain/inspection/visit.js';
import { instant } from '../../support/an-assignment.js';
import { CALENDAR } from '../../support/official-calendar.js';
import { aVisit } from './a-visit.js';

const regime = { id: 'inspection-2025', body: 'provincial-inspectorate' } as const;
const visit = (reached: Visit['reached'], changes: Partial<Visit> = {}): Visit =>
  aVisit({ state: 'decided', regime, reached, ...changes });
const decided = visit({ decided: instant('2026-03-02 09:00') });
const lines = (one: Visit, now = '2026-03-02 09:00'): readonly string[] =>
  limitNudges(one, instant(now), CALENDAR).map(
    ({ key, moment, due, at }) => `${key} ${moment} ${due} ${at.toISOString().slice(0, 16)}`,
  );

describe('whoever leads a team', () => {
  it('is reminded of a limit three working days before, on its last day, and the working day after, at eight in the morning', () => {
    expect(lines(decided)).toEqual([
      'announce ahead 2026-03-17 2026-03-12T01:00',
      'announce last-day 2026-03-17 2026-03-17T01:00',
      'announce passed 2026-03-17 2026-03-18T01:00',
    ]);
    expect(LIMIT_MOMENTS).toEqual(['ahead', 'last-day', 'passed']);
  });

  it('of a limit on a day off is reminded on the last working day before, and after the day to which it moved', () => {
    // 15 days after 15 April 2026 is 30 April, a holiday before a holiday and a weekend: the limit moves to Monday 4 May.
    expect(lines(visit({ decided: instant('2026-04-15 09:00') }), '2026-04-15 09:00')).toEqual([
      'announce ahead 2026-05-04 2026-04-23T01:00',
      'announce last-day 2026-05-04 2026-04-29T01:00',
      'announce passed 2026-05-04 2026-05-05T01:00',
    ]);
  });

  it('is not reminded of what is past, nor of what is due at this very moment', () => {
    expect(lines(decided, '2026-03-17 07:59')).toHaveLength(2);
    expect(lines(decided, '2026-03-17 08:00')).toEqual(['announce passed 2026-03-17 2026-03-18T01:00']);
  });

  it('hears of the earliest first, whichever limit it is of', () => {
    const published = visit({ published: instant('2026-05-11 08:00') }, { state: 'published' });
    expect(lines(published, '2026-05-11 08:00').map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'unit-report ahead',
      // Both on Thursday 21 May: in the order of the law.
      'unit-report last-day',
      'managing-organ ahead',
      'unit-report passed',
      'managing-organ last-day',
      'managing-organ passed',
    ]);
  });

  it('hears nothing of a limit that was met, that stands still, or of a visit that is over', () => {
    const announced = { decided: instant('2026-03-02 09:00'), announced: instant('2026-03-03 09:00') };
    expect(lines(visit(announced, { state: 'announced' })).some((line) => line.startsWith('announce'))).toBe(false);
    expect(lines(visit(announced, { state: 'suspended' }))).toEqual([]);
    for (const state of ['closed', 'stopped', 'dropped'] as const) expect(lines({ ...decided, state })).toEqual([]);
  });
});
