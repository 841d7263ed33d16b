import type { ChannelName } from '../ports/channel.js';
import type { Contact, Person } from '../ports/store/people.js';
import type { Scope } from '../use-case.js';
import { afterFailure, CROWD_LIMIT, CROWD_WINDOW_MS, hashCode, normaliseCode } from './enrolment-code.js';
import { linkContact } from './link-contact.js';

export type Redeemed =
  | { readonly ok: true; readonly person: Person; readonly contact: Contact }
  /** Ordinary words, not counted as an attempt. */
  | { readonly ok: false; readonly reason: 'not-a-code' }
  /** Unknown, used, expired, revoked or of a person who left: a stranger gets one answer for all. */
  | { readonly ok: false; readonly reason: 'refused'; readonly crowded?: true }
  /** `crowded`: so many wrong codes came from everywhere within the hour that administrators must hear of it. */
  | { readonly ok: false; readonly reason: 'locked'; readonly lockedUntil: Date; readonly crowded?: true };

/** Links the chat in which a code was typed (or came by deep link) to the person it was made for. */
export async function redeemEnrolmentCode(
  scope: Scope,
  { channel, externalId, code }: { readonly channel: ChannelName; readonly externalId: string; readonly code: string },
): Promise<Redeemed> {
  const { tx, now, ids } = scope;
  const normalised = normaliseCode(code);
  if (normalised === null) return { ok: false, reason: 'not-a-code' };
  const chatKey = `${channel}:${externalId}`;
  const attempts = await tx.enrolment.attempts(chatKey);
  if (attempts.lockedUntil !== null && attempts.lockedUntil > now) {
    return { ok: false, reason: 'locked', lockedUntil: attempts.lockedUntil };
  }
  const result = await redeemWithAnyKey(scope, normalised);
  const person = result.ok ? await tx.people.byId(result.personId) : null;
  if (person === null || person.leftAt !== null) {
    const crowded = (await tx.enrolment.noteFailure(now, CROWD_WINDOW_MS)) >= CROWD_LIMIT;
    const many = crowded ? { crowded } : {};
    const next = afterFailure(attempts, now, crowded);
    await tx.enrolment.saveAttempts(chatKey, { ...next, at: now });
    if (next.lockedUntil === null) return { ok: false, reason: 'refused', ...many };
    const data = { channel, failures: next.failures };
    await tx.audit.add(
      { actor: null, action: 'contact.enrolment-locked', subject: 'contact', subjectId: chatKey, data },
      now,
    );
    return { ok: false, reason: 'locked', lockedUntil: next.lockedUntil, ...many };
  }
  await tx.enrolment.saveAttempts(chatKey, { failures: 0, lockedUntil: null, at: now });
  const contact = await linkContact(tx, ids, { personId: person.id, channel, externalId, now });
  return { ok: true, person, contact };
}

/** A code made shortly before the key was changed is as good as any other. */
async function redeemWithAnyKey(
  { tx, now, pepper, formerPeppers = [] }: Scope,
  code: string,
): ReturnType<Scope['tx']['enrolment']['redeem']> {
  for (const former of formerPeppers) {
    const result = await tx.enrolment.redeem(hashCode(code, former), now);
    if (result.ok || result.reason !== 'unknown') return result;
  }
  return tx.enrolment.redeem(hashCode(code, pepper), now);
}
