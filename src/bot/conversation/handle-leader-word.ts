import { accessWorld } from '../../app/access-world.js';
import { closeFeed, openFeed } from '../../app/feed/manage-feed.js';
import type { AssignmentView } from '../../app/ports/store/assignments.js';
import { contestAssignment, decideContest } from '../../app/status/contest.js';
import { serviceSince } from '../../app/status/service-level.js';
import { sightOf } from '../../app/status/visible-units.js';
import { switchWeeklyReport } from '../../app/status/weekly-report.js';
import { may } from '../../domain/access/may.js';
import { CALENDAR_LINK } from '../messages/calendar-link-card.js';
import { CONTEST, contestCard } from '../messages/contest-words.js';
import { SERVICE, serviceCard } from '../messages/service-card.js';
import { WEEKLY } from '../messages/weekly-words.js';
import type { LeaderWord } from './leader-words.js';
import { languageOf, say, sayText, send, tell, wordsFor, type Turn } from './turn.js';

export async function handleLeaderWord(turn: Turn, word: LeaderWord): Promise<void> {
  switch (word.say) {
    case 'contest':
      return contest(turn, word.number, word.words);
    case 'decide-contest': {
      const view = await turn.scope.tx.assignments.byNumber(word.number);
      return view === null ? notFound(turn, word.number) : decide(turn, view, word.objective);
    }
    case 'open-feed':
      return openCalendar(turn);
    case 'close-feed':
      return sayText(
        turn,
        (await closeFeed(turn.scope, turn.principal.person.id))
          ? CALENDAR_LINK[languageOf(turn)].closed
          : CALENDAR_LINK[languageOf(turn)].none,
      );
    case 'weekly':
      return weekly(turn, word.on);
    case 'service':
      return service(turn);
  }
}

const notFound = (turn: Turn, number: number): Promise<void> => sayText(turn, CONTEST[languageOf(turn)].noTask(number));

async function contest(turn: Turn, number: number, words: string): Promise<void> {
  const say = CONTEST[languageOf(turn)];
  const view = await turn.scope.tx.assignments.byNumber(number);
  if (view === null) return notFound(turn, number);
  const result = await contestAssignment(turn.scope, turn.principal, view, words);
  if (!result.ok)
    switch (result.reason) {
      case 'not-found':
        return notFound(turn, number);
      case 'not-allowed':
        return sayText(turn, say.onlyHead(number));
      case 'no-reason':
        return sayText(turn, say.noReason(number));
    }
  for (const personId of result.leaders)
    await tell(turn, personId, contestCard(view, result.contest.words), `contest/${result.contest.id}`);
  await sayText(turn, say.recorded(number, result.leaders.length > 0));
}

/** The button and the words decide alike. */
export async function decideContestOf(turn: Turn, assignmentId: string, objective: boolean): Promise<void> {
  const view = await turn.scope.tx.assignments.byId(assignmentId);
  return view === null ? sayText(turn, wordsFor(turn).noTask) : decide(turn, view, objective);
}

async function decide(turn: Turn, view: AssignmentView, objective: boolean): Promise<void> {
  const say = CONTEST[languageOf(turn)];
  const { number } = view.assignment;
  const result = await decideContest(turn.scope, turn.principal, view, objective);
  if (!result.ok)
    switch (result.reason) {
      case 'not-found':
        return notFound(turn, number);
      case 'not-allowed':
        return sayText(turn, say.onlyLeader(number));
      case 'nothing':
        return sayText(turn, say.nothing(number));
      case 'decided':
        return sayText(turn, say.decided(number));
    }
  const words = say.outcome(number, objective);
  turn.toast = words;
  await tell(
    turn,
    result.contest.personId,
    (language) => ({ lines: [CONTEST[language].outcome(number, objective)] }),
    `contest-decided/${result.contest.id}`,
  );
  await sayText(turn, words);
}

async function openCalendar(turn: Turn): Promise<void> {
  if (turn.scope.publicUrl == null) return sayText(turn, CALENDAR_LINK[languageOf(turn)].noAddress);
  const feedId = await openFeed(turn.scope, turn.principal.person.id);
  await send(turn, { type: 'calendar-link', feedId });
}

async function weekly(turn: Turn, on: boolean): Promise<void> {
  const { scope, principal } = turn;
  const say = WEEKLY[languageOf(turn)];
  if (on && (await sightOf(scope, principal)).filter === null) return sayText(turn, say.nothingInSight);
  const next = await switchWeeklyReport(scope, principal.person.id, on);
  await sayText(turn, next === null ? say.off : say.on(next));
}

async function service(turn: Turn): Promise<void> {
  const { tx, now } = turn.scope;
  const world = await accessWorld(turn.scope, turn.principal);
  if (!may(turn.principal.actor, 'see-health', { kind: 'system' }, world).ok)
    return sayText(turn, SERVICE[languageOf(turn)].onlyAdministrators);
  await say(turn, serviceCard(await tx.outbox.service(serviceSince(now), now), languageOf(turn)));
}
