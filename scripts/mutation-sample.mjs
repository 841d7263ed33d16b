/**
 * The mutation score of a room too large to be tried whole: `npm run test:mutation-sample -- ROOM [--count 300] [--seed N] [--timeout 30]` lets Stryker try a
 * random sample of its mutants against the room's own tests and prints the score with its 95 % interval. The seed is printed; what survived and what ran out
 * of time (seconds) is listed and in reports/mutation-sample.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { scoreOf } from './mutation-sample/score.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '300' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    timeout: { type: 'string', default: '30' },
  },
});
const [room] = positionals;
if (room === undefined || !/^[a-z]+$/u.test(room) || !(Number(values.count) > 0) || !(Number(values.timeout) > 0)) {
  console.error(
    'Usage: npm run test:mutation-sample -- ROOM [--count 300] [--seed N] [--timeout 30]   (ROOM: a folder of src/domain)',
  );
  process.exit(2);
}

const folder = `reports/mutation-sample/${room}-${values.seed}`;
mkdirSync(folder, { recursive: true });
const config = {
  ...JSON.parse(readFileSync('stryker.config.json', 'utf8')),
  mutate: [`src/domain/${room}/**/*.ts`],
  plugins: ['@stryker-mutator/*', './scripts/mutation-sample/draw.mjs'],
  checkers: ['sample'],
  reporters: ['progress-append-only', 'json'],
  jsonReporter: { fileName: `${folder}/mutation.json` },
  tempDirName: `.stryker-tmp/${room}-${values.seed}`,
  // A machine that is busy with other things must not take a slow run for an endless one.
  timeoutMS: Number(values.timeout) * 1000,
  dryRunTimeoutMinutes: 30,
  thresholds: { high: 90, low: 85, break: null },
};
writeFileSync(`${folder}/config.json`, JSON.stringify(config, null, 2));

const env = { ...process.env, MUTATE_ROOM: room, MUTATION_SEED: values.seed, MUTATION_COUNT: values.count };
const run = spawnSync('npx', ['stryker', 'run', `${folder}/config.json`], { stdio: 'inherit', env });
if (run.status !== 0) process.exit(run.status ?? 1);

const { files } = JSON.parse(readFileSync(`${folder}/mutation.json`, 'utf8'));
const mutants = Object.entries(files).flatMap(([file, { mutants: of }]) => of.map((mutant) => ({ file, ...mutant })));
const having = (...statuses) => mutants.filter(({ status }) => statuses.includes(status));
const noticed = having('Killed', 'Timeout');
const missed = having('Survived', 'NoCoverage');
const tried = noticed.length + missed.length;

for (const { file, location, mutatorName, replacement, status } of [...missed, ...having('Timeout')])
  console.log(
    `${status === 'Timeout' ? 'timed out' : 'survived '}  ${file}:${location.start.line}:${location.start.column}  ${mutatorName}  ${replacement?.replace(/\s+/gu, ' ').slice(0, 100)}`,
  );
const all = mutants.filter(({ status }) => status !== 'Ignored').length;
console.log(
  `${room}, seed ${values.seed}: ${scoreOf(noticed.length, tried)} of ${tried} mutants drawn from ${all}: ` +
    `${having('Killed').length} killed, ${having('Timeout').length} timed out, ${having('Survived').length} survived, ${having('NoCoverage').length} without a test`,
);
// On a busy machine not every one that ran out of time was endless.
if (having('Timeout').length > 0)
  console.log(`Without those that timed out: ${scoreOf(having('Killed').length, tried - having('Timeout').length)}`);
