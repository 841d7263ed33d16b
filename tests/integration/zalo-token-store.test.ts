import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLeaseStore } from '../../src/store/lease-store.js';
import { createTokenJournal, TOKEN_JOURNAL } from '../../src/store/token-journal.js';
import { createZaloTokenStore } from '../../src/store/zalo-token-store.js';
import { describeOnEachEngine, type TestBase } from '../support/databases.js';

const clock = { now: () => new Date() };
const PAIR = { accessToken: 'access-secret-1', refreshToken: 'refresh-secret-1', obtainedAt: 1, expiresAt: 2 };

describeOnEachEngine('the Zalo tokens', (open) => {
  let base: TestBase;
  let folder: string;
  beforeEach(async () => {
    base = await open();
    folder = mkdtempSync(join(tmpdir(), 'zalo-tokens-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const storeWith = (key: Uint8Array, prisma = base.prisma, onUnreadable?: () => void) =>
    createZaloTokenStore({
      prisma,
      leases: createLeaseStore(prisma, clock),
      key,
      clock,
      journal: createTokenJournal(join(folder, TOKEN_JOURNAL)),
      ...(onUnreadable ? { onUnreadable } : {}),
    });

  test('are read back as they were committed, by any process', async () => {
    const key = randomBytes(32);
    const store = storeWith(key);
    expect(await store.read()).toBeNull();
    await store.commit(PAIR, null);
    await store.commit({ ...PAIR, accessToken: 'access-secret-2' }, 'refresh-secret-1');
    expect(await storeWith(key, (await base.second()).prisma).read()).toEqual({
      ...PAIR,
      accessToken: 'access-secret-2',
    });
  });

  test('do not stand in the database in a readable form', async () => {
    await storeWith(randomBytes(32)).commit(PAIR, null);
    const rows = await base.prisma.$queryRaw<{ all: string }[]>`SELECT "sealed" AS all FROM "SealedToken"`;
    expect(JSON.stringify(rows)).not.toMatch(/secret/u);
  });

  test('with another key, or after a change of a single byte, are none, and that is told', async () => {
    const key = randomBytes(32);
    await storeWith(key).commit(PAIR, null);
    let told = 0;
    expect(await storeWith(randomBytes(32), base.prisma, () => (told += 1)).read()).toBeNull();
    const [row] = await base.prisma.sealedToken.findMany();
    const parts = row?.sealed.split('.') ?? [];
    const text = Buffer.from(parts[3] ?? '', 'base64url');
    text.writeUInt8(text.readUInt8(0) ^ 1, 0);
    await base.prisma.sealedToken.updateMany({
      data: { sealed: [...parts.slice(0, 3), text.toString('base64url')].join('.') },
    });
    expect(await storeWith(key, base.prisma, () => (told += 1)).read()).toBeNull();
    expect(told).toBe(2);
  });

  test('on their way into the database lie sealed in the journal, and one that does not follow the stored pair is left alone', async () => {
    const key = randomBytes(32);
    await storeWith(key).commit(PAIR, null);
    // A database that is down, as far as the store asks it: only the one call that writes.
    const broken = {
      sealedToken: { upsert: () => Promise.reject(new Error('down')) },
    } as unknown as TestBase['prisma'];
    await expect(
      storeWith(key, broken).commit({ ...PAIR, refreshToken: 'refresh-secret-3' }, 'refresh-secret-2'),
    ).rejects.toThrow('down');
    expect((await storeWith(key).read())?.refreshToken).toBe('refresh-secret-1');
    await expect(
      storeWith(key, broken).commit({ ...PAIR, refreshToken: 'refresh-secret-2' }, 'refresh-secret-1'),
    ).rejects.toThrow('down');
    expect(readFileSync(join(folder, TOKEN_JOURNAL), 'utf8')).not.toMatch(/secret/u);
    expect((await storeWith(key).read())?.refreshToken).toBe('refresh-secret-2');
    // Read once, it is in the database: the file is not needed any more.
    expect(() => readFileSync(join(folder, TOKEN_JOURNAL))).toThrow('ENOENT');
    expect((await storeWith(key).read())?.refreshToken).toBe('refresh-secret-2');
  });

  test('are refreshed by one process at a time', async () => {
    const key = randomBytes(32);
    const stores = [storeWith(key), storeWith(key, (await base.second()).prisma), storeWith(key)];
    let inside = 0;
    let most = 0;
    await Promise.all(
      stores.map((store) =>
        store.withLock(async () => {
          inside += 1;
          most = Math.max(most, inside);
          await new Promise((resolve) => setTimeout(resolve, 30));
          inside -= 1;
        }),
      ),
    );
    expect(most).toBe(1);
  });
});
