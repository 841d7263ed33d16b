import { scalarText } from '../scalar-text.js';
import { z } from 'zod';
import { type Refusal, badRequest } from './answer.js';
import { isLink } from './html.js';
import { json } from './parameters.js';
import type { InlineKeyboard } from './wire.js';

const button = z.looseObject({ text: z.string() });
const markup = z.looseObject(
  { inline_keyboard: z.array(z.array(button)).optional() },
  'object expected as reply markup',
);

export const replyMarkup = json(markup, "can't parse reply keyboard markup JSON object");

const MAX_DATA_BYTES = 64;
const MAX_BUTTONS = 100;
/** Each button does exactly one thing. */
const ACTIONS = [
  'url',
  'callback_data',
  'web_app',
  'login_url',
  'switch_inline_query',
  'switch_inline_query_current_chat',
  'switch_inline_query_chosen_chat',
  'copy_text',
  'callback_game',
  'pay',
];

/** Checks an inline keyboard; other kinds of markup (reply keyboards, force reply) pass and are not shown. */
export function checkKeyboard(
  value: z.output<typeof markup> | undefined,
): { readonly ok: true; readonly keyboard: InlineKeyboard | undefined } | Refusal {
  const rows = value?.inline_keyboard;
  if (!rows) return { ok: true, keyboard: undefined };
  if (rows.flat().length > MAX_BUTTONS) return badRequest('REPLY_MARKUP_TOO_LONG');
  for (const each of rows.flat()) {
    if (each.text === '') return badRequest("can't parse inline keyboard button: Text is empty");
    const actions = ACTIONS.filter((action) => each[action] !== undefined && each[action] !== null);
    if (actions.length === 0) {
      return badRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
    }
    if (actions.length > 1) return badRequest('BUTTON_TYPE_INVALID');
    const data = each['callback_data'];
    if (data !== undefined && !isData(data)) return badRequest('BUTTON_DATA_INVALID');
    const url = each['url'];
    if (url !== undefined && (typeof url !== 'string' || !isLink(url))) {
      return badRequest(`inline keyboard button URL '${scalarText(url)}' is invalid: Wrong HTTP URL`);
    }
    const copied = each['copy_text'];
    if (copied !== undefined && !isCopyText(copied)) return badRequest('BUTTON_COPY_TEXT_INVALID');
  }
  const kept = rows.filter((row) => row.length > 0).map((row) => row.map(withoutUnknown));
  return { ok: true, keyboard: kept.length > 0 ? { inline_keyboard: kept } : undefined };
}

const isData = (data: unknown) => typeof data === 'string' && data !== '' && Buffer.byteLength(data) <= MAX_DATA_BYTES;

const isCopyText = (value: unknown) => z.looseObject({ text: z.string().min(1).max(256) }).safeParse(value).success;

/** telegraf adds `hide: false` to every button; the real server drops what it does not know. */
function withoutUnknown(each: z.output<typeof button>) {
  const known = Object.entries(each).filter(([key]) => [...ACTIONS, 'style', 'icon_custom_emoji_id'].includes(key));
  return { text: each.text, ...Object.fromEntries(known) };
}
