import { createHash, timingSafeEqual } from 'node:crypto';
import { objectOf, stringOf } from '../core/fields.js';
import { parseJson } from '../core/json.js';

/** A secret with a name, so that a log can say which one matched without showing it. */
export type CandidateSecret = { readonly name: string; readonly value: string };

export type SignatureCheck =
  | { readonly ok: true; readonly secret: string; readonly firstTerm: string }
  | { readonly ok: false; readonly reason: 'no-header' | 'malformed-header' | 'no-timestamp' | 'mismatch' };

/** `mac` of the header X-ZEvent-Signature: a plain SHA-256 over four parts, not an HMAC. */
export function webhookMac(parts: {
  readonly firstTerm: string;
  readonly rawBody: Uint8Array;
  readonly timestamp: string;
  readonly secret: string;
}): string {
  return createHash('sha256')
    .update(parts.firstTerm)
    .update(parts.rawBody)
    .update(parts.timestamp)
    .update(parts.secret)
    .digest('hex');
}

/**
 * Checks a webhook over the bytes as they came: parsing and writing the JSON again changes them. Which secret signs
 * (the OA secret key or the app secret) and whether the first term is the app id or the OA id is not settled, so all
 * candidates are tried. There is no check of freshness: retries keep the first timestamp for two hours; deduplicate.
 */
export function verifyWebhook(options: {
  readonly rawBody: Uint8Array;
  /** Header X-ZEvent-Signature: `mac=<64 hex>`, or the bare hex. */
  readonly signature: string | undefined;
  /** Header X-ZEvent-Timestamp, if there was one; the body's own timestamp is tried first. */
  readonly timestampHeader?: string;
  readonly secrets: readonly CandidateSecret[];
  /** App id first, then the OA id. */
  readonly firstTerms: readonly string[];
}): SignatureCheck {
  const { rawBody, signature, timestampHeader, secrets, firstTerms } = options;
  if (signature === undefined || signature.trim() === '') return { ok: false, reason: 'no-header' };
  const hex = /^(?:mac=)?([0-9a-f]{64})$/i.exec(signature.trim())?.[1];
  if (hex === undefined) return { ok: false, reason: 'malformed-header' };
  const given = Buffer.from(hex, 'hex');
  const timestamps = [timestampOf(rawBody), timestampHeader].filter((value) => value !== undefined && value !== '');
  if (timestamps.length === 0) return { ok: false, reason: 'no-timestamp' };
  for (const timestamp of timestamps) {
    for (const firstTerm of firstTerms) {
      for (const { name, value: secret } of secrets) {
        // An empty secret would let anybody sign.
        if (secret === '' || timestamp === undefined) continue;
        const wanted = Buffer.from(webhookMac({ firstTerm, rawBody, timestamp, secret }), 'hex');
        if (timingSafeEqual(given, wanted)) return { ok: true, secret: name, firstTerm };
      }
    }
  }
  return { ok: false, reason: 'mismatch' };
}

/** The unsigned `{}` that Zalo posts when the address is saved in the console; it must get 200. */
export function isProbe(rawBody: Uint8Array): boolean {
  if (rawBody.length > 64) return false;
  const parsed = parseJson(Buffer.from(rawBody).toString('utf8'));
  const body = parsed.ok ? objectOf(parsed.value) : undefined;
  return body !== undefined && Object.keys(body).length === 0;
}

function timestampOf(rawBody: Uint8Array): string | undefined {
  const parsed = parseJson(Buffer.from(rawBody).toString('utf8'));
  return parsed.ok ? stringOf(objectOf(parsed.value)?.['timestamp']) : undefined;
}
