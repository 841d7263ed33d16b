import fastify, { type FastifyInstance } from 'fastify';
import { registerCalendarFeed } from './calendar-feed.js';
import { registerHealth, type Condition } from './health.js';
import { registerFileLinks, type LinkedFile } from './file-links.js';
import { registerMetrics, type MetricsDeps } from './metrics.js';
import { registerQueueBoard, type QueueBoardDeps } from './queue-board.js';
import { registerIntakeApi, type IntakeApiDeps } from './intake-api.js';
import { registerWebhook, type WebhookRoute } from './webhook.js';

export type WebDeps = {
  readonly role: string;
  readonly conditions: readonly Condition[];
  /** Null: no token is set, so nobody may collect figures. */
  readonly metrics: MetricsDeps | null;
  /** Null: no password is set, or this process does not serve it. */
  readonly queueBoard: QueueBoardDeps | null;
  /** Null: no token is set, so nobody may hand documents in. */
  readonly intake: IntakeApiDeps | null;
  /** Where the platforms call in. */
  readonly webhooks: readonly WebhookRoute[];
  /** The file behind a signed link; the file is null for a wrong or expired one. Null: this process serves none. */
  readonly openLink: ((token: string) => Promise<LinkedFile | null>) | null;
  /** The calendar behind a private address; null for one that never was or is revoked. Null: this process serves none. */
  readonly openFeed: ((token: string) => Promise<string | null>) | null;
  readonly onError: (error: unknown) => void;
};

/** The web server of the product. It keeps no log of its own: addresses and headers are nobody's business. */
export function createWebServer({
  role,
  conditions,
  metrics,
  queueBoard,
  intake,
  webhooks,
  openLink,
  openFeed,
  onError,
}: WebDeps): FastifyInstance {
  const app = fastify({ logger: false, forceCloseConnections: 'idle', requestTimeout: 60_000 });
  app.setErrorHandler((error: { readonly statusCode?: number; readonly code?: string }, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) onError(error);
    return reply
      .code(status)
      .send({ error: status === 413 ? 'too-large' : status >= 500 ? 'internal' : (error.code ?? 'bad-request') });
  });
  registerHealth(app, role, conditions);
  if (metrics !== null) registerMetrics(app, metrics);
  if (queueBoard !== null) registerQueueBoard(app, queueBoard);
  if (intake !== null) registerIntakeApi(app, intake);
  for (const webhook of webhooks) registerWebhook(app, webhook, onError);
  if (openLink !== null) registerFileLinks(app, openLink);
  if (openFeed !== null) registerCalendarFeed(app, openFeed);
  return app;
}
