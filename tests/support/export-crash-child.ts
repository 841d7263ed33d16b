import { existsSync, readdirSync } from 'node:fs';
import type { FileStore } from '../../src/app/ports/store/files.js';
import type { Store } from '../../src/app/ports/store/tx.js';
import { createPictureRenderer } from '../../src/bot/charts/render-in-worker.js';
import { createBuildReport } from '../../src/bot/reports/build-report.js';
import { createFileStore } from '../../src/store/file-store.js';
import { openDatabase } from '../../src/store/open-database.js';
import { createRandomIds } from '../../src/store/random-ids.js';
import { aReportTimer, REPORT_AT, REPORT_ROWS } from './report-timer.js';
import { testClock, testStore } from './store.js';

/** A process that builds a long export with the product's own store and dies at the named point. */
const [dataDir = '', folder = '', point = ''] = process.argv.slice(2);
const die = (): void => void process.kill(process.pid, 'SIGKILL');

/** The third page of five is read: past the half, before the end. */
const READ = 7;

function dyingWhileReading(store: Store): Store {
  let left = READ;
  const transaction = (...of: Parameters<Store['transaction']>): ReturnType<Store['transaction']> => {
    if (left === 0) die();
    left -= 1;
    return store.transaction(...of);
  };
  return { ...store, transaction } as Store;
}

/** Dies when the file is begun and not yet under its name. */
function dyingWhileWriting(files: FileStore): FileStore {
  const look = (): void => {
    if (existsSync(folder) && readdirSync(folder, { recursive: true }).some((name) => String(name).endsWith('.part')))
      die();
    else setImmediate(look);
  };
  return {
    ...files,
    put: (sha256, bytes) => {
      setImmediate(look);
      return files.put(sha256, bytes);
    },
  };
}

async function main(): Promise<void> {
  const database = await openDatabase({ kind: 'folder', dataDir });
  const store = testStore(database.prisma, testClock(REPORT_AT));
  const files = createFileStore(folder);
  const ids = createRandomIds();
  const handler = createBuildReport({
    store: point === 'reading' ? dyingWhileReading(store) : store,
    files: point === 'writing' ? dyingWhileWriting(files) : files,
    ids,
    pictures: createPictureRenderer(),
    toldFrom: REPORT_ROWS,
  });
  const built = await handler.prepare?.(aReportTimer);
  await store.transaction(async (tx) => {
    await handler.fire({ tx, now: REPORT_AT, ids, inboxId: null, pepper: new Uint8Array(32) }, aReportTimer, built);
    die();
    // Until the signal arrives nothing is committed.
    await new Promise(() => undefined);
  });
}

void main();
