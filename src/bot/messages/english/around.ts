import type { Card, CardLine } from '../../../app/ports/card.js';
import type { AssignmentView, FactRow } from '../../../app/ports/store/assignments.js';
import { chainNote, outlives } from '../../../domain/assignment/chain.js';
import { timeliness } from '../../../domain/assignment/lateness.js';
import type { LocalDate } from '../../../domain/calendar/local-date.js';
import { outlivedCard } from '../chain-words.js';
import { date } from '../format.js';
import { sinceLast, sinceLastIn } from '../since-last.js';
import { englishAct } from './event.js';
import { englishActions, englishDate, englishDue, englishInstant } from './words.js';

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
  return [
    ...(parent === null
      ? []
      : [
          `Part of task ${parent.assignment.number} of ${parent.unitName} (limit ${limitOf(parent.assignment.due.due)}).`,
        ]),
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

/** As `outlivedCard`, in English. */
export function englishOutlived(...args: Parameters<typeof outlivedCard>): Card | null {
  const [parent, children, now, calendar] = args;
  const card = outlivedCard(...args);
  const limit = parent.assignment.due.due;
  const outlived = children.filter(({ assignment }) => outlives(assignment.due, parent.assignment.due));
  const [first] = outlived;
  if (card === null || limit === null || first === undefined) return null;
  const { number } = parent.assignment;
  return {
    title: `Task ${number} — ${parent.unitName}: its limit has changed`,
    lines: [
      `Due: ${englishDue(parent.assignment, now, calendar)}`,
      {
        text: `${outlived.length} task${outlived.length === 1 ? '' : 's'} under it with a later limit:`,
        style: 'bold',
      },
      ...outlived
        .slice(0, 8)
        .map(({ assignment, unitName }) => `• Task ${assignment.number} — ${unitName}: ${limitOf(assignment.due.due)}`),
      `Please set them anew, e.g. “đặt hạn ${first.assignment.number} là ${date(limit)} vì hạn việc ${number} đã đổi”.`,
    ],
    actions: englishActions(card.actions),
  };
}

const limitOf = (day: LocalDate | null): string => (day === null ? 'no date' : englishDate(day));
