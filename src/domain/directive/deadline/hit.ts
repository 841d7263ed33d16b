import type { LocalDate } from '../../calendar/local-date.js';
import type { Deadline } from '../directive.js';
import { matchesAt, type Said } from './said.js';

/** A deadline without its raw words and span, which the caller adds. */
export type DeadlineBody = Deadline extends infer D ? (D extends Deadline ? Omit<D, 'raw' | 'span'> : never) : never;

/** What the finders of this folder look at: the words as written, folded with blanks for line breaks, and the document's date. */
export type Scan = {
  readonly text: string;
  /** Folded, same length, line breaks as blanks. */
  readonly flat: string;
  /** Its words of time. */
  readonly said: Said;
  /** Promulgation date; null while the document's date is unknown. */
  readonly anchor: LocalDate | null;
  /** A table cell or a chat phrase: a bare date or period is the deadline itself. */
  readonly bare: boolean;
  /** A chat: days told from today are read elsewhere. */
  readonly chat: boolean;
};

/** `rank`: lower wins where two readings overlap. */
export type Hit = { readonly start: number; readonly end: number; readonly rank: number; readonly body: DeadlineBody };

/** "(ĐT: 0220.3853.504; e-mail: …)": what stands in brackets cuts no clause. Blanks take its place, so that offsets hold. */
const withoutBrackets = (window: string): string =>
  window.includes(')') ? window.replace(/\([^()]*\)/g, (inside) => ' '.repeat(inside.length)) : window;

/** Blank-insensitive context before an offset, within the same clause (after the last `;`, `:` or sentence end). */
export function clauseBefore(flat: string, at: number, limit = 160): string {
  const from = Math.max(0, at - limit);
  const window = withoutBrackets(flat.slice(from, at));
  const cut = Math.max(
    window.lastIndexOf(';'),
    window.lastIndexOf('. '),
    window.lastIndexOf(': '),
    window.lastIndexOf('\n'),
  );
  return window.slice(cut + 1);
}

/** Context after an offset up to the end of the clause. */
export function clauseAfter(flat: string, at: number, limit = 120): string {
  const window = flat.slice(at, at + limit);
  const cut = window.search(/[;:]|\. /);
  return cut === -1 ? window : window.slice(0, cut + 1);
}

/** Whether a paragraph says any of these words of time. */
export const says = ({ said }: Scan, kinds: number): boolean => (said.all & kinds) !== 0;

/** Every match of a sticky pattern at the words that it may begin with. */
export const matchesOf = ({ said, flat }: Scan, begins: number, pattern: RegExp): readonly RegExpExecArray[] =>
  matchesAt(said, begins, flat, pattern);
