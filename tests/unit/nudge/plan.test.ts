import { localDate as d } from '../../../src/domain/calendar/local-date.js';
import { withOverrides } from '../../../src/domain/calendar/holiday-table.js';
import { DEFAULT_QUIET_HOURS } from '../../../src/domain/calendar/working-hours.js';
import type { Ladder } from '../../../src/domain/nudge/ladder.js';
import { DEFAULT_LADDERS } from '../../../src/domain/nudge/ladders.js';
import { hasReason, nextStep, type NudgeProgress } from '../../../src/domain/nudge/plan.js';
import type { Assignment } from '../../../src/domain/assignment/assignment.js';
import { aDue, anAssignment, instant, UNDATED } from '../../support/an-assignment.js';
import { CALENDAR } from '../../support/official-calendar.js';

const working = anAssignment({ state: 'in-progress', acknowledgedAt: instant('2026-06-01 10:00') });
const plan = (
  assignment: Assignment,
  now: string,
  progress: Partial<NudgeProgress> = {},
  ladder: Ladder = DEFAULT_LADDERS.normal,
) =>
  nextStep(
    assignment,
    ladder,
    { firedSteps: [], lastContactAt: null, snoozedUntil: null, ...progress },
    CALENDAR,
    DEFAULT_QUIET_HOURS,
    instant(now),
  );

describe('the one next step', () => {
  test('after a long outage only the latest of what was missed goes out, at the next slot, standing for the rest', () => {
    const next = plan(working, '2026-06-23 10:00');
    expect(next).toMatchObject({ key: 'late-up', at: instant('2026-06-23 15:30') });
    const after = plan(working, '2026-06-23 15:30', {
      firedSteps: [{ key: 'late-up', at: instant('2026-06-23 15:30') }],
    });
    expect(after).toMatchObject({ key: 'late-1', occurrence: 1, at: instant('2026-06-24 07:30') });
  });

  test('what the system missed before the limit is not caught up one by one', () => {
    expect(plan(working, '2026-06-18 16:00')).toMatchObject({ key: 'due-0', at: instant('2026-06-19 07:30') });
    expect(plan(working, '2026-06-19 07:30')).toMatchObject({ key: 'due-0', at: instant('2026-06-19 07:30') });
    expect(plan(working, '2026-06-19 07:31')).toMatchObject({ key: 'due-0', at: instant('2026-06-19 15:30') });
  });

  test('a step planned at its very time goes out at its very time', () => {
    expect(plan(working, '2026-06-16 07:30')).toMatchObject({ key: 'due-3', at: instant('2026-06-16 07:30') });
    expect(
      plan(working, '2026-06-16 07:30', { firedSteps: [{ key: 'due-3', at: instant('2026-06-16 07:30') }] }),
    ).toMatchObject({ key: 'due-1' });
  });

  test('after an extension the same steps come again for the new limit, under a new occurrence', () => {
    const extended = { ...working, due: aDue('BY', '2026-06-30') };
    const firedSteps = ['due-3', 'due-1', 'due-0'].map((key, index) => ({
      key,
      at: instant(`2026-06-${16 + index} 07:30`),
    }));
    expect(plan(extended, '2026-06-19 10:00', { firedSteps })).toMatchObject({
      key: 'due-3',
      occurrence: 2,
      at: instant('2026-06-25 07:30'),
    });
  });

  test('a snooze moves what would come before its end, not what comes after', () => {
    expect(plan(working, '2026-06-15 10:00', { snoozedUntil: d('2026-06-17') })).toMatchObject({
      key: 'due-3',
      at: instant('2026-06-17 07:30'),
    });
    expect(plan(working, '2026-06-15 10:00', { snoozedUntil: d('2026-06-10') })).toMatchObject({
      key: 'due-3',
      at: instant('2026-06-16 07:30'),
    });
    expect(
      plan(
        { ...working, due: UNDATED },
        '2026-06-14 10:00',
        { snoozedUntil: d('2026-06-20') },
        DEFAULT_LADDERS.undated,
      ),
    ).toMatchObject({
      key: 'ask',
      at: instant('2026-06-22 07:30'),
    });
  });

  test('a day declared off later moves the nudge, not the limit', () => {
    const storm = withOverrides(CALENDAR, [
      { date: d('2026-06-16'), kind: 'off', name: 'Nghỉ bão số 2', source: 'CĐ 12/CĐ-UBND' },
    ]);
    const next = nextStep(
      working,
      DEFAULT_LADDERS.normal,
      { firedSteps: [], lastContactAt: null, snoozedUntil: null },
      storm,
      DEFAULT_QUIET_HOURS,
      instant('2026-06-10 08:00'),
    );
    expect(next).toMatchObject({ key: 'due-3', at: instant('2026-06-15 07:30') });
  });

  test('strictly judged, "trước ngày D" is late a day earlier', () => {
    const assignment = { ...working, due: aDue('BEFORE', '2026-06-15') };
    const firedSteps = [{ key: 'due-0', at: instant('2026-06-12 07:30') }];
    const progress = { firedSteps, lastContactAt: null, snoozedUntil: null };
    const now = instant('2026-06-12 08:00');
    expect(nextStep(assignment, DEFAULT_LADDERS.normal, progress, CALENDAR, DEFAULT_QUIET_HOURS, now)?.at).toEqual(
      instant('2026-06-16 07:30'),
    );
    expect(
      nextStep(assignment, DEFAULT_LADDERS.normal, progress, CALENDAR, DEFAULT_QUIET_HOURS, now, {
        beforeDay: 'strict',
      })?.at,
    ).toEqual(instant('2026-06-15 07:30'));
  });

  test.each(['reported', 'done', 'returned', 'suspended', 'cancelled'] as const)(
    '%s work has no next step',
    (state) => {
      expect(plan({ ...working, state }, '2026-06-10 08:00')).toBeNull();
      expect(plan({ ...working, state }, '2026-07-10 08:00')).toBeNull();
    },
  );

  test('a ladder that is used up ends', () => {
    const once: Ladder = {
      key: 'once',
      version: 1,
      steps: [
        {
          key: 'x',
          when: { from: 'due', workingDays: -1, time: '07:30' },
          whileState: 'open',
          audience: 'unit',
          delivery: 'digest',
        },
      ],
    };
    expect(
      plan(working, '2026-06-18 08:00', { firedSteps: [{ key: 'x', at: instant('2026-06-18 07:30') }] }, once),
    ).toBeNull();
    expect(plan({ ...working, due: UNDATED }, '2026-06-10 08:00', {}, once)).toBeNull();
  });

  test('of two steps at one time the escalation goes, and stands for the nudge; an earlier nudge does not stand for it', () => {
    const both: Ladder = {
      key: 'both',
      version: 1,
      steps: [
        {
          key: 'unit',
          when: { from: 'due', workingDays: -1, time: '07:30' },
          whileState: 'open',
          audience: 'unit',
          delivery: 'digest',
        },
        {
          key: 'up',
          when: { from: 'due', workingDays: -1, time: '07:30' },
          whileState: 'open',
          audience: 'escalate',
          delivery: 'digest',
        },
      ],
    };
    expect(plan(working, '2026-06-10 08:00', {}, both)).toMatchObject({ key: 'up' });
    expect(
      plan(working, '2026-06-18 07:30', { firedSteps: [{ key: 'up', at: instant('2026-06-18 07:30') }] }, both),
    ).toBeNull();
    expect(
      plan(working, '2026-06-18 07:30', { firedSteps: [{ key: 'unit', at: instant('2026-06-18 07:30') }] }, both),
    ).toMatchObject({ key: 'up' });
  });

  test('a digest step joins a slot, a direct one its own time outside quiet hours', () => {
    const at1000 = (delivery: 'digest' | 'direct', time: string): Ladder => ({
      key: 'k',
      version: 1,
      steps: [
        { key: 'x', when: { from: 'due', workingDays: -1, time }, whileState: 'open', audience: 'unit', delivery },
      ],
    });
    expect(plan(working, '2026-06-10 08:00', {}, at1000('digest', '10:00'))?.at).toEqual(instant('2026-06-18 15:30'));
    expect(plan(working, '2026-06-10 08:00', {}, at1000('direct', '10:00'))?.at).toEqual(instant('2026-06-18 10:00'));
    expect(plan(working, '2026-06-10 08:00', {}, at1000('direct', '21:00'))?.at).toEqual(instant('2026-06-19 07:00'));
    expect(plan(working, '2026-06-10 08:00', {}, at1000('digest', '21:00'))?.at).toEqual(instant('2026-06-19 07:30'));
  });

  test('a direct chase within minutes of the notice is kept, a digest one within two hours is not', () => {
    const urgent = anAssignment({ urgency: 'khẩn' });
    expect(plan(urgent, '2026-06-01 09:00', {}, DEFAULT_LADDERS.urgent)).toMatchObject({
      key: 'ack-1',
      at: instant('2026-06-01 10:00'),
    });
    expect(plan(anAssignment({ sentAt: instant('2026-06-01 13:30') }), '2026-06-01 13:30')).toMatchObject({
      key: 'ack-2',
    });
  });

  test('a chase that repeats keeps to its hour after a compressed first time', () => {
    const soon = anAssignment({ due: aDue('BEFORE', '2026-06-03') });
    const firedSteps = [{ key: 'ack-3', at: instant('2026-06-02 15:30') }];
    expect(plan(soon, '2026-06-02 15:30', { firedSteps })).toMatchObject({ at: instant('2026-06-04 07:30') });
  });
});

describe('whom a step still concerns', () => {
  const steps = DEFAULT_LADDERS.normal.steps;
  const keysFor = (changes: Partial<Assignment>) =>
    steps.filter((step) => hasReason(anAssignment(changes), step)).map(({ key }) => key);
  const acknowledged = { state: 'acknowledged', acknowledgedAt: instant('2026-06-01 10:00') } as const;

  test('the lead: chased until acknowledged, urged until reported', () => {
    expect(keysFor({})).toEqual(['ack-1', 'ack-2', 'ack-3', 'due-3', 'due-1', 'due-0', 'late-1', 'late-2', 'late-up']);
    expect(keysFor(acknowledged)).toEqual(['due-3', 'due-1', 'due-0', 'late-1', 'late-2', 'late-up']);
    expect(keysFor({ ...acknowledged, state: 'reported' })).toEqual([]);
  });

  test('who cooperates is urged, but no leader is told of their lateness', () => {
    expect(keysFor({ ...acknowledged, role: 'cooperate' })).toEqual(['due-3', 'due-1', 'due-0', 'late-1', 'late-2']);
    expect(keysFor({ role: 'cooperate' })).toContain('ack-3');
  });

  test.each(['monitor', 'inform'] as const)('%s: asked to confirm receipt, never urged', (role) => {
    expect(keysFor({ role })).toEqual(['ack-1', 'ack-2']);
    expect(keysFor({ ...acknowledged, role })).toEqual([]);
  });
});
