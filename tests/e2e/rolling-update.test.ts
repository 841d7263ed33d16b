import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { demoPeople } from '../../src/app/people/demo-people.js';
import { linkContact } from '../../src/app/people/link-contact.js';
import { withInstallation } from '../../src/cli/open-installation.js';
import { shippedUnits } from '../../src/cli/reference.js';
import { readConfig } from '../../src/config.js';
import { createTelegramServer, type TelegramServer } from '../../src/sandbox/telegram/server.js';
import { openDatabase, type Database } from '../../src/store/open-database.js';
import { createPostgresql, foundServices, type PostgresqlServer } from '../support/databases.js';
import { startProcess, startProxy, type RunningProcess } from '../support/processes.js';
import { aDirective, anAssignment } from '../support/rows.js';

const TOKEN = '4200002:AAF-rolling_update_token_of_the_tests00';
const SECRET = 'rolling_update_secret_0001';
const TASK = 'Rà soát hộ kinh doanh';
const HEADS = ['head-finance', 'head-construction', 'head-ward'] as const;

const missing = foundServices();
if (missing === null) rollingUpdate();
else describe('a rolling update (PostgreSQL + Redis)', () => test.skip(missing, () => undefined));

/** Real processes of each role on one database and one Redis; the platform and the proxy before them live on. */
function rollingUpdate(): void {
  describe('a rolling update (PostgreSQL + Redis)', () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'dondoc-rolling-'));
    const processes = new Map<string, RunningProcess>();
    const gone: RunningProcess[] = [];
    let services: PostgresqlServer;
    let platform: TelegramServer;
    let proxy: Awaited<ReturnType<typeof startProxy>>;
    let database: Database;
    let env: Record<string, string>;
    let people: { readonly actor: ReturnType<TelegramServer['actor']>; readonly number: number; said: number }[];

    beforeAll(async () => {
      services = await createPostgresql();
      platform = createTelegramServer({ now: () => new Date(), token: TOKEN });
      const { url: apiRoot } = await platform.listen();
      proxy = await startProxy(() =>
        [...processes.values()].filter(({ role }) => role === 'web').map(({ port }) => port),
      );
      env = {
        NODE_ENV: 'test',
        DATA_DIR: dataDir,
        DATABASE_URL: services.url,
        REDIS_URL: services.redis.url,
        QUEUE_PREFIX: `t${randomBytes(6).toString('hex')}`,
        ENCRYPTION_KEY: randomBytes(32).toString('hex'),
        TELEGRAM_BOT_TOKEN: TOKEN,
        TELEGRAM_API_ROOT: apiRoot,
        TELEGRAM_CONTENT_LEVEL: 'full',
        TELEGRAM_WEBHOOK_SECRET: SECRET,
        PUBLIC_URL: proxy.url,
        QUIET_HOURS: 'off',
        LOG_LEVEL: 'info',
      };
      people = await fill(env, platform);
      database = await openDatabase({ kind: 'postgresql', url: services.url, poolSize: 2 });
    }, 60_000);

    afterAll(async () => {
      await Promise.all([...processes.values()].map((each) => each.stop()));
      await database.close();
      await platform.close();
      await proxy.close();
      await services.drop();
      rmSync(dataDir, { recursive: true, force: true });
    }, 60_000);

    async function start(name: string, role: string): Promise<void> {
      processes.set(name, await startProcess(role, env));
    }
    /** The new one is there before the old one goes, as in a rolling update. */
    async function renew(name: string): Promise<void> {
      const old = processes.get(name);
      if (old === undefined) throw new Error(name);
      const next = await startProcess(old.role, env);
      processes.set(name, next);
      gone.push(old);
      expect(await old.stop()).toBe(0);
    }

    /** Everybody reports, one after the other, until told to stop. */
    function traffic(): { stop(): Promise<void> } {
      let going = true;
      const talking = people.map(async (person) => {
        while (going) {
          person.said += 1;
          await person.actor.say(`báo cáo ${person.number} lần ${person.said}.`);
          await platform.tick();
          // The platform's own limit for one chat is a message a second.
          await sleep(1_100);
        }
      });
      return {
        async stop() {
          going = false;
          await Promise.all(talking);
        },
      };
    }

    /** Each report is one fact, in the order said, and has one answer. */
    async function expectNothingLostOrDoubled(): Promise<void> {
      // Each is answered with the card of the task.
      const answersTo = ({ actor }: (typeof people)[number]): number =>
        actor.messages().filter(({ from, text }) => from === 'bot' && text.includes(TASK)).length;
      for (const until = Date.now() + 90_000; Date.now() < until; await sleep(300)) {
        await platform.tick();
        if (people.every((person) => answersTo(person) >= person.said)) break;
      }
      for (const person of people) {
        const facts = await database.prisma.assignmentFact.findMany({
          where: { type: 'report-progress', assignment: { number: person.number } },
          orderBy: { seq: 'asc' },
        });
        expect(facts.map(({ act }) => /lần (\d+)\./.exec(JSON.stringify(act))?.[1])).toEqual(
          Array.from({ length: person.said }, (_, index) => String(index + 1)),
        );
        expect(answersTo(person)).toBe(person.said);
      }
      expect(await database.prisma.outboxMessage.count({ where: { state: { in: ['unknown', 'failed'] } } })).toBe(0);
      expect(platform.log.violations()).toEqual([]);
    }

    test('by webhook, two of each role: each is renewed while people report; nothing is lost and nothing doubled', async () => {
      env = { ...env, TELEGRAM_MODE: 'webhook' };
      await Promise.all([start('worker 1', 'worker'), start('web 1', 'web'), start('bot 1', 'bot')]);
      await Promise.all([start('worker 2', 'worker'), start('web 2', 'web'), start('bot 2', 'bot')]);
      expect(platform.connection()).toBe('webhook');
      const talk = traffic();
      for (const name of [...processes.keys()]) await renew(name);
      await talk.stop();
      await expectNothingLostOrDoubled();
      // A call that is not the platform's is refused and leaves nothing.
      const before = await database.prisma.inboxUpdate.count();
      const forged = await fetch(`${proxy.url}/webhooks/telegram`, {
        method: 'POST',
        headers: { 'x-telegram-bot-api-secret-token': 'wrong' },
        body: JSON.stringify({ update_id: 1, message: {} }),
      });
      expect(forged.status).toBe(401);
      expect(await database.prisma.inboxUpdate.count()).toBe(before);
    }, 600_000);

    test('by polling, two that do everything: one polls at a time', async () => {
      await Promise.all([...processes.values()].map((each) => each.stop()));
      processes.clear();
      env = { ...env, TELEGRAM_MODE: 'polling' };
      await Promise.all([start('all 1', 'all'), start('all 2', 'all')]);
      const talk = traffic();
      await renew('all 1');
      await renew('all 2');
      await talk.stop();
      await expectNothingLostOrDoubled();
      // The lease kept the second poller away: the platform never ended one for the other.
      for (const { lines } of [...processes.values(), ...gone])
        expect(lines.filter((line) => line.includes('polling ended'))).toEqual([]);
    }, 600_000);

    test('a second signal ends a process at once, whatever it waits for', async () => {
      const stalled = platform.faults.add({ kind: 'delay', milliseconds: 8_000 }, { method: 'sendMessage' });
      const [first] = people;
      if (first === undefined) throw new Error('nobody');
      first.said += 1;
      await first.actor.say(`báo cáo ${first.number} lần ${first.said}.`);
      while (stalled.hits() === 0) await sleep(50);
      const asked = performance.now();
      const ended = [...processes].map(async ([name, each]) => {
        each.kill('SIGTERM');
        await sleep(300);
        each.kill('SIGTERM');
        return [name, await each.stop()] as const;
      });
      const codes = (await Promise.all(ended)).map(([, code]) => code);
      expect(performance.now() - asked).toBeLessThan(8_000);
      // One had nothing to wait for and may have ended well by then.
      expect(codes).toContain(1);
      stalled.clear();
    }, 60_000);
  });
}

/** Three units with a task each, and their heads on Telegram. */
async function fill(env: Record<string, string>, platform: TelegramServer) {
  const read = readConfig(env);
  if (!read.ok) throw new Error(read.mistakes.join('\n'));
  return withInstallation(read.config, ({ run }) =>
    run(async ({ tx, ids, now }) => {
      await tx.units.upsert(shippedUnits());
      await tx.directives.insert(aDirective('d1', { issuedAt: now, createdAt: now }));
      await tx.directives.insertTasks([
        { id: 't1', directiveId: 'd1', ordinal: 1, numbering: '1', text: TASK, deadline: null },
      ]);
      const heads = demoPeople.filter(({ person }) => HEADS.some((head) => person.id === `demo-${head}`));
      const made = await tx.assignments.insert(
        heads.map(({ posts }, index) => ({
          ...anAssignment(`a${index}`, {
            unitId: posts[0]?.unitId ?? '',
            assignerUnitId: 'HN',
            state: 'acknowledged',
            sentAt: now,
            acknowledgedAt: now,
          }),
          limitAt: null,
        })),
      );
      const found = [];
      for (const [index, { person, posts }] of heads.entries()) {
        const actor = platform.actor(3_001 + index, person.name);
        await tx.people.save({ ...person, noticeShownAt: now });
        for (const post of posts) await tx.people.savePost(post);
        await linkContact(tx, ids, { personId: person.id, channel: 'telegram', externalId: actor.externalId, now });
        await actor.start();
        found.push({ actor, number: made[index]?.number ?? 0, said: 0 });
      }
      return found;
    }),
  );
}
