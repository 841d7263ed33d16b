import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onEachEngine } from '../support/engines.js';
import { issue } from '../support/issue.js';
import { startProgram, type TestProgram } from '../support/program.js';

const letter = (name: string): Buffer => readFileSync(join(__dirname, '../fixtures/life', name));

onEachEngine('work that serves other work', (server) => {
  let program: TestProgram;
  let parent = 0;
  let inTime = 0;
  let tooLate = 0;

  async function asks(who: string, words: string, answer: string | RegExp) {
    const phone = program.phone(who);
    const after = phone.mark();
    await phone.say(words);
    return phone.sees(answer, { after });
  }
  async function issueLetter(name: string) {
    const clerk = program.phone('clerk');
    const after = clerk.mark();
    const preview = await issue(clerk, { name, mime: 'text/plain', bytes: letter(name) });
    await clerk.sees('đơn vị đã xác nhận', { after });
    return preview;
  }
  const rows = () => program.running.installation.database.prisma.assignment.findMany({ orderBy: { number: 'asc' } });

  beforeAll(async () => {
    program = await startProgram({ start: '2026-11-25T08:00:00+07:00', ...server() });
    await issueLetter('cong-van.txt');
    const preview = await issueLetter('cong-van-cap-duoi.txt');
    expect(preview.text).toContain('Văn bản này thực hiện việc 1 của Sở Tài chính (hạn 10/12/2026)');
    expect(preview.text).toContain('Việc 2 có hạn muộn hơn việc 1 nên không gắn được');
    const all = await rows();
    parent = all.find(({ dueDay }) => dueDay === '2026-12-10')?.number ?? 0;
    inTime = all.find(({ dueDay }) => dueDay === '2026-12-05')?.number ?? 0;
    tooLate = all.find(({ dueDay }) => dueDay === '2026-12-20')?.number ?? 0;
  }, 240_000);
  afterAll(() => program.stop(), 60_000);

  test('a directive that carries out another hangs its work under it, except what would outlive it', async () => {
    const all = await rows();
    const parentId = all.find(({ number }) => number === parent)?.id;
    expect(all.find(({ number }) => number === inTime)?.parentId).toBe(parentId);
    expect(all.find(({ number }) => number === tooLate)?.parentId).toBeNull();
    const card = await asks('head-finance', `việc ${parent}`, 'Đã giao tiếp 1 việc');
    expect(card.text).toContain('0 hoàn thành');
    await asks('head-construction', `việc ${inTime}`, `Thuộc việc ${parent} của Sở Tài chính`);
  }, 120_000);

  test('what would outlive its parent is linked only after its limit was changed, and never in a circle', async () => {
    await asks('clerk', `việc ${tooLate} thuộc việc ${parent}`, 'Đặt lại hạn trước');
    await asks('clerk', `đặt hạn ${tooLate} là 9/12`, 'Đã đặt hạn');
    await asks('head-ward', `việc ${tooLate} thuộc việc ${parent}`, /phạm vi/);
    await asks('clerk', `việc ${tooLate} thuộc việc ${parent}`, 'Đã gắn việc');
    await asks('clerk', `việc ${parent} thuộc việc ${tooLate}`, 'không gắn vòng được');
    await asks('head-ward', `gia hạn ${tooLate} đến 15/12 vì chờ số liệu`, 'Không được muộn hơn hạn của việc cấp trên');
  }, 120_000);

  test('when the parent’s limit is brought forward, those who gave the children’s are told which outlive it', async () => {
    const clerk = program.phone('clerk');
    const after = clerk.mark();
    await asks('leader', `đặt hạn ${parent} là 4/12 vì họp sớm`, 'Đã đặt hạn');
    const told = await clerk.sees('có hạn muộn hơn', { after });
    expect(told.text).toContain(`Việc ${inTime} — Sở Xây dựng`);
    expect(told.text).toContain(`Việc ${tooLate} — UBND phường Tây Hồ`);
  }, 120_000);

  test('a late child says that its parent is late too, to the head and to the leader', async () => {
    await program.moveTo('2026-12-07T15:35:00+07:00');
    const words = `Việc cấp trên ${parent} (Sở Tài chính) cũng chậm`;
    await program.phone('head-construction').sees(words);
    await program.phone('leader').sees(words);
    await asks('head-construction', `việc ${inTime}`, words);
  }, 240_000);

  test('recalling the parent’s directive suspends what hangs under it: no nudge goes out for it any more', async () => {
    const confirm = await asks('clerk', 'thu hồi văn bản 7001', 'việc đang mở');
    await program.phone('clerk').press(confirm.id, 0);
    await program.phone('head-construction').sees('tạm hoãn — “việc cấp trên');
    const states = new Map((await rows()).map(({ number, state }) => [number, state]));
    expect([states.get(inTime), states.get(tooLate)]).toEqual(['suspended', 'suspended']);
    const pending = await program.running.installation.database.prisma.timer.count({
      where: {
        kind: 'ladder',
        state: 'pending',
        subjectId: { in: (await rows()).filter(({ state }) => state === 'suspended').map(({ id }) => id) },
      },
    });
    expect(pending).toBe(0);
    await asks('clerk', `tiếp tục ${inTime}`, 'tiếp tục thực hiện');
  }, 120_000);
});
