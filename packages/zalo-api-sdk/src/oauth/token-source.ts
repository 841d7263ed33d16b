import type { Clock } from '../core/clock.js';
import type { ConsentNeeded, TokenUnavailable } from '../core/result.js';
import type { OAuthClient, TokenGrant, TokenOutcome } from './oauth-client.js';
import type { StoredTokens, TokenStore } from './token-store.js';

export type Token = { readonly kind: 'token'; readonly accessToken: string };
export type TokenResult = Token | ConsentNeeded | TokenUnavailable;

/** The named points of a refresh, for metrics, alarms and crash tests. No event carries a token. */
export type TokenEvent =
  | { readonly point: 'locked' | 'asked' | 'answered' | 'committed' | 'outcome-unknown' | 'commit-failed' }
  | { readonly point: 'consent-needed'; readonly problem: ConsentNeeded };

export type TokenSource = {
  /** A token to call with; refreshed ahead of its end. */
  current(): Promise<TokenResult>;
  /** The platform refused this token: another process may have refreshed already, else refresh now. */
  replace(failing: string): Promise<TokenResult>;
  /** Keeps the pair that an administrator's consent (or the API Explorer) gave. */
  adopt(grant: TokenGrant): Promise<void>;
};

export type TokenSourceOptions = {
  readonly oauth: OAuthClient;
  readonly store: TokenStore;
  readonly clock: Clock;
  /** Refresh when less than this is left. Default 5 h, which is about 20 h after the last refresh. */
  readonly refreshAheadMs?: number;
  /** Pause before the one retry after an unknown outcome, and between attempts to commit. */
  readonly retryDelayMs?: number;
  readonly observe?: (event: TokenEvent) => void;
};

const HOUR = 3_600_000;
const COMMIT_ATTEMPTS = 3;
/** After a refresh ahead of time failed while the old token still works. */
const AHEAD_PAUSE_MS = 60_000;

export function createTokenSource(options: TokenSourceOptions): TokenSource {
  const { oauth, store, clock, refreshAheadMs = 5 * HOUR, retryDelayMs = 1_000, observe = () => undefined } = options;
  let flight: Promise<TokenResult> | null = null;
  /** The platform refused this one for good: asking again would only be refused again. */
  let refusedRefreshToken: string | null = null;
  let lastProblem: ConsentNeeded | null = null;
  /** Granted but not yet durable. Never used for a call before it is. */
  let uncommitted: { readonly spent: string; readonly tokens: StoredTokens } | null = null;
  let noAheadBefore = 0;

  const toStored = (grant: TokenGrant): StoredTokens => {
    const now = clock.now();
    return {
      accessToken: grant.accessToken,
      refreshToken: grant.refreshToken,
      obtainedAt: now,
      expiresAt: now + grant.expiresInSeconds * 1_000,
    };
  };
  const token = (stored: StoredTokens): Token => ({ kind: 'token', accessToken: stored.accessToken });

  async function commitDurably(spent: string, tokens: StoredTokens): Promise<TokenResult> {
    uncommitted = { spent, tokens };
    for (let attempt = 1; attempt <= COMMIT_ATTEMPTS; attempt += 1) {
      try {
        // Nothing at all happens between the answer and this call, so that a crash has next to no time to lose the pair.
        const committing = store.commit(tokens, spent);
        if (attempt === 1) observe({ point: 'answered' });
        await committing;
        uncommitted = null;
        observe({ point: 'committed' });
        return token(tokens);
      } catch {
        observe({ point: 'commit-failed' });
        if (attempt < COMMIT_ATTEMPTS) await clock.sleep(retryDelayMs);
      }
    }
    return { kind: 'token-unavailable', cause: 'store-failed' };
  }

  function consentNeeded(problem: ConsentNeeded): ConsentNeeded {
    lastProblem = problem;
    observe({ point: 'consent-needed', problem });
    return problem;
  }

  async function askPlatform(refreshToken: string): Promise<TokenResult> {
    observe({ point: 'asked' });
    let outcome: TokenOutcome = await oauth.refresh(refreshToken);
    const retried = outcome.kind === 'unknown';
    if (retried) {
      observe({ point: 'outcome-unknown' });
      await clock.sleep(retryDelayMs);
      outcome = await oauth.refresh(refreshToken);
    }
    switch (outcome.kind) {
      case 'granted':
        return commitDurably(refreshToken, toStored(outcome.grant));
      case 'denied':
        refusedRefreshToken = refreshToken;
        return consentNeeded({
          kind: 'consent-needed',
          cause: retried ? 'refresh-outcome-lost' : 'refresh-denied',
          code: outcome.code,
          name: outcome.name,
        });
      case 'rate-limited':
        return { kind: 'token-unavailable', cause: 'rate-limited' };
      case 'unreachable':
        // After an unknown first try it is still unknown whether the token is spent.
        return { kind: 'token-unavailable', cause: retried ? 'refresh-outcome-unknown' : 'unreachable' };
      case 'unknown':
        return { kind: 'token-unavailable', cause: 'refresh-outcome-unknown' };
    }
  }

  async function refreshUnderLock(failing: string): Promise<TokenResult> {
    observe({ point: 'locked' });
    const stored = await store.read();
    if (stored === null) return consentNeeded({ kind: 'consent-needed', cause: 'no-tokens' });
    if (uncommitted !== null && uncommitted.spent === stored.refreshToken) {
      return commitDurably(uncommitted.spent, uncommitted.tokens);
    }
    uncommitted = null;
    if (stored.accessToken !== failing) return token(stored);
    if (stored.refreshToken === refusedRefreshToken && lastProblem !== null) return lastProblem;
    return askPlatform(stored.refreshToken);
  }

  async function refresh(failing: string): Promise<TokenResult> {
    for (;;) {
      const joined = flight !== null;
      flight ??= store
        .withLock(() => refreshUnderLock(failing))
        .finally(() => {
          flight = null;
        });
      const result = await flight;
      // A flight that began for another token may hand back the very one that fails here.
      if (joined && result.kind === 'token' && result.accessToken === failing) continue;
      return result;
    }
  }

  return {
    async current() {
      const stored = await store.read();
      if (stored === null) return { kind: 'consent-needed', cause: 'no-tokens' };
      const now = clock.now();
      const alive = stored.expiresAt > now && uncommitted === null;
      if (alive && (stored.expiresAt - now > refreshAheadMs || now < noAheadBefore)) return token(stored);
      const refreshed = await refresh(stored.accessToken);
      if (refreshed.kind === 'token' || !alive || uncommitted !== null) return refreshed;
      // Ahead of time and in vain: the token in hand may still work; if it does not, -216 leads to `replace`.
      noAheadBefore = clock.now() + AHEAD_PAUSE_MS;
      return token(stored);
    },
    replace: refresh,
    async adopt(grant) {
      await store.withLock(async () => {
        await store.commit(toStored(grant), null);
        uncommitted = null;
        refusedRefreshToken = null;
        lastProblem = null;
        noAheadBefore = 0;
      });
    },
  };
}
