import { setTimeout as sleep } from 'node:timers/promises';
import { issue, pastedLetter } from '../support/issue.js';
import { startProgram, zaloOf, type TestProgram } from '../support/program.js';

const PASTED = (number: string) =>
  pastedLetter(number, 'UBND phường Tây Hồ', [
    'UBND phường Tây Hồ giải phóng mặt bằng đoạn còn lại, báo cáo kết quả trước ngày 24/12/2026.',
  ]);

/** Every phone is a Zalo phone that has no buttons. */
describe('an outage of the webhook', () => {
  let program: TestProgram;
  beforeAll(async () => {
    program = await startProgram({ start: '2026-11-25T08:00:00+07:00', env: { SANDBOX_CHANNELS: 'zalo-numbers' } });
  }, 180_000);
  afterAll(async () => {
    await program.stop();
  }, 60_000);
  const zalo = () => zaloOf(program);
  const prisma = () => program.running.installation.database.prisma;
  const acknowledged = () => prisma().assignmentFact.count({ where: { type: 'acknowledge' } });
  const storedWords = () => prisma().inboxUpdate.count({ where: { externalId: { startsWith: 'user_send:' } } });
  async function until(condition: () => Promise<boolean>): Promise<void> {
    for (let tries = 0; tries < 400; tries += 1) {
      if (await condition()) return program.quiet();
      await sleep(100);
    }
    throw new Error('it did not come about');
  }
  async function issueLetter(number: string): Promise<void> {
    await issue(program.phone('clerk'), PASTED(number));
    await program.phone('head-ward').sees(number);
  }

  test('a word that no webhook brought is found in the conversation and acted upon once', async () => {
    await issueLetter('6128');
    const ward = program.phone('head-ward');
    const before = ward.mark();
    const stored = await storedWords();
    zalo().webhook.unsubscribe();
    await ward.say('đã nhận');
    await program.quiet();
    expect(await acknowledged()).toBe(0);
    await program.moveTo('2026-11-25T08:30:00+07:00');
    await until(async () => (await acknowledged()) === 1);
    await ward.sees('6128', { after: before });
    expect(await storedWords()).toBe(stored + 1);
    await program.moveTo('2026-11-25T09:00:00+07:00');
    await sleep(6_000);
    await program.quiet();
    expect(await acknowledged()).toBe(1);
    expect(await storedWords()).toBe(stored + 1);
  }, 180_000);

  test('the administrator hears once that the webhook loses events', async () => {
    zalo().webhook.resubscribe();
    const admin = program.phone('admin');
    await admin.sees('Zalo chưa báo hết');
    expect(admin.messages().filter(({ text }) => text.includes('Zalo chưa báo hết'))).toHaveLength(1);
  }, 60_000);

  test('a webhook that comes after the word was looked up changes nothing more', async () => {
    const ward = program.phone('head-ward');
    zalo().webhook.hold();
    await ward.say('báo cáo 60% đã họp với các hộ dân');
    await program.moveTo('2026-11-25T09:20:00+07:00');
    await until(async () => (await prisma().assignmentFact.count({ where: { type: 'report-progress' } })) === 1);
    const stored = await storedWords();
    const seen = ward.mark();
    await zalo().webhook.release('reversed');
    await program.quiet();
    expect(await prisma().assignmentFact.count({ where: { type: 'report-progress' } })).toBe(1);
    expect(await storedWords()).toBe(stored);
    expect(
      ward
        .messages()
        .slice(seen)
        .filter(({ from }) => from === 'bot'),
    ).toEqual([]);
  }, 180_000);

  test('a number that comes late answers the card that was there when it was typed, not the newest', async () => {
    await issueLetter('7001');
    const ward = program.phone('head-ward');
    zalo().webhook.unsubscribe();
    await ward.say('1');
    await program.moveTo('2026-11-25T09:25:00+07:00');
    zalo().webhook.resubscribe();
    await issueLetter('7002');
    await program.moveTo('2026-11-25T09:45:00+07:00');
    await until(async () => (await acknowledged()) === 2);
    const facts = await prisma().assignmentFact.findMany({ where: { type: 'acknowledge' } });
    const assignments = await prisma().assignment.findMany({
      where: { id: { in: facts.map(({ assignmentId }) => assignmentId) } },
    });
    const directives = await prisma().directive.findMany({
      where: { id: { in: assignments.map(({ directiveId }) => directiveId) } },
    });
    expect(directives.map(({ number }) => number).sort()).toEqual(['6128', '7001']);
  }, 180_000);
});
