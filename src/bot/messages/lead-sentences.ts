import type { AssignmentView } from '../../app/ports/store/assignments.js';
import { timeliness } from '../../domain/assignment/lateness.js';

/** The sentence that stands first in an answer: the one that a leader acts on. */

export type UnitShare = { readonly unitName: string; readonly count: number };

/** The unit with most of it, named only where it has more than every other: a name among equals would be a judgement. */
function most(shares: readonly UnitShare[]): string {
  const [first, second] = [...shares].sort((a, b) => b.count - a.count);
  return first === undefined || first.count === second?.count ? '' : `, nhiều nhất ${first.unitName} (${first.count})`;
}

/** "12 việc quá hạn tại 5 đơn vị, nhiều nhất Sở Xây dựng (4)." `what` stands behind the number. */
export function sharedLead(what: string, shares: readonly UnitShare[]): string {
  const held = shares.filter(({ count }) => count > 0);
  const total = held.reduce((sum, { count }) => sum + count, 0);
  const [only] = held;
  if (held.length === 1 && only !== undefined) return `${only.unitName}: ${total} ${what}.`;
  return `${total} ${what} tại ${held.length} đơn vị${most(held)}.`;
}

export type WholeCounts = {
  readonly unitName: string;
  readonly total: number;
  readonly overdue: number;
  readonly notAcknowledged: number;
};

/** What is late and where it is worst; where nothing is late, who has not answered. */
export function overviewLead(units: readonly WholeCounts[]): string {
  const sum = (pick: (unit: WholeCounts) => number): number => units.reduce((all, unit) => all + pick(unit), 0);
  const [total, overdue, silent] = [
    sum((unit) => unit.total),
    sum((unit) => unit.overdue),
    sum((unit) => unit.notAcknowledged),
  ];
  const answered = silent === 0 ? 'việc nào cũng đã xác nhận đã nhận' : `${silent} việc chưa xác nhận đã nhận`;
  if (overdue === 0) return `Không có việc quá hạn; ${answered}.`;
  const worst = units.length === 1 ? '' : most(units.map(({ unitName, overdue: count }) => ({ unitName, count })));
  return `${overdue} trên ${total} việc quá hạn${worst}; ${answered}.`;
}

/** What waits for the asker: late first, then what was never acknowledged. Null where there is nothing. */
export function ownWorkLead(views: readonly AssignmentView[], now: Date): string | null {
  if (views.length === 0) return null;
  const count = (fits: (view: AssignmentView) => boolean): number => views.filter(fits).length;
  const parts = [
    [count(({ assignment }) => timeliness(assignment, now) === 'overdue'), 'việc quá hạn'],
    [count(({ assignment }) => timeliness(assignment, now) === 'due-today'), 'việc đến hạn hôm nay'],
    [count(({ assignment }) => assignment.state === 'sent'), 'việc chưa xác nhận đã nhận'],
  ] as const;
  const said = parts.filter(([number]) => number > 0).map(([number, what]) => `${number} ${what}`);
  return said.length === 0 ? 'Không có việc quá hạn, việc nào cũng đã xác nhận đã nhận.' : `${said.join(', ')}.`;
}
