import type { DeliveryStore, Settlement } from '../app/ports/queues.js';
import { later, type ClaimDeps } from './engine-store.js';
import { type Prisma, type OutboxMessage } from './generated/client.js';
import { heldBy, outboxRowOf } from './outbox-rows.js';
import { tokenHash } from './token-hash.js';
import { sweepOutbox } from './outbox-sweep.js';

/** An edit waits while its original may still leave. */
const WAITING = ['queued', 'claimed', 'sending', 'review'];

export function createDeliveryStore({ prisma, clock, leaseClock, ids, transaction }: ClaimDeps): DeliveryStore {
  const free = { claimToken: null, leaseUntil: null };

  function columnsOf(settlement: Settlement): Prisma.OutboxMessageUpdateManyMutationInput {
    switch (settlement.state) {
      case 'sent':
        return {
          state: 'sent',
          sentAt: clock.now(),
          providerMessageId: settlement.providerMessageId,
          reason: null,
          leaseUntil: null,
        };
      case 'queued':
        return {
          state: 'queued',
          notBefore: later(clock.now(), settlement.afterMs),
          reason: settlement.reason,
          ...free,
          ...(settlement.countsAsAttempt ? {} : { attempts: { decrement: 1 } }),
        };
      case 'failed':
      case 'cancelled':
        return { state: settlement.state, reason: settlement.reason, ...free };
      case 'unknown':
        return {
          state: 'unknown',
          reason: settlement.reason,
          unknownAt: clock.now(),
          leaseUntil: later(leaseClock.now(), settlement.leaseMs),
        };
    }
  }

  return {
    async claim(channel, limit, leaseMs) {
      const token = ids.newToken();
      const rows = await prisma.$queryRaw<OutboxMessage[]>`
        WITH picked AS (
          SELECT "id" FROM "OutboxMessage"
          WHERE "state" = 'queued' AND "notBefore" <= ${clock.now()} AND ("channel" IS NULL OR "channel" = ${channel})
          ORDER BY "lane", "seq" LIMIT ${limit} FOR UPDATE SKIP LOCKED
        )
        UPDATE "OutboxMessage" AS o
        SET "state" = 'claimed', "claimToken" = ${token}, "leaseUntil" = ${later(leaseClock.now(), leaseMs)}, "attempts" = o."attempts" + 1
        FROM picked WHERE o."id" = picked."id" RETURNING o.*`;
      rows.sort((a, b) => a.lane - b.lane || Number(a.seq - b.seq));
      return rows.map((row) => ({ row: outboxRowOf(row), token }));
    },

    async editTarget(row) {
      if (row.editOfId === null) return { kind: 'none' };
      const versions = await prisma.outboxMessage.findMany({
        where: { OR: [{ id: row.editOfId }, { editOfId: row.editOfId, state: 'sent' }], NOT: { id: row.id } },
        orderBy: { seq: 'desc' },
        select: { id: true, state: true, sentContactId: true, providerMessageId: true, notBefore: true },
      });
      const shown = versions.find((version) => version.state === 'sent');
      if (shown?.sentContactId && shown.providerMessageId) {
        return { kind: 'message', contactId: shown.sentContactId, providerMessageId: shown.providerMessageId };
      }
      const original = versions.find((version) => version.id === row.editOfId);
      return original && WAITING.includes(original.state)
        ? { kind: 'wait', until: original.notBefore }
        : { kind: 'none' };
    },

    async route(claimed, channel) {
      await prisma.outboxMessage.updateMany({
        where: heldBy(claimed, 'claimed'),
        data: { state: 'queued', channel, attempts: { decrement: 1 }, ...free },
      });
    },

    async defer(claimed, until, reason) {
      await prisma.outboxMessage.updateMany({
        where: heldBy(claimed, 'claimed'),
        data: {
          state: 'queued',
          notBefore: until,
          attempts: { decrement: 1 },
          ...free,
          ...(reason === null ? {} : { reason }),
        },
      });
    },

    async giveBack(claimed, afterMs, reason) {
      await prisma.outboxMessage.updateMany({
        where: heldBy(claimed, 'claimed'),
        data: { state: 'queued', notBefore: later(clock.now(), afterMs), reason, ...free },
      });
    },

    async drop(claimed, state, reason, route) {
      await prisma.outboxMessage.updateMany({ where: heldBy(claimed, 'claimed'), data: { state, reason, ...free } });
      if (route)
        await prisma.$executeRaw`UPDATE "OutboxMessage" SET "route" = COALESCE("route", '[]'::jsonb) || ${JSON.stringify([route])}::jsonb WHERE "id" = ${claimed.row.id}`;
    },

    async markSending({ row, token }, { contactId, channel, actions, tokens, route, leaseMs }) {
      const now = clock.now();
      const hashed = tokens.map(({ token: button, ...rest }) => ({ ...rest, tokenHash: tokenHash(button) }));
      // The tokens are written with the mark, or a press could arrive for a token that nobody knows.
      const [result] = await prisma.$queryRaw<{ marked: number }[]>`
        WITH marked AS (
          UPDATE "OutboxMessage"
          SET "state" = 'sending', "sentContactId" = ${contactId}, "channel" = ${channel}, "sendingAt" = ${now},
              "leaseUntil" = ${later(leaseClock.now(), leaseMs)}, "rendered" = ${JSON.stringify({ actions })}::jsonb,
              "route" = COALESCE("route", '[]'::jsonb) || ${JSON.stringify(route ? [route] : [])}::jsonb
          WHERE "id" = ${row.id} AND "state" = 'claimed' AND "claimToken" = ${token}
          RETURNING "id"
        ), tokens AS (
          INSERT INTO "ActionToken" ("tokenHash", "personId", "intent", "outboxId", "createdAt", "expiresAt")
          SELECT t."tokenHash", t."personId", t."intent", marked."id", ${now}, t."expiresAt"
          FROM marked, jsonb_to_recordset(${JSON.stringify(hashed)}::jsonb)
            AS t("tokenHash" text, "personId" text, "intent" jsonb, "expiresAt" timestamptz)
        )
        SELECT COUNT(*)::int AS "marked" FROM marked`;
      return result?.marked === 1;
    },

    async unmark({ row, token }, afterMs, reason) {
      await prisma.outboxMessage.updateMany({
        where: { id: row.id, claimToken: token, state: { in: ['claimed', 'sending', 'unknown'] } },
        data: {
          state: 'queued',
          notBefore: later(clock.now(), afterMs),
          reason,
          attempts: { decrement: 1 },
          unknownAt: null,
          ...free,
        },
      });
    },

    async settle(claimed, settlement) {
      // A known outcome still counts after the sweep called it unknown: the token tells that it is this very send.
      const states = settlement.state === 'unknown' ? ['sending'] : ['sending', 'unknown'];
      const { count } = await prisma.outboxMessage.updateMany({
        where: { id: claimed.row.id, claimToken: claimed.token, state: { in: states } },
        data: columnsOf(settlement),
      });
      return count === 1;
    },

    async unreachable(claimed, contactId, state, reason, work) {
      await transaction(async (tx, client) => {
        await tx.people.setContactState(contactId, state);
        await tx.groups.setState(contactId, state);
        await client.outboxMessage.updateMany({
          where: heldBy(claimed, 'sending'),
          data: { state: 'queued', channel: null, notBefore: clock.now(), reason, ...free },
        });
        await work(tx);
      });
    },

    async migrated(claimed, contactId, externalId) {
      await transaction(async (tx, client) => {
        const contact = await client.contact.findUnique({ where: { id: contactId }, select: { channel: true } });
        const taken =
          contact &&
          (await client.contact.findFirst({ where: { channel: contact.channel, externalId, NOT: { id: contactId } } }));
        if (contact && !taken) await tx.people.migrateContact(contactId, externalId);
        // A group that became a supergroup has a new id.
        if (contact === null) await client.groupChat.updateMany({ where: { id: contactId }, data: { externalId } });
        await client.outboxMessage.updateMany({
          where: heldBy(claimed, 'sending'),
          data: { state: 'queued', notBefore: clock.now(), reason: 'the chat has a new id', ...free },
        });
      });
    },

    async takeOver(channel, evidenceMs) {
      // A claim that no channel was chosen for may be a living dispatcher's of another channel: losing it costs that one a second look.
      const released = await prisma.outboxMessage.updateMany({
        where: { state: 'claimed', OR: [{ channel }, { channel: null }] },
        data: { state: 'queued', ...free },
      });
      // The token stays, as in the sweep: if the holder before lives after all, its record of the outcome still counts.
      const becameUnknown = await prisma.outboxMessage.updateMany({
        where: { state: 'sending', channel },
        data: {
          state: 'unknown',
          unknownAt: clock.now(),
          leaseUntil: later(leaseClock.now(), evidenceMs),
          reason: 'the sender died',
        },
      });
      return { released: released.count, becameUnknown: becameUnknown.count };
    },

    sweep: (limits) => sweepOutbox({ prisma, clock, leaseClock }, limits),

    async nextClaimable(channel) {
      const row = await prisma.outboxMessage.findFirst({
        where: { state: 'queued', OR: [{ channel: null }, { channel }] },
        orderBy: { notBefore: 'asc' },
        select: { notBefore: true },
      });
      return row?.notBefore ?? null;
    },
  };
}
