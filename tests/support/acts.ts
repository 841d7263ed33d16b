import type { ActContext, ActOutcome, Effect } from '../../src/domain/assignment/act-outcome.js';
import type { Act, Assignment } from '../../src/domain/assignment/assignment.js';
import { decideAct } from '../../src/domain/assignment/decide-act.js';
import { CALENDAR } from './official-calendar.js';
import { instant } from './an-assignment.js';

/** The context of a head's press on Tuesday 2 June 2026 at 10:00. */
function aContext(changes: Partial<ActContext> = {}): ActContext {
  return {
    now: instant('2026-06-02 10:00'),
    actor: { personId: 'head', onBehalfOfPersonId: null },
    calendar: CALENDAR,
    ...changes,
  };
}

/** The outcome of an act that the test expects to be allowed. */
export function allowed(
  assignment: Assignment,
  act: Act,
  changes: Partial<ActContext> = {},
): Extract<ActOutcome, { ok: true }> {
  const outcome = decideAct(assignment, act, aContext(changes));
  if (!outcome.ok) throw new Error(`${act.type} in ${assignment.state} was refused: ${outcome.refusal.code}`);
  return outcome;
}

/** The refusal of an act that the test expects to be refused. */
export function refused(
  assignment: Assignment,
  act: Act,
  changes: Partial<ActContext> = {},
): Extract<ActOutcome, { ok: false }>['refusal'] {
  const outcome = decideAct(assignment, act, aContext(changes));
  if (outcome.ok) throw new Error(`${act.type} in ${assignment.state} was allowed`);
  return outcome.refusal;
}

export function effectTypes(effects: readonly Effect[]): readonly string[] {
  return effects.map((effect) => effect.type);
}
