import { missingField, type CallApi, type CallOptions } from '../core/api-call.js';
import { arrayOf, booleanOf, numberOf, objectOf, stringOf } from '../core/fields.js';
import {
  epochMillisOf,
  idOf,
  templateId,
  type EpochMillis,
  type MessageId,
  type Phone,
  type PhoneHash,
  type TemplateId,
} from '../core/ids.js';
import type { Json, JsonObject } from '../core/json.js';
import { mapOk, type Refused, type Result } from '../core/result.js';
import { refused } from '../oa/message-limits.js';

export type TemplateSend = {
  readonly templateId: TemplateId;
  /** Every declared parameter, within its declared type and length. */
  readonly data: JsonObject;
  /** At most 48 characters; comes back in the receipt. Not known to prevent duplicates. */
  readonly trackingId: string;
  /** "1" normal, "3" beyond the daily quota for accounts that may. */
  readonly sendingMode?: '1' | '3';
  /** Only to administrators of the app or the OA, costs nothing. */
  readonly development?: boolean;
};

export type TemplateSent = {
  readonly messageId: MessageId;
  readonly sentAt?: EpochMillis;
  readonly sendingMode?: string;
  readonly quota?: DailyQuota;
};

export type DailyQuota = { readonly daily?: number; readonly remaining?: number };

export type DeliveryStatus = {
  /** 1 is recalled as delivered, 0 as sent and not delivered, -1 as failed or unknown: the notes differ. */
  readonly status?: number;
  readonly text?: string;
  readonly deliveredAt?: EpochMillis;
};

export type TemplateParameter = {
  readonly name: string;
  readonly required?: boolean;
  readonly type?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
};
export type Template = {
  readonly templateId: TemplateId;
  readonly name?: string;
  readonly status?: string;
  readonly quality?: string;
  readonly parameters: readonly TemplateParameter[];
};

/** `HIGH`, `MEDIUM`, `LOW`, or `UNDEFINED` when nothing was sent. A template of low quality is disabled (-146). */
export type SendQuality = { readonly last48Hours?: string; readonly last7Days?: string };

/** What somebody answered to a rating template. */
export type Rating = {
  readonly messageId?: MessageId;
  readonly trackingId?: string;
  readonly stars?: number;
  readonly note?: string;
  readonly feedbacks: readonly string[];
  readonly at?: EpochMillis;
};

export type Zbs = {
  /** Reaches people whom the chat cannot: approved templates only, not between 22:00 and 06:00. */
  send(to: Phone, message: TemplateSend, options?: CallOptions): Promise<Result<TemplateSent>>;
  /** The number itself stays here; the receipt then carries the hash. */
  sendHashed(to: PhoneHash, message: TemplateSend, options?: CallOptions): Promise<Result<TemplateSent>>;
  status(message: MessageId, options?: CallOptions): Promise<Result<DeliveryStatus>>;
  quota(options?: CallOptions): Promise<Result<DailyQuota>>;
  quality(options?: CallOptions): Promise<Result<SendQuality>>;
  template(id: TemplateId, options?: CallOptions): Promise<Result<Template>>;
  /** A value for each parameter, as the platform would fill them in. */
  sampleData(id: TemplateId, options?: CallOptions): Promise<Result<JsonObject>>;
  ratings(
    query: {
      readonly template: TemplateId;
      readonly from: Date;
      readonly to: Date;
      readonly offset: number;
      readonly limit: number;
    },
    options?: CallOptions,
  ): Promise<Result<readonly Rating[]>>;
  templates(
    page: { readonly offset: number; readonly limit: number },
    options?: CallOptions,
  ): Promise<Result<readonly Template[]>>;
};

const LONGEST_TRACKING_ID = 48;

export function createZbs(call: CallApi): Zbs {
  async function send(
    path: string,
    to: { readonly phone: Phone } | { readonly hash_phone: PhoneHash },
    message: TemplateSend,
    options?: CallOptions,
  ): Promise<Result<TemplateSent>> {
    const problem = checkTemplateSend(to, message);
    if (problem !== null) return problem;
    const json = {
      ...to,
      template_id: message.templateId,
      template_data: message.data,
      tracking_id: message.trackingId,
      sending_mode: message.sendingMode,
      mode: message.development ? 'development' : undefined,
    };
    const result = await call({ method: 'POST', path, json, ...options });
    if (result.kind !== 'ok') return result;
    const data = objectOf(result.value);
    const messageId = idOf<MessageId>(data?.['msg_id']);
    if (messageId === undefined) return missingField;
    const value = {
      messageId,
      sentAt: epochMillisOf(data?.['sent_time']),
      sendingMode: stringOf(data?.['sending_mode']),
      quota: data?.['quota'] === undefined ? undefined : dailyQuotaOf(data['quota']),
    };
    return { ...result, value };
  }
  const read = (path: string, query: Readonly<Record<string, string>>, options?: CallOptions) =>
    call({ method: 'GET', path, query, ...options });

  return {
    send: (to, message, options) => send('/message/template', { phone: to }, message, options),
    sendHashed: (to, message, options) => send('/message/template/hashphone', { hash_phone: to }, message, options),
    status: async (message, options) =>
      mapOk(await read('/message/status', { message_id: message }, options), statusOf),
    quota: async (options) => mapOk(await read('/message/quota', {}, options), dailyQuotaOf),
    quality: async (options) => mapOk(await read('/quality', {}, options), qualityOf),
    sampleData: async (id, options) =>
      mapOk(await read('/template/sample-data', { template_id: id }, options), (value) => objectOf(value) ?? {}),
    async ratings({ template, from, to, offset, limit }, options) {
      if (to < from) return refused('out-of-range', 'to');
      const query = {
        template_id: template,
        from_time: String(from.getTime()),
        to_time: String(to.getTime()),
        offset: String(offset),
        limit: String(limit),
      };
      return mapOk(await read('/rating/get', query, options), ratingsOf);
    },
    async template(id, options) {
      const result = await read('/template/info/v2', { template_id: id }, options);
      if (result.kind !== 'ok') return result;
      const template = templateOf(result.value);
      return template === undefined ? missingField : { ...result, value: template };
    },
    async templates({ offset, limit }, options) {
      if (limit < 1 || limit > 100) return refused('out-of-range', 'limit', 100, limit);
      const result = await read('/template/all', { offset: String(offset), limit: String(limit) }, options);
      return mapOk(result, (value) => arrayOf(value).flatMap((item) => templateOf(item) ?? []));
    },
  };
}

function checkTemplateSend(
  to: { readonly phone: Phone } | { readonly hash_phone: PhoneHash },
  { trackingId }: TemplateSend,
): Refused | null {
  const wellFormed = 'phone' in to ? /^84[1-9]\d{8,9}$/.test(to.phone) : /^[0-9a-f]{64}$/.test(to.hash_phone);
  if (!wellFormed) return refused('phone', 'to');
  if (trackingId === '') return refused('empty', 'trackingId');
  return trackingId.length > LONGEST_TRACKING_ID
    ? refused('too-long', 'trackingId', LONGEST_TRACKING_ID, trackingId.length)
    : null;
}

function dailyQuotaOf(value: Json | undefined): DailyQuota {
  const quota = objectOf(value);
  return { daily: numberOf(quota?.['dailyQuota']), remaining: numberOf(quota?.['remainingQuota']) };
}

function qualityOf(value: Json | undefined): SendQuality {
  const data = objectOf(value);
  return { last48Hours: stringOf(data?.['oaCurrentQuality']), last7Days: stringOf(data?.['oa7dayQuality']) };
}

function ratingsOf(value: Json | undefined): readonly Rating[] {
  return arrayOf(objectOf(value)?.['data']).map((item) => {
    const rating = objectOf(item);
    return {
      messageId: idOf<MessageId>(rating?.['msgId']),
      trackingId: stringOf(rating?.['trackingId']),
      stars: numberOf(rating?.['rate']),
      note: stringOf(rating?.['note']),
      feedbacks: arrayOf(rating?.['feedbacks']).flatMap((word) => stringOf(word) ?? []),
      at: epochMillisOf(rating?.['submitDate']),
    };
  });
}

function statusOf(value: Json | undefined): DeliveryStatus {
  const data = objectOf(value);
  return {
    status: numberOf(data?.['status']),
    text: stringOf(data?.['message']),
    deliveredAt: epochMillisOf(data?.['delivery_time']),
  };
}

function templateOf(value: Json | undefined): Template | undefined {
  const data = objectOf(value);
  const id = stringOf(data?.['templateId'] ?? data?.['template_id']);
  if (id === undefined) return undefined;
  return {
    templateId: templateId(id),
    name: stringOf(data?.['templateName']),
    status: stringOf(data?.['status']),
    quality: stringOf(data?.['templateQuality']),
    parameters: arrayOf(data?.['listParams']).flatMap((item) => {
      const parameter = objectOf(item);
      const name = stringOf(parameter?.['name']);
      if (name === undefined) return [];
      return {
        name,
        required: booleanOf(parameter?.['require']),
        type: stringOf(parameter?.['type']),
        minLength: numberOf(parameter?.['minLength']),
        maxLength: numberOf(parameter?.['maxLength']),
      };
    }),
  };
}
