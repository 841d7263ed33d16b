import type { RemoteFile } from '../../app/ports/channel.js';
import type { Turn } from './turn.js';

/** Hands a file to the job that reads it. The message sent now is the one that later says how far the reading is. */
export async function readDocument(
  turn: Turn,
  file: RemoteFile,
  how: { readonly photo: boolean; readonly firstPages?: number },
): Promise<void> {
  const { tx, now, ids, inboxId } = turn.scope;
  const { firstPages } = how;
  const card = {
    lines: [
      `Đã nhận ${how.photo ? 'ảnh' : file.name}. Đang đọc${firstPages === undefined ? '' : ` ${firstPages} trang đầu`} …`,
    ],
  };
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
  await tx.timers.set({
    kind: 'read-document',
    subjectId: ids.newId(),
    generation: 1,
    dueAt: now,
    payload: {
      channel: turn.incoming.channel,
      chatId: turn.incoming.chatId,
      personId: turn.principal.person.id,
      contactId: turn.contact.id,
      progressOutboxId: progressOutboxId ?? null,
      inboxId: inboxId === null || turn.incoming.body.kind !== 'file' ? null : String(inboxId),
      ...(firstPages === undefined ? {} : { firstPages }),
      source: { kind: 'remote', file },
    },
  });
}
