import type { Card } from '../../../app/ports/card.js';
import type { VisitPart } from '../../../app/ports/message.js';
import type { VisitView } from '../../../domain/inspection/visit-view.js';
import { ENGLISH_VISIT_CARDS } from '../../messages/english/visit-card-words.js';
import { VIETNAMESE_VISIT_CARDS, type VisitCardWords } from '../../messages/visits/visit-card-words.js';
import { languageOf, say, send, type Turn } from '../turn.js';

/** Shows a visit as it is when the answer leaves; the outbox holds its id only. */
export async function showVisit(turn: Turn, visitId: string, part: VisitPart = 'overview'): Promise<void> {
  await send(turn, { type: 'visit-card', visitId, personId: turn.principal.person.id, part });
}

/** Lists visits; for whoever may know of none the message is the same whatever there is. */
export async function listVisits(turn: Turn, views: readonly Pick<VisitView, 'id'>[], about?: 'which'): Promise<void> {
  const visitIds = views.map(({ id }) => id);
  await send(turn, {
    type: 'visit-list',
    personId: turn.principal.person.id,
    visitIds,
    ...(about === undefined ? {} : { about }),
  });
}

/** Words about an inspection: they leave only for a channel that may carry everything. */
export async function sayConfidential(turn: Turn, card: Card): Promise<void> {
  await say(turn, { ...card, confidential: true });
}

/** The words of visits in the language of this person. */
export const visitCardWords = (turn: Turn): VisitCardWords =>
  languageOf(turn) === 'en' ? ENGLISH_VISIT_CARDS : VIETNAMESE_VISIT_CARDS;
