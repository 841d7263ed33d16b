import { allowed, effectTypes, refused } from '../../support/acts.js';
import { anAssignment, instant } from '../../support/an-assignment.js';

const sent = anAssignment();
const acknowledged = allowed(sent, { type: 'acknowledge' }).next;

describe('acknowledging', () => {
  test('turns sent into acknowledged, tells the clerk and plans anew', () => {
    const { next, fact, effects, flags } = allowed(
      sent,
      { type: 'acknowledge' },
      { actor: { personId: 'deputy', onBehalfOfPersonId: 'head' } },
    );
    expect(next).toMatchObject({
      state: 'acknowledged',
      acknowledgedAt: instant('2026-06-02 10:00'),
      generation: 2,
      version: 2,
    });
    expect(fact).toEqual({
      act: { type: 'acknowledge' },
      at: instant('2026-06-02 10:00'),
      actorPersonId: 'deputy',
      onBehalfOfPersonId: 'head',
      stateBefore: 'sent',
      stateAfter: 'acknowledged',
    });
    expect(effects).toEqual([
      { type: 'replan' },
      { type: 'notify-clerk', about: 'acknowledge' },
      { type: 'refresh-cards' },
    ]);
    expect(flags).toEqual([]);
  });

  test('the second phone hears who was first and when', () => {
    const by = { personId: 'head', onBehalfOfPersonId: null };
    expect(
      refused(
        acknowledged,
        { type: 'acknowledge' },
        { acknowledgedBy: by, actor: { personId: 'deputy', onBehalfOfPersonId: 'head' } },
      ),
    ).toEqual({
      code: 'already-acknowledged',
      by,
      at: acknowledged.acknowledgedAt,
    });
    expect(refused({ ...acknowledged, state: 'in-progress' }, { type: 'acknowledge' })).toMatchObject({
      code: 'already-acknowledged',
      by: null,
    });
  });

  test('what is only for information is done by it, and a second press still hears who was first', () => {
    const { next, effects } = allowed(anAssignment({ role: 'inform' }), { type: 'acknowledge' });
    expect(next).toMatchObject({
      state: 'done',
      doneAt: instant('2026-06-02 10:00'),
      acknowledgedAt: instant('2026-06-02 10:00'),
    });
    expect(effectTypes(effects)).toEqual(['cancel-timers', 'notify-clerk', 'refresh-cards']);
    expect(refused(next, { type: 'acknowledge' })).toMatchObject({ code: 'already-acknowledged' });
  });

  test('a done or recalled assignment answers with its present state', () => {
    const doneAt = instant('2026-06-01 12:00');
    const done = { ...acknowledged, state: 'done' as const, doneAt };
    expect(refused(done, { type: 'acknowledge' })).toEqual({ code: 'finished', state: 'done', at: doneAt });
    expect(refused({ ...sent, state: 'cancelled' }, { type: 'acknowledge' })).toEqual({
      code: 'finished',
      state: 'cancelled',
      at: null,
    });
    expect(refused({ ...sent, state: 'suspended' }, { type: 'acknowledge' })).toEqual({
      code: 'wrong-state',
      state: 'suspended',
    });
  });
});

describe('taking an acknowledgement back', () => {
  const by = { personId: 'head', onBehalfOfPersonId: null };
  const withdraw = { type: 'withdraw-acknowledgement' } as const;

  test('works within five minutes, to the last millisecond, as a second fact', () => {
    const { next, fact, effects } = allowed(acknowledged, withdraw, {
      now: instant('2026-06-02 10:05'),
      acknowledgedBy: by,
    });
    expect(next).toMatchObject({ state: 'sent', acknowledgedAt: null, generation: 3, version: 3 });
    expect(fact).toMatchObject({ act: withdraw, stateBefore: 'acknowledged', stateAfter: 'sent' });
    expect(effectTypes(effects)).toEqual(['replan', 'notify-clerk', 'refresh-cards']);
    expect(
      refused(acknowledged, withdraw, { now: new Date(instant('2026-06-02 10:05').getTime() + 1), acknowledgedBy: by }),
    ).toEqual({
      code: 'withdrawal-too-late',
      acknowledgedAt: instant('2026-06-02 10:00'),
      minutesAllowed: 5,
    });
  });

  test('is for the one who gave it, or in whose name it was given', () => {
    const byDeputy = { personId: 'deputy', onBehalfOfPersonId: 'head' };
    expect(
      refused(acknowledged, withdraw, { acknowledgedBy: by, actor: { personId: 'other', onBehalfOfPersonId: null } }),
    ).toEqual({ code: 'not-yours', by });
    expect(allowed(acknowledged, withdraw, { acknowledgedBy: byDeputy }).next.state).toBe('sent');
    expect(
      allowed(acknowledged, withdraw, {
        acknowledgedBy: byDeputy,
        actor: { personId: 'deputy', onBehalfOfPersonId: null },
      }).next.state,
    ).toBe('sent');
  });

  test('is over once work has begun or was handed on', () => {
    expect(refused(sent, withdraw)).toEqual({ code: 'wrong-state', state: 'sent' });
    expect(refused({ ...acknowledged, state: 'in-progress' }, withdraw)).toEqual({
      code: 'wrong-state',
      state: 'in-progress',
    });
    expect(refused({ ...acknowledged, handedToPersonId: 'officer' }, withdraw)).toEqual({
      code: 'wrong-state',
      state: 'acknowledged',
    });
  });
});
