import { join } from 'node:path';
import { appId, createZalo, type StoredTokens } from '../../packages/zalo-api-sdk/src/index.js';
import { createLeaseStore } from '../../src/store/lease-store.js';
import { openDatabase, type Database } from '../../src/store/open-database.js';
import { createTokenJournal, TOKEN_JOURNAL } from '../../src/store/token-journal.js';
import { createZaloTokenStore } from '../../src/store/zalo-token-store.js';

/** A process with the product's own store that keeps a pair, refreshes it once and dies at the named point. */
const [url = '', dataDir = '', point = '', pairJson = '', now = ''] = process.argv.slice(2);
const die = () => process.kill(process.pid, 'SIGKILL');

async function main(): Promise<void> {
  const tokens = JSON.parse(pairJson) as StoredTokens;
  const database = await openDatabase({ kind: 'folder', dataDir });
  const clock = { now: () => new Date(Number(now)) };
  const storeOver = (prisma: Database['prisma']) =>
    createZaloTokenStore({
      prisma,
      leases: createLeaseStore(database.prisma, clock),
      key: new Uint8Array(32).fill(7),
      clock,
      journal: createTokenJournal(join(dataDir, TOKEN_JOURNAL)),
    });
  await storeOver(database.prisma).commit(tokens, null);
  // The database goes away between the question and the answer.
  const readOnly = {
    sealedToken: {
      findUnique: (query: Parameters<Database['prisma']['sealedToken']['findUnique']>[0]) =>
        database.prisma.sealedToken.findUnique(query),
      upsert: () => Promise.reject(new Error('gone')),
    },
    // Of the database only the table of tokens is asked here, and it dies at the write.
  } as unknown as Database['prisma'];
  const zalo = createZalo({
    appId: appId('1234567890123456789'),
    appSecret: 'sandbox-app-secret',
    store: storeOver(point === 'commit-failed' ? readOnly : database.prisma),
    baseUrls: { oauth: `${url}/oauth`, openapi: `${url}/openapi` },
    onTokenEvent: (event) => {
      if (event.point === point) die();
      if (point === 'in-flight' && event.point === 'asked') setTimeout(die, 1_000);
    },
  });
  await zalo.tokens.replace(tokens.accessToken);
}

void main();
