// How long a start on an existing data folder takes, until the sandbox page answers, and what the program weighs when idle.
// `npm run bench:start [-- --runs=5 --idle=30]`; needs a build.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { heading, median, option, printTable, run, seconds, spread } from './support/report.js';

const MAIN = join(__dirname, '../dist/main.js');
const RUNS = option('runs', 5);
const IDLE_SECONDS = option('idle', 30);
const PATIENCE_MS = 120_000;

type Start = { readonly child: ChildProcess; readonly pageAfterMs: number };

async function start(dataDir: string): Promise<Start> {
  const port = await freePort();
  const { DATABASE_URL: _database, REDIS_URL: _redis, ...environment } = process.env;
  const began = performance.now();
  const child = spawn(process.execPath, [MAIN], {
    env: { ...environment, DATA_DIR: dataDir, HTTP_PORT: String(port), SANDBOX: 'on', LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the program ended with ${child.exitCode}`);
    if (performance.now() - began > PATIENCE_MS) throw new Error('the page never answered');
    const answered = await fetch(`http://127.0.0.1:${port}/`).then(
      (response) => response.status === 200,
      () => false,
    );
    if (answered) return { child, pageAfterMs: performance.now() - began };
    await sleep(10);
  }
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

/** Resident memory in MB and processor seconds so far, from /proc; null where there is none. */
function usage(pid: number | undefined): { readonly residentMb: number; readonly cpuSeconds: number } | null {
  const folder = `/proc/${pid}`;
  if (pid === undefined || !existsSync(folder)) return null;
  const resident = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`${folder}/status`, 'utf8'))?.[1];
  // Fields 14 and 15, counted after the name, which may hold spaces; in hundredths of a second on every Linux.
  const fields = readFileSync(`${folder}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return { residentMb: Number(resident) / 1024, cpuSeconds: (Number(fields[11]) + Number(fields[12])) / 100 };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function main(): Promise<void> {
  if (!existsSync(MAIN)) throw new Error('No build yet: npm run build');
  const title = heading('Start and idle (embedded database, sandbox)');
  const dataDir = mkdtempSync(join(tmpdir(), 'dondoc-bench-start-'));
  try {
    const first = await start(dataDir);
    await stop(first.child);
    const starts: number[] = [];
    const resident: number[] = [];
    const busy: number[] = [];
    const work: number[] = [];
    for (let round = 0; round < RUNS; round += 1) {
      const { child, pageAfterMs } = await start(dataDir);
      starts.push(pageAfterMs);
      const atPage = usage(child.pid);
      if (atPage !== null) work.push(atPage.cpuSeconds * 1000);
      await sleep((IDLE_SECONDS * 1000) / 2);
      const half = usage(child.pid);
      await sleep((IDLE_SECONDS * 1000) / 2);
      const full = usage(child.pid);
      if (half !== null && full !== null) {
        resident.push(full.residentMb);
        busy.push(((full.cpuSeconds - half.cpuSeconds) / (IDLE_SECONDS / 2)) * 100);
      }
      await stop(child);
    }
    const mb = (value: number): string => `${value.toFixed(0)} MB`;
    const percent = (value: number): string => `${value.toFixed(1)} %`;
    console.log(title);
    printTable([
      { what: 'first start, empty data folder (once)', measured: seconds(first.pageAfterMs) },
      {
        what: `start on an existing data folder until the page answers, median of ${RUNS}`,
        measured: spread(starts, seconds),
        wanted: '< 3 s',
        ok: median(starts) < 3000,
      },
      ...(resident.length === 0
        ? []
        : [
            { what: 'processor time of that start, all threads', measured: spread(work, seconds) },
            {
              what: `resident memory after ${IDLE_SECONDS} s idle`,
              measured: spread(resident, mb),
              wanted: '< 350 MB',
              ok: median(resident) < 350,
            },
            { what: 'processor while idle, of one core', measured: spread(busy, percent), wanted: '< 5 %' },
          ]),
    ]);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

run(main);
