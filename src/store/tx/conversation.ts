import type { ActionTokenStore } from '../../app/ports/store/action-tokens.js';
import type { DialogueStore } from '../../app/ports/store/dialogue.js';
import type { InboxRecords } from '../../app/ports/store/inbox.js';
import { tokenHash } from '../token-hash.js';
import { toJson } from '../json.js';
import type { TxContext } from './context.js';

export function tokensOf({ client }: TxContext): ActionTokenStore {
  return {
    find(token) {
      return client.actionToken.findUnique({
        where: { tokenHash: tokenHash(token) },
        select: { personId: true, intent: true, outboxId: true, expiresAt: true },
      });
    },
  };
}

export function inboxOf({ client }: TxContext): InboxRecords {
  return {
    async payload(id) {
      const row = await client.inboxUpdate.findUnique({ where: { id }, select: { payload: true } });
      return row?.payload ?? null;
    },
    async isFirstOfChat(id) {
      const row = await client.inboxUpdate.findUnique({ where: { id }, select: { chatKey: true } });
      return (
        row !== null && (await client.inboxUpdate.count({ where: { chatKey: row.chatKey, id: { lt: id } } })) === 0
      );
    },
    async redact(id, reason) {
      await client.inboxUpdate.updateMany({ where: { id }, data: { payload: { redacted: reason } } });
    },
  };
}

export function dialogueOf({ client }: TxContext): DialogueStore {
  return {
    async get(chatKey, now) {
      const row = await client.dialogue.findFirst({ where: { chatKey, expiresAt: { gt: now } } });
      return row?.state ?? null;
    },
    async set(chatKey, personId, state, now, expiresAt) {
      const data = { personId, state: toJson(state), updatedAt: now, expiresAt };
      await client.dialogue.upsert({ where: { chatKey }, create: { chatKey, ...data }, update: data });
    },
    async clear(chatKey) {
      await client.dialogue.deleteMany({ where: { chatKey } });
    },
  };
}
