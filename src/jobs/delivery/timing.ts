// How long a dispatcher holds, waits and looks ahead.
export const LEASE_MS = 15_000;
export const RENEW_MS = 5_000;
export const CLAIM_MS = 35_000;
/** How long evidence (a press, a receipt) is waited for when the process before died in the middle of a call. */
export const EVIDENCE_MS = 20_000;
/** Rows of another process, and rows whose time comes, are seen this late at most. */
export const POLL_MS = 500;
/** Slots this near are waited for with the row in hand; farther ones send it back to the queue. */
export const NEAR_MS = 150;
/** A slow database is made good by taking more at once, so that no place of the platform's second stays empty; the urgent wait so much longer at most. */
export const LOOK_AHEAD_MS = 400;
/**
 * Rows that are waiting for their place or on their way, and so at most what a crash may double. Thirty a second that each take up to 0.7 s on a busy
 * machine (look ahead, mark, call, record) need twenty-one; with fewer, places stay empty.
 */
export const MOST_IN_HAND = 30;
export const EDIT_WAITS_MS = 2_000;
