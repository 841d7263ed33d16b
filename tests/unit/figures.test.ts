import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { figuresTable, inside, sectionsOf } from '../../scripts/figures/figures-table.js';

const root = join(__dirname, '../..');
const printed = [
  '### Start and idle',
  '',
  '2 cores (Xeon), Node v20.20.2, 2026-11-28 09:37 UTC, load average before 0.1 / 0.2 / 0.3',
  '',
  '| What | Measured | Wanted | Met |',
  '|---|---:|---:|---|',
  '| ready | 1.84 s | < 3 s | yes |',
  '| writing the data | 5 s | – | – |',
  '',
].join('\n');

test.each([
  ['README.md', 'en'],
  ['README.vi.md', 'vi'],
] as const)('the figures of %s are those that the commands printed (npm run figures)', (page, language) => {
  const text = readFileSync(join(root, page), 'utf8');
  expect(text).toBe(inside(text, figuresTable(join(root, 'bench/results'), language)));
});

test('a bench is read with its machine and every row', () => {
  expect(sectionsOf(printed)).toEqual([
    {
      title: 'Start and idle',
      machine: '2 cores (Xeon), Node v20.20.2, 2026-11-28 09:37 UTC, load average before 0.1 / 0.2 / 0.3',
      figures: [
        { what: 'ready', measured: '1.84 s', wanted: '< 3 s', met: 'yes' },
        { what: 'writing the data', measured: '5 s', wanted: '–', met: '–' },
      ],
    },
  ]);
});
