import { classify, type Failure } from 'zalo-api-sdk';
import type { SendOutcome } from '../../app/ports/channel.js';
import { addDays, at, dayOf } from '../../domain/calendar/local-date.js';

/** What a person must hear of, told beside the outcome. */
export type Alarm =
  { readonly kind: 'consent-needed' } | { readonly kind: 'refused'; readonly code: string; readonly meaning: string };

export type Classified = {
  /** Null: the platform may have acted; the conversation decides. */
  readonly outcome: SendOutcome | null;
  readonly alarm: Alarm | null;
};

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** The SDK's class of a failed send in the product's terms (docs/zalo.md, table of classes). */
export function classifyFailure(failure: Failure, now: Date): Classified {
  const verdict = classify(failure);
  const code = codeOf(failure);
  const alarm: Alarm | null = !verdict.alarm
    ? null
    : failure.kind === 'consent-needed'
      ? { kind: 'consent-needed' }
      : { kind: 'refused', code, meaning: verdict.meaning };
  const outcome = ((): SendOutcome | null => {
    switch (verdict.class) {
      case 'unknown-outcome':
        return null;
      case 'backoff':
        return backoff(failure, code);
      case 'reschedule':
        // The message is all right, only its hour or its quota is not.
        return { kind: 'retry', afterMs: untilAllowed(verdict.advice, now), scope: 'message', code, counts: false };
      case 'unreachable':
        return { kind: 'unreachable', code, contactState: stateAfter(failure) };
      case 'refresh':
      case 'operator':
        // Nothing goes out until a person has acted; the queue is kept.
        return { kind: 'retry', afterMs: MINUTE, scope: 'channel', code, counts: false };
      case 're-upload':
        return { kind: 'retry', afterMs: SECOND, scope: 'message', code };
      case 'permanent':
      case 'normal':
        return { kind: 'rejected', code };
    }
  })();
  return { outcome, alarm };
}

function backoff(failure: Failure, code: string): SendOutcome {
  if (failure.kind === 'api-error') {
    // -32 speaks of the app or of the account: everybody waits. Anything else is about this one message.
    return failure.code === -32 || failure.code === 429
      ? { kind: 'retry', afterMs: 5 * SECOND, scope: 'channel', code, counts: false }
      : { kind: 'retry', afterMs: 5 * SECOND, scope: 'chat', code };
  }
  return { kind: 'retry', afterMs: 10 * SECOND, scope: 'channel', code, counts: false };
}

function stateAfter(failure: Failure): 'silent' | 'blocked' | 'deactivated' {
  if (failure.kind !== 'api-error') return 'blocked';
  if (failure.family === 'zbs') return 'deactivated';
  if (failure.code === -230 || failure.code === -232) return 'silent';
  return failure.code === -227 ? 'deactivated' : 'blocked';
}

function untilAllowed(advice: string | undefined, now: Date): number {
  const today = dayOf(now);
  const sixToday = at(today, '06:00');
  if (advice === 'after-six')
    return (now < sixToday ? sixToday : at(addDays(today, 1), '06:00')).getTime() - now.getTime() + MINUTE;
  if (advice === 'next-day') return at(addDays(today, 1), '07:00').getTime() - now.getTime();
  return 60 * MINUTE;
}

/** Never a text of the platform: those may repeat what was sent. */
export function codeOf(failure: Failure): string {
  switch (failure.kind) {
    case 'api-error':
      return `${failure.family} ${failure.code}`;
    case 'transport':
    case 'unparsable':
    case 'refused':
      return `${failure.kind} ${failure.reason}`;
    case 'consent-needed':
    case 'token-unavailable':
      return `${failure.kind} ${failure.cause}`;
  }
}
