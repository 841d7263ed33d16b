import { numberOf, objectOf, stringOf } from '../core/fields.js';
import type { Http, HttpReply } from '../core/http.js';
import type { AppId } from '../core/ids.js';

export type TokenGrant = {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly expiresInSeconds: number;
};

/** The token endpoint does not use the envelope of the other APIs, so it has outcomes of its own. */
export type TokenOutcome =
  | { readonly kind: 'granted'; readonly grant: TokenGrant }
  | {
      readonly kind: 'denied';
      readonly status: number;
      readonly code?: number;
      readonly name?: string;
      readonly reason?: string;
    }
  | { readonly kind: 'rate-limited' }
  /** The request never left. */
  | { readonly kind: 'unreachable'; readonly detail?: string }
  /** It may have been granted: the single-use code or refresh token may be spent. */
  | { readonly kind: 'unknown'; readonly cause: 'timeout' | 'aborted' | 'network' | 'not-json' | 'server-error' };

export type OAuthClient = {
  consentLink(options: {
    readonly redirectUri: string;
    readonly codeChallenge: string;
    readonly state?: string;
  }): string;
  exchange(options: { readonly code: string; readonly codeVerifier: string }): Promise<TokenOutcome>;
  refresh(refreshToken: string): Promise<TokenOutcome>;
};

/** When `expires_in` is missing or nonsense: short, since a refresh too early costs nothing. */
const CAUTIOUS_LIFE_SECONDS = 3_600;
const RATE_LIMIT = -32;

export function createOAuthClient({
  http,
  baseUrl,
  appId,
  appSecret,
  timeoutMs,
}: {
  readonly http: Http;
  readonly baseUrl: string;
  readonly appId: AppId;
  readonly appSecret: string;
  readonly timeoutMs: number;
}): OAuthClient {
  async function tokenCall(fields: Record<string, string>): Promise<TokenOutcome> {
    const reply = await http({
      method: 'POST',
      url: `${baseUrl}/v4/oa/access_token`,
      headers: { 'content-type': 'application/x-www-form-urlencoded', secret_key: appSecret },
      body: new URLSearchParams({ app_id: appId, ...fields }).toString(),
      timeoutMs,
    });
    return withoutSecrets(outcomeOf(reply), [appSecret, ...Object.values(fields)]);
  }

  return {
    consentLink({ redirectUri, codeChallenge, state }) {
      const link = new URL(`${baseUrl}/v4/oa/permission`);
      link.searchParams.set('app_id', appId);
      link.searchParams.set('redirect_uri', redirectUri);
      link.searchParams.set('code_challenge', codeChallenge);
      if (state !== undefined) link.searchParams.set('state', state);
      return link.href;
    },
    exchange: ({ code, codeVerifier }) =>
      tokenCall({ grant_type: 'authorization_code', code, code_verifier: codeVerifier }),
    refresh: (refreshToken) => tokenCall({ grant_type: 'refresh_token', refresh_token: refreshToken }),
  };
}

/** A refusal may quote what was asked, and its words are for people to read: what was sent is taken out of them. */
function withoutSecrets(outcome: TokenOutcome, sent: readonly string[]): TokenOutcome {
  if (outcome.kind !== 'denied') return outcome;
  const clean = (words: string | undefined): string | undefined =>
    words === undefined ? undefined : sent.reduce((text, secret) => text.replaceAll(secret, '…'), words);
  return { ...outcome, name: clean(outcome.name), reason: clean(outcome.reason) };
}

/**
 * Success is HTTP 2xx and both tokens present. A failure may come with HTTP 200 and without the field `error`: a client
 * that looked only there once overwrote a good token with `undefined` (ChatbotX pull request 1019).
 */
function outcomeOf(reply: HttpReply): TokenOutcome {
  if (reply.kind === 'transport') {
    if (reply.effect === 'none') {
      return { kind: 'unreachable', detail: reply.detail };
    }
    return { kind: 'unknown', cause: reply.reason };
  }
  const body = objectOf(reply.json);
  const success = reply.status >= 200 && reply.status < 300;
  const code = numberOf(body?.['error']);
  if (
    body !== undefined &&
    success &&
    typeof body['access_token'] === 'string' &&
    typeof body['refresh_token'] === 'string'
  ) {
    const { access_token: accessToken, refresh_token: refreshToken } = body;
    if (accessToken !== '' && refreshToken !== '') {
      const life = numberOf(body['expires_in']);
      const expiresInSeconds = life !== undefined && life > 0 ? life : CAUTIOUS_LIFE_SECONDS;
      return { kind: 'granted', grant: { accessToken, refreshToken, expiresInSeconds } };
    }
  }
  if (code === RATE_LIMIT || reply.status === 429) return { kind: 'rate-limited' };
  if (reply.status >= 500 && (code === undefined || code === 0)) return { kind: 'unknown', cause: 'server-error' };
  if (body === undefined) return { kind: 'unknown', cause: 'not-json' };
  const name = stringOf(body['error_name']) ?? stringOf(body['message']);
  const reason = stringOf(body['error_reason']) ?? stringOf(body['error_description']);
  return {
    kind: 'denied',
    status: reply.status,
    code,
    name,
    reason,
  };
}
