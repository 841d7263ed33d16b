/** A person's wish about their own data, to be done by a day that the law sets. */
export type DataRequest = {
  readonly id: string;
  readonly personId: string;
  readonly kind: 'correct' | 'erase';
  readonly state: 'open' | 'done' | 'refused';
  /** What is to be corrected, in the person's words; null once decided. */
  readonly words: string | null;
  readonly askedAt: Date;
  readonly dueAt: Date;
};

/** An act of a person on an assignment, as it stands in the official record. */
export type RecordedAct = {
  readonly at: Date;
  readonly type: string;
  readonly number: number;
  readonly directive: string | null;
};

export type PersonalDataStore = {
  ask(request: DataRequest): Promise<void>;
  /** Open requests, the nearest day first; of one person, or of all. */
  open(personId?: string): Promise<readonly DataRequest[]>;
  byId(id: string): Promise<DataRequest | null>;
  decide(
    id: string,
    decision: {
      readonly state: 'done' | 'refused';
      readonly at: Date;
      readonly by: string | null;
      readonly reason: string | null;
    },
  ): Promise<void>;
  actsOf(personId: string, limit: number): Promise<readonly RecordedAct[]>;
  /** How many messages of each kind were sent to the person, and how many updates came from their chats. */
  countsOf(personId: string): Promise<{ readonly sent: Readonly<Record<string, number>>; readonly received: number }>;
  /**
   * Takes out what the product keeps of a person beside the official record: phone, addresses of chats, what was written and shown there, codes,
   * buttons, dialogues, calendar addresses. Acts and posts stay, under a name that says no more.
   */
  erase(personId: string, at: Date): Promise<void>;
};

/** How long what kind of content is kept. */
type RetentionLimits = {
  /** Before it: words of messages and updates, rendered cards, discarded drafts, expired dialogues. */
  readonly contentBefore: Date;
  /** Before it: rows of updates, tokens of buttons. The law wants system logs of twelve months (NĐ 333/2026/NĐ-CP). */
  readonly rowsBefore: Date;
};

type Swept = Readonly<Record<'updates' | 'messages' | 'drafts' | 'dialogues' | 'codes' | 'tokens' | 'rows', number>>;

export type RetentionStore = {
  /** Takes out what is older than the limits allow; official records (directives, assignments, facts, evidence, audit) are never touched. */
  sweep(limits: RetentionLimits, now: Date): Promise<Swept>;
};
