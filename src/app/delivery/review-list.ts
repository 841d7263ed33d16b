import type { Scope } from '../use-case.js';

export type ReviewItem = {
  readonly id: string;
  readonly kind: string;
  readonly createdAt: Date;
  readonly notBefore: Date;
  readonly reason: string | null;
  readonly personName: string | null;
  readonly assignmentNumber: number | null;
};

/** Nobody outside its team learns of a visit, nor who is in the team: such a message looks like any other. */
const isOfVisit = (kind: string): boolean => kind.startsWith('visit-');

const LIMIT = 1_000;

/** Messages that became too old to be sent unseen, with whom and what they concern; never their words. */
export async function reviewList({ tx }: Scope): Promise<readonly ReviewItem[]> {
  const rows = await tx.outbox.inReview(LIMIT);
  const people = await tx.people.byIds(rows.flatMap(({ personId }) => (personId === null ? [] : [personId])));
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const items: ReviewItem[] = [];
  for (const { personId, assignmentId, id, kind, createdAt, notBefore, reason } of rows) {
    const view = assignmentId === null ? null : await tx.assignments.byId(assignmentId);
    items.push({
      id,
      kind: isOfVisit(kind) ? 'card' : kind,
      createdAt,
      notBefore,
      reason,
      personName: personId === null || isOfVisit(kind) ? null : (names.get(personId) ?? null),
      assignmentNumber: view?.assignment.number ?? null,
    });
  }
  return items;
}

/** An administrator lets messages of the review list go, or drops them. `chosen` null: all. Returns how many were decided. */
export async function decideReview(
  { tx, now }: Scope,
  decision: 'send' | 'drop',
  chosen: readonly string[] | null,
): Promise<number> {
  const decided = await tx.outbox.decideReview(decision, chosen);
  for (const outboxId of decided)
    await tx.audit.add(
      { actor: null, action: `outbox.review-${decision}`, subject: 'message', subjectId: outboxId, data: {} },
      now,
    );
  return decided.length;
}

/** After a restore, or when somebody wants to look first: nothing that waits leaves without a person's word. */
export async function holdForReview({ tx, now }: Scope, why: 'by hand' | 'restore'): Promise<number> {
  const held = await tx.outbox.holdForReview();
  await tx.audit.add(
    { actor: null, action: 'outbox.hold', subject: 'message', subjectId: 'all', data: { held, why } },
    now,
  );
  return held;
}
