import type { AssignmentView } from '../../app/ports/store/assignments.js';
import type { Act, AssignmentState } from '../../domain/assignment/assignment.js';
import type { ReasonedAct } from '../messages/answers.js';
import { shorten } from '../messages/format.js';
import { dayIn } from './day-words.js';
import { endDialogue, startDialogue } from './dialogue.js';
import { doAct, refreshOrigin, sayRefusal } from './do-act.js';
import { askWhich, sees } from './target.js';
import { sayText, send, wordsFor, type Turn } from './turn.js';

/**
 * Which assignment a decision is about: the number said, else the card replied to, else the only one in that state which this person's units gave
 * or have. Null means that the answer has been given.
 */
export async function decisionTarget(
  turn: Turn,
  number: number | null,
  states: readonly AssignmentState[],
  how: (number: number) => string,
): Promise<AssignmentView | null> {
  const { tx } = turn.scope;
  const origin = turn.originOutboxId === null ? null : await tx.outbox.byId(turn.originOutboxId);
  const direct =
    number !== null
      ? await tx.assignments.byNumber(number)
      : origin?.assignmentId == null
        ? null
        : await tx.assignments.byId(origin.assignmentId);
  if (direct !== null && (await sees(turn, direct))) return direct;
  if (number !== null) {
    await sayText(turn, wordsFor(turn).noTaskNumbered([number]));
    return null;
  }
  const unitIds = [
    ...turn.principal.actor.posts.map((post) => post.unitId),
    ...turn.principal.actor.delegations.map((delegation) => delegation.unitId),
  ];
  const [given, own] =
    unitIds.length === 0
      ? [[], []]
      : [
          await tx.assignments.list({ assignerUnitIds: unitIds, states }, 20),
          await tx.assignments.list({ unitIds, states }, 20),
        ];
  const waiting = [...new Map([...given, ...own].map((view) => [view.assignment.id, view])).values()];
  const [only] = waiting;
  if (waiting.length === 1 && only !== undefined) return only;
  if (only === undefined) await sayText(turn, wordsFor(turn).nothingToDecide);
  else await askWhich(turn, waiting, how, (view) => `${view.unitName}: ${shorten(view.task.text, 80)}`);
  return null;
}

/** An act that needs no more words than its name; the card says how it stands afterwards. */
export async function decide(
  turn: Turn,
  assignmentId: string,
  act: Act,
  words: (view: AssignmentView) => string,
): Promise<void> {
  const done = await doAct(turn, assignmentId, act);
  turn.toast = done.ok ? words(done.result.view) : done.words;
  if (!done.ok) return sayRefusal(turn, done);
  await refreshOrigin(turn);
  await sayText(turn, words(done.result.view));
  if (done.result.askNewDue) await sayText(turn, wordsFor(turn).limitPassed(done.result.view.assignment.number));
}

/** "đề xuất 20/12": the leader's other date for a request. */
export async function counter(turn: Turn, number: number | null, words: string): Promise<void> {
  const view = await decisionTarget(
    turn,
    number,
    ['extension-asked'],
    (example) => `đề xuất ${example} ${words === '' ? '20/12' : words}`,
  );
  if (view === null) return;
  if (words === '') return askCounter(turn, view.assignment.id);
  return counterOffer(turn, view.assignment.id, words);
}

export async function askCounter(turn: Turn, assignmentId: string): Promise<void> {
  await startDialogue(turn, { kind: 'counter', assignmentId });
  await sayText(turn, wordsFor(turn).askCounter, [{ label: wordsFor(turn).drop, intent: { do: 'cancel-dialogue' } }]);
}

export async function counterOffer(turn: Turn, assignmentId: string, words: string): Promise<void> {
  const until = dayIn(turn, words);
  if (until === null) return sayText(turn, wordsFor(turn).counterDayUnclear);
  await endDialogue(turn);
  return decide(turn, assignmentId, { type: 'counter-extension', until }, ({ assignment }) =>
    wordsFor(turn).counterOffered(assignment.number, until),
  );
}

export async function answerCounter(turn: Turn, assignmentId: string, accept: boolean): Promise<void> {
  const words = wordsFor(turn);
  return decide(turn, assignmentId, { type: accept ? 'accept-counter' : 'decline-counter' }, ({ assignment }) =>
    accept ? words.counterAccepted(assignment.number, assignment.due.due) : words.counterDeclined(assignment.number),
  );
}

/** Acts with a reason: said in the same sentence, else asked for. */
export async function decideWithReason(
  turn: Turn,
  view: AssignmentView,
  act: ReasonedAct,
  reason: string,
): Promise<void> {
  const why = reason.replace(/^(?:vì|do|để|vi|de|because)\s+/iu, '').trim();
  if (why === '') {
    await startDialogue(turn, { kind: 'reason', act, assignmentId: view.assignment.id });
    return sayText(turn, wordsFor(turn).askReason[act], [
      { label: wordsFor(turn).drop, intent: { do: 'cancel-dialogue' } },
    ]);
  }
  await decide(turn, view.assignment.id, { type: act, reason: why }, ({ assignment }) =>
    wordsFor(turn).decided(act, assignment.number),
  );
  await send(turn, { type: 'assignment-card', assignmentId: view.assignment.id });
}
