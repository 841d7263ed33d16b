import { teamQuestions } from '../../../src/domain/inspection/team-questions.js';
import { visibleVisits } from '../../../src/domain/inspection/sight.js';
import { visitToActOn } from '../../../src/domain/inspection/visit-actor.js';
import type { VisitAct } from '../../../src/domain/inspection/visit.js';
import { instant } from '../../support/an-assignment.js';
import { after, aMember, aPost, aVisit, aWorld, on, TREE } from './a-visit.js';

const now = instant('2026-03-16 08:00');
const visit = after(
  aVisit({ memberships: [...aVisit().memberships, aMember('chu-tich-tp', 'authority')] }),
  on.decide('2026-03-02 09:00'),
  on.announce('2026-03-10 08:00'),
);
const world = aWorld([visit]);
const answer = (personId: string, one: VisitAct, id = 'v1') => {
  const actor = visitToActOn(world, id, personId, one, now);
  return actor.ok ? actor.role : actor.reason;
};
const suspend: VisitAct = {
  type: 'suspend',
  at: now,
  askedBy: 'authority',
  reason: 'bão',
  document: { code: '1', date: '2026-03-16' as never },
};
const cannot = (personId: string): VisitAct => ({ type: 'answer-attendance', at: now, personId, answer: 'cannot' });

describe('acting on a visit', () => {
  it('at the door is for everyone who goes there, and not for who decided it', () => {
    expect(answer('minh', on.begin('2026-03-16 08:00'))).toBe('member');
    expect(answer('hoa', on.begin('2026-03-16 08:00'))).toBe('head');
    expect(answer('chu-tich-tp', on.begin('2026-03-16 08:00'))).toBe('wrong-role');
    const chief = { ...visit, memberships: [aMember('hoa', 'head'), aMember('lan', 'authority')] };
    expect(visitToActOn(aWorld([chief]), 'v1', 'lan', on.begin('2026-03-16 08:00'), now)).toEqual({
      ok: false,
      reason: 'wrong-role',
    });
  });

  it('on its course is for who leads it', () => {
    expect(answer('minh', suspend)).toBe('wrong-role');
    expect(answer('lan', suspend)).toBe('deputy');
    expect(answer('chu-tich-tp', suspend)).toBe('authority');
  });

  it('gives whoever may not act because they may not know the answer for no such visit, the unit included', () => {
    for (const personId of ['chu-tich-phuong', 'quan-tri', 'nguoi-la']) {
      expect(visitToActOn(world, 'v1', personId, suspend, now)).toEqual(
        visitToActOn(world, 'khong-co', personId, suspend, now),
      );
    }
  });

  it('lets each member answer for themselves, and who leads for the others', () => {
    expect(answer('minh', cannot('minh'))).toBe('member');
    expect(answer('minh', cannot('lan'))).toBe('wrong-role');
    expect(answer('hoa', cannot('minh'))).toBe('head');
  });
});

describe('a team that is proposed', () => {
  const other = aVisit({
    id: 'v2',
    code: 'KT8',
    unitIds: ['so'],
    memberships: [aMember('hoa', 'head'), aMember('oanh')],
  });
  const posts = [...world.posts, aPost('oanh', 'thanh-tra'), aPost('son', 'phuong')];
  const team = { visitId: 'v3', personIds: ['oanh', 'son'], unitIds: ['phuong'], schedule: visit.schedule };
  const ask = (asker: string) =>
    teamQuestions(team, visibleVisits(aWorld([other], { posts }), asker, now), posts, TREE, now);

  it('is asked about who belongs to the unit and who is elsewhere', () => {
    expect(ask('hoa')).toMatchObject({
      conflicts: [{ personId: 'son', why: 'own-unit' }],
      busy: [{ personId: 'oanh', visitId: 'v2' }],
    });
  });

  it('tells nothing of a visit that the asker may not know of', () => {
    expect(ask('lan').busy).toEqual([]);
  });
});
