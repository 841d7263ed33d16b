import { dayOf } from '../../domain/calendar/local-date.js';
import { cardsFor } from '../delivery/cards-for.js';
import type { CardIn } from '../ports/card.js';
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
export async function tellAdministrators(scope: Scope, card: CardIn, key: string): Promise<void> {
  await scope.tx.outbox.add(
    (await cardsFor(scope, await administratorsOf(scope), card)).map((told) => ({
      ...told,
      contactId: null,
      lane: 'urgent' as const,
      dedupeKey: `alarm/${key}/${told.personId}`,
      onUnknown: 'resend-once' as const,
    })),
  );
}
