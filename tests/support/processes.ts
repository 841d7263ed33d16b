import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port.js';

export type RunningProcess = {
  readonly role: string;
  readonly port: number;
  /** What it logged, line by line. */
  readonly lines: readonly string[];
  kill(signal: NodeJS.Signals): void;
  /** SIGTERM, until it is gone; returns its exit code. */
  stop(): Promise<number | null>;
};

/** The program that was built (.ci/run names it), else its sources: these are compiled anew in every process, which takes it longer than all else of its start. */
const PROGRAM = process.env['TEST_PROGRAM'] ?? join(__dirname, '../../src/cli/dondoc.ts');
const COMPILING = PROGRAM.endsWith('.ts') ? ['--import', 'tsx'] : [];
/** The machine may start six of them at once on two processors. */
const PATIENCE_MS = 150_000;

/** The real program as a process of its own, `dondoc start --role …`; resolves when it says that it is ready. */
export async function startProcess(role: string, env: Readonly<Record<string, string>>): Promise<RunningProcess> {
  const port = await freePort();
  const { DATABASE_URL: _database, REDIS_URL: _redis, ...environment } = process.env;
  const child = spawn(process.execPath, [...COMPILING, PROGRAM, 'start', '--role', role, '--port', String(port)], {
    env: { ...environment, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => lines.push(...text.split('\n').filter(Boolean)));
  await ready(child, port, lines);
  return {
    role,
    port,
    lines,
    kill: (signal) => void child.kill(signal),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
      return child.exitCode;
    },
  };
}

async function ready(child: ChildProcess, port: number, lines: readonly string[]): Promise<void> {
  let last = '';
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await sleep(150)) {
    if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}:\n${lines.join('\n')}`);
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null);
    if (answer?.ok) return;
    last = (await answer?.text()) ?? last;
  }
  child.kill('SIGKILL');
  throw new Error(`Never ready: ${last}\n${lines.join('\n')}`);
}

/** What stands before several web processes: hands each call to the next one, and to another when that one refuses or says 503. */
export async function startProxy(ports: () => readonly number[]): Promise<{ url: string; close(): Promise<void> }> {
  let turn = 0;
  const server: Server = createServer((incoming, outgoing) => {
    const body: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => body.push(chunk));
    incoming.on('end', () => {
      turn += 1;
      const known = ports();
      const order = known.map((_, index) => known[(turn + index) % known.length] ?? 0);
      void hand(order);
    });
    const hand = ([port, ...others]: readonly number[]): void => {
      if (port === undefined) return void outgoing.writeHead(502).end();
      const { method, url: path, headers } = incoming;
      const call = request({ host: '127.0.0.1', port, method, path, headers: { ...headers, connection: 'close' } });
      call.on('error', () => hand(others));
      call.on('response', (answer) => {
        if (answer.statusCode === 503 && others.length > 0) {
          answer.resume();
          return hand(others);
        }
        outgoing.writeHead(answer.statusCode ?? 502);
        answer.pipe(outgoing);
      });
      call.end(Buffer.concat(body));
    };
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
