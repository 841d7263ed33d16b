/** `silent`: the platform refuses free text until the person writes again; templates may still go. */
export type ContactState = 'active' | 'silent' | 'blocked' | 'deactivated' | 'unlinked';

export type ChannelName = 'telegram' | 'zalo' | 'zalo-bot';

/** A card rendered for a channel: actions carry opaque tokens already bound to the person. */
export type RenderedMessage = {
  readonly title?: string;
  readonly lines: readonly (string | { readonly text: string; readonly style: 'bold' | 'muted' | 'quote' })[];
  readonly buttons: readonly {
    readonly label: string;
    readonly token: string;
    readonly style?: 'primary' | 'danger';
  }[];
  /** `link`: an address of ours under which the file can be had for a while, for channels that do not take it. */
  readonly files: readonly {
    readonly name: string;
    readonly mime: string;
    readonly bytes: Buffer;
    readonly link?: string;
  }[];
  readonly replyToMessageId?: string;
  /** Free text may not go to this person now: an approved template goes instead (Zalo). */
  readonly template?: TemplateMessage;
};

/** An approved template with its parameters filled in; `by` is the way that was chosen before the call. */
export type TemplateMessage = {
  readonly name: string;
  readonly data: Readonly<Record<string, string>>;
  readonly by: 'uid' | 'phone';
  /** Of the person, for `phone`. */
  readonly phone: string | null;
  /** Comes back in the receipt; at most 48 characters. */
  readonly trackingId: string;
};

/** Result of one call to the provider, classified once. */
export type SendOutcome =
  | { readonly kind: 'sent'; readonly messageId: string }
  /**
   * Not sent; `message`: only this message waits, `chat`: this chat must, `channel`: everything must. `counts` false: nothing is wrong with
   * the message, so that waiting uses up none of its attempts.
   */
  | {
      readonly kind: 'retry';
      readonly afterMs: number;
      readonly scope: 'message' | 'chat' | 'channel';
      readonly code: string;
      readonly counts?: boolean;
    }
  /** Cannot ever work for this message. */
  | { readonly kind: 'rejected'; readonly code: string }
  /** The person cannot be reached here any more. */
  | {
      readonly kind: 'unreachable';
      readonly code: string;
      readonly contactState: Exclude<ContactState, 'active'>;
    }
  | { readonly kind: 'migrated'; readonly externalId: string }
  /** The message to edit is gone or too old. */
  | { readonly kind: 'edit-gone' }
  /** The request may or may not have arrived. */
  | { readonly kind: 'unknown'; readonly code: string };

/** A file that the platform holds for us. */
export type RemoteFile = {
  readonly ref: string;
  readonly name: string;
  readonly mime: string;
  readonly size: number | null;
};

/** A platform update in our terms. */
export type Incoming = {
  readonly channel: ChannelName;
  /** The chat (equals the contact's external id in a private chat). */
  readonly chatId: string;
  /** The person who acted; differs from the chat in groups. */
  readonly senderId: string;
  readonly senderName: string;
  readonly group: boolean;
  readonly at: Date;
  /** We looked it up ourselves, since the platform had not told us: no sign that it still does. */
  readonly recovered?: true;
  readonly body:
    | {
        readonly kind: 'text';
        readonly text: string;
        readonly messageId: string;
        readonly replyToMessageId?: string;
        readonly forwarded?: boolean;
      }
    | { readonly kind: 'start'; readonly payload: string; readonly messageId: string }
    | { readonly kind: 'press'; readonly token: string; readonly pressId: string; readonly messageId: string | null }
    | {
        readonly kind: 'file';
        readonly file: RemoteFile;
        readonly photo: boolean;
        readonly caption: string;
        readonly messageId: string;
        readonly replyToMessageId?: string;
      }
    | { readonly kind: 'edited'; readonly text: string; readonly messageId: string }
    /** Its content carried the mark of a state secret and was dropped before anything was stored. */
    | { readonly kind: 'secret'; readonly messageId: string }
    | { readonly kind: 'relation'; readonly state: 'active' | 'blocked' }
    /** What the platform says of our own messages: a hint for the history, never an acknowledgement and no sign of life of the person. */
    | {
        readonly kind: 'receipt';
        readonly receipt: 'delivered' | 'seen' | 'echo';
        readonly messageIds: readonly string[];
      }
    /** A template by phone arrived; the id is the outbox row's. */
    | { readonly kind: 'template-receipt'; readonly outboxId: string }
    /** A thumb or a heart on one of our messages: never an acknowledgement. */
    | { readonly kind: 'reaction'; readonly messageId: string | null }
    /** The person asks the platform to have their data removed. */
    | { readonly kind: 'withdraw' }
    /** Nobody's message: the account took our permission away, or a template changed its standing. */
    | { readonly kind: 'platform'; readonly event: 'permission-revoked' | 'template-changed' }
    /** Voice notes, stickers and the like: said politely what works. */
    | {
        readonly kind: 'unsupported';
        readonly what: 'voice' | 'sticker' | 'video' | 'contact' | 'other';
        readonly messageId: string;
      }
    /** A pin on a map; null: the platform did not say where. */
    | {
        readonly kind: 'location';
        readonly at: { readonly latitude: number; readonly longitude: number } | null;
        readonly messageId: string;
      };
};

export type MenuCommand = { readonly command: string; readonly description: string };

/** One way to reach people. Adapters live in `bot/<channel>`; `jobs` sees only this. */
export type Channel = {
  readonly name: ChannelName;
  readonly canEdit: boolean;
  readonly hasButtons: boolean;
  /** Messages per second over the whole channel and per chat that we allow ourselves. */
  readonly pace: {
    readonly perSecond: number;
    readonly perChatPerSecond: number;
    readonly chatBurst?: number;
    readonly perGroupPerMinute: number;
  };
  send(chatId: string, message: RenderedMessage): Promise<SendOutcome>;
  edit(chatId: string, messageId: string, message: RenderedMessage): Promise<SendOutcome>;
  /** Ends the spinner of a press with a short text (or none). Never repeated; failures are swallowed. */
  answerPress(pressId: string, toast: string | null): Promise<void>;
  typing(chatId: string): Promise<void>;
  setMenu(chatId: string, commands: readonly MenuCommand[]): Promise<void>;
  download(
    file: RemoteFile,
    maxBytes: number,
  ): Promise<
    | { readonly ok: true; readonly bytes: Buffer }
    | { readonly ok: false; readonly reason: 'too-large' | 'gone' | 'unavailable' }
  >;
  /**
   * What may be stored of a raw update: the update itself, or a stub without content when `isSecret` says so of its texts or file names.
   * Runs before the first write (Luật 117/2025/QH15).
   */
  screen(raw: unknown, isSecret: (text: string, fileName?: string) => boolean): unknown;
  /** Turns a stored raw update into our terms; null when it is of no interest. Never throws. */
  understand(raw: unknown): Incoming | null;
};
