import { setTimeout as sleep } from 'node:timers/promises';
import { inScene, secondsSince, type Experiment } from '../support/experiment.js';
import { NO_LIMITS } from '../../../src/sandbox/telegram/pace.js';

const PEOPLE = 20;
const CROWD = 150;
const ELEVEN_MINUTES = 11 * 60_000;
const BURST = Number(process.env['FAULT_BURST'] ?? 2_000);
const BURST_PER_SECOND = 150;

/** Small and repeatable (mulberry32): a run is replayed from its seed. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const processes: readonly Experiment[] = [
  {
    id: 'random kills',
    fault: `\`kill -9\` at random during ${BURST.toLocaleString('en')} sends, three processes, each started again, people pressing meanwhile`,
    expected: 'nothing lost, at most 30 doubled per kill',
    alone: true,
    run: ({ postgres, seed }) =>
      inScene({ postgres, people: 100, limits: NO_LIMITS }, async (scene) => {
        const random = randomOf(seed);
        const start = () => scene.start({ perSecond: BURST_PER_SECOND });
        const running = [start(), start(), start()];
        await Promise.all(running.map(({ ready }) => ready));
        // Everybody has a button before the trouble begins.
        await scene.post(100);
        await scene.settled(60_000);
        const presses: Promise<unknown>[] = [];
        await scene.post(BURST, { lane: 'bulk' });
        const kills = Number(process.env['FAULT_KILLS'] ?? 3);
        for (let times = 0; times < kills; times += 1) {
          await sleep(1_500 + random() * 4_000);
          for (let count = 0; count < 5; count += 1)
            presses.push(scene.press(1 + Math.floor(random() * 100)).catch(() => null));
          const victim = Math.floor(random() * running.length);
          await running[victim]?.kill();
          scene.history.crashes += 1;
          running[victim] = start();
        }
        const last = performance.now();
        // A start that failed (the machine is loaded) is tried again, as a supervisor does.
        for (const [place, { ready }] of running.entries())
          await ready.catch(() => {
            const again = start();
            running[place] = again;
            return again.ready;
          });
        await scene.settled(60_000 + BURST * 20);
        await Promise.all(presses);
        const left = (BURST * 1_000) / BURST_PER_SECOND;
        return {
          recoverySeconds: null,
          note: `seed ${seed}, ${kills} kills, all done ${secondsSince(last)} s after the last (sending alone takes ${(left / 1000).toFixed(1)} s)`,
        };
      }),
  },
  {
    id: 'kill in a crowd',
    fault: `${CROWD} heads press within a second; the process is killed when the first read that their press is stored`,
    expected: 'whoever read “Đã lưu” is recorded after the restart, once',
    run: ({ postgres }) =>
      inScene({ postgres, people: CROWD, limits: NO_LIMITS }, async (scene) => {
        const first = scene.start({ perSecond: BURST_PER_SECOND });
        await first.ready;
        await scene.post(CROWD);
        await scene.settled(60_000);
        const stored: string[] = [];
        const presses = Array.from({ length: CROWD }, (_, index) =>
          scene.press(index + 1).then((toast) => {
            if (toast?.startsWith('Đã lưu') === true) stored.push(toast);
          }),
        );
        for (const until = performance.now() + 30_000; stored.length === 0 && performance.now() < until;)
          await sleep(5);
        await first.kill();
        const died = performance.now();
        const promised = stored.length;
        scene.history.crashes += 1;
        await scene.start({ perSecond: BURST_PER_SECOND }).ready;
        await scene.settled(60_000);
        const recoverySeconds = secondsSince(died);
        await Promise.all(presses);
        return {
          recoverySeconds,
          note: `${promised} had read “Đã lưu” when it died`,
          extra: promised > 0 ? [] : ['nobody was told early: the experiment shows nothing'],
        };
      }),
  },
  ...[ELEVEN_MINUTES, -ELEVEN_MINUTES].map((clockAheadMs): Experiment => ({
    id: `clock ${clockAheadMs > 0 ? '+' : '−'}11 min`,
    fault: `one of two processes has a clock that is 11 minutes ${clockAheadMs > 0 ? 'ahead' : 'behind'}`,
    expected: 'timers to the database’s clock: never early, none late by the fault',
    run: ({ postgres }) =>
      inScene({ postgres, people: PEOPLE }, async (scene) => {
        const wrong = scene.start({ clockAheadMs });
        const right = scene.start();
        await Promise.all([wrong.ready, right.ready]);
        for (let n = 1; n <= 8; n += 1) await scene.nudge(n, 6_000 + n * 500);
        await scene.post(2 * PEOPLE);
        const began = performance.now();
        scene.history.timersWithinMs = 20_000;
        await sleep(12_000);
        await scene.settled(60_000);
        return { recoverySeconds: secondsSince(began) - 12 };
      }),
  })),
  {
    id: 'updates doubled and reordered',
    fault: 'every update is delivered three times, a report before its acknowledgement, a press of a stranger',
    expected: 'each acts once; both orders end in the same state',
    run: ({ postgres }) =>
      inScene({ postgres, people: PEOPLE }, async (scene) => {
        await scene.post(PEOPLE);
        const deaf = scene.start();
        await deaf.ready;
        await scene.settled(60_000);
        const duplicate = (kind: string, content: object): void => {
          for (let times = 0; times < 2; times += 1) scene.server.deliver(kind, content);
        };
        const press = scene.phones[0]?.messages().findLast(({ buttons }) => buttons.length > 0);
        if (press === undefined) throw new Error('no card');
        const presses = Promise.all([1, 1, 1].map((person) => scene.press(person)));
        const now = Math.floor(Date.now() / 1000);
        const from = (person: number) => ({ id: 5_000_000 + person, is_bot: false, first_name: 'N' });
        const chat = (person: number) => ({ id: 5_000_000 + person, type: 'private', first_name: 'N' });
        duplicate('message', { message_id: 90_001, date: now, from: from(2), chat: chat(2), text: 'đã nhận' });
        duplicate('message', {
          message_id: 90_002,
          date: now - 3_600,
          from: from(999_999),
          chat: chat(999_999),
          text: 'đã nhận',
        });
        await presses;
        await scene.settled(60_000);
        return { recoverySeconds: null };
      }),
  },
  {
    id: 'two pollers',
    fault: 'two processes would poll the platform; the one that does is killed',
    expected: 'one polls, the other waits and takes over; no conflict loop',
    run: ({ postgres }) =>
      inScene({ postgres, people: PEOPLE }, async (scene) => {
        const [first, second] = [scene.start(), scene.start()];
        await Promise.all([first.ready, second.ready]);
        await scene.post(PEOPLE);
        await scene.settled(60_000);
        await Promise.all([1, 2].map((person) => scene.press(person)));
        await first.kill();
        scene.history.crashes += 1;
        const began = performance.now();
        await Promise.all([3, 4].map((person) => scene.press(person)));
        await scene.settled(60_000);
        const recoverySeconds = secondsSince(began);
        const conflicts = scene.server.log.calls('getUpdates').filter(({ status }) => status === 409).length;
        return {
          recoverySeconds,
          note: `${conflicts} conflicts`,
          extra: conflicts <= 2 ? [] : [`${conflicts} answers 409`],
        };
      }),
  },
  {
    id: 'rolling update',
    fault: 'in the middle of a burst each of two processes is stopped by SIGTERM and replaced, one after the other',
    expected: 'nothing lost, nothing doubled, no call above the limit',
    run: ({ postgres }) =>
      inScene({ postgres, people: PEOPLE * 5 }, async (scene) => {
        const old = [scene.start(), scene.start()];
        await Promise.all(old.map(({ ready }) => ready));
        await scene.post(PEOPLE * 5);
        await scene.settled(60_000);
        await scene.post(PEOPLE * 10);
        const began = performance.now();
        for (const program of old) {
          await sleep(1_500);
          await program.stop();
          const next = scene.start();
          await next.ready;
        }
        const presses = Promise.all([1, 2, 3].map((person) => scene.press(person)));
        await scene.settled(90_000);
        await presses;
        return { recoverySeconds: secondsSince(began) };
      }),
  },
  {
    id: 'quiet hours',
    fault:
      'messages become due at night; the process is killed, the queue emptied, the clock goes on to the next working morning',
    expected: 'only the urgent leaves at night, everything else in the morning, once',
    run: ({ postgres }) =>
      inScene({ postgres, people: 5, settings: { QUIET_HOURS: '20:00-07:00' } }, async (scene) => {
        const shiftTo = async (instant: string): Promise<void> => {
          const ms = Date.parse(instant) - Date.now();
          await scene.db.query(
            `INSERT INTO "Setting" ("key", "value", "updatedAt") VALUES ('clock-offset', jsonb_build_object('ms', $1::float8), now())
             ON CONFLICT ("key") DO UPDATE SET "value" = excluded."value"`,
            [ms],
          );
        };
        // Thursday 3 December 2026, 21:30 in Hanoi; then Friday, 07:30.
        await shiftTo('2026-12-03T14:30:00Z');
        const first = scene.start();
        await first.ready;
        await scene.post(5, { lane: 'urgent' });
        await scene.db.query(`UPDATE "OutboxMessage" SET "ignoresQuietHours" = true`);
        await scene.post(5);
        await sleep(6_000);
        await first.kill();
        scene.history.crashes += 1;
        await scene.redis.flushAll();
        const second = scene.start();
        await second.ready;
        await sleep(18_000);
        const atNight = scene.server.log.calls('sendMessage').length;
        await shiftTo('2026-12-04T00:30:00Z');
        // The clock leaps over these ten hours: what is due in them (the nightly retention) can fire only after the leap.
        scene.history.timersWithinMs += 10 * 3_600_000;
        const began = performance.now();
        await sleep(16_000);
        await scene.settled(60_000);
        return {
          recoverySeconds: secondsSince(began),
          extra: atNight === 5 ? [] : [`${atNight} messages at night, 5 urgent`],
          check: { isQuiet: (at: Date) => (at.getUTCHours() + 7) % 24 >= 20 || (at.getUTCHours() + 7) % 24 < 7 },
        };
      }),
  },
];
