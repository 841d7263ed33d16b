import { createHash, randomBytes } from 'node:crypto';

/** JSON with sorted members: the same event gives the same bytes on every engine and version. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

/** The part of an event that may name a person, and so may have to be taken out one day. */
export type AuditContent = {
  readonly actor: string | null;
  readonly onBehalfOf: string | null;
  readonly subjectId: string;
  readonly data: unknown;
};

/** The event that says which others were redacted, by whom and why. Never redacted itself. */
export const REDACTION = 'audit.redact';

export const newSalt = (): string => randomBytes(16).toString('base64url');

/**
 * What the chain holds of an event's content. Salted: after a redaction the digest stays, and without the salt nobody can find the content by
 * hashing what they guess.
 */
export function contentDigest({ actor, onBehalfOf, subjectId, data }: AuditContent, salt: string): string {
  return createHash('sha256').update(canonicalJson({ actor, onBehalfOf, subjectId, data, salt })).digest('hex');
}
