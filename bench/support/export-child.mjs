// One export by the compiled program in a process of its own: `export-child.mjs DATABASE_URL ROWS` prints how long it took and what it weighed.
import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';

const compiled = createRequire(new URL('../../dist/', import.meta.url));
const { principalOf } = compiled('./app/use-case.js');
const { parseQuestion } = compiled('./bot/conversation/questions/parse-question.js');
const { taskListWorkbook } = compiled('./bot/files/task-list-workbook.js');
const { asked } = compiled('./bot/reports/asked.js');
const { listOf } = compiled('./bot/reports/list-of-question.js');
const { keepHeapLean } = compiled('./compose/lean-heap.js');
const { shippedHolidays } = compiled('./cli/reference.js');
const { dayOf } = compiled('./domain/calendar/local-date.js');
const { createDirectory } = compiled('./domain/unit/directory.js');
const { openDatabase } = compiled('./store/open-database.js');
const { createRandomIds } = compiled('./store/random-ids.js');
const { createStore } = compiled('./store/store.js');

const NOW = new Date('2026-11-23T09:00:00+07:00');
const [, , url = '', rows = '0'] = process.argv;

// As the program itself does at its start.
keepHeapLean();
const database = await openDatabase({ kind: 'postgresql', url, poolSize: 2 });
const store = createStore({
  prisma: database.prisma,
  clock: { now: () => NOW },
  ids: createRandomIds(),
  makeDirectory: createDirectory,
  shippedCalendar: shippedHolidays().table,
});
const ground = await store.transaction(async (tx) => {
  const scope = { tx, now: NOW, ids: createRandomIds(), inboxId: null, pepper: new Uint8Array(32) };
  const directory = await tx.units.directory();
  const question = parseQuestion('xuất excel', { directory, today: dayOf(NOW), previous: null });
  return asked(scope, await principalOf(scope, await tx.people.byId('leader')), question);
});
const baseMb = process.memoryUsage.rss() / 1_048_576;
const began = performance.now();
const input = await listOf(ground, (work) => store.transaction(work), Number(rows));
const bytes = await taskListWorkbook(input);
const ms = performance.now() - began;
const peakMb = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ ms, peakMb, baseMb, written: input.rows.length, bytes: bytes.length }));
await database.close();
