import { setTimeout as sleep } from 'node:timers/promises';
import { CRASH_POINTS, type CrashPointName } from '../../../src/jobs/crash-points.js';
import { inScene, secondsSince, type Experiment } from '../support/experiment.js';
import type { Scene } from '../support/scene.js';

const PEOPLE = 8;

/** What brings the program to its point. */
const LEADS_THERE: Readonly<Record<CrashPointName, (scene: Scene) => Promise<void>>> = {
  'inbox-before-commit': pressed,
  'inbox-after-commit': pressed,
  'timer-before-commit': (scene) => scene.nudge(3, 500),
  'timer-after-commit': (scene) => scene.nudge(3, 500),
  'after-claim': (scene) => scene.post(PEOPLE),
  'after-mark-sending': (scene) => scene.post(PEOPLE),
  'after-http-before-record': (scene) => scene.post(PEOPLE),
  'after-record': (scene) => scene.post(PEOPLE),
};

/** The first person presses; what the press promises comes whenever it comes. */
async function pressed(scene: Scene): Promise<void> {
  void scene.press(1);
}

/** The supervisor starts it again at once: the start counts into the recovery. */
export const crashPoints: readonly Experiment[] = CRASH_POINTS.map((point) => ({
  id: `crash ${point}`,
  fault: `SIGKILL at \`${point}\`, started again at once`,
  expected: 'nothing lost, at most what was in flight doubled, done within 60 s',
  run: ({ postgres }) =>
    inScene({ postgres, people: PEOPLE }, async (scene) => {
      const first = scene.start({
        crashAt: point,
        // The notices of the preparation pass the same points.
        ...(point.startsWith('after-') ? { crashAtHit: PEOPLE + 3 } : {}),
      });
      await first.ready;
      await scene.post(PEOPLE);
      await scene.settled(60_000);
      await LEADS_THERE[point](scene);
      const { signal } = await Promise.race([first.exited, sleep(60_000, { signal: null }, { ref: false })]);
      const died = performance.now();
      scene.history.crashes += 1;
      await scene.start().ready;
      await scene.settled(120_000);
      const recoverySeconds = secondsSince(died);
      return { recoverySeconds, extra: signal === 'SIGKILL' ? [] : [`the program did not die at ${point}`] };
    }),
}));
