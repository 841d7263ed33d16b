import { cardsFor } from '../../app/delivery/cards-for.js';
import type { Card, CardIn } from '../../app/ports/card.js';
import type { Incoming, MenuCommand } from '../../app/ports/channel.js';
import type { OutgoingMessage } from '../../app/ports/message.js';
import type { GroupChat } from '../../app/ports/store/groups.js';
import type { Contact, Language } from '../../app/ports/store/people.js';
import type { Principal, Scope } from '../../app/use-case.js';
import { VIETNAMESE, type Answers } from '../messages/answers.js';
import { ENGLISH } from '../messages/english/answers.js';
import { englishActions } from '../messages/english/words.js';

/** One inbound update of a known person, being answered inside one transaction. */
export type Turn = {
  readonly scope: Scope;
  readonly principal: Principal;
  readonly contact: Contact;
  readonly incoming: Incoming;
  readonly chatKey: string;
  /** Outbox row whose card was pressed or replied to, if it was ours. */
  readonly originOutboxId: string | null;
  /** The group in which a button was pressed or a command given; answers go to the person's own chat. */
  readonly group: GroupChat | null;
  /** A press whose spinner has not ended yet: what is short can pop up over its button. */
  readonly popsUp: boolean;
  /** Short text that ends the spinner of a press. */
  toast: string | null;
  /** Holds a secret: shown in the person's own chat after the commit and stored nowhere; what is lost must be asked for again. */
  unkept: string | null;
  /** The menu as it is from now on, where this turn changes it. */
  menu: readonly MenuCommand[] | null;
  answers: number;
};

/** Channels that can neither edit a card nor pop anything up: every answer is a message, and answers are chosen by number. */
export function answersByMessage(turn: Turn): boolean {
  return turn.contact.channel !== 'telegram';
}

/** What this person chose to read. */
export const languageOf = (turn: Turn): Language => turn.principal.person.language;

/** Whether the person handles documents for a unit. */
export const isClerk = (turn: Turn): boolean => turn.principal.actor.posts.some((post) => post.role === 'clerk');

/** The answers in the language that this person chose. */
export function wordsFor(turn: Turn): Answers {
  return answersIn(languageOf(turn));
}

/** The same for somebody else, who is told of what this person did. */
export function answersIn(language: Language): Answers {
  return language === 'en' ? ENGLISH : VIETNAMESE;
}

/** Answers in the same chat, ahead of everything else that waits. */
export async function say(turn: Turn, card: Card): Promise<void> {
  const english = turn.principal.person.language === 'en' && card.actions !== undefined;
  await send(turn, { type: 'card', card: english ? { ...card, actions: englishActions(card.actions) } : card });
}

/** Shows something that is rendered from fresh facts when it leaves. */
export async function send(
  turn: Turn,
  message: OutgoingMessage,
  options: { editOfId?: string; editOnly?: boolean; directiveId?: string; assignmentId?: string } = {},
): Promise<void> {
  turn.answers += 1;
  await turn.scope.tx.outbox.add([
    {
      personId: turn.principal.person.id,
      contactId: turn.contact.id,
      lane: 'answer',
      message,
      // The same update handled again after a crash answers once.
      dedupeKey: `answer/${turn.scope.inboxId ?? turn.scope.ids.newId()}/${turn.answers}`,
      onUnknown: 'never',
      ignoresQuietHours: true,
      ...options,
    },
  ]);
}

/** Tells somebody else something in their own language, once. */
export async function tell(
  turn: Turn,
  personId: string,
  card: CardIn,
  dedupeKey: string,
  notBefore?: Date,
): Promise<void> {
  const [told] = await cardsFor(turn.scope, [personId], card);
  if (told === undefined) return;
  await turn.scope.tx.outbox.add([
    {
      ...told,
      contactId: null,
      lane: 'normal',
      dedupeKey: `${dedupeKey}/${personId}`,
      onUnknown: 'never',
      ...(notBefore === undefined ? {} : { notBefore }),
    },
  ]);
}

/** A line of plain words. */
export async function sayText(turn: Turn, text: string, actions: Card['actions'] = []): Promise<void> {
  await say(turn, { lines: [text], actions });
}
