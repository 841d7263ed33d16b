import { createHash } from 'node:crypto';

/** What is stored of a button's token. The token has 128 random bits, so a plain hash cannot be searched; whoever reads a dump cannot press. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
