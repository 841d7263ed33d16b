import type { FastifyInstance } from 'fastify';

/** One condition of readiness; `detail` is a short technical word (no data, no addresses). */
export type Condition = {
  readonly name: string;
  /** False: said, but this process can do its own work without it. */
  readonly needed?: boolean;
  readonly check: () => Promise<{ readonly ok: boolean; readonly detail?: string }>;
};

// A load balancer asks every few seconds and gives up after about five.
const LIMIT_MS = 4_000;

/**
 * `/health/live` (also `/healthz`): the process lives; restart it when this fails. `/health/ready` (also `/readyz`): it can
 * do its work; send it none when this fails. `degraded` is an answer of success: something is wrong that this process does
 * not need. Neither says anything about content.
 */
export function registerHealth(app: FastifyInstance, role: string, conditions: readonly Condition[]): void {
  const live = () => ({ program: 'dondoc', role, status: 'alive' });
  for (const path of ['/health/live', '/healthz']) app.get(path, live);
  for (const path of ['/health/ready', '/readyz'])
    app.get(path, async (_request, reply) => {
      const results = await Promise.all(
        conditions.map(async ({ name, needed = true, check }) => ({ name, needed, ...(await within(check)) })),
      );
      const ready = results.every(({ ok, needed }) => ok || !needed);
      const status = !ready ? 'not-ready' : results.every(({ ok }) => ok) ? 'ready' : 'degraded';
      return reply.code(ready ? 200 : 503).send({ program: 'dondoc', role, status, conditions: results });
    });
}

async function within(check: Condition['check']): Promise<{ readonly ok: boolean; readonly detail?: string }> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<{ ok: false; detail: string }>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false, detail: 'timeout' }), LIMIT_MS);
  });
  try {
    return await Promise.race([check(), late]);
  } catch (error) {
    return { ok: false, detail: error instanceof Error ? error.name : 'error' };
  } finally {
    clearTimeout(timer);
  }
}
