import type { Directory } from '../../../domain/unit/directory.js';
import type { Unit } from '../../../domain/unit/unit.js';

/** The units of the house. */
export type UnitStore = {
  /** The directory of all units, cached until units change. */
  directory(): Promise<Directory>;
  all(): Promise<readonly Unit[]>;
  upsert(units: readonly Unit[]): Promise<void>;
};
