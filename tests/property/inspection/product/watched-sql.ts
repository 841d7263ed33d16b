import type { Database } from '../../../../src/store/open-database.js';

export type WatchedSql = {
  /** The statements that `work` sent, each with the number of rows that it read or wrote. */
  during<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly sql: readonly string[] }>;
};

type Queries = { query(...given: unknown[]): Promise<{ rows?: readonly unknown[]; affectedRows?: number }> };

/** Listens between Prisma and the embedded database. Every query of a use case runs in a transaction. */
export function watchSql({ pglite }: Pick<Database, 'pglite'>): WatchedSql {
  if (pglite === null) throw new Error('only the embedded database is listened to');
  let heard: string[] | null = null;
  const open = pglite.transaction.bind(pglite) as (work: (tx: Queries) => unknown, ...rest: unknown[]) => unknown;
  const listening = (work: (tx: Queries) => unknown, ...rest: unknown[]): unknown =>
    open(
      (tx) =>
        work(
          new Proxy(tx, {
            get(target, name) {
              const member: unknown = Reflect.get(target, name, target);
              if (name === 'query')
                return async (...given: unknown[]) => {
                  const answer = await target.query(...given);
                  heard?.push(`${String(given[0])} → ${answer.rows?.length ?? 0}/${answer.affectedRows ?? 0}`);
                  return answer;
                };
              return typeof member === 'function' ? (member.bind(target) as unknown) : member;
            },
          }),
        ),
      ...rest,
    );
  pglite.transaction = listening as typeof pglite.transaction;
  return {
    async during(work) {
      heard = [];
      const own = heard;
      try {
        return { result: await work(), sql: own };
      } finally {
        heard = null;
      }
    },
  };
}
