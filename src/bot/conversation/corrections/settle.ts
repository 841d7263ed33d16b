import type { LocalDate } from '../../../domain/calendar/local-date.js';
import type { Correction } from '../../../domain/directive/correction.js';
import { holds } from '../../../domain/directive/correct-units.js';
import { typedDeadline, type TypedOn } from '../../../domain/directive/deadline/typed.js';
import type { Deadline, DirectiveDraft, UnitMention } from '../../../domain/directive/directive.js';
import { locateTask, type TaskReference } from '../../../domain/directive/task-reference.js';
import { plain } from '../words.js';
import type { Said, SaidTasks, Spoken } from './spoken.js';
import { unitsInWords, type NameTools } from './units-in-words.js';

export type SettleTools = NameTools &
  TypedOn & {
    readonly date: (words: string) => LocalDate | null;
    readonly deadlineIn: (text: string) => Deadline | null;
    /** The person was asked about a day that is past and means it. */
    readonly sure: boolean;
  };

/** The same message said again with what was missing, for a button; `task`: which task it is then about. */
export type Choice = { readonly task: number | 'all'; readonly text: string };

export type CorrectionProblem =
  | {
      readonly what:
        | 'not-understood'
        | 'unknown-unit'
        | 'unclear-deadline'
        | 'unclear-date'
        | 'unclear-code'
        | 'no-such-task'
        | 'no-such-item'
        | 'unit-not-there'
        | 'merge-alone';
      readonly words: string;
    }
  | { readonly what: 'which-task'; readonly words: string; readonly choices: readonly Choice[] }
  | {
      readonly what: 'which-unit';
      readonly words: string;
      readonly choices: readonly { unitId: string; text: string }[];
    }
  | { readonly what: 'past' | 'next-year'; readonly words: string; readonly day: LocalDate };

export type Settled =
  | { readonly ok: true; readonly corrections: readonly Correction[] }
  | { readonly ok: false; readonly problem: CorrectionProblem };

/** Thrown away as soon as it is made: carries a refusal out of the middle of a message. */
type Refused = { readonly problem: CorrectionProblem };
type Part<T> = { readonly value: T } | Refused;
const refused = (problem: CorrectionProblem): Refused => ({ problem });

/** Whether any part of the message is a correction at all; one that hangs on names is only if those are units. */
export function isCorrection(spoken: readonly Spoken[], tools: NameTools): boolean {
  return spoken.some(({ said }) =>
    said.some((one) => one.what !== 'nothing' && (one.loose !== true || namesUnits(one, tools))),
  );
}

const namesUnits = (said: Said, tools: NameTools): boolean =>
  'names' in said && unitsInWords(said.names, tools).ok && (!('old' in said) || unitsInWords(said.old, tools).ok);

/**
 * What the message means for this draft: everything it says, or the one thing that stands in the way. Tasks are counted as the card shows them,
 * therefore those that fall away go last.
 */
export function settleCorrections(spoken: readonly Spoken[], draft: DirectiveDraft, tools: SettleTools): Settled {
  const corrections: Correction[] = [];
  for (const [index, { part, said }] of spoken.entries()) {
    const again = (changed: string): string =>
      spoken.map((other, at) => (at === index ? changed : other.part)).join('; ');
    for (const one of said) {
      const settled = settle(one, { part, again }, draft, tools);
      if ('problem' in settled) return { ok: false, problem: settled.problem };
      corrections.push(...settled.value);
    }
  }
  const merged = corrections.filter(({ what }) => what === 'merge-tasks');
  const dropped = corrections.flatMap((each) => (each.what === 'drop-task' ? [each] : []));
  if (merged.length > 1 || (merged.length === 1 && dropped.length > 0))
    return { ok: false, problem: { what: 'merge-alone', words: spoken.map(({ part }) => part).join('; ') } };
  const places = [...new Set(dropped.map(({ task }) => task))].sort((a, b) => b - a);
  const others = corrections.filter(({ what }) => what !== 'merge-tasks' && what !== 'drop-task');
  return {
    ok: true,
    corrections: [...others, ...merged, ...places.map((task): Correction => ({ what: 'drop-task', task }))],
  };
}

type Context = { readonly part: string; readonly again: (changed: string) => string };

function settle(said: Said, context: Context, draft: DirectiveDraft, tools: SettleTools): Part<readonly Correction[]> {
  switch (said.what) {
    case 'nothing':
      return refused({ what: 'not-understood', words: context.part });
    case 'header':
      return { value: [said.correction] };
    case 'bad-code':
      return refused({ what: 'unclear-code', words: said.words });
    case 'date': {
      const date = tools.date(said.words);
      return date === null ? refused({ what: 'unclear-date', words: said.words }) : { value: [{ what: 'date', date }] };
    }
    case 'issuer': {
      const resolution = tools.resolve(said.words);
      return {
        value: [{ what: 'issuer', issuer: said.words, unitId: resolution.kind === 'unit' ? resolution.unitId : null }],
      };
    }
    case 'add-task': {
      const [lead] = tools.mentions(said.text);
      const nowhere = { start: 0, end: 0 };
      const deadline = tools.deadlineIn(said.text);
      return {
        value: [
          {
            what: 'add-task',
            text: said.text,
            lead: lead === undefined || lead.resolution.kind === 'unknown' ? [] : [{ ...lead, span: nowhere }],
            deadline: deadline === null ? null : { ...deadline, span: nowhere },
          },
        ],
      };
    }
    case 'deadline':
      return onTasks(said.tasks, context, draft, (places) => deadlineOn(places, said.phrase, tools));
    case 'task-text':
      return onTasks(said.tasks, context, draft, (places) => ({
        value: places.map((task): Correction => ({ what: 'task-text', task, text: said.text })),
      }));
    case 'drop-tasks':
      return onTasks(said.tasks, context, draft, (places) => ({
        value: places.map((task): Correction => ({ what: 'drop-task', task })),
      }));
    case 'keep':
      return onTasks(said.tasks, context, draft, (places) => ({
        value: places.map((task): Correction => ({ what: 'confirm', field: 'task', task })),
      }));
    case 'merge':
      return onTasks(said.tasks, context, draft, (places) =>
        places.length < 2
          ? refused({ what: 'not-understood', words: context.part })
          : { value: [{ what: 'merge-tasks', tasks: places }] },
      );
    case 'set-lead':
    case 'add-unit':
    case 'drop-unit':
    case 'replace-unit':
      return onUnits(said, context, draft, tools);
  }
}

function deadlineOn(places: readonly number[], phrase: string | null, tools: SettleTools): Part<readonly Correction[]> {
  if (phrase === null) return { value: places.map((task) => ({ what: 'deadline', task, deadline: null })) };
  const typed = typedDeadline(phrase, tools);
  if (!typed.ok && typed.reason === 'unclear') return refused({ what: 'unclear-deadline', words: phrase });
  if (!typed.ok && !tools.sure) return refused({ what: typed.reason, words: phrase, day: typed.day });
  const { deadline } = typed;
  return { value: places.map((task) => ({ what: 'deadline', task, deadline })) };
}

type OnUnits = Extract<Said, { names: string }>;

function onUnits(
  said: OnUnits,
  context: Context,
  draft: DirectiveDraft,
  tools: SettleTools,
): Part<readonly Correction[]> {
  const taken = said.what === 'drop-unit' ? said.names : said.what === 'replace-unit' ? said.old : null;
  const gone = taken === null ? [] : unitsToTake(taken, draft, tools);
  if ('problem' in gone) return gone;
  const put = said.what === 'drop-unit' ? [] : unitsToPut(said.names, context, tools);
  if ('problem' in put) return put;
  // Two in the place of one, or one in the place of two: who takes whose part is not said.
  if (said.what === 'replace-unit' && (gone.length > 1 || put.length > 1))
    return refused({ what: 'not-understood', words: context.part });
  const [old] = gone;
  const [unit] = put;
  const holding = draft.tasks.flatMap((task, index) => (gone.some((each) => holds(task, each)) ? [index + 1] : []));
  if (taken !== null && holding.length === 0) return refused({ what: 'unit-not-there', words: taken });
  const candidates = taken === null ? draft.tasks.map((_, index) => index + 1) : holding;
  return onTasks(
    said.tasks,
    context,
    draft,
    (places) => {
      const where = said.tasks === 'all' && taken !== null ? holding : places;
      return {
        value: where.flatMap((task): readonly Correction[] => {
          switch (said.what) {
            case 'set-lead':
              return [{ what: 'set-lead', task, units: put }];
            case 'add-unit':
              return put.map((each) => ({ what: 'add-unit', task, role: said.role, unit: each }));
            case 'drop-unit':
              return gone.map((each) => ({ what: 'drop-unit', task, unit: each }));
            case 'replace-unit':
              return old === undefined || unit === undefined ? [] : [{ what: 'replace-unit', task, old, unit }];
          }
        }),
      };
    },
    candidates,
  );
}

/** Names that somebody who has no place in the directory bears too, as long as the draft names them so. */
function unitsToTake(words: string, draft: DirectiveDraft, tools: SettleTools): readonly UnitMention[] | Refused {
  const wanted = plain(words);
  const mentioned = draft.tasks
    .flatMap(({ lead, cooperate, monitor }) => [...lead, ...cooperate, ...monitor])
    .find(({ name }) => plain(name) === wanted);
  if (mentioned !== undefined) return [mentioned];
  const found = unitsInWords(words, tools);
  return found.ok ? found.units : refused({ what: 'unknown-unit', words: found.words });
}

function unitsToPut(words: string, { part, again }: Context, tools: SettleTools): readonly UnitMention[] | Refused {
  const found = unitsInWords(words, tools);
  if (!found.ok) return refused({ what: 'unknown-unit', words: found.words });
  for (const { name, resolution } of found.units) {
    const options =
      resolution.kind === 'ambiguous'
        ? resolution.candidates
        : resolution.kind === 'abolished'
          ? resolution.successors.map(({ unitId }) => unitId)
          : [];
    if (options.length > 0)
      return refused({
        what: 'which-unit',
        words: name,
        choices: options.map((unitId) => ({ unitId, text: again(part.replace(name, tools.nameOf(unitId))) })),
      });
  }
  return found.units;
}

/** The places that are said; where none is, the only candidate, else a question. */
function onTasks(
  said: SaidTasks,
  context: Context,
  draft: DirectiveDraft,
  correct: (places: readonly number[]) => Part<readonly Correction[]>,
  candidates: readonly number[] = draft.tasks.map((_, index) => index + 1),
): Part<readonly Correction[]> {
  if (said === 'all') return correct(draft.tasks.map((_, index) => index + 1));
  if (said === null) {
    if (candidates.length === 1) return correct(candidates);
    if (candidates.length === 0) return refused({ what: 'no-such-task', words: context.part });
    const choices = candidates.map((task): Choice => ({
      task,
      text: context.again(`${context.part} ở việc ${task}`),
    }));
    const all: Choice = { task: 'all', text: context.again(`${context.part} ở tất cả các việc`) };
    return refused({ what: 'which-task', words: context.part, choices: [...choices, all] });
  }
  const places: number[] = [];
  for (const reference of said) {
    const located = locateTask(draft.tasks, reference);
    if (located.ok) places.push(located.task);
    else if (located.reason !== 'several') return refused({ what: located.reason, words: reference.words });
    else
      return refused({
        what: 'which-task',
        words: reference.words,
        choices: choicesOf(located.tasks, reference, context),
      });
  }
  return correct([...new Set(places)]);
}

function choicesOf(tasks: readonly number[], { words }: TaskReference, { part, again }: Context): readonly Choice[] {
  const at = part.toLowerCase().indexOf(words);
  const put = (tasksSaid: string): string =>
    again(at < 0 ? `${part} ${tasksSaid}` : `${part.slice(0, at)}${tasksSaid}${part.slice(at + words.length)}`);
  return [
    ...tasks.map((task): Choice => ({ task, text: put(`việc ${task}`) })),
    { task: 'all', text: put(`việc ${tasks.join(', ')}`) },
  ];
}
