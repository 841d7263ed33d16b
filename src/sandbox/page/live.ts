import type { ServerResponse } from 'node:http';

export type Topic = { readonly name: string; readonly read: () => unknown };

export type Live = {
  /** A browser joins: it gets everything, then what changes. */
  join(response: ServerResponse): void;
  /** Something may have changed; looked at together, a moment later. */
  nudge(): void;
  close(): void;
};

/** A burst of changes is one look; short enough to feel immediate. */
const GATHER_MILLISECONDS = 40;

/** Server-Sent Events: each topic is sent when what it reads as JSON is no longer what was last sent. */
export function createLive(topics: readonly Topic[]): Live {
  const sent = new Map<string, string>();
  const browsers = new Set<ServerResponse>();
  let timer: NodeJS.Timeout | undefined;

  function look(): void {
    timer = undefined;
    for (const { name, read } of topics) {
      const text = JSON.stringify(read());
      if (sent.get(name) === text) continue;
      sent.set(name, text);
      for (const browser of browsers) browser.write(frame(name, text));
    }
  }

  return {
    join(response) {
      response.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        connection: 'keep-alive',
      });
      look();
      for (const { name } of topics) response.write(frame(name, sent.get(name) ?? 'null'));
      browsers.add(response);
      response.on('close', () => browsers.delete(response));
    },
    nudge() {
      if (browsers.size > 0) timer ??= setTimeout(look, GATHER_MILLISECONDS);
    },
    close() {
      clearTimeout(timer);
      for (const browser of browsers) browser.end();
    },
  };
}

const frame = (name: string, json: string) => `event: ${name}\ndata: ${json}\n\n`;
