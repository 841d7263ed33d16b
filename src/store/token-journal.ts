import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';

/**
 * One file beside the data that holds a token pair between the platform's answer and the commit in the database. A refresh token works once:
 * whoever dies in between would leave an installation that a person must connect again. Written without a pause in which the process could do
 * anything else.
 */
export type TokenJournal = {
  write(sealed: string): void;
  /** Null: nothing was under way. */
  read(): string | null;
  clear(): void;
};

/** Its name in the data folder. */
export const TOKEN_JOURNAL = 'zalo-token.journal';

export function createTokenJournal(file: string): TokenJournal {
  return {
    write(sealed) {
      const fresh = `${file}.${process.pid}`;
      const handle = openSync(fresh, 'w', 0o600);
      try {
        writeSync(handle, sealed);
        fsyncSync(handle);
      } finally {
        closeSync(handle);
      }
      renameSync(fresh, file);
    },
    read() {
      try {
        return readFileSync(file, 'utf8');
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      }
    },
    clear() {
      rmSync(file, { force: true });
    },
  };
}
