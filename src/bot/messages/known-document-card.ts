import type { ReceiveResult } from '../../app/directive/receive-document.js';
import type { Card, CardAction } from '../../app/ports/card.js';
import type { Difference } from '../../domain/directive/compare-drafts.js';
import { localDate } from '../../domain/calendar/local-date.js';
import { directiveName } from './directive-name.js';
import { date, instant, shorten } from './format.js';

type Known = Extract<ReceiveResult, { ok: true; known: object }>;

const SHOWN = 10;

/** The same document came again: which record it is, what differs, and what can be done with it. */
export function knownDocumentCard(result: Known): Card {
  const { row, known, copy } = result;
  const name = directiveName(row);
  const differences = known.differences.slice(0, SHOWN).map((difference) => `• ${differenceWords(difference)}`);
  const more = known.differences.length > SHOWN ? [`… và ${known.differences.length - SHOWN} điểm khác nữa.`] : [];
  const compared =
    differences.length === 0
      ? ['Nội dung đọc được giống nhau.']
      : [{ text: 'Bản vừa gửi khác ở:', style: 'bold' as const }, ...differences, ...more];
  const actions = actionsOf(result);
  if (known.by === 'similar') {
    return {
      title: 'Văn bản này giống một văn bản đã có',
      lines: [
        `Gần giống ${name}${row.state === 'issued' ? ', đã ban hành' : ', đang chờ duyệt'}. Có phải cùng một văn bản?`,
        ...compared,
      ],
      actions,
    };
  }
  if (row.state === 'issued') {
    const when = row.issuedAt === null ? '' : ` lúc ${instant(row.issuedAt)}`;
    return {
      title: 'Văn bản này đã có',
      lines: [`${name} đã được ban hành trên hệ thống${when}. Không tạo bản thứ hai.`, ...compared],
      actions,
    };
  }
  return {
    title: 'Văn bản này đang chờ duyệt',
    lines: [
      `${name} đã được đọc trước đó và chưa ban hành.`,
      ...compared,
      ...(copy === null ? [] : [{ text: 'Chưa thay đổi gì cho đến khi anh/chị chọn.', style: 'muted' as const }]),
    ],
    actions,
  };
}

function actionsOf({ row, known, copy }: Known): readonly CardAction[] {
  const open: CardAction =
    row.state === 'issued'
      ? { label: 'Ai đã nhận, ai chưa', intent: { do: 'ask', text: `văn bản ${row.code ?? ''}` } }
      : { label: 'Mở bản đọc', intent: { do: 'show-draft', directiveId: row.id } };
  if (copy === null) return [{ ...open, style: 'primary' }];
  const merge: CardAction[] =
    row.state === 'issued'
      ? []
      : [
          {
            label: 'Bổ sung chỗ còn trống',
            style: 'primary',
            intent: { do: 'merge-copy', copyId: copy.id, how: 'fill' },
          },
          { label: 'Dùng bản mới', intent: { do: 'merge-copy', copyId: copy.id, how: 'replace' } },
        ];
  const separate: CardAction[] =
    known.by === 'similar'
      ? [{ label: 'Là văn bản khác', intent: { do: 'merge-copy', copyId: copy.id, how: 'separate' } }]
      : [];
  return [
    ...merge,
    ...separate,
    {
      label: row.state === 'issued' ? 'Cùng một văn bản, bỏ qua' : 'Giữ bản cũ',
      intent: { do: 'merge-copy', copyId: copy.id, how: 'drop' },
    },
    open,
  ];
}

const FIELDS = {
  code: 'Số, ký hiệu',
  date: 'Ngày ban hành',
  kind: 'Loại',
  issuer: 'Cơ quan ban hành',
  subject: 'Trích yếu',
  urgency: 'Độ khẩn',
} as const;

function differenceWords(difference: Difference): string {
  const shown = (value: string | null): string =>
    value === null ? '(trống)' : /^\d{4}-\d{2}-\d{2}$/.test(value) ? date(localDate(value)) : shorten(value, 100);
  switch (difference.field) {
    case 'task-count':
      return `Số việc: ${difference.had} → ${difference.has}`;
    case 'task-deadline':
      return `Hạn việc ${difference.task}: ${shown(difference.had)} → ${shown(difference.has)}`;
    case 'task-lead':
      return `Chủ trì việc ${difference.task}: ${shown(difference.had)} → ${shown(difference.has)}`;
    case 'task-new':
      return `Việc mới: “${shorten(difference.text, 100)}”`;
    case 'task-missing':
      return `Không còn việc ${difference.task}: “${shorten(difference.text, 100)}”`;
    default:
      return `${FIELDS[difference.field]}: ${shown(difference.had)} → ${shown(difference.has)}`;
  }
}
