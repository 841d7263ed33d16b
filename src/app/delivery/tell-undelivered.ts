import { inTurn } from '../in-turn.js';
import { dayOf, localDate } from '../../domain/calendar/local-date.js';
import { leadersAt } from '../../domain/inspection/team.js';
import { visitRow } from '../inspection/inspection-world.js';
import { administratorsOf } from '../reachability/administrators.js';
import type { CardIn } from '../ports/card.js';
import type { ChannelName } from '../ports/channel.js';
import type { VisitMessage } from '../ports/message.js';
import type { OutboxRow } from '../ports/queues.js';
import type { Scope } from '../use-case.js';
import { cardsFor } from './cards-for.js';

export type UndeliveredWords = {
  readonly ofWork: (event: {
    readonly personName: string;
    readonly channel: ChannelName | null;
    readonly reason: string;
    readonly kind: string;
  }) => CardIn;
  /** In words that name no visit. */
  readonly ofVisit: (personName: string) => CardIn;
};

/**
 * An obligation hangs on a message that did not arrive: the clerks who issued the directives hear of it, once a day per person, so that it can be
 * carried another way; the administrators where no clerk is known. Answers concern nobody else, and what only tells of it is not told again.
 */
export async function tellUndelivered(
  scope: Scope,
  row: OutboxRow,
  channel: ChannelName | null,
  reason: string,
  words: UndeliveredWords,
): Promise<void> {
  const { personId } = row;
  if (personId === null || row.lane === 'answer' || row.message.type === 'card' || row.message.type === 'week-list')
    return;
  if ('visitId' in row.message || row.message.type === 'visit-list') return tellTeam(scope, row.message, reason, words);
  const person = await scope.tx.people.byId(personId);
  const directiveIds = await directivesOf(scope, row);
  const clerks = await issuersOf(scope, directiveIds);
  const told = clerks.length > 0 ? clerks : await administratorsOf(scope);
  const card = words.ofWork({ personName: person?.name ?? '', channel, reason, kind: row.message.type });
  const [directiveId] = directiveIds;
  await scope.tx.outbox.add(
    (
      await cardsFor(
        scope,
        told.filter((id) => id !== personId),
        card,
      )
    ).map((message) => ({
      ...message,
      contactId: null,
      lane: 'normal' as const,
      dedupeKey: `undelivered/${personId}/${reason}/${dayOf(scope.now)}/${message.personId}`,
      ...(directiveId === undefined ? {} : { directiveId }),
      onUnknown: 'never' as const,
    })),
  );
}

/** The directives that a message is about; those of a digest stand in its items. */
async function directivesOf(
  { tx }: Scope,
  { message, directiveId, assignmentId }: OutboxRow,
): Promise<readonly string[]> {
  if (directiveId !== null) return [directiveId];
  const assignmentIds =
    message.type === 'digest'
      ? (await tx.digest.itemsFor(message.personId, localDate(message.day), message.slot)).map(
          (item) => item.assignmentId,
        )
      : assignmentId === null
        ? []
        : [assignmentId];
  const views = await inTurn(new Set(assignmentIds), (id) => tx.assignments.byId(id));
  return [...new Set(views.flatMap((view) => (view === null ? [] : [view.directive.id])))];
}

async function issuersOf({ tx }: Scope, directiveIds: readonly string[]): Promise<readonly string[]> {
  const rows = await inTurn(directiveIds, (id) => tx.directives.byId(id));
  return [...new Set(rows.flatMap((row) => (row?.issuedBy == null ? [] : [row.issuedBy])))];
}

/** That somebody could not be told of a visit is the team's own business: its leaders hear of it, in words that name nothing. */
async function tellTeam(scope: Scope, message: VisitMessage, reason: string, words: UndeliveredWords): Promise<void> {
  const visit = 'visitId' in message ? await visitRow(scope, message.visitId) : null;
  if (visit === null) return;
  const { personId } = message;
  const person = await scope.tx.people.byId(personId);
  const told = leadersAt(visit.memberships, scope.now).filter((id) => id !== personId);
  await scope.tx.outbox.add(
    (await cardsFor(scope, told, words.ofVisit(person?.name ?? ''))).map((message) => ({
      ...message,
      contactId: null,
      lane: 'normal' as const,
      dedupeKey: `visit-undelivered/${personId}/${reason}/${dayOf(scope.now)}/${message.personId}`,
      onUnknown: 'never' as const,
    })),
  );
}
