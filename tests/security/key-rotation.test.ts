import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFileLinks } from '../../src/app/evidence/file-link.js';
import { noteRotation, oldKeyUse } from '../../src/app/keys/key-rotation.js';
import { createEnrolmentCode } from '../../src/app/people/create-enrolment-code.js';
import { redeemEnrolmentCode } from '../../src/app/people/redeem-enrolment-code.js';
import { runProgram } from '../../src/cli/program.js';
import { derivedKeys, installationKeys, writeKeyFile } from '../../src/config/installation-key.js';
import { readConfig } from '../../src/config.js';
import { createLeaseStore } from '../../src/store/lease-store.js';
import type { Database } from '../../src/store/open-database.js';
import { createTokenJournal } from '../../src/store/token-journal.js';
import { createZaloTokenStore, isSealedWith } from '../../src/store/zalo-token-store.js';
import { anAgency, type Agency } from '../support/agency.js';
import { fillDataFolder, openEmbedded } from '../support/databases.js';

const OLD = randomBytes(32);
const NEW = randomBytes(32);
const PAIR = { accessToken: 'access-1', refreshToken: 'refresh-1', obtainedAt: 1, expiresAt: 2 };

describe('after the key was changed', () => {
  let database: Database;
  let agency: Agency;
  beforeAll(async () => {
    database = await openEmbedded();
    agency = await anAgency(database);
  }, 60_000);
  afterAll(() => database.close());

  const journals = mkdtempSync(join(tmpdir(), 'dondoc-journal-'));
  afterAll(() => rmSync(journals, { recursive: true, force: true }));

  const journal = createTokenJournal(join(journals, 'journal'));
  const tokens = (key: Uint8Array, formerKeys: readonly Uint8Array[] = []) =>
    createZaloTokenStore({
      prisma: database.prisma,
      leases: createLeaseStore(database.prisma, agency.clock),
      key,
      formerKeys,
      clock: agency.clock,
      journal,
    });

  test('tokens sealed before are read, and once sealed again the former key opens nothing', async () => {
    await tokens(OLD).commit(PAIR, null);
    expect(await tokens(NEW).read()).toBeNull();
    const both = tokens(NEW, [OLD]);
    expect(await both.read()).toEqual(PAIR);
    expect(await isSealedWith(database.prisma, journal, NEW)).toBe(false);
    await both.commit(PAIR, null);
    expect(await isSealedWith(database.prisma, journal, NEW)).toBe(true);
    expect(await tokens(OLD).read()).toBeNull();
  });

  test('a pair that a dead process left in the journal needs its key as long as it lies there', async () => {
    await tokens(OLD).commit(PAIR, null);
    const next = { ...PAIR, refreshToken: 'refresh-next' };
    // Dies with the row unwritten: what it leaves is what the journal got, with the key of that process.
    let left: string | null = null;
    await createZaloTokenStore({
      prisma: database.prisma,
      leases: createLeaseStore(database.prisma, agency.clock),
      key: OLD,
      clock: agency.clock,
      journal: { ...journal, write: (sealed) => (left = sealed) },
    }).commit(next, PAIR.refreshToken);
    await tokens(NEW).commit(PAIR, null);
    journal.write(left ?? '');
    expect(await isSealedWith(database.prisma, journal, NEW)).toBe(false);
    const both = tokens(NEW, [OLD]);
    const found = await both.read();
    expect(found).toEqual(next);
    await both.commit(next, null);
    expect(await isSealedWith(database.prisma, journal, NEW)).toBe(true);
    expect(await tokens(NEW).read()).toEqual(next);
  });

  test('a code handed out before still works once, and no longer when the former key is gone', async () => {
    const before = (personId: string) =>
      agency.run((scope) => createEnrolmentCode({ ...scope, pepper: OLD }, { personId, createdBy: null }));
    const first = await before('tc-head');
    const second = await before('tc-head');
    const redeem = (code: string, chat: string, formerPeppers: readonly Uint8Array[]) =>
      agency.run((scope) =>
        redeemEnrolmentCode({ ...scope, pepper: NEW, formerPeppers }, { channel: 'telegram', externalId: chat, code }),
      );
    expect(await redeem(first.code, 'new-1', [OLD])).toMatchObject({ ok: true });
    expect(await redeem(first.code, 'new-2', [OLD])).toEqual({ ok: false, reason: 'refused' });
    expect(await redeem(second.code, 'new-3', [])).toEqual({ ok: false, reason: 'refused' });
  });

  test('a link that is out keeps working until it expires', () => {
    const now = agency.clock.now();
    const publicUrl = 'https://dondoc.example.vn';
    const link = createFileLinks({ key: OLD, publicUrl }).linkTo('file-1', now);
    const token = link.slice(link.lastIndexOf('/') + 1);
    expect(createFileLinks({ key: NEW, formerKeys: [OLD], publicUrl }).open(token, now)).toBe('file-1');
    expect(createFileLinks({ key: NEW, publicUrl }).open(token, now)).toBeNull();
  });

  test('it is known until when the former key is needed', async () => {
    expect(await agency.run(oldKeyUse)).toBeNull();
    await agency.run((scope) => createEnrolmentCode(scope, { personId: 'tc-head', createdBy: null }));
    agency.clock.advance(1);
    await agency.run((scope) => noteRotation(scope, true));
    const use = await agency.run(oldKeyUse);
    expect(use?.codes).toBeGreaterThan(0);
    expect(use?.neededUntil.getTime()).toBe(agency.clock.now().getTime() + 7 * 24 * 3_600_000);
  });
});

describe('the keys of an installation', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'dondoc-keys-'));
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  test('in the data folder: the present one first, former ones kept, readable by the owner only', () => {
    const made = installationKeys({ encryptionKey: null, dataDir });
    expect(made.previous).toEqual([]);
    writeKeyFile(dataDir, { current: NEW, previous: [made.current] });
    expect(installationKeys({ encryptionKey: null, dataDir })).toEqual({ current: NEW, previous: [made.current] });
    expect(statSync(join(dataDir, 'installation.key')).mode & 0o777).toBe(0o600);
    expect(derivedKeys({ current: NEW, previous: [OLD] }, 'links').formerKeys).toHaveLength(1);
  });

  test('in the environment: former keys need a present one, and each must be a key', () => {
    const [old, present] = [OLD.toString('hex'), NEW.toString('hex')];
    const read = readConfig({ ENCRYPTION_KEY: present, ENCRYPTION_KEY_PREVIOUS: `${old}, ${old}` });
    expect(read.ok && read.config.previousKeys).toEqual([OLD, OLD]);
    for (const env of [
      { ENCRYPTION_KEY_PREVIOUS: old },
      { ENCRYPTION_KEY: present, ENCRYPTION_KEY_PREVIOUS: 'short' },
    ]) {
      const wrong = readConfig(env);
      expect(wrong.ok ? '' : wrong.mistakes.join()).toContain('ENCRYPTION_KEY_PREVIOUS');
      expect(wrong.ok ? '' : wrong.mistakes.join()).not.toContain(old);
    }
  });

  test('dondoc key rotate changes the file, says what still needs the old key, and forgets it only afterwards', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dondoc-keys-cli-'));
    await fillDataFolder(folder);
    const environment = { ...process.env };
    const lines: string[] = [];
    const print = (line: unknown): void => void lines.push(String(line));
    const spies = [
      jest.spyOn(console, 'log').mockImplementation(print),
      jest.spyOn(console, 'error').mockImplementation(print),
    ];
    for (const name of Object.keys(process.env))
      if (/^(DATABASE_URL|REDIS_URL|TELEGRAM_|ZALO_|ROLE|SANDBOX|ENCRYPTION_)/.test(name)) delete process.env[name];
    process.env['DATA_DIR'] = folder;
    try {
      const keys = () => readFileSync(join(folder, 'installation.key'), 'utf8').trim().split('\n');
      await runProgram(['node', 'dondoc', 'key', 'status']);
      const [first] = keys();
      await runProgram(['node', 'dondoc', 'key', 'rotate']);
      expect(keys()).toHaveLength(2);
      expect(keys()[1]).toBe(first);
      await runProgram(['node', 'dondoc', 'key', 'forget']);
      expect(process.exitCode).toBe(1);
      expect(keys()).toHaveLength(2);
      const said = lines.join('\n');
      expect(said).toMatch(/Khóa cũ còn cần đến/);
      for (const key of keys()) expect(said).not.toContain(key);
    } finally {
      process.exitCode = 0;
      process.env = environment;
      for (const spy of spies) spy.mockRestore();
      rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);
});
