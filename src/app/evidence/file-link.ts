import { createHmac, timingSafeEqual } from 'node:crypto';

/** Links to stored files for channels that do not take them (XLSX on Zalo, a scan of more than 5 MB). */
export type FileLinks = {
  linkTo(fileId: string, now: Date): string;
  /** The id of the file; null: not made by us, or its time is over. */
  open(token: string, now: Date): string | null;
};

/** As long as Zalo keeps an upload itself. */
export const LINK_LIFE_MS = 7 * 24 * 3_600_000;

/** Whoever has the link has the file until it expires: links go only to people who were sent the file. */
export function createFileLinks({
  key,
  formerKeys = [],
  publicUrl,
}: {
  readonly key: Uint8Array;
  /** Of before a rotation: links that are out keep working until they expire. */
  readonly formerKeys?: readonly Uint8Array[];
  readonly publicUrl: string;
}): FileLinks {
  const mac = (fileId: string, expires: string, secret = key): Buffer =>
    createHmac('sha256', secret).update(`${fileId}.${expires}`).digest().subarray(0, 16);
  return {
    linkTo(fileId, now) {
      const expires = Math.floor((now.getTime() + LINK_LIFE_MS) / 1000).toString(36);
      const base = publicUrl.endsWith('/') ? publicUrl : `${publicUrl}/`;
      return new URL(`tep/${fileId}.${expires}.${mac(fileId, expires).toString('base64url')}`, base).toString();
    },
    open(token, now) {
      const match = /^([\w-]{1,64})\.([0-9a-z]{1,10})\.([\w-]{22})$/u.exec(token);
      if (match?.[1] === undefined || match[2] === undefined || match[3] === undefined) return null;
      const [, fileId, expires, given] = match;
      const sent = Buffer.from(given, 'base64url');
      const fits = [key, ...formerKeys].some((secret) => {
        const right = mac(fileId, expires, secret);
        return sent.length === right.length && timingSafeEqual(sent, right);
      });
      if (!fits) return null;
      return Number.parseInt(expires, 36) * 1000 > now.getTime() ? fileId : null;
    },
  };
}
