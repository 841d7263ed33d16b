/** The JSON objects of the Bot API that this server speaks; only the fields it fills. */
export type WireUser = {
  id: number;
  is_bot: boolean;
  first_name: string;
  username?: string;
  language_code?: string;
};

export type WireChat =
  | { id: number; type: 'private'; first_name: string; username?: string }
  | { id: number; type: 'group' | 'supergroup'; title: string };

export type Entity = {
  type: string;
  /** In UTF-16 code units, as the Bot API counts. */
  offset: number;
  length: number;
  url?: string;
  language?: string;
  custom_emoji_id?: string;
};

export type FormattedText = { readonly text: string; readonly entities: readonly Entity[] };

export type InlineButton = { readonly text: string } & Readonly<Record<string, unknown>>;
export type InlineKeyboard = { readonly inline_keyboard: readonly (readonly InlineButton[])[] };

export type BotCommand = { readonly command: string; readonly description: string };

export type WireObject = Record<string, unknown>;

/** Times on the wire are in seconds. */
export const seconds = (date: Date): number => Math.floor(date.getTime() / 1000);
