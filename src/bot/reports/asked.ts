import { askedScope } from '../../app/status/asked-scope.js';
import { sightOf } from '../../app/status/visible-units.js';
import type { AssignmentFilter } from '../../app/ports/store/assignments.js';
import type { Tx } from '../../app/ports/store/tx.js';
import type { Principal, Scope } from '../../app/use-case.js';
import { dayOf } from '../../domain/calendar/local-date.js';
import { unitNames } from '../../domain/unit/official-name.js';
import { between, type Between, type Narrowed } from '../conversation/questions/answers.js';
import type { Question } from '../conversation/questions/question.js';
import { understoodWords } from '../conversation/questions/say-question.js';

/** A question held against what its asker may see, for a picture or a file. */
export type Asked = {
  readonly scope: Scope;
  readonly principal: Principal;
  readonly question: Question;
  readonly narrowed: Narrowed;
  readonly period: Between | null;
  /** What was given in the period that the question names. */
  readonly filter: AssignmentFilter;
  /** How the question was understood: stands under the picture and at the head of the file. */
  readonly words: string;
  /** The same in the language of whoever asked: stands under it in the chat. */
  readonly caption: string;
  readonly nameOf: (unitId: string) => string;
  readonly day: ReturnType<typeof dayOf>;
};

/** Runs reading in a transaction: the one that is open, or one of its own for each piece of long work. */
export type Read = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

/** The same question in another transaction. */
export const within = (ground: Asked, tx: Tx): Asked => ({ ...ground, scope: { ...ground.scope, tx } });

/** Null: nothing in sight of this person fits, or there is no such thing; the two are never told apart. */
export async function asked(scope: Scope, principal: Principal, question: Question): Promise<Asked | null> {
  // A list in a file leaves the chat: it ranges over what the person may export, a picture over what they may ask.
  const sight = await sightOf(scope, principal, question.intent === 'chart' ? 'ask-status' : 'export');
  const narrowed = await askedScope(scope, sight, question.slots);
  if (!narrowed.ok) return null;
  const { now, tx } = scope;
  const nameOf = unitNames(await tx.units.directory());
  const period = question.slots.period === null ? null : between(question.slots.period, now);
  return {
    scope,
    principal,
    question,
    narrowed,
    period,
    filter: {
      ...narrowed.filter,
      ...(period === null ? {} : { sentFrom: period.from, sentBefore: period.before }),
    },
    words: understoodWords(question, now, nameOf),
    caption: understoodWords(question, now, nameOf, principal.person.language),
    nameOf,
    day: dayOf(now),
  };
}
