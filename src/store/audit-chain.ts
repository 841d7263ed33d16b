import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { AuditChain } from '../app/ports/queues.js';
import type { Clock } from '../app/ports/clock.js';
import { canonicalJson, contentDigest, REDACTION } from './audit-digest.js';
import type { AuditEvent, PrismaClient } from './generated/client.js';

const PAGE = 1_000;
const SEALING_LOCK = 7_310_422;

type Sealable = Omit<AuditEvent, 'chainHash' | 'sealedAt' | 'position'>;

/** Hash of the previous link and the event at its place in the chain. The content goes in by its digest; events of before there were digests by itself. */
function link(
  previous: string | null,
  position: bigint,
  { seq, at, actor, onBehalfOf, action, subject, subjectId, data, digest }: Sealable,
): string {
  const place = { position: String(position), seq: String(seq), at: at.toISOString(), action, subject };
  return createHash('sha256')
    .update(previous ?? '')
    .update(canonicalJson(digest === null ? { ...place, actor, onBehalfOf, subjectId, data } : { ...place, digest }))
    .digest('hex');
}

/** Whether the content is still the one whose digest the chain holds; `redacted`: it was taken out. */
function contentOf(event: Sealable): 'whole' | 'redacted' | 'changed' {
  if (event.digest === null) return 'whole';
  if (event.salt === null) return 'redacted';
  return contentDigest(event, event.salt) === event.digest ? 'whole' : 'changed';
}

const redaction = z.object({ seqs: z.array(z.string()) });

/**
 * Tamper evidence: each sealed event carries the hash of all before it. Changing, removing or reordering one breaks every
 * later link; cutting off the end is seen by whoever kept the head's hash. Content may be redacted, and each redaction is an event of the chain
 * itself: content that is missing without one counts as changed.
 */
export function createAuditChain(prisma: PrismaClient, clock: Clock): AuditChain {
  return {
    seal(limit) {
      return prisma.$transaction(async (client) => {
        // Of two sealers the second waits here and then sees what the first has sealed.
        await client.$executeRaw`SELECT pg_advisory_xact_lock(${SEALING_LOCK})`;
        const events = await client.auditEvent.findMany({
          where: { chainHash: null },
          orderBy: { seq: 'asc' },
          take: limit,
        });
        if (events.length === 0) return 0;
        const last = await client.auditEvent.findFirst({
          where: { position: { not: null } },
          orderBy: { position: 'desc' },
        });
        let position = last?.position ?? 0n;
        let hash = last?.chainHash ?? null;
        const links = events.map((event) => {
          position += 1n;
          hash = link(hash, position, event);
          return { seq: String(event.seq), position: String(position), hash };
        });
        return client.$executeRaw`
          UPDATE "AuditEvent" AS e SET "position" = l."position", "chainHash" = l."hash", "sealedAt" = ${clock.now()}
          FROM jsonb_to_recordset(${JSON.stringify(links)}::jsonb) AS l("seq" bigint, "position" bigint, "hash" text)
          WHERE e."seq" = l."seq" AND e."chainHash" IS NULL`;
      });
    },
    async verify() {
      let expected = 1n;
      let hash: string | null = null;
      const redacted = new Map<bigint, bigint>();
      const accounted = new Set<string>();
      for (;;) {
        const page: AuditEvent[] = await prisma.auditEvent.findMany({
          where: { position: { gte: expected } },
          orderBy: { position: 'asc' },
          take: PAGE,
        });
        for (const event of page) {
          if (event.position !== expected) return { ok: false, position: expected, seq: null, reason: 'missing' };
          hash = link(hash, expected, event);
          const content = contentOf(event);
          if (hash !== event.chainHash || content === 'changed')
            return { ok: false, position: expected, seq: event.seq, reason: 'changed' };
          if (content === 'redacted') redacted.set(event.seq, expected);
          for (const seq of redactedBy(event)) accounted.add(seq);
          expected += 1n;
        }
        if (page.length < PAGE) break;
      }
      const waiting = await prisma.auditEvent.findMany({ where: { position: null } });
      // What was redacted a moment ago is accounted for by an event that waits to be sealed.
      for (const event of waiting) for (const seq of redactedBy(event)) accounted.add(seq);
      for (const [seq, position] of redacted)
        if (!accounted.has(String(seq))) return { ok: false, position, seq, reason: 'changed' };
      return {
        ok: true,
        sealed: Number(expected - 1n),
        unsealed: waiting.length,
        redacted: redacted.size,
        head: hash,
      };
    },
  };
}

/** The events whose content this one says was taken out. */
function redactedBy(event: Sealable): readonly string[] {
  if (event.action !== REDACTION) return [];
  const parsed = redaction.safeParse(event.data);
  return parsed.success ? parsed.data.seqs : [];
}
