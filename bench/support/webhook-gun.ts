// Stands for Zalo's side of a burst, in a process of its own: what it measures is not our work, nor its own compiling, which a first volley takes
// with it. Reads a volley a line as JSON from its input and writes what came of it as a line to its output.
import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

export type Shot = {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Milliseconds after the first one. */
  readonly afterMs: number;
};
/** `connections`: as many calls under way at most, each on a connection that is kept. */
export type Volley = { readonly url: string; readonly shots: readonly Shot[]; readonly connections: number };
/** `status` null: no answer. */
export type Hit = { readonly status: number | null; readonly ms: number };

function fire(url: string, { body, headers }: Shot, agent: Agent): Promise<Hit> {
  const began = performance.now();
  return new Promise((resolve) => {
    const done = (status: number | null): void => resolve({ status, ms: performance.now() - began });
    const call = request(
      url,
      {
        method: 'POST',
        agent,
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers },
      },
      (response) => {
        response.resume();
        response.on('end', () => done(response.statusCode ?? null));
      },
    );
    call.on('error', () => done(null));
    call.end(body);
  });
}

/** Each volley opens connections of its own. */
async function fireAll({ url, shots, connections }: Volley): Promise<readonly Hit[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const began = performance.now();
  const hits = await Promise.all(
    shots.map(async (shot) => {
      await sleep(Math.max(0, began + shot.afterMs - performance.now()));
      return fire(url, shot, agent);
    }),
  );
  agent.destroy();
  return hits;
}

async function main(): Promise<void> {
  for await (const line of createInterface({ input: process.stdin }))
    process.stdout.write(`${JSON.stringify(await fireAll(JSON.parse(line) as Volley))}\n`);
}

void main();
