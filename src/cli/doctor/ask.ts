import { z } from 'zod';

/** An answer of a platform, classified once: who answered, or why nobody did. */
export type Answer =
  | { readonly kind: 'answer'; readonly status: number; readonly body: unknown; readonly date: Date | null }
  /** Something answered that is not the platform: a block page, a proxy's login. */
  | { readonly kind: 'not-json'; readonly status: number }
  | { readonly kind: 'silent'; readonly reason: string };

const LIMIT_MS = 10_000;

/** One request with a limit of ten seconds. Never throws; the address (which holds the token) is in no result. */
export async function ask(url: string, body?: unknown): Promise<Answer> {
  try {
    const response = await fetch(url, {
      method: body === undefined ? 'GET' : 'POST',
      signal: AbortSignal.timeout(LIMIT_MS),
      redirect: 'manual',
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const date = response.headers.get('date');
    try {
      return {
        kind: 'answer',
        status: response.status,
        body: JSON.parse(text),
        date: date === null ? null : new Date(date),
      };
    } catch {
      return { kind: 'not-json', status: response.status };
    }
  } catch (error) {
    return { kind: 'silent', reason: reasonOf(error) };
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError')
    return `quá ${LIMIT_MS / 1000} giây / over ${LIMIT_MS / 1000} s`;
  const cause = error instanceof Error ? error.cause : undefined;
  const code = (cause as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' ? code : 'mất kết nối / connection lost';
}

/** The envelope that Telegram and Zalo Bot share. */
export const envelope = z.object({
  ok: z.boolean(),
  result: z.unknown().optional(),
  error_code: z.number().optional(),
  description: z.string().optional(),
});
