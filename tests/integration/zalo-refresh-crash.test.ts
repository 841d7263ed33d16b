import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Token, TokenEvent } from 'zalo-api-sdk';
import { createLeaseStore } from '../../src/store/lease-store.js';
import { openDatabase } from '../../src/store/open-database.js';
import { createTokenJournal, TOKEN_JOURNAL } from '../../src/store/token-journal.js';
import { createZaloTokenStore } from '../../src/store/zalo-token-store.js';
import type { Fault } from '../../src/sandbox/zalo/faults.js';
import { fillDataFolder } from '../support/databases.js';
import { HOUR, MINUTE, NOON, startSandbox, type Sandbox } from '../support/zalo-sandbox.js';

type Point = TokenEvent['point'] | 'in-flight';

let sandbox: Sandbox;
let dataDir: string;
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'zalo-refresh-'));
  await fillDataFolder(dataDir);
}, 60_000);
afterAll(() => rmSync(dataDir, { recursive: true }));
beforeEach(async () => {
  sandbox = await startSandbox();
});
afterEach(() => sandbox.close());

/** A process of its own refreshes with the product's store and is killed at the point; then the next one, on the same data, makes a call. */
async function crashAt(point: Point, fault?: Fault) {
  const grant = sandbox.server.issueTokens();
  const tokens = { ...grant, obtainedAt: NOON, expiresAt: NOON + 25 * HOUR };
  if (fault !== undefined) sandbox.server.faults.add({ api: 'oauth', fault });
  const url = sandbox.server.baseUrls().oauth.replace('/oauth', '');
  const script = join(__dirname, '..', 'support', 'refresh-crash-child.ts');
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', script, url, dataDir, point, JSON.stringify(tokens), String(NOON)],
    { stdio: 'ignore', timeout: 40_000 },
  );
  const [, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  expect(signal).toBe('SIGKILL');
  sandbox.server.faults.clear();
  const asked = () => sandbox.server.log.filter((entry) => entry.api === 'oauth').length;
  // The stand-in answers the dead, late.
  if (point === 'in-flight') while (asked() === 0) await sleep(50);
  const before = asked();
  const database = await openDatabase({ kind: 'folder', dataDir });
  try {
    // The lock of the dead runs out by itself.
    const clock = { now: () => new Date(NOON + 2 * MINUTE) };
    const store = createZaloTokenStore({
      prisma: database.prisma,
      leases: createLeaseStore(database.prisma, clock),
      key: new Uint8Array(32).fill(7),
      clock,
      journal: createTokenJournal(join(dataDir, TOKEN_JOURNAL)),
    });
    const zalo = sandbox.client(store);
    // What a waking product does first: a call, with whatever it finds.
    const result = await zalo.account();
    const token = await zalo.tokens.current();
    // The next test begins without the lock of this one's dead.
    await database.prisma.lease.deleteMany();
    return {
      result,
      old: (token as Token).accessToken === tokens.accessToken,
      before,
      after: asked() - before,
    };
  } finally {
    await database.close();
  }
}

describe('a process killed in the middle of a refresh', () => {
  test.each(['locked', 'asked'] as const)(
    'at "%s", before the platform heard of it: the next process goes on with the pair that is stored',
    async (point) => {
      expect(await crashAt(point)).toMatchObject({ result: { kind: 'ok' }, old: true, before: 0, after: 0 });
    },
    60_000,
  );

  test.each(['answered', 'commit-failed', 'committed'] as const)(
    'at "%s", after the platform answered: the new pair is not lost, and nobody asks again',
    async (point) => {
      expect(await crashAt(point)).toMatchObject({ result: { kind: 'ok' }, old: false, before: 1, after: 0 });
    },
    60_000,
  );

  test('at "outcome-unknown", and the platform had not acted: the old pair still works', async () => {
    expect(await crashAt('outcome-unknown', { kind: 'drop-before' })).toMatchObject({
      result: { kind: 'ok' },
      after: 0,
    });
  }, 60_000);

  test.each([
    ['outcome-unknown', { kind: 'drop-after' }],
    ['in-flight', { kind: 'delay', ms: 2_500 }],
  ] as const)(
    'at "%s", and the platform had acted unheard: one retry with the same token, then a person is called',
    async (point, fault) => {
      const { result, before, after } = await crashAt(point, fault);
      expect(result).toMatchObject({ kind: 'consent-needed', cause: 'refresh-denied' });
      expect({ before, after }).toEqual({ before: 1, after: 1 });
    },
    60_000,
  );
});
