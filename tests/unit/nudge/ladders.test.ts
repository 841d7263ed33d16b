import type { Assignment } from '../../../src/domain/assignment/assignment.js';
import { dayOf, localDate as d, timeOf } from '../../../src/domain/calendar/local-date.js';
import { chooseLadder, DEFAULT_LADDERS } from '../../../src/domain/nudge/ladders.js';
import { parseLadder } from '../../../src/domain/nudge/ladder-schema.js';
import { aDue, anAssignment, instant, UNDATED } from '../../support/an-assignment.js';
import { CALENDAR } from '../../support/official-calendar.js';
import { walkLadder } from '../../support/walk-ladder.js';

/** What goes out to a unit that stays silent, one line each; `↑` is an escalation. */
function silence(assignment: Assignment, until: string): readonly string[] {
  const ladder = chooseLadder(assignment.urgency, assignment.due, dayOf(assignment.sentAt));
  return walkLadder(assignment, ladder, CALENDAR, { until: instant(until) }).map(
    ({ at, key, occurrence, step }) =>
      `${dayOf(at).slice(5)} ${timeOf(at)} ${key}${occurrence > 1 ? `#${occurrence}` : ''}${step.audience === 'escalate' ? ' ↑' : ''}`,
  );
}
const acknowledgedAt = instant('2026-06-01 10:00');

describe('the ladders that the product starts with', () => {
  test('thường, unacknowledged: same afternoon, next working morning, the leader after two working days, then every second day', () => {
    expect(silence(anAssignment(), '2026-06-12 00:00')).toEqual([
      '06-01 15:30 ack-1',
      '06-02 07:30 ack-2',
      '06-03 07:30 ack-3 ↑',
      '06-05 07:30 ack-3#2 ↑',
      '06-09 07:30 ack-3#3 ↑',
      '06-11 07:30 ack-3#4 ↑',
    ]);
  });

  test('thường, acknowledged: T-3, T-1, the day; overdue daily with the leader from the second day, later every third day and weekly', () => {
    expect(silence(anAssignment({ state: 'acknowledged', acknowledgedAt }), '2026-07-15 00:00')).toEqual([
      '06-16 07:30 due-3',
      '06-18 07:30 due-1',
      '06-19 07:30 due-0',
      '06-22 07:30 late-1',
      '06-23 07:30 late-up ↑',
      '06-24 07:30 late-1#2',
      '06-25 07:30 late-1#3',
      '06-26 07:30 late-1#4',
      '06-30 07:30 late-up#2 ↑',
      '07-01 07:30 late-2',
      '07-06 07:30 late-2#2',
      '07-07 07:30 late-up#3 ↑',
      '07-09 07:30 late-2#3',
      '07-14 07:30 late-up#4 ↑',
    ]);
  });

  test('"trước ngày D": the last nudge comes on the working day before D, the first "quá hạn" after D', () => {
    const assignment = anAssignment({ state: 'acknowledged', acknowledgedAt, due: aDue('BEFORE', '2026-06-15') });
    expect(silence(assignment, '2026-06-17 00:00')).toEqual([
      '06-09 07:30 due-3',
      '06-11 07:30 due-1',
      '06-12 07:30 due-0',
      '06-16 07:30 late-1',
    ]);
  });

  test('over Tết and a make-up Saturday only working days count', () => {
    const assignment = anAssignment({
      state: 'acknowledged',
      sentAt: instant('2026-02-02 09:00'),
      acknowledgedAt: instant('2026-02-02 10:00'),
      due: aDue('BY', '2026-02-24'),
    });
    expect(silence(assignment, '2026-02-25 23:00')).toEqual([
      '02-12 07:30 due-3',
      '02-23 07:30 due-1',
      '02-24 07:30 due-0',
      '02-25 07:30 late-1',
    ]);
    const august = { ...assignment, sentAt: instant('2026-08-03 09:00'), due: aDue('BY', '2026-08-24') };
    expect(silence(august, '2026-08-24 23:00')).toEqual([
      '08-20 07:30 due-3',
      '08-22 07:30 due-1',
      '08-24 07:30 due-0',
    ]);
  });

  test('two days left: the steps are compressed into what time there is, the leader hears of it before the limit', () => {
    expect(silence(anAssignment({ due: aDue('BEFORE', '2026-06-03') }), '2026-06-04 23:00')).toEqual([
      '06-01 15:30 ack-1',
      '06-02 07:30 ack-2',
      '06-02 15:30 ack-3 ↑',
      '06-04 07:30 ack-3#2 ↑',
    ]);
  });

  test('due today: one chase in the afternoon, to the leader at once', () => {
    expect(silence(anAssignment({ due: aDue('BY', '2026-06-01') }), '2026-06-02 23:00')).toEqual([
      '06-01 15:30 ack-3 ↑',
      '06-02 07:30 late-1',
    ]);
  });

  test('sent in the evening or on a Saturday it counts from when the unit can see it', () => {
    expect(silence(anAssignment({ sentAt: instant('2026-06-01 21:00') }), '2026-06-04 08:00')).toEqual([
      '06-02 15:30 ack-1',
      '06-03 07:30 ack-2',
      '06-04 07:30 ack-3 ↑',
    ]);
    expect(silence(anAssignment({ sentAt: instant('2026-06-06 10:00') }), '2026-06-10 08:00')).toEqual([
      '06-08 15:30 ack-1',
      '06-09 07:30 ack-2',
      '06-10 07:30 ack-3 ↑',
    ]);
  });

  test('sent at 14:00 the same afternoon is too soon: the notice stands for it', () => {
    expect(silence(anAssignment({ sentAt: instant('2026-06-01 14:00') }), '2026-06-02 08:00')).toEqual([
      '06-02 07:30 ack-2',
    ]);
    expect(silence(anAssignment({ sentAt: instant('2026-06-01 13:29') }), '2026-06-02 08:00')).toEqual([
      '06-01 15:30 ack-1',
      '06-02 07:30 ack-2',
    ]);
  });

  test('khẩn: by the hour, but not in the night', () => {
    const assignment = anAssignment({
      urgency: 'khẩn',
      sentAt: instant('2026-06-01 16:00'),
      due: aDue('BY', '2026-06-04'),
    });
    expect(silence(assignment, '2026-06-05 08:00')).toEqual([
      '06-01 17:00 ack-1',
      '06-01 19:00 ack-2',
      '06-02 07:00 ack-3 ↑',
      '06-02 07:30 ack-4 ↑',
      '06-03 07:30 ack-4#2 ↑',
      '06-04 07:30 ack-4#3 ↑',
      '06-04 15:00 due-2h',
      '06-05 07:30 ack-4#4 ↑',
    ]);
  });

  test('thượng khẩn: half an hour, an hour, then the leader', () => {
    const assignment = anAssignment({ urgency: 'thượng khẩn', due: aDue('BY', '2026-06-04') });
    expect(silence(assignment, '2026-06-01 23:00')).toEqual([
      '06-01 09:30 ack-1',
      '06-01 10:00 ack-2',
      '06-01 11:00 ack-3 ↑',
      '06-01 13:00 ack-4 ↑',
    ]);
  });

  test('hỏa tốc: minutes, in the night from Saturday to Sunday', () => {
    const assignment = anAssignment({
      urgency: 'hỏa tốc',
      sentAt: instant('2026-06-06 23:50'),
      due: aDue('BEFORE', '2026-06-07', '16:00'),
    });
    expect(silence(assignment, '2026-06-08 08:00')).toEqual([
      '06-06 23:55 ack-1',
      '06-07 00:00 ack-2',
      '06-07 00:05 ack-3 ↑',
      '06-07 00:20 ack-4 ↑',
      '06-07 00:50 ack-5 ↑',
      '06-07 01:50 ack-6 ↑',
      '06-07 12:00 due-4h',
      '06-07 15:00 due-1h',
      '06-07 16:15 late-0 ↑',
      '06-07 18:00 late-2h ↑',
      '06-08 07:30 late-1',
    ]);
  });

  test('hỏa tốc without a date asks after four hours, then every working morning', () => {
    const assignment = anAssignment({
      urgency: 'hỏa tốc hẹn giờ',
      sentAt: instant('2026-06-01 23:00'),
      due: UNDATED,
      state: 'acknowledged',
      acknowledgedAt: instant('2026-06-01 23:01'),
    });
    expect(silence(assignment, '2026-06-05 00:00')).toEqual([
      '06-02 03:00 ask-0',
      '06-02 07:30 ask',
      '06-03 07:30 ask-up ↑',
      '06-04 07:30 ask#2',
    ]);
  });

  test('without a date: "đến đâu rồi?" every second week of silence, the leader after a quarter', () => {
    const assignment = anAssignment({ due: UNDATED, state: 'acknowledged', acknowledgedAt });
    expect(silence(assignment, '2026-09-01 00:00')).toEqual([
      '06-15 07:30 ask',
      '06-29 07:30 ask#2',
      '07-13 07:30 ask#3',
      '07-27 07:30 ask#4',
      '08-10 07:30 ask#5',
      '08-22 07:30 ask-up ↑',
    ]);
  });

  test('a word from the unit starts the two weeks anew', () => {
    const assignment = anAssignment({ due: UNDATED, state: 'in-progress', acknowledgedAt });
    const [first] = walkLadder(assignment, DEFAULT_LADDERS.undated, CALENDAR, {
      from: instant('2026-06-20 09:00'),
      until: instant('2026-12-31'),
      lastContactAt: instant('2026-06-18 16:00'),
      fired: [{ key: 'ask', at: instant('2026-06-15 07:30') }],
    });
    expect(first).toMatchObject({ key: 'ask', occurrence: 2, at: instant('2026-07-02 07:30') });
  });

  test('khẩn without a date asks every second working day', () => {
    const assignment = anAssignment({ urgency: 'khẩn', due: UNDATED, state: 'acknowledged', acknowledgedAt });
    expect(silence(assignment, '2026-06-10 00:00')).toEqual([
      '06-03 07:30 ask',
      '06-05 07:30 ask#2',
      '06-09 07:30 ask-up ↑',
    ]);
  });

  test('a limit in 2030: once a year, then from three months before', () => {
    const assignment = anAssignment({ state: 'acknowledged', acknowledgedAt, due: aDue('BEFORE', '2030-01-01') });
    const walked = silence(assignment, '2030-01-03 00:00');
    expect(walked.filter((line) => line.includes('year'))).toHaveLength(3);
    expect(walked.slice(3)).toEqual([
      '10-08 07:30 due-60',
      '12-03 07:30 due-20',
      '12-17 07:30 due-10',
      '12-26 07:30 due-3',
      '12-28 07:30 due-1',
      '12-31 07:30 due-0',
      '01-02 07:30 late-1',
    ]);
  });
});

describe('choosing a ladder', () => {
  test.each([
    ['thường', aDue('BY', '2026-06-19'), 'normal'],
    ['thường', aDue('BY', '2026-07-31'), 'normal'],
    ['thường', aDue('BY', '2026-08-01'), 'long'],
    ['thường', aDue('BY', '2027-06-02'), 'long'],
    ['thường', aDue('BY', '2027-06-03'), 'far-horizon'],
    ['thường', UNDATED, 'undated'],
    ['khẩn', aDue('BY', '2026-06-19'), 'urgent'],
    ['khẩn', UNDATED, 'urgent-undated'],
    ['thượng khẩn', aDue('BY', '2026-06-19'), 'very-urgent'],
    ['thượng khẩn', UNDATED, 'very-urgent-undated'],
    ['hỏa tốc', aDue('BY', '2026-06-19'), 'flash'],
    ['hỏa tốc hẹn giờ', aDue('BY', '2026-06-19'), 'flash'],
    ['hỏa tốc', UNDATED, 'flash-undated'],
    ['hỏa tốc hẹn giờ', UNDATED, 'flash-undated'],
  ] as const)('%s, due %j: %s', (urgency, due, key) => {
    expect(chooseLadder(urgency, due, d('2026-06-01')).key).toBe(key);
  });

  test('every ladder is what an administrator could have written, and is filed under its key', () => {
    for (const [key, ladder] of Object.entries(DEFAULT_LADDERS)) {
      expect(parseLadder(JSON.parse(JSON.stringify(ladder)))).toEqual({ ok: true, ladder });
      expect(ladder.key).toBe(key);
    }
  });

  test('only hỏa tốc goes out in quiet hours, and only khẩn and above as messages of their own, but for the hour of a daily report', () => {
    for (const ladder of Object.values(DEFAULT_LADDERS)) {
      for (const step of ladder.steps) {
        if (ladder.key.endsWith('daily') && step.key === 'due-1h') continue;
        if (step.ignoresQuietHours === true) expect(ladder.key).toMatch(/^flash/);
        if (step.delivery === 'direct') expect(ladder.key).toMatch(/^(flash|very-urgent|urgent)/);
      }
    }
  });
});

describe('a day of a daily report', () => {
  const opened = (changes: Partial<Assignment> = {}) =>
    anAssignment({
      state: 'acknowledged',
      acknowledgedAt,
      sentAt: instant('2026-06-07 07:00'),
      due: aDue('BEFORE', '2026-06-07', '15:00'),
      instance: 'daily:2026-06-07',
      ...changes,
    });
  const said = (assignment: Assignment) =>
    walkLadder(assignment, chooseLadder('thường', assignment.due, d('2026-06-07'), true), CALENDAR, {
      until: instant('2026-07-01 00:00'),
    }).map(({ at, key }) => `${dayOf(at).slice(5)} ${timeOf(at)} ${key}`);

  test.each([
    ['thường', 'daily'],
    ['khẩn', 'urgent-daily'],
    ['thượng khẩn', 'very-urgent-daily'],
    ['hỏa tốc', 'flash-daily'],
    ['hỏa tốc hẹn giờ', 'flash-daily'],
  ] as const)('%s has a ladder of its own', (urgency, key) => {
    expect(chooseLadder(urgency, aDue('BY', '2026-06-19'), d('2026-06-01'), true).key).toBe(key);
  });

  test('one reminder an hour before, on a Sunday too; left alone, the leader learns of it on the working morning, once', () => {
    expect(said(opened())).toEqual(['06-07 14:00 due-1h', '06-08 07:30 late-up']);
  });

  test('nothing once it is reported', () => {
    expect(said(opened({ state: 'reported' }))).toEqual([]);
  });
});

describe('a ladder that an administrator edits', () => {
  const step = {
    key: 'x',
    when: { from: 'due', workingDays: -2, time: '08:00' },
    whileState: 'open',
    audience: 'unit',
    delivery: 'digest',
  };
  const ladder = (...steps: readonly unknown[]) => ({ key: 'ours', version: 2, steps });

  test('is read with its options', () => {
    expect(
      parseLadder(
        ladder(
          { ...step, repeat: { everyWorkingDays: 2, times: 3 } },
          { ...step, key: 'y', delivery: 'direct', ignoresQuietHours: true },
        ),
      ),
    ).toMatchObject({ ok: true });
  });

  test.each([
    ['two steps of one key', ladder(step, step), 'steps.1.key'],
    ['a digest in the night', ladder({ ...step, ignoresQuietHours: true }), 'steps.0'],
    ['an hour that does not exist', ladder({ ...step, when: { ...step.when, time: '24:00' } }), 'steps.0.when.time'],
    [
      'a repeat of zero days',
      ladder({ ...step, repeat: { everyWorkingDays: 0, times: 3 } }),
      'steps.0.repeat.everyWorkingDays',
    ],
    ['an unknown word', ladder({ ...step, colour: 'red' }), 'steps.0'],
    ['a chase before it was sent', ladder({ ...step, when: { from: 'sent', minutes: 0 } }), 'steps.0.when.minutes'],
    ['no steps', ladder(), 'steps'],
  ])('%s is named with its place', (_what, json, place) => {
    const reading = parseLadder(json);
    expect(reading.ok).toBe(false);
    expect(!reading.ok && reading.mistakes.some((mistake) => mistake.startsWith(`${place}:`))).toBe(true);
  });

  test('every mistake is named at once', () => {
    const reading = parseLadder({ key: 'A B', version: 0, steps: [{ ...step, audience: 'all' }] });
    expect(!reading.ok && reading.mistakes).toHaveLength(3);
    expect(parseLadder({ ...ladder(step), version: 'hai' })).toEqual({
      ok: false,
      mistakes: ['version: Đầu vào không hợp lệ: mong đợi số, nhận được string'],
    });
  });
});
