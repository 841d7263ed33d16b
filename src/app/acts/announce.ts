import type { Effect } from '../../domain/assignment/act-outcome.js';
import { isDailyPeriod } from '../../domain/assignment/recurrence.js';
import { personsInCharge } from '../nudge/in-charge.js';
import { decidersOf } from '../nudge/superiors.js';
import type { NewMessage } from '../ports/message.js';
import type { AssignmentView } from '../ports/store/assignments.js';
import type { Principal, Scope } from '../use-case.js';

/** Tells those whom an act concerns: assigner, unit, clerk or a named person. The one who acted is answered by the conversation itself. */
export async function announce(
  scope: Scope,
  principal: Principal,
  view: AssignmentView,
  factId: string,
  effects: readonly Effect[],
): Promise<void> {
  const { assignment, directive } = view;
  const messages: NewMessage[] = [];
  const tell = (personIds: readonly string[]): void => {
    for (const personId of personIds) {
      if (personId === principal.person.id) continue;
      messages.push({
        personId,
        contactId: null,
        lane: directive.urgency.startsWith('hỏa tốc') ? 'urgent' : 'normal',
        message: { type: 'assignment-event', assignmentId: assignment.id, factId },
        dedupeKey: `event/${factId}/${personId}`,
        assignmentId: assignment.id,
        directiveId: directive.id,
        onUnknown: 'resend-once',
      });
    }
  };
  let countChanged = false;
  for (const effect of effects) {
    switch (effect.type) {
      case 'notify-assigner':
        // Progress is read when asked for; completion and requests need a decision now. What thirty units report every day stands in the digest.
        if (effect.about !== 'report-progress' && !(effect.about === 'report-done' && isDailyPeriod(assignment)))
          tell(await decidersOf(scope, assignment));
        countChanged = true;
        break;
      case 'notify-unit':
        tell([
          ...new Set([
            ...(await personsInCharge(scope, assignment.unitId)),
            ...(assignment.handedToPersonId === null ? [] : [assignment.handedToPersonId]),
          ]),
        ]);
        countChanged = true;
        break;
      case 'notify-clerk':
        if (effect.about === 'return' && directive.issuedBy !== null) tell([directive.issuedBy]);
        countChanged = true;
        break;
      case 'notify-person':
        tell([effect.personId]);
        break;
      case 'cancel-timers':
      case 'replan':
      case 'refresh-cards':
      case 'close-extension':
      case 'create-assignment':
      case 'propose-report-done':
      case 'ask-new-due':
        break;
    }
  }
  if (countChanged && directive.issuedBy !== null)
    messages.push(...(await countUpdate(scope, directive.issuedBy, directive.id)));
  await scope.tx.outbox.add(messages);
}

/** The clerk's live count of a directive is edited in place; several changes before it leaves become one edit. */
async function countUpdate(scope: Scope, clerkId: string, directiveId: string): Promise<readonly NewMessage[]> {
  const original = await scope.tx.outbox.cardOf('directive-status', directiveId, clerkId);
  if (original === null) return [];
  return [
    {
      personId: clerkId,
      contactId: null,
      lane: 'bulk',
      message: { type: 'directive-status', directiveId },
      dedupeKey: null,
      directiveId,
      editOfId: original,
      // Where nothing can be edited, a count that changes would be a stream of messages.
      editOnly: true,
      onUnknown: 'never',
    },
  ];
}
