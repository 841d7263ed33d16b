import type { ChannelName } from '../app/ports/channel.js';
import type { Claimed, EarlyAnswer, InboxRow, InboxStore } from '../app/ports/queues.js';
import { ClaimLost, later, unlessLost, type ClaimDeps } from './engine-store.js';
import type { InboxUpdate } from './generated/client.js';
import { createInboxWriter } from './inbox-writer.js';

function rowOf({ id, channel, externalId, chatKey, payload, receivedAt, attempts, answeredAt }: InboxUpdate): InboxRow {
  return {
    id,
    channel: channel as ChannelName,
    externalId,
    chatKey,
    payload,
    receivedAt,
    attempts,
    answered: answeredAt !== null,
  };
}

export function createInboxStore({ prisma, clock, leaseClock, ids, transaction }: ClaimDeps): InboxStore {
  const mine = ({ row, token }: Claimed<InboxRow>) => ({ id: row.id, state: 'processing', claimToken: token });
  return {
    insert: createInboxWriter(prisma, clock),
    async claimNext(chatKey, leaseMs) {
      const now = leaseClock.now();
      const token = ids.newToken();
      // Not SKIP LOCKED: skipping the first of the chat would let the second overtake it. Whoever comes second waits
      // for the row, sees it taken and gets nothing.
      const [row] = await prisma.$queryRaw<InboxUpdate[]>`
        UPDATE "InboxUpdate" AS u
        SET "state" = 'processing', "claimToken" = ${token}, "leaseUntil" = ${later(now, leaseMs)}, "attempts" = u."attempts" + 1
        WHERE u."id" = (
            SELECT "id" FROM "InboxUpdate" WHERE "chatKey" = ${chatKey} AND "state" IN ('received', 'processing') ORDER BY "id" LIMIT 1
          )
          AND ((u."state" = 'received' AND (u."retryAt" IS NULL OR u."retryAt" <= ${now}))
            OR (u."state" = 'processing' AND u."leaseUntil" < ${now}))
        RETURNING u.*`;
      return row ? { row: rowOf(row), token } : null;
    },
    complete(claimed, work) {
      return unlessLost(
        transaction(async (tx, client) => {
          const { count } = await client.inboxUpdate.updateMany({
            where: mine(claimed),
            data: { state: 'done', processedAt: leaseClock.now(), leaseUntil: null, error: null },
          });
          if (count === 0) throw new ClaimLost();
          return work(tx);
        }),
      );
    },
    async retryLater(claimed, error, afterMs) {
      await prisma.inboxUpdate.updateMany({
        where: mine(claimed),
        data: { state: 'received', leaseUntil: null, retryAt: later(leaseClock.now(), afterMs), error },
      });
    },
    async bury(claimed, error) {
      await prisma.inboxUpdate.updateMany({
        where: mine(claimed),
        data: { state: 'dead', leaseUntil: null, processedAt: leaseClock.now(), error },
      });
    },
    async answerEarly(channel, externalIds) {
      // A private chat is named after its person; in a group nobody's language is known.
      return prisma.$queryRaw<EarlyAnswer[]>`
        UPDATE "InboxUpdate" AS u SET "answeredAt" = ${clock.now()}
        WHERE u."channel" = ${channel} AND u."externalId" = ANY(${externalIds}) AND u."state" = 'received' AND u."answeredAt" IS NULL
        RETURNING u."externalId", COALESCE((
          SELECT p."language" FROM "Contact" c JOIN "Person" p ON p."id" = c."personId"
          WHERE c."channel" = u."channel" AND c."externalId" = split_part(u."chatKey", ':', 2) LIMIT 1
        ), 'vi') AS "language"`;
    },
    async waitingChats(limit) {
      const now = leaseClock.now();
      const rows = await prisma.$queryRaw<{ chatKey: string }[]>`
        SELECT "chatKey" FROM (
          SELECT DISTINCT ON ("chatKey") "chatKey", "id", "state", "retryAt", "leaseUntil" FROM "InboxUpdate"
          WHERE "state" IN ('received', 'processing') ORDER BY "chatKey", "id"
        ) first
        WHERE ("state" = 'received' AND ("retryAt" IS NULL OR "retryAt" <= ${now})) OR ("state" = 'processing' AND "leaseUntil" < ${now})
        ORDER BY "id" LIMIT ${limit}`;
      return rows.map((row) => row.chatKey);
    },
  };
}
