import type { Incoming, MenuCommand, RenderedMessage } from '../../app/ports/channel.js';
import { redeemEnrolmentCode } from '../../app/people/redeem-enrolment-code.js';
import { tellAdministrators } from '../../app/reachability/administrators.js';
import { dayOf } from '../../domain/calendar/local-date.js';
import { noteZaloEvent } from '../../app/reachability/webhook-facts.js';
import { principalOf, type Scope } from '../../app/use-case.js';
import { intentSchema } from '../../app/intents.js';
import {
  crowdCard,
  dataNotice,
  enrolledWords,
  enrolmentRefusal,
  followedCard,
  strangerWords,
} from '../messages/welcome.js';
import { groupHolder } from '../render/group-holder.js';
import { parseCommand } from './commands.js';
import { handleForwarded } from './forwarded.js';
import { handleFile } from './handle-file.js';
import { followIntent, handleText } from './handle-text.js';
import { menuFor } from './menu.js';
import { refusePaste } from './pasted-document.js';
import { handlePlatformEvent, handleSignal, isSignal } from './handle-signal.js';
import { handleLocation } from './visits/location.js';
import { languageOf, sayText, wordsFor, type Turn } from './turn.js';

/** What the caller does after the transaction: end the spinner, answer a stranger, set the role's menu. None of it may be repeated or matter. */
export type Handled = {
  readonly toast: string | null;
  /** Answer to somebody whom the database does not know: nothing to hang an outbox row on. */
  readonly strangerReply: RenderedMessage | null;
  /** A secret for the person's own chat, which no row may hold. */
  readonly unkept: { readonly chatId: string; readonly message: RenderedMessage } | null;
  readonly menu: readonly MenuCommand[] | null;
};

const NOTHING: Handled = { toast: null, strangerReply: null, unkept: null, menu: null };

/** One inbound update, inside one transaction. Never throws for anything a person can do; what it throws for is a fault of ours and is tried again. `answered`: a press whose spinner has ended already. */
export async function handleIncoming(
  scope: Scope,
  incoming: Incoming,
  { answered = false }: { readonly answered?: boolean } = {},
): Promise<Handled> {
  if (incoming.channel === 'zalo' && incoming.recovered !== true) await noteZaloEvent(scope);
  if (await handlePlatformEvent(scope, incoming.body)) return NOTHING;
  const known = await scope.tx.people.byContact(incoming.channel, incoming.senderId);
  if (known === null || known.person.leftAt !== null) {
    if (!incoming.group) return handleStranger(scope, incoming, answered);
    return incoming.body.kind === 'press'
      ? {
          ...NOTHING,
          toast:
            'Anh/chị chưa kết nối với trợ lý nên không thao tác được. Nhắn riêng cho trợ lý mã kết nối do quản trị cấp.',
        }
      : NOTHING;
  }
  if (incoming.group && !concernsUs(incoming)) return NOTHING;
  const { person, contact } = known;
  if (isSignal(incoming.body)) {
    await handleSignal(scope, known, incoming, incoming.body);
    return NOTHING;
  }
  await scope.tx.people.touch(contact.id, incoming.at);
  // Whoever writes again can be reached again.
  if (contact.state !== 'active') await scope.tx.people.setContactState(contact.id, 'active');
  const principal = await principalOf(scope, person);
  const group = incoming.group ? await scope.tx.groups.byChat(incoming.channel, incoming.chatId) : null;
  const turn: Turn = {
    scope,
    principal,
    contact,
    incoming,
    // What is begun in a group goes on in the person's own chat.
    chatKey: `${incoming.channel}:${incoming.group ? contact.externalId : incoming.chatId}`,
    originOutboxId: await originOf(scope, group?.id ?? contact.id, incoming),
    group,
    popsUp: incoming.body.kind === 'press' && incoming.channel === 'telegram' && !answered,
    toast: null,
    unkept: null,
    menu: incoming.body.kind === 'start' ? menuFor(principal) : null,
    answers: 0,
  };
  await route(turn);
  if (incoming.group && turn.answers > 0) turn.toast ??= wordsFor(turn).answeredInPrivate;
  // Where nothing pops up over a button, what would pop up is said; the same for a typed answer that nothing else answered.
  if (turn.toast !== null && turn.answers === 0 && !turn.popsUp) await sayText(turn, turn.toast);
  return {
    ...NOTHING,
    toast: turn.toast,
    unkept:
      turn.unkept === null
        ? null
        : { chatId: contact.externalId, message: { lines: [turn.unkept], buttons: [], files: [] } },
    menu: turn.menu,
  };
}

async function route(turn: Turn): Promise<void> {
  const { body } = turn.incoming;
  switch (body.kind) {
    case 'press':
      return handlePress(turn, body.token);
    case 'text':
      return body.forwarded === true ? handleForwarded(turn, body.text) : handleText(turn, body.text);
    case 'start':
      return sayText(
        turn,
        enrolledWords(turn.principal.person.name, turn.principal.actor.posts.length > 0, languageOf(turn)),
      );
    case 'file':
      return handleFile(turn, body);
    case 'edited':
      return sayText(turn, wordsFor(turn).edited);
    case 'location':
      return handleLocation(turn, body);
    case 'unsupported':
      // A sticker says as little as "ok": never an acknowledgement.
      if (body.what === 'sticker') return sayText(turn, wordsFor(turn).sticker);
      return sayText(turn, body.what === 'voice' ? wordsFor(turn).voice : wordsFor(turn).unreadable);
    case 'secret':
      return refuseSecret(turn);
    case 'relation':
    case 'receipt':
    case 'template-receipt':
    case 'reaction':
    case 'withdraw':
    case 'platform':
      return;
  }
}

/** Nothing of it was stored; that it came, from whom and when, is. */
async function refuseSecret(turn: Turn): Promise<void> {
  const { tx, now, ids } = turn.scope;
  await tx.audit.add(
    {
      actor: turn.principal.person.id,
      action: 'directive.refuse',
      subject: 'directive',
      subjectId: ids.newId(),
      data: { reason: 'secret' },
    },
    now,
  );
  await refusePaste(turn);
}

/**
 * A token is bound to the person it was made for: a forwarded card does nothing in other hands, and says no more than a button that never was. That it is
 * somebody's would tell of what it stands for.
 */
async function handlePress(turn: Turn, token: string): Promise<void> {
  const found = await turn.scope.tx.tokens.find(token);
  if (
    found === null ||
    (found.personId !== turn.principal.person.id &&
      (turn.group === null || found.personId !== groupHolder(turn.group.id)))
  ) {
    turn.toast = wordsFor(turn).notYourButton;
    return;
  }
  const intent = intentSchema.safeParse(found.intent);
  if (!intent.success) {
    turn.toast = wordsFor(turn).oldButton;
    return;
  }
  await followIntent(turn, intent.data);
}

/** In a group only buttons, the group's own command and answers to our cards are ours; the rest is not read. */
function concernsUs({ body }: Incoming): boolean {
  if (body.kind === 'press') return true;
  if (body.kind !== 'text') return false;
  return parseCommand(body.text)?.name === 'group' || body.replyToMessageId !== undefined;
}

async function originOf(scope: Scope, contactId: string, incoming: Incoming): Promise<string | null> {
  const { body } = incoming;
  const messageId =
    body.kind === 'press' ? body.messageId : 'replyToMessageId' in body ? (body.replyToMessageId ?? null) : null;
  if (messageId === null) return null;
  return (await scope.tx.outbox.byProviderMessage(contactId, messageId))?.outboxId ?? null;
}

/** Once for each chat: who unfollows and follows again, or taps "Nhắn tin" after following, was told already. */
async function greet(scope: Scope): Promise<Handled> {
  if (scope.inboxId === null || !(await scope.tx.inbox.isFirstOfChat(scope.inboxId))) return NOTHING;
  return { ...NOTHING, strangerReply: { ...followedCard(), buttons: [], files: [] } };
}

/** Only one thing is possible for a stranger: to say a code. Everything else gets the same words, whoever they are. */
async function handleStranger(scope: Scope, incoming: Incoming, answered: boolean): Promise<Handled> {
  const { body } = incoming;
  if (incoming.channel === 'zalo' && body.kind === 'relation' && body.state === 'active') return greet(scope);
  if (isSignal(body) || body.kind === 'edited' || body.kind === 'secret') return NOTHING;
  const reply = (lines: readonly string[]): Handled => ({
    ...NOTHING,
    strangerReply: { lines, buttons: [], files: [] },
  });
  if (body.kind === 'press') {
    const words = 'Nút này dành cho người khác.';
    return answered ? reply([words]) : { ...NOTHING, toast: words };
  }
  const said = body.kind === 'start' ? body.payload : body.kind === 'text' ? body.text.trim() : '';
  if (said === '' || said.length > 40) return reply([strangerWords()]);
  const redeemed = await redeemEnrolmentCode(scope, {
    channel: incoming.channel,
    externalId: incoming.senderId,
    code: said,
  });
  // A code that was typed is in the stored update too; it may still be good (a locked chat, a clerk's slip), so it does not stay there.
  if ((redeemed.ok || redeemed.reason !== 'not-a-code') && scope.inboxId !== null)
    await scope.tx.inbox.redact(scope.inboxId, 'code');
  if (!redeemed.ok && redeemed.reason !== 'not-a-code' && redeemed.crowded === true)
    await tellAdministrators(scope, crowdCard, `enrolment-crowd/${dayOf(scope.now)}`);
  if (!redeemed.ok)
    return reply([redeemed.reason === 'not-a-code' ? strangerWords() : enrolmentRefusal(redeemed, scope.now)]);
  const principal = await principalOf(scope, redeemed.person);
  // From here on there is a contact: the notice of data processing is owed to the person, so it goes where nothing is lost.
  await scope.tx.outbox.add([
    {
      personId: redeemed.person.id,
      contactId: redeemed.contact.id,
      lane: 'answer',
      message: {
        type: 'card',
        card: {
          lines: [
            enrolledWords(redeemed.person.name, true, redeemed.person.language),
            '',
            dataNotice(redeemed.person.language),
          ],
        },
      },
      dedupeKey: `enrolled/${scope.inboxId ?? scope.ids.newId()}`,
      onUnknown: 'resend-once',
      ignoresQuietHours: true,
    },
  ]);
  return { ...NOTHING, menu: menuFor(principal) };
}
