import { scalarText } from '../../scalar-text.js';
import { z } from 'zod';
import { badRequest, done } from '../answer.js';
import { type Method, recipient } from '../context.js';
import { flag, maybe, read, text } from '../parameters.js';

const queryFields = z.object({
  callback_query_id: maybe(text('query ID is invalid')),
  text: maybe(text('wrong text')),
  show_alert: maybe(flag),
});
/** "A few minutes" is all that the documentation says. */
const ANSWER_WITHIN_MILLISECONDS = 5 * 60 * 1000;
const MAX_TOAST = 200;
const TOO_OLD = 'query is too old and response timeout expired or query ID is invalid';

/** Once per press, and soon. */
export const answerCallbackQuery: Method = ({ world, now }, parameters) => {
  const fields = read(queryFields, parameters);
  if (!fields.ok) return fields;
  const query = world.queries.get(fields.value.callback_query_id ?? '');
  if (!query || query.answered || now().getTime() - query.at.getTime() > ANSWER_WITHIN_MILLISECONDS)
    return badRequest(TOO_OLD);
  const toast = fields.value.text ?? '';
  if (toast.length > MAX_TOAST) return badRequest('MESSAGE_TOO_LONG');
  query.answered = true;
  query.resolve({ text: toast, alert: fields.value.show_alert ?? false });
  world.changed('toast', query.personId);
  return done(true);
};

const ACTIONS = [
  'typing',
  'upload_photo',
  'record_video',
  'upload_video',
  'record_voice',
  'upload_voice',
  'upload_document',
  'choose_sticker',
  'find_location',
  'record_video_note',
  'upload_video_note',
];
/** The app shows it for five seconds or until the message comes. */
const SHOWN_MILLISECONDS = 5000;

export const sendChatAction: Method = (context, parameters) => {
  const action = scalarText(parameters.fields['action']).toLowerCase();
  if (!ACTIONS.includes(action)) return badRequest('wrong parameter action in request');
  const to = recipient(context, parameters);
  if (!to.ok) return to;
  to.room.typingUntil = context.real() + SHOWN_MILLISECONDS;
  context.world.changed('typing', to.room.id);
  setTimeout(() => context.world.changed('typing', to.room.id), SHOWN_MILLISECONDS + 50).unref();
  return done(true);
};
