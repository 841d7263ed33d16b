import { fastify } from 'fastify';
import { registerHealth, type Condition } from '../../src/web/health.js';

async function answers(conditions: readonly Condition[]): Promise<{ alive: number; ready: number; body: unknown }> {
  const app = fastify();
  registerHealth(app, 'all', conditions);
  const alive = await app.inject('/healthz');
  const ready = await app.inject('/readyz');
  await app.close();
  return { alive: alive.statusCode, ready: ready.statusCode, body: ready.json() };
}

const good: Condition = { name: 'database', check: () => Promise.resolve({ ok: true }) };

describe('health', () => {
  it('is ready when every condition holds', async () => {
    expect(await answers([good])).toMatchObject({ alive: 200, ready: 200, body: { status: 'ready' } });
  });

  it('lives but is not ready when a condition fails or breaks, and names it without its message', async () => {
    const broken: Condition = { name: 'redis', check: () => Promise.reject(new TypeError('redis://:hunter2@q')) };
    const result = await answers([
      good,
      broken,
      { name: 'sweep', check: () => Promise.resolve({ ok: false, detail: 'late' }) },
    ]);
    expect(result).toMatchObject({ alive: 200, ready: 503 });
    expect(result.body).toMatchObject({
      status: 'not-ready',
      conditions: [
        { name: 'database', ok: true },
        { name: 'redis', ok: false, detail: 'TypeError' },
        { name: 'sweep', ok: false, detail: 'late' },
      ],
    });
    expect(JSON.stringify(result)).not.toContain('hunter2');
  });
});
