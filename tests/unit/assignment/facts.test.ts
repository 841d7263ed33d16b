import type { Act, Assignment } from '../../../src/domain/assignment/assignment.js';
import { applyFact, isContact, startOfLife, type Life } from '../../../src/domain/assignment/fold.js';
import { limitOf } from '../../../src/domain/assignment/lateness.js';
import { stateToResume } from '../../../src/domain/assignment/states.js';
import { localDate as d } from '../../../src/domain/calendar/local-date.js';
import { aDue, anAssignment, instant, UNDATED } from '../../support/an-assignment.js';
import { allowed, refused } from '../../support/acts.js';

/** The life after these acts, each a minute after the one before, by the head unless somebody else is named. */
function after(assignment: Assignment, ...acts: readonly (Act | readonly [who: string, act: Act])[]): Life {
  let life = startOfLife(assignment);
  for (const [minute, entry] of acts.entries()) {
    const [personId, act] = 'type' in entry ? ['head', entry] : entry;
    const { fact } = allowed(life.assignment, act, {
      now: instant(`2026-06-02 10:0${minute}`),
      actor: { personId, onBehalfOfPersonId: null },
      ...(life.openExtension === undefined ? {} : { openExtension: life.openExtension }),
      ...(life.acknowledgedBy === undefined ? {} : { acknowledgedBy: life.acknowledgedBy }),
    });
    life = applyFact(life, fact);
  }
  return life;
}

const progress: Act = { type: 'report-progress', percent: 30, words: 'đang rà soát', fileIds: [] };
const extension: Act = { type: 'ask-extension', until: d('2026-06-26'), reason: 'chờ số liệu' };

describe('what the facts say beside the row', () => {
  test.each<[Act['type'], boolean]>([
    ['acknowledge', true],
    ['report-progress', true],
    ['report-done', true],
    ['ask-extension', true],
    ['accept-counter', true],
    ['decline-counter', true],
    ['hand-on', true],
    ['take-back', true],
    ['withdraw-acknowledgement', false],
    ['counter-extension', false],
    ['grant-extension', false],
    ['refuse-extension', false],
    ['confirm-done', false],
    ['redo', false],
    ['return', false],
    ['reassign', false],
    ['set-due', false],
    ['suspend', false],
    ['resume', false],
    ['snooze', false],
    ['cancel', false],
  ])('%s is a word of the unit itself: %s', (type, contact) => {
    const fact = {
      act: { type } as Act,
      at: instant('2026-06-02 10:00'),
      actorPersonId: 'head',
      onBehalfOfPersonId: null,
      stateBefore: 'sent',
      stateAfter: 'sent',
    } as const;
    expect(isContact(fact)).toBe(contact);
  });

  test('the last contact is the unit’s last word, not what the assigner did after it', () => {
    const life = after(anAssignment(), { type: 'acknowledge' }, [
      'leader',
      { type: 'set-due', due: aDue('BY', '2026-06-22'), reason: 'họp sớm' },
    ]);
    expect(life.lastContactAt).toEqual(instant('2026-06-02 10:00'));
  });

  test('whoever acknowledged first stays so through reports, and nobody after a withdrawal', () => {
    expect(after(anAssignment(), { type: 'acknowledge' }, ['deputy', progress]).acknowledgedBy?.personId).toBe('head');
    expect(after(anAssignment(), ['deputy', progress], progress).acknowledgedBy?.personId).toBe('deputy');
    const withdrawn = after(anAssignment(), { type: 'acknowledge' }, { type: 'withdraw-acknowledgement' });
    expect(withdrawn.acknowledgedBy).toBeUndefined();
    expect(after(anAssignment(), ['leader', { type: 'suspend', reason: 'chờ' }]).acknowledgedBy).toBeUndefined();
  });

  test('a snooze holds through reports and ends when the limit changes', () => {
    const snooze: Act = { type: 'snooze', until: d('2026-06-05') };
    expect(after(anAssignment(), { type: 'acknowledge' }, snooze, progress).snoozedUntil).toBe('2026-06-05');
    const moved = after(anAssignment(), { type: 'acknowledge' }, snooze, [
      'leader',
      { type: 'set-due', due: aDue('BY', '2026-06-22'), reason: 'họp sớm' },
    ]);
    expect(moved.snoozedUntil).toBeNull();
  });

  test('a request for more time stays as asked while the unit reports on, and a later offer stands beside it', () => {
    const asked = after(anAssignment(), { type: 'acknowledge' }, extension, progress);
    expect(asked.openExtension).toEqual({
      askedBy: 'head',
      askedOnBehalfOf: null,
      until: '2026-06-26',
      reason: 'chờ số liệu',
    });
    const offered = after(anAssignment(), { type: 'acknowledge' }, extension, [
      'leader',
      { type: 'counter-extension', until: d('2026-06-23') },
    ]);
    expect(offered.openExtension).toMatchObject({ until: '2026-06-26', counterUntil: '2026-06-23' });
    expect(
      after(anAssignment(), extension, ['leader', { type: 'refuse-extension', reason: 'không' }]).openExtension,
    ).toBeUndefined();
  });
});

describe('taking back what was handed on', () => {
  const handed = anAssignment({
    state: 'in-progress',
    acknowledgedAt: instant('2026-06-01 10:00'),
    handedToPersonId: 'officer',
    handedUntil: d('2026-06-10'),
  });

  test('frees the work of its person and limit, and tells that person', () => {
    const { next, effects } = allowed(handed, { type: 'take-back' });
    expect(next).toMatchObject({ handedToPersonId: null, handedUntil: null, state: 'in-progress' });
    expect(effects).toContainEqual({ type: 'notify-person', personId: 'officer', about: 'take-back' });
  });

  test('needs somebody to take it back from, and open work', () => {
    expect(refused({ ...handed, handedToPersonId: null }, { type: 'take-back' })).toEqual({ code: 'not-handed' });
    expect(refused({ ...handed, state: 'reported' }, { type: 'take-back' })).toEqual({
      code: 'wrong-state',
      state: 'reported',
    });
  });

  test('handing it to another tells both, handing it to the same person with another limit tells only that person', () => {
    const toDeputy = allowed(handed, { type: 'hand-on', personId: 'deputy', until: null }).effects;
    expect(toDeputy.filter(({ type }) => type === 'notify-person')).toEqual([
      { type: 'notify-person', personId: 'deputy', about: 'hand-on' },
      { type: 'notify-person', personId: 'officer', about: 'hand-on' },
    ]);
    const again = allowed(handed, { type: 'hand-on', personId: 'officer', until: d('2026-06-12') }).effects;
    expect(again.filter(({ type }) => type === 'notify-person')).toHaveLength(1);
    expect(refused(handed, { type: 'hand-on', personId: 'officer', until: d('2026-06-10') })).toMatchObject({
      code: 'already-handed',
    });
  });

  test('what was handed on is acknowledged for good', () => {
    const acknowledged = { ...handed, state: 'acknowledged', acknowledgedAt: instant('2026-06-02 09:59') } as const;
    expect(refused(acknowledged, { type: 'withdraw-acknowledgement' })).toMatchObject({ code: 'wrong-state' });
  });

  test('undated work may be handed on with any limit of the unit’s own', () => {
    const undated = { ...handed, due: UNDATED };
    expect(allowed(undated, { type: 'hand-on', personId: 'deputy', until: d('2026-12-01') }).next.handedUntil).toBe(
      '2026-12-01',
    );
  });
});

describe('limits and holds', () => {
  test('a limit may be set for work that is returned or suspended, and leaves it so', () => {
    const act: Act = { type: 'set-due', due: aDue('BY', '2026-06-22'), reason: 'đặt lại' };
    for (const state of ['returned', 'suspended'] as const)
      expect(allowed(anAssignment({ state, heldState: 'acknowledged' }), act).next).toMatchObject({
        state,
        due: { due: '2026-06-22' },
      });
  });

  test('those who only follow or take note have no limit to be late against', () => {
    const limits = (['lead', 'cooperate', 'monitor', 'inform'] as const).map((role) => limitOf(anAssignment({ role })));
    const limit = instant('2026-06-20 00:00');
    expect(limits).toEqual([limit, limit, null, null]);
  });

  test('a hold that kept no state ends where the acknowledgement says', () => {
    expect(stateToResume({ heldState: 'redo', acknowledgedAt: null })).toBe('redo');
    expect(stateToResume({ heldState: null, acknowledgedAt: null })).toBe('sent');
    expect(stateToResume({ heldState: null, acknowledgedAt: instant('2026-06-01 10:00') })).toBe('acknowledged');
  });

  test('work that goes on in time needs no new limit; work that goes on late asks for one', () => {
    const suspended = anAssignment({
      state: 'suspended',
      heldState: 'acknowledged',
      acknowledgedAt: instant('2026-06-01 10:00'),
    });
    const types = (now: string): readonly string[] =>
      allowed(suspended, { type: 'resume' }, { now: instant(now) }).effects.map(({ type }) => type);
    expect(types('2026-06-02 10:00')).not.toContain('ask-new-due');
    expect(types('2026-06-22 10:00')).toContain('ask-new-due');
  });

  test('an undated parent holds no child back, nor does an undated limit outlive a dated parent', () => {
    const act = (due: Assignment['due']): Act => ({ type: 'set-due', due, reason: 'đặt hạn' });
    expect(allowed(anAssignment(), act(aDue('BY', '2027-06-22')), { parentDue: UNDATED }).next.due.due).toBe(
      '2027-06-22',
    );
    expect(allowed(anAssignment(), act(UNDATED), { parentDue: aDue('BY', '2026-06-22') }).next.due.due).toBeNull();
    expect(refused(anAssignment(), act(aDue('BY', '2026-06-23')), { parentDue: aDue('BY', '2026-06-22') })).toEqual({
      code: 'outlives-parent',
      parentDue: '2026-06-22',
    });
  });

  test('declining the other date leaves the limit, and the request is over', () => {
    const life = after(
      anAssignment(),
      { type: 'acknowledge' },
      extension,
      ['leader', { type: 'counter-extension', until: d('2026-06-23') }],
      { type: 'decline-counter' },
    );
    expect(life).toMatchObject({
      openExtension: undefined,
      assignment: { state: 'acknowledged', due: { due: '2026-06-19' } },
    });
  });
});
