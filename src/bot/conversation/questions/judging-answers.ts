import type { Card, CardLine } from '../../../app/ports/card.js';
import type { AssignmentFilter, AssignmentView } from '../../../app/ports/store/assignments.js';
import type { Contest } from '../../../app/ports/store/contests.js';
import { OPEN_STATES } from '../../../app/status/open-states.js';
import { headNames } from '../../../app/status/head-names.js';
import { accountFrom, ACCOUNTABILITY_WEIGHTS, rank, SMALL_NUMBER } from '../../../domain/report/accountability.js';
import { isLateAt } from '../../../domain/assignment/lateness.js';
import { dayOf } from '../../../domain/calendar/local-date.js';
import { unitNames } from '../../../domain/unit/official-name.js';
import { workingDaysBetween } from '../../../domain/calendar/working-calendar.js';
import { decimals, instant, shorten } from '../../messages/format.js';
import { stateWords } from '../../messages/due-words.js';
import type { Turn } from '../turn.js';
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
  const period = question.slots.period ?? THIS_MONTH;
  const nameOf = unitNames(await tx.units.directory());
  const filter = ownWork(turn, question) ?? narrowed.filter;
  const during = sentDuring({ filter }, period, now);
  const tallies = await tx.assignments.headTallies(during, now);
  const [only] = tallies;
  if (only !== undefined && tallies.length === 1)
    return ownLineCard(turn, nameOf(only.unitId), accountFrom(only), during, periodWords(period, now));
  const ranked = rank(
    tallies
      .map(({ unitId, ...tally }) => ({ of: { unitId, name: nameOf(unitId) }, account: accountFrom(tally) }))
      .sort((a, b) => byName(a.of.name, b.of.name)),
  );
  const title = `Xếp hạng người đứng đầu, ${periodWords(period, now)}`;
  if (ranked.length === 0) return { title, lines: ['Không có việc nào được giao trong kỳ này.'] };
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
    `${place === null ? '–' : `${place}.`} ${of.name}${heads.has(of.unitId) ? ` (${heads.get(of.unitId) ?? ''})` : ''}: ${account.score === null || place === null ? 'chưa đủ số liệu' : `${account.score.toFixed(1).replace('.', ',')} điểm`} (giao ${account.received}, nhận đúng hạn ${account.acknowledgedInTime}, xong đúng hạn ${account.doneOnTime}, chậm ${account.late}${account.extended > 0 ? `, gia hạn ${account.extended}` : ''}${account.returned > 0 ? `, trả lại ${account.returned}` : ''}${account.notCharged > 0 ? `, không tính do cấp trên chậm ${account.notCharged}` : ''})`;
  const { acknowledged, done, overdue } = ACCOUNTABILITY_WEIGHTS;
  return {
    title,
    lines: [
      {
        text:
          placed[0] === undefined ? `Chưa đơn vị nào đủ ${SMALL_NUMBER} việc có kết quả để xếp hạng.` : ends(placed),
        style: 'bold',
      },
      ...shown.map(line),
      ...(few > 0 ? [`${few} đơn vị dưới ${SMALL_NUMBER} việc có kết quả: không xếp hạng.`] : []),
      {
        text: `Trọng số: nhận trong 24 giờ ${acknowledged}, xong đúng hạn ${done}, không tồn việc quá hạn ${overdue}. Việc đến khi đã hết hạn do cấp trên chậm không tính.`,
        style: 'muted',
      },
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
): string {
  const at = (place: number | null | undefined): string => {
    const [one, ...others] = placed.filter((entry) => entry.place === place);
    const score = decimals(one?.account.score ?? 0);
    return others.length === 0
      ? `${one?.of.name ?? ''} (${score} điểm)`
      : `${others.length + 1} đơn vị cùng ${score} điểm`;
  };
  const [first, last] = [placed[0]?.place, placed.at(-1)?.place];
  return first === last
    ? `Tất cả ${placed.length} đơn vị cùng ${decimals(placed[0]?.account.score ?? 0)} điểm.`
    : `Cao nhất: ${at(first)}. Thấp nhất: ${at(last)}.`;
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
  const percent = (value: number): string => `${value.toFixed(1).replace('.', ',')}%`;
  const few = Math.min(present.total, past.total) < SMALL_NUMBER;
  const line = (what: string, a: number, b: number): CardLine =>
    `${what}: ${a}, trước là ${b} (${a === b ? 'không đổi' : a > b ? `tăng ${a - b}` : `giảm ${b - a}`})`;
  return {
    title: `${periodWords(base, now)} so với ${periodWords(other, now)}`,
    lines: [
      {
        text: few
          ? `Số việc quá ít để so sánh tỷ lệ (${present.total} và ${past.total}).`
          : Math.abs(change) < 0.05
            ? `Tỷ lệ chậm không đổi: ${percent(share(present))}.`
            : `Tỷ lệ chậm ${change > 0 ? 'tăng' : 'giảm'} từ ${percent(share(past))} ${change > 0 ? 'lên' : 'xuống'} ${percent(share(present))}.`,
        style: 'bold',
      },
      line('Được giao', present.total, past.total),
      line('Đã hoàn thành', present.done, past.done),
      line('Chậm (kể cả đã xong sau hạn)', present.late, past.late),
      { text: 'Tính theo việc được giao trong từng kỳ, tình trạng đến lúc này.', style: 'muted' },
    ],
  };
}

/** What the heads themselves said, the latest words of each late assignment; where nothing was said, that. */
export async function reasonsAnswer(turn: Turn, narrowed: Narrowed, question: Question): Promise<Card> {
  const { tx, now } = turn.scope;
  const calendar = await tx.calendar.table();
  const late: AssignmentFilter = { ...narrowed.filter, states: OPEN_STATES, limitBefore: now };
  const all: readonly AssignmentView[] =
    question.slots.number === null
      ? await tx.assignments.list(late, REASONS)
      : await numbered(turn, narrowed, question.slots.number);
  if (all.length === 0 && question.slots.number !== null)
    return { lines: [`Không tìm thấy việc số ${question.slots.number} trong phạm vi của anh/chị.`] };
  if (all.length === 0) return { title: 'Vì sao chậm', lines: ['🟢 Không có việc nào quá hạn.'] };
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
    lines.push(
      `• Việc ${view.assignment.number}, ${view.unitName}${lateDays > 0 ? ` (chậm ${lateDays} ngày làm việc)` : ''}: ${last === undefined ? `đơn vị chưa nêu lý do; ${stateWords(view.assignment.state)}` : `“${shorten(last.words, 120)}” (${instant(last.at)})`}${contested(contests.get(view.assignment.id))}`,
    );
  }
  return {
    title: 'Vì sao chậm',
    lines: [
      { text: reasonsLead(total, all.length, silent), style: 'bold' },
      ...lines,
      ...(total > all.length ? [`… và ${total - all.length} việc nữa.`] : []),
      { text: 'Lý do là lời của đơn vị, trợ lý không suy đoán.', style: 'muted' },
    ],
  };
}

/** How many said why: silence about a delay is what a leader asks about next. */
function reasonsLead(total: number, shown: number, silent: number): string {
  const among = total > shown ? `${total} việc quá hạn; trong ${shown} việc dưới đây` : `${total} việc`;
  if (silent === 0) return `${among}: việc nào đơn vị cũng đã nêu lý do.`;
  return silent === shown
    ? `${among}: chưa đơn vị nào nêu lý do.`
    : `${among}: ${shown - silent} việc đã nêu lý do, ${silent} việc chưa.`;
}

/** What the head holds against the judgement, and what a leader said to it. */
function contested(contest: Contest | undefined): string {
  if (contest === undefined) return '';
  const word =
    contest.objective === null
      ? 'chưa quyết định'
      : contest.objective
        ? 'đã công nhận nguyên nhân khách quan'
        : 'không công nhận';
  return `; phản hồi của người đứng đầu: “${shorten(contest.words, 120)}” (${word})`;
}

/** The assignment of that number, if it is among what the question may range over. */
async function numbered(turn: Turn, { filter }: Narrowed, number: string): Promise<readonly AssignmentView[]> {
  const view = number.length > 9 ? null : await turn.scope.tx.assignments.byNumber(Number(number));
  if (view === null) return [];
  const seen = filter.unitIds === undefined || filter.unitIds.includes(view.assignment.unitId);
  return seen && (filter.directiveId === undefined || filter.directiveId === view.directive.id) ? [view] : [];
}
