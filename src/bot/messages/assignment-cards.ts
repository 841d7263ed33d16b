import type { Card, CardLine } from '../../app/ports/card.js';
import type { AssignmentView } from '../../app/ports/store/assignments.js';
import type { AssignmentRole } from '../../domain/assignment/assignment.js';
import type { Action } from '../../domain/access/rules.js';
import type { OpenExtension } from '../../domain/assignment/act-outcome.js';
import type { CalendarTable } from '../../domain/calendar/working-calendar.js';
import { actionsFor, unitActions } from './assignment-actions.js';
import { directiveName } from './directive-name.js';
import { dueClause, dueWords, stateMark, stateWords } from './due-words.js';
import { date, dateWithWeekday, instantNear, list, shorten } from './format.js';

export const ROLE_WORDS: Record<AssignmentRole, string> = {
  lead: 'chủ trì',
  cooperate: 'phối hợp',
  monitor: 'theo dõi',
  inform: 'nhận để biết',
};

/** What the card of one assignment needs beside the assignment itself. */
export type AssignmentSurroundings = {
  readonly now: Date;
  readonly calendar: CalendarTable;
  readonly cooperating: readonly string[];
  /** Who acknowledged, with the name they acted for. */
  readonly acknowledgedBy: string | null;
  readonly handedTo: string | null;
  /** What it serves and what serves it. */
  readonly chain?: readonly CardLine[];
  /** The request for more time that waits. */
  readonly extension?: OpenExtension;
  /** Who reads it; absent for a unit's group. */
  readonly reader?: {
    readonly can: (action: Action) => boolean;
    /** For whoever gave the work: what changed since they were last told. */
    readonly since: readonly CardLine[];
    readonly fileIds: readonly string[];
  };
};

/** The working card of one assignment, for the unit in charge and for whoever gave it: what, by when, where it stands, what to do next. */
export function assignmentCard(view: AssignmentView, around: AssignmentSurroundings): Card {
  const { assignment, task } = view;
  return {
    title: `Việc số ${assignment.number} — ${view.unitName} ${ROLE_WORDS[assignment.role]}`,
    lines: [
      { text: directiveName(view.directive), style: 'muted' },
      { text: shorten(task.text, 700), style: 'quote' },
      ...(around.cooperating.length > 0 && assignment.role === 'lead' ? [`Phối hợp: ${list(around.cooperating)}`] : []),
      `Hạn: ${dueWords(assignment, around.now, around.calendar)}`,
      stateLine(view, around),
      ...(around.handedTo === null
        ? []
        : [
            `Giao cho: ${around.handedTo}${assignment.handedUntil == null ? '' : `, hạn nội bộ ${dateWithWeekday(assignment.handedUntil)}`} (người đứng đầu vẫn chịu trách nhiệm)`,
          ]),
      ...(around.extension === undefined ? [] : [extensionLine(around.extension)]),
      ...(around.chain ?? []),
      ...(around.reader?.since ?? []),
    ],
    actions:
      around.reader === undefined
        ? unitActions(view, around.now)
        : actionsFor(view, around.now, around.extension, around.reader.can),
    ...(around.reader === undefined || around.reader.fileIds.length === 0 ? {} : { fileIds: around.reader.fileIds }),
  };
}

function extensionLine({ until, reason, counterUntil }: OpenExtension): string {
  const counter = counterUntil === undefined ? '' : `; lãnh đạo đề xuất ${date(counterUntil)}, chờ đơn vị trả lời`;
  return `Xin gia hạn đến ${date(until)} — “${shorten(reason, 160)}”${counter}`;
}

/** Elsewhere the state says it all: reported is 100 %, and what is to be redone starts anew. */
const SHOWS_PERCENT: ReadonlySet<string> = new Set(['acknowledged', 'in-progress', 'extension-asked', 'suspended']);

function stateLine(view: AssignmentView, around: AssignmentSurroundings): CardLine {
  const { assignment } = view;
  const percent = SHOWS_PERCENT.has(assignment.state) && assignment.percent > 0 ? `, ${assignment.percent}%` : '';
  const when =
    assignment.acknowledgedAt !== null && assignment.state === 'acknowledged'
      ? ` lúc ${instantNear(assignment.acknowledgedAt, around.now)}${around.acknowledgedBy === null ? '' : ` — ${around.acknowledgedBy}`}`
      : '';
  return {
    text: `${stateMark(assignment.state)} Tình trạng: ${stateWords(assignment.state)}${percent}${when}`,
    style: 'bold',
  };
}

/** Everything one unit was given by one directive: one message, one tap to acknowledge all of it. */
export function directiveNoticeCard(
  views: readonly AssignmentView[],
  unitName: string,
  unitId: string,
  around: {
    now: Date;
    calendar: CalendarTable;
    cooperating: ReadonlyMap<string, readonly string[]>;
    acknowledgedBy: string | null;
    hasFile: boolean;
  },
): Card {
  const first = views[0];
  if (first === undefined) return { lines: [] };
  const directive = first.directive;
  const waiting = views.filter((view) => view.assignment.state === 'sent');
  const urgent = directive.urgency === 'thường' ? '' : `${directive.urgency.toUpperCase()} — `;
  const shown = views.slice(0, 8);
  const lines: CardLine[] = [
    {
      text: `${directiveName(directive)}${directive.subject === null ? '' : ` — ${shorten(directive.subject, 160)}`}`,
      style: 'muted',
    },
    ...shown.flatMap((view): CardLine[] => {
      const cooperating = around.cooperating.get(view.assignment.taskId) ?? [];
      return [
        {
          text: `${stateMark(view.assignment.state)} Việc ${view.assignment.number} (${ROLE_WORDS[view.assignment.role]}): ${dueClause(view.assignment, around.now, around.calendar)}`,
          style: 'bold',
        },
        { text: shorten(view.task.text, views.length > 3 ? 220 : 420), style: 'quote' },
        ...(cooperating.length > 0 && view.assignment.role === 'lead' ? [`Phối hợp: ${list(cooperating, 4)}`] : []),
      ];
    }),
    ...(views.length > shown.length ? [`… và ${views.length - shown.length} việc nữa: gõ “việc” để xem đủ.`] : []),
    waiting.length > 0
      ? `Đề nghị xác nhận đã nhận: chọn một mục dưới đây hoặc trả lời “đã nhận”.`
      : `✅ Đã xác nhận nhận ${views.length} việc${around.acknowledgedBy === null ? '' : ` — ${around.acknowledgedBy}`}.`,
  ];
  const single = views.length === 1 ? first : undefined;
  return {
    title: `${urgent}${unitName}: ${views.length} việc mới`,
    lines,
    actions:
      waiting.length > 0
        ? [
            {
              label: waiting.length === 1 ? 'Đã nhận' : `Đã nhận tất cả (${waiting.length})`,
              style: 'primary',
              intent: { do: 'acknowledge-all', directiveId: directive.id, unitId },
            },
            ...(single === undefined
              ? []
              : [
                  {
                    label: 'Không thuộc thẩm quyền',
                    intent: { do: 'return' as const, assignmentId: single.assignment.id },
                  },
                ]),
            { label: 'Xem văn bản', intent: { do: 'show-directive', directiveId: directive.id } },
          ]
        : single === undefined
          ? shown.slice(0, 5).map((view) => ({
              label: `Việc ${view.assignment.number}`,
              intent: { do: 'show-assignment' as const, assignmentId: view.assignment.id },
            }))
          : unitActions(single, around.now),
  };
}
