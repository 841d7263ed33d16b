import type { Card, CardLine } from '../../app/ports/card.js';
import type { AssignmentView, FactRow } from '../../app/ports/store/assignments.js';
import type { LocalDate } from '../../domain/calendar/local-date.js';
import type { Route } from '../../domain/reachability/choose-way.js';
import { channelWords } from './channel-words.js';
import { directiveName } from './directive-name.js';
import { date, instant, shorten } from './format.js';
import { fateWords, messageStateWords } from './message-state.js';

type MessageRow = {
  readonly personId: string | null;
  readonly kind: string;
  readonly state: string;
  readonly reason: string | null;
  readonly sentAt: Date | null;
  readonly createdAt: Date;
  readonly channel: string | null;
  readonly deliveredAt: Date | null;
  readonly seenAt: Date | null;
  readonly routes: readonly Route[];
};

/** The last acts and messages of one assignment, oldest first. */
export function historyCard(
  view: AssignmentView,
  facts: readonly FactRow[],
  messages: readonly MessageRow[],
  names: ReadonlyMap<string, string>,
  now: Date,
): Card {
  const name = (id: string | null): string => (id === null ? 'Hệ thống' : (names.get(id) ?? 'Người đã rời'));
  const entries: { at: Date; line: CardLine }[] = [
    { at: view.assignment.sentAt, line: `${instant(view.assignment.sentAt)} — giao việc cho ${view.unitName}` },
    ...facts.map((fact) => ({
      at: fact.at,
      line: `${instant(fact.at)} — ${name(fact.actorPersonId)}${fact.onBehalfOfPersonId === null ? '' : ` (thay mặt ${name(fact.onBehalfOfPersonId)})`}: ${actWords(fact)}`,
    })),
    ...messages
      .filter((message) => message.kind !== 'assignment-card')
      .map((message) => ({
        at: message.sentAt ?? message.createdAt,
        line: {
          text: `${instant(message.sentAt ?? message.createdAt)} — ${messageWords(message)} → ${name(message.personId)}${message.channel === null ? '' : ` qua ${channelWords(message.channel)}`}${fateWords(message)}`,
          style: 'muted' as const,
        },
      })),
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
  const shown = entries.slice(-14);
  return {
    title: `Lịch sử việc số ${view.assignment.number} — ${view.unitName}`,
    lines: [
      { text: directiveName(view.directive), style: 'muted' },
      ...(entries.length > shown.length ? [`… ${entries.length - shown.length} mục trước đó.`] : []),
      ...shown.map((entry) => entry.line),
      ...(shown.length === 0 ? [`Chưa có gì tính đến ${instant(now)}.`] : []),
    ],
    actions: [
      {
        label: `Việc ${view.assignment.number}`,
        intent: { do: 'show-assignment', assignmentId: view.assignment.id },
      },
    ],
  };
}

export function actWords(fact: Pick<FactRow, 'act'>): string {
  const { act } = fact;
  const reason = (text: string): string => (text.trim() === '' ? '' : ` — “${shorten(text, 160)}”`);
  const until = (day: LocalDate): string => date(day);
  switch (act.type) {
    case 'acknowledge':
      return 'xác nhận đã nhận';
    case 'withdraw-acknowledgement':
      return 'rút lại xác nhận';
    case 'report-progress':
      return `báo cáo ${act.percent === null ? 'tiến độ' : `${act.percent}%`}${reason(act.words)}${act.fileIds.length > 0 ? ` (${act.fileIds.length} tệp)` : ''}`;
    case 'report-done':
      return `báo cáo hoàn thành${reason(act.words)}${act.fileIds.length > 0 ? ` (${act.fileIds.length} tệp)` : ''}`;
    case 'ask-extension':
      return `xin gia hạn đến ${until(act.until)}${reason(act.reason)}`;
    case 'counter-extension':
      return `đề xuất gia hạn đến ${until(act.until)}`;
    case 'grant-extension':
      return 'đồng ý gia hạn';
    case 'refuse-extension':
      return `không đồng ý gia hạn${reason(act.reason)}`;
    case 'accept-counter':
      return 'chấp nhận thời hạn đề xuất';
    case 'decline-counter':
      return 'không chấp nhận thời hạn đề xuất';
    case 'confirm-done':
      return 'xác nhận hoàn thành';
    case 'redo':
      return `yêu cầu làm lại${reason(act.reason)}`;
    case 'return':
      return `trả lại, không thuộc thẩm quyền${reason(act.reason)}`;
    case 'reassign':
      return 'chuyển đơn vị khác';
    case 'hand-on':
      return `giao tiếp trong đơn vị${act.until === null ? '' : `, hạn nội bộ ${until(act.until)}`}`;
    case 'take-back':
      return 'lấy lại việc đã giao trong đơn vị';
    case 'set-due':
      return `đặt thời hạn ${act.due.due === null ? '(không ngày)' : until(act.due.due)}${reason(act.reason)}`;
    case 'suspend':
      return `tạm hoãn${reason(act.reason)}`;
    case 'resume':
      return 'tiếp tục thực hiện';
    case 'snooze':
      return `hoãn nhắc đến ${until(act.until)}`;
    case 'cancel':
      return 'hủy (thu hồi hoặc thay thế)';
  }
}

function messageWords(message: MessageRow): string {
  const kind =
    {
      'directive-notice': 'thông báo giao việc',
      nudge: 'nhắc việc',
      escalation: 'báo cáo cấp trên',
      digest: 'tin tổng hợp',
      'assignment-event': 'thông tin cập nhật',
    }[message.kind] ?? 'tin nhắn';
  return `${kind} (${messageStateWords(message.state)})`;
}
