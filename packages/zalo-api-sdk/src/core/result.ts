import type { ApiFamily, ErrorClass } from './error-codes.js';

export type RateState = { readonly limit?: number; readonly remain?: number };

export type Ok<T> = { readonly kind: 'ok'; readonly value: T; readonly rate?: RateState };

/** The platform answered in its own form and refused. Nothing was done. */
export type ApiError = {
  readonly kind: 'api-error';
  readonly family: ApiFamily;
  readonly code: number;
  readonly message: string;
  readonly class: ErrorClass;
  readonly status: number;
  readonly rate?: RateState;
};

/**
 * Whether the platform may have acted. There is no idempotency key on any Zalo send, so after `unknown` a send must
 * not be repeated blindly: read the conversation first.
 */
export type Effect = 'none' | 'unknown';

/** No usable answer arrived. */
export type Transport = {
  readonly kind: 'transport';
  readonly reason: 'timeout' | 'aborted' | 'network';
  readonly effect: Effect;
  /** Code of the system error, such as ECONNRESET; never an address or a body. */
  readonly detail?: string;
};

/** Something answered, but not in the platform's form: an HTML page, half a JSON, a redirect, a reply without its id. */
export type Unparsable = {
  readonly kind: 'unparsable';
  readonly status: number;
  readonly reason: 'not-json' | 'no-envelope' | 'redirect' | 'missing-field';
  readonly effect: Effect;
  readonly contentType?: string;
};

/** The client itself did not send: the platform would surely have refused. */
export type Refused = {
  readonly kind: 'refused';
  readonly reason:
    | 'empty'
    | 'too-long'
    | 'too-many'
    | 'too-large'
    | 'file-type'
    | 'phone'
    | 'url'
    | 'missing-field'
    | 'out-of-range'
    | 'wrong-form';
  readonly field: string;
  readonly limit?: number;
  readonly actual?: number;
};

/** A person (an administrator of the OA) must open the consent link. Nothing that the program can do will help. */
export type ConsentNeeded = {
  readonly kind: 'consent-needed';
  readonly cause:
    | 'no-tokens'
    /** The platform refused the refresh token. */
    | 'refresh-denied'
    /** An earlier attempt got no answer and the one retry was refused: the platform had spent the token. */
    | 'refresh-outcome-lost';
  readonly code?: number;
  readonly name?: string;
};

/** No token now, but trying later can help. */
export type TokenUnavailable = {
  readonly kind: 'token-unavailable';
  readonly cause: 'unreachable' | 'rate-limited' | 'refresh-outcome-unknown' | 'store-failed';
};

export type Failure = ApiError | Transport | Unparsable | Refused | ConsentNeeded | TokenUnavailable;
export type Result<T> = Ok<T> | Failure;

export function mapOk<A, B>(result: Result<A>, map: (value: A) => B): Result<B> {
  return result.kind === 'ok' ? { ...result, value: map(result.value) } : result;
}
