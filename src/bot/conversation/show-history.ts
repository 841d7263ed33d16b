import { englishHistoryCard } from '../messages/english/cards.js';
import { historyCard } from '../messages/history-card.js';
import { sees } from './target.js';
import { say, sayText, wordsFor, type Turn } from './turn.js';

/** Everything that happened to one assignment: acts with both names, messages with their channel and fate. */
export async function showHistory(turn: Turn, assignmentId: string): Promise<void> {
  const { tx } = turn.scope;
  const view = await tx.assignments.byId(assignmentId);
  if (view === null || !(await sees(turn, view))) {
    return sayText(turn, wordsFor(turn).noTask);
  }
  const facts = await tx.assignments.factsOf(assignmentId);
  const messages = [...(await tx.outbox.ofAssignment(assignmentId)), ...(await tx.outbox.digestsAbout(assignmentId))];
  const people = await tx.people.byIds([
    ...new Set(
      [
        ...facts.flatMap((fact) => [fact.actorPersonId, fact.onBehalfOfPersonId]),
        ...messages.map((message) => message.personId),
      ].filter((id): id is string => id !== null),
    ),
  ]);
  await say(
    turn,
    (turn.principal.person.language === 'en' ? englishHistoryCard : historyCard)(
      view,
      facts,
      messages,
      new Map(people.map((person) => [person.id, person.name])),
      turn.scope.now,
    ),
  );
}
