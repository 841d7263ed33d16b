import type { RemoteFile } from '../../app/ports/channel.js';
import { DOCUMENTS } from '../messages/document-words.js';
import { languageOf, type Turn } from './turn.js';

/** Reading takes long and is a job; it answers in the chat of the turn. */
export async function readLater(
  { scope, incoming, principal, contact }: Turn,
  what: object,
  { subjectId = scope.ids.newId(), dueAt = scope.now }: { readonly subjectId?: string; readonly dueAt?: Date } = {},
): Promise<void> {
  await scope.tx.timers.set({
    kind: 'read-document',
    subjectId,
    generation: 1,
    dueAt,
    payload: {
      channel: incoming.channel,
      chatId: incoming.chatId,
      personId: principal.person.id,
      contactId: contact.id,
      ...what,
    },
  });
}

/** Hands a file to the job that reads it. The message sent now is the one that later says how far the reading is. */
export async function readDocument(
  turn: Turn,
  file: RemoteFile,
  how: { readonly photo: boolean; readonly firstPages?: number },
): Promise<void> {
  const { tx, ids, inboxId } = turn.scope;
  const { firstPages } = how;
  const say = DOCUMENTS[languageOf(turn)];
  const card = { lines: [say.received(how.photo ? say.photo : file.name, firstPages)] };
  turn.answers += 1;
  const [progressOutboxId] = await tx.outbox.add([
    {
      personId: turn.principal.person.id,
      contactId: turn.contact.id,
      lane: 'answer',
      message: { type: 'card', card },
      dedupeKey: `answer/${inboxId ?? ids.newId()}/${turn.answers}`,
      onUnknown: 'never',
      ignoresQuietHours: true,
    },
  ]);
  await readLater(turn, {
    progressOutboxId: progressOutboxId ?? null,
    inboxId: inboxId === null || turn.incoming.body.kind !== 'file' ? null : String(inboxId),
    ...(firstPages === undefined ? {} : { firstPages }),
    source: { kind: 'remote', file },
  });
}
