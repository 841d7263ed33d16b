import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { CrashPointName } from '../../../src/jobs/crash-points.js';
import { mine } from './leftovers.js';

export type ProgramOptions = {
  /** Settings, as the operator would set them. */
  readonly env: Readonly<Record<string, string>>;
  /** Dies there by SIGKILL, at the first or a later passing. */
  readonly crashAt?: CrashPointName;
  readonly crashAtHit?: number;
  /** How far this machine's clock is ahead (or behind, negative). */
  readonly clockAheadMs?: number;
  /** Messages a second over all chats, where the stand-in allows more than the platform. */
  readonly perSecond?: number;
};

export type Program = {
  readonly pid: number;
  /** Web address, once it runs; rejects when the start fails. */
  readonly ready: Promise<string | null>;
  readonly exited: Promise<{ readonly code: number | null; readonly signal: string | null }>;
  running(): boolean;
  /** SIGKILL. */
  kill(): Promise<void>;
  /** SIGTERM: a graceful stop. */
  stop(): Promise<void>;
  /** What it logged, newest last. */
  log(): readonly string[];
};

const KEPT_LINES = 2_000;
/** A start or a graceful stop that takes longer has failed; on a loaded machine a start takes many seconds. */
const START_MS = 90_000;
const STOP_MS = 60_000;

export function startProgram({ env, ...options }: ProgramOptions): Program {
  const child = mine(
    spawn(process.execPath, [join(__dirname, 'program-child.cjs')], {
      cwd: env['DATA_DIR'],
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        TZ: process.env['TZ'],
        LOG_LEVEL: process.env['FAULT_LOG'] ?? 'warn',
        ...env,
        FAULT_OPTIONS: JSON.stringify(options),
      },
    }),
  );
  const lines: string[] = [];
  let isRunning = true;
  const exited = new Promise<{ code: number | null; signal: string | null }>((resolve) =>
    child.once('exit', (code, signal) => {
      isRunning = false;
      resolve({ code, signal });
    }),
  );
  const ready = new Promise<string | null>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on('line', (line) => {
        if (line.startsWith('{"fault":"ready"')) return resolve((JSON.parse(line) as { url: string | null }).url);
        lines.push(line);
        if (lines.length > KEPT_LINES) lines.shift();
      });
    setTimeout(() => {
      reject(new Error(`the program does not run after ${START_MS / 1000} s:\n${lines.slice(-20).join('\n')}`));
    }, START_MS).unref();
    void exited.then(({ code, signal }) =>
      reject(new Error(`the program ended (${code ?? signal}) before it ran:\n${lines.slice(-20).join('\n')}`)),
    );
  });
  // Whoever does not wait for the start still learns of its failure by `exited`.
  ready.catch(() => undefined);
  const end = (signal: NodeJS.Signals) => async (): Promise<void> => {
    if (isRunning) child.kill(signal);
    const late = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    await exited.finally(() => clearTimeout(late));
  };
  return {
    pid: child.pid ?? 0,
    ready,
    exited,
    running: () => isRunning,
    kill: end('SIGKILL'),
    stop: end('SIGTERM'),
    log: () => lines,
  };
}
