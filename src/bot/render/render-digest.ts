import { forgottenDrafts } from '../../app/directive/open-drafts.js';
import { asksDecision } from '../../app/nudge/decision-reminders.js';
import type { OutgoingMessage } from '../../app/ports/message.js';
import type { AssignmentView } from '../../app/ports/store/assignments.js';
import type { Person } from '../../app/ports/store/people.js';
import { principalOf, type Scope } from '../../app/use-case.js';
import { localDate } from '../../domain/calendar/local-date.js';
import { awaitedDecision } from '../../domain/nudge/decision-reminder.js';
import { digestCard, type DigestEntry } from '../messages/digest-card.js';
import { englishDigestCard } from '../messages/english/cards.js';
import { chainWords, escalatedTo, stillHasReason } from './of-step.js';
import type { Rendered } from './rendered.js';

/** Everything that is due for a person, from the facts of this moment; in the morning also what they left unissued. */
export async function renderDigest(
  scope: Scope,
  { personId, day, slot }: Extract<OutgoingMessage, { type: 'digest' }>,
  reader: Person | null,
): Promise<Rendered> {
  const { tx, now } = scope;
  const english = reader?.language === 'en';
  const entries: DigestEntry[] = [];
  for (const item of await tx.digest.itemsFor(personId, localDate(day), slot)) {
    const view = await tx.assignments.byId(item.assignmentId);
    if (view === null) continue;
    if (asksDecision(item.stepKey)) {
      if (awaitedDecision(view.assignment) !== null) entries.push({ view, escalation: false, decide: true });
    } else if (await stillHasReason(scope, view, item.stepKey))
      entries.push({
        view,
        chain: await chainWords(scope, view, english),
        escalation: item.escalation,
        ...(item.escalation
          ? { tried: await triedOf(scope, view, personId) }
          : { escalatedTo: await escalatedTo(scope, view, item.stepKey) }),
      });
  }
  const drafts =
    reader === null || slot !== 'morning' ? [] : await forgottenDrafts(scope, await principalOf(scope, reader));
  const card = (english ? englishDigestCard : digestCard)(
    entries,
    localDate(day),
    now,
    await tx.calendar.table(),
    drafts,
  );
  return card === null ? { ok: false, reason: 'nothing left to say' } : { ok: true, card };
}

/** What the unit was sent of this work; not what went to the one who reads of it now. */
async function triedOf(scope: Scope, view: AssignmentView, readerId: string): Promise<DigestEntry['tried']> {
  const told = (await scope.tx.outbox.ofAssignment(view.assignment.id)).filter(
    ({ personId, state, kind }) =>
      personId !== null && personId !== readerId && state === 'sent' && kind !== 'escalation',
  );
  const last = told.at(-1);
  return last?.sentAt == null ? null : { count: told.length, lastAt: last.sentAt, channel: last.channel };
}
