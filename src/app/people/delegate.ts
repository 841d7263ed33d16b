import { may } from '../../domain/access/may.js';
import type { Delegation } from '../../domain/access/person.js';
import { addDays, at, dayOf, type LocalDate } from '../../domain/calendar/local-date.js';
import { accessWorld } from '../access-world.js';
import { actMoment, type Principal, type Scope } from '../use-case.js';

export type NewDelegation = {
  readonly toPersonId: string;
  readonly unitId: string;
  readonly from: LocalDate;
  /** Last day, included. */
  readonly until: LocalDate;
  readonly document: string | null;
};

export type DelegateResult =
  | { readonly ok: true; readonly delegation: Delegation }
  | { readonly ok: false; readonly reason: 'not-allowed' | 'to-oneself' | 'past' | 'too-long' };

/** Ủy quyền has a period; longer than this is a new post, not a delegation [D]. */
const MAX_DAYS = 366;

/** A head lets another person act for them in the unit for a period. A right held by delegation is not passed on. */
export async function delegate(scope: Scope, principal: Principal, input: NewDelegation): Promise<DelegateResult> {
  const { tx, ids, now } = scope;
  const allowed = may(
    principal.actor,
    'delegate',
    { kind: 'unit', unitId: input.unitId },
    await accessWorld(scope, principal),
  );
  if (!allowed.ok) return { ok: false, reason: 'not-allowed' };
  if (input.toPersonId === principal.person.id) return { ok: false, reason: 'to-oneself' };
  const today = dayOf(actMoment(scope));
  if (input.until < today) return { ok: false, reason: 'past' };
  if (input.until > addDays(input.from, MAX_DAYS)) return { ok: false, reason: 'too-long' };
  const delegation: Delegation = {
    id: ids.newId(),
    fromPersonId: principal.person.id,
    toPersonId: input.toPersonId,
    unitId: input.unitId,
    from: input.from <= today ? actMoment(scope) : at(input.from, '00:00'),
    until: at(addDays(input.until, 1), '00:00'),
    revokedAt: null,
    document: input.document,
  };
  await tx.people.saveDelegation(delegation);
  await tx.audit.add(
    {
      actor: principal.person.id,
      action: 'delegation.give',
      subject: 'delegation',
      subjectId: delegation.id,
      data: { to: input.toPersonId, unitId: input.unitId, from: input.from, until: input.until },
    },
    now,
  );
  return { ok: true, delegation };
}

/** Ends a delegation that this person gave; null when there is none. */
export async function revokeDelegation(
  scope: Scope,
  principal: Principal,
  delegationId: string,
): Promise<Delegation | null> {
  const { tx, now } = scope;
  const found = (await tx.people.delegationsAhead(principal.person.id, now)).find(({ id }) => id === delegationId);
  if (found === undefined) return null;
  const revoked = { ...found, revokedAt: actMoment(scope) };
  await tx.people.saveDelegation(revoked);
  await tx.audit.add(
    {
      actor: principal.person.id,
      action: 'delegation.revoke',
      subject: 'delegation',
      subjectId: found.id,
      data: { to: found.toPersonId },
    },
    now,
  );
  return revoked;
}
