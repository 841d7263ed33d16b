import type { LocalDate } from '../calendar/local-date.js';
import type { Deadline, DirectiveDraft, DocumentCode, DraftQuestion, UnitMention, Urgency } from './directive.js';

/** What the clerk says is different from what was read; task numbers count from 1 as shown on the card. */
export type Correction =
  | { readonly what: 'code'; readonly code: DocumentCode }
  | { readonly what: 'number'; readonly number: string }
  | { readonly what: 'date'; readonly date: LocalDate }
  | { readonly what: 'kind'; readonly kind: string }
  | { readonly what: 'issuer'; readonly issuer: string; readonly unitId: string | null }
  | { readonly what: 'subject'; readonly subject: string }
  | { readonly what: 'urgency'; readonly urgency: Urgency }
  | { readonly what: 'deadline'; readonly task: number; readonly deadline: Deadline | null }
  | { readonly what: 'drop-task'; readonly task: number }
  | { readonly what: 'drop-unit'; readonly task: number | null; readonly unit: UnitMention }
  | {
      readonly what: 'add-unit';
      readonly task: number | null;
      readonly role: 'lead' | 'cooperate' | 'monitor';
      readonly unit: UnitMention;
    }
  /** Another unit in the same part. */
  | { readonly what: 'replace-unit'; readonly task: number; readonly old: UnitMention; readonly unit: UnitMention }
  /** Several tasks become one, in the place of the first. */
  | { readonly what: 'merge-tasks'; readonly tasks: readonly number[] }
  | { readonly what: 'set-lead'; readonly task: number | null; readonly units: readonly UnitMention[] }
  /** One name of a task means these units: a successor, or the one meant among several. All tasks that name it so follow. */
  | { readonly what: 'choose-unit'; readonly task: number; readonly name: string; readonly unit: UnitMention }
  | { readonly what: 'task-text'; readonly task: number; readonly text: string }
  | {
      readonly what: 'add-task';
      readonly text: string;
      readonly lead: readonly UnitMention[];
      readonly deadline: Deadline | null;
    }
  /** What was read is right as it stands. */
  | { readonly what: 'confirm'; readonly field: DraftQuestion['field']; readonly task: number | null }
  | { readonly what: 'drop-generic' };

export type Corrected =
  | { readonly ok: true; readonly draft: DirectiveDraft }
  | {
      readonly ok: false;
      readonly reason: 'no-such-task' | 'unit-not-there' | 'no-notation' | 'nothing-generic' | 'deadlines-differ';
    };
