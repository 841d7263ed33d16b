import type { Json, JsonObject } from 'zalo-api-sdk';

export type ApiName = 'oauth' | 'openapi' | 'business' | 'bot';
export type ApiRequest = {
  readonly api: ApiName;
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
};
export type ApiReply = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: JsonObject | string;
};

export const ok = (data?: Json): ApiReply => ({ status: 200, body: { error: 0, message: 'Success', data } });
/** HTTP 200 also for failures: the platform's way. */
export const fail = (error: number, message: string): ApiReply => ({ status: 200, body: { error, message } });

export function isReply(value: unknown): value is ApiReply {
  return typeof value === 'object' && value !== null && 'status' in value && 'body' in value;
}

export function jsonBody(request: ApiRequest): JsonObject | ApiReply {
  if (!(request.headers['content-type'] ?? '').startsWith('application/json')) {
    return fail(-201, 'Content-Type must be application/json');
  }
  return asObject(parsed(request.body.toString('utf8'))) ?? fail(-201, 'Body is invalid');
}

/** The query field `data` with JSON in it. */
export function dataQuery(request: ApiRequest): JsonObject | ApiReply {
  return asObject(parsed(request.query.get('data') ?? '')) ?? fail(-201, 'data is invalid');
}

/** Plain JSON.parse: an id that a client wrote as a bare number stays a number and is refused. */
function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

export function unknownFields(value: JsonObject, known: readonly string[]): string | null {
  return Object.keys(value).find((key) => !known.includes(key)) ?? null;
}

export function asObject(value: Json | undefined): JsonObject | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;
}

export function asDigits(value: Json | undefined): string | null {
  return typeof value === 'string' && /^\d{1,25}$/.test(value) ? value : null;
}

export function asText(value: Json | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

export function asCount(value: Json | undefined, from: number, to: number): number | null {
  const number = typeof value === 'string' ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) && number >= from && number <= to ? number : null;
}
