import { createServer } from 'node:net';

/**
 * Below what systems give to outgoing connections (Linux from 32768): a port that the system itself chose is as free for the next connection to
 * PostgreSQL as for the program that will listen on it a second later.
 */
const FIRST = 10_000;
const COUNT = 22_000;
/** Each test process begins elsewhere, so that two of them do not find the same port free at the same moment. */
let next = (process.pid * 101) % COUNT;

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer()
      .once('error', () => resolve(false))
      .listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

/** A port that nobody uses at this moment. */
export async function freePort(): Promise<number> {
  for (let tried = 0; tried < COUNT; tried += 1) {
    const port = FIRST + next;
    next = (next + 1) % COUNT;
    if (await isFree(port)) return port;
  }
  throw new Error('No port is free');
}
