/** Opaque tokens of the buttons that were sent. */
export type ActionTokenStore = {
  find(
    token: string,
  ): Promise<{ personId: string; intent: unknown; outboxId: string | null; expiresAt: Date | null } | null>;
};
