import { normaliseText, stripMentions, textLength } from 'zalo-api-sdk';
import type { RenderedMessage } from '../../app/ports/channel.js';
import { visibleText } from '../messages/visible-text.js';

/** Zalo refuses longer texts (-210) instead of cutting them; counted after NFC. */
const TEXT_LIMIT = 2_000;
const PROMPT = 'Trả lời bằng số để chọn:';

export type FileNote = { readonly name: string; readonly link: string | null; readonly why: string };

/** A card as plain text of at most 2000 characters; `numbered` adds the answers as numbers, which work on every account. */
export function renderText(
  message: RenderedMessage,
  options: { readonly numbered: boolean; readonly notes?: readonly FileNote[]; readonly limit?: number },
): string {
  const limit = options.limit ?? TEXT_LIMIT;
  const tail = [...(options.notes ?? []).map(noteLine), ...(options.numbered ? answerLines(message) : [])].map(clean);
  const head = [
    ...(message.title === undefined || message.title === '' ? [] : [message.title]),
    ...message.lines.map(lineText),
  ].map(clean);
  const tailText = tail.length === 0 ? '' : `\n\n${tail.join('\n')}`;
  const body = cutAtLine(head, limit - textLength(tailText));
  // A card without any words must still say something: the platform refuses an empty text.
  return (body + tailText).trim() || '…';
}

type Line = RenderedMessage['lines'][number];

/** Zalo shows no bold and no grey: an empty line keeps the parts of a card apart, so that it is not one wall of words. */
function lineText(line: Line, index: number, lines: readonly Line[]): string {
  if (index === 0) return typeof line === 'string' ? line : line.text;
  if (typeof line !== 'string') return line.style === 'bold' ? `\n${line.text}` : line.text;
  // The last words of a card say what is wanted of the person.
  const closes = index === lines.length - 1 && lines.some((each) => typeof each !== 'string' && each.style !== 'muted');
  return closes ? `\n${line}` : line;
}

/** What people wrote may hold `[@…]`, which would page others; composed letters count once. */
function clean(text: string): string {
  return visibleText(normaliseText(stripMentions(text)));
}

function answerLines(message: RenderedMessage): readonly string[] {
  if (message.buttons.length === 0) return [];
  if (message.buttons.length === 1 && message.buttons[0] !== undefined)
    return [`Trả lời 1 để chọn:`, `1. ${message.buttons[0].label}`];
  return [PROMPT, ...message.buttons.map((button, index) => `${index + 1}. ${button.label}`)];
}

function noteLine({ name, link, why }: FileNote): string {
  return link === null
    ? `📎 ${name}: ${why}. Đề nghị liên hệ văn thư để nhận tệp.`
    : `📎 ${name}: ${link} (${why}; đường dẫn dùng được 7 ngày)`;
}

/** As many whole lines as fit, and how to get the rest; a single line that is too long is cut between words. */
function cutAtLine(lines: readonly string[], limit: number): string {
  const whole = lines.join('\n');
  if (textLength(whole) <= limit) return whole;
  const kept: string[] = [];
  let length = 0;
  const more = (count: number): string =>
    `… còn ${count} dòng. Gõ “việc” kèm số (ví dụ “việc 142”) để xem riêng từng việc.`;
  const room = limit - textLength(more(lines.length)) - 1;
  for (const line of lines) {
    const size = textLength(line) + 1;
    if (length + size > room) break;
    kept.push(line);
    length += size;
  }
  const next = lines[kept.length];
  if (kept.length === 0 && next !== undefined) {
    const cut = cutAtWord(next, room - 2);
    return lines.length === 1 ? `${cut} …` : `${cut} …\n${more(lines.length - 1)}`;
  }
  return [...kept, more(lines.length - kept.length)].join('\n');
}

/** Never inside a word (nor inside a surrogate pair); a "word" longer than the room, such as a link, is cut all the same. */
export function cutAtWord(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const head = text.slice(0, limit).replace(/[\uD800-\uDBFF]$/u, '');
  if (/\s/u.test(text.charAt(limit))) return head.trimEnd();
  const space = head.search(/\s\S*$/u);
  return (space > limit / 2 ? head.slice(0, space) : head).trimEnd();
}
