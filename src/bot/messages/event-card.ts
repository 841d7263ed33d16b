import type { Card, CardAction, CardLine } from '../../app/ports/card.js';
import type { AssignmentView, FactRow } from '../../app/ports/store/assignments.js';
import { MANY_EXTENSIONS } from '../../domain/assignment/extension-rules.js';
import { isLateAt } from '../../domain/assignment/lateness.js';
import type { CalendarTable } from '../../domain/calendar/working-calendar.js';
import { directiveName } from './directive-name.js';
import { dueWords } from './due-words.js';
import { instantNear, shorten } from './format.js';
import { actWords } from './history-card.js';

/** Something happened to an assignment that this person should know of or decide on: who, what, what changed since last time. */
export function eventCard(
  view: AssignmentView,
  fact: FactRow,
  previous: readonly FactRow[],
  names: ReadonlyMap<string, string>,
  now: Date,
  calendar: CalendarTable,
): Card {
  const { assignment } = view;
  const actor = fact.actorPersonId === null ? 'Hệ thống' : (names.get(fact.actorPersonId) ?? 'Người đã rời');
  const behalf = fact.onBehalfOfPersonId === null ? '' : ` (thay mặt ${names.get(fact.onBehalfOfPersonId) ?? ''})`;
  const lines: CardLine[] = [
    { text: `${instantNear(fact.at, now)} — ${actor}${behalf}: ${actWords(fact)}.`, style: 'bold' },
    ...since(previous),
    ...warnings(view, fact),
    { text: shorten(view.task.text, 220), style: 'quote' },
    { text: directiveName(view.directive), style: 'muted' },
    `Hạn: ${dueWords(assignment, now, calendar)}`,
  ];
  const files = 'fileIds' in fact.act ? fact.act.fileIds : [];
  return {
    title: `Việc số ${assignment.number} — ${view.unitName}`,
    lines,
    actions: decisions(view, fact),
    ...(files.length > 0 ? { fileIds: files } : {}),
  };
}

/** What whoever decides on a request should see. */
function warnings({ assignment }: AssignmentView, fact: FactRow): CardLine[] {
  if (fact.act.type !== 'ask-extension') return [];
  return [
    ...(assignment.extensionsGranted + 1 >= MANY_EXTENSIONS
      ? [`⚠️ Gia hạn nhiều lần: đã được gia hạn ${assignment.extensionsGranted} lần.`]
      : []),
    ...(isLateAt(assignment.due, fact.at) ? ['⚠️ Đề nghị gửi sau khi đã quá hạn.'] : []),
  ];
}

function since(previous: readonly FactRow[]): CardLine[] {
  const last = previous.findLast((fact) => fact.act.type === 'report-progress');
  return last === undefined ? [] : [`Lần trước: ${actWords(last)}`];
}

function decisions(view: AssignmentView, fact: FactRow): readonly CardAction[] {
  const assignmentId = view.assignment.id;
  const history: CardAction = { label: 'Lịch sử', intent: { do: 'show-history', assignmentId } };
  switch (fact.act.type) {
    case 'report-done':
      return view.assignment.state === 'reported'
        ? [
            { label: 'Xác nhận hoàn thành', style: 'primary', intent: { do: 'confirm-done', assignmentId } },
            { label: 'Yêu cầu làm lại', intent: { do: 'redo', assignmentId } },
            history,
          ]
        : [history];
    case 'ask-extension':
      return view.assignment.state === 'extension-asked'
        ? [
            { label: 'Đồng ý', style: 'primary', intent: { do: 'decide-extension', assignmentId, grant: true } },
            { label: 'Đề xuất ngày khác', intent: { do: 'counter-extension', assignmentId } },
            { label: 'Không đồng ý', intent: { do: 'decide-extension', assignmentId, grant: false } },
            history,
          ]
        : [history];
    case 'counter-extension':
      return view.assignment.state === 'extension-asked'
        ? [
            { label: 'Chấp nhận', style: 'primary', intent: { do: 'answer-counter', assignmentId, accept: true } },
            { label: 'Không chấp nhận', intent: { do: 'answer-counter', assignmentId, accept: false } },
            history,
          ]
        : [history];
    case 'return':
      return view.assignment.state === 'returned'
        ? [
            { label: 'Chuyển đơn vị khác', style: 'primary', intent: { do: 'reassign', assignmentId } },
            { label: 'Giao lại đơn vị cũ', intent: { do: 'resume', assignmentId } },
            history,
          ]
        : [history];
    case 'suspend':
    case 'resume':
    case 'redo':
    case 'refuse-extension':
    case 'grant-extension':
    case 'set-due':
    case 'hand-on':
      return [{ label: 'Mở việc', style: 'primary', intent: { do: 'show-assignment', assignmentId } }, history];
    default:
      return [history];
  }
}
