import type { Card, CardIn } from '../ports/card.js';
import type { Scope } from '../use-case.js';

/** For each of these people the card in the language that they chose. */
export async function cardsFor(
  { tx }: Pick<Scope, 'tx'>,
  personIds: readonly string[],
  card: CardIn,
): Promise<readonly { readonly personId: string; readonly message: { readonly type: 'card'; readonly card: Card } }[]> {
  if (personIds.length === 0) return [];
  const people = await tx.people.byIds(personIds);
  return personIds.map((personId) => ({
    personId,
    message: { type: 'card', card: card(people.find(({ id }) => id === personId)?.language ?? 'vi') },
  }));
}
