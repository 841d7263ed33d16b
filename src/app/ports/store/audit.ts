export type AuditEntry = {
  readonly actor: string | null;
  readonly onBehalfOf?: string | null;
  /** Verb, e.g. `assignment.acknowledge`. */
  readonly action: string;
  readonly subject:
    | 'directive'
    | 'assignment'
    | 'person'
    | 'unit'
    | 'delegation'
    | 'calendar'
    | 'ladder'
    | 'file'
    | 'visit'
    | 'programme'
    | 'setting'
    | 'contact'
    | 'message';
  readonly subjectId: string;
  /** Ids and codes only: no message text. */
  readonly data?: Record<string, unknown>;
};

/** The log of who did what. */
export type AuditStore = {
  add(entry: AuditEntry, at: Date): Promise<void>;
  /** Takes out what these events say of a person; that they happened, when and in which order stays proven. Itself an event. Returns how many. */
  redact(
    redaction: {
      readonly about: readonly { readonly subject: 'person' | 'contact'; readonly subjectId: string }[];
      readonly personId: string;
      readonly actor: string | null;
      readonly reason: string;
    },
    at: Date,
  ): Promise<number>;
  /** Events by the person or about them, oldest first. */
  about(
    personId: string,
    contactIds: readonly string[],
    limit: number,
  ): Promise<
    readonly {
      readonly at: Date;
      readonly action: string;
      readonly subject: string;
      readonly subjectId: string;
      readonly own: boolean;
    }[]
  >;
};
