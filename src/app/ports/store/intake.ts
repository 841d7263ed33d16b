import type { IntakeRecord } from '../intake.js';

/** What came in over HTTP, by the key that its sender gave. */
export type IntakeStore = {
  byId(id: string): Promise<IntakeRecord | null>;
  byKey(keyHash: string): Promise<IntakeRecord | null>;
  /** False when the key is taken: two requests with one key make one record. */
  insert(record: IntakeRecord): Promise<boolean>;
};
