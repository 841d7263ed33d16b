import type { Card, CardAction, CardLine } from '../../../app/ports/card.js';
import type { AssignmentFilter } from '../../../app/ports/store/assignments.js';
import type { AskedScope } from '../../../app/status/asked-scope.js';
import { OPEN_STATES } from '../../../app/status/open-states.js';
import type { AssignmentState } from '../../../domain/assignment/assignment.js';
import { addDays, at, dayOf } from '../../../domain/calendar/local-date.js';
import { unitNames } from '../../../domain/unit/official-name.js';
import { shorten } from '../../messages/format.js';
import { overviewLead, sharedLead, type UnitShare } from '../../messages/lead-sentences.js';
import { directiveStatusCard, overviewCard, workListCard, type UnitCounts } from '../../messages/status-cards.js';
import { QUESTIONS, type QuestionAnswers } from '../../messages/question-answers.js';
import { languageOf, type Turn } from '../turn.js';
import { periodRange } from './period-range.js';
import type { AskedPeriod, AskedState, Question } from './question.js';

export type Narrowed = Extract<AskedScope, { ok: true }>;

/** More than this is not read on a phone; the number of all comes from the counts. */
const LISTED = 10;
/** A directive is shown whole: there are few assignments to one. */
const OF_DIRECTIVE = 2_000;

export type Between = { readonly from: Date; readonly before: Date };

export function between(period: AskedPeriod, now: Date): Between {
  const { from, to } = periodRange(period, dayOf(now));
  return { from: at(from, '00:00'), before: at(addDays(to, 1), '00:00') };
}

export const sentIn = (period: AskedPeriod | null, now: Date): Pick<AssignmentFilter, 'sentFrom' | 'sentBefore'> => {
  if (period === null) return {};
  const { from, before } = between(period, now);
  return { sentFrom: from, sentBefore: before };
};

export async function overviewAnswer(turn: Turn, narrowed: Narrowed, question: Question): Promise<Card> {
  const { tx, now } = turn.scope;
  const words = QUESTIONS[languageOf(turn)];
  const nameOf = unitNames(await tx.units.directory());
  const rows = await tx.assignments.counts({ ...narrowed.filter, ...sentIn(question.slots.period, now) }, 'unit', now);
  const units = rows.map((row): UnitCounts => ({
    unitName: row.key === null ? words.other : nameOf(row.key),
    total: row.total,
    notAcknowledged: row.silent,
    overdue: row.overdue,
    awaiting: row.awaitingConfirmation + row.awaitingOverdue,
    done: row.doneOnTime + row.doneLate,
  }));
  const { period } = question.slots;
  if (units.length === 0 && period !== null)
    return {
      title: words.status,
      lines: [between(period, now).from > now ? words.periodAhead : words.nothingInPeriod],
    };
  return overviewCard(units, now, languageOf(turn));
}

/** What a unit still has to do: all that is not over. */
const MOVING: readonly AssignmentState[] = [...OPEN_STATES, 'reported', 'returned', 'suspended'];

export async function unitAnswer(turn: Turn, narrowed: Narrowed, question: Question): Promise<Card> {
  const { tx, now } = turn.scope;
  const language = languageOf(turn);
  const words = QUESTIONS[language];
  const nameOf = unitNames(await tx.units.directory());
  const { units, state } = question.slots;
  if (units.length > 1 || question.slots.group !== null) return overviewAnswer(turn, narrowed, question);
  const filter = { ...narrowed.filter, ...sentIn(question.slots.period, now) };
  const shown = { ...filter, ...(state === null ? { states: MOVING } : inState(state, now)) };
  const [counted] = await tx.assignments.counts(filter, 'none', now);
  const [listed] = state === null ? [] : await tx.assignments.counts(shown, 'none', now);
  const views = await tx.assignments.list(shown, LISTED);
  const only = units[0]?.unitIds.length === 1 ? units[0].unitIds[0] : undefined;
  const name = only === undefined ? (question.slots.person ?? units[0]?.words ?? words.unit) : nameOf(only);
  const done = (counted?.doneOnTime ?? 0) + (counted?.doneLate ?? 0);
  const cancelled = counted === undefined ? 0 : await cancelledIn(turn, filter);
  const open = (counted?.total ?? 0) - done - cancelled;
  const total = state === null ? open : (listed?.total ?? 0);
  return workListCard(
    state === null ? words.unitOpen(name, open, done) : words.unitTotal(name, total),
    views,
    now,
    await tx.calendar.table(),
    {
      withUnit: narrowed.unitIds !== null && narrowed.unitIds.length > 1,
      empty: words.noneOpen,
      total,
      language,
      lead:
        state === null && counted !== undefined
          ? overviewLead(
              [{ unitName: name, total: counted.total, overdue: counted.overdue, notAcknowledged: counted.silent }],
              language,
            )
          : null,
    },
  );
}

async function cancelledIn(turn: Turn, filter: AssignmentFilter): Promise<number> {
  const [row] = await turn.scope.tx.assignments.counts({ ...filter, states: ['cancelled'] }, 'none', turn.scope.now);
  return row?.total ?? 0;
}

/** The state that a sentence names, as a condition on rows. */
export function inState(state: AskedState, now: Date): Pick<AssignmentFilter, 'states' | 'limitBefore'> {
  switch (state) {
    case 'overdue':
      return { states: OPEN_STATES, limitBefore: now };
    case 'done':
      return { states: ['done'] };
    case 'in-progress':
      return { states: ['acknowledged', 'in-progress', 'redo'] };
    case 'not-acknowledged':
      return { states: ['sent'] };
    case 'waiting-confirmation':
      return { states: ['reported'] };
    case 'returned':
      return { states: ['returned'] };
  }
}

export async function directiveAnswer(turn: Turn, narrowed: Narrowed, question: Question): Promise<Card> {
  const { tx, now } = turn.scope;
  if (narrowed.directive === null) return overviewAnswer(turn, narrowed, question);
  const views = await tx.assignments.list(narrowed.filter, OF_DIRECTIVE);
  if (question.slots.units.length > 0 && views.length === 0)
    return { lines: [QUESTIONS[languageOf(turn)].notGivenTo(question.slots.units[0]?.words ?? null)] };
  return directiveStatusCard(narrowed.directive, views, now, languageOf(turn));
}

/** One list of work with its whole number: the number and the lines come from the same filter. */
async function workAnswer(turn: Turn, filter: AssignmentFilter, list: keyof QuestionAnswers['lists']): Promise<Card> {
  const { tx, now } = turn.scope;
  const language = languageOf(turn);
  const { title, counted, empty } = QUESTIONS[language].lists[list];
  const views = await tx.assignments.list(filter, LISTED);
  const shares = views.length === 0 ? [] : await sharesOf(turn, filter);
  const total = shares.reduce((sum, { count }) => sum + count, 0);
  return workListCard(`${title} (${total})`, views, now, await tx.calendar.table(), {
    withUnit: true,
    empty,
    total,
    lead: sharedLead(counted, shares, language),
    language,
  });
}

async function sharesOf(turn: Turn, filter: AssignmentFilter): Promise<readonly UnitShare[]> {
  const { tx, now } = turn.scope;
  const { other } = QUESTIONS[languageOf(turn)];
  const nameOf = unitNames(await tx.units.directory());
  return (await tx.assignments.counts(filter, 'unit', now)).map(({ key, total }) => ({
    unitName: key === null ? other : nameOf(key),
    count: total,
  }));
}

export async function overdueAnswer(turn: Turn, narrowed: Narrowed, question: Question): Promise<Card> {
  const { now } = turn.scope;
  const period = question.slots.period === null ? null : between(question.slots.period, now);
  return workAnswer(
    turn,
    {
      ...narrowed.filter,
      states: OPEN_STATES,
      ...lateWithin(period, now),
    },
    period === null ? 'overdue' : 'overdueOfPeriod',
  );
}

/** A limit day ends at the midnight after it: the limits of a stretch of days lie one midnight later than its days. */
export function lateWithin(period: Between | null, now: Date): Pick<AssignmentFilter, 'limitFrom' | 'limitBefore'> {
  if (period === null) return { limitBefore: now };
  const before = new Date(period.before.getTime() + 1);
  return { limitFrom: new Date(period.from.getTime() + 1), limitBefore: before > now ? now : before };
}

export async function dueAnswer(turn: Turn, narrowed: Narrowed, question: Question): Promise<Card> {
  const { now } = turn.scope;
  // A limit day ends at the midnight after it: the limit instants of a stretch lie one day later than its days.
  const { from, before } = between(
    question.slots.period ?? { kind: 'range', from: dayOf(now), to: addDays(dayOf(now), 7) },
    now,
  );
  const start = from < now ? now : from;
  // When a directive is due is asked of all its tasks, however far off.
  const whole = question.slots.period === null && narrowed.directive !== null;
  return workAnswer(
    turn,
    {
      ...narrowed.filter,
      states: OPEN_STATES,
      limitFrom: new Date(start.getTime() + 1),
      ...(whole ? {} : { limitBefore: new Date(before.getTime() + 1) }),
    },
    question.slots.period === null && !whole ? 'dueSoon' : 'due',
  );
}

export async function silentAnswer(turn: Turn, narrowed: Narrowed): Promise<Card> {
  const { tx } = turn.scope;
  const words = QUESTIONS[languageOf(turn)];
  const nameOf = unitNames(await tx.units.directory());
  const units = await tx.assignments.numbersByUnit({ ...narrowed.filter, states: ['sent'] }, 5);
  if (units.length === 0) return { title: words.silentTitle, lines: [words.noneSilent] };
  return {
    title: words.silentTitle,
    lines: [
      {
        text: words.silent(
          units.length,
          units.reduce((sum, unit) => sum + unit.total, 0),
        ),
        style: 'bold',
      },
      ...units
        .slice(0, 9)
        .map(({ unitId, total, numbers }): CardLine =>
          words.silentUnit(nameOf(unitId), numbers, total - numbers.length),
        ),
      ...(units.length > 9 ? [words.moreUnits(units.length - 9)] : []),
    ],
    actions: units.slice(0, 3).map(({ unitId }): CardAction => ({
      label: shorten(nameOf(unitId), 24),
      intent: { do: 'ask', text: `tình hình ${nameOf(unitId)}` },
    })),
  };
}

export const waitingAnswer = (turn: Turn, narrowed: Narrowed): Promise<Card> =>
  workAnswer(turn, { ...narrowed.filter, states: ['reported'] }, 'waiting');

/** What units gave back; when they did is not counted, a period is that of giving the work. */
export const returnedAnswer = (turn: Turn, narrowed: Narrowed, { slots: { period } }: Question): Promise<Card> =>
  workAnswer(
    turn,
    { ...narrowed.filter, ...sentIn(period, turn.scope.now), states: ['returned'] },
    period === null ? 'returned' : 'returnedOfPeriod',
  );

export const extensionsAnswer = (turn: Turn, narrowed: Narrowed): Promise<Card> =>
  workAnswer(turn, { ...narrowed.filter, states: ['extension-asked'] }, 'extensions');
