import { parseJson, type Json } from './json.js';
import type { Effect, RateState } from './result.js';

export type HttpRequest = {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | FormData;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
};

export type HttpReply =
  | {
      readonly kind: 'reply';
      readonly status: number;
      readonly contentType?: string;
      readonly rate?: RateState;
      /** undefined when the body is not JSON. */
      readonly json: Json | undefined;
    }
  | {
      readonly kind: 'transport';
      readonly reason: 'timeout' | 'aborted' | 'network';
      readonly effect: Effect;
      readonly detail?: string;
    };

export type Http = (request: HttpRequest) => Promise<HttpReply>;

/** Failures before the first byte could leave; after all others the platform may have seen the request. */
const NEVER_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

export function createHttp(fetchFunction: typeof fetch): Http {
  return async function request({ method, url, headers, body, timeoutMs, signal }) {
    if (signal?.aborted) return { kind: 'transport', reason: 'aborted', effect: 'none' };
    const controller = new AbortController();
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      controller.abort();
    }, timeoutMs);
    const onAbort = () => controller.abort();
    signal?.addEventListener('abort', onAbort, { once: true });
    try {
      // A redirect is not followed: the token travels in a header or the path and must not reach another host.
      const response = await fetchFunction(url, {
        method,
        headers,
        body,
        signal: controller.signal,
        redirect: 'manual',
      });
      const text = await response.text();
      const parsed = /^\s*[{[]/.test(text) ? parseJson(text) : { ok: false as const };
      const contentType = response.headers.get('content-type');
      const rate = rateOf(response.headers);
      return {
        kind: 'reply',
        status: response.status,
        ...(contentType === null ? {} : { contentType }),
        rate,
        json: parsed.ok ? parsed.value : undefined,
      };
    } catch (error) {
      if (timedOut) return { kind: 'transport', reason: 'timeout', effect: 'unknown' };
      if (signal?.aborted) return { kind: 'transport', reason: 'aborted', effect: 'unknown' };
      const detail = systemCode(error);
      const effect = detail !== undefined && NEVER_SENT.has(detail) ? 'none' : 'unknown';
      return { kind: 'transport', reason: 'network', effect, detail };
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    }
  };
}

function rateOf(headers: Headers): RateState | undefined {
  const limit = countOf(headers.get('x-ratelimit-limit'));
  const remain = countOf(headers.get('x-ratelimit-remain'));
  if (limit === undefined && remain === undefined) return undefined;
  return { limit, remain };
}

function countOf(header: string | null): number | undefined {
  return header !== null && /^\d{1,9}$/.test(header.trim()) ? Number(header) : undefined;
}

function systemCode(error: unknown): string | undefined {
  // Not `instanceof Error`: fetch may belong to another realm than this module.
  const cause = property(error, 'cause') ?? error;
  const code = property(cause, 'code');
  return typeof code === 'string' ? code : undefined;
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
