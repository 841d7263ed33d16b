import {
  decideTeam,
  headAt,
  isMembershipValid,
  leadersAt,
  LEADING,
  membersAt,
  travellersAt,
  type TeamDecision,
  type TeamOutcome,
} from '../../../src/domain/inspection/team.js';
import { visitToActOn, visitToManage, visitToRecordIn } from '../../../src/domain/inspection/visit-actor.js';
import { instant } from '../../support/an-assignment.js';
import { aDocument, aMember, aPost, aVisit, aWorld, on } from './a-visit.js';

const at = instant('2026-03-10 08:00');
const document = aDocument('15/QĐ', '2026-03-10');
const team = [aMember('hoa', 'head'), aMember('minh'), aMember('lan', 'deputy')];
const decide = (changes: Partial<TeamDecision>): TeamOutcome =>
  decideTeam(team, { at, document, add: [], remove: [], ...changes });

describe('a membership', () => {
  it('holds from its first instant, included, to its last, excluded', () => {
    const member = aMember('minh', 'member', '2026-03-10 08:00', '2026-03-12 08:00');
    const holds = ['2026-03-10 07:59', '2026-03-10 08:00', '2026-03-12 07:59', '2026-03-12 08:00'].map((one) =>
      isMembershipValid(member, instant(one)),
    );
    expect(holds).toEqual([false, true, true, false]);
    expect(isMembershipValid(aMember('minh'), instant('2036-03-10 08:00'))).toBe(true);
  });

  it('tells who is there, who travels, who leads and who heads', () => {
    const all = [
      aMember('chanh', 'authority'),
      aMember('cu', 'head', '2026-01-05 08:00', '2026-03-10 08:00'),
      ...team,
      aMember('thu', 'secretary'),
      aMember('lan', 'secretary'),
    ];
    expect(membersAt(all, at).map(({ personId }) => personId)).toEqual(['chanh', 'hoa', 'minh', 'lan', 'thu', 'lan']);
    expect(travellersAt(all, at).map(({ personId }) => personId)).toEqual(['hoa', 'minh', 'lan', 'thu', 'lan']);
    expect(leadersAt(all, at)).toEqual(['chanh', 'hoa', 'lan', 'thu']);
    expect(headAt(all, at)).toBe('hoa');
    expect(headAt([aMember('minh')], at)).toBeNull();
    expect([...LEADING]).toEqual(['authority', 'head', 'deputy', 'secretary']);
  });
});

describe('a decision on the team', () => {
  it('writes the new membership with its document and ends the old ones at that instant', () => {
    expect(decide({ add: [{ personId: 'oanh', role: 'secretary' }], remove: ['minh'] })).toEqual({
      ok: true,
      memberships: [
        team[0],
        { ...team[1], until: at },
        team[2],
        { personId: 'oanh', role: 'secretary', from: at, until: null, document },
      ],
      joined: ['oanh'],
      left: ['minh'],
    });
  });

  it('leaves what ended before as it ended', () => {
    const old = aMember('minh', 'member', '2026-01-05 08:00', '2026-02-01 08:00');
    const outcome = decideTeam([old, ...team], { at, document, add: [], remove: ['minh'] });
    expect(outcome.ok && outcome.memberships[0]).toEqual(old);
  });

  it('may be of the very moment of the last one, not before', () => {
    const last = [...team, aMember('oanh', 'member', '2026-03-10 08:00'), aMember('phu', 'member', '2026-02-10 08:00')];
    const remove = ['minh'];
    expect(decideTeam(last, { at, document, add: [], remove }).ok).toBe(true);
    expect(decideTeam(last, { at: instant('2026-03-10 07:59'), document, add: [], remove })).toEqual({
      ok: false,
      refusal: { code: 'before-last-decision', lastAt: at },
    });
  });

  it('is refused by name: two heads, somebody named twice, a stranger, nothing at all', () => {
    expect(decide({ add: [{ personId: 'oanh', role: 'head' }] })).toEqual({
      ok: false,
      refusal: { code: 'several-heads', personIds: ['hoa', 'oanh'] },
    });
    expect(decide({ add: [{ personId: 'minh', role: 'deputy' }], remove: ['minh'] })).toEqual({
      ok: false,
      refusal: { code: 'named-twice', personId: 'minh' },
    });
    expect(decide({ remove: ['minh', 'oanh'] })).toEqual({
      ok: false,
      refusal: { code: 'not-in-team', personId: 'oanh' },
    });
    expect(decide({})).toEqual({ ok: false, refusal: { code: 'nothing-changed' } });
    expect(decide({ add: [{ personId: 'oanh', role: 'member' }] })).toMatchObject({ ok: true, left: [] });
    expect(decide({ remove: ['minh'] })).toMatchObject({ ok: true, joined: [], left: ['minh'] });
  });
});

describe('acting on a visit', () => {
  const visit = aVisit({
    memberships: [...team, aMember('thu', 'secretary'), aMember('chanh', 'authority'), aMember('lanh', 'authority')],
  });
  const posts = [
    ...['hoa', 'minh', 'lan', 'thu', 'chanh'].map((personId) => aPost(personId, 'thanh-tra')),
    aPost('lanh', 'thanh-pho', 'leader'),
  ];
  const world = aWorld([visit], { posts });
  const everybody = ['hoa', 'lan', 'thu', 'minh', 'chanh', 'lanh', 'la'];
  const answers = (ask: (personId: string) => ReturnType<typeof visitToManage>) =>
    everybody.map((personId) => {
      const actor = ask(personId);
      return actor.ok ? actor.role : actor.reason;
    });

  it('to record is for everyone who goes there, to manage for who leads, by their posts', () => {
    const door = ['head', 'deputy', 'secretary', 'member', 'wrong-role', 'wrong-role', 'not-found'];
    const lead = ['head', 'deputy', 'secretary', 'wrong-role', 'authority', 'authority', 'not-found'];
    expect(answers((personId) => visitToRecordIn(world, 'v1', personId, at))).toEqual(door);
    expect(answers((personId) => visitToManage(world, 'v1', personId, at))).toEqual(lead);
    for (const one of [
      on.begin('2026-03-10 08:00'),
      on.endDirect('2026-03-10 08:00'),
      on.signMinutes('2026-03-10 08:00'),
    ])
      expect(answers((personId) => visitToActOn(world, 'v1', personId, one, at))).toEqual(door);
    for (const one of [on.announce('2026-03-10 08:00'), on.report('2026-03-10 08:00')])
      expect(answers((personId) => visitToActOn(world, 'v1', personId, one, at))).toEqual(lead);
  });

  it('is by the leading one of two roles, and on the visit as it is', () => {
    const both = aVisit({ memberships: [aMember('minh'), aMember('minh', 'secretary')] });
    expect(visitToManage(aWorld([both], { posts }), 'KT7QX', 'minh', at)).toEqual({
      ok: true,
      visit: both,
      role: 'secretary',
    });
  });
});
