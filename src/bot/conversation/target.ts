import { abilitiesOn } from '../../app/acts/abilities.js';
import { myWork } from '../../app/status/my-work.js';
import type { CardAction } from '../../app/ports/card.js';
import type { AssignmentView } from '../../app/ports/store/assignments.js';
import { shorten } from '../messages/format.js';
import { say, sayText, wordsFor, type Turn } from './turn.js';

/**
 * Which assignment the words are about: the number said, else the card replied to, else the only one that fits. When several fit the person is
 * asked, each choice carrying the words on; null means that the answer has been given. `how`: the whole command with the number put in.
 */
export async function targetOf(
  turn: Turn,
  number: number | null,
  fits: (view: AssignmentView) => boolean,
  how: (number: number) => string,
): Promise<AssignmentView | null> {
  const { tx } = turn.scope;
  if (number !== null) {
    const view = await tx.assignments.byNumber(number);
    if (view !== null && (await sees(turn, view))) return view;
    await sayText(turn, wordsFor(turn).noTaskNumbered([number]));
    return null;
  }
  const about = await repliedTo(turn);
  const [meant] = about;
  // Whoever answers a card means that card, also when its work is done or recalled: the act says so.
  if (meant !== undefined && about.length === 1) return meant;
  const mine = await myWork(turn.scope, turn.principal);
  const work = mine.filter(fits);
  const replied = work.filter((view) => about.some((other) => other.assignment.id === view.assignment.id));
  if (meant !== undefined && replied.length === 0) return meant;
  const candidates = replied.length > 0 ? replied : work;
  const [only] = candidates;
  if (candidates.length === 1 && only !== undefined) return only;
  if (only === undefined) {
    const silent = mine
      .filter(({ assignment }) => assignment.state === 'sent')
      .map(({ assignment }) => assignment.number);
    await sayText(
      turn,
      // Where everything there is waits to be acknowledged, that is what is in the way.
      silent.length > 0 && silent.length === mine.length && mine.some((view) => fits(acknowledged(view)))
        ? wordsFor(turn).acknowledgeFirst(silent)
        : wordsFor(turn).nothingFits,
    );
    return null;
  }
  await askWhich(turn, candidates, how, (view) => shorten(view.task.text, 90));
  return null;
}

const acknowledged = (view: AssignmentView): AssignmentView => ({
  ...view,
  assignment: { ...view.assignment, state: 'acknowledged' },
});

/** What lies outside a person's sight is answered as if it were not there. */
export async function sees(turn: Turn, view: AssignmentView): Promise<boolean> {
  return (await abilitiesOn(turn.scope, turn.principal, view))('see-assignment');
}

/** "Việc nào?" with a button for each; a button says the words again with its number. */
export async function askWhich(
  turn: Turn,
  candidates: readonly AssignmentView[],
  how: (number: number) => string,
  words: (view: AssignmentView) => string,
): Promise<void> {
  const shown = candidates.slice(0, 8);
  const example = shown[0]?.assignment.number ?? 1;
  await say(turn, {
    title: wordsFor(turn).whichTask,
    lines: [
      ...shown.map((view) => `• ${view.assignment.number}: ${words(view)}`),
      ...(candidates.length > shown.length ? [wordsFor(turn).moreTasks(candidates.length - shown.length)] : []),
      { text: wordsFor(turn).chooseOrType(shorten(how(example), 60)), style: 'muted' },
    ],
    actions: shown.map(({ assignment }): CardAction => ({
      label: wordsFor(turn).task(assignment.number),
      intent: { do: 'say', text: how(assignment.number) },
    })),
  });
}

/** The assignments that the card replied to is about, whatever their state; of a directive's notice those of this person's units. Empty without a reply. */
export async function repliedTo(turn: Turn): Promise<readonly AssignmentView[]> {
  const { tx } = turn.scope;
  const origin = turn.originOutboxId === null ? null : await tx.outbox.byId(turn.originOutboxId);
  if (origin === null) return [];
  if (origin.assignmentId !== null) {
    const view = await tx.assignments.byId(origin.assignmentId);
    return view !== null && (await sees(turn, view)) ? [view] : [];
  }
  if (origin.directiveId === null) return [];
  const { posts, delegations } = turn.principal.actor;
  const unitIds = [...posts, ...delegations].map(({ unitId }) => unitId);
  return unitIds.length === 0
    ? []
    : tx.assignments.list({ directiveId: origin.directiveId, unitIds: [...new Set(unitIds)] }, 50);
}
