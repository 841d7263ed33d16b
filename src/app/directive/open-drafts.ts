import { may } from '../../domain/access/may.js';
import { workingDaysBetween } from '../../domain/calendar/working-calendar.js';
import { dayOf } from '../../domain/calendar/local-date.js';
import { accessWorld } from '../access-world.js';
import type { OpenDraft } from '../ports/store/directives.js';
import { planDigestAfter } from '../nudge/digest.js';
import type { DirectiveRow } from '../ports/store/directives.js';
import type { Principal, Scope } from '../use-case.js';
import { draftUnit } from './draft-unit.js';
import { clerksOf } from './target-unit.js';

/** So many of the newest are looked through; who has more left open than this issues from a list of their own. */
const LOOKED_THROUGH = 300;

/** So many working mornings a draft lies before its clerk is reminded of it. */
const MORNINGS = 2;

/** What is read and not issued yet, of those that this person may work on; newest first. */
export async function openDrafts(scope: Scope, principal: Principal): Promise<readonly OpenDraft[]> {
  if (!principal.actor.posts.some((post) => post.role === 'clerk')) return [];
  const world = await accessWorld(scope, principal);
  const unitOfAuthor = new Map<string, string>();
  const mine: OpenDraft[] = [];
  for (const draft of await scope.tx.directives.openDrafts(LOOKED_THROUGH)) {
    const unitId = draft.intake?.unitId ?? unitOfAuthor.get(draft.createdBy) ?? (await draftUnit(scope, draft));
    if (draft.intake?.unitId == null) unitOfAuthor.set(draft.createdBy, unitId);
    if (may(principal.actor, 'review-draft', { kind: 'draft', unitId }, world).ok) mine.push(draft);
  }
  return mine;
}

/** Those of them that have been lying since before the working morning before this one. */
export async function forgottenDrafts(scope: Scope, principal: Principal): Promise<readonly OpenDraft[]> {
  const drafts = await openDrafts(scope, principal);
  const calendar = drafts.length === 0 ? null : await scope.tx.calendar.table();
  if (calendar === null) return [];
  const today = dayOf(scope.now);
  return drafts.filter(({ createdAt }) => workingDaysBetween(calendar, dayOf(createdAt), today) >= MORNINGS);
}

/** A draft that nobody issues must not vanish: on the second working morning its clerks' digest speaks of it. */
export async function planDraftReminder(
  scope: Scope,
  row: Pick<DirectiveRow, 'createdBy' | 'createdAt' | 'intake'>,
): Promise<void> {
  const unitId = row.intake?.unitId ?? null;
  const persons = unitId === null ? [row.createdBy] : await clerksOf(scope, [unitId]);
  for (const personId of persons) await planDigestAfter(scope, personId, row.createdAt, MORNINGS);
}
