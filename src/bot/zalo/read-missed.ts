import {
  dateOf,
  readEvent,
  userId,
  type ConversationItem,
  type Failure,
  type JsonObject,
  type UserId,
  type Zalo,
} from 'zalo-api-sdk';
import type { StoredEvent } from './understand.js';

/** What a person wrote, as the webhook would have brought it, with the same key against doubles. */
export type MissedMessage = {
  readonly writtenAt: Date;
  readonly externalId: string;
  readonly chatId: string;
  readonly payload: StoredEvent;
};

export type Missed =
  | { readonly ok: true; readonly messages: readonly MissedMessage[]; readonly complete: boolean }
  | { readonly ok: false; readonly failure: Failure };

/** The platform's own limit of a page. */
const PAGE = 10;
/** Two thousand conversations and three hundred messages of one person: more than an outage of days brings. */
const MOST_CHAT_PAGES = 200;
const MOST_PAGES_OF_ONE = 30;

/**
 * Everything that people wrote to the account within the period, oldest first; what is there already is told apart by its key. What the
 * lookup cannot tell stays lost: presses of hidden buttons, follows, reactions and receipts.
 */
export async function readMissed(
  zalo: Pick<Zalo, 'conversations'>,
  { since, until, appId }: { readonly since: Date; readonly until: Date; readonly appId: string },
  stopping: () => boolean = () => false,
): Promise<Missed> {
  const chats = await pages(since, MOST_CHAT_PAGES, stopping, (offset) =>
    zalo.conversations.recent({ offset, count: PAGE }),
  );
  if (!chats.ok) return chats;
  const people = new Set<UserId>(
    chats.items.flatMap(({ from, fromId, toId }) => {
      const id = from === 'person' ? fromId : toId;
      return id === undefined || !/^\d{1,25}$/u.test(id) ? [] : [userId(id)];
    }),
  );
  const found: MissedMessage[] = [];
  let complete = chats.complete;
  for (const person of people) {
    const written = await pages(since, MOST_PAGES_OF_ONE, stopping, (offset) =>
      zalo.conversations.withPerson(person, { offset, count: PAGE }),
    );
    if (!written.ok) return written;
    complete &&= written.complete;
    // Oldest first, also within one millisecond.
    for (const item of [...written.items].reverse()) {
      const message = item.from === 'person' ? asEvent(item, person, appId) : null;
      if (message !== null && message.writtenAt <= until) found.push(message);
    }
  }
  found.sort((a, b) => a.writtenAt.getTime() - b.writtenAt.getTime());
  return { ok: true, messages: found, complete };
}

type Pages =
  | { readonly ok: true; readonly items: readonly ConversationItem[]; readonly complete: boolean }
  | { readonly ok: false; readonly failure: Failure };

/** Newest first until something is older than the period. A message that comes in meanwhile moves the rest down: seen twice, never skipped. */
async function pages(
  since: Date,
  most: number,
  stopping: () => boolean,
  read: (offset: number) => ReturnType<Zalo['conversations']['recent']>,
): Promise<Pages> {
  const items: ConversationItem[] = [];
  for (let page = 0; page < most && !stopping(); page += 1) {
    const result = await read(page * PAGE);
    if (result.kind !== 'ok') return { ok: false, failure: result };
    // Without a time nobody knows whether it belongs to the period.
    const dated = result.value.filter(({ time }) => time !== undefined);
    const within = dated.filter(({ time }) => Number(time) >= since.getTime());
    items.push(...within);
    if (result.value.length < PAGE || within.length < dated.length) return { ok: true, items, complete: true };
  }
  return { ok: true, items, complete: false };
}

/** Names of contents in the lookup → those of the webhook. */
const CONTENTS: Readonly<Record<string, string>> = {
  photo: 'image',
  links: 'link',
  voice: 'audio',
};

function asEvent(item: ConversationItem, person: UserId, appId: string): MissedMessage | null {
  const { messageId, time, text, url, toId } = item;
  if (messageId === undefined || time === undefined) return null;
  const told = item.type?.toLowerCase() ?? 'text';
  const content = CONTENTS[told] ?? (/^[a-z]+$/u.test(told) ? told : 'text');
  const event = {
    event_name: `user_send_${content}`,
    app_id: appId,
    sender: { id: person },
    ...(toId === undefined ? {} : { recipient: { id: toId } }),
    message: {
      msg_id: messageId,
      ...(text === undefined ? {} : { text }),
      ...(url === undefined ? {} : { attachments: [attachment(content, url)] }),
    },
    timestamp: time,
  };
  const parsed = readEvent(event);
  if (parsed.kind !== 'person-message') return null;
  return {
    externalId: parsed.dedupeKey,
    chatId: person,
    payload: { server: null, recovered: true, event },
    writtenAt: dateOf(time),
  };
}

/** The lookup names no file: the end of its address does, as far as it does. */
function attachment(content: string, url: string): JsonObject {
  if (content !== 'file') return { type: content, payload: { url } };
  const name = URL.canParse(url) ? decodeName(new URL(url).pathname.split('/').at(-1) ?? '') : '';
  return { type: content, payload: { url, ...(name === '' ? {} : { name }) } };
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
