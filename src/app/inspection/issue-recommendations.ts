import type { Assignment } from '../../domain/assignment/assignment.js';
import { BLANK_DRAFT } from '../../domain/directive/blank-draft.js';
import { recommendationTasks, type Recommendation } from '../../domain/inspection/recommendation.js';
import type { Visit } from '../../domain/inspection/visit.js';
import { createAssignment } from '../directive/create-assignment.js';
import type { Principal, Scope } from '../use-case.js';

/**
 * The recommendations of a published conclusion become tasks in the ordinary life of an assignment: the conclusion stands as the directive that they rest on,
 * the team's office as the one that gave them. Whoever leads that office confirms; done there is done here.
 */
export async function issueRecommendations(
  scope: Scope,
  principal: Principal,
  visit: Visit,
  recommendations: readonly Recommendation[],
): Promise<void> {
  const { tx, now, ids } = scope;
  const outcome = recommendationTasks(visit, recommendations);
  const [first] = outcome.ok ? outcome.tasks : [];
  const office = principal.actor.posts[0]?.unitId;
  if (!outcome.ok || first === undefined || office === undefined) return;
  const directiveId = ids.newId();
  await tx.directives.insert({
    id: directiveId,
    state: 'issued',
    docKey: null,
    number: null,
    notation: null,
    code: first.source.code,
    kind: 'Kết luận',
    issuer: (await tx.units.directory()).unit(office)?.name ?? null,
    issuerUnitId: office,
    date: first.source.date,
    subject: 'thực hiện kiến nghị sau kiểm tra',
    urgency: 'thường',
    // Nothing was read: the conclusion was drafted here.
    draft: BLANK_DRAFT,
    text: '',
    contentHash: directiveId,
    fileId: null,
    supersededById: null,
    externalId: null,
    intake: null,
    undo: [],
    sketch: [],
    createdBy: principal.person.id,
    createdAt: now,
    issuedBy: principal.person.id,
    issuedAt: now,
    version: 1,
  });
  for (const [index, task] of outcome.tasks.entries()) {
    const taskId = ids.newId();
    await tx.directives.insertTasks([
      { id: taskId, directiveId, ordinal: index + 1, numbering: null, text: task.text, deadline: null },
    ]);
    const view = await createAssignment(scope, {
      from: { ...BLANK, directiveId, taskId, assignerUnitId: office, sentAt: now },
      unitId: task.unitId,
      due: task.due,
      instance: '',
      news: 'recommendation',
    });
    if (view === null) continue;
    await tx.visits.setAssignment(task.recommendationId, view.assignment.id);
    await tx.audit.add(
      {
        actor: principal.person.id,
        action: 'assignment.from-recommendation',
        subject: 'assignment',
        subjectId: view.assignment.id,
        data: { recommendationId: task.recommendationId },
      },
      now,
    );
  }
}

/** What `createAssignment` takes over from the assignment that it is shaped after. */
const BLANK: Omit<Assignment, 'directiveId' | 'taskId' | 'assignerUnitId' | 'sentAt'> = {
  id: '',
  number: 0,
  unitId: '',
  role: 'lead',
  urgency: 'thường',
  state: 'sent',
  due: { kind: 'undated', due: null, time: null, op: null, raw: null },
  percent: 0,
  acknowledgedAt: null,
  reportedAt: null,
  doneAt: null,
  heldState: null,
  parentId: null,
  handedToPersonId: null,
  handedUntil: null,
  instance: '',
  extensionsGranted: 0,
  ladderKey: '',
  ladderVersion: 1,
  generation: 1,
  version: 1,
};
