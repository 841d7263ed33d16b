// How fast the reader reads, whether time grows with length only, and the worst that strange input can do to it.
// `npm run bench:reader`; one process, one thread, nothing but the rules, as built for use: what runs a .ts file wraps every function.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as References from '../src/cli/reference.js';
import type * as Reader from '../src/domain/directive/reader/read-directive.js';
import { heading, median, option, printTable, run, seconds, spread } from './support/report.js';

const DIST = join(__dirname, '..', 'dist');
if (!existsSync(join(DIST, 'main.js'))) throw new Error('The reader is not built: npm run build');
const built = createRequire(__filename);
// The build carries no types of its own; these are its sources'.
const { shippedDirectory, shippedHolidays } = built(join(DIST, 'cli/reference.js')) as typeof References;
const { readDirective } = built(join(DIST, 'domain/directive/reader/read-directive.js')) as typeof Reader;

const RUNS = option('runs', 5);
const MEGABYTE = 1_000_000;
const FIXTURES = 'tests/fixtures/directives';
const FOLDERS = [`${FIXTURES}/text`, 'reference/samples'];
/** Readings before anything is measured but the first: the engine compiles what it runs often, and has done so after these. */
const WARM = 5;

const ROOT = join(__dirname, '..');

const textsIn = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(join(ROOT, folder, name), 'utf8'));

/** All texts that the project ships as such, in the order of their names. */
const directives = (): readonly string[] => FOLDERS.flatMap(textsIn);

/** Every document of the tests, labelled and of other people's writing: no two alike. */
const documents = (): readonly string[] =>
  readdirSync(join(ROOT, FIXTURES), { recursive: true, encoding: 'utf8' })
    .filter((folder) => folder.endsWith('text'))
    .sort()
    .flatMap((folder) => textsIn(join(FIXTURES, folder)));

const ENDS = /^(?:Nơi nhận|TM\.|KT\.|TL\.|TUQ\.|Phụ lục|PHỤ LỤC)/u;

/** The head of one directive and the numbered paragraphs of all, again and again, up to this many bytes; without the ends, where reading stops. */
function longDirective(bytes: number): string {
  const texts = directives()
    .filter(reads)
    .map((text) => text.split('\n'));
  const firstTask = (lines: readonly string[]): number => lines.findIndex((line) => /^(?:1|I|a)[.)] /u.test(line));
  const bodies = texts
    .filter((lines) => firstTask(lines) > 0)
    .map((lines) => {
      const end = lines.findIndex(
        (line, index) => index > firstTask(lines) && (ENDS.test(line) || line.includes('./.')),
      );
      return lines.slice(firstTask(lines), end === -1 ? undefined : end).join('\n');
    });
  const [lines = []] = texts.filter((candidate) => firstTask(candidate) > 0);
  const parts = [lines.slice(0, firstTask(lines)).join('\n')];
  for (let size = Buffer.byteLength(parts[0] ?? ''), index = 0; size < bytes; index += 1) {
    const part = `\n${bodies[index % bodies.length] ?? ''}\n`;
    parts.push(part);
    size += Buffer.byteLength(part);
  }
  return parts.join('');
}

let context: Reader.ReadingContext | null = null;
const known = (): Reader.ReadingContext =>
  (context ??= { directory: shippedDirectory(), calendar: shippedHolidays().table });
const reads = (text: string): boolean => readDirective({ text }, known()).ok;

/** Milliseconds of processor time: what others do on the machine does not count (garbage collection does). */
function timed(text: string): number {
  const before = process.cpuUsage();
  readDirective({ text }, known());
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const times = (text: string, runs: number): number[] => Array.from({ length: runs }, () => timed(text));

/** The fastest of at least five runs that take a second together: what else goes on in the machine only ever adds to a run. */
function fastest(text: string): number {
  const runs: number[] = [];
  for (let spent = 0; runs.length < 5 || spent < 1000; spent += runs[runs.length - 1]!) runs.push(timed(text));
  return Math.min(...runs);
}

/** Inputs that make careless patterns run away; each begins like a directive, so that the reader gets to work. */
const STRANGE: Readonly<Record<string, (bytes: number) => string>> = {
  'one line without a break': (bytes) => fill('Giao Sở Tài chính chủ trì báo cáo ', bytes),
  'digits only': (bytes) => fill('0123456789', bytes),
  'dates without an end': (bytes) => fill('12/5/', bytes),
  'commas between unit names': (bytes) => fill('Sở Y tế, ', bytes),
  'commas only': (bytes) => fill(',', bytes),
  'open brackets': (bytes) => fill('(', bytes),
  'nested brackets': (bytes) => '('.repeat(bytes / 2) + ')'.repeat(bytes / 2),
  'spaces only': (bytes) => fill(' ', bytes),
  'line breaks and numbers': (bytes) => fill('1.\n', bytes),
  'table bars': (bytes) => fill('| 1 ', bytes),
  'capital letters': (bytes) => fill('ỦY BAN NHÂN DÂN ', bytes),
  'a code that never ends': (bytes) => fill('12/CT-UBND-', bytes),
  '"ngày tháng năm" again and again': (bytes) => fill('ngày tháng năm ', bytes),
  'dots like a form': (bytes) => fill('.....', bytes),
  // Each of these once took time with the square of its length.
  'semicolons between unit names': (bytes) => fill('UBND xã A; ', bytes),
  'bodies in general without an end': (bytes) => fill('các cấp chính quyền địa phương; ', bytes),
  'semicolons between years': (bytes) => fill('02 năm 2025; ', bytes),
  'a day of every month again and again': (bytes) => fill('trước ngày 25 hằng tháng, ', bytes),
  'limits one after the other': (bytes) => fill('rà soát trước ngày 15/9/2025; báo cáo trước ngày 16/9/2025; ', bytes),
  'brackets that nothing closes': (bytes) =>
    fill('phát hiện điểm cháy (Chủ tịch UBND huyện chịu trách nhiệm và phòng UBND phường, ', bytes),
  'a sentence that goes on below': (bytes) => fill('ngành, địa phương.\nThời hạn thực hiện và báo ', bytes),
  'bodies by letters, none twice': (bytes) =>
    counted((i) => `${i}. Giao Sở Y tế, ${lettersOf(i)} rà soát chợ.\n`, bytes),
  'cells of offices with a comma, none twice': (bytes) =>
    counted(
      (i) => `${i} | Rà soát chợ | Phòng K${lettersOf(i).toLowerCase()}, kiểm tra và theo dõi | 20/12/2026\n`,
      bytes,
    ),
};

/** Seven letters that no other number has. */
const lettersOf = (number: number): string =>
  Array.from({ length: 7 }, (_, place) => 'BCDGHKLM'.charAt(Math.floor(number / 8 ** place) % 8)).join('');

function counted(line: (number: number) => string, bytes: number): string {
  const lines: string[] = [];
  for (let size = 0, number = 1; size < bytes; number += 1) {
    lines.push(line(number));
    size += Buffer.byteLength(lines[lines.length - 1]!);
  }
  return lines.join('');
}

const fill = (piece: string, bytes: number): string => piece.repeat(Math.ceil(bytes / Buffer.byteLength(piece)));

function main(): Promise<void> {
  const title = heading('Reader, one core');
  const open = longDirective(0);
  const two = longDirective(2 * MEGABYTE);
  const first = Buffer.byteLength(two) / MEGABYTE / (timed(two) / 1000);
  times(two, WARM - 1);
  const reading = readDirective({ text: two }, known());
  const tasks = reading.ok ? reading.draft.tasks.length : 0;
  const twoTimes = times(two, RUNS);
  const perSecond = twoTimes.map((ms) => Buffer.byteLength(two) / MEGABYTE / (ms / 1000));
  const perMegabyte = new Map(
    [0.5, 1, 2, 5].map((megabytes) => {
      const text = longDirective(megabytes * MEGABYTE);
      const runs = megabytes === 2 ? twoTimes : times(text, megabytes > 2 ? Math.min(3, RUNS) : RUNS);
      return [megabytes, median(runs) / (Buffer.byteLength(text) / MEGABYTE)] as const;
    }),
  );
  const small = perMegabyte.get(0.5) ?? Number.NaN;
  const growth = (perMegabyte.get(5) ?? Number.NaN) / small;

  const each = documents();
  const bytes = each.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const allOnce = (): number => each.reduce((sum, text) => sum + timed(text), 0);
  const oneByOne = Array.from({ length: WARM + RUNS }, allOnce)
    .slice(WARM)
    .map((ms) => bytes / MEGABYTE / (ms / 1000));

  const worst = Object.entries(STRANGE).map(([what, make]) => {
    const size = MEGABYTE / 4;
    const once = fastest(open + make(size));
    const fourfold = fastest(open + make(4 * size));
    return { what, growth: fourfold / once / 4, msPerMegabyte: fourfold };
  });
  const steepest = [...worst].sort((a, b) => b.growth - a.growth)[0];
  const slowest = [...worst].sort((a, b) => b.msPerMegabyte - a.msPerMegabyte)[0];

  console.log(title);
  printTable([
    {
      what: `a directive of 2 MB with ${tasks} tasks, median of ${RUNS} after ${WARM} readings`,
      measured: `${spread(perSecond, (value) => value.toFixed(2))} MB per processor second`,
      wanted: '≥ 2',
      ok: median(perSecond) >= 2,
    },
    {
      what: `${each.length} documents of ${(bytes / MEGABYTE).toFixed(1)} MB, one by one, median of ${RUNS}`,
      measured: `${spread(oneByOne, (value) => value.toFixed(2))} MB per processor second`,
      wanted: '≥ 2',
      ok: median(oneByOne) >= 2,
    },
    {
      what: 'the same 2 MB, first thing in a fresh process, the compiling of the engine included',
      measured: `${first.toFixed(2)} MB per processor second`,
    },
    ...[...perMegabyte].map(([megabytes, ms]) => ({
      what: `time per MB at ${megabytes} MB`,
      measured: seconds(ms),
    })),
    {
      what: 'time per MB at 5 MB ÷ at 0.5 MB (1 = linear)',
      measured: growth.toFixed(2),
      wanted: '≤ 1.3',
      ok: growth <= 1.3,
    },
    {
      what: `steepest strange input, 1 MB ÷ 4 × 0.25 MB: ${steepest?.what ?? ''}`,
      measured: steepest?.growth.toFixed(2) ?? '–',
      wanted: '≤ 1.5',
      ok: (steepest?.growth ?? 0) <= 1.5,
    },
    {
      what: `slowest strange input: ${slowest?.what ?? ''} (${((slowest?.msPerMegabyte ?? 0) / small).toFixed(1)} × the time of a real text)`,
      measured: `${seconds(slowest?.msPerMegabyte ?? 0)} per MB`,
    },
  ]);
  for (const { what, growth: ratio, msPerMegabyte } of worst)
    console.log(`- ${what}: growth ${ratio.toFixed(2)}, ${seconds(msPerMegabyte)} per MB`);
  return Promise.resolve();
}

run(main);
