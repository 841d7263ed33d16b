import { allowed, effectTypes, refused } from '../../support/acts.js';
import { aDue, anAssignment, instant } from '../../support/an-assignment.js';

const now = instant('2026-06-02 10:00');
const working = anAssignment({ state: 'in-progress', acknowledgedAt: instant('2026-06-01 10:00'), percent: 60 });
const progress = (percent: number | null, words = 'đã rà soát', backwardsConfirmed?: boolean) =>
  ({
    type: 'report-progress',
    percent,
    words,
    fileIds: [],
    ...(backwardsConfirmed === undefined ? {} : { backwardsConfirmed }),
  }) as const;
const done = { type: 'report-done', words: 'xong', fileIds: [] } as const;

describe('reporting progress', () => {
  test.each([0, 1, 99, 100])('%i %% is taken', (percent) => {
    expect(allowed({ ...working, percent: 0 }, progress(percent)).next).toMatchObject({
      state: 'in-progress',
      percent,
    });
  });

  test.each([-1, 101, 50.5, Number.NaN])('%p %% is refused', (percent) => {
    expect(refused(working, progress(percent))).toEqual({ code: 'bad-percent', percent });
  });

  test('going back is asked to be confirmed, the same figure is not', () => {
    expect(refused(working, progress(59))).toEqual({ code: 'confirm-backwards', from: 60, to: 59 });
    expect(refused(working, progress(59, 'x', false))).toMatchObject({ code: 'confirm-backwards' });
    expect(allowed(working, progress(59, 'x', true)).next.percent).toBe(59);
    expect(allowed(working, progress(60)).next.percent).toBe(60);
  });

  test('words alone keep the figure; nothing at all is no report; files alone are one', () => {
    expect(allowed(working, progress(null)).next.percent).toBe(60);
    expect(refused(working, progress(null, '  '))).toEqual({ code: 'nothing-said' });
    expect(allowed(working, { type: 'report-progress', percent: null, words: '', fileIds: ['f1'] }).next.percent).toBe(
      60,
    );
    expect(allowed(working, progress(70, '')).next.percent).toBe(70);
  });

  test('100 % does not finish: the person is asked whether it is the report of completion', () => {
    const { next, effects } = allowed(working, progress(100));
    expect(next).toMatchObject({ state: 'in-progress', percent: 100, reportedAt: null });
    expect(effectTypes(effects)).toEqual(['replan', 'notify-assigner', 'propose-report-done', 'refresh-cards']);
    expect(effectTypes(allowed(working, progress(99)).effects)).not.toContain('propose-report-done');
  });

  test('a report from a unit that never acknowledged proves receipt', () => {
    const { next, flags } = allowed(anAssignment(), progress(10));
    expect(next).toMatchObject({ state: 'in-progress', acknowledgedAt: now });
    expect(flags).toEqual(['implied-acknowledgement']);
    expect(allowed(working, progress(70)).flags).toEqual([]);
    expect(allowed(working, progress(70)).next.acknowledgedAt).toEqual(instant('2026-06-01 10:00'));
  });

  test('while more time is being asked for, work goes on and the request stays open', () => {
    const asked = { ...working, state: 'extension-asked' as const, heldState: 'acknowledged' as const };
    expect(allowed(asked, progress(80)).next).toMatchObject({
      state: 'extension-asked',
      heldState: 'in-progress',
      percent: 80,
    });
  });

  test.each(['returned', 'suspended', 'reported'] as const)('nothing is reported while it is %s', (state) => {
    expect(refused({ ...working, state }, progress(80))).toEqual({ code: 'wrong-state', state });
  });
});

describe('reporting completion and what the assigner says', () => {
  const reported = allowed(working, done).next;

  test('stops the nudges, tells the assigner, and waits for confirmation', () => {
    const { next, effects } = allowed(working, done);
    expect(next).toMatchObject({ state: 'reported', percent: 100, reportedAt: now, doneAt: null, heldState: null });
    expect(effects).toEqual([
      { type: 'cancel-timers' },
      { type: 'notify-assigner', about: 'report-done' },
      { type: 'refresh-cards' },
    ]);
    expect(refused(reported, done)).toEqual({ code: 'already-reported', at: now });
    expect(refused({ ...working, state: 'suspended' }, done)).toEqual({ code: 'wrong-state', state: 'suspended' });
  });

  test('straight from the notice acknowledges too', () => {
    const { next, flags } = allowed(anAssignment(), done);
    expect(next.acknowledgedAt).toEqual(now);
    expect(flags).toEqual(['implied-acknowledgement']);
  });

  test('closes an open request for more time', () => {
    const { effects, next } = allowed({ ...working, state: 'extension-asked', heldState: 'in-progress' }, done);
    expect(effectTypes(effects)).toEqual(['cancel-timers', 'close-extension', 'notify-assigner', 'refresh-cards']);
    expect(next.heldState).toBeNull();
  });

  test('confirmation ends it; without a report there is nothing to confirm', () => {
    const { next, effects } = allowed(reported, { type: 'confirm-done' }, { now: instant('2026-06-05 09:00') });
    expect(next).toMatchObject({ state: 'done', doneAt: instant('2026-06-05 09:00'), reportedAt: now });
    expect(effects).toEqual([
      { type: 'cancel-timers' },
      { type: 'notify-unit', about: 'confirm-done' },
      { type: 'refresh-cards' },
    ]);
    expect(refused(working, { type: 'confirm-done' })).toEqual({ code: 'wrong-state', state: 'in-progress' });
  });

  test('sent back to be done again it runs as before, and may start from a lower figure', () => {
    const { next, effects } = allowed(reported, { type: 'redo', reason: 'thiếu phụ lục' });
    expect(next).toMatchObject({ state: 'redo', reportedAt: null, percent: 100 });
    expect(effectTypes(effects)).toEqual(['replan', 'notify-unit', 'refresh-cards']);
    expect(allowed(next, progress(30)).next).toMatchObject({ state: 'in-progress', percent: 30 });
    expect(refused(reported, { type: 'redo', reason: ' ' })).toEqual({ code: 'reason-required', minLength: 1 });
    expect(refused(working, { type: 'redo', reason: 'thiếu' })).toEqual({ code: 'wrong-state', state: 'in-progress' });
  });

  test('sent back after the limit, the assigner is asked for a new one', () => {
    const late = { ...reported, due: aDue('BY', '2026-06-01') };
    expect(effectTypes(allowed(late, { type: 'redo', reason: 'thiếu' }).effects)).toContain('ask-new-due');
  });

  test.each([
    { type: 'withdraw-acknowledgement' },
    progress(10),
    done,
    { type: 'confirm-done' },
    { type: 'redo', reason: 'x' },
    { type: 'return', reason: 'không thuộc thẩm quyền' },
    { type: 'suspend', reason: 'x' },
    { type: 'resume' },
    { type: 'cancel', reason: 'recalled' },
    { type: 'reassign', unitId: 'u2' },
    { type: 'grant-extension' },
  ] as const)('$type on finished work answers with its state and since when', (act) => {
    const doneAt = instant('2026-06-01 15:00');
    expect(refused({ ...reported, state: 'done', doneAt }, act)).toEqual({
      code: 'finished',
      state: 'done',
      at: doneAt,
    });
    expect(refused({ ...reported, state: 'cancelled', doneAt: null }, act)).toEqual({
      code: 'finished',
      state: 'cancelled',
      at: null,
    });
  });
});
