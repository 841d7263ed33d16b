/**
 * `npm run test:mutation-inputs -- directive|unit [--jobs 1] [--only PART]`: tries Stryker's mistakes in a room of the reader (in the files whose path holds
 * PART) against the approved readings, all in one process, and looks for an input that notices each mistake they do not: a changed phrase, order or piece.
 * What is found is written below tests/fixtures/chosen; what nothing noticed, to reports/mutation-inputs. Read what was chosen before it is committed: it
 * says how the reader reads, not how it should.
 */
import { spawn } from 'node:child_process';
import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { instrumentedCopy } from './mutation-sample/instrumented-copy.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { jobs: { type: 'string', default: '1' }, only: { type: 'string', default: '' } },
});
const [room] = positionals;
if (!['directive', 'unit'].includes(room) || !(Number(values.jobs) > 0)) {
  console.error('Usage: npm run test:mutation-inputs -- directive|unit [--jobs 1] [--only PART]');
  process.exit(2);
}

/** A mistake that lets nothing be heard for so long will not end. */
const SILENT_MS = 60_000;

const { copy, mutants } = await instrumentedCopy(room, `inputs-${room}`);
const byId = new Map(mutants.map((mutant) => [mutant.id, mutant]));
const wanted = mutants.filter(({ fileName }) => relative(process.cwd(), fileName).includes(values.only));
const list = join(copy, 'mutants.txt');
writeFileSync(list, `${wanted.map(({ id }) => id).join('\n')}\n`);
mkdirSync('tests/fixtures/chosen', { recursive: true });
mkdirSync(join(copy, 'tests/fixtures/chosen'), { recursive: true });

const counted = { held: 0, chosen: 0, survived: 0, 'timed out': 0 };
const survivors = [];
const placeOf = (id) => {
  const { fileName, location, mutatorName, replacement } = byId.get(id);
  return `${relative(process.cwd(), fileName)}:${location.start.line + 1}:${location.start.column + 1}  ${mutatorName}  ${replacement.replace(/\s+/gu, ' ').slice(0, 120)}`;
};

function count(how) {
  counted[how] += 1;
  const tried = Object.values(counted).reduce((sum, each) => sum + each);
  if (tried % 250 === 0) console.log(`${tried} of at most ${wanted.length}: ${JSON.stringify(counted)}`);
}

/** One process from one place of the list on, until it ends, is silent for too long or forgets what it knew: where to go on. */
function part(from, step) {
  return new Promise((done) => {
    const args = ['--import', 'tsx', 'scripts/mutation-sample/choose-inputs.ts', room, `${from}`, `${step}`, list];
    const child = spawn(process.execPath, args, { cwd: copy, stdio: ['ignore', 'pipe', 'inherit'] });
    let at = null;
    let open = null;
    let timer;
    createInterface({ input: child.stdout }).on('line', (line) => {
      clearTimeout(timer);
      timer = setTimeout(() => child.kill('SIGKILL'), SILENT_MS);
      const said = JSON.parse(line);
      at = said.at;
      open = said.id === undefined ? at : null;
      if (said.id === undefined) return;
      count(said.how);
      if (said.how === 'survived') survivors.push(`${placeOf(said.id)}  (${said.met} inputs)`);
      if (said.how === 'chosen')
        for (const root of [process.cwd(), copy])
          appendFileSync(join(root, `tests/fixtures/chosen/${said.kind}.txt`), `${said.line}\n`);
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      if (code === 0) return done(null);
      if (at === null) throw new Error(`The readings could not be made: the process ended with ${code}`);
      if (open !== null) count('timed out');
      done(at + step);
    });
  });
}

const step = Number(values.jobs);
await Promise.all(
  Array.from({ length: step }, async (_, first) => {
    for (let from = first; from !== null && from < wanted.length;) from = await part(from, step);
  }),
);
mkdirSync('reports/mutation-inputs', { recursive: true });
writeFileSync(`reports/mutation-inputs/${room}.txt`, `${survivors.sort().join('\n')}\n`);
rmSync(copy, { recursive: true, force: true });
console.log(`${room}: ${JSON.stringify(counted)}; not noticed: reports/mutation-inputs/${room}.txt`);
