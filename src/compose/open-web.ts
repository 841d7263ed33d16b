import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { createSubmitDocument } from '../app/directive/submit-document.js';
import { feedOf } from '../bot/files/feed-of-person.js';
import type { Config } from '../config.js';
import { createRandomIds } from '../store/random-ids.js';
import { createWebServer } from '../web/server.js';
import type { WebhookRoute } from '../web/webhook.js';
import { conditionsOf } from './conditions.js';
import { dutiesOf } from './duties.js';
import type { Prometheus } from './prometheus.js';
import type { Installation } from './start-installation.js';

export type Web = { readonly url: string; close(): Promise<void> };

/** A request waits so long for a reading: documents with a text layer are read by then, scans go on. */
const WAIT_MS = 10_000;

/**
 * The port of the web server. In the sandbox the page has the port itself: the server stands one above it where a person asked for something of it or gave a
 * public address, and on any free one where only the stand-ins call in.
 */
function webPort(config: Asked): number {
  if (!config.sandbox || config.http.port === 0) return config.http.port;
  return somebodyAsked(config) ? config.http.port + 1 : 0;
}

type Asked = Pick<Config, 'http' | 'sandbox' | 'intakeToken' | 'metricsToken' | 'dashboardPassword'>;

const somebodyAsked = ({ http, intakeToken, metricsToken, dashboardPassword }: Asked): boolean =>
  [http.publicUrl, intakeToken, metricsToken, dashboardPassword].some((setting) => setting !== null);

/** Health and figures of every role; the intake of documents, webhooks and links where calls are taken. In the sandbox it is opened only when something needs it. */
export async function openWeb(
  config: Config,
  installation: Installation,
  webhooks: readonly WebhookRoute[],
  prometheus: Prometheus | null,
  log: Logger,
): Promise<Web | null> {
  if (config.sandbox && !somebodyAsked(config) && webhooks.length === 0) return null;
  const { serve } = dutiesOf(config.role);
  const onError = (error: unknown): void => log.error({ err: error }, 'web');
  const submit = createSubmitDocument({
    run: installation.run,
    reader: installation.reader,
    files: installation.files,
    ids: createRandomIds(),
    patience: () => sleep(WAIT_MS, undefined, { ref: false }),
    onError,
  });
  const app = createWebServer({
    role: config.role,
    conditions: conditionsOf(config, installation.watched),
    metrics:
      config.metricsToken === null || prometheus === null
        ? null
        : { token: config.metricsToken, text: () => prometheus.text() },
    queueBoard:
      config.dashboardPassword === null || !serve
        ? null
        : { password: config.dashboardPassword, queues: [...installation.queues.values()] },
    intake:
      config.intakeToken === null || !serve
        ? null
        : { token: config.intakeToken, submit: submit.submit, stateOf: submit.stateOf },
    webhooks: serve ? webhooks : [],
    openLink: serve ? (token) => installation.openLink(token) : null,
    openFeed: serve ? (token) => installation.run((scope) => feedOf(scope, token)) : null,
    onError,
  });
  const url = await app.listen({ host: config.http.host, port: webPort(config) });
  return {
    url,
    async close() {
      // A call that is under way when the closing begins leaves its connection open for its keep-alive, more than a minute.
      const sweeping = setInterval(() => app.server.closeIdleConnections(), 100);
      await app.close().finally(() => clearInterval(sweeping));
      await submit.idle();
    },
  };
}
