import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { format } from 'prettier';
import type { Experiment } from './experiment.js';
import { INVARIANTS } from './invariants.js';
import { PROMISES } from './promises.js';
import { reasonOf, type Outcome } from './run-all.js';

const ROOT = join(__dirname, '..', '..', '..');

export type Line = { readonly experiment: Experiment; readonly outcome: Outcome };

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function resultOf({ outcome }: Line): readonly string[] {
  switch (outcome.kind) {
    case 'impossible':
      return ['skipped', '–', '–', '–', outcome.why];
    case 'broken':
      return ['**broke off**', '–', '–', '–', reasonOf(outcome.error)];
    case 'measured': {
      const { violations, lost, doubled, recoverySeconds, note } = outcome.measured;
      const verdict = violations.length === 0 ? 'holds' : `**${violations.length} broken**`;
      return [
        verdict,
        String(lost),
        String(doubled),
        recoverySeconds === null ? '–' : `${recoverySeconds.toFixed(1)} s`,
        note ?? '',
      ];
    }
  }
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

function summary(lines: readonly Line[]): string {
  return table(
    ['Experiment', 'What is done', 'Result', 'Lost', 'Doubled', 'Recovery', 'Note'],
    lines.map((line) => [line.experiment.id, line.experiment.fault, ...resultOf(line)]),
  );
}

function page(lines: readonly Line[], seed: number): string {
  const held = new Set(
    lines
      .filter(({ outcome }) => outcome.kind === 'measured' && outcome.measured.violations.length === 0)
      .map(({ experiment }) => experiment.id),
  );
  const memory = Math.round(totalmem() / 2 ** 30);
  return [
    '# Faults',
    '',
    '<!-- Written by `npm run test:faults`: do not edit. -->',
    '',
    'What happens when machines die and platforms misbehave, shown by experiments that anyone can repeat: `npm run test:faults` (needs the programs of PostgreSQL and Redis; starts its own servers and touches no others). Each runs the compiled program as processes of their own, against PostgreSQL, Redis and the stand-in of Telegram; after each the invariants below are checked against the log of the stand-in and the database. Random runs are repeated by `FAULT_SEED`; `FAULT_ONLY=redis,crash` chooses; `FAULT_BURST=10000 FAULT_KILLS=10` is the long burst, `FAULT_OUTAGE=600` leaves Redis away for ten minutes.',
    '',
    `Last run: ${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${memory} GB, Node ${process.version}, seed ${seed}.`,
    '',
    '## What is promised, and what shows it',
    '',
    table(
      ['Promise', 'Experiments', 'Tests elsewhere', 'Last run'],
      PROMISES.map(({ promise, experiments, tests = [] }) => [
        promise,
        experiments.map((id) => `\`${id}\``).join(', ') || '–',
        tests.map((path) => `\`${path}\``).join(', ') || '–',
        experiments.length === 0
          ? '–'
          : experiments.every((id) => held.has(id))
            ? 'holds'
            : `not shown by: ${experiments.filter((id) => !held.has(id)).join(', ')}`,
      ]),
    ),
    '',
    '## Experiments',
    '',
    summary(lines),
    '',
    '“Recovery” is counted from the fault, or from its end where it lasts, until nothing is due, queued or under way. At most 60 s are wanted, 0 lost, and doubled at most what was in flight at a crash.',
    '',
    '## Invariants',
    '',
    ...INVARIANTS.map((invariant, index) => `${index + 1}. ${invariant}.`),
    '',
  ].join('\n');
}

/** Prints the table; a whole run also writes the page. */
export async function report(lines: readonly Line[], { whole, seed }: { whole: boolean; seed: number }): Promise<void> {
  process.stdout.write(`\n${summary(lines)}\n\nseed ${seed}: FAULT_SEED=${seed} repeats it\n`);
  if (!whole) return;
  mkdirSync(join(ROOT, 'docs'), { recursive: true });
  writeFileSync(
    join(ROOT, 'docs', 'faults.md'),
    await format(page(lines, seed), { parser: 'markdown', printWidth: 120 }),
  );
}
