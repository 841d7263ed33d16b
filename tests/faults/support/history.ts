/** Every timer that is set and every message that waits, each with its time, as of a moment of the database's clock. */
export type Future = {
  readonly at: Date;
  /** Less those whose time the test itself changed since. */
  timers: readonly { readonly id: string; readonly dueAt: Date }[];
  readonly messages: readonly string[];
};

/** What happened to a scene, beside what its log and its database tell: the invariants are checked against it. */
export type History = {
  /** Notices posted, numbered from 1. */
  posted: number;
  /** Processes that died without warning. */
  crashes: number;
  /** Calls whose outcome the programs could not learn: cut or timed out after the effect. */
  uncertainCalls: number;
  readonly presses: { readonly assignmentId: string; readonly personId: string; readonly toast: string | null }[];
  /** What was to come, taken before the queue was emptied. */
  readonly futures: Future[];
  /** When sends may be repeated, each crash may double what was under way at once. */
  timersWithinMs: number;
};

export function noHistory(): History {
  return { posted: 0, crashes: 0, uncertainCalls: 0, presses: [], futures: [], timersWithinMs: 60_000 };
}
