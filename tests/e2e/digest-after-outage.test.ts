import { onEachEngine } from '../support/engines.js';
import { issue, TEXT_LETTER } from '../support/issue.js';
import { startProgram, type TestProgram } from '../support/program.js';

onEachEngine('the process sleeps through three mornings', (server) => {
  let program: TestProgram;
  beforeAll(async () => {
    program = await startProgram({ start: '2026-11-25T08:00:00+07:00', ...server() });
    await issue(program.phone('clerk'), TEXT_LETTER);
    await program.phone('head-finance').sees('việc mới');
  }, 240_000);
  afterAll(async () => {
    await program.stop();
  }, 60_000);

  test('then each person gets one message for all of it, and none is skipped', async () => {
    const people = ['head-finance', 'head-construction', 'head-ward'].map((who) => ({
      phone: program.phone(who),
      before: program.phone(who).mark(),
    }));
    const { installation } = program.running;
    // One leap, as when the machine was off: nothing of the time between happened at its hour.
    await installation.clock.moveTo(new Date('2026-11-30T10:00:00+07:00'));
    await installation.settle();
    await program.moveTo('2026-11-30T10:05:00+07:00');
    const digests = people.map(({ phone, before }) =>
      phone
        .messages()
        .slice(before)
        .filter((message) => message.text.startsWith('Nhắc việc')),
    );
    expect(digests.map((list) => list.length)).toEqual([1, 1, 1]);
    const missing = await installation.database.prisma.timer.count({
      where: { kind: 'digest', state: 'pending', dueAt: { lte: installation.clock.now() } },
    });
    expect(missing).toBe(0);
  }, 180_000);

  test('the leader hears in the afternoon, with what was tried, when and over which channel', async () => {
    await program.moveTo('2026-11-30T15:35:00+07:00');
    const digest = await program.phone('leader').sees('Báo cáo lãnh đạo');
    expect(digest.text).toMatch(/Đã gửi đơn vị \d+ tin, gần nhất .* qua Telegram; người đứng đầu đã được báo/);
  }, 120_000);
});
