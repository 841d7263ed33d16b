import type { Card, CardIn, CardLine } from '../../app/ports/card.js';
import type { LinkResult } from '../../app/chain/link-parent.js';
import type { AssignmentView } from '../../app/ports/store/assignments.js';
import type { Language } from '../../app/ports/store/people.js';
import { chainNote, outlives } from '../../domain/assignment/chain.js';
import { timeliness } from '../../domain/assignment/lateness.js';
import type { LocalDate } from '../../domain/calendar/local-date.js';
import type { CalendarTable } from '../../domain/calendar/working-calendar.js';
import { CHAIN } from './chain-table.js';
import { shorten } from './format.js';

/** What serves what, on a card: the parent with its limit, what a delay means, and how the children stand. */
export function chainLines(
  view: AssignmentView,
  parent: AssignmentView | null,
  children: readonly AssignmentView[],
  now: Date,
  language: Language = 'vi',
): readonly CardLine[] {
  const say = CHAIN[language];
  return [
    ...(parent === null
      ? []
      : [
          say.partOf(
            parent.assignment.number,
            parent.unitName,
            parent.assignment.due,
            parent.assignment.extensionsGranted > 0,
          ),
        ]),
    ...(parent === null ? [] : noteOf(view, parent, now, language).map((words) => `⚠️ ${words}`)),
    ...(children.length === 0 ? [] : [childrenLine(children, now, language)]),
  ];
}

/** What a late child says of its parent; empty when it is in time. */
export function noteOf(
  view: AssignmentView,
  parent: AssignmentView,
  now: Date,
  language: Language = 'vi',
): readonly string[] {
  const note = chainNote(view.assignment, parent.assignment, now);
  if (note === null) return [];
  const { number, due } = parent.assignment;
  return note.kind === 'parent-late'
    ? [CHAIN[language].parentLate(number, parent.unitName)]
    : [CHAIN[language].holdsUp(number, parent.unitName, due)];
}

function childrenLine(children: readonly AssignmentView[], now: Date, language: Language): string {
  const done = children.filter(({ assignment }) => assignment.state === 'done').length;
  const late = children.filter(({ assignment }) => timeliness(assignment, now) === 'overdue');
  return CHAIN[language].children(
    children.length,
    done,
    late.map(({ assignment, unitName }) => ({ number: assignment.number, unitName })),
  );
}

/** To whoever gave the children's limits, after the parent's was brought forward; null when none outlives it any more. */
export function outlivedCard(
  parent: AssignmentView,
  children: readonly AssignmentView[],
  now: Date,
  calendar: CalendarTable,
  language: Language = 'vi',
): Card | null {
  const say = CHAIN[language];
  const { number } = parent.assignment;
  const outlived = children.filter(({ assignment }) => outlives(assignment.due, parent.assignment.due));
  const [first] = outlived;
  const limit = parent.assignment.due.due;
  if (first === undefined || limit === null) return null;
  return {
    title: say.limitChanged(number, parent.unitName),
    lines: [
      say.due(parent.assignment, now, calendar),
      { text: say.laterLimits(outlived.length), style: 'bold' },
      ...outlived
        .slice(0, 8)
        .map(({ assignment, unitName }) => say.laterLimit(assignment.number, unitName, assignment.due)),
      say.setAnew(first.assignment.number, limit, number),
    ],
    actions: outlived.slice(0, 4).map(({ assignment }) => ({
      label: say.task(assignment.number),
      intent: { do: 'show-assignment', assignmentId: assignment.id },
    })),
  };
}

/**
 * To whoever issued the directive: the limit that the unit's receipt should have started cannot stand, so a person must set one.
 * @param why the refusal in the language of the reader
 */
export const limitAfterParentCard =
  ({ assignment, unitName, task }: AssignmentView, day: LocalDate, why: (language: Language) => string): CardIn =>
  (language) => {
    const say = CHAIN[language];
    const { id, number } = assignment;
    return {
      title: say.noLimit(number, unitName),
      lines: [
        { text: shorten(task.text, 220), style: 'quote' },
        say.fromReceipt(day, why(language)),
        say.setOne(number),
      ],
      actions: [{ label: say.task(number), intent: { do: 'show-assignment', assignmentId: id } }],
    };
  };

/** Why the one was not hung under the other. */
export function linkRefusal(
  { reason, parent }: Extract<LinkResult, { ok: false }>,
  child: number,
  language: Language,
): string {
  const say = CHAIN[language].refused;
  const number = parent?.assignment.number ?? 0;
  switch (reason) {
    case 'not-found':
    case 'not-allowed':
    case 'changed-meanwhile':
      return say[reason];
    case 'circle':
    case 'finished':
      return say[reason](number, child);
    case 'outlives-parent':
      return say[reason](number, child, parent?.assignment.due ?? null);
  }
}
