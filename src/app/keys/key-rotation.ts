import { z } from 'zod';
import { LINK_LIFE_MS } from '../evidence/file-link.js';
import type { Scope } from '../use-case.js';

const SETTING = 'key-rotation';
const stored = z.object({ at: z.iso.datetime() });

/** What still hangs on keys of before the last rotation. */
export type OldKeyUse = {
  readonly rotatedAt: Date;
  /** One-time codes that were handed out before and not used yet. */
  readonly codes: number;
  /** From then on nothing needs the former keys, provided that the tokens were sealed again. */
  readonly neededUntil: Date;
};

/** Records that the secret of the installation was changed at this moment. */
export async function noteRotation({ tx, now }: Scope, resealed: boolean): Promise<void> {
  await tx.settings.set(SETTING, { at: now.toISOString() }, now);
  await tx.audit.add(
    { actor: null, action: 'key.rotate', subject: 'setting', subjectId: 'encryption-key', data: { resealed } },
    now,
  );
}

/** Null when the secret was never changed. */
export async function oldKeyUse({ tx, now }: Scope): Promise<OldKeyUse | null> {
  const parsed = stored.safeParse(await tx.settings.get(SETTING));
  if (!parsed.success) return null;
  const rotatedAt = new Date(parsed.data.at);
  const { count, lastExpiry } = await tx.enrolment.waitingFrom(rotatedAt, now);
  const links = rotatedAt.getTime() + LINK_LIFE_MS;
  return { rotatedAt, codes: count, neededUntil: new Date(Math.max(links, lastExpiry?.getTime() ?? 0)) };
}
