/** Calendar feeds: the hash of each address, never the address. */
export type FeedStore = {
  add(feed: { id: string; personId: string; tokenHash: string; createdAt: Date }): Promise<void>;
  /** Whose calendar this is; null for a hash that is unknown or revoked. */
  personOf(tokenHash: string): Promise<string | null>;
  /** Returns how many were in force. */
  revokeAll(personId: string, at: Date): Promise<number>;
};
