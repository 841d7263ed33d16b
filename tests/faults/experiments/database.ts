import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { binary } from '../support/binaries.js';
import { Impossible, inScene, secondsSince, type Experiment } from '../support/experiment.js';
import { openPostgres } from '../support/lab.js';
import { mounted, temporaryFolder, unmounted } from '../support/leftovers.js';
import type { Scene } from '../support/scene.js';
import { createTcpProxy, type TcpProxy } from '../support/tcp-proxy.js';

const PEOPLE = 20;

/** A fault of the line to the database while a burst leaves and people press. */
function line(id: string, fault: string, strike: (cable: TcpProxy) => Promise<void>): Experiment {
  return {
    id,
    fault,
    expected: 'nothing lost, nothing doubled beyond what was in flight, every toast true',
    run: ({ postgres }) =>
      inScene({ postgres, people: PEOPLE }, async (scene) => {
        const cable = await createTcpProxy(postgres.port);
        scene.via.database = cable.port;
        try {
          await scene.start().ready;
          await scene.post(PEOPLE);
          await scene.settled(60_000);
          await scene.post(3 * PEOPLE);
          await scene.nudge(7, 3_000);
          await sleep(800);
          const presses = Promise.all([1, 2, 3, 4].map((person) => scene.press(person)));
          await strike(cable);
          const began = performance.now();
          await presses;
          await scene.settled(120_000);
          return { recoverySeconds: secondsSince(began) };
        } finally {
          await cable.close();
        }
      }),
  };
}

export const database: readonly Experiment[] = [
  line('database cut', 'all connections to PostgreSQL are cut, three times', async (cable) => {
    for (let times = 0; times < 3; times += 1) {
      cable.cut();
      await sleep(700);
    }
  }),
  line('database stall', 'the line to PostgreSQL stands still for 12 s and goes on', async (cable) => {
    cable.stall();
    await sleep(12_000);
    cable.flow();
  }),
  line('database half-open', 'the sessions die on the server’s side and the program is not told', async (cable) => {
    cable.halfOpen();
    await sleep(100);
  }),
  {
    id: 'database restart',
    fault: 'PostgreSQL is killed in the middle of a burst and recovers 5 s later',
    expected: 'nothing committed is lost, within 60 s',
    run: async () => {
      const postgres = await openPostgres();
      try {
        return await inScene({ postgres, people: PEOPLE }, async (scene) => {
          await scene.start().ready;
          await scene.post(PEOPLE);
          await scene.settled(60_000);
          await scene.post(4 * PEOPLE);
          await sleep(800);
          const presses = Promise.all([1, 2, 3].map((person) => scene.press(person)));
          await scene.pauseDatabase(async () => {
            await postgres.shutDown('immediate');
            await sleep(5_000);
            await postgres.start();
          });
          const began = performance.now();
          await presses;
          await scene.settled(120_000);
          return { recoverySeconds: secondsSince(began) };
        });
      } finally {
        await postgres.stop();
      }
    },
  },
  {
    id: 'disk full',
    fault: 'the database’s disk runs full in the middle of work and is cleared',
    expected: 'health says so, nothing half-written, work goes on when there is room',
    alone: true,
    run: async () => {
      const disk = temporaryFolder('disk');
      const folder = disk.path;
      try {
        execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=150m', 'tmpfs', folder], { stdio: 'pipe' });
      } catch {
        disk.remove();
        throw new Impossible('no small disk can be mounted here (needs root)');
      }
      mounted(folder);
      try {
        const postgres = await openPostgres(folder);
        try {
          return await inScene({ postgres, people: PEOPLE }, async (scene) => {
            const url = await scene.start({ env: { HTTP_PORT: '0' } }).ready;
            await scene.post(PEOPLE);
            await scene.settled(60_000);
            const fill = join(folder, 'fill');
            // As much as there is; dd ends with an error when nothing more goes in.
            try {
              execFileSync('dd', ['if=/dev/zero', `of=${fill}`, 'bs=64k'], { stdio: 'pipe' });
            } catch {
              // Full, as wanted.
            }
            const presses = Promise.all([1, 2, 3, 4, 5, 6].map((person) => scene.press(person)));
            await sleep(12_000);
            const health = await healthOf(url);
            if (health.endsWith('200')) throw new Error(`ready while the disk is full: ${health}`);
            await scene.pauseDatabase(async () => {
              rmSync(fill);
              // A server that cannot write its log ends itself, and its supervisor starts it again once there is room.
              await postgres.start();
            });
            const began = performance.now();
            await presses;
            await scene.post(PEOPLE);
            await scene.settled(120_000);
            return { recoverySeconds: secondsSince(began), note: `health while full: ${health}` };
          });
        } finally {
          await postgres.stop();
        }
      } finally {
        execFileSync('umount', ['-l', folder], { stdio: 'pipe' });
        unmounted(folder);
        disk.remove();
      }
    },
  },
  {
    id: 'restore',
    fault: 'a backup of yesterday is restored over today: its queue holds what has left since',
    expected: 'nothing of yesterday goes out again unseen; what is new goes out',
    run: ({ postgres }) =>
      inScene({ postgres, people: PEOPLE }, async (scene) => {
        const program = scene.start();
        await program.ready;
        await program.stop();
        await scene.post(PEOPLE);
        // The backup was made a day ago, with these messages waiting.
        await scene.db.query(
          `UPDATE "OutboxMessage" SET "createdAt" = "createdAt" - interval '25 hours', "notBefore" = "notBefore" - interval '25 hours'`,
        );
        const folder = temporaryFolder('backup');
        const file = join(folder.path, 'backup');
        const address = postgres.url(scene.databaseName);
        execFileSync(binary('pg_dump') ?? 'pg_dump', ['--format=custom', '--file', file, address], { stdio: 'pipe' });
        await scene.db.query(`UPDATE "OutboxMessage" SET "notBefore" = now(), "createdAt" = now()`);
        const second = scene.start();
        await second.ready;
        await scene.settled(60_000);
        await second.stop();
        const before = scene.server.log.calls('sendMessage').length;
        execFileSync(binary('pg_restore') ?? 'pg_restore', ['--clean', '--if-exists', '--dbname', address, file], {
          stdio: 'pipe',
        });
        folder.remove();
        const began = performance.now();
        await scene.start().ready;
        await sleep(15_000);
        const again = scene.server.log.calls('sendMessage').length - before;
        const review = await inReview(scene);
        await scene.post(3);
        await scene.settled(60_000);
        return {
          recoverySeconds: secondsSince(began),
          note: `${review} waiting in review, ${again} sent again`,
          extra: again === 0 && review === PEOPLE ? [] : [`${again} sent again, ${review} of ${PEOPLE} in review`],
        };
      }),
  },
];

async function inReview({ db }: Scene): Promise<number> {
  const { rows } = await db.query<{ count: string }>(`SELECT count(*) FROM "OutboxMessage" WHERE "state" = 'review'`);
  return Number(rows[0]?.count);
}

async function healthOf(url: string | null): Promise<string> {
  if (url === null) return 'no web server';
  for (const path of ['/health/ready', '/readyz', '/health']) {
    const response = await fetch(`${url}${path}`, { signal: AbortSignal.timeout(10_000) }).catch(() => null);
    if (response === null) return 'no answer';
    if (response.status !== 404) return `${path} ${response.status}`;
  }
  return 'no health page';
}
