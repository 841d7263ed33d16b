/**
 * The mutation score of one room of the pure rules: `npm run test:mutation-room -- ROOM [--count 800] [--seed N] [--jobs 1]`. Stryker's own mistakes, drawn by
 * the seed before any is tried, meet in one process all tests of the room (in the reader's two rooms also all readings that are held as approved), each only
 * those that come through its place: some a second, where Stryker needs a quarter of a minute for one of the reader's. Mistakes in tables that are made when a
 * module is loaded are left out, as in `stryker.config.json`.
 */
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { lotOf } from './mutation-room/lot.mjs';
import { scoreOf } from './mutation-room/score.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '800' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    jobs: { type: 'string', default: '1' },
  },
});
const [room] = positionals;
const rooms = readdirSync('src/domain');
if (!rooms.includes(room) || !(Number(values.count) > 0) || !(Number(values.jobs) > 0)) {
  console.error(
    `Usage: npm run test:mutation-room -- ROOM [--count 800] [--seed N] [--jobs 1]; rooms: ${rooms.join(', ')}`,
  );
  process.exit(2);
}

/** A mistake of which nothing is heard for so long will not end. */
const SILENT_MS = 60_000;

const root = process.cwd();
const copy = resolve(`.stryker-tmp/${room}-${values.seed}`);
rmSync(copy, { recursive: true, force: true });
mkdirSync(copy, { recursive: true });
for (const name of ['src', 'tests', 'reference', 'scripts', 'package.json', 'tsconfig.json'])
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

const mutants = instrumented.mutants.filter(({ status }) => status === undefined);
const drawn = mutants
  .map((mutant) => ({ mutant, lot: lotOf(mutant, values.seed, root) }))
  .sort((a, b) => (a.lot < b.lot ? -1 : 1))
  .slice(0, Number(values.count))
  .map(({ mutant }) => mutant);
writeFileSync(join(copy, 'mistakes.txt'), `${drawn.map(({ id }) => id).join('\n')}\n`);

/** The approved readings are met line by line; their tests would read them all again. */
const AS_READ = /-as-(?:read|parsed)\.test\.ts$/;
const listed = execFileSync(
  process.execPath,
  ['node_modules/jest/bin/jest.js', '-c', 'stryker.jest.config.js', '--listTests'],
  { env: { ...process.env, MUTATE_ROOM: room, STRYKER_MUTATOR_WORKER: 'alone' }, encoding: 'utf8' },
);
const tests = listed.split('\n').filter((file) => file.endsWith('.test.ts') && !AS_READ.test(file));
writeFileSync(join(copy, 'tests.txt'), `${tests.map((file) => join(copy, relative(root, file))).join('\n')}\n`);

const results = [];

function tell(mutant, status, met) {
  results.push({ status, mutant });
  if (results.length % 100 === 0) console.log(`${results.length} met`);
  if (status !== 'survived') return;
  const { fileName, location, mutatorName, replacement } = mutant;
  const place = `${relative(root, fileName)}:${location.start.line + 1}:${location.start.column + 1}`;
  console.log(`survived ${met} checks  ${place}  ${mutatorName}  ${replacement.replace(/\s+/gu, ' ').slice(0, 100)}`);
}

/** One process from one place of the draw on, until it ends, is silent for too long or remembers a mistake: where to go on, or null. */
function part(from, step) {
  return new Promise((done, fail) => {
    const args = ['--import', 'tsx', 'scripts/mutation-room/meet-mistakes.ts', room, 'mistakes.txt', 'tests.txt'];
    const child = spawn(process.execPath, [...args, `${from}`, `${step}`], {
      cwd: copy,
      env: { ...process.env, STRYKER_MUTATOR_WORKER: 'alone' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let last = null;
    let timer;
    createInterface({ input: child.stdout }).on('line', (line) => {
      clearTimeout(timer);
      timer = setTimeout(() => child.kill('SIGKILL'), SILENT_MS);
      last = JSON.parse(line);
      if (last.status !== undefined) tell(drawn[last.at], last.status, last.met);
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      if (code === 0) return done(null);
      if (last === null) return fail(new Error(`Without a mistake the checks of ${room} do not pass`));
      if (last.status === undefined) tell(drawn[last.at], 'timed out');
      done(last.at + step);
    });
  });
}

const step = Number(values.jobs);
await Promise.all(
  Array.from({ length: step }, async (_, first) => {
    for (let from = first; from !== null && from < drawn.length;) from = await part(from, step);
  }),
);

const having = (status) => results.filter((result) => result.status === status).length;
mkdirSync('reports/mutation-room', { recursive: true });
writeFileSync(`reports/mutation-room/${room}-${values.seed}.json`, JSON.stringify(results, null, 2));
rmSync(copy, { recursive: true, force: true });
const [killed, late, survived] = ['killed', 'timed out', 'survived'].map(having);
console.log(
  `${room}, seed ${values.seed}: ${scoreOf(killed + late, results.length)} of ${results.length} mutants, drawn with those of tables from ${mutants.length}: ${killed} killed, ${late} timed out, ${survived} survived`,
);
if (late > 0) console.log(`Without those that timed out: ${scoreOf(killed, results.length - late)}`);
