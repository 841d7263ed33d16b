import {
  BOT_ERRORS,
  OA_ERRORS,
  ZBS_ERRORS,
  type Advice,
  type ApiFamily,
  type ErrorClass,
  type ErrorEntry,
} from './error-codes.js';
import type { Failure } from './result.js';

export type Verdict<Class = ErrorClass | 'unknown-outcome'> = {
  readonly class: Class;
  /** A person must be told. */
  readonly alarm: boolean;
  readonly advice?: Advice;
  /** false: the code is not in the table. */
  readonly known: boolean;
  readonly meaning: string;
};

const TABLES: Readonly<Record<ApiFamily, ReadonlyMap<number, ErrorEntry>>> = {
  oa: byCode(OA_ERRORS),
  zbs: byCode(ZBS_ERRORS),
  bot: byCode(BOT_ERRORS),
};

function byCode(entries: readonly ErrorEntry[]): ReadonlyMap<number, ErrorEntry> {
  return new Map(entries.map((entry) => [entry.code, entry]));
}

/** Unknown negative codes are permanent and alarm; unknown positive ones are the transport's and may pass. */
export function classifyCode(family: ApiFamily, code: number): Verdict<ErrorClass> {
  const entry = TABLES[family].get(code);
  if (entry !== undefined) {
    return {
      class: entry.class,
      alarm: entry.alarm ?? false,
      advice: entry.advice,
      known: true,
      meaning: entry.meaning,
    };
  }
  return code < 0
    ? { class: 'permanent', alarm: true, known: false, meaning: 'unknown code' }
    : { class: 'backoff', alarm: false, known: false, meaning: 'unknown code' };
}

const verdict = (verdictClass: Verdict['class'], alarm: boolean, meaning: string): Verdict => ({
  class: verdictClass,
  alarm,
  known: true,
  meaning,
});

/**
 * What to do about a failed call. `unknown-outcome` is for sends: the platform may have acted, so settle it by reading
 * the conversation before sending again. A read that failed so may simply be repeated.
 */
export function classify(failure: Failure): Verdict {
  switch (failure.kind) {
    case 'api-error':
      return classifyCode(failure.family, failure.code);
    case 'transport':
    case 'unparsable':
      return failure.effect === 'none'
        ? verdict('backoff', false, 'never reached the platform')
        : verdict('unknown-outcome', false, 'the platform may have acted');
    case 'refused':
      return verdict('permanent', false, `refused before sending: ${failure.field} ${failure.reason}`);
    case 'consent-needed':
      return verdict('operator', true, 'an administrator of the OA must consent again');
    case 'token-unavailable':
      return verdict('backoff', failure.cause === 'store-failed', `no token now: ${failure.cause}`);
  }
}
