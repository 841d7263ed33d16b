import type { Assignment, Due } from '../../src/domain/assignment/assignment.js';
import { at, localDate } from '../../src/domain/calendar/local-date.js';

/** An instant written as `YYYY-MM-DD HH:mm` in Asia/Ho_Chi_Minh. */
export function instant(text: string): Date {
  const [day = '', time = '00:00'] = text.split(' ');
  return at(localDate(day), time);
}

/** `trước 2026-06-10`, `đến 2026-06-10`, with an hour after it; null is undated. */
export function aDue(op: 'BEFORE' | 'BY' | 'IN', day: string, time: string | null = null): Due {
  return { kind: 'dated', due: localDate(day), time, op, raw: `${op} ${day}` };
}

export const UNDATED: Due = { kind: 'undated', due: null, time: null, op: null, raw: null };

/** An ordinary assignment just sent on Monday 1 June 2026 at 09:00, due by Friday 19 June. */
export function anAssignment(changes: Partial<Assignment> = {}): Assignment {
  return {
    id: 'a1',
    number: 142,
    directiveId: 'd1',
    taskId: 't1',
    unitId: 'so-xay-dung',
    role: 'lead',
    urgency: 'thường',
    state: 'sent',
    due: aDue('BY', '2026-06-19'),
    percent: 0,
    sentAt: instant('2026-06-01 09:00'),
    acknowledgedAt: null,
    reportedAt: null,
    doneAt: null,
    heldState: null,
    parentId: null,
    handedToPersonId: null,
    extensionsGranted: 0,
    assignerUnitId: 'ubnd-tp',
    ladderKey: 'normal',
    ladderVersion: 1,
    generation: 1,
    version: 1,
    ...changes,
  };
}
