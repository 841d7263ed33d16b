import type { Due } from '../assignment/assignment.js';
import type { LocalDate } from '../calendar/local-date.js';
import type { DocumentRef } from './terms.js';
import type { Visit } from './visit.js';

/** Kiến nghị: what a unit must do after a conclusion; it becomes a task of its own in the assignment life (DESIGN §3). */
export type Recommendation = {
  readonly id: string;
  readonly visitId: string;
  readonly findingIds: readonly string[];
  /** Who must act: not always the inspected unit. */
  readonly unitId: string;
  readonly text: string;
  readonly due: LocalDate | null;
  /** "trước ngày D" excludes D, "đến hết ngày D" includes it (facts/domain §2.4 rule 4). */
  readonly op: 'BEFORE' | 'BY';
  /** The words of the deadline as the conclusion writes them; kept with the task. */
  readonly dueWords: string | null;
  /** The assignment it became; null until issued. */
  readonly assignmentId: string | null;
  readonly doneAt: Date | null;
};

/** A task for the assignment life, as plain data. */
type RecommendationTask = {
  readonly recommendationId: string;
  readonly unitId: string;
  readonly text: string;
  readonly due: Due;
  /** The conclusion, or the document that demands correction. */
  readonly source: DocumentRef;
};

export type TasksOutcome =
  | { readonly ok: true; readonly tasks: readonly RecommendationTask[] }
  | { readonly ok: false; readonly reason: 'not-published' };

/**
 * The recommendations of a published conclusion that are not tasks yet. Refused before: a task would tell everybody above the unit of the inspection
 * before the law allows (Law 84/2025/QH15 Art. 6(4), 37; NĐ 217/2025/NĐ-CP Art. 16). A recommendation without a day becomes an undated task; no day is invented.
 */
export function recommendationTasks(visit: Visit, recommendations: readonly Recommendation[]): TasksOutcome {
  const source = visit.conclusion;
  if (visit.reached.published === undefined || source === null) return { ok: false, reason: 'not-published' };
  const tasks = recommendations
    .filter(({ visitId, assignmentId }) => visitId === visit.id && assignmentId === null)
    .map(({ id, unitId, text, due, op, dueWords }): RecommendationTask => ({
      recommendationId: id,
      unitId,
      text,
      due: dueOf(due, op, dueWords),
      source,
    }));
  return { ok: true, tasks };
}

function dueOf(due: LocalDate | null, op: 'BEFORE' | 'BY', raw: string | null): Due {
  return due === null
    ? { kind: 'undated', due: null, time: null, op: null, raw }
    : { kind: 'dated', due, time: null, op, raw };
}
