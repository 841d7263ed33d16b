import { plain } from './words.js';

/** Words that move about in a review rather than change it. */
export type ReviewWord =
  | { readonly what: 'next' | 'previous' | 'undo' | 'show' | 'preview' | 'overview' }
  | { readonly what: 'open'; readonly task: number }
  | { readonly what: 'page'; readonly page: number };

export function parseReviewWord(text: string): ReviewWord | null {
  const folded = plain(text).replace(/[.! ]+$/u, '');
  if (/^(?:tiep|trang sau|tiep theo|sau|next)$/u.test(folded)) return { what: 'next' };
  if (/^(?:truoc|trang truoc|lui|previous)$/u.test(folded)) return { what: 'previous' };
  if (/^(?:hoan tac|quay lai nhu cu|undo)$/u.test(folded)) return { what: 'undo' };
  if (/^(?:ban doc|xem lai ban doc|mo ban doc)$/u.test(folded)) return { what: 'show' };
  if (/^(?:xem truoc|ban hanh|xem truoc va ban hanh)$/u.test(folded)) return { what: 'preview' };
  if (/^(?:anh )?tong quan$/u.test(folded)) return { what: 'overview' };
  const open = /^(?:mo|xem) (?:viec|muc|nhiem vu) (\d{1,3})$/u.exec(folded);
  if (open !== null) return { what: 'open', task: Number(open[1]) };
  const page = /^trang (\d{1,3})$/u.exec(folded);
  return page === null ? null : { what: 'page', page: Number(page[1]) };
}
