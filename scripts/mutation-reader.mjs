/**
 * The mutation score of the reader's two rooms: `npm run test:mutation-reader -- directive|unit [--count 120] [--seed N] [--jobs 1]`. Stryker's own mistakes,
 * drawn as `mutation-sample.mjs` draws them, each met in a process of its own: first by the reading of all labelled documents and names (what is read
 * differently is noticed, within seconds), then by the tests of the room. Stryker waits minutes for each mutant that never ends, and these two rooms are
 * two thirds of the domain. Mistakes in tables that are made when a module is loaded are left out, as in `stryker.config.json`.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { lotOf } from './mutation-sample/lot.mjs';
import { scoreOf } from './mutation-sample/score.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '120' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    jobs: { type: 'string', default: '1' },
  },
});
const [room] = positionals;
if (!['directive', 'unit'].includes(room) || !(Number(values.count) > 0) || !(Number(values.jobs) > 0)) {
  console.error('Usage: npm run test:mutation-reader -- directive|unit [--count 120] [--seed N] [--jobs 1]');
  process.exit(2);
}

/** A mutant that takes so many times as long as none, and so many seconds more, will not end. */
const SLOWER = 5;
const GRACE_MS = 20_000;

const root = process.cwd();
const copy = resolve(`.stryker-tmp/reader-${room}-${values.seed}`);
rmSync(copy, { recursive: true, force: true });
mkdirSync(copy, { recursive: true });
for (const name of [
  'src',
  'tests',
  'reference',
  'scripts',
  'package.json',
  'tsconfig.json',
  'jest.config.js',
  'stryker.jest.config.js',
])
  cpSync(name, join(copy, name), { recursive: true });
for (const name of ['node_modules', 'packages']) symlinkSync(join(root, name), join(copy, name));

const quiet = { debug() {}, info() {}, warn: console.warn, isDebugEnabled: () => false };
const files = readdirSync(`src/domain/${room}`, { recursive: true })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => resolve(`src/domain/${room}`, name))
  .map((name) => ({ name, mutate: true, content: readFileSync(name, 'utf8') }));
const instrumented = await new Instrumenter(quiet).instrument(files, {
  ignorers: [],
  plugins: null,
  excludedMutations: [],
  optionalChains: true,
});
for (const { name, content } of instrumented.files) writeFileSync(join(copy, relative(root, name)), content);

/** How node with `args` ends with this mutant at work; null as code: not within `limit` milliseconds. */
function run(args, mutant, limit) {
  return new Promise((done) => {
    const began = Date.now();
    const env = {
      ...process.env,
      MUTATE_ROOM: room,
      STRYKER_MUTATOR_WORKER: 'alone',
      NODE_OPTIONS: '--max-old-space-size=2048',
    };
    if (mutant !== null) env.__STRYKER_ACTIVE_MUTANT__ = mutant;
    const child = spawn(process.execPath, args, {
      cwd: copy,
      env,
      stdio: ['ignore', 'pipe', 'ignore'],
      detached: true,
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    let late = false;
    const timer = setTimeout(() => ((late = true), process.kill(-child.pid, 'SIGKILL')), limit);
    child.on('close', (code) => {
      clearTimeout(timer);
      done({ code: late ? null : code, output, took: Date.now() - began });
    });
  });
}

const READING = ['--import', 'tsx', 'scripts/mutation-sample/read-all.ts'];
const TESTS = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
  '-c',
  'stryker.jest.config.js',
  '-i',
  '--bail',
  '--silent',
];

const plain = await run(READING, null, 600_000);
if (plain.code !== 0)
  throw new Error(
    `Without a mutant the documents are not read as approved: npm test -- tests/unit/reader-as-read\n${plain.output}`,
  );
const plainTests = await run(TESTS, null, 1_200_000);
if (plainTests.code !== 0) throw new Error(`Without a mutant the tests of ${room} do not pass`);
const { loaded } = JSON.parse(plain.output.trim().split('\n').at(-1));
console.log(`${room}: reading ${plain.took} ms, tests ${plainTests.took} ms without a mutant`);

const tables = new Set(loaded);
const mutants = instrumented.mutants.filter(({ id, status }) => status === undefined && !tables.has(id));
const drawn = mutants
  .map((mutant) => ({ mutant, lot: lotOf(mutant, values.seed, root) }))
  .sort((a, b) => (a.lot < b.lot ? -1 : 1))
  .slice(0, Number(values.count))
  .map(({ mutant }) => mutant);

async function meet({ id }) {
  for (const [args, { took }] of [
    [READING, plain],
    [TESTS, plainTests],
  ]) {
    const { code } = await run(args, id, took * SLOWER + GRACE_MS);
    if (code === null) return 'timed out';
    if (code !== 0) return 'killed';
  }
  return 'survived';
}

const results = [];
const queue = [...drawn];
await Promise.all(
  Array.from({ length: Number(values.jobs) }, async () => {
    for (let mutant = queue.shift(); mutant !== undefined; mutant = queue.shift()) {
      const { start } = mutant.location;
      const result = {
        status: await meet(mutant),
        place: `${relative(root, mutant.fileName)}:${start.line + 1}:${start.column + 1}`,
        mutant,
      };
      results.push(result);
      const { mutatorName, replacement } = mutant;
      const written =
        result.status === 'killed'
          ? ''
          : `  ${result.place}  ${mutatorName}  ${replacement.replace(/\s+/gu, ' ').slice(0, 100)}`;
      console.log(`${results.length}/${drawn.length} ${result.status}${written}`);
    }
  }),
);

const having = (status) => results.filter((result) => result.status === status).length;
mkdirSync('reports/mutation-reader', { recursive: true });
writeFileSync(`reports/mutation-reader/${room}-${values.seed}.json`, JSON.stringify(results, null, 2));
rmSync(copy, { recursive: true, force: true });
const [killed, late, survived] = ['killed', 'timed out', 'survived'].map(having);
console.log(
  `${room}, seed ${values.seed}: ${scoreOf(killed + late, results.length)} of ${results.length} mutants drawn from ${mutants.length}: ${killed} killed, ${late} timed out, ${survived} survived`,
);
if (late > 0) console.log(`Without those that timed out: ${scoreOf(killed, results.length - late)}`);
