import type { Card, CardLine } from '../../app/ports/card.js';
import type { OutgoingMessage } from '../../app/ports/message.js';
import { list, shorten } from '../messages/format.js';

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

const KINDS: Readonly<Partial<Record<OutgoingMessage['type'], string>>> = {
  'directive-notice': 'Có việc mới được giao',
  'assignment-card': 'Thông tin việc',
  nudge: 'Nhắc việc',
  escalation: 'Báo cáo lãnh đạo: có việc chậm',
  digest: 'Nhắc việc',
  'assignment-event': 'Việc có cập nhật',
  'chain-outlived': 'Việc có cập nhật',
  'directive-status': 'Tình hình thực hiện văn bản',
};

/** Neutral as they are: a clock time and a day, and buttons that say no more. */
const NEUTRAL: ReadonlySet<OutgoingMessage['type']> = new Set([
  'visit-reminder',
  'visit-limit',
  'visit-event',
  'visit-absence',
]);

const WITHHELD: CardLine = {
  text: 'Kênh này không được mang nội dung. Đề nghị xem trên hệ thống của cơ quan, hoặc hỏi quản trị.',
  style: 'muted',
};

/** Longer answers hold lists and texts of directives; the assistant's own words ("Đã ghi nhận …") are short, without title and quotation. */
const OWN_WORDS_LINES = 2;
const OWN_WORDS_LENGTH = 900;
const SUMMARY_LINE = 160;

/**
 * The card as it may leave for a channel of this level. Refuses by default: what is not known to be harmless is left out, also of kinds of messages
 * that are added later. Actions stay only with messages of fixed buttons: elsewhere a label may carry a unit or a task.
 */
export function atContentLevel(card: Card, level: ContentLevel, content: NamedContent): Card {
  if (level === 'full' || NEUTRAL.has(content.type)) return card;
  if (card.confidential === true) return { title: 'Nội dung không gửi qua kênh này', lines: [WITHHELD] };
  const kind = KINDS[content.type];
  if (level === 'summary') return kind === undefined ? withoutQuotations(card) : reduced(kind, card, content, true);
  if (kind !== undefined) return reduced(kind, card, content, false);
  return isOwnWords(card) ? card : { title: 'Nội dung không gửi qua kênh này', lines: [WITHHELD] };
}

function reduced(kind: string, card: Card, content: NamedContent, named: boolean): Card {
  const { code, subject, numbers } = content;
  const about = [code === null ? null : `Văn bản số ${code}`, subject === null ? null : shorten(subject, SUMMARY_LINE)]
    .filter((part) => part !== null)
    .join(' — ');
  return {
    title: kind,
    lines: [
      ...(named && about !== '' ? [about] : []),
      ...(numbers.length === 0 ? [] : [`Việc số ${list(numbers.map(String))}.`]),
      ...(named ? [] : [WITHHELD]),
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
  /^(?:(?:Việc|Task) \d+|\d+%|(?:Gia hạn đến )?(?:Thứ \p{L}+ |Chủ nhật )?\d{2}\/\d{1,2}\/\d{4}|Thôi|Gửi báo cáo|Đúng, hoàn thành|Lấy lại|Lưu|Xem|Việc của tôi|Tình hình)$/u;

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
