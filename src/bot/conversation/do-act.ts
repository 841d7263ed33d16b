import type { ActRefusal } from '../../app/acts/act-refusal.js';
import type { LimitRefused } from '../../app/acts/follow-up.js';
import { performAct, type ActResult } from '../../app/acts/perform-act.js';
import type { AssignmentView } from '../../app/ports/store/assignments.js';
import type { Language } from '../../app/ports/store/people.js';
import type { Act } from '../../domain/assignment/assignment.js';
import { englishRefusal } from '../messages/english/refusals.js';
import { limitAfterParentCard } from '../messages/chain-words.js';
import { refusalWords } from '../messages/refusals.js';
import { answersByMessage, languageOf, sayText, send, tell, wordsFor, type Turn } from './turn.js';

/** Performs an act for the person of this turn and words a refusal; the caller words the success. */
export async function doAct(
  turn: Turn,
  assignmentId: string,
  act: Act,
): Promise<
  | { ok: true; result: Extract<ActResult, { ok: true }> }
  | { ok: false; words: string; result: Extract<ActResult, { ok: false }> }
> {
  const result = await performAct(turn.scope, turn.principal, assignmentId, act);
  if (result.ok) {
    if (result.limitRefused !== null) await sayLimitRefused(turn, result.view, result.limitRefused);
    return { ok: true, result };
  }
  return { ok: false, words: await refusalFor(turn, result.refusal), result };
}

/** Why it was not done, with the way to the work as it stands. */
export async function sayRefusal(
  turn: Turn,
  { words: why, result }: { readonly words: string; readonly result: Extract<ActResult, { ok: false }> },
): Promise<void> {
  const { view } = result;
  await sayText(
    turn,
    why,
    view === null
      ? []
      : [
          {
            label: wordsFor(turn).task(view.assignment.number),
            intent: { do: 'show-assignment', assignmentId: view.assignment.id },
          },
        ],
  );
}

/** A refusal in the words of the person's language. */
export async function refusalFor(turn: Turn, refusal: ActRefusal): Promise<string> {
  const personId =
    refusal.code === 'already-acknowledged'
      ? refusal.by?.personId
      : refusal.code === 'not-yours'
        ? refusal.by.personId
        : refusal.code === 'already-handed'
          ? refusal.personId
          : undefined;
  const person = personId === undefined ? null : await turn.scope.tx.people.byId(personId);
  return refusalIn(languageOf(turn), refusal, turn, person?.name);
}

const refusalIn = (language: Language, refusal: ActRefusal, { scope }: Turn, name: string | undefined): string =>
  language === 'en'
    ? englishRefusal(refusal, () => name ?? 'Somebody else')
    : refusalWords(refusal, scope.now, () => name ?? 'Người khác');

/** The limit that should count from now cannot stand: who acted hears why, and whoever issued the directive is asked to set one. */
async function sayLimitRefused(turn: Turn, view: AssignmentView, { day, refusal }: LimitRefused): Promise<void> {
  const { assignment, directive } = view;
  await sayText(turn, wordsFor(turn).limitAfterParent(assignment.number, day, await refusalFor(turn, refusal)));
  if (directive.issuedBy === null) return;
  const card = limitAfterParentCard(view, day, (language) => refusalIn(language, refusal, turn, ''));
  await tell(turn, directive.issuedBy, card, `limit-refused/${assignment.id}/${assignment.version}`);
}

/** Brings the pressed card up to date; without one (typed words) nothing is sent. */
export async function refreshOrigin(turn: Turn): Promise<void> {
  if (turn.originOutboxId === null || answersByMessage(turn)) return;
  const message = await turn.scope.tx.outbox.messageOf(turn.originOutboxId);
  if (message === null || message.type === 'card' || message.type === 'digest') return;
  if (turn.group !== null) {
    const { inboxId, ids, tx } = turn.scope;
    await tx.outbox.add([
      {
        personId: null,
        contactId: turn.group.id,
        lane: 'answer',
        message,
        dedupeKey: `group-edit/${inboxId ?? ids.newId()}`,
        editOfId: turn.originOutboxId,
        editOnly: true,
        onUnknown: 'never',
        ignoresQuietHours: true,
      },
    ]);
    return;
  }
  await send(turn, message, { editOfId: turn.originOutboxId });
}
