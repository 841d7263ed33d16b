import type { Actor } from '../domain/access/person.js';
import { dayOf } from '../domain/calendar/local-date.js';
import type { Ids } from './ports/ids.js';
import type { Person } from './ports/store/people.js';
import type { Tx } from './ports/store/tx.js';

/** What every use case runs in: one transaction, one moment, one source of ids. */
export type Scope = {
  readonly tx: Tx;
  readonly now: Date;
  /** When the person acted, if a person did: rights and limits are judged at the press, not at its processing. */
  readonly actedAt?: Date;
  readonly ids: Ids;
  /** The inbound update that caused this; kept with every fact. */
  readonly inboxId: bigint | null;
  /** Secret of the installation, kept outside the database: what is hashed with it cannot be searched for in a stolen dump. */
  readonly pepper: Uint8Array;
  /** Secrets of before a rotation: what was hashed with them is still found. */
  readonly formerPeppers?: readonly Uint8Array[];
  /** Where the program can be reached from outside; null or absent: nowhere. */
  readonly publicUrl?: string | null;
};

/** The moment by which an act is judged. */
export const actMoment = (scope: Pick<Scope, 'now' | 'actedAt'>): Date => scope.actedAt ?? scope.now;

/** The person who acts, with the posts and delegations of this moment. */
export type Principal = { readonly person: Person; readonly actor: Actor };

/** Loads what `may` has to know. Posts that have ended are left out; delegations are those valid now. */
export async function principalOf(scope: Scope, person: Person): Promise<Principal> {
  const today = dayOf(actMoment(scope));
  const posts = await scope.tx.people.postsOf(person.id);
  const delegations = await scope.tx.people.delegationsTo(person.id, actMoment(scope));
  const valid = posts.filter(
    (post) => (post.validFrom === null || post.validFrom <= today) && (post.validTo === null || post.validTo >= today),
  );
  return { person, actor: { personId: person.id, posts: person.leftAt === null ? valid : [], delegations } };
}
