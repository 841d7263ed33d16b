import { createServer, connect, type AddressInfo, type Socket } from 'node:net';

/** A cable that can be pulled: everything between a client and a server goes through it. */
export type TcpProxy = {
  readonly port: number;
  /** Cuts what is connected; new connections go through. */
  cut(): void;
  /** Nothing goes through any more in either direction, and nobody is told; `flow` lets everything on. */
  stall(): void;
  flow(): void;
  /** The server's side of what is connected is gone and the client is never told; new connections go through. */
  halfOpen(): void;
  /** Nobody can connect and what was connected is cut, until `plugIn`. */
  unplug(): Promise<void>;
  plugIn(): Promise<void>;
  close(): Promise<void>;
};

type Pair = { readonly client: Socket; readonly server: Socket };

export async function createTcpProxy(target: number): Promise<TcpProxy> {
  const pairs = new Set<Pair>();
  const orphans = new Set<Socket>();
  let stalled = false;
  const listener = createServer((client) => {
    const server = connect({ port: target, host: '127.0.0.1' });
    const pair = { client, server };
    pairs.add(pair);
    for (const [from, to] of [
      [client, server],
      [server, client],
    ] as const) {
      from.on('data', (chunk) => void to.write(chunk));
      from.on('error', () => from.destroy());
      from.on('close', () => {
        if (pairs.delete(pair)) to.destroy();
      });
    }
    if (stalled) pause(pair);
  });
  const pause = ({ client, server }: Pair): void => void (client.pause(), server.pause());

  function cut(): void {
    for (const { client, server } of pairs) {
      client.resetAndDestroy();
      server.destroy();
    }
    for (const orphan of orphans) orphan.destroy();
    orphans.clear();
  }
  const listen = (port: number): Promise<void> =>
    new Promise((resolve, reject) => {
      listener.once('error', reject);
      listener.listen(port, '127.0.0.1', () => resolve());
    });
  const unplug = (): Promise<void> =>
    new Promise((resolve) => {
      listener.close(() => resolve());
      cut();
    });

  await listen(0);
  const { port } = listener.address() as AddressInfo;
  return {
    port,
    cut,
    stall() {
      stalled = true;
      for (const pair of pairs) pause(pair);
    },
    flow() {
      stalled = false;
      for (const { client, server } of pairs) {
        client.resume();
        server.resume();
      }
    },
    halfOpen() {
      for (const pair of pairs) {
        pairs.delete(pair);
        pair.client.removeAllListeners('data').resume();
        pair.server.destroy();
        orphans.add(pair.client);
      }
    },
    unplug,
    plugIn: () => listen(port),
    async close() {
      await unplug();
    },
  };
}
