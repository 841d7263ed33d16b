import { dataQuery, type CallApi, type CallOptions } from '../core/api-call.js';
import { arrayOf, numberOf, objectOf, stringOf } from '../core/fields.js';
import { epochMillisOf, idOf, type EpochMillis, type MessageId, type UserId } from '../core/ids.js';
import type { Json } from '../core/json.js';
import { mapOk, type Result } from '../core/result.js';
import { normaliseText } from '../text/normalise.js';
import { refused } from './message-limits.js';
import { inRange } from './users.js';

export type ConversationItem = {
  readonly messageId?: MessageId;
  readonly from: 'oa' | 'person';
  readonly time?: EpochMillis;
  /** `text`, `photo`, `sticker` … as the platform names it. */
  readonly type?: string;
  readonly text?: string;
  readonly url?: string;
  readonly fromId?: string;
  readonly toId?: string;
  readonly fromName?: string;
  readonly toName?: string;
};

export type Page = {
  readonly offset: number;
  /** At most 10. */
  readonly count: number;
};

export type Conversations = {
  /** The newest messages over all people. */
  recent(page: Page, options?: CallOptions): Promise<Result<readonly ConversationItem[]>>;
  withPerson(user: UserId, page: Page, options?: CallOptions): Promise<Result<readonly ConversationItem[]>>;
  /**
   * Settles an unknown outcome: is our text among the last messages to this person? null: not found, so sending again
   * is right. Compares after NFC, over at most 30 messages not older than `since`.
   */
  findSent(
    search: { readonly user: UserId; readonly text: string; readonly since: Date },
    options?: CallOptions,
  ): Promise<Result<ConversationItem | null>>;
};

const LARGEST_PAGE = 10;
const SEARCHED_PAGES = 3;

export function createConversations(call: CallApi): Conversations {
  const withPerson: Conversations['withPerson'] = async (user, page, options) => {
    const problem = checkPage(page, LARGEST_PAGE);
    if (problem !== null) return problem;
    const query = dataQuery({ user_id: user, offset: page.offset, count: page.count });
    return mapOk(await call({ method: 'GET', path: '/v2.0/oa/conversation', query, ...options }), conversationOf);
  };

  return {
    withPerson,
    async recent(page, options) {
      const problem = checkPage(page, LARGEST_PAGE);
      if (problem !== null) return problem;
      const query = dataQuery({ offset: page.offset, count: page.count });
      return mapOk(await call({ method: 'GET', path: '/v2.0/oa/listrecentchat', query, ...options }), conversationOf);
    },
    async findSent({ user, text, since }, options) {
      const wanted = normaliseText(text).trim();
      for (let page = 0; page < SEARCHED_PAGES; page += 1) {
        const result = await withPerson(user, { offset: page * LARGEST_PAGE, count: LARGEST_PAGE }, options);
        if (result.kind !== 'ok') return result;
        const recent = result.value.filter((item) => item.time === undefined || Number(item.time) >= since.getTime());
        const found = recent.find((item) => item.from === 'oa' && normaliseText(item.text ?? '').trim() === wanted);
        if (found !== undefined) return { ...result, value: found };
        if (recent.length < LARGEST_PAGE) return { ...result, value: null };
      }
      return { kind: 'ok', value: null };
    },
  };
}

export function checkPage({ offset, count }: Page, largest: number) {
  if (!inRange(offset, 0, Number.MAX_SAFE_INTEGER)) return refused('out-of-range', 'offset');
  return inRange(count, 1, largest) ? null : refused('out-of-range', 'count', largest, count);
}

/** Unlike the list of users, `data` is the array itself. */
export function conversationOf(value: Json | undefined): readonly ConversationItem[] {
  return arrayOf(value).map((entry) => {
    const item = objectOf(entry);
    return {
      messageId: idOf<MessageId>(item?.['message_id']),
      from: numberOf(item?.['src']) === 1 ? 'person' : 'oa',
      time: epochMillisOf(item?.['time']),
      type: stringOf(item?.['type']),
      text: stringOf(item?.['message']),
      url: stringOf(item?.['url']),
      fromId: stringOf(item?.['from_id']),
      toId: stringOf(item?.['to_id']),
      fromName: stringOf(item?.['from_display_name']),
      toName: stringOf(item?.['to_display_name']),
    };
  });
}
