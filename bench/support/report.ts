import { cpus, loadavg } from 'node:os';

/** What a figure needs to be believed: printed above every table. */
export function heading(title: string): string {
  const load = loadavg().map((value) => value.toFixed(1));
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const day = new Date().toISOString().slice(0, 16).replace('T', ' ');
  return [
    `### ${title}`,
    '',
    `${cpus().length} cores (${model}), Node ${process.version}, ${day} UTC, load average before ${load.join(' / ')}`,
    '',
  ].join('\n');
}

export type Row = {
  readonly what: string;
  readonly measured: string;
  readonly wanted?: string;
  /** Undefined: a figure for comparison, without a promise. */
  readonly ok?: boolean;
};

/** Prints the table and lets a missed figure show in the exit code. */
export function printTable(rows: readonly Row[]): void {
  const lines = rows.map(
    ({ what, measured, wanted, ok }) =>
      `| ${what} | ${measured} | ${wanted ?? '–'} | ${ok === undefined ? '–' : ok ? 'yes' : '**no**'} |`,
  );
  console.log(['| What | Measured | Wanted | Met |', '|---|---:|---:|---|', ...lines, ''].join('\n'));
  console.log(`Load average after ${loadavg()[0]?.toFixed(1) ?? '?'}\n`);
  if (rows.some(({ ok }) => ok === false)) process.exitCode = 1;
}

/** The value below which this share of the samples lies (nearest rank). */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export const median = (samples: readonly number[]): number => quantile(samples, 0.5);

export const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;
export const milliseconds = (ms: number): string => `${ms.toFixed(ms < 10 ? 1 : 0)} ms`;
export const spread = (samples: readonly number[], format: (value: number) => string): string =>
  `${format(median(samples))} (${format(Math.min(...samples))}–${format(Math.max(...samples))})`;

export const flag = (name: string): boolean => process.argv.includes(`--${name}`);

/** `--name=7`, or what is usual. */
export function option(name: string, usual: number): number {
  const given = process.argv.find((argument) => argument.startsWith(`--${name}=`));
  return given === undefined ? usual : Number(given.split('=')[1]);
}

/** Runs a bench; one that breaks off says why. */
export function run(main: () => Promise<void>): void {
  main().catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
}
