import { arrayOf, objectOf, stringOf } from '../core/fields.js';
import type { JsonObject } from '../core/json.js';

/**
 * One key for all deliveries of one event. What kind of event it is is always part of it: the receipt and the reactions of
 * a message carry that message's own id, so the id alone would swallow them as duplicates of it. Of a message only the
 * direction counts: the conversation lookup names contents differently, and the same message has one key from both.
 */
export function dedupeKeyOf(raw: JsonObject, name: string): string {
  const message = objectOf(raw['message']);
  const sender = stringOf(objectOf(raw['sender'])?.['id']);
  const recipient = stringOf(objectOf(raw['recipient'])?.['id']);
  const messageId = stringOf(message?.['msg_id']);
  const time = stringOf(raw['timestamp']) ?? '';
  if (messageId !== undefined && name.includes('_send_'))
    return `${name.slice(0, name.indexOf('_send_'))}_send:${messageId}`;
  // The same person may take a reaction back and give it again.
  if (messageId !== undefined && name.includes('_reacted_')) {
    return [name, messageId, sender ?? '', stringOf(message?.['react_icon']) ?? '', time].join(':');
  }
  if (messageId !== undefined) return [name, messageId, sender ?? ''].join(':');
  const subject =
    stringOf(objectOf(raw['follower'])?.['id']) ??
    stringOf(raw['user_id']) ??
    stringOf(raw['group_id']) ??
    [sender, recipient].filter((id) => id !== undefined).join('>');
  const others = [...arrayOf(message?.['msg_ids']), ...arrayOf(raw['users']).map((user) => objectOf(user)?.['id'])];
  const suffix = others.map((id) => stringOf(id)).filter((id) => id !== undefined);
  return [name, subject, time, ...suffix].join(':');
}
