import { dayOf } from '../../domain/calendar/local-date.js';
import { leadersAt, membersAt } from '../../domain/inspection/team.js';
import type { VisitEffect } from '../../domain/inspection/visit-outcome.js';
import type { Visit, VisitAct } from '../../domain/inspection/visit.js';
import { cardsFor } from '../delivery/cards-for.js';
import type { NewMessage, VisitMessage } from '../ports/message.js';
import type { Language } from '../ports/store/people.js';
import type { Scope } from '../use-case.js';

/** What a team is told of unasked: what changes where somebody must be, or whether. The rest is read when one looks. */
const TOLD: ReadonlySet<VisitAct['type']> = new Set([
  'decide',
  'schedule',
  'set-team',
  'suspend',
  'resume',
  'stop',
  'drop',
  'conclude',
]);

/** In words that name no visit: who left may no longer know of it. */
const LEFT: Readonly<Record<Language, string>> = {
  vi: 'Anh/chị thôi tham gia một cuộc công tác theo quyết định.',
  en: 'You no longer take part in one of your assignments, by decision.',
};

/** Tells those whom an act concerns, with ids only. Everybody is told neutrally; what they may know is decided when it is sent and when they look. */
export async function announceVisit(
  scope: Scope,
  actorPersonId: string | null,
  before: Visit,
  visit: Visit,
  factId: string,
  effects: readonly VisitEffect[],
): Promise<void> {
  const { tx, now } = scope;
  const messages: NewMessage[] = [];
  const tell = (personIds: readonly string[], key: string, make: (personId: string) => VisitMessage): void => {
    for (const personId of new Set(personIds)) {
      if (personId === actorPersonId) continue;
      messages.push({
        personId,
        contactId: null,
        lane: 'normal',
        message: make(personId),
        dedupeKey: `${key}/${factId}/${personId}`,
        onUnknown: 'resend-once',
      });
    }
  };
  const present = membersAt(visit.memberships, now).map(({ personId }) => personId);
  for (const effect of effects) {
    switch (effect.type) {
      case 'tell-team': {
        if (!TOLD.has(effect.about)) break;
        const had = membersAt(before.memberships, now).map(({ personId }) => personId);
        // A change of the team concerns who joins and who leaves; the others read of it when they look.
        const told = effect.about === 'set-team' ? present.filter((personId) => !had.includes(personId)) : present;
        tell(told, 'visit-event', (personId) => ({
          type: 'visit-event',
          visitId: visit.id,
          personId,
          about: effect.about,
        }));
        const left = had.filter((personId) => !present.includes(personId));
        const gone = left.filter((id) => id !== actorPersonId);
        for (const told of await cardsFor(scope, gone, (language) => ({ lines: [LEFT[language]] })))
          messages.push({
            ...told,
            contactId: null,
            lane: 'normal',
            dedupeKey: `visit-left/${factId}/${told.personId}`,
            onUnknown: 'resend-once',
          });
        break;
      }
      case 'tell-unit': {
        const posts = await tx.people.postsIn(visit.unitIds, ['head', 'leader'], dayOf(now));
        tell(
          posts.map(({ personId }) => personId).filter((personId) => !present.includes(personId)),
          'visit-unit',
          (personId) => ({ type: 'visit-event', visitId: visit.id, personId, about: 'to-unit' }),
        );
        break;
      }
      case 'find-substitute':
        tell(leadersAt(visit.memberships, now), 'visit-absence', (personId) => ({
          type: 'visit-absence',
          visitId: visit.id,
          personId,
          absentPersonId: effect.personId,
        }));
        break;
      case 'cancel-reminders':
      case 'plan-reminders':
      case 'plan-limits':
      case 'issue-recommendations':
        break;
    }
  }
  await tx.outbox.add(messages);
}
