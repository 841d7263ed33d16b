import { doAct, refreshOrigin } from './do-act.js';
import { sayText, send, wordsFor, type Turn } from './turn.js';

/** Acknowledges one or several assignments; what was already acknowledged is told, not repeated. */
export async function acknowledgeAll(turn: Turn, assignmentIds: readonly string[]): Promise<void> {
  const numbers: number[] = [];
  const directives = new Set<string>();
  let refused: string | null = null;
  for (const assignmentId of assignmentIds) {
    const done = await doAct(turn, assignmentId, { type: 'acknowledge' });
    if (done.ok) {
      numbers.push(done.result.view.assignment.number);
      directives.add(done.result.view.directive.id);
    } else refused ??= done.words;
  }
  if (numbers.length === 0) {
    turn.toast = refused ?? wordsFor(turn).nothingToAcknowledge;
    if (!turn.popsUp) await sayText(turn, turn.toast);
    await refreshOrigin(turn);
    return;
  }
  numbers.sort((a, b) => a - b);
  turn.toast = wordsFor(turn).acknowledgedToast(numbers);
  if (turn.originOutboxId !== null) {
    await refreshOrigin(turn);
    if (turn.incoming.body.kind === 'press') return;
  }
  for (const directiveId of directives) await refreshNotice(turn, directiveId);
  const [only] = assignmentIds;
  if (assignmentIds.length === 1 && only !== undefined)
    await send(turn, { type: 'assignment-card', assignmentId: only });
  else await sayText(turn, wordsFor(turn).acknowledged(numbers));
}

/** Typed words leave no pressed card: the notice is found and brought up to date where the channel can. */
async function refreshNotice(turn: Turn, directiveId: string): Promise<void> {
  const { tx } = turn.scope;
  const notice = await tx.outbox.cardOf('directive-notice', directiveId, turn.principal.person.id);
  const message = notice === null ? null : await tx.outbox.messageOf(notice);
  if (notice !== null && notice !== turn.originOutboxId && message !== null)
    await send(turn, message, { editOfId: notice, editOnly: true });
}
