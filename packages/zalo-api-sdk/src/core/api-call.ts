import { appSecretProof } from '../oauth/app-secret-proof.js';
import type { TokenSource } from '../oauth/token-source.js';
import { classifyCode } from './classify.js';
import type { ApiFamily } from './error-codes.js';
import { numberOf, objectOf, stringOf } from './fields.js';
import type { Http } from './http.js';
import type { Json, JsonObject } from './json.js';
import type { Pacer } from './pacer.js';
import type { Result, Unparsable } from './result.js';

export type CallOptions = { readonly signal?: AbortSignal };

export type ApiCall = CallOptions & {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly json?: JsonObject;
  readonly form?: FormData;
};

/** The field `data` of the answer. */
export type CallApi = (call: ApiCall) => Promise<Result<Json | undefined>>;

/** One caller for both OA hosts: same token, same envelope, HTTP 200 also for failures. */
export function createApiCaller({
  family,
  baseUrl,
  http,
  tokens,
  pacer,
  timeouts,
  appSecret,
}: {
  readonly family: Exclude<ApiFamily, 'bot'>;
  readonly baseUrl: string;
  readonly http: Http;
  readonly tokens: TokenSource;
  readonly pacer: Pacer;
  readonly timeouts: { readonly callMs: number; readonly uploadMs: number };
  /** Sends `appsecret_proof` with every call when given. */
  readonly appSecret?: string;
}): CallApi {
  async function once(call: ApiCall, accessToken: string): Promise<Result<Json | undefined>> {
    if (!(await pacer.take(call.signal))) return { kind: 'transport', reason: 'aborted', effect: 'none' };
    const query = call.query === undefined ? '' : `?${new URLSearchParams(call.query).toString()}`;
    const reply = await http({
      method: call.method,
      url: `${baseUrl}${call.path}${query}`,
      headers: {
        access_token: accessToken,
        ...(appSecret === undefined ? {} : { appsecret_proof: appSecretProof(appSecret, accessToken) }),
        ...(call.json === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: call.json === undefined ? call.form : JSON.stringify(call.json),
      timeoutMs: call.form === undefined ? timeouts.callMs : timeouts.uploadMs,
      signal: call.signal,
    });
    if (reply.kind === 'transport') return reply;
    pacer.observe(reply.rate);
    const { status, contentType } = reply;
    const body = objectOf(reply.json);
    const code = numberOf(body?.['error']);
    const { rate } = reply;
    if (body === undefined || code === undefined) {
      const redirected = status >= 300 && status < 400;
      return unparsable(status, redirected ? 'redirect' : body === undefined ? 'not-json' : 'no-envelope', contentType);
    }
    if (code === 0) {
      pacer.succeeded();
      return { kind: 'ok', value: body['data'], rate };
    }
    const { class: errorClass } = classifyCode(family, code);
    if (code === -32) pacer.limited();
    const message = stringOf(body['message']) ?? '';
    return {
      kind: 'api-error',
      family,
      code,
      message,
      class: errorClass,
      status,
      rate,
    };
  }

  return async function call(request) {
    const token = await tokens.current();
    if (token.kind !== 'token') return token;
    const result = await once(request, token.accessToken);
    if (result.kind !== 'api-error' || result.class !== 'refresh') return result;
    const replacement = await tokens.replace(token.accessToken);
    if (replacement.kind !== 'token') return replacement;
    // The refused call did nothing, so repeating even a send is safe.
    return once(request, replacement.accessToken);
  };
}

export function unparsable(status: number, reason: Unparsable['reason'], contentType?: string): Unparsable {
  return { kind: 'unparsable', status, reason, effect: 'unknown', contentType };
}

/** A success without the field that makes it useful. */
export const missingField: Unparsable = { kind: 'unparsable', status: 200, reason: 'missing-field', effect: 'unknown' };

/** GETs of openapi.zalo.me take one query field with JSON in it; those of the groups and of the template host do not. */
export function dataQuery(data: JsonObject): Readonly<Record<string, string>> {
  return { data: JSON.stringify(data) };
}
