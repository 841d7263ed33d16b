import type { Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import pg from 'pg';

/** A server that is gone without a word looks like a slow one: no statement of the product stays without a byte of answer for as long. */
const SILENCE_MS = 20_000;
/** Of the lines that have been as silent as a dead one, those that owe an answer for so long are dead as well. */
const SUSPECT_MS = 2_000;
const LOOK_EVERY_MS = 1_000;
const HEAD_START_MS = 50;
/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
const DISK_FULL = '53100';

/** What a client knows of itself and its types do not tell. */
type Session = {
  readonly readyForQuery: boolean;
  readonly connection: {
    readonly stream: Socket;
    on(event: 'errorMessage', heard: (error: { readonly code?: string }) => void): unknown;
  };
  end(): Promise<void>;
};

type Line = {
  readonly session: Session;
  heardAt: number;
  /** Since when an answer is owed, as far as it was looked at; null: nothing was asked. */
  owedSince: number | null;
};

/** The types of `pg` do not show the line under a client. */
const sessionOf = (client: pg.PoolClient): Session => client as unknown as Session;

/**
 * A pool whose dead lines are cut. After a failover, or when a firewall forgot its sessions, the driver is never told: each statement would
 * wait without end, and one that a timeout calls off leaves its line in the pool for the next one to wait on. Here a line that owes an answer
 * and stays silent is cut, and with it those that have not been heard of since: a statement meets one dead line, not one after the other.
 */
export function createWatchedPool(
  config: pg.PoolConfig,
  { silenceMs = SILENCE_MS, onDiskFull = () => undefined }: { silenceMs?: number; onDiskFull?: () => void } = {},
): pg.Pool {
  const pool = new pg.Pool(config);
  const lines = new Map<pg.PoolClient, Line>();
  let watch: NodeJS.Timeout | null = null;

  // A line that ends while it lies idle: nobody waits on it, and the pool has let it go already.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    const line: Line = { session: sessionOf(client), heardAt: performance.now(), owedSince: null };
    line.session.connection.stream.on('data', () => (line.heardAt = performance.now()));
    line.session.connection.on('errorMessage', ({ code }) => {
      if (code === DISK_FULL) onDiskFull();
    });
    lines.set(client, line);
    watch ??= setInterval(look, Math.min(LOOK_EVERY_MS, silenceMs / 4)).unref();
  });
  pool.on('remove', (client) => {
    lines.delete(client);
    if (lines.size > 0 || watch === null) return;
    clearInterval(watch);
    watch = null;
  });
  pool.on('release', (_error, client) => {
    // Somebody gave up waiting: nobody else must get the line in the middle of an answer.
    if (!sessionOf(client).readyForQuery) void sessionOf(client).end();
  });

  function look(): void {
    const now = performance.now();
    for (const line of lines.values())
      line.owedSince = line.session.readyForQuery ? null : Math.max(line.owedSince ?? now, line.heardAt);
    const owesFor = ({ owedSince }: Line): number => (owedSince === null ? 0 : now - owedSince);
    const dead = [...lines.values()].filter((line) => owesFor(line) >= silenceMs);
    if (dead.length === 0) return;
    const askedAt = now - Math.max(...dead.map(owesFor));
    const suspect = [...lines.values()].filter(
      (line) => line.heardAt <= askedAt && (line.owedSince === null || owesFor(line) >= SUSPECT_MS),
    );
    // Those that lie idle are gone before anybody hears that his own line is: he will ask again at once.
    for (const line of suspect) if (line.owedSince === null) cut(line);
    const waiting = [...new Set([...dead, ...suspect])].filter(({ owedSince }) => owedSince !== null);
    setTimeout(() => waiting.forEach(cut), HEAD_START_MS);
  }

  /** As a pulled cable would: what waits on it fails, and the pool lets it go. */
  function cut({ session }: Line): void {
    session.connection.stream.destroy();
  }

  return pool;
}
