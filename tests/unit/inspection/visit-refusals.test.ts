import { localDate } from '../../../src/domain/calendar/local-date.js';
import type { VisitRefusal } from '../../../src/domain/inspection/visit-outcome.js';
import { VISIT_STEPS, type Visit, type VisitAct, type VisitState } from '../../../src/domain/inspection/visit.js';
import { instant } from '../../support/an-assignment.js';
import { act, aDocument, after, aMember, aVisit, on } from './a-visit.js';

const document = aDocument();
const STATES: readonly VisitState[] = ['planned', ...VISIT_STEPS, 'suspended', 'stopped', 'dropped'];
const refusal = (visit: Visit, one: VisitAct, changes: Parameters<typeof act>[2] = {}): VisitRefusal | null => {
  const outcome = act(visit, one, changes);
  return outcome.ok ? null : outcome.refusal;
};
/** The states that are not over in which an act is not refused for the state. */
const allowedIn = (one: VisitAct, changes: Partial<Visit> = {}): readonly VisitState[] =>
  STATES.filter((state) => {
    const code = refusal(aVisit({ ...changes, state }), one)?.code;
    return code !== 'wrong-state' && code !== 'over';
  });
const toBegun = [on.decide('2026-03-02 09:00'), on.announce('2026-03-10 08:00'), on.begin('2026-03-19 08:00')];
const begun = () => after(aVisit(), ...toBegun);
const toDraft = [
  ...toBegun,
  on.endDirect('2026-03-31 16:00'),
  on.report('2026-04-10 16:00'),
  on.orderDraft('2026-04-14 08:00'),
  on.draft('2026-04-22 16:00'),
];
const suspend = (day: string, changes: { askedBy?: 'unit' | 'authority'; reason?: string } = {}): VisitAct => ({
  type: 'suspend',
  at: instant(day),
  askedBy: 'authority',
  reason: 'bão',
  document,
  ...changes,
});
const extend = (days: number, day = '2026-03-24 08:00'): VisitAct => ({
  type: 'extend',
  at: instant(day),
  days,
  document,
  reason: 'phức tạp',
});

describe('an act is refused', () => {
  it('in every state that is over, and named with that state', () => {
    for (const state of ['closed', 'stopped', 'dropped'] as const)
      expect(refusal(aVisit({ state }), on.announce('2026-03-10 08:00'))).toEqual({ code: 'over', state });
  });

  it('in the future, with the moment of now, and not at the very moment', () => {
    const now = instant('2026-03-02 09:00');
    expect(refusal(aVisit(), on.decide('2026-03-02 09:01'), { now })).toEqual({ code: 'in-the-future', now });
    expect(refusal(aVisit(), on.decide('2026-03-02 09:00'), { now })).toBeNull();
  });

  it('by a document of a day to come, and not by one of today', () => {
    const now = instant('2026-03-02 09:00');
    const decided = (date: string): VisitAct => ({
      type: 'decide',
      at: now,
      document: { code: '12/QĐ-TTTP', date: localDate(date) },
    });
    expect(refusal(aVisit(), decided('2026-03-03'), { now })).toEqual({ code: 'in-the-future', now });
    expect(refusal(aVisit(), decided('2026-03-02'), { now })).toBeNull();
  });

  it('before the last step, with its moment, and not at that very moment', () => {
    const later = { now: instant('2026-03-20 08:00') };
    expect(refusal(begun(), on.endDirect('2026-03-19 07:59'), later)).toEqual({
      code: 'before-last-step',
      lastAt: instant('2026-03-19 08:00'),
    });
    expect(refusal(begun(), on.endDirect('2026-03-19 08:00'), later)).toBeNull();
  });

  it('for the appraisal only where a draft waits to be concluded', () => {
    const drafted = after(aVisit(), ...toDraft);
    expect(refusal(drafted, on.conclude('2026-04-28 08:00'))).toEqual({ code: 'appraisal-first' });
    expect(refusal(drafted, on.publish('2026-04-28 08:00'))).toEqual({ code: 'wrong-state', state: 'drafted' });
    expect(refusal(begun(), on.conclude('2026-04-28 08:00'))).toEqual({ code: 'wrong-state', state: 'began' });
  });

  it('for the announcement at the start only where it could be announced otherwise', () => {
    const check = aVisit({ kind: 'specialised', body: 'department' });
    const decided = after(check, on.decide('2026-03-16 09:00'));
    expect(refusal(decided, on.announce('2026-03-17 08:00'))).toEqual({ code: 'announced-at-start' });
    expect(refusal(check, on.announce('2026-03-17 08:00'))).toEqual({ code: 'wrong-state', state: 'planned' });
    expect(refusal(decided, on.report('2026-03-17 08:00'))).toEqual({ code: 'wrong-state', state: 'decided' });
    const running = after(decided, on.begin('2026-03-17 08:00'));
    expect(refusal(running, on.announce('2026-03-17 09:00'))).toEqual({ code: 'wrong-state', state: 'began' });
  });

  it('when nobody heads the team at the announcement or at the beginning', () => {
    const headless = [aMember('hoa', 'head', '2026-01-05 08:00', '2026-03-10 08:00'), aMember('minh')];
    const decided = after(aVisit({ memberships: headless }), on.decide('2026-03-02 09:00'));
    expect(refusal(decided, on.announce('2026-03-10 08:00'))).toEqual({ code: 'no-head' });
    expect(refusal(decided, on.announce('2026-03-10 07:59'))).toBeNull();
    const announced = after(decided, on.announce('2026-03-09 08:00'));
    expect(refusal(announced, on.begin('2026-03-10 08:00'))).toEqual({ code: 'no-head' });
  });
});

describe('a publication', () => {
  it('of an inspection needs the portal beside another form; of a check any form will do', () => {
    const forms = (...given: Extract<VisitAct, { type: 'publish' }>['forms'][number][]): VisitAct => ({
      type: 'publish',
      at: instant('2026-05-12 08:00'),
      forms: given,
    });
    const concluded = after(aVisit({ body: 'other-inspectorate' }), ...toDraft, on.conclude('2026-05-05 08:00'));
    expect(refusal(concluded, forms('meeting', 'mass-media'))).toEqual({ code: 'publish-in-two-forms' });
    expect(refusal(concluded, forms('mass-media', 'portal'))).toBeNull();
    const check = after(
      aVisit({ body: 'civil-service-team' }),
      on.decide('2026-03-02 09:00'),
      on.begin('2026-03-19 08:00'),
      on.endDirect('2026-03-19 11:00'),
      on.signMinutes('2026-03-19 11:30'),
      on.conclude('2026-03-20 08:00'),
    );
    expect(refusal(check, forms('meeting'))).toBeNull();
    const close: VisitAct = { type: 'close', at: instant('2026-05-12 08:00') };
    expect(refusal(check, close, { openMatters: 1 })).toEqual({ code: 'matters-open', count: 1 });
    expect(refusal(check, close)).toBeNull();
  });
});

describe('beside the path', () => {
  const at = instant('2026-06-01 08:00');
  const reached = { published: instant('2026-05-12 08:00') };
  const regime = { id: 'inspection-2025', body: 'provincial-inspectorate' } as const;

  it('an appraisal is ordered of a draft only', () => {
    expect(allowedIn({ type: 'order-appraisal', at, until: '2026-06-10' as never })).toEqual(['drafted']);
  });

  it('a duty of others is recorded once, after the publication', () => {
    const record: VisitAct = { type: 'record-duty', at, duty: 'unit-report' };
    expect(refusal(aVisit({ state: 'published', reached }), record)).toBeNull();
    expect(refusal(aVisit({ state: 'concluded' }), record)).toEqual({ code: 'wrong-state', state: 'concluded' });
    const twice = aVisit({ state: 'published', reached, duties: { 'unit-report': at } });
    expect(refusal(twice, record)).toEqual({ code: 'wrong-state', state: 'published' });
    expect(refusal(twice, { ...record, duty: 'managing-organ' })).toBeNull();
  });

  it('an inspection is declared complex once, before its draft, and a check never', () => {
    const complex: VisitAct = { type: 'declare-complex', at, document };
    const wrong = { code: 'wrong-state', state: 'began' };
    expect(refusal(aVisit({ state: 'began', regime }), complex)).toBeNull();
    expect(refusal(aVisit({ state: 'began', regime, complex: true }), complex)).toEqual(wrong);
    expect(refusal(aVisit({ state: 'began', regime, reached: { drafted: at } }), complex)).toEqual(wrong);
    expect(refusal(aVisit({ state: 'began', regime: null }), complex)).toEqual(wrong);
    expect(
      refusal(aVisit({ state: 'began', regime: { id: 'civil-service-check', body: 'civil-service-team' } }), complex),
    ).toEqual(wrong);
  });

  it('a visit is suspended and extended while it is announced or runs', () => {
    expect(allowedIn(suspend('2026-06-01 08:00'))).toEqual(['announced', 'began']);
    expect(allowedIn(extend(1, '2026-06-01 08:00'))).toEqual(['announced', 'began']);
    expect(allowedIn({ type: 'resume', at })).toEqual(['suspended']);
  });

  it('it is stopped from its decision to its conclusion, dropped and moved until it begins', () => {
    const stop: VisitAct = { type: 'stop', at, ground: 'overlap', document };
    expect(refusal(aVisit({ state: 'planned' }), stop)).toEqual({ code: 'wrong-state', state: 'planned' });
    expect(refusal(aVisit({ state: 'decided' }), stop)).toBeNull();
    expect(refusal(aVisit({ state: 'suspended' }), stop)).toBeNull();
    const concluded = aVisit({ state: 'follow-up', reached: { concluded: at } });
    expect(refusal(concluded, stop)).toEqual({ code: 'wrong-state', state: 'follow-up' });
    const ahead = ['planned', 'decided', 'announced'];
    expect(allowedIn({ type: 'drop', at, reason: 'trùng', document })).toEqual(ahead);
    expect(refusal(aVisit(), { type: 'drop', at, reason: '  ', document })).toEqual({ code: 'reason-required' });
    const schedule = { start: instant('2026-06-03 08:00'), end: instant('2026-06-03 11:00') };
    expect(allowedIn({ type: 'schedule', at, schedule })).toEqual(ahead);
    expect(allowedIn({ type: 'set-meeting-point', at, meetingPoint: null })).toEqual(ahead);
    expect(allowedIn({ type: 'answer-attendance', at, personId: 'minh', answer: 'comes' })).toEqual(ahead);
  });

  it('who decided the visit is not asked whether they come', () => {
    const visit = aVisit({ memberships: [aMember('hoa', 'head'), aMember('chanh', 'authority')] });
    const answer = (personId: string): VisitAct => ({ type: 'answer-attendance', at, personId, answer: 'comes' });
    expect(refusal(visit, answer('chanh'))).toEqual({ code: 'not-in-team' });
    expect(refusal(visit, answer('hoa'))).toBeNull();
  });

  it('a decided team keeps a head as of now', () => {
    const team = (...memberships: ReturnType<typeof aMember>[]): VisitAct => ({ type: 'set-team', at, memberships });
    const decided = aVisit({ state: 'decided' });
    expect(refusal(decided, team(aMember('lan', 'head')))).toBeNull();
    expect(refusal(decided, team(aMember('lan', 'head', '2026-06-01 08:01')))).toEqual({ code: 'no-head' });
  });
});

describe('an extension', () => {
  it('is of whole days, from one to the most of the law', () => {
    for (const days of [0, -1, 1.5, 26])
      expect(refusal(begun(), extend(days))).toEqual({ code: 'extension-too-long', most: 25 });
    for (const days of [1, 25]) expect(refusal(begun(), extend(days))).toBeNull();
  });

  it('is given on the last day of the limit and not on the day after', () => {
    // 45 days after 10 March 2026 is Friday 24 April.
    expect(refusal(begun(), extend(10, '2026-04-24 17:00'))).toBeNull();
    expect(refusal(begun(), extend(10, '2026-04-25 08:00'))).toEqual({ code: 'limit-passed', due: '2026-04-24' });
  });

  it('is not there where there is no regime or it sets no limit', () => {
    expect(refusal(aVisit({ state: 'began' }), extend(1))).toEqual({ code: 'no-limit-to-extend' });
  });
});

describe('a suspension', () => {
  it('needs a reason and does not begin before the last step', () => {
    expect(refusal(begun(), suspend('2026-03-20 08:00', { reason: ' ' }))).toEqual({ code: 'reason-required' });
    const later = { now: instant('2026-03-20 08:00') };
    expect(refusal(begun(), suspend('2026-03-19 08:00'), later)).toBeNull();
    expect(refusal(begun(), suspend('2026-03-19 07:59'), later)).toEqual({
      code: 'before-last-step',
      lastAt: instant('2026-03-19 08:00'),
    });
  });

  it('is asked for by the unit though the authority suspended before', () => {
    const resumed = after(begun(), suspend('2026-03-20 08:00'), { type: 'resume', at: instant('2026-03-23 08:00') });
    expect(refusal(resumed, suspend('2026-03-24 08:00', { askedBy: 'unit' }))).toBeNull();
  });

  it('ends no earlier than it began', () => {
    const suspended = after(begun(), suspend('2026-03-20 08:00'));
    const resume = (day: string): VisitAct => ({ type: 'resume', at: instant(day) });
    const later = { now: instant('2026-03-23 08:00') };
    expect(refusal(suspended, resume('2026-03-20 07:59'), later)).toEqual({
      code: 'before-last-step',
      lastAt: instant('2026-03-20 08:00'),
    });
    expect(refusal(suspended, resume('2026-03-20 08:00'), later)).toBeNull();
  });

  it('does not overlap the one before, and no step is entered into it: its days would count twice or not at all', () => {
    const resumed = after(begun(), suspend('2026-03-20 08:00'), { type: 'resume', at: instant('2026-03-24 08:00') });
    const later = { now: instant('2026-03-30 08:00') };
    const early = { code: 'before-last-step', lastAt: instant('2026-03-24 08:00') };
    expect(refusal(resumed, suspend('2026-03-23 08:00'), later)).toEqual(early);
    expect(refusal(resumed, suspend('2026-03-24 08:00'), later)).toBeNull();
    expect(refusal(resumed, on.endDirect('2026-03-23 08:00'), later)).toEqual(early);
  });
});

it('an appointment ends after it starts, and its questions are answered by a confirmation only', () => {
  const to = (start: string, end: string, confirmed?: boolean): VisitAct => ({
    type: 'schedule',
    at: instant('2026-03-10 08:00'),
    schedule: { start: instant(start), end: instant(end) },
    ...(confirmed === undefined ? {} : { confirmed }),
  });
  expect(refusal(aVisit(), to('2026-03-20 08:00', '2026-03-20 08:00'))).toEqual({ code: 'ends-before-it-starts' });
  expect(refusal(aVisit(), to('2026-03-20 08:00', '2026-03-20 08:01'))).toBeNull();
  expect(refusal(aVisit(), to('2026-03-20 21:00', '2026-03-20 22:00', false))?.code).toBe('confirm-schedule');
});
