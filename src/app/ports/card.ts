import type { Intent } from '../intents.js';
import type { Language } from './store/people.js';

/** A line of a card. Plain strings are ordinary text; channels without styles drop the style. */
export type CardLine = string | { readonly text: string; readonly style: 'bold' | 'muted' | 'quote' };

export type CardAction = { readonly label: string; readonly intent: Intent; readonly style?: 'primary' | 'danger' };

/**
 * What the bot says, independent of the channel: title, lines, up to a few actions, files.
 * Every action also has a text form: channels without buttons number them ("Trả lời 1 để xác nhận").
 */
export type Card = {
  readonly title?: string;
  readonly lines: readonly CardLine[];
  readonly actions?: readonly CardAction[];
  /** Ids of stored files to attach. */
  readonly fileIds?: readonly string[];
  /** About an inspection: leaves only for a channel that may carry everything. */
  readonly confidential?: boolean;
};

/** One card for people of whom each reads it in their own language. */
export type CardIn = (language: Language) => Card;
