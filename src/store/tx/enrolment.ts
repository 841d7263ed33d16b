import type { EnrolmentStore } from '../../app/ports/store/enrolment.js';
import type { TxContext } from './context.js';

/** No chat has this key: they begin with the name of their channel. */
const EVERYBODY = '*';

export function enrolmentOf({ client }: TxContext): EnrolmentStore {
  return {
    async create(code) {
      await client.enrolmentCode.create({ data: code });
    },
    async redeem(codeHash, at) {
      // One conditional update decides: of two people with the same code only one changes the row.
      const { count } = await client.enrolmentCode.updateMany({
        where: { codeHash, usedAt: null, revokedAt: null, expiresAt: { gt: at } },
        data: { usedAt: at },
      });
      const row = await client.enrolmentCode.findUnique({ where: { codeHash } });
      if (!row) return { ok: false, reason: 'unknown' };
      if (count === 1) return { ok: true, personId: row.personId };
      if (row.usedAt) return { ok: false, reason: 'used' };
      return { ok: false, reason: row.revokedAt ? 'revoked' : 'expired' };
    },
    async noteFailure(at, windowMs) {
      const since = new Date(at.getTime() - windowMs);
      // One statement: two chats that fail at once are both counted. `lastAt` of this row is the beginning of the window.
      const [row] = await client.$queryRaw<{ failures: number }[]>`
        INSERT INTO "EnrolmentAttempt" AS e ("chatKey", "failures", "lastAt") VALUES (${EVERYBODY}, 1, ${at})
        ON CONFLICT ("chatKey") DO UPDATE SET
          "failures" = CASE WHEN e."lastAt" <= ${since} THEN 1 ELSE e."failures" + 1 END,
          "lastAt" = CASE WHEN e."lastAt" <= ${since} THEN ${at} ELSE e."lastAt" END
        RETURNING "failures"`;
      return row?.failures ?? 1;
    },
    async waitingFrom(madeBefore, now) {
      const found = await client.enrolmentCode.aggregate({
        where: { createdAt: { lt: madeBefore }, usedAt: null, revokedAt: null, expiresAt: { gt: now } },
        _count: true,
        _max: { expiresAt: true },
      });
      return { count: found._count, lastExpiry: found._max.expiresAt };
    },
    async attempts(chatKey) {
      const row = await client.enrolmentAttempt.findUnique({ where: { chatKey } });
      return { failures: row?.failures ?? 0, lockedUntil: row?.lockedUntil ?? null };
    },
    async saveAttempts(chatKey, { failures, lockedUntil, at }) {
      const data = { failures, lockedUntil, lastAt: at };
      await client.enrolmentAttempt.upsert({ where: { chatKey }, create: { chatKey, ...data }, update: data });
    },
  };
}
