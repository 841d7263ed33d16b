import type { TaskReference } from '../../domain/directive/task-reference.js';
import { saidTasks, TASKS } from './corrections/task-references.js';
import { over, typedWords } from './corrections/typed-words.js';
import { plain } from './words.js';

/** Words that move about in a review rather than change it. */
export type ReviewWord =
  | { readonly what: 'next' | 'previous' | 'undo' | 'show' | 'preview' | 'overview' }
  | { readonly what: 'open'; readonly task: TaskReference }
  | { readonly what: 'page'; readonly page: number };

const OPEN = over(`^(?:mo|xem) (?<t>${TASKS})[.! ]*$`);

export function parseReviewWord(text: string): ReviewWord | null {
  const folded = plain(text).replace(/[.! ]+$/u, '');
  if (/^(?:tiep|trang sau|tiep theo|sau|next)$/u.test(folded)) return { what: 'next' };
  if (/^(?:truoc|trang truoc|lui|previous)$/u.test(folded)) return { what: 'previous' };
  if (/^(?:hoan tac|quay lai nhu cu|undo)$/u.test(folded)) return { what: 'undo' };
  if (/^(?:ban doc|xem lai ban doc|mo ban doc)$/u.test(folded)) return { what: 'show' };
  if (/^(?:xem truoc|ban hanh|xem truoc va ban hanh)$/u.test(folded)) return { what: 'preview' };
  if (/^(?:anh )?tong quan$/u.test(folded)) return { what: 'overview' };
  const opened = saidTasks(typedWords(text).match(OPEN)?.('t') ?? '');
  const [task] = opened === null || opened === 'all' ? [] : opened;
  if (task !== undefined) return { what: 'open', task };
  const page = /^trang (\d{1,3})$/u.exec(folded);
  return page === null ? null : { what: 'page', page: Number(page[1]) };
}
