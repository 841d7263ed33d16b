import { conflictsOf } from '../../../src/domain/inspection/conflicts.js';
import {
  decideTeam,
  headAt,
  membersAt,
  travellersAt,
  type Membership,
  type TeamDecision,
} from '../../../src/domain/inspection/team.js';
import { instant } from '../../support/an-assignment.js';
import { aDocument, aPost, TREE } from './a-visit.js';

const at = instant('2026-03-02 09:00');
const decision = (changes: Partial<TeamDecision>): TeamDecision => ({
  at,
  document: aDocument(),
  add: [],
  remove: [],
  ...changes,
});
const founding = decision({
  add: [
    { personId: 'hoa', role: 'head' },
    { personId: 'minh', role: 'member' },
    { personId: 'chanh', role: 'authority' },
  ],
});

function founded(): readonly Membership[] {
  const outcome = decideTeam([], founding);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.memberships;
}

describe('a team', () => {
  it('is founded by a decision that names its head', () => {
    const members = founded();
    expect(headAt(members, at)).toBe('hoa');
    expect(travellersAt(members, at).map(({ personId }) => personId)).toEqual(['hoa', 'minh']);
    expect(membersAt(members, new Date(at.getTime() - 1))).toEqual([]);
  });

  it('is refused with no head, with two heads, and with a person named twice', () => {
    expect(decideTeam([], decision({ add: [{ personId: 'minh', role: 'member' }] }))).toEqual({
      ok: false,
      refusal: { code: 'no-head' },
    });
    expect(decideTeam(founded(), decision({ remove: ['hoa'] }))).toEqual({ ok: false, refusal: { code: 'no-head' } });
    expect(decideTeam(founded(), decision({ add: [{ personId: 'lan', role: 'head' }] }))).toMatchObject({
      refusal: { code: 'several-heads' },
    });
    expect(
      decideTeam(founded(), decision({ add: [{ personId: 'lan', role: 'deputy' }], remove: ['lan'] })),
    ).toMatchObject({ refusal: { code: 'named-twice' } });
  });

  it('changes by a later decision: who is replaced is out at that very instant and stays in its history', () => {
    const later = instant('2026-03-10 10:00');
    const outcome = decideTeam(
      founded(),
      decision({ at: later, add: [{ personId: 'lan', role: 'member' }], remove: ['minh'] }),
    );
    expect(outcome).toMatchObject({ ok: true, joined: ['lan'], left: ['minh'] });
    if (!outcome.ok) return;
    const names = (moment: Date): readonly string[] =>
      membersAt(outcome.memberships, moment).map(({ personId }) => personId);
    expect(names(new Date(later.getTime() - 1))).toEqual(['hoa', 'minh', 'chanh']);
    expect(names(later)).toEqual(['hoa', 'chanh', 'lan']);
    expect(outcome.memberships.some(({ personId }) => personId === 'minh')).toBe(true);
  });

  it('gives a member another role without their leaving', () => {
    const later = instant('2026-03-10 10:00');
    const outcome = decideTeam(
      founded(),
      decision({ at: later, add: [{ personId: 'minh', role: 'head' }], remove: ['hoa'] }),
    );
    expect(outcome).toMatchObject({ ok: true, joined: [], left: ['hoa'] });
    if (outcome.ok) expect(headAt(outcome.memberships, later)).toBe('minh');
  });

  it('refuses a decision older than the last, one that changes nothing, and the removal of a stranger', () => {
    expect(decideTeam(founded(), decision({ at: instant('2026-03-01 09:00'), remove: ['minh'] }))).toMatchObject({
      refusal: { code: 'before-last-decision' },
    });
    expect(decideTeam(founded(), decision({}))).toMatchObject({ refusal: { code: 'nothing-changed' } });
    expect(decideTeam(founded(), decision({ remove: ['ai-do'] }))).toMatchObject({ refusal: { code: 'not-in-team' } });
  });
});

describe('conflicts of interest', () => {
  const posts = [
    aPost('binh', 'phuong', 'officer'),
    aPost('cuong', 'thanh-pho', 'leader'),
    aPost('dao', 'thanh-pho', 'officer'),
    aPost('em', 'chi-nhanh', 'officer'),
    aPost('cu', 'phuong', 'head', { validTo: '2026-02-28' as never }),
  ];
  const why = (personId: string, unitId: string): readonly string[] =>
    conflictsOf([personId], [unitId], posts, TREE, at).map((one) => one.why);

  it('flag who works in the inspected unit or below it', () => {
    expect(why('binh', 'phuong')).toEqual(['own-unit']);
    expect(why('em', 'so')).toEqual(['own-unit']);
    expect(why('em', 'phuong')).toEqual([]);
  });

  it('flag who is in charge above it, not everybody who works above it', () => {
    expect(why('cuong', 'phuong')).toEqual(['superior']);
    expect(why('dao', 'phuong')).toEqual([]);
  });

  it('end with the post', () => {
    expect(why('cu', 'phuong')).toEqual([]);
    expect(conflictsOf(['cu'], ['phuong'], posts, TREE, instant('2026-02-28 12:00'))).toHaveLength(1);
  });
});
