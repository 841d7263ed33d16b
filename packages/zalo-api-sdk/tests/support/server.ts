import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Seen = {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
};
export type Answer = {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | object;
};
export type Behaviour = (request: Seen, response: ServerResponse) => Answer | 'hang' | 'reset' | Promise<Answer>;

/** A real HTTP server on the loopback; `behave` may be exchanged between calls. */
export async function startServer(behave: Behaviour = () => ({ body: { error: 0 } })) {
  const seen: Seen[] = [];
  let behaviour = behave;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const url = new URL(request.url ?? '/', 'http://local');
      const entry: Seen = {
        method: request.method ?? '',
        path: url.pathname,
        query: url.searchParams,
        headers: request.headers,
        body: Buffer.concat(chunks).toString('utf8'),
      };
      seen.push(entry);
      void Promise.resolve(behaviour(entry, response)).then((answer) => {
        if (answer === 'hang') return;
        if (answer === 'reset') return request.socket.destroy();
        const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
        response.writeHead(answer.status ?? 200, { 'content-type': 'application/json', ...answer.headers });
        response.end(text);
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    seen,
    behave(next: Behaviour) {
      behaviour = next;
    },
    last(): Seen {
      const entry = seen.at(-1);
      if (entry === undefined) throw new Error('no request has come');
      return entry;
    },
    lastJson(): unknown {
      return JSON.parse(this.last().body);
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

export type TestServer = Awaited<ReturnType<typeof startServer>>;
