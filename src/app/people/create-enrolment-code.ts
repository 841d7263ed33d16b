import type { Scope } from '../use-case.js';
import { CODE_LIFE_MS, hashCode } from './enrolment-code.js';

/**
 * Makes a one-time code with which a person links a chat to themselves. Shown once, stored as a hash. `createdBy` is the
 * administrator who asked (whose right `manage-people` the caller has checked), or null for the operator at the terminal.
 */
export async function createEnrolmentCode(
  { tx, now, ids, pepper }: Scope,
  { personId, createdBy }: { readonly personId: string; readonly createdBy: string | null },
): Promise<{ readonly code: string; readonly expiresAt: Date }> {
  const code = ids.newCode();
  const expiresAt = new Date(now.getTime() + CODE_LIFE_MS);
  await tx.enrolment.create({
    id: ids.newId(),
    codeHash: hashCode(code, pepper),
    personId,
    createdBy,
    createdAt: now,
    expiresAt,
  });
  const data = { expiresAt: expiresAt.toISOString() };
  await tx.audit.add(
    { actor: createdBy, action: 'person.enrolment-code', subject: 'person', subjectId: personId, data },
    now,
  );
  return { code, expiresAt };
}
