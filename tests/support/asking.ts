import type { Card } from '../../src/app/ports/card.js';
import type { Store, Tx } from '../../src/app/ports/store/tx.js';
import { principalOf, type Scope } from '../../src/app/use-case.js';
import { handleText } from '../../src/bot/conversation/handle-text.js';
import { createRandomIds } from '../../src/store/random-ids.js';

const ids = createRandomIds();

export const scopeOf = (tx: Tx, now: Date): Scope => ({
  tx,
  now,
  ids,
  inboxId: null,
  pepper: new Uint8Array(32).fill(7),
  publicUrl: 'https://dondoc.example.vn/',
});

/** What the bot says to a person who types this in a private chat; the rows are written as in the running program. */
export function typed(store: Store, now: Date, personId: string, text: string): Promise<readonly Card[]> {
  return store.transaction(async (tx) => {
    const cards: Card[] = [];
    const scope = scopeOf(
      {
        ...tx,
        outbox: {
          ...tx.outbox,
          add: (messages) => {
            for (const { message } of messages) if (message.type === 'card') cards.push(message.card);
            return tx.outbox.add(messages);
          },
        },
      },
      now,
    );
    const person = await tx.people.byId(personId);
    const [contact] = await tx.people.contactsOf(personId);
    if (person === null || contact === undefined) throw new Error(`nobody is ${personId}`);
    await handleText(
      {
        scope,
        principal: await principalOf(scope, person),
        contact,
        incoming: {
          channel: contact.channel,
          chatId: contact.externalId,
          senderId: contact.externalId,
          senderName: person.name,
          group: false,
          at: now,
          body: { kind: 'text', text, messageId: '1' },
        },
        chatKey: `${contact.channel}:${contact.externalId}`,
        originOutboxId: null,
        group: null,
        popsUp: false,
        toast: null,
        unkept: null,
        menu: null,
        answers: 0,
      },
      text,
    );
    return cards;
  });
}

export const wordsOf = (cards: readonly Card[]): string =>
  cards
    .flatMap((card) => [card.title ?? '', ...card.lines.map((line) => (typeof line === 'string' ? line : line.text))])
    .join('\n')
    .trim();
