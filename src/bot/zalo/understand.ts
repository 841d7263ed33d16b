import { z } from 'zod';
import { dateOf, oaId, readEvent, type Attachment, type Json, type ZaloEvent } from 'zalo-api-sdk';
import type { Incoming, RemoteFile } from '../../app/ports/channel.js';
import { unpackPress } from './press-payload.js';

/** What is stored of a webhook: the event as it came, and the header that tells two events of one name apart. */
const storedEvent = z.object({
  server: z.string().nullable(),
  event: z.looseObject({ event_name: z.string() }),
  secret: z.literal(true).optional(),
  /** Made by us of what the conversation lookup tells. */
  recovered: z.literal(true).optional(),
});
export type StoredEvent = z.infer<typeof storedEvent>;

export type UnderstandOptions = { readonly ownOa?: string | undefined; readonly receivedAt: Date };

/** The event in our terms; null when it is of no interest or not understood. Never throws: new events and fields come unannounced. */
export function understand(raw: unknown, { ownOa, receivedAt }: UnderstandOptions): Incoming | null {
  const stored = storedEvent.safeParse(raw);
  if (!stored.success) return null;
  const { event: body, server, secret, recovered } = stored.data;
  const event = readEvent(body as Json, {
    ...(server === null ? {} : { server }),
    ...(ownOa === undefined ? {} : { ownOa: oaId(ownOa) }),
  });
  if (event.kind === 'malformed') return null;
  const at = timeOf(event, receivedAt);
  switch (event.kind) {
    case 'person-message':
      return {
        ...from(event.userId, at),
        ...(recovered === undefined ? {} : { recovered }),
        body: secret === true ? { kind: 'secret', messageId: event.message.messageId ?? '' } : bodyOf(event),
      };
    case 'oa-message':
      return event.message.messageId === undefined
        ? null
        : {
            ...from(event.userId, at),
            body: { kind: 'receipt', receipt: 'echo', messageIds: [event.message.messageId] },
          };
    case 'receipt':
      if (event.userId === undefined || event.messageIds.length === 0) return null;
      return {
        ...from(event.userId, at),
        body: {
          kind: 'receipt',
          receipt: event.receipt === 'seen' ? 'seen' : 'delivered',
          messageIds: event.messageIds,
        },
      };
    case 'template-receipt':
      return event.trackingId === undefined
        ? null
        : { ...from('', at), body: { kind: 'template-receipt', outboxId: event.trackingId } };
    case 'reaction':
      if (event.by !== 'person' || event.userId === undefined || event.icon === '/-remove') return null;
      return { ...from(event.userId, at), body: { kind: 'reaction', messageId: event.messageId ?? null } };
    case 'follow':
      return { ...from(event.userId, at), body: { kind: 'relation', state: 'active' } };
    case 'unfollow':
      return { ...from(event.userId, at), body: { kind: 'relation', state: 'blocked' } };
    case 'chat-opened':
      return { ...from(event.userId, at), body: { kind: 'relation', state: 'active' } };
    case 'data-withdrawal':
      return { ...from(event.userId, at), body: { kind: 'withdraw' } };
    case 'permission-revoked':
      return { ...from('', at), body: { kind: 'platform', event: 'permission-revoked' } };
    case 'template-change':
      return { ...from('', at), body: { kind: 'platform', event: 'template-changed' } };
    // Groups of the OA are not used; anonymous visitors, tags and calls are not ours to answer.
    case 'anonymous-message':
    case 'group-message':
    case 'group-change':
    case 'user-info':
    case 'tag':
    case 'call':
    case 'template-feedback':
    case 'unknown':
      return null;
  }
}

function from(userId: string, at: Date): Omit<Incoming, 'body'> {
  return { channel: 'zalo', chatId: userId, senderId: userId, senderName: '', group: false, at };
}

/** The platform's time, unless it is missing or lies in the future: a window must not be opened by a wrong clock. */
function timeOf(event: ZaloEvent, receivedAt: Date): Date {
  const told = event.time === undefined ? receivedAt : dateOf(event.time);
  return Number.isNaN(told.getTime()) || told > receivedAt ? receivedAt : told;
}

function bodyOf(event: Extract<ZaloEvent, { kind: 'person-message' }>): Incoming['body'] {
  const { message, content } = event;
  const messageId = message.messageId ?? event.dedupeKey;
  const reply = message.quoteMessageId === undefined ? {} : { replyToMessageId: message.quoteMessageId as string };
  const file = fileOf(message.attachments, messageId);
  if (file !== null) return { kind: 'file', ...file, caption: message.text ?? '', messageId, ...reply };
  // A link comes as an attachment and, mostly, as the text that held it.
  if ((content === 'text' || content === 'link') && message.text !== undefined && message.text.trim() !== '') {
    const token = unpackPress(message.text);
    if (token !== null) return { kind: 'press', token, pressId: messageId, messageId: null };
    return { kind: 'text', text: message.text.normalize('NFC'), messageId, ...reply };
  }
  if (content === 'location') return { kind: 'location', at: placeOf(message.attachments), messageId };
  const what = (
    {
      sticker: 'sticker',
      gif: 'sticker',
      audio: 'voice',
      video: 'video',
      business_card: 'contact',
    } as const
  )[content];
  return { kind: 'unsupported', what: what ?? 'other', messageId };
}

function placeOf(attachments: readonly Attachment[]): Extract<Incoming['body'], { kind: 'location' }>['at'] {
  for (const one of attachments)
    if (one.kind === 'location' && one.latitude !== undefined && one.longitude !== undefined)
      return { latitude: one.latitude, longitude: one.longitude };
  return null;
}

function fileOf(
  attachments: readonly Attachment[],
  messageId: string,
): { readonly file: RemoteFile; readonly photo: boolean } | null {
  for (const attachment of attachments) {
    if (attachment.kind === 'image' && attachment.url !== undefined) {
      return {
        file: { ref: attachment.url, name: `anh-${messageId.slice(0, 12)}.jpg`, mime: 'image/jpeg', size: null },
        photo: true,
      };
    }
    if (attachment.kind === 'file' && attachment.url !== undefined) {
      const name = attachment.name ?? `tep.${attachment.type ?? 'bin'}`;
      return { file: { ref: attachment.url, name, mime: mimeOf(name), size: attachment.size ?? null }, photo: false };
    }
  }
  return null;
}

const MIMES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  txt: 'text/plain',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
};

function mimeOf(name: string): string {
  return MIMES[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';
}

/** The event as it may be stored: without any content when its words or its file's name carry the mark of a state secret. */
export function screen(raw: unknown, isSecret: (text: string, fileName?: string) => boolean): unknown {
  const stored = storedEvent.safeParse(raw);
  if (!stored.success) return raw;
  const event = readEvent(stored.data.event as Json);
  if (event.kind === 'malformed' || !('message' in event)) return raw;
  const texts = [
    event.message.text,
    ...event.message.attachments.map((attachment) =>
      'description' in attachment ? attachment.description : undefined,
    ),
  ].filter((text): text is string => text !== undefined);
  const names = event.message.attachments.flatMap((attachment) =>
    attachment.kind === 'file' && attachment.name !== undefined ? [attachment.name] : [],
  );
  if (!texts.some((text) => isSecret(text)) && !names.some((name) => isSecret('', name))) return raw;
  const { event_name, app_id, timestamp, sender, recipient } = stored.data.event;
  return {
    server: stored.data.server,
    secret: true,
    ...(stored.data.recovered === undefined ? {} : { recovered: true }),
    event: { event_name, app_id, timestamp, sender, recipient, message: { msg_id: event.message.messageId } },
  };
}
