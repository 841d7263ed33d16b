import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createEnrolmentCode } from '../../src/app/people/create-enrolment-code.js';
import { demoPeople } from '../../src/app/people/demo-people.js';
import { openTelegramPolling } from '../../src/compose/open-telegram.js';
import { runProgram } from '../../src/compose/run-program.js';
import { fillSandbox } from '../../src/compose/sandbox-people.js';
import { shippedSamples } from '../../src/compose/samples.js';
import { startInstallation, type Installation } from '../../src/compose/start-installation.js';
import { readConfig, type Config } from '../../src/config.js';
import type { CrashPoint } from '../../src/jobs/crash-points.js';
import { SANDBOX_TOKEN } from '../../src/sandbox/start-sandbox.js';
import { createTelegramServer, type TelegramServer } from '../../src/sandbox/telegram/server.js';

import { silent } from '../support/engine.js';
import { withEyes, type Phone } from '../support/program.js';

/** The platform lives on while the program goes and comes back, as in life. */
describe('a program that is stopped and started again on the same data', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'dondoc-restart-'));
  let platform: TelegramServer;
  let apiRoot: string;
  let installation: Installation;
  let clock = { now: () => new Date() };
  let clerk: Phone;
  let head: Phone;

  const config = (): Config => {
    const read = readConfig({
      DATA_DIR: dataDir,
      SANDBOX: 'on',

      LOG_LEVEL: 'silent',
      QUIET_HOURS: 'off',
    });
    if (!read.ok) throw new Error(read.mistakes.join('\n'));
    return read.config;
  };
  async function start(crashPoint?: CrashPoint): Promise<void> {
    installation = await startInstallation({
      config: config(),
      log: silent,
      channels: (context) => Promise.resolve([openTelegramPolling(context, { token: SANDBOX_TOKEN, apiRoot })]),
      ...(crashPoint === undefined ? {} : { crashPoint }),
    });
    clock = installation.clock;
  }
  async function phone(id: number, who: string): Promise<Phone> {
    const person = demoPeople.find((each) => each.person.id.includes(who))?.person;
    if (person === undefined) throw new Error(who);
    const actor = platform.actor(id, person.name);
    const { code } = await installation.run((scope) =>
      createEnrolmentCode(scope, { personId: person.id, createdBy: null }),
    );
    await actor.start(code);
    const shown = withEyes(actor);
    await shown.sees('Xin chào');
    return shown;
  }

  beforeAll(async () => {
    platform = createTelegramServer({ now: () => clock.now(), token: SANDBOX_TOKEN });
    apiRoot = (await platform.listen()).url;
    await start();
    await fillSandbox(installation);
    clerk = await phone(1001, 'clerk');
    head = await phone(1002, 'head-finance');
  }, 120_000);
  afterAll(async () => {
    await installation.stop();
    await platform.close();
    rmSync(dataDir, { recursive: true, force: true });
  }, 60_000);

  test('buttons of before still work, what was said meanwhile is answered, nothing is doubled', async () => {
    const sample = shippedSamples()[0];
    if (sample === undefined) throw new Error('no sample');
    await clerk.send({ name: sample.name, mime: sample.mime, bytes: readFileSync(sample.path) });
    const review = await clerk.sees('Bản đọc');
    await installation.stop();

    await clerk.say('việc');
    const before = clerk.mark();
    await start();
    await clerk.sees(/./, { after: before });
    await clerk.press(review.id, 'Xem trước & ban hành');
    const preview = await clerk.sees('Sẽ giao');
    await clerk.press(preview.id, 0);
    const notice = await head.sees('việc mới');
    await installation.stop();
    await start();
    const { toast } = await head.press(notice.id, 'Đã nhận');
    expect(toast).toContain('Đã ghi nhận');
    await head.sees('Đã xác nhận nhận 1 việc');
    expect(head.messages().filter(({ text }) => /việc mới|Đã xác nhận nhận/.test(text))).toHaveLength(1);
    expect(clerk.messages().filter(({ text }) => text.includes('Sẽ giao'))).toHaveLength(1);
    const { prisma } = installation.database;
    expect(await prisma.directive.count({ where: { state: 'issued' } })).toBe(1);
    expect(await prisma.assignmentFact.count({ where: { type: 'acknowledge' } })).toBe(1);
  }, 180_000);

  test('a program that cannot record an answer to a press for a while does the act once', async () => {
    await installation.stop();
    let failures = 0;
    await start((point) => {
      if (point === 'inbox-before-commit' && failures < 2) {
        failures += 1;
        return Promise.reject(new Error('the connection is gone'));
      }
      return Promise.resolve();
    });
    const facts = await installation.database.prisma.assignmentFact.count();
    const number = (await installation.database.prisma.assignment.findFirstOrThrow({ where: { unitId: 'HN-S-TC2' } }))
      .number;
    await head.say(`báo cáo ${number} 30% đang làm`);
    await head.sees(/30%/);
    await sleep(300);
    expect(failures).toBe(2);
    expect(await installation.database.prisma.assignmentFact.count()).toBe(facts + 1);
  }, 120_000);

  test('a second program in the same folder is refused, and one whose port is taken leaves nothing behind', async () => {
    await expect(runProgram(config(), silent)).rejects.toMatchObject({ name: 'DataFolderLockedError' });
    const other = mkdtempSync(join(tmpdir(), 'dondoc-port-'));
    const blocker = createServer();
    const port = await new Promise<number>((resolve) =>
      blocker.listen(0, '127.0.0.1', () => resolve((blocker.address() as { port: number }).port)),
    );
    const taken = readConfig({ DATA_DIR: other, SANDBOX: 'on', LOG_LEVEL: 'silent', HTTP_PORT: String(port) });
    if (!taken.ok) throw new Error('config');
    await expect(runProgram(taken.config, silent)).rejects.toMatchObject({ code: 'EADDRINUSE', port });
    await new Promise((resolve) => blocker.close(resolve));
    const running = await runProgram(taken.config, silent);
    expect(running.url).toContain(String(port));
    await running.stop();
    rmSync(other, { recursive: true, force: true });
  }, 180_000);
});
