import { z } from 'zod';
import type { Incoming, RemoteFile } from '../../app/ports/channel.js';
import { unpackToken } from './callback-data.js';

const user = z.object({ id: z.number(), first_name: z.string().default(''), last_name: z.string().optional() });
const chat = z.object({ id: z.number(), type: z.string() });
const document = z.object({
  file_id: z.string(),
  file_name: z.string().optional(),
  mime_type: z.string().optional(),
  file_size: z.number().optional(),
});
const message = z.looseObject({
  message_id: z.number(),
  date: z.number(),
  chat,
  from: user.optional(),
  text: z.string().optional(),
  caption: z.string().optional(),
  document: document.optional(),
  photo: z.array(z.object({ file_id: z.string(), file_size: z.number().optional() })).optional(),
  reply_to_message: z.object({ message_id: z.number() }).optional(),
  forward_origin: z.unknown().optional(),
  /** Ours: the content was dropped at the door. */
  dondoc_secret: z.literal(true).optional(),
});
const update = z.looseObject({
  update_id: z.number(),
  message: message.optional(),
  edited_message: message.optional(),
  callback_query: z
    .object({
      id: z.string(),
      from: user,
      data: z.string().optional(),
      message: z.looseObject({ message_id: z.number(), chat }).optional(),
    })
    .optional(),
  my_chat_member: z
    .object({ chat, from: user, date: z.number(), new_chat_member: z.looseObject({ status: z.string() }) })
    .optional(),
});

/** The update in our terms; null when it is of no interest or not understood. Tolerant: new kinds of updates and fields arrive unannounced. */
export function understand(raw: unknown, receivedAt: Date): Incoming | null {
  const parsed = update.safeParse(raw);
  if (!parsed.success) return null;
  const { data } = parsed;
  if (data.callback_query !== undefined) {
    const { id, from, data: pressed, message: card } = data.callback_query;
    const where = card?.chat ?? { id: from.id, type: 'private' };
    return {
      ...sender(from, where, receivedAt),
      body: {
        kind: 'press',
        token: unpackToken(pressed ?? '') ?? '',
        pressId: id,
        messageId: card === undefined ? null : String(card.message_id),
      },
    };
  }
  if (data.my_chat_member !== undefined) {
    const { chat: where, from, new_chat_member: member } = data.my_chat_member;
    if (where.type !== 'private') return null;
    return {
      ...sender(from, where, receivedAt),
      body: { kind: 'relation', state: member.status === 'kicked' ? 'blocked' : 'active' },
    };
  }
  const edited = data.edited_message;
  // A live location moves by edits, every few seconds: none of them is a message.
  if (edited?.from !== undefined && edited['location'] !== undefined) return null;
  if (edited?.from !== undefined) {
    return {
      ...sender(edited.from, edited.chat, receivedAt),
      body: { kind: 'edited', text: edited.text ?? edited.caption ?? '', messageId: String(edited.message_id) },
    };
  }
  const said = data.message;
  if (said?.from === undefined) return null;
  return { ...sender(said.from, said.chat, timeOf(said.date, receivedAt)), body: bodyOf(said) };
}

/** The last second of the year 9999: no row with a later time could be written, and the update would be tried again and again. */
const LAST_SECOND = 253_402_300_799;

function timeOf(seconds: number, receivedAt: Date): Date {
  return Math.abs(seconds) <= LAST_SECOND ? new Date(seconds * 1000) : receivedAt;
}

/** The update as it may be stored: a stub without any content when its texts or its file's name carry the mark of a state secret. */
export function screen(raw: unknown, isSecret: (text: string, fileName?: string) => boolean): unknown {
  const parsed = update.safeParse(raw);
  if (!parsed.success) return raw;
  const { update_id, message: sent, edited_message: edited } = parsed.data;
  const said = sent ?? edited;
  if (said === undefined) return raw;
  const texts = [said.text, said.caption].filter((text): text is string => text !== undefined);
  const named = said.document?.file_name;
  if (!texts.some((text) => isSecret(text)) && (named === undefined || !isSecret('', named))) return raw;
  const { message_id, date, chat: where, from } = said;
  return { update_id, message: { message_id, date, chat: where, from, dondoc_secret: true } };
}

function sender(from: z.infer<typeof user>, where: z.infer<typeof chat>, at: Date): Omit<Incoming, 'body'> {
  return {
    channel: 'telegram',
    chatId: String(where.id),
    senderId: String(from.id),
    senderName: [from.first_name, from.last_name].filter(Boolean).join(' '),
    group: where.type !== 'private',
    at,
  };
}

const place = z.object({ latitude: z.number(), longitude: z.number() });

function bodyOf(said: z.infer<typeof message>): Incoming['body'] {
  const messageId = String(said.message_id);
  if (said.dondoc_secret === true) return { kind: 'secret', messageId };
  const reply =
    said.reply_to_message === undefined ? {} : { replyToMessageId: String(said.reply_to_message.message_id) };
  if (said.text !== undefined) {
    const start = /^\/start(?:@\S+)?(?:\s+(\S+))?\s*$/u.exec(said.text);
    if (start !== null) return { kind: 'start', payload: start[1] ?? '', messageId };
    return {
      kind: 'text',
      text: said.text,
      messageId,
      ...reply,
      ...(said.forward_origin === undefined ? {} : { forwarded: true }),
    };
  }
  const file = fileOf(said);
  if (file !== null)
    return { kind: 'file', file: file.remote, photo: file.photo, caption: said.caption ?? '', messageId, ...reply };
  // Sent live, it is the place of that moment: its moves come as edits without words.
  const pin = place.safeParse(said['location']);
  if (pin.success) return { kind: 'location', at: pin.data, messageId };
  const what =
    (['voice', 'sticker', 'video', 'contact'] as const).find((kind) => said[kind] !== undefined) ??
    (said['audio'] !== undefined || said['video_note'] !== undefined ? 'voice' : 'other');
  return { kind: 'unsupported', what, messageId };
}

function fileOf(said: z.infer<typeof message>): { remote: RemoteFile; photo: boolean } | null {
  if (said.document !== undefined) {
    const { file_id: ref, file_name: name, mime_type: mime, file_size: size } = said.document;
    return {
      remote: { ref, name: name ?? 'tep', mime: mime ?? 'application/octet-stream', size: size ?? null },
      photo: false,
    };
  }
  // Sizes come smallest first.
  const largest = said.photo?.at(-1);
  if (largest === undefined) return null;
  return {
    remote: {
      ref: largest.file_id,
      name: `anh-${said.message_id}.jpg`,
      mime: 'image/jpeg',
      size: largest.file_size ?? null,
    },
    photo: true,
  };
}
