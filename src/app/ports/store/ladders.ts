import type { Ladder } from '../../../domain/nudge/ladder.js';

/** Ladders by key and version. */
export type LadderStore = {
  /** Null when this version was never saved. */
  get(key: string, version: number): Promise<Ladder | null>;
  latest(key: string): Promise<Ladder | null>;
  /** False when this version is there already: somebody else saved first. */
  save(ladder: Ladder, createdBy: string | null, at: Date): Promise<boolean>;
};
