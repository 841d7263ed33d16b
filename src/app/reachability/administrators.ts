import { dayOf } from '../../domain/calendar/local-date.js';
import type { Card } from '../ports/card.js';
import type { Scope } from '../use-case.js';

/** People who may be called when something of the installation itself needs a person. */
export async function administratorsOf(scope: Scope): Promise<readonly string[]> {
  const units = await scope.tx.units.all();
  const posts = await scope.tx.people.postsIn(
    units.map((unit) => unit.id),
    ['administrator'],
    dayOf(scope.now),
  );
  return [...new Set(posts.map((post) => post.personId))];
}

/** The same trouble is told once per key to each administrator, however often it is met. */
export async function tellAdministrators(scope: Scope, card: Card, key: string): Promise<void> {
  await scope.tx.outbox.add(
    (await administratorsOf(scope)).map((personId) => ({
      personId,
      contactId: null,
      lane: 'urgent' as const,
      message: { type: 'card' as const, card },
      dedupeKey: `alarm/${key}/${personId}`,
      onUnknown: 'resend-once' as const,
    })),
  );
}
