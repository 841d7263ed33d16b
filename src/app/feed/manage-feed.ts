import type { Scope } from '../use-case.js';
import { feedToken, feedTokenHash } from './calendar-feed-token.js';

/** A new private address for this person's calendar; an older one ends, so that a lost address is cured by asking again. Returns its id. */
export async function openFeed(scope: Scope, personId: string): Promise<string> {
  const { tx, now, ids, pepper } = scope;
  await tx.feeds.revokeAll(personId, now);
  const id = ids.newId();
  await tx.feeds.add({ id, personId, tokenHash: feedTokenHash(feedToken(id, pepper)), createdAt: now });
  await tx.audit.add({ actor: personId, action: 'feed.open', subject: 'person', subjectId: personId }, now);
  return id;
}

/** Ends the address; false when there was none. */
export async function closeFeed({ tx, now }: Scope, personId: string): Promise<boolean> {
  const closed = await tx.feeds.revokeAll(personId, now);
  if (closed > 0)
    await tx.audit.add({ actor: personId, action: 'feed.close', subject: 'person', subjectId: personId }, now);
  return closed > 0;
}
