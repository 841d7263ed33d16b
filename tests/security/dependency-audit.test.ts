import { join } from 'node:path';

type Judge = (
  report: unknown,
  accepted: readonly object[],
  today: string,
) => { kind: string; open?: readonly object[] };

const hole = (severity: string, advisory: string) => ({
  vulnerabilities: {
    thing: {
      name: 'thing',
      via: [{ name: 'thing', severity, title: 'a hole', url: `https://github.com/advisories/${advisory}` }, 'other'],
    },
  },
});

let judge: Judge;
beforeAll(async () => {
  const script = join(__dirname, '../../scripts/dependency-audit.mjs');
  ({ judge } = (await import(script)) as { judge: Judge });
});

test('a grave hole stops the build, a lesser one does not', () => {
  for (const severity of ['high', 'critical'])
    expect(judge(hole(severity, 'GHSA-1'), [], '2026-11-28').kind).toBe('holes');
  for (const severity of ['low', 'moderate'])
    expect(judge(hole(severity, 'GHSA-1'), [], '2026-11-28').kind).toBe('clean');
});

test('a registry that keeps silent or talks nonsense stops nothing', () => {
  for (const answer of [null, 'x', {}, { message: 'ENOTFOUND' }, { error: { code: 'ENOAUDIT' } }])
    expect(judge(answer, [], '2026-11-28').kind).toBe('unanswered');
});

test('an accepted hole is accepted until its day', () => {
  const accepted = [{ advisory: 'GHSA-1', reason: 'not reachable', until: '2026-12-31' }];
  expect(judge(hole('high', 'GHSA-1'), accepted, '2026-12-31').kind).toBe('clean');
  expect(judge(hole('high', 'GHSA-1'), accepted, '2027-01-01').kind).toBe('holes');
  expect(judge(hole('high', 'GHSA-2'), accepted, '2026-12-31').kind).toBe('holes');
});
