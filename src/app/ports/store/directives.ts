import type { LocalDate } from '../../../domain/calendar/local-date.js';
import type { Deadline, DirectiveDraft, Urgency } from '../../../domain/directive/directive.js';
import type { DirectiveIntake } from '../intake.js';

/** `copy`: a second arrival of a known document, waiting for the clerk's word. */
export type DirectiveState = 'draft' | 'copy' | 'issued' | 'superseded' | 'recalled' | 'discarded';

export type DirectiveRow = {
  readonly id: string;
  readonly state: DirectiveState;
  readonly docKey: string | null;
  readonly number: string | null;
  readonly notation: string | null;
  /** As people write it: `1575/ĐKTCV`. */
  readonly code: string | null;
  readonly kind: string | null;
  readonly issuer: string | null;
  readonly issuerUnitId: string | null;
  readonly date: LocalDate | null;
  readonly subject: string | null;
  readonly urgency: Urgency;
  readonly draft: DirectiveDraft;
  readonly text: string;
  readonly contentHash: string;
  readonly fileId: string | null;
  readonly supersededById: string | null;
  /** DocumentId of the edXML envelope it came in. */
  readonly externalId: string | null;
  readonly intake: DirectiveIntake | null;
  /** Earlier states of the draft without its text, newest last. */
  readonly undo: readonly Omit<DirectiveDraft, 'text'>[];
  /** Min-hashes of the words; empty when too short. */
  readonly sketch: readonly number[];
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly issuedBy: string | null;
  readonly issuedAt: Date | null;
  readonly version: number;
};

/** What names a directive to a person, without its text. */
export type DirectiveName = Pick<
  DirectiveRow,
  'id' | 'code' | 'kind' | 'issuer' | 'date' | 'subject' | 'urgency' | 'state' | 'createdBy' | 'issuedBy'
>;

/** A draft as a list names it. */
export type OpenDraft = Pick<
  DirectiveRow,
  'id' | 'code' | 'number' | 'kind' | 'issuer' | 'date' | 'subject' | 'createdBy' | 'createdAt' | 'intake'
>;

export type TaskRow = {
  readonly id: string;
  readonly directiveId: string;
  readonly ordinal: number;
  readonly numbering: string | null;
  readonly text: string;
  readonly deadline: Deadline | null;
};

/** Directives with the tasks that they state. */
export type DirectiveStore = {
  insert(row: DirectiveRow): Promise<void>;
  byId(id: string): Promise<DirectiveRow | null>;
  /** Writes the patch and bumps the version if the version is still `expected`; false when somebody was first. */
  update(id: string, expected: number, patch: Partial<Omit<DirectiveRow, 'id' | 'version'>>): Promise<boolean>;
  /** How it came in, without its text: acts on its assignments ask for nothing else. */
  intakeOf(id: string): Promise<DirectiveIntake | null>;
  /** Keeps what is known of how it came in; the draft's version stays, since nothing that a clerk looks at changes. */
  setIntake(id: string, intake: DirectiveIntake): Promise<void>;
  byDocKey(docKey: string): Promise<readonly DirectiveRow[]>;
  byContentHash(hash: string): Promise<readonly DirectiveRow[]>;
  byExternalId(externalId: string): Promise<readonly DirectiveRow[]>;
  /** Sketches of the newest drafts and issued directives, newest first. */
  sketches(limit: number): Promise<readonly { id: string; sketch: readonly number[] }[]>;
  /** Takes the words of its tasks away for good; that there were tasks, and whose, stays. */
  redactTasks(directiveId: string, words: string): Promise<void>;
  /** By number, code or words of the subject; newest first. */
  search(text: string, limit: number): Promise<readonly DirectiveRow[]>;
  named(ids: readonly string[]): Promise<readonly DirectiveName[]>;
  /** What the person brought in and nobody has issued, newest first. */
  draftsOf(personId: string, limit: number): Promise<readonly DirectiveRow[]>;
  /** Drafts of anybody, newest first, without their text. */
  openDrafts(limit: number): Promise<readonly OpenDraft[]>;
  insertTasks(tasks: readonly TaskRow[]): Promise<void>;
  tasksOf(directiveId: string): Promise<readonly TaskRow[]>;
  /** Keeps another deadline with a task that was issued: a series that was ended has a last day. */
  setTaskDeadline(taskId: string, deadline: Deadline): Promise<void>;
};
