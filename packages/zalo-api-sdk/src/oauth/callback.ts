import type { OaId } from '../core/ids.js';

export type Callback =
  | { readonly ok: true; readonly code: string; readonly oaId: OaId; readonly state?: string }
  | { readonly ok: false; readonly reason: 'no-code' | 'no-oa-id' | 'not-a-url' };

/**
 * Reads the address to which Zalo sent the administrator's browser. The code works once, for 10 minutes.
 * Whether `state` comes back is not sure: do not rely on it alone.
 */
export function parseCallback(url: string): Callback {
  const parsed = URL.canParse(url, 'http://callback.invalid') ? new URL(url, 'http://callback.invalid') : null;
  if (parsed === null) return { ok: false, reason: 'not-a-url' };
  const code = parsed.searchParams.get('code');
  if (code === null || code === '') return { ok: false, reason: 'no-code' };
  const oa = parsed.searchParams.get('oa_id');
  if (oa === null || !/^\d{1,25}$/.test(oa)) return { ok: false, reason: 'no-oa-id' };
  const state = parsed.searchParams.get('state');
  return { ok: true, code, oaId: oa as OaId, ...(state === null ? {} : { state }) };
}
