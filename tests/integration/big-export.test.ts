import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { fillAgency } from '../../bench/support/agency.js';
import type { Store } from '../../src/app/ports/store/tx.js';
import { createPictureRenderer } from '../../src/bot/charts/render-in-worker.js';
import { createBuildReport } from '../../src/bot/reports/build-report.js';
import { createFileStore } from '../../src/store/file-store.js';
import { createRandomIds } from '../../src/store/random-ids.js';
import { describeOnEachEngine } from '../support/databases.js';
import { aReportTimer as timer, REPORT_AT as NOW, REPORT_ROWS as WORK } from '../support/report-timer.js';
import { testClock, testStore } from '../support/store.js';

describeOnEachEngine('an export that is told of on the way', (open) => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dondoc-export-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const kept = async (): Promise<readonly string[]> =>
    (await readdir(folder, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name);

  test('that breaks off half-way leaves no file, is made whole when it is tried again, and tells each step once', async () => {
    const { prisma } = await open();
    await fillAgency(prisma, { units: 60, directives: 30, assignments: WORK }, NOW);
    const store = testStore(prisma, testClock(NOW));
    const common = {
      files: createFileStore(folder),
      ids: createRandomIds(),
      pictures: createPictureRenderer(),
      toldFrom: WORK,
    };
    const said = async (): Promise<readonly string[]> =>
      (
        await prisma.$queryRaw<
          { dedupeKey: string }[]
        >`SELECT "dedupeKey" FROM "OutboxMessage" ORDER BY "createdAt", "dedupeKey"`
      ).map(({ dedupeKey }) => dedupeKey);

    // The process is gone after the third page: past the half, before the end.
    let left = 7;
    const dying: Store = {
      ...store,
      transaction: (...of: Parameters<Store['transaction']>) => {
        if (left === 0) return Promise.reject(new Error('the worker was killed'));
        left -= 1;
        return store.transaction(...of);
      },
    } as Store;
    await expect(createBuildReport({ ...common, store: dying }).prepare?.(timer)).rejects.toThrow('killed');
    expect(await kept()).toEqual([]);
    expect(await said()).toEqual(['report/report-1/progress/1', 'report/report-1/progress/2']);

    const handler = createBuildReport({ ...common, store });
    const built = await handler.prepare?.(timer);
    await store.transaction((tx) =>
      handler.fire({ tx, now: NOW, ids: common.ids, inboxId: null, pepper: new Uint8Array(32) }, timer, built),
    );
    await common.pictures.close();
    const names = await kept();
    expect(names).toHaveLength(1);
    const bytes = await common.files.get(names[0] ?? '');
    const sheet = strFromU8(unzipSync(new Uint8Array(bytes ?? []))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    // Title, note, an empty line and the header stand above.
    expect(sheet.match(/<row /g)?.length).toBe(WORK + 3);
    expect([...(await said())].sort()).toEqual([
      'report/report-1',
      'report/report-1/progress/1',
      'report/report-1/progress/2',
    ]);
  }, 120_000);
});
