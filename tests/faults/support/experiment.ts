import type { PostgresServer } from './postgres-server.js';
import { checkInvariants, type CheckOptions } from './invariants.js';
import { openScene, type Scene, type SceneOptions } from './scene.js';

/** Wanted after every fault. */
const RECOVERY_SECONDS = 60;

export type Lab = {
  /** Shared by the experiments: one that must stop it starts its own. */
  readonly postgres: PostgresServer;
  /** Of this run; printed, and given back by FAULT_SEED. */
  readonly seed: number;
};

export type Measured = {
  readonly violations: readonly string[];
  readonly lost: number;
  readonly doubled: number;
  /** From the fault (or its end, where it lasts) until all was done. Null where nothing has to recover. */
  readonly recoverySeconds: number | null;
  /** What else was seen, in few words. */
  readonly note?: string;
};

export type Experiment = {
  readonly id: string;
  /** A sentence: what is done to the program. */
  readonly fault: string;
  /** What must hold besides the invariants. */
  readonly expected: string;
  /** Needs the machine for itself. */
  readonly alone?: boolean;
  /** Throws `Impossible` where this machine cannot do it. */
  run(lab: Lab): Promise<Measured>;
};

/** The experiment cannot be done here, and why: shown, not counted as passed. */
export class Impossible extends Error {
  override name = 'Impossible';
}

/** Opens a scene, runs the fault in it, checks the invariants, closes everything. */
export async function inScene(
  options: SceneOptions,
  fault: (scene: Scene) => Promise<{
    recoverySeconds: number | null;
    note?: string;
    check?: CheckOptions;
    /** What the experiment itself found wrong, beside the invariants. */
    extra?: readonly string[];
  }>,
): Promise<Measured> {
  const scene = await openScene(options);
  try {
    const { check, extra = [], ...outcome } = await fault(scene);
    // On a loaded machine the check itself may not get its connection at once.
    const checked = await checkInvariants(scene, check).catch(() => checkInvariants(scene, check));
    const late =
      (outcome.recoverySeconds ?? 0) > RECOVERY_SECONDS
        ? [`recovered after ${outcome.recoverySeconds} s, wanted ${RECOVERY_SECONDS}`]
        : [];
    const violations = [...checked.violations, ...extra, ...late];
    if (violations.length > 0 && process.env['FAULT_LOG'] !== undefined) process.stderr.write(`${scene.logs()}\n`);
    return { ...checked, ...outcome, violations };
  } finally {
    await scene.close();
  }
}

export const secondsSince = (began: number): number => Math.round((performance.now() - began) / 100) / 10;
