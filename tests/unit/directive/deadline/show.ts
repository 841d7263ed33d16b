import { localDate } from '../../../../src/domain/calendar/local-date.js';
import { parseDeadlines } from '../../../../src/domain/directive/deadline/parse-deadlines.js';
import type { Deadline } from '../../../../src/domain/directive/directive.js';

/** A deadline in one line: what it says and how sure it is. */
export function shown(deadline: Deadline | null | undefined): string {
  if (deadline === undefined || deadline === null) return 'none';
  const sure = ` @${deadline.confidence}`;
  switch (deadline.kind) {
    case 'DATE':
      return `${deadline.op} ${deadline.due}${sure}`;
    case 'DATETIME':
      return `${deadline.op} ${deadline.due} ${deadline.time}${sure}`;
    case 'WINDOW':
      return `${deadline.from}..${deadline.due}${deadline.time === undefined ? '' : ` ${deadline.time}`}${sure}`;
    case 'PERIOD':
      return `${deadline.from}..${deadline.due}${sure}`;
    case 'DURATION':
      return `${deadline.count} ${deadline.unit} ${deadline.anchor} ${deadline.due ?? '-'}${sure}`;
    case 'RECURRING':
      return `${JSON.stringify(deadline.recurrence)}${sure}`;
    case 'BEFORE_EVENT':
      return `${deadline.op} event: ${deadline.event}${sure}`;
    case 'REFERENCE':
    case 'OPEN':
      return `${deadline.kind}${sure}`;
  }
}

/** All deadlines of a text of a document of that day, shown. */
export const deadlinesOf = (text: string, signed: string | null, cell = false): string[] =>
  parseDeadlines(text, signed === null ? null : localDate(signed), { cell }).map(shown);
