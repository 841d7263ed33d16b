import fastify, { type FastifyReply } from 'fastify';
import { asset } from './assets.js';
import { createLive } from './live.js';
import { registerDeeds } from './deeds.js';
import { registerFiles } from './files.js';
import { clockState, deedsState, phoneState, samplesState, transcriptState } from './state.js';
import type { SandboxPageOptions } from './types.js';

export type SandboxPage = {
  /** Binds to this machine only; port 0 or none: any free one. */
  listen(port?: number): Promise<{ url: string }>;
  close(): Promise<void>;
};

/** As large as the largest upload that a channel takes, and a little more to see it refused there. */
const BODY_LIMIT = 64 * 1024 * 1024;
/** The clock on the page shows minutes; a second's lateness is enough. */
const LOOK_AT_CLOCK_MILLISECONDS = 1000;
const HEADERS = {
  'content-security-policy':
    "default-src 'self'; img-src 'self' data: blob:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

/** The page with the phones. It can do anything that the people can, so it listens to nobody but this machine. */
export function createSandboxPage(options: SandboxPageOptions): SandboxPage {
  const app = fastify({ bodyLimit: BODY_LIMIT, forceCloseConnections: true });
  const deeds = { pressed: new Set<string>(), movedClock: false };
  const live = createLive([
    { name: 'samples', read: () => samplesState(options) },
    { name: 'clock', read: () => wholeMinutes(clockState(options)) },
    { name: 'deeds', read: () => deedsState(deeds) },
    ...options.phones.map((phone, index) => ({ name: `phone:${phone.id}`, read: () => phoneState(phone, index) })),
    { name: 'transcript', read: () => transcriptState(options) },
  ]);
  const stopListening = options.onChange(live.nudge);
  const ticking = setInterval(live.nudge, LOOK_AT_CLOCK_MILLISECONDS);
  ticking.unref();

  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, next) =>
    next(null, body),
  );
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(HEADERS);
    // Another site, opened in the same browser, must not reach this one: neither by a name that it points here …
    const { hostname } = new URL(`http://${request.headers.host ?? ''}`);
    if (!['127.0.0.1', 'localhost', '[::1]'].includes(hostname))
      return reply.code(403).send({ error: 'This page serves 127.0.0.1 only' });
    // … nor by a form or script of its own, which cannot set this header.
    if (request.method === 'POST' && request.headers['x-sandbox'] !== 'page')
      return reply.code(403).send({ error: 'Only the page itself may do this' });
  });
  app.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) =>
    reply.code(error.name === 'ZodError' ? 400 : (error.statusCode ?? 409)).send({ error: error.message }),
  );

  app.get('/', (_request, reply) => sendAsset(reply, 'index.html'));
  app.get<{ Params: { name: string } }>('/assets/:name', (request, reply) => sendAsset(reply, request.params.name));
  app.get('/api/phones', () => options.phones.map(({ id }) => id));
  app.get('/api/live', (_request, reply) => {
    reply.hijack();
    live.join(reply.raw);
  });
  registerDeeds(app, options, {
    pressed: (phoneId) => void deeds.pressed.add(phoneId),
    movedClock: () => void (deeds.movedClock = true),
    nudge: live.nudge,
  });
  registerFiles(app, options);
  options.routes?.(app);

  return {
    async listen(port = 0) {
      return { url: await app.listen({ port, host: '127.0.0.1' }) };
    },
    async close() {
      clearInterval(ticking);
      stopListening();
      live.close();
      await app.close();
    },
  };
}

async function sendAsset(reply: FastifyReply, name: string) {
  const found = await asset(name);
  return found ? reply.type(found.type).send(found.bytes) : reply.code(404).send({ error: `No ${name} here` });
}

/** Sent once a minute, not every second. */
function wholeMinutes({ now, nextWorkingMorning }: { now: Date; nextWorkingMorning: Date }) {
  return { now: new Date(Math.floor(now.getTime() / 60_000) * 60_000), nextWorkingMorning };
}
