// Meets the mistakes of the file MISTAKES with the room's tests (the reader's with all readings that are held as approved, too), in one process, and writes a
// line of JSON each. `meet-mistakes.ts ROOM MISTAKES TESTS FROM STEP`: every STEP-th from FROM on. Ends with 3 when a mistake was remembered beyond its time.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'expect';
import fc from 'fast-check';
import './forgetful-maps.js';
import { approvedNames, parsedAnew } from '../../tests/support/approved-names.js';
import { approved, documentsOf, folders, readAnew } from '../../tests/support/approved-readings.js';
import { approvedPieces, changedPieces, pieceAnew } from '../../tests/support/changed-documents.js';
import { approvedSentences, sentenceAnew } from '../../tests/support/changed-sentences.js';

type Namespace = {
  activeMutant?: string;
  currentTestId?: string;
  hitCount?: number;
  hitLimit?: number;
  mutantCoverage?: {
    readonly static: Readonly<Record<string, number>>;
    readonly perTest: Record<string, Readonly<Record<string, number>>>;
  };
};
type Check = { readonly run: () => unknown; cost: number };
type Run = (...row: readonly unknown[]) => unknown;

// What Stryker's code and `forgetful-maps` leave on the global object, which its type cannot know.
const shared = globalThis as unknown as {
  __stryker__?: Namespace;
  readonly loaded: () => void;
  readonly forget: () => void;
};
const stryker = (shared.__stryker__ ??= {});
const [room, mistakes, tests, from, step] = process.argv.slice(2) as [string, string, string, string, string];
const linesOf = (file: string) => readFileSync(file, 'utf8').trimEnd().split('\n');

/** As often again as without a mistake, and some more: what goes on longer will not end. */
const SLOWER = 100;
const GRACE = 10_000;
/** Milliseconds of processor time for one mistake; one that nothing has noticed by then counts as not noticed. */
const PATIENCE = 8_000;

const checks: Check[] = [];
const hold = (run: () => unknown): void => void checks.push({ run, cost: 0 });
const must = (isSame: boolean): void => {
  if (!isSame) throw new Error('Read otherwise than approved');
};

function holdApproved(): void {
  for (const line of linesOf(approvedNames)) hold(() => must(parsedAnew(line.slice(0, line.indexOf('\t'))) === line));
  for (const line of linesOf(approvedSentences))
    hold(() => must(sentenceAnew(line.slice(0, line.indexOf('\t'))) === line));
  const pieces = changedPieces();
  for (const line of linesOf(approvedPieces)) {
    const name = line.slice(0, line.indexOf('\t'));
    hold(() => must(pieceAnew(name, pieces.get(name)!) === line));
  }
  for (const folder of folders()) {
    const expected = approved(folder);
    for (const file of documentsOf(folder)) hold(() => must(readAnew(folder, file) === expected.get(file)));
  }
}

/** The words of Jest that the tests of the pure rules use; each test becomes a check. */
function speakJest(): void {
  const rows = (table: readonly unknown[]) =>
    table.map((row): readonly unknown[] => (Array.isArray(row) ? row : [row]));
  const test = (_title: string, run: Run): void => hold(() => run());
  const describe = (_title: string, inner: () => void): void => inner();
  Object.assign(globalThis, {
    expect,
    test: Object.assign(test, {
      each: (table: readonly unknown[]) => (_title: string, run: Run) =>
        rows(table).forEach((row) => hold(() => run(...row))),
    }),
    it: test,
    describe: Object.assign(describe, {
      each: (table: readonly unknown[]) => (_title: string, inner: Run) => rows(table).forEach((row) => inner(...row)),
    }),
  });
}

const processorTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Which checks come through a mistake, the cheapest first, and how often one of them did at most. */
async function throughWhich(): Promise<Map<string, { readonly by: Check[]; most: number }>> {
  const through = new Map<string, { readonly by: Check[]; most: number }>();
  for (const [at, check] of checks.entries()) {
    stryker.currentTestId = 'check';
    const began = processorTime();
    try {
      await check.run();
    } catch (error) {
      console.error(`Without any mistake check ${at} fails: ${String(error).slice(0, 300)}`);
      process.exit(1);
    }
    check.cost = processorTime() - began;
    delete stryker.currentTestId;
    const met = stryker.mutantCoverage?.perTest;
    for (const [id, times] of Object.entries(met?.['check'] ?? {})) {
      const known = through.get(id) ?? { by: [], most: 0 };
      known.by.push(check);
      known.most = Math.max(known.most, times);
      through.set(id, known);
    }
    if (met !== undefined) delete met['check'];
  }
  for (const { by } of through.values()) by.sort((a, b) => a.cost - b.cost);
  return through;
}

type Met = { readonly status: 'killed' | 'timed out' | 'survived'; readonly by: Check | null };

async function meet(id: string, by: readonly Check[], most: number): Promise<Met> {
  const began = processorTime();
  for (const check of by) {
    if (processorTime() - began > PATIENCE) break;
    Object.assign(stryker, { activeMutant: id, hitCount: 0, hitLimit: most * SLOWER + GRACE });
    try {
      await check.run();
    } catch {
      return { status: (stryker.hitCount ?? 0) > (stryker.hitLimit ?? 0) ? 'timed out' : 'killed', by: check };
    } finally {
      stryker.activeMutant = '';
    }
  }
  return { status: 'survived', by: null };
}

const passes = async ({ run }: Check): Promise<boolean> => {
  try {
    await run();
    return true;
  } catch {
    return false;
  }
};

async function meetAll(): Promise<void> {
  const source = join(__dirname, '../../src/domain', room);
  for (const file of readdirSync(source, { recursive: true, encoding: 'utf8' }))
    if (file.endsWith('.ts')) await import(join(source, file));
  shared.loaded();
  const whileLoading = new Set(Object.keys(stryker.mutantCoverage?.static ?? {}));
  speakJest();
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 1 });
  for (const file of linesOf(tests)) await import(file);
  if (room === 'directive' || room === 'unit') holdApproved();
  const through = await throughWhich();
  const ids = linesOf(mistakes);
  for (let at = Number(from); at < ids.length; at += Number(step)) {
    // What is written to a pipe that is full waits for the loop of events.
    await new Promise((done) => setImmediate(done));
    const id = ids[at]!;
    if (whileLoading.has(id)) continue;
    console.log(JSON.stringify({ at }));
    const { by = [], most = 0 } = through.get(id) ?? {};
    const { status, by: noticedBy } = await meet(id, by, most);
    console.log(JSON.stringify({ at, status, met: by.length }));
    // What a mistake left behind in a memory of the reader would be taken for the next mistake's doing.
    if (noticedBy === null || (await passes(noticedBy))) continue;
    shared.forget();
    if (!(await passes(noticedBy))) process.exit(3);
  }
}

void meetAll().then(() => process.exit(0));
