/** Times are milliseconds since 1970. */
export type StoredTokens = {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly obtainedAt: number;
  readonly expiresAt: number;
};

/**
 * Where the token pair lives. A refresh token works once, so:
 * - `withLock` must exclude every other process that could refresh (an advisory lock of the database, say);
 * - `commit` must be durable when it returns: a lost pair means that a person must consent again. It is called in the very moment of the
 *   platform's answer: what it does before its first `await` (writing a journal, say) is done even when the process dies at the next step.
 *   `spent` is the refresh token that this pair replaces; null after a consent;
 * - `read` must see what the last `commit` of any process wrote.
 * Encrypt at rest. Errors thrown by `withLock` and `read` pass through to the caller.
 */
export type TokenStore = {
  withLock<T>(work: () => Promise<T>): Promise<T>;
  read(): Promise<StoredTokens | null>;
  commit(tokens: StoredTokens, spent: string | null): Promise<void>;
};

/** For tests and for tokens pasted from the API Explorer. Not for production: the pair dies with the process. */
export function createMemoryTokenStore(initial: StoredTokens | null = null): TokenStore {
  let tokens = initial;
  let tail: Promise<unknown> = Promise.resolve();
  return {
    withLock(work) {
      const turn = tail.then(work);
      tail = turn.catch(() => undefined);
      return turn;
    },
    read: () => Promise.resolve(tokens),
    commit(next) {
      tokens = next;
      return Promise.resolve();
    },
  };
}
