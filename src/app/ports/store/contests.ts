/** What a head holds against being judged for an assignment; `objective` is the leader's word, null while there is none. */
export type Contest = {
  readonly id: string;
  readonly assignmentId: string;
  readonly personId: string;
  readonly words: string;
  readonly at: Date;
  readonly objective: boolean | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
};

/** Objections of heads to being judged for an assignment. */
export type ContestStore = {
  add(contest: Omit<Contest, 'objective' | 'decidedBy' | 'decidedAt'>): Promise<void>;
  /** The last of each assignment that has any. */
  lastOf(assignmentIds: readonly string[]): Promise<ReadonlyMap<string, Contest>>;
  /** False when it was decided before. */
  decide(id: string, objective: boolean, by: string, at: Date): Promise<boolean>;
};
