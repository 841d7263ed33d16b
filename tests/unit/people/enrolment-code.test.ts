import fc from 'fast-check';
import { afterFailure, hashCode, normaliseCode, type Attempts } from '../../../src/app/people/enrolment-code.js';

const pepper = Buffer.from('pepper');
const now = new Date('2026-11-23T02:00:00Z');
const minutesOf = (attempts: Attempts): number | null =>
  attempts.lockedUntil === null ? null : (attempts.lockedUntil.getTime() - now.getTime()) / 60_000;

describe('enrolment codes', () => {
  it('are the same however a person types them, and differ by pepper', () => {
    expect(normaliseCode(' ab3k-9xyz ')).toBe('AB3K9XYZ');
    for (const words of ['xin chào', 'AB3K9XY', 'AB3K9XYZ1', '']) expect(normaliseCode(words)).toBeNull();
    expect(hashCode('AB3K9XYZ', pepper)).not.toBe(hashCode('AB3K9XYZ', Buffer.from('other')));
  });

  it('give five tries, then 15 minutes, then twice as long each time, at most a day', () => {
    let attempts: Attempts = { failures: 0, lockedUntil: null };
    const waits = Array.from({ length: 14 }, () => minutesOf((attempts = afterFailure(attempts, now))));
    expect(waits).toEqual([null, null, null, null, 15, 30, 60, 120, 240, 480, 960, 1440, 1440, 1440]);
  });

  it('never lock for ever and never unlock early, whatever the count', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (failures) => {
        const next = afterFailure({ failures, lockedUntil: null }, now);
        const minutes = minutesOf(next) ?? 0;
        return failures + 1 < 5 ? minutes === 0 : minutes >= 15 && minutes <= 1440 && next.lockedUntil !== null;
      }),
    );
  });
});
