import { missingField, type CallApi, type CallOptions } from '../core/api-call.js';
import { numberOf, objectOf, stringOf } from '../core/fields.js';
import { epochMillisOf, idOf, type EpochMillis, type MessageId, type TemplateId, type UserId } from '../core/ids.js';
import type { Json, JsonObject } from '../core/json.js';
import type { Result } from '../core/result.js';
import type { CsMessage, Recipient } from './message.js';
import { checkMessage, refused } from './message-limits.js';
import { messageToWire, recipientToWire } from './message-wire.js';

/** Who paid. No quota at all in the reply means that the message was charged. */
export type SendQuota = {
  readonly type?: 'reply' | 'welcome_msg' | 'sub_quota' | 'purchase_quota' | 'reward_quota' | (string & {});
  readonly remain?: number;
  readonly total?: number;
  readonly expiredDate?: string;
  readonly ownerType?: string;
  readonly ownerId?: string;
};

export type SentMessage = {
  readonly messageId: MessageId;
  readonly userId?: UserId;
  readonly sentAt?: EpochMillis;
  readonly quota?: SendQuota;
};

export const REACTIONS = [':>', '--b', ':-((', '/-strong', '/-heart', ':o', '/-remove'] as const;
export type Reaction = (typeof REACTIONS)[number];

export type Messages = {
  /** Consultation message: free within 48 h of the person's last interaction, charged to 7 days, then -230. */
  send(to: Recipient, message: CsMessage, options?: CallOptions): Promise<Result<SentMessage>>;
  /** Approved template to somebody whose user id is known; reaches a year back. There is no tracking id here. */
  sendTemplate(
    to: UserId,
    template: { readonly id: TemplateId; readonly data: JsonObject },
    options?: CallOptions,
  ): Promise<Result<SentMessage>>;
  /** Costs no quota; `/-remove` takes it back; up to 50 for one message. */
  react(to: UserId, message: MessageId, icon: Reaction, options?: CallOptions): Promise<Result<null>>;
};

export function createMessages(call: CallApi): Messages {
  return {
    async send(to, message, options) {
      const problem = checkMessage(message);
      if (problem !== null) return problem;
      const json = { recipient: recipientToWire(to), message: messageToWire(message) };
      const path = 'anonymousId' in to ? '/v2.0/oa/message' : '/v3.0/oa/message/cs';
      return sentOf(await call({ method: 'POST', path, json, ...options }));
    },
    async sendTemplate(to, { id, data }, options) {
      const json = { user_id: to, template_id: id, template_data: data };
      return sentOf(await call({ method: 'POST', path: '/v3.0/oa/message/template', json, ...options }));
    },
    async react(to, message, icon, options) {
      if (!REACTIONS.includes(icon)) return refused('wrong-form', 'icon');
      const json = { recipient: { user_id: to }, sender_action: { react_icon: icon, react_message_id: message } };
      const result = await call({ method: 'POST', path: '/v2.0/oa/message', json, ...options });
      return result.kind === 'ok' ? { ...result, value: null } : result;
    },
  };
}

function sentOf(result: Result<Json | undefined>): Result<SentMessage> {
  if (result.kind !== 'ok') return result;
  const data = objectOf(result.value);
  const messageId = idOf<MessageId>(data?.['message_id']);
  if (messageId === undefined) return missingField;
  const userId = idOf<UserId>(data?.['user_id']);
  const sentAt = epochMillisOf(data?.['sent_time']);
  const quota = objectOf(data?.['quota']);
  return {
    ...result,
    value: {
      messageId,
      userId,
      sentAt,
      quota: quota && sendQuotaOf(quota),
    },
  };
}

function sendQuotaOf(quota: JsonObject): SendQuota {
  const type = stringOf(quota['quota_type']);
  const remain = numberOf(quota['remain']);
  const total = numberOf(quota['total']);
  const expiredDate = stringOf(quota['expired_date']);
  const ownerType = stringOf(quota['owner_type']);
  const ownerId = stringOf(quota['owner_id']);
  return {
    type,
    remain,
    total,
    expiredDate,
    ownerType,
    ownerId,
  };
}
