import { addDays, at, dayOf } from '../../domain/calendar/local-date.js';
import type { CardIn } from '../ports/card.js';
import type { DataRequest } from '../ports/store/personal-data.js';
import type { Person } from '../ports/store/people.js';
import { tellAdministrators } from '../reachability/administrators.js';
import type { TimerHandler } from '../timer-handler.js';
import type { Scope } from '../use-case.js';

/** Days within which a request is to be done (NĐ 356/2025/NĐ-CP: correction about 10, deletion about 20; an answer within 2 working days is given at once by the chat). */
const DAYS = { correct: 10, erase: 20 } as const;
/** So long before the day administrators are reminded. */
const AHEAD_DAYS = 3;

export type RequestWords = (request: DataRequest, person: Person, due: 'new' | 'near') => CardIn;

/** Records what a person wants done with their data and tells the administrators; the same wish twice is one request. */
export async function askAboutData(
  scope: Scope,
  person: Person,
  kind: DataRequest['kind'],
  words: string | null,
  card: RequestWords,
): Promise<DataRequest> {
  const { tx, now, ids } = scope;
  const before = (await tx.personalData.open(person.id)).find((open) => open.kind === kind && open.words === words);
  if (before !== undefined) return before;
  const dueDay = addDays(dayOf(now), DAYS[kind]);
  const request: DataRequest = {
    id: ids.newId(),
    personId: person.id,
    kind,
    state: 'open',
    words,
    askedAt: now,
    dueAt: at(dueDay, '17:00'),
  };
  await tx.personalData.ask(request);
  await tx.audit.add(
    {
      actor: person.id,
      action: `person.ask-${kind}`,
      subject: 'person',
      subjectId: person.id,
      data: { until: dueDay },
    },
    now,
  );
  await tx.timers.set({
    kind: 'data-request',
    subjectId: request.id,
    generation: 1,
    dueAt: at(addDays(dueDay, -AHEAD_DAYS), '08:00'),
  });
  await tellAdministrators(scope, card(request, person, 'new'), `data-request/${request.id}`);
  return request;
}

/** Reminds the administrators of a request whose day comes near. */
export function createRemindOfRequest(card: RequestWords): TimerHandler {
  return {
    async fire(scope, { subjectId }) {
      const request = await scope.tx.personalData.byId(subjectId);
      const person = request === null ? null : await scope.tx.people.byId(request.personId);
      if (request === null || person === null || request.state !== 'open') return 'settled';
      await tellAdministrators(scope, card(request, person, 'near'), `data-request-near/${request.id}`);
      return 'reminded';
    },
  };
}
