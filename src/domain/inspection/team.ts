import type { DocumentRef } from './terms.js';

/** `authority` is who decided the visit: need to know without going there. Người ra quyết định · trưởng đoàn · phó trưởng đoàn · thư ký · thành viên. */
export type TeamRole = 'authority' | 'head' | 'deputy' | 'secretary' | 'member';

/** A person in a team from an instant (included) until an instant (excluded); a replaced member is out at the very moment of the decision. */
export type Membership = {
  readonly personId: string;
  readonly role: TeamRole;
  readonly from: Date;
  readonly until: Date | null;
  readonly document: DocumentRef;
};

/** Quyết định thành lập or kiện toàn. A person named in `add` who already belongs changes role; `remove` names who leaves. */
export type TeamDecision = {
  readonly at: Date;
  readonly document: DocumentRef;
  readonly add: readonly { readonly personId: string; readonly role: TeamRole }[];
  readonly remove: readonly string[];
};

export type TeamRefusal =
  | { readonly code: 'no-head' }
  | { readonly code: 'several-heads'; readonly personIds: readonly string[] }
  | { readonly code: 'named-twice'; readonly personId: string }
  | { readonly code: 'not-in-team'; readonly personId: string }
  | { readonly code: 'nothing-changed' }
  | { readonly code: 'before-last-decision'; readonly lastAt: Date };

export type TeamOutcome =
  | {
      readonly ok: true;
      readonly memberships: readonly Membership[];
      readonly joined: readonly string[];
      readonly left: readonly string[];
    }
  | { readonly ok: false; readonly refusal: TeamRefusal };

/** Whether a membership holds at an instant. */
export function isMembershipValid({ from, until }: Membership, at: Date): boolean {
  return from <= at && (until === null || at < until);
}

/** Who belongs to the team at an instant, in the order of their decisions. */
export function membersAt(memberships: readonly Membership[], at: Date): readonly Membership[] {
  return memberships.filter((membership) => isMembershipValid(membership, at));
}

/** The members who go to the place: everyone but the authority. */
export function travellersAt(memberships: readonly Membership[], at: Date): readonly Membership[] {
  return membersAt(memberships, at).filter(({ role }) => role !== 'authority');
}

/** The head at an instant; null when there is none, which no decision may cause. */
export function headAt(memberships: readonly Membership[], at: Date): string | null {
  return membersAt(memberships, at).find(({ role }) => role === 'head')?.personId ?? null;
}

/**
 * Founds a team or changes it (thành lập, kiện toàn; facts/domain §4.1–4.2). History is never rewritten: who leaves keeps a membership that ended.
 * Refuses a team with no head or with two, a person named twice, and a decision older than the last.
 */
export function decideTeam(memberships: readonly Membership[], decision: TeamDecision): TeamOutcome {
  const refusal = refusalOf(memberships, decision);
  if (refusal !== null) return { ok: false, refusal };
  const { at, document } = decision;
  const changing = new Set([...decision.remove, ...decision.add.map(({ personId }) => personId)]);
  const kept = memberships.map((membership) =>
    changing.has(membership.personId) && isMembershipValid(membership, at) ? { ...membership, until: at } : membership,
  );
  const added = decision.add.map(({ personId, role }): Membership => ({
    personId,
    role,
    from: at,
    until: null,
    document,
  }));
  const next = [...kept, ...added];
  const heads = membersAt(next, at).filter(({ role }) => role === 'head');
  if (heads.length === 0) return { ok: false, refusal: { code: 'no-head' } };
  if (heads.length > 1)
    return { ok: false, refusal: { code: 'several-heads', personIds: heads.map(({ personId }) => personId) } };
  const before = personsAt(memberships, at);
  const after = personsAt(next, at);
  return {
    ok: true,
    memberships: next,
    joined: [...after].filter((personId) => !before.has(personId)),
    left: [...before].filter((personId) => !after.has(personId)),
  };
}

function refusalOf(memberships: readonly Membership[], { at, add, remove }: TeamDecision): TeamRefusal | null {
  const lastAt = memberships.reduce<Date | null>(
    (last, { from }) => (last === null || from > last ? from : last),
    null,
  );
  if (lastAt !== null && at < lastAt) return { code: 'before-last-decision', lastAt };
  if (add.length === 0 && remove.length === 0) return { code: 'nothing-changed' };
  const named = [...remove, ...add.map(({ personId }) => personId)];
  const twice = named.find((personId, index) => named.indexOf(personId) !== index);
  if (twice !== undefined) return { code: 'named-twice', personId: twice };
  const present = personsAt(memberships, at);
  const stranger = remove.find((personId) => !present.has(personId));
  return stranger === undefined ? null : { code: 'not-in-team', personId: stranger };
}

function personsAt(memberships: readonly Membership[], at: Date): ReadonlySet<string> {
  return new Set(membersAt(memberships, at).map(({ personId }) => personId));
}

/** [D] Who leads a visit: its course, its limits and its replacements are theirs. */
export const LEADING: ReadonlySet<TeamRole> = new Set(['authority', 'head', 'deputy', 'secretary']);

/** Who leads the team at an instant, each once. */
export function leadersAt(memberships: readonly Membership[], at: Date): readonly string[] {
  return [
    ...new Set(
      membersAt(memberships, at)
        .filter(({ role }) => LEADING.has(role))
        .map(({ personId }) => personId),
    ),
  ];
}
