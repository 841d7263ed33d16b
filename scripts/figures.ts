// `npm run figures [-- start reader …]`: runs the named benches at their full load, keeps what they print in bench/results,
// and writes the tables of figures of README.md and README.vi.md from what lies there. Without a name it only writes.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BENCHES, figuresTable, inside, type Bench } from './figures/figures-table.js';

const root = join(__dirname, '..');
const results = join(root, 'bench', 'results');

function measure(bench: Bench): void {
  const command = ['run', '--silent', `bench:${bench}`, '--', '--full'];
  const { status, stdout } = spawnSync('npm', command, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 64 * 1024 * 1024,
  });
  process.stdout.write(stdout);
  // A promise that is missed is a figure too; a bench that broke off has no table.
  if (!stdout.includes('| What |')) throw new Error(`bench:${bench} broke off (${status})`);
  writeFileSync(join(results, `${bench}.md`), stdout);
}

const named = process.argv.slice(2);
const unknown = named.filter((name) => !BENCHES.some((bench) => bench === name));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}. There are: ${BENCHES.join(', ')}.`);
  process.exit(2);
}
for (const bench of BENCHES) if (named.includes(bench)) measure(bench);
for (const [page, language] of [
  ['README.md', 'en'],
  ['README.vi.md', 'vi'],
] as const) {
  const file = join(root, page);
  writeFileSync(file, inside(readFileSync(file, 'utf8'), figuresTable(results, language)));
}
console.log('README.md, README.vi.md');
