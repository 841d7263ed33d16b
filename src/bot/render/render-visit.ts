import { inTurn } from '../../app/in-turn.js';
import { visitsVisibleTo, worldAround } from '../../app/inspection/inspection-world.js';
import { minutesBasis } from '../../app/inspection/minutes.js';
import { substitutesFor } from '../../app/inspection/substitutes-for.js';
import type { Card } from '../../app/ports/card.js';
import type { VisitMessage } from '../../app/ports/message.js';
import type { Language } from '../../app/ports/store/people.js';
import type { Scope } from '../../app/use-case.js';
import { date } from '../messages/format.js';
import {
  ENGLISH_ABSENCE,
  ENGLISH_EVENT_LINES,
  englishNeutralLimit,
  englishNeutralLine,
} from '../messages/english/visits.js';
import { ENGLISH_VISIT_CARDS } from '../messages/english/visit-card-words.js';
import { englishMinutesCard, englishProgrammeCard, englishSubstitutesCard } from '../messages/english/visit-pushes.js';
import { englishActions } from '../messages/english/words.js';
import { EVENT_LINES, minutesCard, namesOf, neutralCard, substitutesCard } from '../messages/visits/visit-pushes.js';
import { projectProgramme } from '../../domain/inspection/programme.js';
import { programmeCard } from '../messages/visits/programme-card.js';
import { VIETNAMESE_VISIT_CARDS } from '../messages/visits/visit-card-words.js';
import { visitCard, visitListCard, type VisitSurroundings } from '../messages/visits/visit-cards.js';
import { neutralLimit, neutralLine } from '../messages/visits/visit-words.js';
import { VISIT_REFUSALS } from '../messages/visits/visit-refusal-table.js';
import { answerOf, isReminderStillDue, neutralText } from '../../domain/inspection/reminders.js';
import { doubleBookings } from '../../domain/inspection/clashes.js';
import {
  findVisibleVisit,
  visibleVisits,
  visitForMember,
  type InspectionWorld,
} from '../../domain/inspection/sight.js';
import type { VisitView } from '../../domain/inspection/visit-view.js';
import { visitLimits } from '../../domain/inspection/visit-limits.js';
import { unitNames } from '../../domain/unit/official-name.js';
import type { Rendered } from './rendered.js';

const gone = (reason: string): Rendered => ({ ok: false, reason });

/**
 * What a message about an inspection says to the person it goes to, asked of `sight` at the moment of sending. A visit that was dropped, moved or given to
 * others while a reminder waited sends nothing.
 */
export async function renderVisit(scope: Scope, message: VisitMessage, english = false): Promise<Rendered> {
  const rendered = await contentOf(scope, message, english);
  return english && rendered.ok && rendered.card.actions !== undefined
    ? { ok: true, card: { ...rendered.card, actions: englishActions(rendered.card.actions) } }
    : rendered;
}

/** In the language of its reader; what was written of the visit, and the document of the minutes, stay as they are. */
async function contentOf(scope: Scope, message: VisitMessage, english: boolean): Promise<Rendered> {
  const { now } = scope;
  const { personId } = message;
  if (message.type === 'visit-list') {
    const { visitIds } = message;
    const views = (await visitsVisibleTo(scope, personId)).filter(({ id }) => visitIds?.includes(id) ?? true);
    const which = message.about === 'which';
    const words = await surroundings(scope, personId, views, [], english ? 'en' : 'vi');
    return {
      ok: true,
      card: visitListCard(views, words, which, english ? ENGLISH_VISIT_CARDS : VIETNAMESE_VISIT_CARDS),
    };
  }
  if (message.type === 'visit-programme') return programme(scope, personId, message.year, english);
  const world = await worldAround(scope, personId, now);
  const view = findVisibleVisit(world, message.visitId, personId, now);
  const asMember = visitForMember(world, message.visitId, personId, now);
  switch (message.type) {
    case 'visit-reminder': {
      if (asMember?.schedule == null) return gone('reason is gone');
      const { visitId, step, generation } = message;
      const text = neutralText(asMember.schedule.start, now);
      const asksAttendance = answerOf(asMember, personId) === null && step !== 'hour-before';
      const reminder = { visitId, personId, step, generation, at: now, text, asksAttendance };
      return isReminderStillDue(reminder, world, now)
        ? { ok: true, card: neutralCard((english ? englishNeutralLine : neutralLine)(text), visitId, asksAttendance) }
        : gone('reason is gone');
    }
    case 'visit-limit': {
      const limit =
        asMember?.generation === message.generation
          ? visitLimits(asMember, await scope.tx.calendar.table()).find(
              ({ key, status }) => key === message.key && status === 'open',
            )
          : undefined;
      return limit === undefined
        ? gone('reason is gone')
        : {
            ok: true,
            card: neutralCard(
              english ? englishNeutralLimit(message.moment, limit.due) : neutralLimit(message.moment, date(limit.due)),
              message.visitId,
            ),
          };
    }
    case 'visit-event': {
      const line = (english ? ENGLISH_EVENT_LINES : EVENT_LINES)[message.about];
      return view === null || line === undefined
        ? gone('not for this person')
        : { ok: true, card: neutralCard(line, message.visitId) };
    }
    case 'visit-absence':
      return asMember === null || answerOf(asMember, message.absentPersonId) !== 'cannot'
        ? gone('reason is gone')
        : {
            ok: true,
            card: {
              lines: [english ? ENGLISH_ABSENCE : 'Có người báo bận cho một lịch công tác.'],
              actions: [
                {
                  label: 'Tìm người thay',
                  intent: {
                    do: 'find-substitute',
                    visitId: message.visitId,
                    absentPersonId: message.absentPersonId,
                  },
                },
                { label: 'Xem chi tiết', intent: { do: 'show-visit', visitId: message.visitId, part: 'overview' } },
              ],
            },
          };
    case 'visit-card': {
      if (view === null) return { ok: true, card: hidden(english) };
      const words = {
        ...(await surroundings(scope, personId, [view], [], english ? 'en' : 'vi')),
        clashes: clashesOf(scope, world, view, personId),
      };
      const say = english ? ENGLISH_VISIT_CARDS : VIETNAMESE_VISIT_CARDS;
      return { ok: true, card: visitCard(view, asMember, message.part, words, say) };
    }
    case 'visit-substitutes': {
      if (view === null || asMember === null) return { ok: true, card: hidden(english) };
      const found = await substitutesFor(scope, personId, view.id, message.absentPersonId);
      const words = await surroundings(
        scope,
        personId,
        [view],
        [message.absentPersonId, ...found.map((one) => one.personId)],
        english ? 'en' : 'vi',
      );
      return {
        ok: true,
        card: (english ? englishSubstitutesCard : substitutesCard)(view, message.absentPersonId, found, words),
      };
    }
    case 'visit-minutes':
      return minutes(scope, world, view, message, english);
  }
}

/** Codes of the other visits at which this person should be at the same time: known to nobody else. */
function clashesOf({ now }: Scope, world: InspectionWorld, view: VisitView, personId: string): readonly string[] {
  const views = visibleVisits(world, personId, now);
  const others = doubleBookings(views, personId).flatMap(({ visitIds: [a, b] }) =>
    a === view.id ? [b] : b === view.id ? [a] : [],
  );
  return views.filter(({ id }) => others.includes(id)).map(({ code }) => code);
}

/** The year's programme: its themes are no secret, its visits and changes are for those who may know of them. */
async function programme(scope: Scope, personId: string, year: number, english: boolean): Promise<Rendered> {
  const views = await visitsVisibleTo(scope, personId);
  const programmes = await scope.tx.visits.programmesOf(year);
  const shown = programmes.map((one) => projectProgramme(one, views));
  return { ok: true, card: (english ? englishProgrammeCard : programmeCard)(year, shown, views) };
}

async function minutes(
  scope: Scope,
  world: InspectionWorld,
  view: VisitView | null,
  { personId, fileId, basis }: Extract<VisitMessage, { type: 'visit-minutes' }>,
  english: boolean,
): Promise<Rendered> {
  if (view === null || view.viewer !== 'team') return gone('not for this person');
  const startedAt = world.visits.find(({ id }) => id === view.id)?.reached.began ?? null;
  const words = { ...(await surroundings(scope, personId, [view], [], english ? 'en' : 'vi')), startedAt };
  const cardOf = english ? englishMinutesCard : minutesCard;
  return { ok: true, card: cardOf(view, { fileId, basis, stale: minutesBasis(view) !== basis }, words) };
}

/** A button of a visit that its holder may no longer know of. */
const hidden = (english: boolean): Card => ({
  lines: [VISIT_REFUSALS[english ? 'en' : 'vi'].noSuchVisit(null)],
  confidential: true,
});

/** The names that cards of these visits need. */
export async function surroundings(
  { tx, now }: Scope,
  readerId: string,
  views: readonly VisitView[],
  others: readonly string[] = [],
  language: Language = 'vi',
): Promise<VisitSurroundings> {
  const people = await tx.people.byIds([
    ...new Set([...others, ...views.flatMap(({ team }) => team.map(({ personId }) => personId))]),
  ]);
  const programmeIds = [...new Set(views.flatMap(({ programmeId }) => (programmeId === null ? [] : [programmeId])))];
  const programmes = await inTurn(programmeIds, (id) => tx.visits.programme(id));
  const themes = new Map(
    programmes.flatMap((programme) => programme?.themes.map(({ key, name }) => [key, name] as const) ?? []),
  );
  const numbers = new Map<string, number>();
  for (const { assignmentId } of views.flatMap(({ recommendations }) => recommendations)) {
    const found = assignmentId === null ? null : await tx.assignments.byId(assignmentId);
    if (found !== null) numbers.set(found.assignment.id, found.assignment.number);
  }
  return {
    readerId,
    now,
    calendar: await tx.calendar.table(),
    unitName: unitNames(await tx.units.directory()),
    personName: namesOf(people, language),
    themeName: (key) => themes.get(key) ?? key,
    assignmentNumber: (id) => numbers.get(id) ?? null,
  };
}
