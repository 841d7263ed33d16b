import type { Card, CardAction, CardLine } from '../../app/ports/card.js';
import type { AssignmentView } from '../../app/ports/store/assignments.js';
import type { DirectiveRow } from '../../app/ports/store/directives.js';
import type { Language } from '../../app/ports/store/people.js';
import type { AssignmentState } from '../../domain/assignment/assignment.js';
import { timeliness } from '../../domain/assignment/lateness.js';
import type { CalendarTable } from '../../domain/calendar/working-calendar.js';
import { directiveName, shortName } from './directive-name.js';
import { stateMark } from './due-words.js';
import { shorten } from './format.js';
import { overviewLead } from './lead-sentences.js';
import { STATUS, type StatusWords } from './status-words.js';

export type UnitCounts = {
  readonly unitName: string;
  readonly total: number;
  readonly notAcknowledged: number;
  readonly overdue: number;
  readonly awaiting: number;
  readonly done: number;
};

/** The one sentence that matters, then the units that need attention, then buttons to go deeper. */
export function overviewCard(units: readonly UnitCounts[], now: Date, language: Language = 'vi'): Card {
  const say = STATUS[language];
  const sum = (pick: (unit: UnitCounts) => number): number => units.reduce((total, unit) => total + pick(unit), 0);
  const total = sum((unit) => unit.total);
  if (total === 0) return { title: say.status, lines: [say.nothingGiven] };
  const late = units
    .filter((unit) => unit.overdue > 0 || unit.notAcknowledged > 0)
    .sort((a, b) => b.overdue - a.overdue || b.notAcknowledged - a.notAcknowledged);
  const done = sum((unit) => unit.done);
  const awaiting = sum((unit) => unit.awaiting);
  return {
    title: say.title(now),
    lines: [
      { text: overviewLead(units, language), style: 'bold' },
      say.whole(total, units.length, done, awaiting),
      ...late.slice(0, 9).map((unit): CardLine => {
        const parts = [
          unit.overdue > 0 ? say.overdue(unit.overdue) : '',
          unit.notAcknowledged > 0 ? say.silent(unit.notAcknowledged) : '',
          say.done(unit.done, unit.total),
        ];
        return `${unit.overdue > 0 ? '🔴' : '🟡'} ${unit.unitName}: ${parts.filter(Boolean).join(', ')}`;
      }),
      ...(late.length > 9 ? [say.moreUnits(late.length - 9)] : []),
    ],
    actions: [
      { label: say.overdueTasks, intent: { do: 'ask', text: 'quá hạn' } },
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
    language?: Language;
  },
): Card {
  const say = STATUS[options.language ?? 'vi'];
  if (views.length === 0) return { title, lines: [options.empty] };
  const shown = views.slice(0, 10);
  const total = options.total ?? views.length;
  return {
    title,
    lines: [
      ...(options.lead == null ? [] : [{ text: options.lead, style: 'bold' as const }]),
      ...shown.flatMap((view): CardLine[] => [
        {
          text: `${mark(view, now)} ${say.task(view.assignment.number)}${options.withUnit ? ` — ${view.unitName}` : ''} (${say.role(view.assignment.role)}, ${shortName(view.directive, say.document)}): ${say.state(view.assignment.state)}${view.assignment.percent > 0 ? `, ${view.assignment.percent}%` : ''}`,
          style: 'bold',
        },
        `${shorten(view.task.text, 110)} — ${say.due(view.assignment, now, calendar)}`,
      ]),
      ...(total > shown.length ? [say.moreTasks(total - shown.length)] : []),
      { text: say.howToOpen(shown[0]?.assignment.number ?? 1), style: 'muted' },
    ],
    actions: shown.slice(0, 4).map((view) => ({
      label: say.task(view.assignment.number),
      intent: { do: 'show-assignment' as const, assignmentId: view.assignment.id },
    })),
  };
}

function mark(view: AssignmentView, now: Date): string {
  const timing = timeliness(view.assignment, now);
  return timing === 'overdue' ? '🔴' : timing === 'due-today' ? '🟠' : stateMark(view.assignment.state);
}

/** Where one directive stands, short enough for a phone: who has not acknowledged, who is late, who is at it. The clerk's copy is edited in place as answers come in. */
export function directiveStatusCard(
  row: DirectiveRow,
  views: readonly AssignmentView[],
  now: Date,
  language: Language = 'vi',
): Card {
  const say = STATUS[language];
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
    named: (view: AssignmentView) => string,
  ): CardLine[] => (members.length === 0 ? [] : [`${mark} ${say.group(what, members.map(named))}`]);
  const numbered = (view: AssignmentView): string => say.numbered(view.unitName, view.assignment.number);
  const inState = (state: AssignmentState): readonly AssignmentView[] =>
    views.filter((view) => view.assignment.state === state);
  return {
    title: directiveName(row),
    lines: [
      {
        text: say.directive(units.size - silent.size, units.size, done, views.length, late.length),
        style: 'bold',
      },
      say.notAcknowledged([...silent]),
      ...group('🔴', say.groups.overdue, late, ({ unitName, assignment }) =>
        say.limited(unitName, assignment.number, assignment.due.due),
      ),
      ...group('📤', say.groups.reported, inState('reported'), numbered),
      ...group('🕒', say.groups.extension, inState('extension-asked'), numbered),
      ...group('↪️', say.groups.returned, inState('returned'), numbered),
      ...group('🔧', say.groups.working, working, ({ unitName, assignment }) =>
        say.numbered(`${unitName} ${assignment.percent}%`, assignment.number),
      ),
      ...nearest(views, now, say),
      { text: say.asOf(now), style: 'muted' },
    ],
    actions: [
      { label: say.showDirective, intent: { do: 'show-directive', directiveId: row.id } },
      ...(late[0] === undefined
        ? []
        : [
            {
              label: say.task(late[0].assignment.number),
              intent: { do: 'show-assignment' as const, assignmentId: late[0].assignment.id },
            },
          ]),
    ],
  };
}

/** The next limit that is still ahead. */
function nearest(views: readonly AssignmentView[], now: Date, say: StatusWords): CardLine[] {
  const ahead = views
    .filter(
      (view) => timeliness(view.assignment, now) === 'in-time' || timeliness(view.assignment, now) === 'due-today',
    )
    .sort((a, b) => (a.assignment.due.due ?? '').localeCompare(b.assignment.due.due ?? ''));
  const day = ahead[0]?.assignment.due.due;
  if (day == null) return [];
  const units = [...new Set(ahead.filter((view) => view.assignment.due.due === day).map((view) => view.unitName))];
  return [say.nearest(day, units)];
}
