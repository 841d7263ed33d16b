import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let reaper: ChildProcess | null = null;

function tell(line: string): void {
  if (reaper === null) {
    // Apart from the suite's group of processes: Ctrl-C ends the suite, not its cleaner.
    reaper = spawn(process.execPath, [join(__dirname, 'reaper.cjs')], {
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    reaper.unref();
  }
  reaper.stdin?.write(`${line}\n`);
}

/** A process that must not outlive the suite. */
export function mine<T extends ChildProcess>(child: T): T {
  const { pid } = child;
  if (pid === undefined) return child;
  tell(`+process ${pid}`);
  child.once('exit', () => tell(`-process ${pid}`));
  return child;
}

/** A folder under the system's temporary one; `remove` it, or the end of the suite does. */
export function temporaryFolder(what: string): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), `dondoc-faults-${what}-`));
  tell(`+folder ${path}`);
  return {
    path,
    remove() {
      rmSync(path, { recursive: true, force: true });
      tell(`-folder ${path}`);
    },
  };
}

/** A file system mounted there must not outlive the suite either. */
export const mounted = (path: string): void => tell(`+mount ${path}`);
export const unmounted = (path: string): void => tell(`-mount ${path}`);
