import { foldVisit } from '../../../src/domain/inspection/apply-visit-act.js';
import type { Body } from '../../../src/domain/inspection/regime.js';
import type { VisitAct, VisitFact } from '../../../src/domain/inspection/visit.js';
import { instant } from '../../support/an-assignment.js';
import { act, aDocument, after, aMember, aVisit, on } from './a-visit.js';

const surprise = () => aVisit({ kind: 'surprise', body: 'civil-service-team' });
const toDraft: readonly VisitAct[] = [
  on.decide('2026-03-02 09:00'),
  on.announce('2026-03-10 08:00'),
  on.begin('2026-03-19 08:00'),
  on.endDirect('2026-03-31 16:00'),
  on.report('2026-04-10 16:00'),
  on.orderDraft('2026-04-14 08:00'),
  on.draft('2026-04-22 16:00'),
];

describe('the life of an inspection', () => {
  it('goes from the decision to the end in the order of the law', () => {
    const closed = after(
      aVisit(),
      ...toDraft,
      on.appraise('2026-04-28 08:00'),
      on.conclude('2026-05-05 08:00'),
      on.publish('2026-05-12 08:00'),
      { type: 'start-follow-up', at: instant('2026-05-13 08:00') },
      { type: 'close', at: instant('2026-09-01 08:00') },
    );
    expect(closed.state).toBe('closed');
    expect(closed.regime).toEqual({ id: 'inspection-2025', body: 'provincial-inspectorate' });
    expect(Object.keys(closed.reached)).toHaveLength(12);
  });

  it('cannot skip the announcement, the report or an appraisal that the law demands', () => {
    expect(act(after(aVisit(), on.decide('2026-03-02 09:00')), on.begin('2026-03-19 08:00'))).toMatchObject({
      refusal: { code: 'wrong-state', state: 'decided' },
    });
    expect(act(after(aVisit(), ...toDraft.slice(0, 4)), on.orderDraft('2026-04-01 08:00'))).toMatchObject({
      refusal: { code: 'wrong-state' },
    });
    expect(act(after(aVisit(), ...toDraft), on.conclude('2026-04-28 08:00'))).toMatchObject({
      refusal: { code: 'appraisal-first' },
    });
    expect(
      act(after(aVisit({ body: 'other-inspectorate' }), ...toDraft), on.conclude('2026-04-28 08:00')),
    ).toMatchObject({ ok: true });
  });

  it('is published on the portal and in one other form', () => {
    const concluded = after(aVisit(), ...toDraft, on.appraise('2026-04-28 08:00'), on.conclude('2026-05-05 08:00'));
    const publish = (...forms: ('portal' | 'meeting')[]): VisitAct => ({
      type: 'publish',
      at: instant('2026-05-12 08:00'),
      forms,
    });
    expect(act(concluded, publish('portal'))).toMatchObject({ refusal: { code: 'publish-in-two-forms' } });
    expect(act(concluded, publish('portal', 'portal'))).toMatchObject({ refusal: { code: 'publish-in-two-forms' } });
    expect(act(concluded, publish('portal', 'meeting'))).toMatchObject({
      ok: true,
      effects: expect.arrayContaining([{ type: 'tell-unit' }]),
    });
  });

  it('records a step after its limit and flags it late', () => {
    const decided = after(aVisit(), on.decide('2026-03-02 09:00'));
    expect(act(decided, on.announce('2026-03-17 08:00'))).toMatchObject({ ok: true, flags: [] });
    expect(act(decided, on.announce('2026-03-18 08:00'))).toMatchObject({ ok: true, flags: ['late'] });
  });

  it('is decided with a head and a unit, by a body that may', () => {
    const decide = on.decide('2026-03-02 09:00');
    expect(act(aVisit({ memberships: [aMember('minh')] }), decide)).toMatchObject({ refusal: { code: 'no-head' } });
    expect(act(aVisit({ unitIds: [] }), decide)).toMatchObject({ refusal: { code: 'no-unit' } });
    expect(act(aVisit({ body: 'department-inspectorate' }), decide)).toMatchObject({
      refusal: { code: 'body-may-not', reason: 'departments-no-longer-inspect' },
    });
  });

  it('takes no step in the future, none before the last, none twice', () => {
    const decided = after(aVisit(), on.decide('2026-03-02 09:00'));
    expect(act(decided, on.announce('2026-03-10 08:00'), { now: instant('2026-03-09 08:00') })).toMatchObject({
      refusal: { code: 'in-the-future' },
    });
    expect(act(decided, on.announce('2026-03-01 08:00'), { now: instant('2026-03-10 08:00') })).toMatchObject({
      refusal: { code: 'before-last-step' },
    });
    expect(act(decided, on.decide('2026-03-03 08:00'))).toMatchObject({ refusal: { code: 'wrong-state' } });
  });

  it('stays under the old law when it was decided before 1 July 2025, and the decision is flagged when entered later', () => {
    const decide: VisitAct = {
      type: 'decide',
      at: instant('2025-06-20 09:00'),
      document: aDocument('3/QĐ', '2025-06-20'),
    };
    const outcome = act(aVisit({ memberships: [aMember('hoa', 'head', '2025-01-01 08:00')] }), decide, {
      now: instant('2025-07-15 09:00'),
    });
    expect(outcome).toMatchObject({
      ok: true,
      next: { regime: { id: 'inspection-2022' } },
      flags: ['transitional', 'limits-unverified'],
    });
  });
});

describe('a check at the door', () => {
  it('is announced as it begins, and not before', () => {
    const decided = after(surprise(), on.decide('2026-03-18 16:00'));
    expect(act(decided, on.announce('2026-03-18 17:00'))).toMatchObject({ refusal: { code: 'announced-at-start' } });
    const begun = after(decided, on.begin('2026-03-19 08:05'));
    expect(begun.reached.announced).toEqual(instant('2026-03-19 08:05'));
  });

  it('of a department is announced as it begins too, even when it was planned', () => {
    const decided = after(aVisit({ kind: 'specialised', body: 'department' }), on.decide('2026-03-16 09:00'));
    expect(act(decided, on.announce('2026-03-17 08:00'))).toMatchObject({ refusal: { code: 'announced-at-start' } });
  });

  it('tells the unit of a surprise only when it has taken place', () => {
    const decided = after(surprise(), on.decide('2026-03-18 16:00'));
    const begun = act(decided, on.begin('2026-03-19 08:05'));
    expect(begun.ok && begun.effects.map(({ type }) => type)).not.toContain('tell-unit');
    const ended = act(after(decided, on.begin('2026-03-19 08:05')), on.endDirect('2026-03-19 11:00'));
    expect(ended).toMatchObject({ ok: true, effects: expect.arrayContaining([{ type: 'tell-unit' }]) });
  });

  it('needs minutes before its conclusion, and no report, draft or appraisal', () => {
    const ended = after(
      surprise(),
      on.decide('2026-03-18 16:00'),
      on.begin('2026-03-19 08:05'),
      on.endDirect('2026-03-19 11:00'),
    );
    expect(act(ended, on.conclude('2026-03-20 08:00'))).toMatchObject({ refusal: { code: 'wrong-state' } });
    expect(act(ended, on.draft('2026-03-20 08:00'))).toMatchObject({ refusal: { code: 'wrong-state' } });
    const concluded = after(ended, on.signMinutes('2026-03-19 11:30'), on.conclude('2026-03-20 08:00'));
    expect(concluded.state).toBe('concluded');
    expect(act(concluded, { type: 'start-follow-up', at: instant('2026-03-21 08:00') })).toMatchObject({ ok: true });
  });

  it('flags minutes that a witness signed in place of the unit', () => {
    const ended = after(
      surprise(),
      on.decide('2026-03-18 16:00'),
      on.begin('2026-03-19 08:05'),
      on.endDirect('2026-03-19 11:00'),
    );
    const minutes: VisitAct = {
      type: 'sign-minutes',
      at: instant('2026-03-19 11:30'),
      fileId: 'bb',
      signedBy: 'witness',
    };
    expect(act(ended, minutes)).toMatchObject({ ok: true, flags: ['minutes-by-witness'] });
  });

  it('keeps its state when it is published after its follow-up began', () => {
    const concluded = after(
      surprise(),
      on.decide('2026-03-18 16:00'),
      on.begin('2026-03-19 08:05'),
      on.endDirect('2026-03-19 11:00'),
      on.signMinutes('2026-03-19 11:30'),
      on.conclude('2026-03-20 08:00'),
    );
    const published = after(
      concluded,
      { type: 'start-follow-up', at: instant('2026-03-21 08:00') },
      on.publish('2026-03-25 08:00'),
    );
    expect(published).toMatchObject({ state: 'follow-up', reached: { published: instant('2026-03-25 08:00') } });
    expect(act(published, on.publish('2026-03-26 08:00'))).toMatchObject({ refusal: { code: 'wrong-state' } });
  });
});

describe('more time', () => {
  const begun = (body: Body, kind: 'planned' | 'specialised' = 'planned') =>
    kind === 'specialised'
      ? after(aVisit({ kind, body }), on.decide('2026-03-16 09:00'), on.begin('2026-03-19 08:00'))
      : after(aVisit({ body }), ...toDraft.slice(0, 3));
  const extend = (days: number, day = '2026-03-24 08:00'): VisitAct => ({
    type: 'extend',
    at: instant(day),
    days,
    document: aDocument(),
    reason: 'nội dung phức tạp',
  });

  it.each([
    ['department', 5],
    ['commune-body', 3],
    ['ministry-unit', 7],
  ] as const)('of a check by a %s is given once, at most %d days', (body, most) => {
    expect(act(begun(body, 'specialised'), extend(most + 1))).toMatchObject({
      refusal: { code: 'extension-too-long', most },
    });
    const extended = after(begun(body, 'specialised'), extend(most));
    expect(act(extended, extend(1))).toMatchObject({ refusal: { code: 'extended-already', times: 1 } });
  });

  it('of an inspection of the Government is given twice, 30 and then 20 days', () => {
    const once = after(begun('government-inspectorate'), extend(30));
    expect(act(once, extend(21))).toMatchObject({ refusal: { code: 'extension-too-long', most: 20 } });
    expect(act(after(once, extend(20)), extend(1))).toMatchObject({ refusal: { code: 'extended-already', times: 2 } });
  });

  it('is not given after the limit, without a reason, for nothing, or where no law sets a limit', () => {
    expect(act(begun('department', 'specialised'), extend(5, '2026-03-31 08:00'))).toMatchObject({
      refusal: { code: 'limit-passed', due: '2026-03-30' },
    });
    expect(act(begun('department', 'specialised'), { ...extend(5), reason: ' ' } as VisitAct)).toMatchObject({
      refusal: { code: 'reason-required' },
    });
    expect(act(begun('department', 'specialised'), extend(0))).toMatchObject({
      refusal: { code: 'extension-too-long' },
    });
    const check = after(surprise(), on.decide('2026-03-18 16:00'), on.begin('2026-03-19 08:05'));
    expect(act(check, extend(1, '2026-03-19 09:00'))).toMatchObject({ refusal: { code: 'no-limit-to-extend' } });
  });
});

describe('a visit that ends another way', () => {
  const announced = () => after(aVisit(), ...toDraft.slice(0, 2));
  const suspend = (askedBy: 'unit' | 'authority', day = '2026-03-12 08:00'): VisitAct => ({
    type: 'suspend',
    at: instant(day),
    askedBy,
    reason: 'bão',
    document: aDocument(),
  });

  it('is suspended and goes on where it was; the unit may ask once', () => {
    const resumed = after(announced(), suspend('unit'), { type: 'resume', at: instant('2026-03-16 08:00') });
    expect(resumed.state).toBe('announced');
    expect(act(resumed, suspend('unit', '2026-03-17 08:00'))).toMatchObject({
      refusal: { code: 'suspended-already-once' },
    });
    expect(act(resumed, suspend('authority', '2026-03-17 08:00'))).toMatchObject({ ok: true });
    expect(act(after(announced(), suspend('unit')), on.begin('2026-03-19 08:00'))).toMatchObject({
      refusal: { code: 'wrong-state', state: 'suspended' },
    });
  });

  it('is dropped from the programme with reason and document until it begins, then stopped', () => {
    const drop: VisitAct = {
      type: 'drop',
      at: instant('2026-03-11 08:00'),
      reason: 'điều chỉnh giảm, không tiến hành',
      document: aDocument('9/TTr'),
    };
    expect(after(announced(), drop)).toMatchObject({ state: 'dropped', ended: { document: { code: '9/TTr' } } });
    expect(act(announced(), { ...drop, reason: '' })).toMatchObject({
      refusal: { code: 'reason-required' },
    });
    const begun = after(announced(), on.begin('2026-03-19 08:00'));
    expect(act(begun, { ...drop, at: instant('2026-03-20 08:00') })).toMatchObject({
      refusal: { code: 'wrong-state' },
    });
    const stop: VisitAct = {
      type: 'stop',
      at: instant('2026-03-20 08:00'),
      ground: 'criminal-case',
      document: aDocument(),
    };
    expect(after(begun, stop).state).toBe('stopped');
    expect(act(after(begun, stop), on.endDirect('2026-03-21 08:00'))).toMatchObject({
      refusal: { code: 'over', state: 'stopped' },
    });
  });

  it('has its reminders cancelled and none planned anew when it is dropped', () => {
    const drop: VisitAct = {
      type: 'drop',
      at: instant('2026-03-11 08:00'),
      reason: 'trùng đoàn khác',
      document: aDocument(),
    };
    const outcome = act(announced(), drop);
    const types = outcome.ok ? outcome.effects.map(({ type }) => type) : [];
    expect(types).toContain('cancel-reminders');
    expect(types).not.toContain('plan-reminders');
  });

  it('does not close while something is still followed', () => {
    const concluded = after(
      surprise(),
      on.decide('2026-03-18 16:00'),
      on.begin('2026-03-19 08:05'),
      on.endDirect('2026-03-19 11:00'),
      on.signMinutes('2026-03-19 11:30'),
      on.conclude('2026-03-20 08:00'),
    );
    const close: VisitAct = { type: 'close', at: instant('2026-04-20 08:00') };
    expect(act(concluded, close, { openMatters: 2 })).toMatchObject({ refusal: { code: 'matters-open', count: 2 } });
    expect(act(concluded, close, { openMatters: 0 })).toMatchObject({ ok: true });
  });
});

describe('schedule, team and attendance', () => {
  const to = (start: string, end: string, confirmed?: boolean): VisitAct => ({
    type: 'schedule',
    at: instant('2026-03-10 08:00'),
    schedule: { start: instant(start), end: instant(end) },
    ...(confirmed === undefined ? {} : { confirmed }),
  });

  it('asks before a day off and before a night, and takes both when confirmed', () => {
    expect(act(aVisit(), to('2026-04-27 08:00', '2026-04-27 11:00'))).toMatchObject({
      refusal: { code: 'confirm-schedule', questions: [{ kind: 'off-day', proposed: '2026-04-28' }] },
    });
    expect(act(aVisit(), to('2026-03-20 21:00', '2026-03-20 23:00'))).toMatchObject({
      refusal: { code: 'confirm-schedule', questions: [{ kind: 'outside-hours', start: '21:00' }] },
    });
    expect(act(aVisit(), to('2026-03-20 21:00', '2026-03-20 23:00', true))).toMatchObject({ ok: true });
    expect(act(aVisit(), to('2026-03-20 11:00', '2026-03-20 08:00'))).toMatchObject({
      refusal: { code: 'ends-before-it-starts' },
    });
  });

  it('forgets who said they come when the day changes', () => {
    const answered = after(aVisit(), {
      type: 'answer-attendance',
      at: instant('2026-03-09 08:00'),
      personId: 'minh',
      answer: 'comes',
    });
    expect(answered.attendance).toHaveLength(1);
    expect(after(answered, to('2026-03-20 08:00', '2026-03-20 11:00')).attendance).toEqual([]);
  });

  it('looks for a substitute when a member cannot come, and asks only members', () => {
    const cannot = (personId: string): VisitAct => ({
      type: 'answer-attendance',
      at: instant('2026-03-17 08:00'),
      personId,
      answer: 'cannot',
    });
    expect(act(aVisit(), cannot('minh'))).toMatchObject({
      ok: true,
      effects: expect.arrayContaining([{ type: 'find-substitute', personId: 'minh' }]),
    });
    expect(act(aVisit(), cannot('nguoi-la'))).toMatchObject({ refusal: { code: 'not-in-team' } });
  });

  it('never leaves a decided visit without a head', () => {
    const decided = after(aVisit(), on.decide('2026-03-02 09:00'));
    const change: VisitAct = { type: 'set-team', at: instant('2026-03-03 09:00'), memberships: [aMember('minh')] };
    expect(act(decided, change)).toMatchObject({ refusal: { code: 'no-head' } });
    expect(act(aVisit(), change)).toMatchObject({ ok: true });
  });
});

describe('the facts of a visit', () => {
  it('fold to the same row as the decisions', () => {
    const facts: VisitFact[] = [];
    let visit = aVisit();
    for (const one of [...toDraft, on.appraise('2026-04-28 08:00')]) {
      const outcome = act(visit, one);
      if (!outcome.ok) throw new Error(outcome.refusal.code);
      facts.push(outcome.fact);
      visit = outcome.next;
    }
    expect(foldVisit(aVisit(), facts)).toEqual(visit);
    expect(facts.map(({ stateAfter }) => stateAfter)).toEqual([
      'decided',
      'announced',
      'began',
      'direct-ended',
      'reported',
      'draft-ordered',
      'drafted',
      'appraised',
    ]);
  });
});
