import type { FileStore } from '../ports/store/files.js';
import type { Store } from '../ports/store/tx.js';
import { timerHandler, type TimerHandler } from '../timer-handler.js';

/** Removes the bytes of a file that no row holds any more; `subjectId` of the timer is their hash. */
export function createForgetFile({ files, store }: { readonly files: FileStore; readonly store: Store }): TimerHandler {
  return timerHandler<null>({
    async prepare(timer) {
      // The same file may have come again meanwhile.
      if (!(await store.transaction((tx) => tx.files.isHeld(timer.subjectId)))) await files.remove(timer.subjectId);
      return null;
    },
    fire: async () => 'forgotten',
  });
}
