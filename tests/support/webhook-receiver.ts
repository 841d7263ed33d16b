import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Received = { readonly body: Buffer; readonly headers: IncomingHttpHeaders };

/** An HTTP server that keeps what it is posted. `answer` decides the status; 'silence' never answers. */
export async function startReceiver() {
  const received: Received[] = [];
  let answer: (index: number) => number | 'silence' = () => 200;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push({ body: Buffer.concat(chunks), headers: request.headers });
      const status = answer(received.length - 1);
      if (status !== 'silence') response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`,
    received,
    /** Without the probe that came when the address was saved. */
    events: () =>
      received
        .filter(({ body }) => body.toString() !== '{}')
        .map(({ body }) => JSON.parse(body.toString()) as Record<string, unknown>),
    answerWith(next: typeof answer) {
      answer = next;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
