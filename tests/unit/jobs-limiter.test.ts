import fc from 'fast-check';
import type { Lane } from '../../src/app/ports/message.js';
import { createChatLine } from '../../src/jobs/delivery/chat-line.js';
import { createLimiter } from '../../src/jobs/delivery/limiter.js';

const pace = { perSecond: 25, perChatPerSecond: 1, perGroupPerMinute: 20 };
const lanes: readonly Lane[] = ['answer', 'urgent', 'normal', 'bulk'];

describe('the limiter', () => {
  test('in no second are there more starts than allowed, in no chat two within its gap, in no group more than its minute', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            chat: fc.integer({ min: 0, max: 40 }),
            lane: fc.constantFrom(...lanes),
            wait: fc.integer({ min: 0, max: 60 }),
          }),
          { minLength: 30, maxLength: 250 },
        ),
        (messages) => {
          const limiter = createLimiter(pace);
          const starts: { at: number; chat: number }[] = [];
          let now = 0;
          for (const { chat, lane, wait } of messages) {
            now += wait;
            const group = chat % 5 === 0;
            const at = Math.max(limiter.channelFreeAt(lane, now), limiter.chatFreeAt(`${chat}`, group, now));
            limiter.take(`${chat}`, group, at);
            starts.push({ at, chat });
            now = at;
          }
          for (const { at, chat } of starts) {
            expect(starts.filter((other) => other.at > at - 1_000 && other.at <= at).length).toBeLessThanOrEqual(
              pace.perSecond,
            );
            expect(
              starts.filter((other) => other.chat === chat && other.at > at - 1_000 && other.at <= at),
            ).toHaveLength(1);
            if (chat % 5 === 0)
              expect(
                starts.filter((other) => other.chat === chat && other.at > at - 60_000 && other.at <= at).length,
              ).toBeLessThanOrEqual(pace.perGroupPerMinute);
          }
        },
      ),
    );
  });

  test('bulk alone uses the whole limit: 250 messages take ten seconds', () => {
    const limiter = createLimiter(pace);
    let now = 0;
    for (let index = 0; index < 250; index += 1) {
      now = limiter.channelFreeAt('bulk', now);
      limiter.take(`${index}`, false, now);
    }
    expect(now).toBeLessThan(10_000);
    expect(now).toBeGreaterThan(9_900);
  });

  test('bulk that left late catches up, so that the limit is used whole also when the database is slow now and then', () => {
    const limiter = createLimiter(pace);
    let now = 0;
    for (let index = 0; index < 250; index += 1) {
      now = limiter.channelFreeAt('bulk', now + (index % 10 === 0 ? 120 : 0));
      limiter.take(`${index}`, false, now);
    }
    expect(now).toBeLessThan(10_200);
  });

  test('a platform that made the whole channel wait is used less for a while, and then fully again', () => {
    const limiter = createLimiter(pace);
    const inTenSecondsFrom = (from: number): number => {
      let count = 0;
      for (let now = limiter.channelFreeAt('bulk', from); now < from + 10_000; count += 1) {
        limiter.take(`${count}`, false, now);
        now = limiter.channelFreeAt('bulk', now);
      }
      return count;
    };
    limiter.pauseChannel(5_000);
    expect(inTenSecondsFrom(5_000)).toBeLessThanOrEqual(pace.perSecond * 8 + 1);
    expect(inTenSecondsFrom(5_000 + 11 * 60_000)).toBeGreaterThanOrEqual(pace.perSecond * 10 - 1);
  });

  test('an answer in the middle of a burst finds a place within one gap', () => {
    const limiter = createLimiter(pace);
    let now = 0;
    for (let index = 0; index < 100; index += 1) {
      now = limiter.channelFreeAt('bulk', now);
      limiter.take(`${index}`, false, now);
    }
    expect(limiter.channelFreeAt('answer', now) - now).toBeLessThanOrEqual(1_000 / pace.perSecond);
  });

  test('a pause of one chat leaves the others alone; a pause of the channel leaves none', () => {
    const limiter = createLimiter(pace);
    limiter.pauseChat('a', 30_000);
    expect([limiter.chatFreeAt('a', false, 0), limiter.chatFreeAt('b', false, 0)]).toEqual([30_000, 0]);
    limiter.pauseChannel(5_000);
    limiter.pauseChannel(1_000);
    expect(lanes.map((lane) => limiter.channelFreeAt(lane, 0))).toEqual([5_000, 5_000, 5_000, 5_000]);
    limiter.forget(20_000);
    expect(limiter.pausedUntil('a')).toBe(30_000);
  });
});

describe('the line of one chat', () => {
  const row = (id: string, seq: bigint, lane: Lane = 'normal') => ({ id, seq, lane });

  test('a later message stands behind an earlier one of its lane, an answer does not', () => {
    const line = createChatLine();
    line.join('c', row('a', 1n), 1_000);
    expect(line.ahead('c', row('b', 2n), 0)).toBe(1);
    expect(line.ahead('c', row('b', 2n, 'answer'), 0)).toBe(0);
    expect(line.ahead('c', row('a', 1n), 0)).toBe(0);
    expect(line.ahead('other', row('b', 2n), 0)).toBe(0);
    line.leave('c', row('a', 1n));
    expect(line.ahead('c', row('b', 2n), 0)).toBe(0);
  });

  test('who was cancelled meanwhile does not hold the line for ever', () => {
    const line = createChatLine();
    line.join('c', row('a', 1n), 1_000);
    expect(line.ahead('c', row('b', 2n), 10_000)).toBe(0);
  });
});
