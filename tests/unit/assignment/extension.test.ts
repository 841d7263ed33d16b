import type { OpenExtension } from '../../../src/domain/assignment/act-outcome.js';
import { localDate as d } from '../../../src/domain/calendar/local-date.js';
import { allowed, effectTypes, refused } from '../../support/acts.js';
import { aDue, anAssignment, instant, UNDATED } from '../../support/an-assignment.js';

const working = anAssignment({
  state: 'in-progress',
  acknowledgedAt: instant('2026-06-01 10:00'),
  due: aDue('BEFORE', '2026-06-19'),
});
const ask = (until: string, reason = 'chờ số liệu') => ({ type: 'ask-extension', until: d(until), reason }) as const;
const asked = allowed(working, ask('2026-06-26')).next;
const open: OpenExtension = { askedBy: 'head', until: d('2026-06-26'), reason: 'chờ số liệu' };
const leader = { personId: 'leader', onBehalfOfPersonId: null };
const byLeader = { openExtension: open, actor: leader };

describe('asking for more time', () => {
  test('holds the state and tells the assigner', () => {
    const { next, effects, flags } = allowed(working, ask('2026-06-26'));
    expect(next).toMatchObject({
      state: 'extension-asked',
      heldState: 'in-progress',
      due: working.due,
      extensionsGranted: 0,
    });
    expect(effectTypes(effects)).toEqual(['replan', 'notify-assigner', 'refresh-cards']);
    expect(flags).toEqual([]);
    expect(allowed(anAssignment(), ask('2026-06-26')).next).toMatchObject({
      heldState: 'acknowledged',
      acknowledgedAt: instant('2026-06-02 10:00'),
    });
  });

  test.each([
    ['earlier than the limit in force', '2026-06-18', { code: 'not-later', current: '2026-06-19' }],
    ['the limit itself', '2026-06-19', { code: 'not-later', current: '2026-06-19' }],
    ['before today', '2026-06-01', { code: 'in-the-past', today: '2026-06-02' }],
    [
      'a Saturday: the Friday before is proposed',
      '2026-06-27',
      { code: 'off-day', name: null, proposed: '2026-06-26' },
    ],
    ['a holiday, with its name', '2026-09-02', { code: 'off-day', name: 'Quốc khánh', proposed: '2026-08-28' }],
    [
      'a Saturday when Friday is the limit: Monday is proposed',
      '2026-06-20',
      { code: 'off-day', name: null, proposed: '2026-06-22' },
    ],
  ])('%s is refused', (_why, until, refusal) => {
    expect(refused(working, ask(until))).toEqual(refusal);
  });

  test('a make-up Saturday is a working day', () => {
    expect(allowed(working, ask('2026-08-22')).next.state).toBe('extension-asked');
  });

  test('asked after the limit it is flagged; today is the earliest day', () => {
    const now = instant('2026-06-23 10:00');
    expect(allowed(working, ask('2026-06-23'), { now }).flags).toEqual(['asked-after-deadline']);
    expect(refused(working, ask('2026-06-22'), { now })).toEqual({ code: 'in-the-past', today: '2026-06-23' });
    expect(refused(working, ask('2026-06-27'), { now: instant('2026-06-27 10:00') })).toEqual({
      code: 'off-day',
      name: null,
      proposed: '2026-06-29',
    });
    expect(refused(working, ask('2026-06-28'), { now: instant('2026-06-27 10:00') })).toEqual({
      code: 'off-day',
      name: null,
      proposed: '2026-06-29',
    });
  });

  test('may not outlive the parent', () => {
    const parentDue = aDue('BY', '2026-06-25');
    expect(refused(working, ask('2026-06-26'), { parentDue })).toEqual({
      code: 'outlives-parent',
      parentDue: '2026-06-25',
    });
    expect(allowed(working, ask('2026-06-25'), { parentDue }).next.state).toBe('extension-asked');
    expect(
      refused(working, ask('2026-06-25'), { parentDue: aDue('BEFORE', '2026-06-25'), policy: { beforeDay: 'strict' } }),
    ).toMatchObject({ code: 'outlives-parent' });
    expect(allowed(working, ask('2026-12-31'), { parentDue: UNDATED }).next.state).toBe('extension-asked');
  });

  test('is for the lead, on dated work, with a reason, one at a time', () => {
    expect(refused({ ...working, role: 'cooperate' }, ask('2026-06-26'))).toEqual({ code: 'lead-only' });
    expect(refused({ ...working, due: UNDATED }, ask('2026-06-26'))).toEqual({ code: 'no-deadline' });
    expect(refused(working, ask('2026-06-26', '  '))).toEqual({ code: 'reason-required', minLength: 1 });
    expect(refused(asked, ask('2026-06-29'), { openExtension: open })).toEqual({
      code: 'extension-already-open',
      until: '2026-06-26',
    });
    expect(refused({ ...working, state: 'reported' }, ask('2026-06-26'))).toEqual({
      code: 'wrong-state',
      state: 'reported',
    });
  });

  test('the third one is flagged, when asked and when granted', () => {
    const twice = { ...working, extensionsGranted: 2 };
    expect(allowed({ ...working, extensionsGranted: 1 }, ask('2026-06-26')).flags).toEqual([]);
    expect(allowed(twice, ask('2026-06-26')).flags).toEqual(['many-extensions']);
    expect(allowed({ ...asked, extensionsGranted: 2 }, { type: 'grant-extension' }, byLeader).flags).toEqual([
      'many-extensions',
    ]);
    expect(
      allowed({ ...asked, extensionsGranted: 2 }, { type: 'refuse-extension', reason: 'gấp' }, byLeader).flags,
    ).toEqual([]);
  });
});

describe('deciding on more time', () => {
  test('granted: the new limit counts in full, the words as written stay, the work goes on', () => {
    const { next, effects } = allowed(asked, { type: 'grant-extension' }, byLeader);
    expect(next).toMatchObject({
      state: 'in-progress',
      heldState: null,
      extensionsGranted: 1,
      due: { kind: 'dated', due: '2026-06-26', time: null, op: 'BY', raw: working.due.raw },
    });
    expect(effects).toEqual([
      { type: 'replan' },
      { type: 'notify-unit', about: 'grant-extension' },
      { type: 'refresh-cards' },
    ]);
  });

  test('refused: a reason is needed, the limit stays, the plan stays', () => {
    const { next, effects } = allowed(asked, { type: 'refuse-extension', reason: 'không lùi được' }, byLeader);
    expect(next).toMatchObject({
      state: 'in-progress',
      heldState: null,
      due: working.due,
      extensionsGranted: 0,
      generation: asked.generation,
    });
    expect(effectTypes(effects)).toEqual(['notify-unit', 'refresh-cards']);
    expect(refused(asked, { type: 'refuse-extension', reason: '' }, byLeader)).toEqual({
      code: 'reason-required',
      minLength: 1,
    });
  });

  test('countered: the request stays open until the unit accepts or declines', () => {
    const { next, effects } = allowed(asked, { type: 'counter-extension', until: d('2026-06-23') }, byLeader);
    expect(next).toMatchObject({ state: 'extension-asked', heldState: 'in-progress', due: working.due });
    expect(effectTypes(effects)).toEqual(['notify-unit', 'refresh-cards']);
    const countered = { openExtension: { ...open, counterUntil: d('2026-06-23') } };
    expect(allowed(next, { type: 'accept-counter' }, countered).next).toMatchObject({
      state: 'in-progress',
      due: { due: '2026-06-23', op: 'BY' },
      extensionsGranted: 1,
    });
    expect(effectTypes(allowed(next, { type: 'accept-counter' }, countered).effects)).toEqual([
      'replan',
      'notify-assigner',
      'refresh-cards',
    ]);
    expect(allowed(next, { type: 'decline-counter' }, countered).next).toMatchObject({
      state: 'in-progress',
      due: working.due,
      extensionsGranted: 0,
      heldState: null,
    });
    expect(refused(asked, { type: 'counter-extension', until: d('2026-06-19') }, byLeader)).toEqual({
      code: 'not-later',
      current: '2026-06-19',
    });
    expect(refused(next, { type: 'accept-counter' }, { openExtension: open })).toEqual({ code: 'no-counter-offer' });
    expect(refused(next, { type: 'decline-counter' }, { openExtension: open })).toEqual({ code: 'no-counter-offer' });
  });

  test('an answer that comes after the day it speaks of is refused', () => {
    const now = instant('2026-06-29 08:00');
    expect(refused(asked, { type: 'grant-extension' }, { ...byLeader, now })).toEqual({
      code: 'in-the-past',
      today: '2026-06-29',
    });
    expect(
      refused(asked, { type: 'accept-counter' }, { openExtension: { ...open, counterUntil: d('2026-06-26') }, now }),
    ).toMatchObject({ code: 'in-the-past' });
  });

  test.each([
    ['the one who asked', open, { personId: 'head', onBehalfOfPersonId: null }],
    ['a delegate of the one who asked', open, { personId: 'deputy', onBehalfOfPersonId: 'head' }],
    [
      'the one in whose name it was asked',
      { ...open, askedBy: 'deputy', askedOnBehalfOf: 'head' },
      { personId: 'head', onBehalfOfPersonId: null },
    ],
  ])('%s decides nothing', (_who, openExtension, actor) => {
    for (const act of [
      { type: 'grant-extension' },
      { type: 'refuse-extension', reason: 'x' },
      { type: 'counter-extension', until: d('2026-06-23') },
    ] as const) {
      expect(refused(asked, act, { openExtension, actor })).toEqual({ code: 'own-request' });
    }
  });

  test.each([
    { type: 'grant-extension' },
    { type: 'refuse-extension', reason: 'x' },
    { type: 'accept-counter' },
    { type: 'decline-counter' },
  ] as const)('$type without an open request is refused', (act) => {
    expect(refused(working, act, byLeader)).toEqual({ code: 'no-open-extension' });
    expect(refused(asked, act, { actor: leader })).toEqual({ code: 'no-open-extension' });
  });
});
