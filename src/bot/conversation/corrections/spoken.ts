import type { Correction } from '../../../domain/directive/correction.js';
import type { UnitRole } from '../../../domain/directive/correct-units.js';
import type { TaskReference } from '../../../domain/directive/task-reference.js';

/** Null where no task is said. */
export type SaidTasks = readonly TaskReference[] | 'all' | null;

/**
 * One part of a message as its words say it, before anybody looks at the draft: which tasks and whose names are meant is settled later. `loose`: the
 * words are a correction only if the names in them are units ("ai thực hiện việc 4" is a question).
 */
export type Said = { readonly loose?: true } & (
  | { readonly what: 'deadline'; readonly tasks: SaidTasks; readonly phrase: string | null }
  | { readonly what: 'drop-tasks' | 'merge' | 'keep'; readonly tasks: SaidTasks }
  | { readonly what: 'task-text'; readonly tasks: SaidTasks; readonly text: string }
  | { readonly what: 'add-task'; readonly text: string }
  | { readonly what: 'drop-unit' | 'set-lead'; readonly tasks: SaidTasks; readonly names: string }
  | { readonly what: 'add-unit'; readonly tasks: SaidTasks; readonly role: UnitRole; readonly names: string }
  | { readonly what: 'replace-unit'; readonly tasks: SaidTasks; readonly old: string; readonly names: string }
  | { readonly what: 'header'; readonly correction: Correction }
  | { readonly what: 'date' | 'issuer' | 'bad-code'; readonly words: string }
  | { readonly what: 'nothing' }
);

/** A part with its words as typed. */
export type Spoken = { readonly part: string; readonly said: readonly Said[] };
