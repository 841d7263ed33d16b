import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import { setImmediate } from 'node:timers/promises';
import type { PGlite } from '@electric-sql/pglite';

/** Who came in from the network to any server of this process: connections and requests. */
let arrivals = 0;
for (const channel of ['net.server.socket', 'http.server.request.start']) subscribe(channel, () => (arrivals += 1));

/** However many knock, the database goes on after so many rounds of the event loop. */
const MOST_ROUNDS = 400;

const hurried = new AsyncLocalStorage<true>();

/**
 * What `work` asks of the embedded database comes before everything that waits there, but never within another's transaction. For short statements
 * that somebody outside waits for; PostgreSQL, with its many sessions, needs no such order.
 */
export const first = <T>(work: () => Promise<T>): Promise<T> => hurried.run(true, work);

/**
 * The embedded database answers without ever leaving this thread, so that a row of queries would keep the network waiting until the last of
 * them: a webhook came in and was not even read for as long as there was other work. Between two queries everything else has its turn, and as Node
 * takes one new connection a round, there are as many rounds as somebody still comes in.
 */
function letIn(pglite: PGlite): void {
  const run = pglite._runExclusiveQuery.bind(pglite);
  pglite._runExclusiveQuery = (work) =>
    run(async () => {
      for (let seen = -1, rounds = 0; seen !== arrivals && rounds < MOST_ROUNDS; rounds += 1) {
        seen = arrivals;
        await setImmediate();
      }
      return work();
    });
}

/** One after the other, as the database itself would have it, but who is `first` does not wait for the twenty before (measured: 60 ms, at times 200). */
function takeTurns(pglite: PGlite): void {
  const run = pglite._runExclusiveTransaction.bind(pglite);
  const urgent: (() => void)[] = [];
  const usual: (() => void)[] = [];
  let busy = false;
  pglite._runExclusiveTransaction = async (work) => {
    if (busy) await new Promise<void>((turn) => (hurried.getStore() ? urgent : usual).push(turn));
    busy = true;
    try {
      return await run(work);
    } finally {
      const next = urgent.shift() ?? usual.shift();
      if (next === undefined) busy = false;
      else next();
    }
  };
}

/** The one session of the embedded database, shared by the whole process. */
export function share(pglite: PGlite): void {
  letIn(pglite);
  takeTurns(pglite);
}
