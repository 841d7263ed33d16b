import { dayOf } from '../calendar/local-date.js';
import type { Delegation, Post } from './person.js';

/** Whether a post gives rights at an instant: its first and last day both count (Asia/Ho_Chi_Minh). */
export function isPostValid(post: Post, at: Date): boolean {
  const day = dayOf(at);
  return (post.validFrom === null || post.validFrom <= day) && (post.validTo === null || day <= post.validTo);
}

/** Whether a delegation holds at an instant: from its start, before its end and before its revocation. Judged at the press, not at the processing. */
export function isDelegationValid(delegation: Delegation, at: Date): boolean {
  return delegation.from <= at && at < delegation.until && (delegation.revokedAt === null || at < delegation.revokedAt);
}
