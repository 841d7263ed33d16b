import type { Experiment, Lab, Measured } from './experiment.js';
import { Impossible } from './experiment.js';

export type Outcome =
  | { readonly kind: 'measured'; readonly measured: Measured }
  | { readonly kind: 'impossible'; readonly why: string }
  | { readonly kind: 'broken'; readonly error: unknown };

/** No experiment takes as long; one that does is given up, and the next begins. The long burst gets what it needs. */
const LIMIT_MS =
  600_000 + Number(process.env['FAULT_BURST'] ?? 0) * 60 + Number(process.env['FAULT_OUTAGE'] ?? 0) * 1_000;

/** Runs the experiments, some at a time, since most of each is waiting; those that need the machine for themselves come last. */
export function runAll(
  experiments: readonly Experiment[],
  lab: Promise<Lab>,
  atOnce: number,
): ReadonlyMap<string, Promise<Outcome>> {
  const settle = new Map<string, (outcome: Outcome) => void>();
  const outcomes = new Map(
    experiments.map(({ id }) => [id, new Promise<Outcome>((resolve) => settle.set(id, resolve))]),
  );
  const beginning = performance.now();
  const say = (what: string): void =>
    void process.stdout.write(`${((performance.now() - beginning) / 1000).toFixed(0).padStart(5)} s  ${what}\n`);
  let ended = 0;
  const one = async (experiment: Experiment): Promise<void> => {
    say(`         begins: ${experiment.id}`);
    const began = performance.now();
    const outcome = await lab
      .then((opened) => within(LIMIT_MS, experiment.run(opened)))
      .then(
        (measured): Outcome => ({ kind: 'measured', measured }),
        (error: unknown): Outcome =>
          error instanceof Impossible ? { kind: 'impossible', why: error.message } : { kind: 'broken', error },
      );
    ended += 1;
    const place = `${ended}/${experiments.length}`.padStart(7);
    say(`${place}  ${experiment.id}: ${told(outcome)} (${((performance.now() - began) / 1000).toFixed(0)} s)`);
    settle.get(experiment.id)?.(outcome);
  };
  void (async () => {
    const waiting = experiments.filter(({ alone }) => alone !== true);
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await one(next);
      }),
    );
    for (const experiment of experiments) if (experiment.alone === true) await one(experiment);
  })();
  return outcomes;
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not over after ${ms / 1000} s`)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

function told(outcome: Outcome): string {
  if (outcome.kind === 'impossible') return `skipped, ${outcome.why}`;
  if (outcome.kind === 'broken') return `broke off, ${reasonOf(outcome.error)}`;
  const { violations, recoverySeconds, note } = outcome.measured;
  const recovered = recoverySeconds === null ? '' : `, recovered in ${recoverySeconds.toFixed(1)} s`;
  return (
    (violations.length === 0 ? 'holds' : violations.join('; ')) + recovered + (note === undefined ? '' : `, ${note}`)
  );
}

/** One line; the errors of connections that were refused have no words but a code. */
export function reasonOf(error: unknown): string {
  const { message = '', code, name } = error as { message?: string; code?: string; name?: string };
  const [first = ''] = message.split('\n');
  return first !== '' ? first : [name, code].filter((word) => word !== undefined).join(' ');
}
