/** A pair of rotating tokens of a platform. Times are milliseconds since 1970. */
export type TokenPair = {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly obtainedAt: number;
  readonly expiresAt: number;
};

/** Where the pair lives: one refresh at a time over all processes, durable when `commit` returns, encrypted at rest. */
export type TokenPairStore = {
  withLock<T>(work: () => Promise<T>): Promise<T>;
  /** Null: there is none, or it cannot be read with this installation's key. */
  read(): Promise<TokenPair | null>;
  /** `spent`: the refresh token that this pair replaces; null after a consent. */
  commit(tokens: TokenPair, spent: string | null): Promise<void>;
};
