import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { fillAgency } from '../../bench/support/agency.js';
import { createPictureRenderer } from '../../src/bot/charts/render-in-worker.js';
import { createBuildReport } from '../../src/bot/reports/build-report.js';
import { createFileStore } from '../../src/store/file-store.js';
import { openDatabase, type Database } from '../../src/store/open-database.js';
import { createRandomIds } from '../../src/store/random-ids.js';
import { fillDataFolder } from '../support/databases.js';
import { aReportTimer, REPORT_AT, REPORT_ROWS } from '../support/report-timer.js';
import { testClock, testStore } from '../support/store.js';

let root: string;
let dataDir: string;
let folder: string;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'dondoc-killed-export-'));
  [dataDir, folder] = [join(root, 'data'), join(root, 'files')];
  await fillDataFolder(dataDir);
  await onData(({ prisma }) => fillAgency(prisma, { units: 60, directives: 30, assignments: REPORT_ROWS }, REPORT_AT));
}, 90_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

const ids = createRandomIds();

async function onData<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase({ kind: 'folder', dataDir });
  return work(database).finally(() => database.close());
}

const told = ({ prisma }: Database): Promise<readonly string[]> =>
  prisma.outboxMessage
    .findMany({ orderBy: { dedupeKey: 'asc' } })
    .then((rows) => rows.map(({ dedupeKey }) => String(dedupeKey)));

const kept = async (): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);

/** A process of its own builds the export and is killed with `kill -9` at the point. */
async function killed(point: 'reading' | 'writing' | 'answering'): Promise<void> {
  const script = join(__dirname, '..', 'support', 'export-crash-child.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, dataDir, folder, point], {
    stdio: 'ignore',
    timeout: 90_000,
  });
  const [, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  expect(signal).toBe('SIGKILL');
}

const PROGRESS = ['report/report-1/progress/1', 'report/report-1/progress/2'];

// One export after the other on the same data: each death leaves what the next one finds.
test('an export whose process is killed leaves no whole file and no answer, is made whole again, and tells each step once', async () => {
  await killed('reading');
  expect(await onData(told)).toEqual(PROGRESS);
  expect(await kept()).toEqual([]);

  await killed('writing');
  expect(await onData(told)).toEqual(PROGRESS);
  const halves = await kept();
  expect(halves).toHaveLength(1);
  expect(halves[0]).toMatch(/\.part$/);

  // Written whole, died before the answer was committed.
  await killed('answering');
  expect(await onData(told)).toEqual(PROGRESS);

  const files = createFileStore(folder);
  await onData(async (database) => {
    const store = testStore(database.prisma, testClock(REPORT_AT));
    const pictures = createPictureRenderer();
    const handler = createBuildReport({ store, files, ids, pictures, toldFrom: REPORT_ROWS });
    const built = await handler.prepare?.(aReportTimer);
    await store.transaction((tx) =>
      handler.fire({ tx, now: REPORT_AT, ids, inboxId: null, pepper: new Uint8Array(32) }, aReportTimer, built),
    );
    await pictures.close();
    expect(await told(database)).toEqual(['report/report-1', ...PROGRESS]);
    const rows = await database.prisma.storedFile.findMany();
    expect(rows).toHaveLength(1);
    const bytes = await files.get(rows[0]?.sha256 ?? '');
    const sheet = strFromU8(unzipSync(new Uint8Array(bytes ?? []))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    // Title, note, an empty line and the header stand above.
    expect(sheet.match(/<row /g)?.length).toBe(REPORT_ROWS + 3);
  });
  // What the dead left half-written is swept away; the file of the answer stays.
  await files.writtenBefore(new Date(Date.now() + 60_000));
  expect((await kept()).filter((name) => name.endsWith('.part'))).toEqual([]);
}, 240_000);
