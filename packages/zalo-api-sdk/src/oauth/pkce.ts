import { createHash, randomBytes } from 'node:crypto';

export type Pkce = { readonly verifier: string; readonly challenge: string };

/** 43 characters: base64url of 32 random bytes. For an OA the pair is usually made once and kept as a setting. */
export function createPkce(): Pkce {
  const verifier = randomBytes(32).toString('base64url');
  return { verifier, challenge: challengeOf(verifier) };
}

/** S256 of RFC 7636: base64url without padding of the SHA-256 of the ASCII verifier. */
export function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier, 'ascii').digest('base64url');
}
