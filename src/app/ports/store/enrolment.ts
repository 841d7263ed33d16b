/** One-time codes that tie a chat to a person. */
export type EnrolmentStore = {
  create(code: {
    id: string;
    codeHash: string;
    personId: string;
    createdBy: string | null;
    createdAt: Date;
    expiresAt: Date;
  }): Promise<void>;
  /** Marks the code used if it is unused, unexpired and unrevoked at `at`; says whose it was. Atomic: two users cannot both win. */
  redeem(
    codeHash: string,
    at: Date,
  ): Promise<{ ok: true; personId: string } | { ok: false; reason: 'unknown' | 'used' | 'expired' | 'revoked' }>;
  /** Counts a wrong code of whatever chat; how many there were in the window that runs now. */
  noteFailure(at: Date, windowMs: number): Promise<number>;
  /** Codes made before the moment that could still be used now, and when the last of them ends. */
  waitingFrom(madeBefore: Date, now: Date): Promise<{ readonly count: number; readonly lastExpiry: Date | null }>;
  attempts(chatKey: string): Promise<{ failures: number; lockedUntil: Date | null }>;
  saveAttempts(chatKey: string, attempts: { failures: number; lockedUntil: Date | null; at: Date }): Promise<void>;
};
