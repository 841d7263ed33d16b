import type { TimerHandler } from '../timer-handler.js';
import type { Scope } from '../use-case.js';

/** A file that was made to be looked at, not to be kept: gone after so many days. */
export async function planExpiry({ tx, now }: Scope, fileId: string, days: number): Promise<void> {
  const dueAt = new Date(now.getTime() + days * 86_400_000);
  await tx.timers.set({ kind: 'expire-file', subjectId: fileId, generation: 1, dueAt });
}

/** The row goes with its transaction, the bytes by a timer of their own: nothing on a disk obeys a rollback. */
export const expireFile: TimerHandler = {
  async fire({ tx, now }, { subjectId }) {
    const sha256 = await tx.files.forget(subjectId);
    if (sha256 !== null)
      await tx.timers.set({ kind: 'forget-file', subjectId: sha256, generation: 1, dueAt: now, payload: {} });
    return sha256 === null ? 'held elsewhere, or gone' : 'expired';
  },
};
