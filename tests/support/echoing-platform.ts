import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A platform, an authorisation server and a collector of traces in one, which quotes in every refusal all that it was asked. */
export type EchoingPlatform = {
  readonly url: string;
  /** How many calls were refused with their own words, by the last part of the path. */
  readonly echoed: ReadonlyMap<string, number>;
  /** What came in as traces. */
  readonly traces: readonly string[];
  close(): Promise<void>;
};

/** Calls of the Bot APIs that must succeed for a channel to open. */
const GRANTED = new Set(['getMe', 'setWebhook', 'deleteWebhook', 'setMyCommands', 'getWebhookInfo']);

export async function startEchoingPlatform(): Promise<EchoingPlatform> {
  const echoed = new Map<string, number>();
  const traces: string[] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const path = new URL(request.url ?? '/', 'http://platform').pathname;
      const method = path.split('/').at(-1) ?? '';
      response.setHeader('content-type', 'application/json');
      if (path.startsWith('/v1/')) {
        traces.push(body);
        return response.end('{}');
      }
      if (GRANTED.has(method))
        return response.end(
          JSON.stringify({ ok: true, result: { id: 1, is_bot: true, first_name: 'b', username: 'b_bot' } }),
        );
      const count = (echoed.get(method) ?? 0) + 1;
      echoed.set(method, count);
      const words = `cannot serve ${request.url} with ${JSON.stringify(request.headers)} and ${body}`;
      // One refusal in three comes from a gateway before the platform, as a page.
      if (count % 3 === 0) return response.writeHead(502, { 'content-type': 'text/html' }).end(`<html>${words}</html>`);
      if (path.startsWith('/bot')) response.statusCode = 400;
      const refusal = { ok: false, error_code: 400, description: words, error: -201, message: words };
      return response.end(JSON.stringify({ ...refusal, error_name: words, error_description: words }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    echoed,
    traces,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
