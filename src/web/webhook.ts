import type { FastifyInstance } from 'fastify';

type WebhookAnswer = { readonly status: number };

export type WebhookRoute = {
  readonly path: string;
  /** Checks, stores, and says the status; must not wait for the work. */
  readonly receive: (rawBody: Buffer, headers: Readonly<Record<string, string | undefined>>) => Promise<WebhookAnswer>;
};

/** Events are some kilobytes; a pasted directive may be longer. */
const BODY_LIMIT = 1024 * 1024;
/** Zalo gives up after two seconds and calls again. A late answer helps nobody: what was not stored by then must come again. */
const ANSWER_MS = 1_800;

/** Webhooks over the raw bytes: a body that was parsed and written again no longer fits its signature. */
export function registerWebhook(
  app: FastifyInstance,
  { path, receive }: WebhookRoute,
  onError: (error: unknown) => void,
): void {
  void app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: BODY_LIMIT }, (_request, body, parsed) =>
      parsed(null, body),
    );
    scope.post(path, { bodyLimit: BODY_LIMIT }, async (request, reply) => {
      const rawBody = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const headers = Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
      );
      const { status } = await within(receive(rawBody, headers), onError);
      return reply.code(status).send('');
    });
    done();
  });
}

async function within(work: Promise<WebhookAnswer>, onError: (error: unknown) => void): Promise<WebhookAnswer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<WebhookAnswer>((resolve) => {
    timer = setTimeout(() => resolve({ status: 503 }), ANSWER_MS);
  });
  try {
    return await Promise.race([work, late]);
  } catch (error) {
    onError(error);
    // Not stored: the platform must call again.
    return { status: 503 };
  } finally {
    clearTimeout(timer);
  }
}
