/** What a person can do with a phone in front of a stand-in server; the same on every channel. */
export type ShownMessage = {
  readonly id: string;
  readonly from: 'bot' | 'person';
  readonly text: string;
  readonly buttons: readonly { readonly label: string; readonly index: number; readonly url?: string }[];
  readonly file?: {
    readonly name: string;
    readonly mime: string;
    readonly size: number;
    readonly fileId: string;
    readonly kind: 'photo' | 'document';
  };
  readonly at: Date;
  readonly editedAt?: Date;
  readonly deleted?: boolean;
};
export type Actor = {
  readonly externalId: string;
  readonly displayName: string;
  /** Opens the chat (Start / follow), with a deep-link payload where the channel has one. */
  start(payload?: string): Promise<void>;
  say(text: string, options?: { replyTo?: string }): Promise<void>;
  send(file: {
    name: string;
    mime: string;
    bytes: Buffer;
    caption?: string;
    kind?: 'photo' | 'document';
  }): Promise<void>;
  /** Presses button `index` (or the button with this label) of a message; returns the toast shown, if the channel has toasts. */
  press(messageId: string, button: number | string): Promise<{ toast: string | null }>;
  block(): Promise<void>;
  unblock(): Promise<void>;
  /** Everything on the phone's screen, oldest first. */
  messages(): readonly ShownMessage[];
};
