import { adjustProgramme, type AdjustmentRefusal } from '../../domain/inspection/programme.js';
import { decideVisitAct } from '../../domain/inspection/decide-visit-act.js';
import { openMatters } from '../../domain/inspection/violation.js';
import { visitToActOn } from '../../domain/inspection/visit-actor.js';
import type { VisitEffect, VisitFlag, VisitOutcome, VisitRefusal } from '../../domain/inspection/visit-outcome.js';
import type { Visit, VisitAct } from '../../domain/inspection/visit.js';
import type { InspectionWorld } from '../../domain/inspection/sight.js';
import type { Principal, Scope } from '../use-case.js';
import { announceVisit } from './announce-visit.js';
import { visitMoment, worldAround } from './inspection-world.js';
import { issueRecommendations } from './issue-recommendations.js';
import { replanVisit } from './plan-visit-timers.js';

/** `not-found` is all that whoever may not know of a visit ever gets; the others are for its team. */
export type VisitActRefusal =
  | VisitRefusal
  | { readonly code: 'not-found' }
  | { readonly code: 'wrong-role' }
  | { readonly code: 'changed-meanwhile' }
  | { readonly code: 'programme'; readonly reason: AdjustmentRefusal };

export type VisitActResult =
  | { readonly ok: true; readonly before: Visit; readonly visit: Visit; readonly flags: readonly VisitFlag[] }
  | { readonly ok: false; readonly refusal: VisitActRefusal };

type Decided = Extract<VisitOutcome, { ok: true }>;

/**
 * Acts of one person on one visit, all or none: may the person know of it, may they do this, does its state allow it; then facts, audit, timers and messages
 * in the caller's transaction. Contradictory acts of two people are settled by the row's version: the first wins.
 */
export async function performVisitActs(
  scope: Scope,
  principal: Principal,
  idOrCode: string,
  acts: readonly VisitAct[],
): Promise<VisitActResult> {
  const moment = visitMoment(scope);
  const world = await worldAround(scope, principal.person.id, moment);
  const personId = principal.person.id;
  let visit: Visit | null = null;
  const decided: Decided[] = [];
  for (const act of acts) {
    const actor = visitToActOn(world, visit?.id ?? idOrCode, personId, act, moment);
    if (!actor.ok) return { ok: false, refusal: { code: actor.reason } };
    const current: Visit = visit ?? actor.visit;
    const outcome = decideVisitAct(current, act, {
      now: moment,
      actorPersonId: personId,
      calendar: await scope.tx.calendar.table(),
      openMatters: openMatters(current.id, world.recommendations, world.violations),
    });
    if (!outcome.ok) return { ok: false, refusal: outcome.refusal };
    decided.push(outcome);
    visit = outcome.next;
  }
  const before = world.visits.find(({ id }) => id === visit?.id);
  if (visit === null || before === undefined) return { ok: false, refusal: { code: 'not-found' } };
  const adjusted = await adjustFor(scope, before, acts);
  if (adjusted !== null) return { ok: false, refusal: { code: 'programme', reason: adjusted } };
  const factIds = await write(scope, decided);
  if (factIds === null) return { ok: false, refusal: { code: 'changed-meanwhile' } };
  await follow(scope, principal, world, before, decided, factIds);
  return { ok: true, before, visit, flags: [...new Set(decided.flatMap(({ flags }) => flags))] };
}

/** As {@link performVisitActs}, of one act. */
export async function performVisitAct(
  scope: Scope,
  principal: Principal,
  idOrCode: string,
  act: VisitAct,
): Promise<VisitActResult> {
  return performVisitActs(scope, principal, idOrCode, [act]);
}

/** Null when somebody was first; the caller's transaction holds nothing of it then, since the first update is what fails. */
async function write({ tx, ids, now, inboxId }: Scope, decided: readonly Decided[]): Promise<readonly string[] | null> {
  const factIds: string[] = [];
  for (const { next, fact } of decided) {
    if (!(await tx.visits.update(next))) return null;
    const factId = ids.newId();
    await tx.visits.appendFact({ ...fact, id: factId, visitId: next.id, inboxId });
    await tx.audit.add(
      {
        actor: fact.actorPersonId,
        action: `visit.${fact.act.type}`,
        subject: 'visit',
        subjectId: next.id,
        data: { factId, from: fact.stateBefore, to: fact.stateAfter },
      },
      now,
    );
    factIds.push(factId);
  }
  return factIds;
}

async function follow(
  scope: Scope,
  principal: Principal,
  world: InspectionWorld,
  before: Visit,
  decided: readonly Decided[],
  factIds: readonly string[],
): Promise<void> {
  let previous = before;
  for (const [index, { next, effects }] of decided.entries()) {
    await announceVisit(scope, principal.person.id, previous, next, factIds[index] ?? '', effects);
    previous = next;
  }
  const has = (type: VisitEffect['type']): boolean =>
    decided.some(({ effects }) => effects.some((effect) => effect.type === type));
  if (has('cancel-reminders')) await replanVisit(scope, previous);
  if (has('issue-recommendations')) await issueRecommendations(scope, principal, previous, world.recommendations);
}

/** What is taken off an approved programme is an adjustment of it, in the same transaction ("điều chỉnh giảm, không tiến hành"). */
async function adjustFor(scope: Scope, visit: Visit, acts: readonly VisitAct[]): Promise<AdjustmentRefusal | null> {
  const drop = acts.find((act) => act.type === 'drop');
  const programme =
    drop === undefined || visit.programmeId === null ? null : await scope.tx.visits.programme(visit.programmeId);
  if (drop === undefined || programme === null || programme.approval === null) return null;
  const adjusted = adjustProgramme(programme, visit, {
    visitId: visit.id,
    change: 'drop',
    reason: drop.reason,
    document: drop.document,
    at: drop.at,
  });
  if (!adjusted.ok) return adjusted.reason;
  await scope.tx.visits.saveProgramme(adjusted.programme, null, scope.now);
  return null;
}
