import { z } from 'zod';
import { type Answer, type Refusal, badRequest, done } from '../answer.js';
import { type Context, type Method, recipient } from '../context.js';
import { checkKeyboard, replyMarkup } from '../keyboard.js';
import { type Parameters, integer, maybe, read } from '../parameters.js';
import { wireMessage } from '../render.js';
import type { FormattedText } from '../wire.js';
import { type Room, type StoredMessage, sameText, visible } from '../world.js';
import { readCaption, readText } from './sending.js';

const target = z.object({
  message_id: maybe(integer('message identifier is not specified')),
  reply_markup: maybe(replyMarkup),
});
const NOT_MODIFIED =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';
const DELETABLE_MILLISECONDS = 48 * 3600 * 1000;

type Found = { readonly ok: true; readonly room: Room; readonly message: StoredMessage } | Refusal;

function find(context: Context, parameters: Parameters, what: 'edit' | 'delete'): Found {
  const fields = read(target, parameters);
  if (!fields.ok) return fields;
  const to = recipient(context, parameters);
  if (!to.ok) return to;
  const id = fields.value.message_id;
  if (id === undefined) return badRequest('message identifier is not specified');
  const message = visible(to.room, id);
  if (!message) return badRequest(`message to ${what} not found`);
  return { ok: true, room: to.room, message };
}

type NewText = ({ readonly ok: true } & FormattedText) | Refusal;

/** An edit without `reply_markup` takes the keyboard away; one that changes nothing is refused. */
function edit(context: Context, parameters: Parameters, newText: (message: StoredMessage) => NewText): Answer {
  const found = find(context, parameters, 'edit');
  if (!found.ok) return found;
  const { message } = found;
  if (message.from !== 'bot') return badRequest("message can't be edited");
  const fields = read(target, parameters);
  if (!fields.ok) return fields;
  const keyboard = checkKeyboard(fields.value.reply_markup);
  if (!keyboard.ok) return keyboard;
  const body = newText(message);
  if (!body.ok) return body;
  const text = { text: body.text, entities: body.entities };
  if (sameText(message.text, text) && JSON.stringify(message.markup) === JSON.stringify(keyboard.keyboard)) {
    return badRequest(NOT_MODIFIED);
  }
  message.text = text;
  if (keyboard.keyboard) message.markup = keyboard.keyboard;
  else delete message.markup;
  message.editedAt = context.now();
  context.world.changed('edit', message.roomId);
  return done(wireMessage(context.world, message));
}

export const editMessageText: Method = (context, parameters) =>
  edit(context, parameters, (message) =>
    message.file ? badRequest('there is no text in the message to edit') : readText(parameters),
  );

export const editMessageCaption: Method = (context, parameters) =>
  edit(context, parameters, (message) =>
    message.file ? readCaption(parameters) : badRequest('there is no caption in the message to edit'),
  );

export const editMessageReplyMarkup: Method = (context, parameters) =>
  edit(context, parameters, (message) => ({ ok: true, ...message.text }));

export const deleteMessage: Method = (context, parameters) => {
  const found = find(context, parameters, 'delete');
  if (!found.ok) return found;
  const { message, room } = found;
  if (context.now().getTime() - message.date.getTime() > DELETABLE_MILLISECONDS) {
    return badRequest("message can't be deleted for everyone");
  }
  const othersInGroup = message.from !== 'bot' && room.type !== 'private' && room.botStatus !== 'administrator';
  if (othersInGroup) return badRequest("message can't be deleted");
  message.deleted = true;
  context.world.changed('delete', room.id);
  return done(true);
};
