import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What may pile up between two collections. */
const GROWTH = 16 * 1_048_576;

/**
 * A long list leaves a hundred megabytes of read rows behind that V8 would collect only under pressure: by then the process has taken them from the
 * machine and does not give them back. Called between pages; it collects when enough has piled up, which stops the process for less than a tenth of a second.
 */
export function spareMemory(): () => void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  setFlagsFromString('--no-expose-gc');
  collect();
  let settled = process.memoryUsage().heapUsed;
  return () => {
    if (process.memoryUsage().heapUsed < settled + GROWTH) return;
    collect();
    settled = process.memoryUsage().heapUsed;
  };
}
