import { randomBytes, randomInt } from 'node:crypto';
import type { Ids } from '../app/ports/ids.js';

/** Without 0/O, 1/I/L: read aloud over the telephone and typed by hand. */
const CODE_LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** Ids from the system's random source. Row ids sort by the time they were made (UUID version 7). */
export function createRandomIds(now: () => number = Date.now): Ids {
  let last = 0;
  let counter = 0;
  const newId = (): string => {
    const time = Math.max(now(), last);
    counter = time === last ? counter + 1 : randomInt(0, 0x400);
    // The counter has 12 bits; past that, ids borrow the next millisecond.
    if (counter > 0xfff) {
      last = time + 1;
      counter = 0;
    } else {
      last = time;
    }
    const stamp = last.toString(16).padStart(12, '0');
    const random = randomBytes(8);
    random[0] = ((random[0] ?? 0) & 0x3f) | 0x80;
    const tail = random.toString('hex');
    return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7${counter.toString(16).padStart(3, '0')}-${tail.slice(0, 4)}-${tail.slice(4)}`;
  };
  return {
    newId,
    newToken: () => randomBytes(16).toString('base64url'),
    newCode: () => Array.from({ length: 8 }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join(''),
  };
}
