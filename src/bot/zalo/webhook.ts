import { dateOf, isProbe, parseEvent, verifyWebhook, type CandidateSecret } from 'zalo-api-sdk';
import type { StoredEvent } from './understand.js';

/** A call of the webhook address, judged before anything is stored. */
export type WebhookCall =
  /** The unsigned `{}` that Zalo posts when the address is saved. */
  | { readonly kind: 'probe' }
  | { readonly kind: 'forged'; readonly reason: string }
  /** Signed, and not an event: told apart so that it is counted, answered 200 so that Zalo does not repeat it. */
  | { readonly kind: 'unreadable'; readonly reason: string }
  | {
      readonly kind: 'event';
      readonly externalId: string;
      readonly chatId: string;
      readonly payload: StoredEvent;
      readonly signedWith: string;
      /** The signed time of the event; null when it names none. */
      readonly sentAt: Date | null;
    };

export type WebhookOptions = {
  readonly appId: string;
  readonly oaId?: string | undefined;
  /** Newest first. Which secret signs is not settled: the app secret is tried last. */
  readonly secrets: readonly CandidateSecret[];
};

/** Checks the signature over the bytes as they came and finds what the event is about. */
export function readWebhook(
  rawBody: Uint8Array,
  headers: Readonly<Record<string, string | undefined>>,
  { appId, oaId, secrets }: WebhookOptions,
): WebhookCall {
  if (isProbe(rawBody)) return { kind: 'probe' };
  const timestampHeader = headers['x-zevent-timestamp'];
  const checked = verifyWebhook({
    rawBody,
    signature: headers['x-zevent-signature'],
    ...(timestampHeader === undefined ? {} : { timestampHeader }),
    secrets,
    firstTerms: [appId, ...(oaId === undefined ? [] : [oaId])],
  });
  if (!checked.ok) return { kind: 'forged', reason: checked.reason };
  const server = headers['x-zevent-server'] ?? null;
  const event = parseEvent(rawBody, server === null ? {} : { server });
  if (event.kind === 'malformed') return { kind: 'unreadable', reason: event.reason };
  const userId = 'userId' in event && event.userId !== undefined ? event.userId : null;
  return {
    kind: 'event',
    externalId: `${server === null ? '' : `${server}:`}${event.dedupeKey}`,
    // Events of nobody in particular are worked off in a row of their own.
    chatId: userId ?? 'oa',
    payload: { server, event: event.raw as StoredEvent['event'] },
    signedWith: checked.secret,
    sentAt: event.time === undefined ? null : dateOf(event.time),
  };
}

/** Zalo repeats an unanswered event for about two hours and keeps its time. What is signed and much older was recorded and is being played again. */
const OLDEST_MS = 24 * 3_600_000;

/** Whether an event is too old to be a repetition by Zalo itself: the inbox knows its key only as long as retention keeps the row. */
export function isReplay({ sentAt }: Extract<WebhookCall, { kind: 'event' }>, now: Date): boolean {
  return sentAt !== null && now.getTime() - sentAt.getTime() > OLDEST_MS;
}
