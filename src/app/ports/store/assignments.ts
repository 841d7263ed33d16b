import type { Act, Assignment, AssignmentFact } from '../../../domain/assignment/assignment.js';
import type { LocalDate } from '../../../domain/calendar/local-date.js';
import type { HeadTally } from '../../../domain/report/accountability.js';
import type { DirectiveName, TaskRow } from './directives.js';

/** An assignment with what a person needs to see beside it. */
export type AssignmentView = {
  readonly assignment: Assignment;
  readonly task: TaskRow;
  readonly unitName: string;
  readonly directive: DirectiveName;
  readonly lastContactAt: Date | null;
  readonly snoozedUntil: LocalDate | null;
};

export type FactRow = AssignmentFact & {
  readonly id: string;
  readonly seq: bigint;
  readonly assignmentId: string;
  readonly inboxId: bigint | null;
};

export type AssignmentFilter = {
  readonly unitIds?: readonly string[];
  readonly directiveId?: string;
  readonly states?: readonly Assignment['state'][];
  readonly roles?: readonly Assignment['role'][];
  /** Limit instant before this. */
  readonly limitBefore?: Date;
  readonly limitFrom?: Date;
  readonly sentFrom?: Date;
  readonly sentBefore?: Date;
  readonly assignerUnitIds?: readonly string[];
};

/** One assignment as a list on paper shows it. */
export type ReportRow = {
  readonly number: number;
  readonly limitAt: Date | null;
  readonly id: string;
  readonly assignment: Pick<
    Assignment,
    'state' | 'role' | 'percent' | 'due' | 'unitId' | 'sentAt' | 'reportedAt' | 'doneAt' | 'parentId'
  >;
  readonly code: string | null;
  readonly task: string;
  readonly unitName: string;
  /** Official names: the unit itself in its role, and the first few of the other role for the same task. */
  readonly leads: readonly string[];
  readonly cooperates: readonly string[];
};

/** Every assignment is in exactly one group between `notAcknowledged` and `other`; work past its limit is `overdue` also while nobody acknowledged it. */
export type StatusCount = {
  readonly key: string | null;
  readonly total: number;
  readonly notAcknowledged: number;
  readonly inTime: number;
  readonly overdue: number;
  readonly undated: number;
  readonly awaitingConfirmation: number;
  readonly awaitingOverdue: number;
  readonly doneOnTime: number;
  readonly doneLate: number;
  /** Returned, suspended, cancelled. */
  readonly other: number;
  /** Not acknowledged, overdue or not: a part of `notAcknowledged` and `overdue` together. */
  readonly silent: number;
};

/** Open work of one directive. */
export type OpenOfDirective = {
  readonly directiveId: string;
  readonly total: number;
  readonly overdue: number;
  /** Not acknowledged, overdue or not. */
  readonly silent: number;
};

/** The directives most in need of a leader, and how many there are in all. */
export type OpenByDirective = {
  readonly rows: readonly OpenOfDirective[];
  readonly directives: number;
  readonly lateDirectives: number;
  readonly overdue: number;
};

/** Assignments with the facts about them. */
export type AssignmentStore = {
  /** Inserts and returns the rows with their numbers. */
  insert(rows: readonly (Omit<Assignment, 'number'> & { limitAt: Date | null })[]): Promise<readonly Assignment[]>;
  byId(id: string): Promise<AssignmentView | null>;
  byNumber(number: number): Promise<AssignmentView | null>;
  /** Writes the row if its version is still `next.version - 1`; false when somebody was first. */
  update(
    next: Assignment,
    extra: { limitAt: Date | null; lastContactAt?: Date; snoozedUntil?: LocalDate | null },
  ): Promise<boolean>;
  /** Open assignments whose limit or snooze lies on or after the day, in order of their number, after this one: for planning again when the calendar changes. */
  openFrom(day: LocalDate, afterNumber: number, limit: number): Promise<readonly AssignmentView[]>;
  list(filter: AssignmentFilter, limit: number): Promise<readonly AssignmentView[]>;
  /** Whether the unit was asked for a later period of the same task in the same role. */
  hasLaterPeriod(assignment: Pick<Assignment, 'taskId' | 'unitId' | 'role' | 'number'>): Promise<boolean>;
  /** The newest period of each unit and role that has the task. */
  lastPeriods(taskId: string): Promise<readonly AssignmentView[]>;
  /** What was given on to carry this assignment out, in order of their numbers. */
  childrenOf(parentId: string): Promise<readonly AssignmentView[]>;
  /** Counts by status group at `now`, by unit or all in one. Sums equal the number of assignments that match. */
  counts(filter: AssignmentFilter, by: 'unit' | 'none', now: Date): Promise<readonly StatusCount[]>;
  /** Directives with open work, most overdue first, then most unacknowledged, then most work: the first few of them and the sums over all. */
  openByDirective(filter: Omit<AssignmentFilter, 'states'>, shown: number, now: Date): Promise<OpenByDirective>;
  /** What the account of each unit's head is made of, at `now`. */
  headTallies(filter: AssignmentFilter, now: Date): Promise<readonly (HeadTally & { readonly unitId: string })[]>;
  /** How many match by unit, the most first, with the lowest numbers of each. */
  numbersByUnit(
    filter: AssignmentFilter,
    numbers: number,
  ): Promise<readonly { readonly unitId: string; readonly total: number; readonly numbers: readonly number[] }[]>;
  /** Rows for a long list on paper, the newest first: only what such a list shows. `before`: the lowest number of the page before. */
  reportRows(filter: AssignmentFilter, before: number | null, limit: number): Promise<readonly ReportRow[]>;
  /** Work by the month (YYYY-MM, Asia/Ho_Chi_Minh) in which its limit falls, and how much of it is late at `now`. */
  latenessByMonth(
    filter: AssignmentFilter,
    now: Date,
  ): Promise<readonly { readonly month: string; readonly due: number; readonly late: number }[]>;
  appendFact(fact: AssignmentFact & { id: string; assignmentId: string; inboxId: bigint | null }): Promise<void>;
  factsOf(assignmentId: string): Promise<readonly FactRow[]>;
  lastFact(assignmentId: string, type: Act['type']): Promise<FactRow | null>;
  factById(id: string): Promise<FactRow | null>;
  /** Steps of the ladder already fired for the present generation and earlier ones: `payload.stepKey` of the fired `ladder` timers, oldest first. */
  firedSteps(
    assignmentId: string,
    kind?: 'ladder' | 'handed' | 'decision',
  ): Promise<readonly { key: string; at: Date }[]>;
};
