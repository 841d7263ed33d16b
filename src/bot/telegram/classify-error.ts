import type { SendOutcome } from '../../app/ports/channel.js';

type ErrorShape = {
  readonly name?: string;
  readonly code?: unknown;
  readonly type?: unknown;
  readonly message?: string;
  readonly response?: {
    readonly error_code?: number;
    readonly description?: string;
    readonly parameters?: { readonly retry_after?: number; readonly migrate_to_chat_id?: number };
  };
};

/** Connections that were refused or never found their host: the request cannot have arrived. */
const NOT_ARRIVED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/** What a failed call means (facts: telegram §3). Codes first, texts loosely: texts are not a contract. */
export function classifyError(error: unknown): SendOutcome {
  const shape = (typeof error === 'object' && error !== null ? error : {}) as ErrorShape;
  const response = shape.response;
  if (response?.error_code !== undefined)
    return classifyResponse(response.error_code, response.description ?? '', response.parameters);
  if (typeof shape.code === 'string' && NOT_ARRIVED.has(shape.code))
    return { kind: 'retry', afterMs: 5_000, scope: 'channel', code: shape.code };
  // A block page of a network operator: an answer, but not Telegram's. Nothing was sent; the whole channel is down.
  if (shape.name === 'FetchError' && shape.type === 'invalid-json')
    return { kind: 'retry', afterMs: 30_000, scope: 'channel', code: 'not-telegram' };
  return { kind: 'unknown', code: typeof shape.code === 'string' ? shape.code : (shape.name ?? 'error') };
}

function classifyResponse(
  code: number,
  description: string,
  parameters: { retry_after?: number; migrate_to_chat_id?: number } | undefined,
): SendOutcome {
  const text = description.toLowerCase();
  if (code === 429)
    return { kind: 'retry', afterMs: (parameters?.retry_after ?? 5) * 1000, scope: 'chat', code: '429' };
  if (parameters?.migrate_to_chat_id !== undefined)
    return { kind: 'migrated', externalId: String(parameters.migrate_to_chat_id) };
  if (code === 403)
    return { kind: 'unreachable', code: '403', contactState: text.includes('deactivated') ? 'deactivated' : 'blocked' };
  if (code === 400 && text.includes('chat not found'))
    return { kind: 'unreachable', code: 'chat-not-found', contactState: 'unlinked' };
  if (code === 400 && (text.includes('message to edit not found') || text.includes("message can't be edited")))
    return { kind: 'edit-gone' };
  if (code === 401 || code === 404) return { kind: 'retry', afterMs: 60_000, scope: 'channel', code: String(code) };
  // Telegraf does not look into bodies of 5xx: the call may have been carried out.
  if (code >= 500) return { kind: 'unknown', code: String(code) };
  return { kind: 'rejected', code: `${code}` };
}

export function isNotModified(error: unknown): boolean {
  const description = ((error as ErrorShape | null)?.response?.description ?? '').toLowerCase();
  return description.includes('message is not modified');
}

export function isReplyGone(error: unknown): boolean {
  return ((error as ErrorShape | null)?.response?.description ?? '')
    .toLowerCase()
    .includes('message to be replied not found');
}
