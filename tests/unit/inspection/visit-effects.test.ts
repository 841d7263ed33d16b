import type { VisitEffect, VisitFlag } from '../../../src/domain/inspection/visit-outcome.js';
import type { Visit, VisitAct } from '../../../src/domain/inspection/visit.js';
import { instant } from '../../support/an-assignment.js';
import { act, aDocument, after, aMember, aVisit, on } from './a-visit.js';

const outcome = (visit: Visit, one: VisitAct, changes: Parameters<typeof act>[2] = {}) => {
  const found = act(visit, one, changes);
  if (!found.ok) throw new Error(found.refusal.code);
  return found;
};
const effects = (visit: Visit, one: VisitAct): readonly VisitEffect['type'][] =>
  outcome(visit, one).effects.map(({ type }) => type);
const flags = (visit: Visit, one: VisitAct): readonly VisitFlag[] => outcome(visit, one).flags;
const replanned = ['cancel-reminders', 'plan-reminders', 'plan-limits'];
const decided = () => after(aVisit(), on.decide('2026-03-02 09:00'));
const announced = () => after(decided(), on.announce('2026-03-10 08:00'));
const check = () => after(aVisit({ body: 'civil-service-team' }), on.decide('2026-03-02 09:00'));
const minutes = (signedBy: 'both-sides' | 'witness'): VisitAct => ({
  type: 'sign-minutes',
  at: instant('2026-03-19 11:30'),
  fileId: 'bb',
  signedBy,
});

describe('what follows from an act', () => {
  it('is a new plan of reminders and limits while the team has still to go there', () => {
    expect(effects(aVisit(), on.decide('2026-03-02 09:00'))).toEqual([...replanned, 'tell-team']);
    expect(effects(aVisit({ schedule: null }), on.decide('2026-03-02 09:00'))).toEqual([
      'cancel-reminders',
      'plan-limits',
      'tell-team',
    ]);
  });

  it('is that the unit hears of the announcement, once, and not again when the visit begins', () => {
    expect(effects(decided(), on.announce('2026-03-10 08:00'))).toEqual([...replanned, 'tell-unit', 'tell-team']);
    expect(effects(announced(), on.begin('2026-03-19 08:00'))).toEqual([
      'cancel-reminders',
      'plan-limits',
      'tell-team',
    ]);
    expect(effects(check(), on.begin('2026-03-19 08:00'))).toContain('tell-unit');
  });

  it('is that the unit of a surprise hears at the end of the direct work only, and another unit not then', () => {
    const surprise = after(
      aVisit({ kind: 'surprise', body: 'civil-service-team' }),
      on.decide('2026-03-18 16:00'),
      on.begin('2026-03-19 08:00'),
    );
    expect(effects(surprise, on.endDirect('2026-03-19 11:00'))).toContain('tell-unit');
    const open = after(check(), on.begin('2026-03-19 08:00'));
    expect(effects(open, on.endDirect('2026-03-19 11:00'))).not.toContain('tell-unit');
    const inspection = after(aVisit({ kind: 'surprise', body: 'other-inspectorate' }), on.decide('2026-03-02 09:00'));
    expect(effects(inspection, on.announce('2026-03-10 08:00'))).not.toContain('tell-unit');
  });

  it('is that the unit hears of conclusion and publication, and tasks come of the publication only', () => {
    const signed = after(
      check(),
      on.begin('2026-03-19 08:00'),
      on.endDirect('2026-03-19 11:00'),
      on.signMinutes('2026-03-19 11:30'),
    );
    expect(effects(signed, on.conclude('2026-03-20 08:00'))).toEqual([
      'cancel-reminders',
      'plan-limits',
      'tell-unit',
      'tell-team',
    ]);
    const concluded = after(signed, on.conclude('2026-03-20 08:00'));
    expect(effects(concluded, on.publish('2026-03-25 08:00'))).toEqual([
      'cancel-reminders',
      'plan-limits',
      'tell-unit',
      'issue-recommendations',
      'tell-team',
    ]);
  });

  it('is a substitute for who cannot come and none for who comes, and the team hears which act it was', () => {
    const answer = (given: 'comes' | 'cannot'): VisitAct => ({
      type: 'answer-attendance',
      at: instant('2026-03-17 08:00'),
      personId: 'minh',
      answer: given,
    });
    const about = { type: 'tell-team', about: 'answer-attendance' };
    expect(outcome(aVisit(), answer('comes')).effects).toEqual([about]);
    expect(outcome(aVisit(), answer('cannot')).effects).toEqual([{ type: 'find-substitute', personId: 'minh' }, about]);
  });

  it('is a fact with the states before and after, who did it, and when it was written down', () => {
    const now = instant('2026-03-11 09:00');
    const one = on.announce('2026-03-10 08:00');
    expect(outcome(decided(), one, { now }).fact).toEqual({
      act: one,
      at: now,
      actorPersonId: 'hoa',
      stateBefore: 'decided',
      stateAfter: 'announced',
    });
  });
});

describe('a flag', () => {
  it('of minutes by a witness is not there when both sides signed', () => {
    const ended = after(check(), on.begin('2026-03-19 08:00'), on.endDirect('2026-03-19 11:00'));
    expect(flags(ended, minutes('both-sides'))).toEqual([]);
    expect(flags(ended, minutes('witness'))).toEqual(['minutes-by-witness']);
  });

  it('of lateness is for the late step and not for those after it', () => {
    const late = after(decided(), on.announce('2026-03-18 08:00'));
    expect(flags(late, on.begin('2026-03-19 08:00'))).toEqual([]);
  });

  it('of lateness is also for a duty of others and for a suspension of the unit that lasted too long', () => {
    const suspend: VisitAct = {
      type: 'suspend',
      at: instant('2026-03-12 08:00'),
      askedBy: 'unit',
      reason: 'bão',
      document: aDocument(),
    };
    // 30 days after 12 March 2026 is Saturday 11 April: Monday the 13th is still in time.
    const suspended = after(announced(), suspend);
    expect(flags(suspended, { type: 'resume', at: instant('2026-04-13 08:00') })).toEqual([]);
    expect(flags(suspended, { type: 'resume', at: instant('2026-04-14 08:00') })).toEqual(['late']);
    const regime = { id: 'inspection-2025', body: 'other-inspectorate' } as const;
    const published = aVisit({ state: 'published', regime, reached: { published: instant('2026-05-11 08:00') } });
    const duty = (day: string): VisitAct => ({ type: 'record-duty', at: instant(day), duty: 'unit-report' });
    expect(flags(published, duty('2026-05-21 08:00'))).toEqual([]);
    expect(flags(published, duty('2026-05-22 08:00'))).toEqual(['late']);
  });

  it('of the old law, its figures and the missing decree is for the decision', () => {
    const memberships = [aMember('hoa', 'head', '2024-01-02 08:00')];
    expect(flags(aVisit({ memberships }), on.decide('2024-03-04 08:00'))).toEqual(['limits-unverified']);
    expect(flags(aVisit({ memberships }), on.decide('2026-03-02 09:00'))).toEqual([]);
    const department = aVisit({ memberships, kind: 'specialised', body: 'department' });
    expect(flags(department, on.decide('2025-08-04 08:00'))).toEqual(['decree-not-yet-issued']);
    expect(flags(department, on.decide('2025-08-05 08:00'))).toEqual([]);
  });
});
