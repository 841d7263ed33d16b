import { administratorsOf, tellAdministrators } from '../../app/reachability/administrators.js';
import type { Incoming } from '../../app/ports/channel.js';
import type { Contact, Person } from '../../app/ports/store/people.js';
import type { Scope } from '../../app/use-case.js';
import { dayOf } from '../../domain/calendar/local-date.js';
import { VIETNAMESE } from '../messages/answers.js';
import { ENGLISH } from '../messages/english/answers.js';
import { withdrawalCard, zaloTroubleCard } from '../messages/zalo-trouble-cards.js';

type Body = Incoming['body'];
/** What the platform tells of a person or of our messages, without the person having said anything to us. */
export type Signal = Extract<Body, { kind: 'receipt' | 'reaction' | 'withdraw' | 'relation' }>;

export function isSignal(body: Body): body is Signal {
  return body.kind === 'receipt' || body.kind === 'reaction' || body.kind === 'withdraw' || body.kind === 'relation';
}

/** Events of nobody in particular. True: handled. */
export async function handlePlatformEvent(scope: Scope, body: Body): Promise<boolean> {
  switch (body.kind) {
    case 'template-receipt':
      await scope.tx.outbox.noteTemplateReceipt(body.outboxId, scope.now);
      return true;
    case 'platform':
      await tellAdministrators(scope, zaloTroubleCard({ kind: body.event }), `zalo-${body.event}/${dayOf(scope.now)}`);
      return true;
    default:
      return false;
  }
}

/** None of these is an acknowledgement, and only following opens a window. */
export async function handleSignal(
  scope: Scope,
  { person, contact }: { readonly person: Person; readonly contact: Contact },
  incoming: Incoming,
  body: Signal,
): Promise<void> {
  const { tx, now } = scope;
  switch (body.kind) {
    case 'relation':
      if (body.state === 'active') {
        // Following counts as an interaction on Zalo. Somebody who withdrew must write again to be written to.
        if (incoming.channel === 'zalo') await tx.people.touch(contact.id, incoming.at);
        if (contact.state === 'unlinked') return;
      }
      return tx.people.setContactState(contact.id, body.state);
    case 'receipt': {
      const [first] = body.messageIds;
      if (body.receipt === 'echo')
        return first === undefined ? undefined : tx.outbox.noteEcho(contact.id, first, incoming.at);
      return tx.outbox.noteReceipt(contact.id, body.messageIds, body.receipt, incoming.at);
    }
    case 'reaction':
      await tx.outbox.add([
        {
          personId: person.id,
          contactId: contact.id,
          lane: 'answer',
          message: {
            type: 'card',
            card: {
              lines: [(person.language === 'en' ? ENGLISH : VIETNAMESE).reaction],
            },
          },
          // Said once a day: a thumb under every message is a habit, not a question.
          dedupeKey: `reaction/${contact.id}/${dayOf(now)}`,
          onUnknown: 'never',
          ignoresQuietHours: true,
        },
      ]);
      return;
    case 'withdraw':
      await tx.people.setContactState(contact.id, 'unlinked');
      await tx.dialogue.clear(`${incoming.channel}:${incoming.chatId}`);
      await tx.audit.add(
        {
          actor: person.id,
          action: 'contact.withdraw',
          subject: 'contact',
          subjectId: contact.id,
          data: { channel: incoming.channel },
        },
        now,
      );
      if ((await administratorsOf(scope)).length > 0)
        await tellAdministrators(scope, withdrawalCard(person), `withdraw/${contact.id}/${dayOf(now)}`);
      return;
  }
}
