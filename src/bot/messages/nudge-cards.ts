import type { Card } from '../../app/ports/card.js';
import type { AssignmentView } from '../../app/ports/store/assignments.js';
import type { CalendarTable } from '../../domain/calendar/working-calendar.js';
import { assignmentCard, type AssignmentSurroundings } from './assignment-cards.js';
import { directiveName } from './directive-name.js';
import { dueWords, stateWords } from './due-words.js';
import { instant, list, shorten } from './format.js';
import { channelWords } from './channel-words.js';

/** A nudge of its own (khẩn and above): the working card, with what is missing said first. */
export function nudgeCard(
  view: AssignmentView,
  around: AssignmentSurroundings,
  escalatedTo: readonly string[] = [],
): Card {
  const card = assignmentCard(view, around);
  const missing = view.assignment.state === 'sent' ? 'Đề nghị xác nhận đã nhận.' : 'Đề nghị báo cáo tiến độ.';
  return {
    ...card,
    ...withSnooze(card, view),
    title: `🔔 ${view.assignment.urgency === 'thường' ? '' : `${view.assignment.urgency.toUpperCase()} — `}Việc số ${view.assignment.number} — ${view.unitName}`,
    lines: [
      { text: missing, style: 'bold' },
      ...card.lines,
      ...(escalatedTo.length === 0 ? [] : [`Việc này đã được báo cáo lãnh đạo: ${list(escalatedTo)}.`]),
    ],
  };
}

/** What may be put off can be put off from the reminder itself. */
function withSnooze(card: Card, { assignment }: AssignmentView): Pick<Card, 'actions'> {
  const fixed = assignment.state === 'sent' || assignment.urgency.startsWith('hỏa tốc');
  return fixed
    ? {}
    : {
        actions: [
          ...(card.actions ?? []),
          { label: 'Hoãn nhắc', intent: { do: 'snooze', assignmentId: assignment.id } },
        ],
      };
}

type MessageRow = {
  readonly kind: string;
  readonly state: string;
  readonly sentAt: Date | null;
  readonly channel: string | null;
};

/** What reached the unit. */
export function sentTries(messages: readonly MessageRow[]): readonly MessageRow[] {
  return messages.filter(({ state, sentAt, kind }) => state === 'sent' && sentAt !== null && kind !== 'escalation');
}

/** To the superior: what was asked of whom, what was tried, when and over which channel. */
export function escalationCard(
  view: AssignmentView,
  messages: readonly MessageRow[],
  inCharge: readonly string[],
  now: Date,
  calendar: CalendarTable,
  chain: readonly string[] = [],
): Card {
  const tries = sentTries(messages);
  const lastTry = tries.at(-1);
  return {
    title: `Báo cáo: việc số ${view.assignment.number} — ${view.unitName} ${stateWords(view.assignment.state)}`,
    lines: [
      { text: directiveName(view.directive), style: 'muted' },
      { text: shorten(view.task.text, 300), style: 'quote' },
      `Hạn: ${dueWords(view.assignment, now, calendar)}`,
      ...chain.map((words) => `⚠️ ${words}`),
      `Người đứng đầu: ${inCharge.length > 0 ? list(inCharge) : 'chưa có trong danh bạ'}`,
      tries.length === 0 || lastTry?.sentAt == null
        ? 'Chưa gửi được tin nào cho đơn vị.'
        : `Đã gửi ${tries.length} tin, gần nhất lúc ${instant(lastTry.sentAt)}${lastTry.channel === null ? '' : ` qua ${channelWords(lastTry.channel)}`}.`,
      'Người đứng đầu đơn vị đã được báo về việc này.',
    ],
    actions: [
      { label: 'Lịch sử', intent: { do: 'show-history', assignmentId: view.assignment.id } },
      { label: 'Tình hình đơn vị', intent: { do: 'ask', text: `tình hình ${view.unitName}` } },
    ],
  };
}
