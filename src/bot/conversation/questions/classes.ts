import { SAYS } from './phrases/by-class.js';
import type { QuestionIntent } from './question.js';

type Class = keyof typeof SAYS;

/** In order: which class decides when several are said. A file of what is late is a file; a ranking by lateness is a ranking. */
const ORDER: readonly (readonly [Class, QuestionIntent])[] = [
  ['help', 'help'],
  ['file', 'report-file'],
  ['chart', 'chart'],
  ['compare', 'compare'],
  ['ranking', 'ranking'],
  ['reasons', 'late-reasons'],
  ['history', 'history'],
  ['extension', 'extensions'],
  ['waiting', 'waiting-confirmation'],
  ['mine', 'my-work'],
  ['notReceived', 'who-not-acknowledged'],
  ['due', 'due'],
  ['late', 'overdue'],
];

/** Readings by class, the deciding one first. Less certain than a rule, sure enough when nothing is left unread. */
export const CLASSES: readonly { readonly intent: QuestionIntent; readonly pattern: RegExp; readonly score: number }[] =
  ORDER.map(([name, intent]) => ({
    intent,
    pattern: new RegExp(`(?<![a-z])(?:${SAYS[name]})(?![a-z])`),
    // Who speaks of themselves speaks of anything.
    score: name === 'mine' ? 0.7 : 0.75,
  }));

/** What a class says in words that the reading did not account for: it would decide before that reading, or is no part of it. */
export function rivalOf(intent: QuestionIntent, unread: string): QuestionIntent | null {
  const own = intent === 'inspection' ? 0 : CLASSES.findIndex((one) => one.intent === intent);
  const rivals = own === -1 ? CLASSES : CLASSES.slice(0, own);
  return rivals.find(({ pattern }) => pattern.test(unread))?.intent ?? null;
}

/** The sentence without the words of any class. */
export const withoutClasses = (flat: string): string =>
  CLASSES.reduce((left, { pattern }) => left.replace(new RegExp(pattern.source, 'g'), ' '), flat);
