import { addDays, at, dayOf } from '../../domain/calendar/local-date.js';
import type { FileStore } from '../ports/store/files.js';
import type { Store } from '../ports/store/tx.js';
import { timerHandler, type TimerHandler } from '../timer-handler.js';
import type { Scope } from '../use-case.js';

/** Days after which content, and after which rows without content, are not kept any more. */
export type RetentionDays = { readonly content: number; readonly rows: number };

/** When nobody works and the backup of the night has not begun everywhere. */
const HOUR = '02:30';
const DAY_MS = 86_400_000;

/** Every night: takes out what is older than the administrator allows, and bytes of files that no row holds (a crash between writing and committing leaves such). */
export function createRetention(deps: {
  readonly days: RetentionDays;
  readonly files: FileStore;
  readonly store: Store;
  /** Of the machine that wrote the files: the sandbox moves the other clock. */
  readonly machineNow: () => Date;
}): TimerHandler {
  const { days, files, store, machineNow } = deps;
  return timerHandler<number>({
    async prepare() {
      let removed = 0;
      for (const sha256 of await files.writtenBefore(new Date(machineNow().getTime() - DAY_MS))) {
        if (await store.transaction((tx) => tx.files.isHeld(sha256))) continue;
        await files.remove(sha256);
        removed += 1;
      }
      return removed;
    },
    async fire(scope, _timer, files) {
      await planRetention(scope);
      const before = (count: number): Date => new Date(scope.now.getTime() - count * DAY_MS);
      const swept = await scope.tx.retention.sweep(
        { contentBefore: before(days.content), rowsBefore: before(days.rows) },
        scope.now,
      );
      const counts = { ...swept, files };
      if (Object.values(counts).every((count) => count === 0)) return 'nothing old';
      await scope.tx.audit.add(
        { actor: null, action: 'retention.sweep', subject: 'setting', subjectId: 'retention', data: counts },
        scope.now,
      );
      return 'swept';
    },
  });
}

/** Sets the next night's; called at start and by each. */
export async function planRetention({ tx, now }: Scope): Promise<void> {
  const today = dayOf(now);
  const day = at(today, HOUR) > now ? today : addDays(today, 1);
  await tx.timers.set({ kind: 'retention', subjectId: `retention/${day}`, generation: 1, dueAt: at(day, HOUR) });
}
