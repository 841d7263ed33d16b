import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CRASH_POINTS } from '../../src/jobs/crash-points.js';
import { EXPERIMENTS } from '../faults/experiments.js';
import { PROMISES } from '../faults/support/promises.js';

const sources = (folder: string): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('crash-points.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');

describe('the fault suite', () => {
  test('every named crash point is in the code, every point in the code has a name, and each has its experiment', () => {
    const called = [...sources(join(__dirname, '../../src')).matchAll(/crashPoint\('([a-z-]+)'\)/g)].map(
      ([, name]) => name,
    );
    expect(called.sort()).toEqual([...CRASH_POINTS].sort());
    const killed = EXPERIMENTS.flatMap(({ id }) => (id.startsWith('crash ') ? [id.slice('crash '.length)] : []));
    expect(killed.sort()).toEqual([...CRASH_POINTS].sort());
  });

  test('every promise names what shows it, and only what exists', () => {
    const ids = EXPERIMENTS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { promise, experiments, tests = [] } of PROMISES) {
      expect([promise, experiments.length + tests.length > 0]).toEqual([promise, true]);
      for (const id of experiments) expect(ids).toContain(id);
    }
  });
});
