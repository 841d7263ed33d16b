import type { Command } from './commands.js';
import type { Dialogue } from './dialogue.js';
import { asksForTime } from './extension-words.js';

/** Words that only look: they are never the answer to a question, and leave it open. */
const LOOKS_ONLY: ReadonlySet<Command['name']> = new Set(['help', 'menu', 'work', 'overdue', 'show', 'history']);
/** Said where a day, a unit or a name is awaited, they can only be themselves. */
const NEVER_AN_ANSWER: ReadonlySet<Command['name']> = new Set([
  'delegate',
  'delegations',
  'revoke-delegation',
  'leave',
  'end-leave',
  'directive',
]);

/** Whether a command is meant, not the answer: what only looks always is; one with a number is where a day, a unit or a name is awaited. */
export function goesBefore(command: Command | null, dialogue: Dialogue): boolean {
  if (command === null) return false;
  if (LOOKS_ONLY.has(command.name) || (command.name === 'status' && command.rest === '')) return true;
  const awaitsName =
    dialogue.kind === 'counter' ||
    dialogue.kind === 'reassign' ||
    dialogue.kind === 'hand-on' ||
    (dialogue.kind === 'extension' && dialogue.until === null);
  return awaitsName && (NEVER_AN_ANSWER.has(command.name) || ('number' in command && command.number !== null));
}

/**
 * The number of the assignment that a command names while a report is being written; null when the words are the report's own. "Hoàn thành 12 tuyến" and
 * "trả lại 3 hồ sơ" are a report's words; "báo cáo 142 …" and "hoàn thành 142" alone are not.
 */
export function namesAssignment(command: Command | null): number | null {
  switch (command?.name) {
    case 'report':
      return command.number;
    case 'done':
    case 'return':
      return command.rest === '' ? command.number : null;
    case 'extend':
      return command.rest === '' || asksForTime(command.rest) ? command.number : null;
    default:
      return null;
  }
}
