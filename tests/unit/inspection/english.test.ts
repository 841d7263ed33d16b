import { localDate } from '../../../src/domain/calendar/local-date.js';
import {
  ENGLISH_ABSENCE,
  ENGLISH_EVENT_LINES,
  englishNeutralLimit,
  englishNeutralLine,
} from '../../../src/bot/messages/english/visits.js';
import { EVENT_LINES } from '../../../src/bot/messages/visits/visit-pushes.js';

describe('what lights up the lock screen of somebody who reads English', () => {
  test('has a time and no more', () => {
    const key = 'duty-appointment';
    expect(englishNeutralLine({ key, time: '08:00', day: 'today' })).toBe('You have an appointment at 08:00 today.');
    expect(englishNeutralLine({ key, time: '08:00', day: localDate('2026-11-30') })).toBe(
      'You have an appointment at 08:00 on Mon 30 Nov 2026.',
    );
    expect(englishNeutralLimit('ahead', localDate('2026-12-15'))).toBe('A time limit of your work: Tue 15 Dec 2026.');
  });

  test('is said for everything that is said in Vietnamese, and never names an inspection', () => {
    expect(Object.keys(ENGLISH_EVENT_LINES)).toEqual(Object.keys(EVENT_LINES));
    for (const line of [ENGLISH_ABSENCE, ...Object.values(ENGLISH_EVENT_LINES)])
      expect(line).not.toMatch(/inspect|visit|check|team|ward|surprise/iu);
  });
});
