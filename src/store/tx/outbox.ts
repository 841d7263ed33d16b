import { z } from 'zod';
import type { Lane, NewMessage, OutgoingMessage } from '../../app/ports/message.js';
import type { SentMessage, OutboxStore } from '../../app/ports/store/outbox.js';
import type { Route } from '../../domain/reachability/choose-way.js';
import { Prisma, type OutboxMessage } from '../generated/client.js';
import { fromJson, toJson } from '../json.js';
import type { TxContext } from './context.js';
import { outboxReviewOf } from './outbox-review.js';
import { serviceFigures } from './service-figures.js';

export const LANES: readonly Lane[] = ['answer', 'urgent', 'normal', 'bulk'];

const rendered = z.object({ actions: z.array(z.object({ label: z.string(), intent: z.unknown() })) });

function sentOf(
  row: Pick<OutboxMessage, 'id' | 'personId' | 'kind' | 'assignmentId' | 'directiveId' | 'sentAt' | 'rendered'>,
): SentMessage {
  const { actions } =
    row.rendered === null
      ? { actions: [] }
      : fromJson<SentMessage>(rendered, row.rendered, `Outbox ${row.id}, rendered`);
  const { id, personId, kind, assignmentId, directiveId, sentAt } = row;
  return { outboxId: id, personId, kind, assignmentId, directiveId, sentAt, actions };
}

/** An echo comes within seconds; one that is later belongs to something else. */
const ECHO_MS = 120_000;

/** Written by this program only; a shape of an older version is passed over, it is an explanation and nothing hangs on it. */
function routesOf(stored: unknown): readonly Route[] {
  return Array.isArray(stored)
    ? (stored as Route[]).filter(
        (route) => typeof route === 'object' && route !== null && Array.isArray(route.considered),
      )
    : [];
}

/** States in which a message has surely not left: it can still be stopped. */
const NOT_LEFT = ['queued', 'claimed', 'review'];

/** What stands where the words of a message stood. */
export const EMPTIED: OutgoingMessage = { type: 'card', card: { lines: ['(nội dung đã được xóa)'] } };

/** What is told of a message to whoever asks why; never its words. */
const EXPLAINED = {
  id: true,
  personId: true,
  kind: true,
  state: true,
  reason: true,
  channel: true,
  assignmentId: true,
  directiveId: true,
  attempts: true,
  createdAt: true,
  notBefore: true,
  sentAt: true,
  deliveredAt: true,
  seenAt: true,
  route: true,
} as const;

export function outboxOf(context: TxContext): OutboxStore {
  const { client, clock, ids, touched } = context;
  const rowOf = (message: NewMessage, now: Date) => ({
    id: ids.newId(),
    personId: message.personId,
    contactId: message.contactId,
    lane: LANES.indexOf(message.lane),
    kind: message.message.type,
    message: toJson(message.message),
    dedupeKey: message.dedupeKey,
    // An answer that shows an assignment is about it too: whoever replies to that card means it.
    assignmentId: message.assignmentId ?? ('assignmentId' in message.message ? message.message.assignmentId : null),
    directiveId: message.directiveId ?? null,
    editOfId: message.editOfId ?? null,
    editOnly: message.editOnly ?? false,
    replyToMessageId: message.replyToMessageId ?? null,
    onUnknown: message.onUnknown,
    ignoresQuietHours: message.ignoresQuietHours ?? false,
    notBefore: message.notBefore ?? now,
    createdAt: now,
  });
  return {
    ...outboxReviewOf(context),
    async add(messages) {
      if (messages.length === 0) return [];
      const now = clock.now();
      const added = await client.outboxMessage.createManyAndReturn({
        data: messages.map((message) => rowOf(message, now)),
        skipDuplicates: true,
        select: { id: true, editOfId: true },
      });
      // Only what was really added replaces: an edit left out for its key must not take the waiting one with it.
      if (added.some((row) => row.editOfId !== null)) {
        await client.$executeRaw`
          UPDATE "OutboxMessage" AS o SET "state" = 'cancelled', "reason" = 'a later edit'
          FROM (SELECT "editOfId", MAX("seq") AS "newest" FROM "OutboxMessage" WHERE "id" = ANY(${added.map((row) => row.id)}) GROUP BY "editOfId") n
          WHERE o."editOfId" = n."editOfId" AND o."seq" < n."newest" AND o."state" = ANY(${NOT_LEFT})`;
      }
      if (added.length > 0) touched.outbox = true;
      return added.map((row) => row.id);
    },
    async cancelFor(assignmentIds, kinds, reason) {
      const { count } = await client.outboxMessage.updateMany({
        where: { assignmentId: { in: [...assignmentIds] }, kind: { in: [...kinds] }, state: { in: NOT_LEFT } },
        data: { state: 'cancelled', reason },
      });
      return count;
    },
    async redact(outboxId) {
      await client.outboxMessage.updateMany({
        where: { OR: [{ id: outboxId }, { editOfId: outboxId }] },
        data: { message: toJson(EMPTIED), rendered: Prisma.DbNull },
      });
    },
    async redactCardsOf(directiveId) {
      await client.outboxMessage.updateMany({
        where: { directiveId, kind: 'card' },
        data: { message: toJson(EMPTIED), rendered: Prisma.DbNull },
      });
    },
    async cancelOfDirective(directiveId, kinds, reason) {
      const { count } = await client.outboxMessage.updateMany({
        where: { directiveId, kind: { in: [...kinds] }, state: { in: NOT_LEFT } },
        data: { state: 'cancelled', reason },
      });
      return count;
    },
    async confirmArrival(outboxId) {
      const now = clock.now();
      await client.$executeRaw`
        UPDATE "OutboxMessage" SET "state" = 'sent', "sentAt" = COALESCE("sendingAt", ${now}), "reason" = 'arrived: evidence', "leaseUntil" = NULL
        WHERE "id" = ${outboxId} AND ("state" = 'unknown' OR ("state" = 'queued' AND "resends" > 0))`;
    },
    async byId(outboxId) {
      const row = await client.outboxMessage.findUnique({ where: { id: outboxId } });
      return row && sentOf(row);
    },
    async messageOf(outboxId) {
      const row = await client.outboxMessage.findUnique({ where: { id: outboxId }, select: { message: true } });
      return row === null ? null : (row.message as OutgoingMessage);
    },
    async cardOf(kind, directiveId, personId) {
      const row = await client.outboxMessage.findFirst({
        where: { directiveId, personId, kind, editOfId: null, state: 'sent' },
        orderBy: { seq: 'desc' },
        select: { id: true },
      });
      return row?.id ?? null;
    },
    async byProviderMessage(contactId, providerMessageId) {
      const row = await client.outboxMessage.findFirst({
        where: { sentContactId: contactId, providerMessageId, state: 'sent' },
        orderBy: { seq: 'desc' },
      });
      return row && sentOf(row);
    },
    async recentWithActions(contactId, limit, until) {
      // An edited message has a row per edit; only the newest of them is what the person sees.
      const rows = await client.$queryRaw<
        Pick<OutboxMessage, 'id' | 'personId' | 'kind' | 'assignmentId' | 'directiveId' | 'sentAt' | 'rendered'>[]
      >`
        SELECT m."id", m."personId", m."kind", m."assignmentId", m."directiveId", m."sentAt", m."rendered" FROM (
          SELECT DISTINCT ON (r."providerMessageId") r.* FROM (
            SELECT * FROM "OutboxMessage" WHERE "sentContactId" = ${contactId} AND "state" = 'sent'
              AND (${until ?? null}::timestamptz IS NULL OR "sentAt" <= ${until ?? null}::timestamptz)
            ORDER BY "sentAt" DESC LIMIT 200
          ) r ORDER BY r."providerMessageId", r."seq" DESC
        ) m
        WHERE jsonb_array_length(COALESCE(m."rendered"->'actions', '[]'::jsonb)) > 0
        ORDER BY m."sentAt" DESC, m."seq" DESC LIMIT ${limit}`;
      return rows.map(sentOf);
    },
    async ofAssignment(assignmentId) {
      // The notice names a unit's whole share of the directive and a digest many assignments: both told of this one too.
      const rows = await client.$queryRaw<
        (Omit<Awaited<ReturnType<OutboxStore['ofAssignment']>>[number], 'routes'> & Pick<OutboxMessage, 'route'>)[]
      >`
        SELECT o."id", o."personId", o."kind", o."state", o."reason", o."createdAt", o."sentAt", o."channel", o."deliveredAt", o."seenAt", o."route" FROM "OutboxMessage" o
        WHERE o."id" IN (
          SELECT m."id" FROM "OutboxMessage" m WHERE m."assignmentId" = ${assignmentId} AND m."lane" <> 0
          UNION SELECT n."id" FROM "Assignment" a JOIN "OutboxMessage" n ON n."directiveId" = a."directiveId"
            WHERE a."id" = ${assignmentId} AND n."kind" = 'directive-notice' AND n."lane" <> 0 AND n."message"->>'unitId' = a."unitId" AND a."instance" = ''
          UNION SELECT g."id" FROM "DigestItem" d JOIN "OutboxMessage" g ON g."dedupeKey" = 'digest/' || d."personId" || '/' || d."day" || '/' || d."slot"
            WHERE d."assignmentId" = ${assignmentId})
        ORDER BY o."seq" ASC`;
      return rows.map(({ route, ...row }) => ({ ...row, routes: routesOf(route) }));
    },
    async lastTold(personId, assignmentId) {
      const [row] = await client.$queryRaw<{ at: Date | null }[]>`
        SELECT max(o."sentAt") AS at FROM "OutboxMessage" o WHERE o."state" = 'sent' AND o."personId" = ${personId} AND o."id" IN (
          SELECT m."id" FROM "OutboxMessage" m WHERE m."assignmentId" = ${assignmentId} AND m."editOfId" IS NULL
          UNION SELECT g."id" FROM "DigestItem" d JOIN "OutboxMessage" g ON g."dedupeKey" = 'digest/' || d."personId" || '/' || d."day" || '/' || d."slot"
            WHERE d."assignmentId" = ${assignmentId} AND d."personId" = ${personId})`;
      return row?.at ?? null;
    },
    async digestsAbout(assignmentId) {
      const items = await client.digestItem.findMany({
        where: { assignmentId },
        select: { personId: true, day: true, slot: true },
        distinct: ['personId', 'day', 'slot'],
      });
      if (items.length === 0) return [];
      const rows = await client.outboxMessage.findMany({
        where: { dedupeKey: { in: items.map(({ personId, day, slot }) => `digest/${personId}/${day}/${slot}`) } },
        orderBy: { seq: 'asc' },
      });
      return rows.map(
        ({ id, personId, kind, state, reason, createdAt, sentAt, channel, deliveredAt, seenAt, route }) => ({
          id,
          personId,
          kind,
          state,
          reason,
          createdAt,
          sentAt,
          channel,
          deliveredAt,
          seenAt,
          routes: routesOf(route),
        }),
      );
    },
    async explain(outboxId) {
      const row = await client.outboxMessage.findUnique({ where: { id: outboxId }, select: EXPLAINED });
      if (row === null) return null;
      const { route, ...told } = row;
      return { ...told, routes: routesOf(route) };
    },
    async noteReceipt(contactId, providerMessageIds, receipt, at) {
      const ours = { sentContactId: contactId, providerMessageId: { in: [...providerMessageIds] } };
      // Seen without a receipt of arrival: it arrived all the same.
      await client.outboxMessage.updateMany({ where: { ...ours, deliveredAt: null }, data: { deliveredAt: at } });
      if (receipt === 'seen')
        await client.outboxMessage.updateMany({ where: { ...ours, seenAt: null }, data: { seenAt: at } });
    },
    async noteTemplateReceipt(outboxId, at) {
      await client.outboxMessage.updateMany({ where: { id: outboxId, deliveredAt: null }, data: { deliveredAt: at } });
    },
    async noteEcho(contactId, providerMessageId, at) {
      const open = await client.outboxMessage.findMany({
        where: {
          sentContactId: contactId,
          state: 'unknown',
          providerMessageId: null,
          sendingAt: { lte: at, gt: new Date(at.getTime() - ECHO_MS) },
        },
        select: { id: true },
      });
      const [only] = open;
      // Two sends of unknown outcome: the echo does not say which of them it is.
      if (only === undefined || open.length > 1) return;
      if ((await client.outboxMessage.count({ where: { sentContactId: contactId, providerMessageId } })) > 0) return;
      await client.outboxMessage.updateMany({
        where: { id: only.id, state: 'unknown' },
        data: { state: 'sent', sentAt: at, providerMessageId, reason: 'arrived: echo', leaseUntil: null },
      });
    },
    service: (since, now) => serviceFigures(client, since, now),
    async lastSentOn(channel) {
      const row = await client.outboxMessage.findFirst({
        where: { channel, state: 'sent' },
        orderBy: { sentAt: 'desc' },
        select: { sentAt: true },
      });
      return row?.sentAt ?? null;
    },
  };
}
