import fc from 'fast-check';
import { createPacer } from '../src/index.js';
import { clientOf, createTestClock } from './support/client.js';
import { startServer } from './support/server.js';

describe('pacing', () => {
  test('a burst passes and the rest keeps the pace', async () => {
    const clock = createTestClock(0);
    const pacer = createPacer({ clock, perSecond: 10, burst: 3 });
    const times: number[] = [];
    for (let call = 0; call < 6; call += 1) {
      await pacer.take();
      times.push(clock.now());
    }
    expect(times).toEqual([0, 0, 0, 100, 200, 300]);
  });

  test('in no stretch of time pass more calls than burst and pace allow', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 1, max: 20 }),
        fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 60 }),
        async (perSecond, burst, pauses) => {
          const clock = createTestClock(0);
          const pacer = createPacer({ clock, perSecond, burst });
          const times: number[] = [];
          for (const pause of pauses) {
            clock.advance(pause);
            await pacer.take();
            times.push(clock.now());
          }
          times.forEach((from, first) =>
            times.slice(first).forEach((to, count) => {
              // One millisecond of slack: turns come at whole milliseconds.
              expect(count + 1).toBeLessThanOrEqual(burst + ((to - from + 1) / 1000) * perSecond + 1e-6);
            }),
          );
        },
      ),
      { numRuns: 50 },
    );
  });

  test('rate errors make everybody wait, longer each time, until a call succeeds', async () => {
    const clock = createTestClock(0);
    const pacer = createPacer({ clock, perSecond: 1000 });
    const waits: number[] = [];
    for (let round = 0; round < 8; round += 1) {
      pacer.limited();
      const before = clock.now();
      await pacer.take();
      waits.push(clock.now() - before);
    }
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16000, 32000, 60000, 60000]);
    pacer.succeeded();
    pacer.limited();
    const before = clock.now();
    await pacer.take();
    expect(clock.now() - before).toBe(1000);
  });

  test('who already waits waits longer when the platform says -32 meanwhile', async () => {
    const clock = createTestClock(0);
    let once = true;
    const pacer = createPacer({
      perSecond: 1,
      clock: {
        now: clock.now,
        sleep: async (ms) => {
          await clock.sleep(ms);
          if (once) pacer.limited();
          once = false;
        },
      },
    });
    await pacer.take();
    await pacer.take();
    expect(clock.now()).toBe(2000);
  });

  test('an aborted wait gives its turn back', async () => {
    const clock = createTestClock(0);
    const pacer = createPacer({ clock, perSecond: 1, burst: 1 });
    await pacer.take();
    const aborted = AbortSignal.abort();
    for (let call = 0; call < 5; call += 1) expect(await pacer.take(aborted)).toBe(false);
    await pacer.take();
    expect(clock.now()).toBe(1000);
  });

  test('the client waits when the headers say that nothing remains, and after -32', async () => {
    const clock = createTestClock();
    let remain = '0';
    let error = 0;
    const server = await startServer(() => ({ headers: { 'x-ratelimit-remain': remain }, body: { error, data: {} } }));
    const zalo = clientOf(server.url, { clock });
    await zalo.account();
    expect(clock.slept).toEqual([]);
    remain = '10';
    error = -32;
    expect(await zalo.account()).toMatchObject({ kind: 'api-error', code: -32, class: 'backoff' });
    await zalo.account();
    await zalo.account();
    expect(clock.slept).toEqual([1000, 1000, 2000]);
    await server.close();
  });
});
