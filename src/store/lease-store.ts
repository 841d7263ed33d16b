import type { Clock } from '../app/ports/clock.js';
import type { LeaseStore } from '../app/ports/queues.js';
import type { PrismaClient } from './generated/client.js';

/** One holder at a time: dispatcher of a channel, poller, sealing. `clock` is the one that the sandbox does not move. */
export function createLeaseStore(prisma: PrismaClient, clock: Clock): LeaseStore {
  return {
    async acquire(name, holder, ms) {
      const now = clock.now();
      const until = new Date(now.getTime() + ms);
      const changed = await prisma.$executeRaw`
        INSERT INTO "Lease" ("name", "holder", "until") VALUES (${name}, ${holder}, ${until})
        ON CONFLICT ("name") DO UPDATE SET "holder" = excluded."holder", "until" = excluded."until"
        WHERE "Lease"."holder" = excluded."holder" OR "Lease"."until" < ${now}`;
      return changed === 1;
    },
    async running(prefix) {
      const now = clock.now();
      const rows = await prisma.lease.findMany({ where: { name: { startsWith: prefix } } });
      const over = rows.filter(({ until }) => until <= now).map(({ name }) => name);
      if (over.length > 0) await prisma.lease.deleteMany({ where: { name: { in: over }, until: { lte: now } } });
      return new Map(
        rows.filter(({ until }) => until > now).map(({ name, until }) => [name, until.getTime() - now.getTime()]),
      );
    },
    async release(name, holder) {
      await prisma.lease.deleteMany({ where: { name, holder } });
    },
  };
}
