export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json | undefined };

const STRING_OR_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const BARE_INTEGER = /^-?\d+$/;

/**
 * Parses JSON so that integers beyond 2^53 come out as strings with all their digits. Zalo's ids are that large and some
 * endpoints and SDK versions write them as bare numbers; JSON.parse would round them and the message would go to
 * somebody else. Everything else is as JSON.parse gives it.
 */
export function parseJson(text: string): { readonly ok: true; readonly value: Json } | { readonly ok: false } {
  try {
    const plain = JSON.parse(text) as Json;
    if (!/\d{16}/.test(text)) return { ok: true, value: plain };
    const quoted = text.replace(STRING_OR_NUMBER, (token) =>
      BARE_INTEGER.test(token) && !Number.isSafeInteger(Number(token)) ? `"${token}"` : token,
    );
    return { ok: true, value: JSON.parse(quoted) as Json };
  } catch {
    return { ok: false };
  }
}
