import { localDate as d } from '../../../src/domain/calendar/local-date.js';
import type { AssignmentState } from '../../../src/domain/assignment/assignment.js';
import { allowed, effectTypes, refused } from '../../support/acts.js';
import { aDue, anAssignment, instant, UNDATED } from '../../support/an-assignment.js';

const acknowledged = anAssignment({ state: 'acknowledged', acknowledgedAt: instant('2026-06-01 10:00') });
const working = { ...acknowledged, state: 'in-progress' as const };
const asked = { ...working, state: 'extension-asked' as const, heldState: 'in-progress' as const };

describe('"not ours"', () => {
  const giveBack = { type: 'return', reason: 'không thuộc thẩm quyền' } as const;

  test.each(['sent', 'acknowledged', 'in-progress', 'redo'] as const)(
    'goes from %s to the clerk and stops the nudges',
    (state) => {
      const { next, effects } = allowed({ ...acknowledged, state }, giveBack);
      expect(next).toMatchObject({ state: 'returned', heldState: state });
      expect(effects).toEqual([
        { type: 'cancel-timers' },
        { type: 'notify-clerk', about: 'return' },
        { type: 'refresh-cards' },
      ]);
    },
  );

  test('needs ten characters of reason, blanks around it not counted, Vietnamese letters as one each', () => {
    expect(refused(acknowledged, { type: 'return', reason: ' không của ' })).toEqual({
      code: 'reason-required',
      minLength: 10,
    });
    expect(allowed(acknowledged, { type: 'return', reason: 'đơn vị ạ!!' }).next.state).toBe('returned');
  });

  test.each(['extension-asked', 'reported', 'suspended', 'returned'] as const)('is not possible while %s', (state) => {
    expect(refused({ ...acknowledged, state }, giveBack)).toEqual({ code: 'wrong-state', state });
  });

  test('the clerk sends it back to the same unit, or to another as a new assignment', () => {
    const returned = allowed(anAssignment(), giveBack).next;
    expect(allowed(returned, { type: 'resume' }).next).toMatchObject({ state: 'sent', heldState: null });
    const { next, effects } = allowed(returned, { type: 'reassign', unitId: 'so-tai-chinh' });
    expect(next).toMatchObject({ state: 'cancelled', unitId: 'so-xay-dung', heldState: null });
    expect(effects).toEqual([
      { type: 'cancel-timers' },
      { type: 'create-assignment', unitId: 'so-tai-chinh' },
      { type: 'notify-unit', about: 'reassign' },
      { type: 'refresh-cards' },
    ]);
    expect(refused(returned, { type: 'reassign', unitId: 'so-xay-dung' })).toEqual({ code: 'same-unit' });
    expect(refused({ ...working, state: 'reported' }, { type: 'reassign', unitId: 'x' })).toEqual({
      code: 'wrong-state',
      state: 'reported',
    });
  });
});

describe('suspending, resuming and cancelling', () => {
  test('what was suspended comes back to what it was', () => {
    const { next, effects } = allowed(working, { type: 'suspend', reason: 'chờ ý kiến' });
    expect(next).toMatchObject({ state: 'suspended', heldState: 'in-progress' });
    expect(effectTypes(effects)).toEqual(['cancel-timers', 'notify-unit', 'refresh-cards']);
    const back = allowed(next, { type: 'resume' });
    expect(back.next).toMatchObject({ state: 'in-progress', heldState: null });
    expect(effectTypes(back.effects)).toEqual(['replan', 'notify-unit', 'refresh-cards']);
  });

  test('resumed after its limit it asks for a new one', () => {
    const suspended = allowed(working, { type: 'suspend', reason: 'chờ' }).next;
    expect(effectTypes(allowed(suspended, { type: 'resume' }, { now: instant('2026-07-01 08:00') }).effects)).toContain(
      'ask-new-due',
    );
  });

  test('an open request for more time does not survive', () => {
    const { next, effects } = allowed(asked, { type: 'suspend', reason: 'chờ' });
    expect(next).toMatchObject({ state: 'suspended', heldState: 'in-progress' });
    expect(effectTypes(effects)).toContain('close-extension');
    expect(effectTypes(allowed(asked, { type: 'cancel', reason: 'recalled' }).effects)).toEqual([
      'cancel-timers',
      'close-extension',
      'notify-unit',
      'refresh-cards',
    ]);
  });

  test('suspending needs a reason and open work; resuming needs a hold', () => {
    expect(refused(working, { type: 'suspend', reason: ' ' })).toEqual({ code: 'reason-required', minLength: 1 });
    expect(refused({ ...working, state: 'reported' }, { type: 'suspend', reason: 'x' })).toEqual({
      code: 'wrong-state',
      state: 'reported',
    });
    expect(refused(working, { type: 'resume' })).toEqual({ code: 'wrong-state', state: 'in-progress' });
  });

  test.each([
    'sent',
    'acknowledged',
    'in-progress',
    'extension-asked',
    'reported',
    'redo',
    'returned',
    'suspended',
  ] as const)('a recall cancels %s work', (state: AssignmentState) => {
    expect(allowed({ ...working, state }, { type: 'cancel', reason: 'recalled' }).next).toMatchObject({
      state: 'cancelled',
      heldState: null,
    });
  });
});

describe('handing on inside the unit', () => {
  const handOn = (until: string | null, personId = 'officer') =>
    ({ type: 'hand-on', personId, until: until === null ? null : d(until) }) as const;

  test('names the person and their own limit, and proves receipt', () => {
    const { next, effects, flags } = allowed(anAssignment(), handOn('2026-06-11'));
    expect(next).toMatchObject({
      state: 'acknowledged',
      handedToPersonId: 'officer',
      handedUntil: '2026-06-11',
      acknowledgedAt: instant('2026-06-02 10:00'),
    });
    expect(effects).toEqual([
      { type: 'replan' },
      { type: 'notify-person', personId: 'officer', about: 'hand-on' },
      { type: 'refresh-cards' },
    ]);
    expect(flags).toEqual(['implied-acknowledgement']);
    expect(allowed(working, handOn(null)).next).toMatchObject({ state: 'in-progress', handedUntil: null });
  });

  test('a second time to the same person changes nothing unless the limit does', () => {
    const handed = allowed(working, handOn(null)).next;
    expect(refused(handed, handOn(null))).toEqual({ code: 'already-handed', personId: 'officer' });
    expect(allowed(handed, handOn('2026-06-11')).next.handedUntil).toBe('2026-06-11');
    expect(allowed(handed, handOn(null, 'other')).next.handedToPersonId).toBe('other');
  });

  test.each([
    ['after the assignment', '2026-06-22', { code: 'later-than-deadline', due: '2026-06-19' }],
    ['before today', '2026-06-01', { code: 'in-the-past', today: '2026-06-02' }],
    ['on a Sunday: Friday is proposed', '2026-06-07', { code: 'off-day', name: null, proposed: '2026-06-05' }],
  ])('a limit %s is refused', (_why, until, refusal) => {
    expect(refused(working, handOn(until))).toEqual(refusal);
  });

  test('limits up to the assignment itself and any limit on undated work are taken', () => {
    expect(allowed(working, handOn('2026-06-19')).next.handedUntil).toBe('2026-06-19');
    expect(allowed(working, handOn('2026-06-02')).next.handedUntil).toBe('2026-06-02');
    expect(allowed({ ...working, due: UNDATED }, handOn('2027-06-18')).next.handedUntil).toBe('2027-06-18');
    expect(refused({ ...working, state: 'reported' }, handOn(null))).toEqual({
      code: 'wrong-state',
      state: 'reported',
    });
  });

  test('on a Saturday morning only the coming Monday can be proposed', () => {
    expect(refused({ ...working, due: UNDATED }, handOn('2026-06-07'), { now: instant('2026-06-06 09:00') })).toEqual({
      code: 'off-day',
      name: null,
      proposed: '2026-06-08',
    });
  });
});

describe('changing the limit', () => {
  const setDue = (due = aDue('BY', '2026-06-30'), reason = 'điều chỉnh') => ({ type: 'set-due', due, reason }) as const;

  test('replaces it whole, tells the unit and plans anew', () => {
    const { next, effects } = allowed(working, setDue());
    expect(next).toMatchObject({ state: 'in-progress', due: aDue('BY', '2026-06-30') });
    expect(effectTypes(effects)).toEqual(['replan', 'notify-unit', 'refresh-cards']);
    expect(effectTypes(allowed({ ...working, state: 'suspended' }, setDue()).effects)).toContain('cancel-timers');
    expect(allowed(working, setDue(UNDATED)).next.due).toEqual(UNDATED);
  });

  test('closes an open request for more time', () => {
    const { next, effects } = allowed(asked, setDue());
    expect(next).toMatchObject({ state: 'in-progress', heldState: null });
    expect(effectTypes(effects)).toContain('close-extension');
  });

  test('a limit that has passed, lacks its day, outlives the parent or has no reason is refused', () => {
    expect(refused(working, setDue(aDue('BY', '2026-06-01')))).toEqual({ code: 'in-the-past', today: '2026-06-02' });
    expect(allowed(working, setDue(aDue('BEFORE', '2026-06-02'))).next.due.due).toBe('2026-06-02');
    expect(refused(working, setDue(aDue('BEFORE', '2026-06-02', '10:00')))).toMatchObject({ code: 'in-the-past' });
    expect(refused(working, setDue({ ...UNDATED, kind: 'dated' }))).toEqual({ code: 'incomplete-deadline' });
    expect(refused(working, setDue({ ...aDue('BY', '2026-06-30'), kind: 'undated' }))).toEqual({
      code: 'incomplete-deadline',
    });
    expect(refused(working, setDue(), { parentDue: aDue('BY', '2026-06-29') })).toEqual({
      code: 'outlives-parent',
      parentDue: '2026-06-29',
    });
    expect(refused(working, setDue(undefined, ''))).toEqual({ code: 'reason-required', minLength: 1 });
    expect(refused({ ...working, state: 'reported' }, setDue())).toEqual({ code: 'wrong-state', state: 'reported' });
  });

  test('an off day set by the assigner stands: limits are never moved, only nudges', () => {
    expect(allowed(working, setDue(aDue('BY', '2026-06-28'))).next.due.due).toBe('2026-06-28');
  });
});

describe('putting nudges off', () => {
  const snooze = (until: string) => ({ type: 'snooze', until: d(until) }) as const;

  test('up to a working week, never past the day before the target', () => {
    expect(allowed(working, snooze('2026-06-09')).next).toMatchObject({
      state: 'in-progress',
      generation: working.generation + 1,
    });
    expect(effectTypes(allowed(working, snooze('2026-06-09')).effects)).toEqual(['replan', 'refresh-cards']);
    expect(refused(working, snooze('2026-06-10'))).toEqual({ code: 'snooze-too-long', latest: '2026-06-09' });
    const soon = { ...working, due: aDue('BEFORE', '2026-06-08') };
    expect(refused(soon, snooze('2026-06-05'))).toEqual({ code: 'snooze-too-long', latest: '2026-06-04' });
    expect(allowed(soon, snooze('2026-06-04')).next.state).toBe('in-progress');
    expect(refused({ ...working, due: aDue('BY', '2026-06-03') }, snooze('2026-06-03'))).toEqual({
      code: 'not-snoozable-now',
    });
  });

  test('undated work a month, overdue work two days', () => {
    const undated = { ...working, due: UNDATED };
    expect(allowed(undated, snooze('2026-06-30')).next.state).toBe('in-progress');
    expect(refused(undated, snooze('2026-07-01'))).toEqual({ code: 'snooze-too-long', latest: '2026-06-30' });
    const overdue = { ...working, due: aDue('BY', '2026-06-01') };
    expect(allowed(overdue, snooze('2026-06-04')).next.state).toBe('in-progress');
    expect(refused(overdue, snooze('2026-06-05'))).toEqual({ code: 'snooze-too-long', latest: '2026-06-04' });
  });

  test('not for hỏa tốc, not before acknowledging, not for what is not running, not into the past', () => {
    expect(refused({ ...working, urgency: 'hỏa tốc' }, snooze('2026-06-03'))).toEqual({ code: 'urgent-not-snoozable' });
    expect(refused({ ...working, urgency: 'hỏa tốc hẹn giờ' }, snooze('2026-06-03'))).toEqual({
      code: 'urgent-not-snoozable',
    });
    expect(refused(anAssignment(), snooze('2026-06-03'))).toEqual({ code: 'acknowledge-first' });
    expect(refused({ ...working, state: 'reported' }, snooze('2026-06-03'))).toEqual({
      code: 'wrong-state',
      state: 'reported',
    });
    expect(refused(working, snooze('2026-06-02'))).toEqual({ code: 'in-the-past', today: '2026-06-02' });
  });
});
