/** Where a conversation of several steps stands. */
export type DialogueStore = {
  get(chatKey: string, now: Date): Promise<unknown | null>;
  set(chatKey: string, personId: string, state: unknown, now: Date, expiresAt: Date): Promise<void>;
  clear(chatKey: string): Promise<void>;
};
