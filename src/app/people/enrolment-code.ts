import { createHmac } from 'node:crypto';

/** How long a code lives. Three days span a weekend; a code left on a desk is worthless after that. */
export const CODE_LIFE_MS = 72 * 60 * 60 * 1000;

/** As typed by a person: capitals, spaces and hyphens do not matter. Null when it cannot be a code at all ("xin chào"). */
export function normaliseCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '');
  return /^[A-Z0-9]{8}$/.test(code) ? code : null;
}

/**
 * What is stored in place of the code. The pepper lives outside the database, so a stolen dump cannot be searched for
 * codes (there are only about 10^12 of them).
 */
export function hashCode(normalised: string, pepper: Uint8Array): string {
  return createHmac('sha256', pepper).update(`enrolment:${normalised}`).digest('hex');
}

/**
 * Wrong codes of all chats together within an hour, after which each chat has one try instead of five. Guessing from many accounts then costs an
 * account a guess, and an official who types the right code at once is still let in: a lock for everybody would be a weapon in a stranger's hand.
 */
export const CROWD_LIMIT = 100;
export const CROWD_WINDOW_MS = 60 * 60 * 1000;

export type Attempts = { readonly failures: number; readonly lockedUntil: Date | null };

const FREE_FAILURES = 5;
const FIRST_LOCK_MS = 15 * 60 * 1000;
const LONGEST_LOCK_MS = 24 * 60 * 60 * 1000;

/** After the fifth wrong code a chat waits 15 minutes, then twice as long after each further one, at most a day. */
export function afterFailure(before: Attempts, now: Date, crowded = false): Attempts {
  const failures = before.failures + 1;
  if (failures < FREE_FAILURES && !crowded) return { failures, lockedUntil: null };
  const wait = Math.min(
    FIRST_LOCK_MS * 2 ** Math.min(Math.max(failures - FREE_FAILURES, crowded ? 2 : 0), 20),
    LONGEST_LOCK_MS,
  );
  return { failures, lockedUntil: new Date(now.getTime() + wait) };
}
