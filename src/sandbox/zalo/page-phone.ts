import type { Actor } from '../actor.js';
import type { PageActor, TranscriptRow } from '../page/types.js';
import type { ZaloServer } from './server.js';

/** A Zalo phone as the page shows it: what the person has done with the account, and the files on the screen. */
export function zaloPhone(server: ZaloServer, actor: Actor, via: 'oa' | 'bot'): PageActor {
  const person = () =>
    [...server.people.values()].find(
      ({ userId, chatId }) => userId === actor.externalId || chatId === actor.externalId,
    );
  return {
    ...actor,
    status: () => ({
      started: actor.messages().length > 0 || person()?.follows === true,
      blocked: (via === 'oa' ? person()?.blocked : person()?.blockedBot) === true,
    }),
    file(fileId) {
      const bytes = server.fileOf(fileId);
      const shown = actor.messages().find((message) => message.file?.fileId === fileId)?.file;
      return bytes === null || shown === undefined ? undefined : { name: shown.name, mime: shown.mime, bytes };
    },
  };
}

const SHOWN_CHARACTERS = 90;

/** Calls of the program and events to it, as the page lists them; polls that brought nothing are left out. */
export function zaloTranscript(server: ZaloServer): readonly TranscriptRow[] {
  const nameOf = (id: string): string =>
    [...server.people.values()].find(({ userId, chatId }) => userId === id || chatId === id)?.name ?? '—';
  const calls = server.log
    .filter(({ path }) => !path.endsWith('/getUpdates'))
    .map((entry): TranscriptRow => {
      const failure = /"error(?:_code)?":(-?[1-9]\d*)/.exec(entry.reply)?.[1];
      const ok = entry.status === 200 && failure === undefined;
      return {
        at: entry.at,
        channel: 'zalo',
        // The token of a bot is part of its paths.
        method: `${entry.method} ${entry.path.replace(/^\/bot[^/]+/, '')}`,
        who: nameOf(/"(?:user_id|chat_id)":"([^"]+)"/.exec(entry.body)?.[1] ?? ''),
        what: shorten(/"text":"((?:[^"\\]|\\.)*)"/.exec(entry.body)?.[1]?.replace(/\\n/g, ' ') ?? ''),
        result: entry.status === null ? 'reset' : failure === undefined ? 'OK' : `${failure}`,
        ok,
      };
    });
  const events = server.webhook.deliveries.map((delivery): TranscriptRow => {
    const last = delivery.attempts.at(-1);
    return {
      at: last?.at ?? new Date(delivery.dueAt),
      channel: 'zalo',
      method: `webhook ${delivery.eventName}`,
      who: nameOf(/"(?:sender|follower)":\{"id":"([^"]+)"/.exec(delivery.body)?.[1] ?? ''),
      what: shorten(/"text":"((?:[^"\\]|\\.)*)"/.exec(delivery.body)?.[1]?.replace(/\\n/g, ' ') ?? ''),
      result: String(last?.outcome ?? delivery.state),
      ok: delivery.state === 'delivered',
    };
  });
  return [...calls, ...events];
}

function shorten(text: string): string {
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
}
