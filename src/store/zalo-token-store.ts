import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Clock } from '../app/ports/clock.js';
import type { LeaseStore } from '../app/ports/queues.js';
import type { TokenPair, TokenPairStore } from '../app/ports/tokens.js';
import type { PrismaClient } from './generated/client.js';
import type { TokenJournal } from './token-journal.js';

export type ZaloTokenStoreOptions = {
  readonly prisma: PrismaClient;
  readonly leases: LeaseStore;
  /** 32 bytes, derived for this purpose alone; never in the database. */
  readonly key: Uint8Array;
  /** Of before a rotation; for reading only. */
  readonly formerKeys?: readonly Uint8Array[];
  readonly clock: Clock;
  readonly journal: TokenJournal;
  /** The row is there and cannot be opened: another ENCRYPTION_KEY, or damage. */
  readonly onUnreadable?: () => void;
};

const ID = 'zalo-oa';
const LOCK = 'zalo-token-refresh';
/** Longer than the worst refresh: two calls of ten seconds, a pause, three attempts to commit. A dead holder blocks no longer. */
const LOCK_MS = 60_000;
const LOCK_POLL_MS = 100;
const VERSION = 'v1';
const pair = z.object({
  accessToken: z.string(),
  refreshToken: z.string(),
  obtainedAt: z.number(),
  expiresAt: z.number(),
});

const journalled = z.object({ spent: z.string(), tokens: pair });

/**
 * The Zalo token pair in one row, sealed with AES-256-GCM; a dump of the database is of no use without the installation's key. A pair on its way
 * into the row lies sealed in the journal, so that a process that dies at any point after the platform's answer leaves it to the next one.
 */
export function createZaloTokenStore({
  prisma,
  leases,
  key,
  formerKeys = [],
  clock,
  journal,
  onUnreadable,
}: ZaloTokenStoreOptions): TokenPairStore {
  async function save(tokens: TokenPair): Promise<void> {
    const row = { sealed: seal(tokens, key), updatedAt: clock.now() };
    await prisma.sealedToken.upsert({ where: { id: ID }, create: { id: ID, ...row }, update: row });
    journal.clear();
  }

  /** What a process that died left between the answer and the row; null when it is not the successor of what is stored. */
  function unfinished(stored: TokenPair): TokenPair | null {
    const sealed = journal.read();
    if (sealed === null) return null;
    const found = journalled.safeParse(unsealWithAny(sealed, [key, ...formerKeys]));
    return found.success && found.data.spent === stored.refreshToken ? found.data.tokens : null;
  }

  return {
    async withLock(work) {
      const holder = randomUUID();
      while (!(await leases.acquire(LOCK, holder, LOCK_MS))) await sleep(LOCK_POLL_MS);
      try {
        return await work();
      } finally {
        await leases.release(LOCK, holder).catch(() => undefined);
      }
    },
    async read() {
      const row = await prisma.sealedToken.findUnique({ where: { id: ID } });
      if (row === null) return null;
      const opened = pair.safeParse(unsealWithAny(row.sealed, [key, ...formerKeys]));
      if (!opened.success) {
        onUnreadable?.();
        return null;
      }
      const left = unfinished(opened.data);
      if (left !== null) await save(left);
      return left ?? opened.data;
    },
    commit(tokens, spent) {
      // Before anything can wait: see TokenJournal.
      if (spent !== null) journal.write(seal({ spent, tokens }, key));
      return save(tokens);
    },
  };
}

/** Whether the stored pair, and one that a dead process left in the journal, can be opened with this key; null when none is stored. */
export async function isSealedWith(
  prisma: PrismaClient,
  journal: TokenJournal,
  key: Uint8Array,
): Promise<boolean | null> {
  const row = await prisma.sealedToken.findUnique({ where: { id: ID } });
  if (row === null) return null;
  return [row.sealed, journal.read()].every((sealed) => sealed === null || unseal(sealed, key) !== undefined);
}

function seal(content: unknown, key: Uint8Array): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(ID));
  const text = Buffer.concat([cipher.update(JSON.stringify(content), 'utf8'), cipher.final()]);
  return [
    VERSION,
    iv.toString('base64url'),
    cipher.getAuthTag().toString('base64url'),
    text.toString('base64url'),
  ].join('.');
}

function unsealWithAny(sealed: string, keys: readonly Uint8Array[]): unknown {
  for (const key of keys) {
    const opened = unseal(sealed, key);
    if (opened !== undefined) return opened;
  }
  return undefined;
}

/** Undefined: another key, or damage. */
function unseal(sealed: string, key: Uint8Array): unknown {
  const [version, iv, tag, text] = sealed.split('.');
  if (version !== VERSION || iv === undefined || tag === undefined || text === undefined) return undefined;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64url'), { authTagLength: 16 }).setAAD(
      Buffer.from(ID),
    );
    decipher.setAuthTag(Buffer.from(tag, 'base64url'));
    const opened = Buffer.concat([decipher.update(Buffer.from(text, 'base64url')), decipher.final()]).toString('utf8');
    return JSON.parse(opened) as unknown;
  } catch {
    return undefined;
  }
}
