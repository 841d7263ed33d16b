import { hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.js';

const FILE = 'installation.key';

/** What seals and hashes now, and what did before: the former keys are for reading only. */
export type KeyRing = { readonly current: Buffer; readonly previous: readonly Buffer[] };

type KeySettings = Pick<Config, 'encryptionKey' | 'dataDir'> & Partial<Pick<Config, 'previousKeys'>>;

/**
 * The secrets of an installation: `ENCRYPTION_KEY` with `ENCRYPTION_KEY_PREVIOUS`, or a file in the data folder (made at first need, readable by
 * its owner only; one key a line, the present one first). Several processes are refused without the variable (`conflicts.ts`), so they cannot
 * make two keys.
 */
export function installationKeys({ encryptionKey, previousKeys, dataDir }: KeySettings): KeyRing {
  if (encryptionKey !== null) return { current: encryptionKey, previous: previousKeys ?? [] };
  const path = join(dataDir, FILE);
  if (!existsSync(path)) {
    mkdirSync(dataDir, { recursive: true });
    try {
      writeFileSync(path, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      // Another process of this machine was first.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  const [current, ...previous] = readFileSync(path, 'utf8')
    .trim()
    .split(/\s+/)
    .map((line) => Buffer.from(line, 'hex'));
  if (current === undefined || [current, ...previous].some((key) => key.length !== 32))
    throw new Error(`The key file ${path} is damaged: restore it from the backup, or set ENCRYPTION_KEY.`);
  return { current, previous };
}

/** The key in force. */
export function installationKey(settings: KeySettings): Buffer {
  return installationKeys(settings).current;
}

/** Writes the file anew, complete or not at all. */
export function writeKeyFile(dataDir: string, { current, previous }: KeyRing): void {
  const path = join(dataDir, FILE);
  const temporary = `${path}.part`;
  writeFileSync(temporary, `${[current, ...previous].map((key) => key.toString('hex')).join('\n')}\n`, { mode: 0o600 });
  renameSync(temporary, path);
}

export type KeyPurpose = 'enrolment' | 'tokens' | 'feeds' | 'links';

/** A key for one purpose, so that one use learns nothing of another. */
export function derivedKey(key: Buffer, purpose: KeyPurpose): Buffer {
  return Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), `dondoc/${purpose}`, 32));
}

/** The keys of one purpose: the present one, and the former ones for reading. */
export function derivedKeys(
  { current, previous }: KeyRing,
  purpose: KeyPurpose,
): { readonly key: Buffer; readonly formerKeys: readonly Buffer[] } {
  return { key: derivedKey(current, purpose), formerKeys: previous.map((key) => derivedKey(key, purpose)) };
}
