import type { Assignment, Due } from '../../domain/assignment/assignment.js';
import type { Ladder } from '../../domain/nudge/ladder.js';

/** What every assignment begins with: sent now, and nothing has happened to it yet. */
export function freshAssignment(now: Date, due: Due, ladder: Pick<Ladder, 'key' | 'version'>) {
  return {
    state: 'sent',
    due,
    percent: 0,
    sentAt: now,
    acknowledgedAt: null,
    reportedAt: null,
    doneAt: null,
    heldState: null,
    handedToPersonId: null,
    handedUntil: null,
    extensionsGranted: 0,
    ladderKey: ladder.key,
    ladderVersion: ladder.version,
    generation: 1,
    version: 1,
  } satisfies Partial<Assignment>;
}
