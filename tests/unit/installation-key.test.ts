import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { derivedKey, installationKey } from '../../src/config/installation-key.js';

describe('installation key', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'dondoc-key-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true }));

  it('is the one that is set, else one that is made once and only its owner can read', () => {
    const set = Buffer.alloc(32, 7);
    expect(installationKey({ encryptionKey: set, dataDir })).toBe(set);
    const made = installationKey({ encryptionKey: null, dataDir });
    expect(made).toHaveLength(32);
    expect(installationKey({ encryptionKey: null, dataDir })).toEqual(made);
    expect(statSync(join(dataDir, 'installation.key')).mode & 0o077).toBe(0);
  });

  it('stops at a damaged file instead of making every code and token worthless in silence', () => {
    writeFileSync(join(dataDir, 'installation.key'), 'abc');
    expect(() => installationKey({ encryptionKey: null, dataDir })).toThrow(/damaged/);
  });

  it('gives a key of its own for each purpose', () => {
    const key = Buffer.alloc(32, 7);
    expect(derivedKey(key, 'enrolment')).not.toEqual(derivedKey(key, 'tokens'));
    expect(derivedKey(key, 'enrolment')).toEqual(derivedKey(key, 'enrolment'));
  });
});
