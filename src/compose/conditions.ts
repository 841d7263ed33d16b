import type { ChannelName } from '../app/ports/channel.js';
import type { WatchStore } from '../app/ports/watch.js';
import type { Config } from '../config.js';
import { SWEEP_EVERY, type SweepName } from '../jobs/heartbeats.js';
import type { QueueBackend } from '../jobs/queue-backend.js';
import type { DatabaseClock } from '../store/database-clock.js';
import { migrationStatus } from '../store/migrate.js';
import type { Database } from '../store/open-database.js';
import type { Condition } from '../web/health.js';
import { createDiskCheck } from './disk-room.js';
import { dutiesOf } from './duties.js';

export type Watched = {
  readonly database: Database;
  readonly clock: DatabaseClock;
  readonly watch: WatchStore;
  readonly queue: Pick<QueueBackend, 'examine'>;
  /** Channels on which somebody must stand ready to send. */
  readonly channels: readonly ChannelName[];
  /** Leases of the pollers that this configuration needs. */
  readonly pollers: readonly string[];
};

/** Sweeps without which something would be late and nobody would notice. */
const SWEEPS: readonly SweepName[] = ['sweep-inbox', 'sweep-timers', 'sweep-outbox'];
const MISSED = 3;
/** The queue reckons delays with this machine's clock; the product's own times come from the database and are right all the same. */
const SKEW_MS = 2_000;
/** The sweeps write several times within this: while there is no room the server goes on refusing. */
const FULL_MS = 60_000;

/** What must hold for this process to do its work, and what it says of the others. */
export function conditionsOf(
  { role, dataDir }: Pick<Config, 'role' | 'dataDir'>,
  { database, clock, watch, queue, channels, pollers }: Watched,
): readonly Condition[] {
  // Taking in what the platforms and the document system bring needs the database only: it is in the inbox, and durable.
  const { work } = dutiesOf(role);
  const works = work.queues.length > 0;
  const missing = async (names: readonly string[]): Promise<{ ok: boolean; detail?: string }> => {
    const held = await watch.heldLeases();
    const free = names.filter((name) => !held.has(name));
    return free.length === 0 ? { ok: true } : { ok: false, detail: `nobody holds ${free.join(', ')}` };
  };
  return [
    { name: 'database', check: async () => ({ ok: (await database.prisma.$queryRaw`SELECT 1`) !== null }) },
    {
      name: 'migrations',
      async check() {
        const { pending, unknown, failed } = await migrationStatus(database);
        if (pending.length + unknown.length + failed.length === 0) return { ok: true };
        return { ok: false, detail: unknown.length > 0 ? 'newer database' : failed.length > 0 ? 'failed' : 'pending' };
      },
    },
    {
      name: 'sweeps',
      needed: works,
      async check() {
        const ages = await watch.sweepAges();
        const late = SWEEPS.filter((name) => (ages.get(name) ?? Infinity) > MISSED * SWEEP_EVERY[name]);
        return late.length === 0 ? { ok: true } : { ok: false, detail: `late: ${late.join(', ')}` };
      },
    },
    {
      name: 'queue',
      needed: works,
      async check() {
        const { ok, problem } = await queue.examine();
        return problem === undefined ? { ok } : { ok, detail: problem };
      },
    },
    { name: 'disk', check: createDiskCheck(dataDir) },
    {
      name: 'database-disk',
      check() {
        const at = database.fullAt();
        const full = at !== null && performance.now() - at < FULL_MS;
        return Promise.resolve(full ? { ok: false, detail: 'the disk of PostgreSQL is full' } : { ok: true });
      },
    },
    {
      name: 'senders',
      needed: work.send,
      check: () => missing(channels.map((name) => `dispatcher:${name}`)),
    },
    { name: 'pollers', needed: dutiesOf(role).poll, check: () => missing(pollers) },
    {
      name: 'clock',
      needed: false,
      check: () => {
        const skew = clock.skewMs();
        return Promise.resolve(
          Math.abs(skew) < SKEW_MS ? { ok: true } : { ok: false, detail: `${(skew / 1000).toFixed(1)} s ahead` },
        );
      },
    },
  ];
}
