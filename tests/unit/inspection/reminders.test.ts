import { localDate } from '../../../src/domain/calendar/local-date.js';
import { isReminderStillDue, visitReminders } from '../../../src/domain/inspection/reminders.js';
import { scheduleQuestions, unitQuestions } from '../../../src/domain/inspection/schedule-questions.js';
import { mapLink, type Schedule, type Visit, type VisitAct } from '../../../src/domain/inspection/visit.js';
import { createDirectory } from '../../../src/domain/unit/directory.js';
import { unitsFromReference } from '../../../src/domain/unit/reference.js';
import { instant } from '../../support/an-assignment.js';
import { CALENDAR } from '../../support/official-calendar.js';
import reference from '../../../reference/hanoi-units.json';
import { aDocument, after, aMember, aVisit, aWorld } from './a-visit.js';

const early = instant('2026-03-02 08:00');
const times = (visit: Visit, personId = 'minh', now = early): readonly string[] =>
  visitReminders(visit, now, CALENDAR)
    .filter((one) => one.personId === personId)
    .map((one) => `${one.step} ${one.at.toISOString().slice(0, 16)} ${one.text.time} ${one.text.day}`);
const at = (start: string, end: string): Schedule => ({ start: instant(start), end: instant(end) });

describe('reminders of a visit', () => {
  it('come three working days before, the day before, and an hour before; the morning where it is not the same hour', () => {
    expect(times(aVisit())).toEqual([
      'three-days 2026-03-16T01:30 08:00 2026-03-19',
      'day-before 2026-03-18T09:00 08:00 tomorrow',
      'hour-before 2026-03-19T00:00 08:00 today',
    ]);
    expect(times(aVisit({ schedule: at('2026-03-19 14:00', '2026-03-19 16:00') })).slice(2)).toEqual([
      'morning 2026-03-19T00:00 14:00 today',
      'hour-before 2026-03-19T06:00 14:00 today',
    ]);
  });

  it('before a Monday come on the Friday and name the date, since "tomorrow" would be wrong', () => {
    expect(times(aVisit({ schedule: at('2026-03-23 08:00', '2026-03-23 11:00') }))[1]).toBe(
      'day-before 2026-03-20T09:00 08:00 2026-03-23',
    );
  });

  it('carry nothing but a clock time and a day', () => {
    const visit = aVisit({
      meetingPoint: { words: 'cổng UBND phường Hồng Hà', latitude: 21.03, longitude: 105.86 },
      themeKeys: ['de-an-06'],
    });
    for (const { text } of visitReminders(visit, early, CALENDAR)) {
      expect(Object.keys(text).sort()).toEqual(['day', 'key', 'time']);
      expect(text.key).toBe('duty-appointment');
      expect(text.time).toBe('08:00');
    }
  });

  it('go to those who travel: not to the authority, not to who cannot come, not to who left the team', () => {
    const visit = aVisit({
      memberships: [
        aMember('hoa', 'head'),
        aMember('chanh', 'authority'),
        aMember('minh'),
        aMember('cu', 'member', '2026-01-05 08:00', '2026-03-01 08:00'),
      ],
      attendance: [{ personId: 'minh', answer: 'cannot', at: early }],
    });
    expect([...new Set(visitReminders(visit, early, CALENDAR).map(({ personId }) => personId))]).toEqual(['hoa']);
  });

  it('ask whether the person comes until they have answered', () => {
    const asks = (visit: Visit): readonly boolean[] =>
      visitReminders(visit, early, CALENDAR)
        .filter(({ personId }) => personId === 'minh')
        .map((one) => one.asksAttendance);
    expect(asks(aVisit())).toEqual([true, true, false]);
    expect(asks(aVisit({ attendance: [{ personId: 'minh', answer: 'comes', at: early }] }))).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('that are past are left out, and a visit that is over has none', () => {
    expect(times(aVisit(), 'minh', instant('2026-03-18 16:30'))).toHaveLength(1);
    const dropped = after(aVisit(), { type: 'drop', at: early, reason: 'trùng', document: aDocument() });
    expect(visitReminders(dropped, early, CALENDAR)).toEqual([]);
    expect(visitReminders(aVisit({ schedule: null }), early, CALENDAR)).toEqual([]);
  });

  it('at four in the morning come an hour before, and no morning greeting after the start', () => {
    expect(times(aVisit({ schedule: at('2026-03-19 05:00', '2026-03-19 08:00') })).at(-1)).toBe(
      'hour-before 2026-03-18T21:00 05:00 today',
    );
  });
});

describe('a reminder that waits', () => {
  const reminder = visitReminders(aVisit(), early, CALENDAR).find(
    ({ personId, step }) => personId === 'minh' && step === 'day-before',
  )!;
  const now = instant('2026-03-18 16:00');
  const due = (visit: Visit): boolean => isReminderStillDue(reminder, aWorld([visit]), now);
  const move = (one: VisitAct): Visit => after(aVisit(), one);

  it('is sent while nothing changed', () => {
    expect(due(aVisit())).toBe(true);
  });

  it('is dropped in silence when the visit was dropped, moved, or its member replaced or excused', () => {
    expect(due(move({ type: 'drop', at: early, reason: 'trùng', document: aDocument() }))).toBe(false);
    expect(due(move({ type: 'schedule', at: early, schedule: at('2026-03-20 08:00', '2026-03-20 11:00') }))).toBe(
      false,
    );
    expect(
      due({
        ...aVisit(),
        memberships: [aMember('hoa', 'head'), aMember('minh', 'member', '2026-01-05 08:00', '2026-03-18 16:00')],
      }),
    ).toBe(false);
    expect(due({ ...aVisit(), attendance: [{ personId: 'minh', answer: 'cannot', at: early }] })).toBe(false);
    expect(isReminderStillDue(reminder, aWorld([]), now)).toBe(false);
  });

  it('is dropped once the visit began, and when the person has no post any more', () => {
    expect(isReminderStillDue(reminder, aWorld([aVisit()]), instant('2026-03-19 08:00'))).toBe(false);
    expect(isReminderStillDue(reminder, aWorld([aVisit()], { posts: [] }), now)).toBe(false);
  });
});

describe('what is asked about an appointment', () => {
  const ask = (start: string, end: string) => scheduleQuestions(at(start, end), early, CALENDAR);

  it('is nothing on an ordinary morning, and on a Saturday that is worked', () => {
    expect(ask('2026-03-19 08:00', '2026-03-19 11:30')).toEqual([]);
    expect(ask('2026-08-22 08:00', '2026-08-22 11:30')).toEqual([]);
  });

  it('names the holiday and proposes the next working day', () => {
    expect(ask('2026-11-24 08:00', '2026-11-24 11:00')).toEqual([
      { kind: 'off-day', day: '2026-11-24', name: CALENDAR.off.get(localDate('2026-11-24')), proposed: '2026-11-25' },
    ]);
  });

  it('notices the night, the early morning and the past', () => {
    expect(ask('2026-03-19 20:00', '2026-03-19 22:00').map(({ kind }) => kind)).toEqual(['outside-hours']);
    expect(ask('2026-03-19 05:00', '2026-03-19 06:00').map(({ kind }) => kind)).toEqual(['outside-hours']);
    expect(ask('2026-02-26 08:00', '2026-02-26 11:00').map(({ kind }) => kind)).toEqual(['in-the-past']);
  });
});

describe('a unit of a visit', () => {
  const directory = createDirectory(unitsFromReference(reference));

  it('that was abolished is met with its successors; only a whole one needs no choice', () => {
    const [khuongThuong, vinhHung] = unitQuestions(['HN-O00238', 'HN-O00304'], localDate('2026-03-19'), directory);
    expect(khuongThuong).toEqual({
      unitId: 'HN-O00238',
      problem: 'abolished',
      successors: [{ unitId: 'HN-N00229', share: 'whole', needsChoice: false }],
    });
    expect(vinhHung?.successors).toHaveLength(4);
    expect(vinhHung?.successors.every(({ needsChoice }) => needsChoice)).toBe(true);
  });

  it('that exists on the day raises no question, one that is unknown does', () => {
    expect(unitQuestions(['HN-O00238'], localDate('2024-06-01'), directory)).toEqual([]);
    expect(unitQuestions(['HN-N00229', 'khong-co'], localDate('2026-03-19'), directory)).toEqual([
      { unitId: 'khong-co', problem: 'unknown', successors: [] },
    ]);
    expect(unitQuestions(['HN-N00229'], localDate('2024-06-01'), directory)).toEqual([
      { unitId: 'HN-N00229', problem: 'not-yet-founded', successors: [] },
    ]);
  });
});

it('a meeting point is a map link with its coordinates and no name', () => {
  expect(mapLink({ words: 'cổng phụ', latitude: 21.0285, longitude: 105.8542 })).toBe(
    'https://www.google.com/maps/search/?api=1&query=21.0285,105.8542',
  );
});
