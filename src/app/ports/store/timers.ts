/** Kinds of timers; `jobs` refuses to start unless exactly one handler exists for each. */
export type TimerKind =
  | 'retention'
  | 'own-data'
  | 'expire-file'
  | 'data-request'
  | 'ladder'
  | 'digest'
  | 'read-document'
  | 'fetch-evidence'
  | 'calendar-check'
  | 'exchange-status'
  | 'forget-file'
  | 'draft-overview'
  | 'reachability-check'
  | 'still-running'
  | 'handed'
  | 'decision'
  | 'next-period'
  | 'replan'
  | 'build-report'
  | 'weekly-report'
  | 'visit-reminder'
  | 'visit-limit'
  | 'build-minutes'
  | 'build-inspection-year';

type NewTimer = {
  readonly kind: TimerKind;
  readonly subjectId: string;
  readonly generation: number;
  readonly dueAt: Date;
  readonly payload?: unknown;
};

export type TimerRow = NewTimer & {
  readonly id: string;
  readonly payload: unknown;
  /** `dead`: its handler failed too often; kept and reported. */
  readonly state: 'pending' | 'fired' | 'cancelled' | 'dead';
  readonly attempts: number;
};

/** What must happen later. */
export type TimerRecords = {
  /** Sets the timer; a pending one of the same kind, subject and generation is replaced. False when that very timer has already fired or was cancelled: it stays as history. */
  set(timer: NewTimer): Promise<boolean>;
  /** Cancels what is pending of these kinds for these subjects. */
  cancel(kinds: readonly TimerKind[], subjectIds: readonly string[], note: string): Promise<number>;
  /** Whether any timer of these kinds that was due by then has not had its turn yet: the process is behind. One that failed and is tried again holds up nothing. */
  behind(kinds: readonly TimerKind[], by: Date): Promise<boolean>;
  /** When the pending one is due; null: none. */
  pending(kind: TimerKind, subjectId: string): Promise<Date | null>;
  /** Empties the payload of a timer whose document was refused. */
  redact(id: string): Promise<void>;
};
