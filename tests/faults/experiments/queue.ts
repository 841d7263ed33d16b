import { setTimeout as sleep } from 'node:timers/promises';
import { inScene, secondsSince, type Experiment } from '../support/experiment.js';
import { futureOf } from '../support/invariants.js';
import { createTcpProxy } from '../support/tcp-proxy.js';

const PEOPLE = 20;
/** Long enough that every heartbeat of the program has met it; what lasts longer meets the same heartbeats again. */
const OUTAGE_MS = Number(process.env['FAULT_OUTAGE'] ?? 30) * 1_000;

export const queue: readonly Experiment[] = [
  {
    id: 'redis flushall',
    fault: '`FLUSHALL` in the middle of a burst, with timers due shortly after',
    expected: 'nothing lost or doubled, timers within a sweep',
    run: ({ postgres }) =>
      inScene({ postgres, people: PEOPLE }, async (scene) => {
        await scene.start().ready;
        await scene.post(PEOPLE);
        await scene.settled(60_000);
        await scene.post(3 * PEOPLE);
        for (let n = 1; n <= 5; n += 1) await scene.nudge(n, 4_000 + n * 300);
        await sleep(1_500);
        scene.history.futures.push(await futureOf(scene));
        await scene.redis.flushAll();
        const began = performance.now();
        const toast = scene.press(1);
        await scene.settled(90_000);
        await toast;
        return { recoverySeconds: secondsSince(began) };
      }),
  },
  {
    id: 'redis down',
    fault: `Redis gone for ${OUTAGE_MS / 1000} s: people press, messages and timers become due meanwhile`,
    expected: 'served during the outage, within a sweep',
    run: ({ postgres }) =>
      inScene({ postgres, people: PEOPLE }, async (scene) => {
        await scene.start().ready;
        await scene.post(PEOPLE);
        await scene.settled(60_000);
        scene.history.futures.push(await futureOf(scene));
        await scene.redis.kill();
        const began = performance.now();
        await scene.post(PEOPLE);
        await scene.nudge(3, 1_000);
        await Promise.all([1, 2, 3].map((person) => scene.press(person)));
        await scene.settled(60_000);
        const served = secondsSince(began);
        await sleep(Math.max(0, OUTAGE_MS - served * 1000));
        await scene.redis.start();
        const back = performance.now();
        await Promise.all([4, 5].map((person) => scene.press(person)));
        await scene.settled(60_000);
        return {
          recoverySeconds: secondsSince(back),
          note: `served ${served} s into the outage of ${OUTAGE_MS / 1000} s`,
        };
      }),
  },
  {
    id: 'redis without AOF',
    fault:
      'Redis without append-only file is killed and comes back empty, then the program is killed and started again',
    expected: 'the same future as before',
    run: ({ postgres }) =>
      inScene({ postgres, people: PEOPLE, appendOnly: false }, async (scene) => {
        const first = scene.start();
        await first.ready;
        await scene.post(3 * PEOPLE);
        for (let n = 1; n <= 5; n += 1) await scene.nudge(n, 12_000 + n * 200);
        await sleep(1_000);
        scene.history.futures.push(await futureOf(scene));
        await scene.redis.kill();
        await scene.redis.start();
        await sleep(1_000);
        await first.kill();
        scene.history.crashes += 1;
        const died = performance.now();
        await scene.start().ready;
        await scene.settled(90_000);
        return { recoverySeconds: secondsSince(died) };
      }),
  },
  {
    id: 'redis stalled',
    fault: 'the line to Redis stands still for 15 s without being cut, then its sessions die half-open',
    expected: 'people are answered, nothing lost',
    run: ({ postgres }) =>
      inScene({ postgres, people: PEOPLE }, async (scene) => {
        const cable = await createTcpProxy(scene.redis.port);
        scene.via.redis = cable.port;
        try {
          await scene.start().ready;
          await scene.post(PEOPLE);
          await scene.settled(60_000);
          cable.stall();
          const presses = Promise.all([1, 2].map((person) => scene.press(person)));
          await sleep(15_000);
          cable.flow();
          cable.halfOpen();
          const began = performance.now();
          await Promise.all([presses, scene.press(3)]);
          await scene.post(PEOPLE);
          await scene.settled(90_000);
          return { recoverySeconds: secondsSince(began) };
        } finally {
          await cable.close();
        }
      }),
  },
];
