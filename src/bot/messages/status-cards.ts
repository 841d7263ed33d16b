import type { Card, CardAction, CardLine } from '../../app/ports/card.js';
import type { AssignmentView } from '../../app/ports/store/assignments.js';
import type { DirectiveRow } from '../../app/ports/store/directives.js';
import { timeliness } from '../../domain/assignment/lateness.js';
import type { CalendarTable } from '../../domain/calendar/working-calendar.js';
import { ROLE_WORDS } from './assignment-cards.js';
import { directiveName, shortName } from './directive-name.js';
import { dueClause, stateMark, stateWords } from './due-words.js';
import { instant, list, shortDate, shorten } from './format.js';
import { overviewLead } from './lead-sentences.js';

export type UnitCounts = {
  readonly unitName: string;
  readonly total: number;
  readonly notAcknowledged: number;
  readonly overdue: number;
  readonly awaiting: number;
  readonly done: number;
};

/** The one sentence that matters, then the units that need attention, then buttons to go deeper. */
export function overviewCard(units: readonly UnitCounts[], now: Date): Card {
  const sum = (pick: (unit: UnitCounts) => number): number => units.reduce((total, unit) => total + pick(unit), 0);
  const total = sum((unit) => unit.total);
  if (total === 0) return { title: 'Tình hình', lines: ['Chưa có việc nào được giao trong phạm vi của anh/chị.'] };
  const late = units
    .filter((unit) => unit.overdue > 0 || unit.notAcknowledged > 0)
    .sort((a, b) => b.overdue - a.overdue || b.notAcknowledged - a.notAcknowledged);
  const done = sum((unit) => unit.done);
  const awaiting = sum((unit) => unit.awaiting);
  return {
    title: `Tình hình lúc ${instant(now)}`,
    lines: [
      { text: overviewLead(units), style: 'bold' },
      `${total} việc tại ${units.length} đơn vị: ${done} đã hoàn thành${awaiting > 0 ? `, ${awaiting} đã báo cáo hoàn thành, chờ xác nhận` : ''}.`,
      ...late.slice(0, 9).map((unit): CardLine => {
        const parts = [
          unit.overdue > 0 ? `${unit.overdue} quá hạn` : '',
          unit.notAcknowledged > 0 ? `${unit.notAcknowledged} chưa nhận` : '',
          `${unit.done}/${unit.total} xong`,
        ];
        return `${unit.overdue > 0 ? '🔴' : '🟡'} ${unit.unitName}: ${parts.filter(Boolean).join(', ')}`;
      }),
      ...(late.length > 9 ? [`… và ${late.length - 9} đơn vị nữa.`] : []),
    ],
    actions: [
      { label: 'Việc quá hạn', intent: { do: 'ask', text: 'quá hạn' } },
      ...late.slice(0, 2).map((unit): CardAction => ({
        label: shorten(unit.unitName, 24),
        intent: { do: 'ask', text: `tình hình ${unit.unitName}` },
      })),
    ],
  };
}

/** A list of assignments, each line actionable by its number. */
export function workListCard(
  title: string,
  views: readonly AssignmentView[],
  now: Date,
  calendar: CalendarTable,
  options: {
    withUnit: boolean;
    empty: string;
    /** Of all, where only the first were loaded. */
    total?: number;
    /** The sentence above the list. */
    lead?: string | null;
  },
): Card {
  if (views.length === 0) return { title, lines: [options.empty] };
  const shown = views.slice(0, 10);
  const total = options.total ?? views.length;
  return {
    title,
    lines: [
      ...(options.lead == null ? [] : [{ text: options.lead, style: 'bold' as const }]),
      ...shown.flatMap((view): CardLine[] => [
        {
          text: `${mark(view, now)} Việc ${view.assignment.number}${options.withUnit ? ` — ${view.unitName}` : ''} (${ROLE_WORDS[view.assignment.role]}, ${shortName(view.directive)}): ${stateWords(view.assignment.state)}${view.assignment.percent > 0 ? `, ${view.assignment.percent}%` : ''}`,
          style: 'bold',
        },
        `${shorten(view.task.text, 110)} — ${dueClause(view.assignment, now, calendar)}`,
      ]),
      ...(total > shown.length ? [`… và ${total - shown.length} việc nữa.`] : []),
      {
        text: 'Gõ “việc 142” để mở, “báo cáo 142 60% …” để báo cáo.'.replaceAll(
          '142',
          String(shown[0]?.assignment.number ?? 1),
        ),
        style: 'muted',
      },
    ],
    actions: shown.slice(0, 4).map((view) => ({
      label: `Việc ${view.assignment.number}`,
      intent: { do: 'show-assignment' as const, assignmentId: view.assignment.id },
    })),
  };
}

function mark(view: AssignmentView, now: Date): string {
  const timing = timeliness(view.assignment, now);
  return timing === 'overdue' ? '🔴' : timing === 'due-today' ? '🟠' : stateMark(view.assignment.state);
}

/** Where one directive stands, short enough for a phone: who has not acknowledged, who is late, who is at it. The clerk's copy is edited in place as answers come in. */
export function directiveStatusCard(row: DirectiveRow, views: readonly AssignmentView[], now: Date): Card {
  const units = new Set(views.map((view) => view.unitName));
  const silent = new Set(views.filter((view) => view.assignment.state === 'sent').map((view) => view.unitName));
  const done = views.filter((view) => view.assignment.state === 'done').length;
  const late = views.filter((view) => timeliness(view.assignment, now) === 'overdue');
  const working = views.filter(
    (view) =>
      view.assignment.percent > 0 &&
      view.assignment.state !== 'done' &&
      view.assignment.state !== 'reported' &&
      !late.includes(view),
  );
  const group = (
    mark: string,
    what: string,
    members: readonly AssignmentView[],
    say: (view: AssignmentView) => string,
  ): CardLine[] =>
    members.length === 0 ? [] : [`${mark} ${what} (${members.length}): ${list(members.map(say), 6, 'việc khác')}.`];
  return {
    title: directiveName(row),
    lines: [
      {
        text: `${units.size - silent.size}/${units.size} đơn vị đã xác nhận; ${done}/${views.length} việc hoàn thành${late.length > 0 ? `, ${late.length} việc quá hạn` : ''}.`,
        style: 'bold',
      },
      silent.size > 0 ? `⏳ Chưa xác nhận: ${list([...silent], 12)}.` : '✅ Tất cả đơn vị đã xác nhận đã nhận.',
      ...group(
        '🔴',
        'Quá hạn',
        late,
        (view) =>
          `${view.unitName} (việc ${view.assignment.number}, hạn ${view.assignment.due.due === null ? '' : shortDate(view.assignment.due.due)})`,
      ),
      ...group(
        '📤',
        'Chờ xác nhận hoàn thành',
        views.filter((view) => view.assignment.state === 'reported'),
        (view) => `${view.unitName} (việc ${view.assignment.number})`,
      ),
      ...group(
        '🕒',
        'Xin gia hạn',
        views.filter((view) => view.assignment.state === 'extension-asked'),
        (view) => `${view.unitName} (việc ${view.assignment.number})`,
      ),
      ...group(
        '↪️',
        'Trả lại',
        views.filter((view) => view.assignment.state === 'returned'),
        (view) => `${view.unitName} (việc ${view.assignment.number})`,
      ),
      ...group(
        '🔧',
        'Đang thực hiện',
        working,
        (view) => `${view.unitName} ${view.assignment.percent}% (việc ${view.assignment.number})`,
      ),
      ...nearest(views, now),
      { text: `Cập nhật lúc ${instant(now)}`, style: 'muted' },
    ],
    actions: [
      { label: 'Xem văn bản', intent: { do: 'show-directive', directiveId: row.id } },
      ...(late[0] === undefined
        ? []
        : [
            {
              label: `Việc ${late[0].assignment.number}`,
              intent: { do: 'show-assignment' as const, assignmentId: late[0].assignment.id },
            },
          ]),
    ],
  };
}

/** The next limit that is still ahead. */
function nearest(views: readonly AssignmentView[], now: Date): CardLine[] {
  const ahead = views
    .filter(
      (view) => timeliness(view.assignment, now) === 'in-time' || timeliness(view.assignment, now) === 'due-today',
    )
    .sort((a, b) => (a.assignment.due.due ?? '').localeCompare(b.assignment.due.due ?? ''));
  const day = ahead[0]?.assignment.due.due;
  if (day == null) return [];
  const units = [...new Set(ahead.filter((view) => view.assignment.due.due === day).map((view) => view.unitName))];
  return [`📅 Hạn gần nhất ${shortDate(day)}: ${list(units, 4)}.`];
}
