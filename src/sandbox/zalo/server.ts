import fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import type { Actor } from '../actor.js';
import { createBotActor, createOaActor, personFor, type ActorOptions } from './actors.js';
import { createBotApi } from './bot-api.js';
import { handleBusiness } from './business.js';
import { createEvents } from './events.js';
import { fail, type ApiName, type ApiReply, type ApiRequest } from './exchange.js';
import { createFaults, type Fault } from './faults.js';
import { passGate } from './gate.js';
import { createGestures } from './gestures.js';
import { INVENTIONS, invented } from './inventions.js';
import { handleOauth, issueTokens } from './oauth.js';
import { handleOpenApi } from './openapi.js';
import { createWebhookSender } from './webhook-sender.js';
import { createWorld, type Person, type SandboxTemplate } from './world.js';

export type ZaloServerOptions = {
  /** The only clock: tokens, windows, nights, quotas and webhook retries all go by it. */
  readonly now: () => Date;
  readonly appId?: string;
  readonly appSecret?: string;
  readonly oaSecretKey?: string;
  readonly oaId?: string;
  readonly oaName?: string;
  readonly botToken?: string;
  readonly redirectUris?: readonly string[];
  readonly firstSerial?: number;
};

type LogEntry = {
  readonly at: Date;
  readonly api: ApiName;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: ApiRequest['headers'];
  readonly body: string;
  readonly fault: Fault['kind'] | null;
  /** null: the connection was cut. */
  readonly status: number | null;
  readonly reply: string;
};

export type ZaloServer = ReturnType<typeof createZaloServer>;

const API_PATH = /^\/(oauth|openapi|business|bot)(\/.*)$/;
const LARGEST_BODY = 16 * 1024 * 1024;

/**
 * A strict stand-in for the four Zalo APIs on one server, under /oauth, /openapi, /business and /bot. State lives in
 * memory. What it invents is listed in `inventions` and marked in its replies.
 */
export function createZaloServer(options: ZaloServerOptions) {
  const world = createWorld({
    now: options.now,
    appId: options.appId ?? '1234567890123456789',
    appSecret: options.appSecret ?? 'sandbox-app-secret',
    oaSecretKey: options.oaSecretKey ?? 'sandbox-oa-secret-key',
    oaId: options.oaId ?? '2468458835296190001',
    oaName: options.oaName ?? 'UBND thử nghiệm',
    botToken: options.botToken ?? '1459232241454765289:sandbox-bot-secret',
    firstSerial: options.firstSerial,
    redirectUris: options.redirectUris ?? ['https://dondoc.example.gov.vn/zalo/callback'],
  });
  const webhook = createWebhookSender(world);
  const events = createEvents(world, webhook);
  const bot = createBotApi(world);
  const faults = createFaults();
  const log: LogEntry[] = [];
  let url = '';
  const mediaUrl = (id: string) => `${url}/media/${id}`;
  const app = fastify({ bodyLimit: LARGEST_BODY, forceCloseConnections: true });

  function handle(request: ApiRequest): Promise<ApiReply> | ApiReply {
    switch (request.api) {
      case 'oauth':
        return handleOauth(world, request);
      case 'bot':
        return bot.handle(request);
      case 'openapi':
      case 'business': {
        const { refusal, headers } = passGate(world, request);
        if (refusal !== null) return { ...refusal, headers };
        const reply =
          request.api === 'openapi' ? handleOpenApi(world, events, request) : handleBusiness(world, events, request);
        return Promise.resolve(reply).then((body) => ({ ...body, headers: { ...headers, ...body.headers } }));
      }
    }
  }

  async function answer(request: ApiRequest, fault: Fault | null): Promise<ApiReply | 'cut'> {
    if (fault?.kind === 'drop-before') return 'cut';
    if (fault?.kind === 'html') return { status: fault.status, body: '<html><body>Bad gateway</body></html>' };
    if (fault?.kind === 'error') {
      return request.api === 'bot'
        ? { status: 200, body: { ok: false, error_code: fault.code, description: invented('fault') } }
        : fail(fault.code, invented('fault'));
    }
    const reply = await handle(request);
    if (fault?.kind === 'drop-after') return 'cut';
    if (fault?.kind === 'delay') await new Promise((resolve) => setTimeout(resolve, fault.ms));
    if (fault?.kind !== 'truncated-json') return reply;
    const text = textOf(reply);
    return { ...reply, body: text.slice(0, Math.floor(text.length / 2)) };
  }

  function textOf({ body }: ApiReply): string {
    if (typeof body === 'string') return body;
    const text = JSON.stringify(body);
    return world.settings.bareNumberIds ? text.replace(/"(\w*id)":"(\d{16,})"/g, '"$1":$2') : text;
  }

  async function serve(incoming: FastifyRequest, outgoing: FastifyReply): Promise<unknown> {
    const target = new URL(incoming.url, 'http://sandbox');
    const media = /^\/media\/(\w+)$/.exec(target.pathname)?.[1];
    const stored = media === undefined ? undefined : world.media.get(media);
    if (stored !== undefined) return outgoing.type(stored.mime).send(stored.bytes);
    const [, api, path] = API_PATH.exec(target.pathname) ?? [];
    if (api === undefined || path === undefined) return outgoing.code(404).send('');
    const request: ApiRequest = {
      api: api as ApiName,
      method: incoming.method,
      path: decodeURIComponent(path),
      query: target.searchParams,
      headers: Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, value?.toString()])),
      body: Buffer.isBuffer(incoming.body) ? incoming.body : Buffer.alloc(0),
    };
    const fault = faults.take(request.api, request.path);
    const reply = await answer(request, fault);
    const multipart = request.headers['content-type']?.startsWith('multipart/') ?? false;
    log.push({
      at: world.now(),
      api: request.api,
      method: request.method,
      path: request.path,
      query: Object.fromEntries(request.query),
      headers: request.headers,
      body: multipart ? `[${request.body.length} bytes]` : request.body.toString('utf8'),
      fault: fault?.kind ?? null,
      status: reply === 'cut' ? null : reply.status,
      reply: reply === 'cut' ? '' : textOf(reply),
    });
    if (reply === 'cut') {
      outgoing.hijack();
      incoming.raw.socket.destroy();
      return undefined;
    }
    const type = typeof reply.body === 'string' && reply.body.startsWith('<') ? 'text/html' : 'application/json';
    return outgoing
      .code(reply.status)
      .headers(reply.headers ?? {})
      .type(type)
      .send(textOf(reply));
  }

  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_, body, done) => done(null, body));
  app.all('/*', serve);

  /** Until no webhook is on its way. */
  async function settled(): Promise<void> {
    for (;;) {
      const before = webhook.idle();
      await Promise.all([before, bot.idle()]);
      await new Promise((resolve) => setImmediate(resolve));
      if (webhook.idle() === before) return;
    }
  }

  function person(id: string): Person {
    const found = world.people.get(id);
    if (found === undefined) throw new Error(`there is no person ${id}`);
    return found;
  }

  return {
    async listen(port = 0): Promise<{ url: string }> {
      url = await app.listen({ port, host: '127.0.0.1' });
      world.mediaRoot.url = url;
      return { url };
    },
    async close(): Promise<void> {
      bot.close();
      await app.close();
      await settled();
    },
    /** Where to point the SDK. */
    baseUrls: () => ({
      oauth: `${url}/oauth`,
      openapi: `${url}/openapi`,
      business: `${url}/business`,
      bot: `${url}/bot`,
    }),
    credentials: {
      appId: world.appId,
      appSecret: world.appSecret,
      oaSecretKey: world.oaSecretKey,
      oaId: world.oaId,
      botToken: world.botToken,
      redirectUri: world.redirectUris[0] ?? '',
    },
    settings: world.settings,
    inventions: INVENTIONS,
    log: log as readonly LogEntry[],
    faults,
    webhook,
    /** Events that the shared actor has no gesture for. */
    events,
    settled,
    /** To be called after the clock was moved: sends the webhook retries whose time has come. */
    async tick(): Promise<void> {
      await settled();
      await webhook.runDue();
      await settled();
    },
    /** What the API Explorer of the console does: a working pair without the consent. */
    issueTokens: () => issueTokens(world),
    actor(id: string, name: string, actorOptions: ActorOptions = {}): Actor {
      const who = personFor(world, id, name, actorOptions);
      return actorOptions.via === 'bot'
        ? createBotActor(world, bot, who, mediaUrl)
        : createOaActor(world, events, who, mediaUrl);
    },
    /** What a person can do on Zalo beyond the actor that all channels share; by user id. */
    gestures: (id: string) => createGestures(world, events, bot, person(id)),
    /** The flags of a person, to be set by a test: `refusal`, `admin`, `tags`, `shared`. */
    person,
    /** The bytes of a file that the OA put on a screen or that a person sent. */
    fileOf: (fileId: string): Buffer | null =>
      world.uploads.get(fileId)?.bytes ?? world.media.get(fileId)?.bytes ?? null,
    addTemplate(template: SandboxTemplate): void {
      world.templates.set(template.id, template);
    },
    addAsset(id: string, product: 'gmf10' | 'gmf50' | 'gmf100' | 'gmf1000'): void {
      world.assets.set(id, { product, largest: Number(product.slice(3)), usedBy: null });
    },
    groups: world.groups,
    /** By user id. */
    people: world.people as ReadonlyMap<string, Person>,
  };
}
