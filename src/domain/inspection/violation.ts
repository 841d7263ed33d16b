import type { DocumentRef } from './terms.js';
import type { Recommendation } from './recommendation.js';

/** đã ghi nhận · đang xử lý · đã xử lý · không có vi phạm · chuyển cơ quan khác (điều tra, ủy ban kiểm tra). */
export type ViolationState = 'recorded' | 'in-handling' | 'handled' | 'dismissed' | 'transferred';

/** A violation followed to its end (Law 84/2025/QH15 Art. 55; 26/CT-TTg): each step rests on a document. */
export type Violation = {
  readonly id: string;
  readonly visitId: string;
  readonly findingId: string;
  readonly unitId: string;
  readonly person: string | null;
  readonly state: ViolationState;
  readonly steps: readonly {
    readonly state: ViolationState;
    readonly at: Date;
    readonly document: DocumentRef | null;
    readonly words: string;
  }[];
};

export type ViolationRefusal = 'over' | 'wrong-order' | 'document-required' | 'reason-required' | 'before-last-step';

const NEXT: Readonly<Record<ViolationState, readonly ViolationState[]>> = {
  recorded: ['in-handling', 'dismissed', 'transferred'],
  'in-handling': ['handled', 'dismissed', 'transferred'],
  handled: [],
  dismissed: [],
  transferred: [],
};

/** Moves a violation one step on; what ends it needs its document, a dismissal its reason besides. */
export function moveViolation(
  violation: Violation,
  step: {
    readonly state: ViolationState;
    readonly at: Date;
    readonly document: DocumentRef | null;
    readonly words: string;
  },
): { readonly ok: true; readonly next: Violation } | { readonly ok: false; readonly reason: ViolationRefusal } {
  if (isViolationOver(violation)) return { ok: false, reason: 'over' };
  if (!NEXT[violation.state].includes(step.state)) return { ok: false, reason: 'wrong-order' };
  const last = violation.steps.at(-1);
  if (last !== undefined && step.at < last.at) return { ok: false, reason: 'before-last-step' };
  if (step.state !== 'in-handling' && step.document === null) return { ok: false, reason: 'document-required' };
  if (step.state === 'dismissed' && step.words.trim() === '') return { ok: false, reason: 'reason-required' };
  return { ok: true, next: { ...violation, state: step.state, steps: [...violation.steps, step] } };
}

/** Nothing more to follow. */
export function isViolationOver({ state }: Violation): boolean {
  return NEXT[state].length === 0;
}

/** How many matters of a visit are not at their end; a visit closes at zero (Art. 55: who omits to follow up is liable). */
export function openMatters(
  visitId: string,
  recommendations: readonly Recommendation[],
  violations: readonly Violation[],
): number {
  const owed = recommendations.filter((one) => one.visitId === visitId && one.doneAt === null).length;
  return owed + violations.filter((one) => one.visitId === visitId && !isViolationOver(one)).length;
}
