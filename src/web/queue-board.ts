import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import type {
  AppControllerRoute,
  AppViewRoute,
  BullBoardQueues,
  IServerAdapter,
  UIConfig,
} from '@bull-board/api/dist/types.js';
import type { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import type { FastifyInstance } from 'fastify';
import { sameSecret } from './bearer.js';

export type QueueBoardDeps = {
  readonly password: string;
  /** The BullMQ queues. */
  readonly queues: readonly BoardQueue[];
};

type BoardQueue = ConstructorParameters<typeof BullMQAdapter>[0];

const BASE = '/queues';
const USER = 'dondoc';
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};
/** The page asks nobody but this server: no fonts from abroad. */
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; form-action 'none'";

/**
 * `/queues`: what waits in the queue, for the user "dondoc" with the password. Only reading is served: rows decide what
 * happens, not jobs, so there is nothing here to press; and jobs carry ids, so there is nothing to learn of people.
 */
export function registerQueueBoard(app: FastifyInstance, { password, queues }: QueueBoardDeps): void {
  void app.register(async (scope) => {
    const { api, entry, folder } = await openBoard(queues);
    scope.addHook('onRequest', async (request, reply) => {
      const [, encoded = ''] = /^Basic ([A-Za-z0-9+/=]+)$/.exec(request.headers.authorization ?? '') ?? [];
      if (sameSecret(Buffer.from(encoded, 'base64').toString('utf8'), `${USER}:${password}`))
        void reply.header('content-security-policy', POLICY).header('cache-control', 'no-store');
      else await reply.code(401).header('www-authenticate', 'Basic realm="dondoc", charset="UTF-8"').send('');
    });
    for (const { route, answer } of api)
      scope.get(`${BASE}${route}`, async (request, reply) => {
        const { status, body } = await answer(request.query, request.params);
        return reply.code(status).send(body);
      });
    scope.get<{ Params: { '*': string } }>(`${BASE}/static/*`, async (request, reply) => {
      const path = resolve(folder, 'static', request.params['*']);
      const bytes = path.startsWith(join(folder, 'static') + sep) ? await readFile(path).catch(() => null) : null;
      if (bytes === null) return reply.code(404).send({ error: 'not-found' });
      return reply.type(TYPES[extname(path)] ?? 'application/octet-stream').send(bytes);
    });
    for (const route of new Set([BASE, ...entry.routes.map((path) => `${BASE}${path}`)]))
      scope.get(route, async (_request, reply) => reply.type('text/html; charset=utf-8').send(await entry.page()));
  });
}

type Board = {
  readonly folder: string;
  readonly entry: { readonly routes: readonly string[]; readonly page: () => Promise<string> };
  readonly api: readonly {
    readonly route: string;
    readonly answer: (query: unknown, params: unknown) => Promise<{ readonly status: number; readonly body: unknown }>;
  }[];
};

/** Bull-board describes itself to whatever server it finds; this one takes the description and nothing that writes. */
async function openBoard(queues: readonly BoardQueue[]): Promise<Board> {
  const { createBullBoard } = await import('@bull-board/api');
  const { BullMQAdapter } = await import('@bull-board/api/bullMQAdapter');
  let shown: BullBoardQueues = new Map();
  let folder = '';
  let entry: AppViewRoute | null = null;
  let routes: readonly AppControllerRoute[] = [];
  let uiConfig: UIConfig = {};
  const server: IServerAdapter = {
    setQueues: (given) => ((shown = given), server),
    setViewsPath: (path) => ((folder = path), server),
    setStaticPath: () => server,
    setEntryRoute: (route) => ((entry = route), server),
    setErrorHandler: () => server,
    setApiRoutes: (given) => ((routes = given), server),
    setUIConfig: (config) => ((uiConfig = config), server),
  };
  createBullBoard({
    queues: queues.map((queue) => new BullMQAdapter(queue, { readOnlyMode: true })),
    serverAdapter: server,
    options: { uiConfig: { boardTitle: 'Đôn Đốc' } },
  });
  const view = entry as AppViewRoute | null;
  if (view === null) throw new Error('The queue dashboard did not describe itself');
  return {
    folder,
    entry: {
      routes: [view.route].flat(),
      async page() {
        const { name, params } = view.handler({ basePath: BASE, uiConfig });
        const template = await readFile(join(folder, name), 'utf8');
        return template
          .replace(/<link[^>]*fonts\.googleapis[^>]*>/g, '')
          .replace(/<%[=-] (\w+) %>/g, (_whole, key: string) => params[key] ?? '');
      },
    },
    api: routes
      .filter(({ method }) => [method].flat().includes('get'))
      .flatMap(({ route, handler }) =>
        [route].flat().map((path) => ({
          route: path,
          async answer(query: unknown, params: unknown) {
            const { status = 200, body } = await handler({
              queues: shown,
              uiConfig,
              query: query as Record<string, unknown>,
              params: params as Record<string, unknown>,
              body: {},
              headers: {},
            });
            return { status, body };
          },
        })),
      ),
  };
}
