import type { AssignmentView } from '../../app/ports/store/assignments.js';
import type { Language } from '../../app/ports/store/people.js';
import { timeliness } from '../../domain/assignment/lateness.js';
import { counted } from './english/counts.js';
import type { InLanguage } from './in-language.js';

/** The sentence that stands first in an answer: the one that a leader acts on. */

export type UnitShare = { readonly unitName: string; readonly count: number };

const vi = {
  most: ({ unitName, count }: UnitShare) => `, nhiều nhất ${unitName} (${count})`,
  shared: (what: string, units: number, most: string) => `${what} tại ${units} đơn vị${most}.`,
  silent: (count: number) =>
    count === 0 ? 'việc nào cũng đã xác nhận đã nhận' : `${count} việc chưa xác nhận đã nhận`,
  noneOverdue: (answered: string) => `Không có việc quá hạn; ${answered}.`,
  overdue: (overdue: number, total: number, most: string, answered: string) =>
    `${overdue} trên ${total} việc quá hạn${most}; ${answered}.`,
  own: {
    overdue: (count: number) => `${count} việc quá hạn`,
    today: (count: number) => `${count} việc đến hạn hôm nay`,
    silent: (count: number) => `${count} việc chưa xác nhận đã nhận`,
    none: 'Không có việc quá hạn, việc nào cũng đã xác nhận đã nhận.',
  },
};

const en: typeof vi = {
  most: ({ unitName, count }) => `, most at ${unitName} (${count})`,
  shared: (what, units, most) => `${what} at ${counted(units, 'unit')}${most}.`,
  silent: (count) => (count === 0 ? 'every task is acknowledged' : `${counted(count, 'task')} not acknowledged`),
  noneOverdue: (answered) => `Nothing is overdue; ${answered}.`,
  overdue: (overdue, total, most, answered) => `${overdue} of ${counted(total, 'task')} overdue${most}; ${answered}.`,
  own: {
    overdue: (count) => `${count} overdue`,
    today: (count) => `${count} due today`,
    silent: (count) => `${count} not acknowledged`,
    none: 'Nothing is overdue, and every task is acknowledged.',
  },
};

const LEADS: InLanguage<typeof vi> = { vi, en };

/** The unit with most of it, named only where it has more than every other: a name among equals would be a judgement. */
function most(shares: readonly UnitShare[], say: typeof vi): string {
  const [first, second] = [...shares].sort((a, b) => b.count - a.count);
  return first === undefined || first.count === second?.count ? '' : say.most(first);
}

/** "12 việc quá hạn tại 5 đơn vị, nhiều nhất Sở Xây dựng (4)." `what` says the number and what is counted. */
export function sharedLead(
  what: (count: number) => string,
  shares: readonly UnitShare[],
  language: Language = 'vi',
): string {
  const held = shares.filter(({ count }) => count > 0);
  const total = held.reduce((sum, { count }) => sum + count, 0);
  const [only] = held;
  if (held.length === 1 && only !== undefined) return `${only.unitName}: ${what(total)}.`;
  return LEADS[language].shared(what(total), held.length, most(held, LEADS[language]));
}

export type WholeCounts = {
  readonly unitName: string;
  readonly total: number;
  readonly overdue: number;
  readonly notAcknowledged: number;
};

/** What is late and where it is worst; where nothing is late, who has not answered. */
export function overviewLead(units: readonly WholeCounts[], language: Language = 'vi'): string {
  const say = LEADS[language];
  const sum = (pick: (unit: WholeCounts) => number): number => units.reduce((all, unit) => all + pick(unit), 0);
  const [total, overdue, silent] = [
    sum((unit) => unit.total),
    sum((unit) => unit.overdue),
    sum((unit) => unit.notAcknowledged),
  ];
  const answered = say.silent(silent);
  if (overdue === 0) return say.noneOverdue(answered);
  const worst =
    units.length === 1
      ? ''
      : most(
          units.map(({ unitName, overdue: count }) => ({ unitName, count })),
          say,
        );
  return say.overdue(overdue, total, worst, answered);
}

/** What waits for the asker: late first, then what was never acknowledged. Null where there is nothing. */
export function ownWorkLead(views: readonly AssignmentView[], now: Date, language: Language = 'vi'): string | null {
  if (views.length === 0) return null;
  const { own } = LEADS[language];
  const count = (fits: (view: AssignmentView) => boolean): number => views.filter(fits).length;
  const parts = [
    [count(({ assignment }) => timeliness(assignment, now) === 'overdue'), own.overdue],
    [count(({ assignment }) => timeliness(assignment, now) === 'due-today'), own.today],
    [count(({ assignment }) => assignment.state === 'sent'), own.silent],
  ] as const;
  const said = parts.filter(([number]) => number > 0).map(([number, what]) => what(number));
  return said.length === 0 ? own.none : `${said.join(', ')}.`;
}
