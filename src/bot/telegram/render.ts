import type { RenderedMessage } from '../../app/ports/channel.js';
import { visibleText } from '../messages/visible-text.js';
import { packToken } from './callback-data.js';

/** Telegram counts 4096 characters after entity parsing; the rest is room for the note that says it was cut. */
const TEXT_LIMIT = 4000;
const CAPTION_LIMIT = 1000;
const CUT = '… (dài, đã rút gọn)';

export type InlineButton = {
  readonly text: string;
  readonly callback_data: string;
  readonly style?: 'primary' | 'danger';
};

function escapeHtml(text: string): string {
  return visibleText(text).replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
}

/** HTML for parse_mode; lengths are counted on what is shown, so names and texts can never break the markup. */
export function htmlOf(message: RenderedMessage, limit = TEXT_LIMIT): string {
  const parts: string[] = [];
  let shown = 0;
  const add = (text: string, open: string, close: string): boolean => {
    const room = limit - shown - CUT.length;
    const cut = text.length > room;
    if (room <= 0) return false;
    parts.push(`${open}${escapeHtml(cut ? text.slice(0, room) + CUT : text)}${close}`);
    shown += text.length + 1;
    return !cut;
  };
  const lines = [
    ...(message.title === undefined ? [] : [{ text: message.title, style: 'bold' as const }]),
    ...message.lines,
  ];
  for (const line of lines) {
    const [text, open, close] = typeof line === 'string' ? [line, '', ''] : [line.text, ...TAGS[line.style]];
    if (!add(text, open, close)) break;
  }
  return parts.join('\n');
}

const TAGS = { bold: ['<b>', '</b>'], muted: ['<i>', '</i>'], quote: ['<blockquote>', '</blockquote>'] } as const;

export function fitsCaption(message: RenderedMessage): boolean {
  return htmlOf(message).length <= CAPTION_LIMIT;
}

/** Two short labels share a row, a long one stands alone: readable on a phone. */
export function keyboardOf(message: RenderedMessage): { inline_keyboard: InlineButton[][] } | undefined {
  if (message.buttons.length === 0) return undefined;
  const rows: InlineButton[][] = [];
  for (const button of message.buttons) {
    const shown: InlineButton = {
      text: visibleText(button.label),
      callback_data: packToken(button.token),
      ...(button.style === undefined ? {} : { style: button.style }),
    };
    const row = rows.at(-1);
    if (row?.length === 1 && button.label.length <= 16 && (row[0]?.text.length ?? 99) <= 16) row.push(shown);
    else rows.push([shown]);
  }
  return { inline_keyboard: rows };
}
