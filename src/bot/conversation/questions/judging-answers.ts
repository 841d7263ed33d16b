import type { Card, CardLine } from '../../../app/ports/card.js';
import type { AssignmentFilter, AssignmentView } from '../../../app/ports/store/assignments.js';
import { OPEN_STATES } from '../../../app/status/open-states.js';
import { headNames } from '../../../app/status/head-names.js';
import { accountFrom, rank, SMALL_NUMBER } from '../../../domain/report/accountability.js';
import { isLateAt } from '../../../domain/assignment/lateness.js';
import { dayOf } from '../../../domain/calendar/local-date.js';
import { unitNames } from '../../../domain/unit/official-name.js';
import { workingDaysBetween } from '../../../domain/calendar/working-calendar.js';
import { shorten } from '../../messages/format.js';
import { JUDGING, type JudgingWords } from '../../messages/judging-words.js';
import { QUESTIONS } from '../../messages/question-answers.js';
import { languageOf, type Turn } from '../turn.js';
import { between, type Narrowed } from './answers.js';
import { compareUnits } from './compare-units.js';
import { periodBefore } from './period-range.js';
import type { AskedPeriod, Question } from './question.js';
import { ownLineCard } from './own-line.js';
import { periodWords } from './say-question.js';

/** Reasons are the heads' own words: more than these are not read on a phone. */
const REASONS = 8;

/** Made once: a comparison that looks for its language each time took most of a ranking of a thousand heads. */
const byName = new Intl.Collator('vi').compare;

const THIS_MONTH: AskedPeriod = { kind: 'month', offset: 0 };

const sentDuring = (narrowed: Pick<Narrowed, 'filter'>, period: AskedPeriod, now: Date): AssignmentFilter => {
  const { from, before } = between(period, now);
  return { ...narrowed.filter, sentFrom: from, sentBefore: before };
};

/** Heads by their units: the weights stand in the answer, small numbers get no place, the parent's delay is nobody else's. */
export async function rankingAnswer(turn: Turn, narrowed: Narrowed, question: Question): Promise<Card> {
  const { tx, now } = turn.scope;
  const language = languageOf(turn);
  const say = JUDGING[language];
  const period = question.slots.period ?? THIS_MONTH;
  const nameOf = unitNames(await tx.units.directory());
  const filter = ownWork(turn, question) ?? narrowed.filter;
  const during = sentDuring({ filter }, period, now);
  const tallies = await tx.assignments.headTallies(during, now);
  const [only] = tallies;
  if (only !== undefined && tallies.length === 1)
    return ownLineCard(turn, nameOf(only.unitId), accountFrom(only), during, period);
  const ranked = rank(
    tallies
      .map(({ unitId, ...tally }) => ({ of: { unitId, name: nameOf(unitId) }, account: accountFrom(tally) }))
      .sort((a, b) => byName(a.of.name, b.of.name)),
  );
  const title = say.rankingTitle(periodWords(period, now, language));
  if (ranked.length === 0) return { title, lines: [say.nothingGiven] };
  const placed = ranked.filter(({ place }) => place !== null);
  const few = ranked.length - placed.length;
  const shown =
    placed.length > 8
      ? [...placed.slice(0, 4), ...placed.slice(-4)]
      : [...placed, ...ranked.filter(({ place }) => place === null)].slice(0, 8);
  const heads = await headNames(
    turn.scope,
    shown.map(({ of }) => of.unitId),
  );
  const line = ({ of, account, place }: (typeof ranked)[number]): CardLine =>
    `${place === null ? '–' : `${place}.`} ${of.name}${heads.has(of.unitId) ? ` (${heads.get(of.unitId) ?? ''})` : ''}: ${account.score === null || place === null ? say.fewFigures : say.score(account.score)} (${say.account(account)})`;
  return {
    title,
    lines: [
      { text: placed[0] === undefined ? say.nobodyPlaced : ends(placed, say), style: 'bold' },
      ...shown.map(line),
      ...(few > 0 ? [say.notPlaced(few)] : []),
      { text: say.weights, style: 'muted' },
    ],
  };
}

/** The first and the last; where several share the place, their number: a name among equals would be a judgement. */
function ends(
  placed: readonly {
    readonly of: { readonly name: string };
    readonly place: number | null;
    readonly account: { readonly score: number | null };
  }[],
  say: JudgingWords,
): string {
  const at = (place: number | null | undefined): string => {
    const [one, ...others] = placed.filter((entry) => entry.place === place);
    const score = one?.account.score ?? 0;
    return others.length === 0 ? say.oneAt(one?.of.name ?? '', score) : say.severalAt(others.length + 1, score);
  };
  const [first, last] = [placed[0]?.place, placed.at(-1)?.place];
  if (placed.length === 1) return at(first);
  return first === last ? say.allEqual(placed.length, placed[0]?.account.score ?? 0) : say.ends(at(first), at(last));
}

/** A head who asks for no unit in particular asks for their own line: the ranking of others is their leader's. */
function ownWork({ principal }: Turn, { slots }: Question): AssignmentFilter | null {
  const { posts } = principal.actor;
  if (slots.units.length > 0 || slots.group !== null || slots.person !== null || slots.document !== null) return null;
  if (posts.some(({ role }) => role === 'leader' || role === 'clerk')) return null;
  const unitIds = posts.filter(({ role }) => role === 'head').map(({ unitId }) => unitId);
  return unitIds.length === 0 ? null : { unitIds };
}

/** Two periods side by side, the same figures from the same filter. */
export async function compareAnswer(turn: Turn, narrowed: Narrowed, question: Question): Promise<Card> {
  if (question.slots.units.length > 1) return compareUnits(turn, question);
  const { tx, now } = turn.scope;
  const language = languageOf(turn);
  const say = JUDGING[language];
  const against = question.slots.period;
  const base: AskedPeriod =
    question.slots.base ?? (against !== null && 'offset' in against ? { kind: against.kind, offset: 0 } : THIS_MONTH);
  const other = against ?? periodBefore(base, dayOf(now));
  const figures = async (period: AskedPeriod): Promise<{ total: number; done: number; late: number }> => {
    const [row] = await tx.assignments.counts(sentDuring(narrowed, period, now), 'none', now);
    return {
      total: row?.total ?? 0,
      done: (row?.doneOnTime ?? 0) + (row?.doneLate ?? 0),
      late: (row?.overdue ?? 0) + (row?.doneLate ?? 0) + (row?.awaitingOverdue ?? 0),
    };
  };
  const [present, past] = [await figures(base), await figures(other)];
  const share = ({ late, total }: { late: number; total: number }): number => (total === 0 ? 0 : (late / total) * 100);
  const change = share(present) - share(past);
  const few = Math.min(present.total, past.total) < SMALL_NUMBER;
  return {
    title: say.compareTitle(periodWords(base, now, language), periodWords(other, now, language)),
    lines: [
      {
        text: few
          ? say.tooFew(present.total, past.total)
          : Math.abs(change) < 0.05
            ? say.unchanged(share(present))
            : say.changed(share(past), share(present)),
        style: 'bold',
      },
      say.figure(say.figures.given, present.total, past.total),
      say.figure(say.figures.done, present.done, past.done),
      say.figure(say.figures.late, present.late, past.late),
      { text: say.basis, style: 'muted' },
    ],
  };
}

/** What the heads themselves said, the latest words of each late assignment; where nothing was said, that. */
export async function reasonsAnswer(turn: Turn, narrowed: Narrowed, question: Question): Promise<Card> {
  const { tx, now } = turn.scope;
  const say = JUDGING[languageOf(turn)];
  const calendar = await tx.calendar.table();
  const late: AssignmentFilter = { ...narrowed.filter, states: OPEN_STATES, limitBefore: now };
  const all: readonly AssignmentView[] =
    question.slots.number === null
      ? await tx.assignments.list(late, REASONS)
      : await numbered(turn, narrowed, question.slots.number);
  if (all.length === 0 && question.slots.number !== null)
    return { lines: [QUESTIONS[languageOf(turn)].noTask(question.slots.number)] };
  if (all.length === 0) return { title: say.reasonsTitle, lines: [say.noneLate] };
  const [counted] = all.length < REASONS ? [] : await tx.assignments.counts(late, 'none', now);
  const total = counted?.total ?? all.length;
  const contests = await tx.contests.lastOf(all.map((view) => view.assignment.id));
  const lines: CardLine[] = [];
  let silent = 0;
  for (const view of all) {
    const facts = await tx.assignments.factsOf(view.assignment.id);
    const said = facts.flatMap(({ act, at }): { at: Date; words: string }[] =>
      act.type === 'report-progress' && act.words !== ''
        ? [{ at, words: act.words }]
        : act.type === 'ask-extension' || act.type === 'return'
          ? [{ at, words: act.reason }]
          : [],
    );
    const last = said.at(-1);
    if (last === undefined) silent += 1;
    const due = view.assignment.due.due;
    const lateDays =
      due === null || !isLateAt(view.assignment.due, now) ? 0 : workingDaysBetween(calendar, due, dayOf(now));
    const contest = contests.get(view.assignment.id);
    const why =
      last === undefined ? say.noReason(view.assignment.state) : say.saidAt(shorten(last.words, 120), last.at);
    lines.push(
      `${say.reasonLine(view.assignment.number, view.unitName, lateDays, why)}${contest === undefined ? '' : say.contested(shorten(contest.words, 120), contest.objective)}`,
    );
  }
  return {
    title: say.reasonsTitle,
    lines: [
      { text: reasonsLead(total, all.length, silent, say), style: 'bold' },
      ...lines,
      ...(total > all.length ? [say.moreTasks(total - all.length)] : []),
      { text: say.ownWords, style: 'muted' },
    ],
  };
}

/** How many said why: silence about a delay is what a leader asks about next. */
function reasonsLead(total: number, shown: number, silent: number, say: JudgingWords): string {
  const among = say.among(total, shown);
  if (silent === 0) return say.allSaidWhy(among);
  return silent === shown ? say.noneSaidWhy(among) : say.someSaidWhy(among, shown - silent, silent);
}

/** The assignment of that number, if it is among what the question may range over. */
async function numbered(turn: Turn, { filter }: Narrowed, number: string): Promise<readonly AssignmentView[]> {
  const view = number.length > 9 ? null : await turn.scope.tx.assignments.byNumber(Number(number));
  if (view === null) return [];
  const seen = filter.unitIds === undefined || filter.unitIds.includes(view.assignment.unitId);
  return seen && (filter.directiveId === undefined || filter.directiveId === view.directive.id) ? [view] : [];
}
