import type { FastifyInstance } from 'fastify';
import { hasBearer } from './bearer.js';

export type MetricsDeps = {
  readonly token: string;
  readonly text: () => Promise<{ readonly type: string; readonly body: string }>;
};

/** `GET /metrics` for Prometheus, with the bearer token that its `authorization` setting sends. */
export function registerMetrics(app: FastifyInstance, { token, text }: MetricsDeps): void {
  app.get('/metrics', async (request, reply) => {
    if (!hasBearer(request.headers.authorization, token))
      return reply.code(401).header('www-authenticate', 'Bearer').send({ error: 'unauthorized' });
    const { type, body } = await text();
    return reply.type(type).send(body);
  });
}
