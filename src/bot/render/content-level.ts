import type { Card, CardLine } from '../../app/ports/card.js';
import type { OutgoingMessage } from '../../app/ports/message.js';
import type { Language } from '../../app/ports/store/people.js';
import { shorten } from '../messages/format.js';
import { REDUCED, type ReducedWords } from '../messages/reduced-words.js';

/** How much of a message may leave for a channel: everything; code and subject; numbers only. */
export type ContentLevel = 'full' | 'summary' | 'neutral';

/** What a reduced message is made of. The wording of tasks, names, reports and files are not among it. */
export type NamedContent = {
  readonly type: OutgoingMessage['type'];
  readonly code: string | null;
  readonly subject: string | null;
  /** Numbers of the assignments that the message is about. */
  readonly numbers: readonly number[];
};

/** Neutral as they are: a clock time and a day, and buttons that say no more. */
const NEUTRAL: ReadonlySet<OutgoingMessage['type']> = new Set([
  'visit-reminder',
  'visit-limit',
  'visit-event',
  'visit-absence',
]);

/** Longer answers hold lists and texts of directives; the assistant's own words ("Đã ghi nhận …") are short, without title and quotation. */
const OWN_WORDS_LINES = 2;
const OWN_WORDS_LENGTH = 900;
const SUMMARY_LINE = 160;

/**
 * The card as it may leave for a channel of this level. Refuses by default: what is not known to be harmless is left out, also of kinds of messages
 * that are added later. Actions stay only with messages of fixed buttons: elsewhere a label may carry a unit or a task.
 */
export function atContentLevel(
  card: Card,
  level: ContentLevel,
  content: NamedContent,
  language: Language = 'vi',
): Card {
  if (level === 'full' || NEUTRAL.has(content.type)) return card;
  const say = REDUCED[language];
  const nothing: Card = { title: say.nothing, lines: [{ text: say.withheld, style: 'muted' }] };
  if (card.confidential === true) return nothing;
  const kind = say.kinds[content.type];
  if (level === 'summary')
    return kind === undefined ? withoutQuotations(card) : reduced(kind, card, content, true, say);
  if (kind !== undefined) return reduced(kind, card, content, false, say);
  return isOwnWords(card) ? card : nothing;
}

function reduced(kind: string, card: Card, content: NamedContent, named: boolean, say: ReducedWords): Card {
  const { code, subject, numbers } = content;
  const about = [code === null ? null : say.document(code), subject === null ? null : shorten(subject, SUMMARY_LINE)]
    .filter((part) => part !== null)
    .join(' — ');
  return {
    title: kind,
    lines: [
      ...(named && about !== '' ? [about] : []),
      ...(numbers.length === 0 ? [] : [say.tasks(numbers)]),
      ...(named ? [] : [{ text: say.withheld, style: 'muted' as const }]),
    ],
    ...(card.actions === undefined ? {} : { actions: card.actions }),
  };
}

function withoutQuotations(card: Card): Card {
  const { fileIds: _withheld, ...rest } = card;
  const lines = card.lines.flatMap((line): CardLine[] => {
    if (typeof line === 'string') return [shorten(line, SUMMARY_LINE)];
    return line.style === 'quote' ? [] : [{ ...line, text: shorten(line.text, SUMMARY_LINE) }];
  });
  return { ...rest, lines };
}

/** Buttons under the assistant's own words that say nothing of a unit, a person or a task: numbers, days, and what is the same for everybody. */
const FIXED_LABEL =
  /^(?:(?:Việc|Task) \d+|\d+%|(?:Gia hạn đến )?(?:Thứ \p{L}+ |Chủ nhật )?\d{2}\/\d{1,2}\/\d{4}|Thôi|Gửi báo cáo|Đúng, hoàn thành|Lấy lại|Lưu|Xem|Việc của tôi|Tình hình|(?:Extend to )?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d{1,2} \p{L}{3,4} \d{4}|Cancel|Send report|Yes, it is completed|Take back|Save|Show|My tasks|Status)$/u;

function isOwnWords(card: Card): boolean {
  const plain = card.lines.filter((line): line is string => typeof line === 'string');
  return (
    card.title === undefined &&
    plain.length === card.lines.length &&
    plain.length <= OWN_WORDS_LINES &&
    plain.join('').length <= OWN_WORDS_LENGTH &&
    (card.actions ?? []).every(({ label }) => FIXED_LABEL.test(label)) &&
    (card.fileIds ?? []).length === 0
  );
}
