import { z } from 'zod';
import { type Answer, type Refusal, badRequest, done } from '../answer.js';
import { type Context, type Method, recipient } from '../context.js';
import { MAX_CAPTION, MAX_TEXT, entitySchema, formatted } from '../formatted-text.js';
import { checkKeyboard, replyMarkup } from '../keyboard.js';
import { type Parameters, flag, integer, json, maybe, read, text } from '../parameters.js';
import { wireMessage } from '../render.js';
import type { FormattedText } from '../wire.js';
import { type StoredFile, visible } from '../world.js';

const envelope = z.object({
  parse_mode: maybe(text('unsupported parse_mode')),
  reply_markup: maybe(replyMarkup),
  reply_parameters: maybe(
    json(
      z.looseObject({
        message_id: integer('reply message identifier is not specified'),
        allow_sending_without_reply: flag.optional(),
      }),
      "can't parse reply parameters JSON object",
    ),
  ),
  reply_to_message_id: maybe(integer('reply message identifier is not specified')),
  allow_sending_without_reply: maybe(flag),
});
const entitiesField = maybe(json(entitySchema, "can't parse entities JSON object"));

type Content = { readonly text: FormattedText; readonly file?: StoredFile };

/** Puts a message of the bot into the chat: what all sending methods have in common. */
export function put(
  context: Context,
  parameters: Parameters,
  prepare: () => ({ readonly ok: true } & Content) | Refusal,
): Answer {
  const fields = read(envelope, parameters);
  if (!fields.ok) return fields;
  const content = prepare();
  if (!content.ok) return content;
  const keyboard = checkKeyboard(fields.value.reply_markup);
  if (!keyboard.ok) return keyboard;
  const to = recipient(context, parameters);
  if (!to.ok) return to;

  const {
    reply_parameters: reply,
    reply_to_message_id: oldReply,
    allow_sending_without_reply: oldAllow,
  } = fields.value;
  const wanted = reply?.message_id ?? oldReply;
  const found = wanted === undefined ? undefined : visible(to.room, wanted);
  if (wanted !== undefined && !found && !(reply?.allow_sending_without_reply ?? oldAllow)) {
    return badRequest('message to be replied not found');
  }
  const message = context.world.addMessage(to.room, {
    from: 'bot',
    text: content.text,
    ...(content.file && { file: content.file }),
    ...(keyboard.keyboard && { markup: keyboard.keyboard }),
    ...(found && { replyTo: found.id }),
  });
  return done(wireMessage(context.world, message));
}

export const sendMessage: Method = (context, parameters) =>
  put(context, parameters, () => {
    const body = readText(parameters);
    return body.ok ? { ok: true, text: body } : body;
  });

const textFields = z.object({
  text: maybe(text('message text is empty')),
  parse_mode: maybe(text('unsupported parse_mode')),
  entities: entitiesField,
});

/** `text` with its entities, between 1 and 4096 characters. */
export function readText(parameters: Parameters): ({ readonly ok: true } & FormattedText) | Refusal {
  const fields = read(textFields, parameters);
  if (!fields.ok) return fields;
  const body = formatted({
    text: fields.value.text ?? '',
    parseMode: fields.value.parse_mode,
    entities: fields.value.entities,
  });
  if (!body.ok) return body;
  if (body.text === '') return badRequest('message text is empty');
  return body.text.length > MAX_TEXT ? badRequest('message is too long') : body;
}

const captionFields = z.object({
  caption: maybe(text("can't parse caption")),
  parse_mode: maybe(text('unsupported parse_mode')),
  caption_entities: entitiesField,
});

/** `caption` with its entities, at most 1024 characters; it may be empty. */
export function readCaption(parameters: Parameters): ({ readonly ok: true } & FormattedText) | Refusal {
  const fields = read(captionFields, parameters);
  if (!fields.ok) return fields;
  const { caption, parse_mode: parseMode, caption_entities: entities } = fields.value;
  const body = formatted({ text: caption ?? '', parseMode, entities });
  if (!body.ok) return body;
  return body.text.length > MAX_CAPTION ? badRequest('message caption is too long') : body;
}
