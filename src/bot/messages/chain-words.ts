import type { Card, CardLine } from '../../app/ports/card.js';
import type { AssignmentView } from '../../app/ports/store/assignments.js';
import { chainNote, outlives } from '../../domain/assignment/chain.js';
import { timeliness } from '../../domain/assignment/lateness.js';
import type { LocalDate } from '../../domain/calendar/local-date.js';
import type { CalendarTable } from '../../domain/calendar/working-calendar.js';
import { dueWords, writtenDue } from './due-words.js';
import { date, list, shorten } from './format.js';

/** What serves what, on a card: the parent with its limit, what a delay means, and how the children stand. */
export function chainLines(
  view: AssignmentView,
  parent: AssignmentView | null,
  children: readonly AssignmentView[],
  now: Date,
): readonly CardLine[] {
  return [
    ...(parent === null
      ? []
      : [
          `Thuộc việc ${parent.assignment.number} của ${parent.unitName} (hạn ${writtenDue(parent.assignment.due)}${parent.assignment.extensionsGranted > 0 ? ', đã gia hạn' : ''}).`,
        ]),
    ...(parent === null ? [] : noteOf(view, parent, now).map((words) => `⚠️ ${words}`)),
    ...(children.length === 0 ? [] : [childrenLine(children, now)]),
  ];
}

/** What a late child says of its parent; empty when it is in time. */
export function noteOf(view: AssignmentView, parent: AssignmentView, now: Date): readonly string[] {
  const note = chainNote(view.assignment, parent.assignment, now);
  if (note === null) return [];
  const { number } = parent.assignment;
  return note.kind === 'parent-late'
    ? [`Việc cấp trên ${number} (${parent.unitName}) cũng chậm.`]
    : [
        `Chậm việc này ảnh hưởng việc cấp trên ${number} (${parent.unitName}), hạn ${writtenDue(parent.assignment.due)}.`,
      ];
}

function childrenLine(children: readonly AssignmentView[], now: Date): string {
  const done = children.filter(({ assignment }) => assignment.state === 'done').length;
  const late = children.filter(({ assignment }) => timeliness(assignment, now) === 'overdue');
  const names = late.map(({ assignment, unitName }) => `việc ${assignment.number} ${unitName}`);
  return `Đã giao tiếp ${children.length} việc: ${done} hoàn thành${late.length === 0 ? '' : `, ${late.length} quá hạn (${list(names, 3)})`}.`;
}

/** To whoever gave the children's limits, after the parent's was brought forward; null when none outlives it any more. */
export function outlivedCard(
  parent: AssignmentView,
  children: readonly AssignmentView[],
  now: Date,
  calendar: CalendarTable,
): Card | null {
  const outlived = children.filter(({ assignment }) => outlives(assignment.due, parent.assignment.due));
  const [first] = outlived;
  const limit = parent.assignment.due.due;
  if (first === undefined || limit === null) return null;
  return {
    title: `Việc số ${parent.assignment.number} — ${parent.unitName}: hạn đã đổi`,
    lines: [
      `Hạn: ${dueWords(parent.assignment, now, calendar)}`,
      { text: `${outlived.length} việc thuộc việc này có hạn muộn hơn:`, style: 'bold' },
      ...outlived
        .slice(0, 8)
        .map(
          ({ assignment, unitName }) => `• Việc ${assignment.number} — ${unitName}: hạn ${writtenDue(assignment.due)}`,
        ),
      `Đề nghị đặt lại, ví dụ “đặt hạn ${first.assignment.number} là ${date(limit)} vì hạn việc ${parent.assignment.number} đã đổi”.`,
    ],
    actions: outlived.slice(0, 4).map(({ assignment }) => ({
      label: `Việc ${assignment.number}`,
      intent: { do: 'show-assignment', assignmentId: assignment.id },
    })),
  };
}

/** To whoever issued the directive: the limit that the unit's receipt should have started cannot stand, so a person must set one. */
export function limitAfterParentCard(
  { assignment, unitName, task }: AssignmentView,
  day: LocalDate,
  why: string,
): Card {
  return {
    title: `Việc số ${assignment.number} — ${unitName}: chưa đặt được hạn`,
    lines: [
      { text: shorten(task.text, 220), style: 'quote' },
      `Hạn tính từ ngày nhận là ${date(day)}. ${why}`,
      `Đề nghị đặt hạn, ví dụ “đặt hạn ${assignment.number} là 20/12 vì …”.`,
    ],
    actions: [{ label: `Việc ${assignment.number}`, intent: { do: 'show-assignment', assignmentId: assignment.id } }],
  };
}
