import { arrayOf, objectOf, stringOf } from '../core/fields.js';
import { epochMillisOf, idOf, type AppId, type GroupId, type MessageId, type OaId, type UserId } from '../core/ids.js';
import { parseJson, type Json, type JsonObject } from '../core/json.js';
import { dedupeKeyOf } from './dedupe-key.js';
import type { MalformedEvent, ZaloEvent } from './event.js';
import { messageOf } from './parse-message.js';

type GroupChange = Extract<ZaloEvent, { kind: 'group-change' }>['change'];

/** Some events have two names in the sources; both are listed. */
const GROUP_CHANGES: Readonly<Record<string, GroupChange>> = {
  create_group: 'created',
  user_join_group: 'joined',
  user_request_join_group: 'join-requested',
  accept_request_join_group: 'join-accepted',
  react_request_join_group_accept: 'join-accepted',
  reject_request_join_group: 'join-rejected',
  react_request_join_group_reject: 'join-rejected',
  add_group_admin: 'admin-added',
  remove_group_admin: 'admin-removed',
  update_group_info: 'updated',
  user_out_group: 'left',
  user_leave_group: 'left',
  delete_group: 'deleted',
  disperse_group: 'deleted',
};

const TAG_EVENTS = new Set(['add_user_to_tag', 'remove_user_from_tag', 'remove_tag']);
const CALL_EVENTS = new Set(['oa_send_consent', 'user_reply_consent', 'oa_call_user', 'user_call_oa']);
const TEMPLATE_CHANGES = /^(?:change_template_|change_oa_)/;

export type EventOptions = { readonly server?: string; readonly ownOa?: OaId };

/**
 * Reads a webhook of an Official Account or of the template host. Unknown events and fields are accepted: `kind` is
 * then `unknown` and everything is in `raw`. `server` is the header X-ZEvent-Server; it tells the two events apart
 * that are both called user_received_message. `ownOa` is the receiving account: receipts do not say which end it is.
 */
export function parseEvent(rawBody: Uint8Array | string, options: EventOptions = {}): ZaloEvent | MalformedEvent {
  const parsed = parseJson(typeof rawBody === 'string' ? rawBody : Buffer.from(rawBody).toString('utf8'));
  return parsed.ok ? readEvent(parsed.value, options) : { kind: 'malformed', reason: 'not-json' };
}

/** The same for a body that is parsed already, such as a `raw` that was stored: by `parseJson`, or large ids are rounded. */
export function readEvent(body: Json, { server, ownOa }: EventOptions = {}): ZaloEvent | MalformedEvent {
  const raw = objectOf(body);
  if (raw === undefined) return { kind: 'malformed', reason: 'not-an-object' };
  const name = stringOf(raw['event_name']);
  if (name === undefined) return { kind: 'malformed', reason: 'no-event-name' };
  return eventOf(raw, name, server, ownOa) ?? { kind: 'malformed', reason: 'no-subject' };
}

/** undefined: an event that is nothing without its subject, and has none. */
function eventOf(raw: JsonObject, name: string, server?: string, ownOa?: OaId): ZaloEvent | undefined {
  const sender = stringOf(objectOf(raw['sender'])?.['id']);
  const recipient = stringOf(objectOf(raw['recipient'])?.['id']);
  const message = objectOf(raw['message']);
  const common = {
    name,
    appId: idOf<AppId>(raw['app_id']),
    oaId: idOf<OaId>(raw['oa_id']),
    time: epochMillisOf(raw['timestamp']),
    dedupeKey: dedupeKeyOf(raw, name),
    raw,
  };

  if (name === 'user_received_message') {
    const template = server?.toUpperCase() === 'ZNS' || message?.['tracking_id'] !== undefined;
    return template
      ? {
          ...common,
          kind: 'template-receipt',
          messageId: idOf<MessageId>(message?.['msg_id']),
          trackingId: stringOf(message?.['tracking_id']),
          deliveredAt: epochMillisOf(message?.['delivery_time']),
          recipient,
        }
      : { ...common, ...receiptOf(raw, 'received', ownOa) };
  }
  if (name === 'user_seen_message') return { ...common, ...receiptOf(raw, 'seen', ownOa) };
  if (name === 'user_reacted_message' || name === 'oa_reacted_message') {
    const by = name === 'user_reacted_message' ? 'person' : 'oa';
    return {
      ...common,
      kind: 'reaction',
      by,
      userId: (by === 'person' ? sender : recipient) as UserId | undefined,
      messageId: idOf<MessageId>(message?.['msg_id']),
      icon: stringOf(message?.['react_icon']),
    };
  }
  const change = Object.hasOwn(GROUP_CHANGES, name) ? GROUP_CHANGES[name] : undefined;
  if (change !== undefined) {
    const groupId = idOf<GroupId>(raw['group_id']);
    const userIds = arrayOf(raw['users']).flatMap((user) => idOf<UserId>(objectOf(user)?.['id']) ?? []);
    return groupId && { ...common, kind: 'group-change', groupId, change, userIds };
  }
  const inGroup = /^(user|oa)_send_group_(\w+)$/.exec(name);
  if (inGroup !== null) {
    const groupId = (recipient ?? stringOf(raw['group_id'])) as GroupId | undefined;
    const direction = inGroup[1] === 'user' ? 'in' : 'out';
    const content = inGroup[2] ?? '';
    return (
      groupId && {
        ...common,
        kind: 'group-message',
        direction,
        groupId,
        senderId: sender,
        content,
        message: messageOf(message),
      }
    );
  }
  const anonymous = /^(anonymous_send|oa_send_anonymous)_\w+$/.exec(name);
  if (anonymous !== null) {
    const direction = anonymous[1] === 'anonymous_send' ? 'in' : 'out';
    const anonymousId = direction === 'in' ? sender : recipient;
    return { ...common, kind: 'anonymous-message', direction, anonymousId, message: messageOf(message) };
  }
  if (CALL_EVENTS.has(name)) {
    return { ...common, kind: 'call', userId: (name.startsWith('user') ? sender : recipient) as UserId | undefined };
  }
  const direct = /^(user|oa)_send_(\w+)$/.exec(name);
  if (direct !== null) return directMessage(common, raw, direct[1] === 'user', direct[2] ?? '', { sender, recipient });
  return relationOf(common, raw, name, sender);
}

function directMessage(
  common: Omit<Extract<ZaloEvent, { kind: 'unknown' }>, 'kind'>,
  raw: JsonObject,
  byPerson: boolean,
  content: string,
  ends: { readonly sender: string | undefined; readonly recipient: string | undefined },
): ZaloEvent | undefined {
  const userId = (byPerson ? ends.sender : ends.recipient) as UserId | undefined;
  const oaId = common.oaId ?? ((byPerson ? ends.recipient : ends.sender) as OaId | undefined);
  if (userId === undefined) return undefined;
  const message = messageOf(objectOf(raw['message']));
  return byPerson
    ? {
        ...common,
        oaId,
        kind: 'person-message',
        userId,
        userIdByApp: stringOf(raw['user_id_by_app']),
        content,
        message,
      }
    : {
        ...common,
        oaId,
        kind: 'oa-message',
        userId,
        adminId: stringOf(objectOf(raw['sender'])?.['admin_id']),
        content,
        message,
      };
}

function relationOf(
  common: Omit<Extract<ZaloEvent, { kind: 'unknown' }>, 'kind'>,
  raw: JsonObject,
  name: string,
  sender: string | undefined,
): ZaloEvent | undefined {
  const subject = (stringOf(objectOf(raw['follower'])?.['id']) ?? stringOf(raw['user_id']) ?? sender) as
    UserId | undefined;
  switch (name) {
    case 'follow':
    case 'unfollow':
      return subject && { ...common, kind: name, userId: subject, source: stringOf(raw['source']) };
    case 'user_click_chatnow':
      return subject && { ...common, kind: 'chat-opened', userId: subject };
    case 'user_withdraw':
      return subject && { ...common, kind: 'data-withdrawal', userId: subject };
    case 'user_submit_info':
    case 'update_user_info': {
      const info = objectOf(raw['info']);
      const address = objectOf(info?.['full_address']);
      return (
        subject && {
          ...common,
          kind: 'user-info',
          userId: subject,
          info: {
            name: stringOf(info?.['name']),
            phone: stringOf(info?.['phone']),
            address: stringOf(info?.['address'] ?? address?.['address']),
          },
        }
      );
    }
    case 'permission_revoked':
      return { ...common, kind: 'permission-revoked' };
    case 'user_feedback':
      return { ...common, kind: 'template-feedback' };
    default:
      if (TAG_EVENTS.has(name)) return { ...common, kind: 'tag', userId: subject };
      return {
        ...common,
        kind: TEMPLATE_CHANGES.test(name) || name.startsWith('event_journey_') ? 'template-change' : 'unknown',
      };
  }
}

/** Whether `sender` of a receipt is the person or the OA differs by source: the person is the end that is not the OA. */
function receiptOf(raw: JsonObject, receipt: 'received' | 'seen', ownOa?: string) {
  const message = objectOf(raw['message']);
  const own = ownOa ?? stringOf(raw['oa_id']);
  const ends = [stringOf(objectOf(raw['sender'])?.['id']), stringOf(objectOf(raw['recipient'])?.['id'])];
  const single = idOf<MessageId>(message?.['msg_id']);
  const many = arrayOf(message?.['msg_ids']).flatMap((id) => idOf<MessageId>(id) ?? []);
  return {
    kind: 'receipt' as const,
    receipt,
    userId: ends.find((id) => id !== undefined && id !== own) as UserId | undefined,
    messageIds: single === undefined ? many : [single, ...many],
  };
}
