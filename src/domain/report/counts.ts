import type { Assignment } from '../assignment/assignment.js';
import { DEFAULT_DUE_POLICY, timeliness, type DuePolicy } from '../assignment/lateness.js';

/** Groups of facts/domain §3.2; every assignment is in exactly one. */
export const STATUS_GROUPS = [
  'not-started',
  'in-progress',
  'extension-asked',
  'redo',
  'awaiting-confirmation',
  'done',
  'returned',
  'suspended',
  'cancelled',
] as const;

type StatusGroup = (typeof STATUS_GROUPS)[number];

/** trong hạn · quá hạn · không hạn; `not-counted` for side states in which nobody's clock runs. For reported and done work judged at the report. */
type StatusTiming = 'in-time' | 'overdue' | 'undated' | 'not-counted';

export type Status = { readonly group: StatusGroup; readonly timing: StatusTiming };

/** The one status of an assignment in every list, count and chart. */
export function statusGroup(assignment: Assignment, now: Date, policy: DuePolicy = DEFAULT_DUE_POLICY): Status {
  return { group: groupOf(assignment), timing: timingOf(assignment, now, policy) };
}

function groupOf({ state }: Assignment): StatusGroup {
  switch (state) {
    case 'sent':
    case 'acknowledged':
      return 'not-started';
    case 'reported':
      return 'awaiting-confirmation';
    case 'in-progress':
    case 'extension-asked':
    case 'redo':
    case 'done':
    case 'returned':
    case 'suspended':
    case 'cancelled':
      return state;
  }
}

function timingOf(assignment: Assignment, now: Date, policy: DuePolicy): StatusTiming {
  const timing = timeliness(assignment, now, policy);
  switch (timing) {
    case 'in-time':
    case 'due-today':
    case 'on-time':
      return 'in-time';
    case 'overdue':
    case 'late':
      return 'overdue';
    case 'undated':
    case 'not-counted':
      return timing;
  }
}

export type StatusCounts = {
  readonly total: number;
  readonly byGroup: Readonly<Record<StatusGroup, number>>;
  readonly byTiming: Readonly<Record<StatusTiming, number>>;
  /** `group/timing` → count; only what occurs. Sums to `total`. */
  readonly byStatus: ReadonlyMap<`${StatusGroup}/${StatusTiming}`, number>;
  /** Not acknowledged yet: a part of `not-started`. */
  readonly unacknowledged: number;
  /** Still the unit's turn and past the limit: what leaders call "quá hạn". */
  readonly overdueOpen: number;
};

/** Counts in one pass; the groups sum to the number of assignments given, no row counted twice or lost (invariant 12). */
export function countByStatus(
  assignments: Iterable<Assignment>,
  now: Date,
  policy: DuePolicy = DEFAULT_DUE_POLICY,
): StatusCounts {
  const byGroup: Record<StatusGroup, number> = {
    'not-started': 0,
    'in-progress': 0,
    'extension-asked': 0,
    redo: 0,
    'awaiting-confirmation': 0,
    done: 0,
    returned: 0,
    suspended: 0,
    cancelled: 0,
  };
  const byTiming: Record<StatusTiming, number> = { 'in-time': 0, overdue: 0, undated: 0, 'not-counted': 0 };
  const byStatus = new Map<`${StatusGroup}/${StatusTiming}`, number>();
  let [total, unacknowledged, overdueOpen] = [0, 0, 0];
  for (const assignment of assignments) {
    const { group, timing } = statusGroup(assignment, now, policy);
    total += 1;
    byGroup[group] += 1;
    byTiming[timing] += 1;
    byStatus.set(`${group}/${timing}`, (byStatus.get(`${group}/${timing}`) ?? 0) + 1);
    if (assignment.state === 'sent') unacknowledged += 1;
    if (timing === 'overdue' && group !== 'done' && group !== 'awaiting-confirmation') overdueOpen += 1;
  }
  return { total, byGroup, byTiming, byStatus, unacknowledged, overdueOpen };
}
