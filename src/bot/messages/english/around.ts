import type { CardLine } from '../../../app/ports/card.js';
import type { AssignmentView, FactRow } from '../../../app/ports/store/assignments.js';
import { chainNote } from '../../../domain/assignment/chain.js';
import { timeliness } from '../../../domain/assignment/lateness.js';
import { sinceLast, sinceLastIn } from '../since-last.js';
import { englishAct } from './event.js';
import { englishDate, englishInstant } from './words.js';

/** As `sinceLastLines`, in English. */
export function englishSinceLast(
  facts: readonly FactRow[],
  lastTold: Date | null,
  readerId: string,
): readonly CardLine[] {
  return sinceLastIn(
    {
      act: englishAct,
      instant: englishInstant,
      lastReport: 'Last report',
      nothingNew: 'Nothing new since last time',
      changed: 'Changed since last time',
      earlier: (more) => `… ${more} more before: see “History”.`,
    },
    sinceLast(facts, lastTold, readerId),
  );
}

/** As `chainLines`, in English. */
export function englishChain(
  view: AssignmentView,
  parent: AssignmentView | null,
  children: readonly AssignmentView[],
  now: Date,
): readonly CardLine[] {
  const done = children.filter(({ assignment }) => assignment.state === 'done').length;
  const late = children.filter(({ assignment }) => timeliness(assignment, now) === 'overdue').length;
  const limit = ({ assignment }: AssignmentView): string =>
    assignment.due.due === null ? 'no date' : englishDate(assignment.due.due);
  return [
    ...(parent === null
      ? []
      : [`Part of task ${parent.assignment.number} of ${parent.unitName} (limit ${limit(parent)}).`]),
    ...(parent === null ? [] : englishNote(view, parent, now).map((words) => `⚠️ ${words}`)),
    ...(children.length === 0
      ? []
      : [
          `Given on in ${children.length} task${children.length === 1 ? '' : 's'}: ${done} completed, ${late} overdue.`,
        ]),
  ];
}

/** As `noteOf`, in English. */
export function englishNote(view: AssignmentView, parent: AssignmentView, now: Date): readonly string[] {
  const note = chainNote(view.assignment, parent.assignment, now);
  if (note === null) return [];
  const { number } = parent.assignment;
  return [
    note.kind === 'parent-late'
      ? `Task ${number} above it (${parent.unitName}) is late too.`
      : `Its delay holds up task ${number} above it (${parent.unitName}).`,
  ];
}
