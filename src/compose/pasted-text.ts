import type { Channel } from '../app/ports/channel.js';

/** The words of a stored update; null when it is gone, redacted or was not text. */
export function readIncomingText(channel: Channel | undefined, payload: unknown): string | null {
  const incoming = channel?.understand(payload);
  return incoming?.body.kind === 'text' ? incoming.body.text : null;
}
