/** What a Bot API method answers; the HTTP status of a refusal equals its `error_code`. */
export type Refusal = {
  readonly ok: false;
  readonly error_code: number;
  readonly description: string;
  readonly parameters?: { readonly retry_after?: number; readonly migrate_to_chat_id?: number };
};
export type Answer = { readonly ok: true; readonly result: unknown } | Refusal;

export const done = (result: unknown): Answer => ({ ok: true, result });

export const badRequest = (text: string, parameters?: Refusal['parameters']): Refusal => ({
  ok: false,
  error_code: 400,
  description: `Bad Request: ${text}`,
  ...(parameters && { parameters }),
});

export const forbidden = (text: string): Refusal => ({ ok: false, error_code: 403, description: `Forbidden: ${text}` });

export const conflict = (text: string): Refusal => ({ ok: false, error_code: 409, description: `Conflict: ${text}` });

export const unauthorized: Refusal = { ok: false, error_code: 401, description: 'Unauthorized' };

/** The real server says this for a malformed token. */
export const notFound: Refusal = { ok: false, error_code: 404, description: 'Not Found' };

export const methodNotFound: Refusal = { ok: false, error_code: 404, description: 'Not Found: method not found' };

export const tooManyRequests = (retryAfter: number): Refusal => ({
  ok: false,
  error_code: 429,
  description: `Too Many Requests: retry after ${retryAfter}`,
  parameters: { retry_after: retryAfter },
});
