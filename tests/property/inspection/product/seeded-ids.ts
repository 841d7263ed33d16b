import { createHash } from 'node:crypto';
import type { Ids } from '../../../../src/app/ports/ids.js';

/** Ids that follow from a seed: two worlds that do the same draw the same, so that nothing has to be masked to compare them. */
export type SeededIds = Ids & { reseed(seed: string): void };

const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

export function seededIds(): SeededIds {
  let seed = '';
  let drawn = 0;
  const next = (): Buffer =>
    createHash('sha256')
      .update(`${seed}/${(drawn += 1)}`)
      .digest();
  return {
    reseed(to) {
      seed = to;
      drawn = 0;
    },
    newId: () => `${seed}-${(drawn += 1)}`,
    newToken: () => next().subarray(0, 16).toString('base64url'),
    newCode: () => [...next().subarray(0, 8)].map((byte) => LETTERS[byte % LETTERS.length]).join(''),
  };
}
