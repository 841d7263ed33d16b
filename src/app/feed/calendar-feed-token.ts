import { createHash, createHmac } from 'node:crypto';

/**
 * The secret of a feed, made anew from the row's id and the installation's pepper whenever it is needed: neither the database nor the outbox ever
 * holds it, and a stolen dump opens no calendar.
 */
export function feedToken(feedId: string, pepper: Uint8Array): string {
  return createHmac('sha256', pepper).update(`calendar-feed:${feedId}`).digest('base64url');
}

/** What is stored in its place. Plain SHA-256 serves: the token has 256 bits that nobody can try out. */
export const feedTokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

const FORM = /^[\w-]{43}$/u;

/** Whether it could be one at all: everything else is not looked up. */
export const isFeedToken = (text: string): boolean => FORM.test(text);

/** Where the calendar is read: `registerCalendarFeed` serves it. */
export const feedAddress = (publicUrl: string, token: string): string =>
  new URL(`lich/${token}.ics`, publicUrl.endsWith('/') ? publicUrl : `${publicUrl}/`).toString();
