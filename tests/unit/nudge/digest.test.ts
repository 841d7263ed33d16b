import { withOverrides } from '../../../src/domain/calendar/holiday-table.js';
import { localDate as d } from '../../../src/domain/calendar/local-date.js';
import { arrangeDigest, digestKey, nextSlot, slotsDue, type DigestItem } from '../../../src/domain/nudge/digest.js';
import { instant } from '../../support/an-assignment.js';
import { CALENDAR } from '../../support/official-calendar.js';

const names = (from: string, until: string) =>
  slotsDue(instant(from), instant(until), CALENDAR).map(({ date, name }) => `${date} ${name}`);

describe('the slots of the digest', () => {
  test.each([
    ['2026-06-16 07:30', '2026-06-16', 'morning', '07:30'],
    ['2026-06-16 00:00', '2026-06-16', 'morning', '07:30'],
    ['2026-06-16 07:31', '2026-06-16', 'afternoon', '15:30'],
    ['2026-06-16 15:30', '2026-06-16', 'afternoon', '15:30'],
    ['2026-06-16 15:31', '2026-06-17', 'morning', '07:30'],
    ['2026-06-12 16:00', '2026-06-15', 'morning', '07:30'],
    ['2026-11-23 16:00', '2026-11-25', 'morning', '07:30'],
    ['2026-08-21 16:00', '2026-08-22', 'morning', '07:30'],
  ])('what is due at %s joins %s %s', (instant_, date, name, time) => {
    expect(nextSlot(instant(instant_), CALENDAR)).toEqual({ date, name, at: instant(`${date} ${time}`) });
  });

  test('a half day has only the slot of the half that is worked', () => {
    const halves = withOverrides(CALENDAR, [
      { date: d('2026-06-16'), kind: 'off-afternoon', name: 'Mất điện', source: 'TB 1' },
      { date: d('2026-06-17'), kind: 'off-morning', name: 'Mất điện', source: 'TB 1' },
    ]);
    expect(nextSlot(instant('2026-06-16 08:00'), halves).at).toEqual(instant('2026-06-17 15:30'));
    expect(nextSlot(instant('2026-06-16 07:00'), halves).at).toEqual(instant('2026-06-16 07:30'));
  });

  test('slots that passed while the process was down come back in order, none twice, none lost', () => {
    expect(names('2026-06-12 07:30', '2026-06-15 09:00')).toEqual(['2026-06-12 afternoon', '2026-06-15 morning']);
    expect(names('2026-06-12 07:29', '2026-06-12 07:30')).toEqual(['2026-06-12 morning']);
    expect(names('2026-06-12 07:30', '2026-06-12 15:29')).toEqual([]);
    expect(names('2026-06-12 15:30', '2026-06-14 23:00')).toEqual([]);
  });

  test('the key names person, date and slot', () => {
    expect(digestKey('p7', nextSlot(instant('2026-06-16 07:00'), CALENDAR))).toBe('p7/2026-06-16/morning');
  });
});

describe('what a digest shows', () => {
  const item = (number: number, changes: Partial<DigestItem> = {}): DigestItem => ({
    assignmentId: `a${number}`,
    number,
    urgency: 'thường',
    due: d('2026-06-19'),
    overdue: false,
    ...changes,
  });
  const order = (items: readonly DigestItem[], max?: number) =>
    arrangeDigest(items, max).lines.map(({ number }) => number);

  test('most urgent first, then the overdue, then the nearest limit, the undated last, then the number', () => {
    expect(
      order([
        item(9),
        item(8, { due: null }),
        item(7, { due: null, urgency: 'khẩn' }),
        item(6, { due: d('2026-06-10'), overdue: true }),
        item(5, { due: d('2026-06-09'), overdue: true }),
        item(4, { due: d('2026-06-20') }),
        item(3),
        item(2, { urgency: 'hỏa tốc' }),
        item(1, { urgency: 'thượng khẩn' }),
        item(10, { urgency: 'hỏa tốc hẹn giờ' }),
        item(11, { due: null }),
      ]),
    ).toEqual([10, 2, 1, 7, 5, 6, 3, 9, 4, 8, 11]);
  });

  test('an assignment that several steps put in appears once', () => {
    expect(order([item(1), item(2), item(1)])).toEqual([1, 2]);
  });

  test('what does not fit is counted', () => {
    const many = Array.from({ length: 20 }, (_, index) => item(index + 1));
    expect(arrangeDigest(many)).toMatchObject({ more: 5 });
    expect(arrangeDigest(many).lines).toHaveLength(15);
    expect(arrangeDigest(many, 20).more).toBe(0);
    expect(arrangeDigest(many, 30).more).toBe(0);
  });
});
