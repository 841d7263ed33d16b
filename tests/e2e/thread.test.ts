import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onEachEngine } from '../support/engines.js';
import { startProgram, type TestProgram } from '../support/program.js';

const SAMPLE = join(__dirname, '../../reference/samples/1-cong-van-ubnd-thanh-pho.docx');
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** The smallest JPEG that a phone could send. */
const PHOTO = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
  'base64',
);

onEachEngine('a directive travels from the clerk to the leader', (server) => {
  let program: TestProgram;
  beforeAll(async () => {
    program = await startProgram({ start: '2026-11-25T08:00:00+07:00', ...server() });
  }, 180_000);
  afterAll(async () => {
    await program.stop();
  }, 60_000);

  test('the clerk sends a file, corrects one thing and issues it', async () => {
    const clerk = program.phone('clerk');
    await clerk.send({ name: 'cong-van.docx', mime: DOCX, bytes: readFileSync(SAMPLE) });
    const review = await clerk.sees('Bản đọc');
    expect(review.text).toContain('6128/UBND-ĐT');
    expect(review.text).toContain('Sở Tài chính');
    await clerk.say('hạn việc 2 là 2/12');
    const corrected = await clerk.sees(/Bản đọc[\s\S]*02\/12\/2026/);
    await clerk.sees('Đã sửa: hạn việc 2');
    expect(corrected.buttons.map((button) => button.label)).toContain('Xem trước & ban hành');
    await clerk.press(corrected.id, 'Xem trước & ban hành');
    const preview = await clerk.sees('Sẽ giao');
    const { toast } = await clerk.press(preview.id, 0);
    expect(toast).toMatch(/Đã giao \d+ việc cho \d+ đơn vị/);
    await clerk.sees('đơn vị đã xác nhận');
  }, 180_000);

  test('the heads hear of it at once; one presses, one types, one stays silent', async () => {
    const finance = program.phone('head-finance');
    const notice = await finance.sees('việc mới');
    expect(notice.text).toContain('Đề nghị xác nhận đã nhận');
    const { toast } = await finance.press(notice.id, 'Đã nhận');
    expect(toast).toContain('Đã ghi nhận');
    await finance.sees('Đã xác nhận nhận 1 việc');
    expect(finance.messages().filter((message) => message.id === notice.id)).toHaveLength(1);

    const ward = program.phone('head-ward');
    await ward.sees('việc mới');
    await ward.say('da nhan');
    await ward.sees(/Đã ghi nhận: đã nhận việc/);

    await program.phone('head-construction').sees('việc mới');
    await program.phone('clerk').sees(/^.*\n2\/\d+ đơn vị đã xác nhận/m);
  }, 180_000);

  test('pressing again, and a stranger pressing, change nothing and are answered', async () => {
    const finance = program.phone('head-finance');
    const card = await finance.sees('Đã xác nhận nhận 1 việc');
    expect(card.buttons.map((button) => button.label)).toContain('Báo cáo tiến độ');
    await finance.say('nhận 999');
    await finance.sees('Không tìm thấy việc số 999');
  }, 120_000);

  test('nudges come in one message on working mornings, and an escalation reaches the leader', async () => {
    const construction = program.phone('head-construction');
    const leader = program.phone('leader');
    const before = construction.mark();
    await program.moveTo('2026-11-26T08:00:00+07:00');
    const digest = await construction.sees(/Nhắc việc .*26\/11\/2026/, { after: before });
    expect(digest.text).toContain('chưa xác nhận đã nhận');
    const mornings = construction
      .messages()
      .slice(before)
      .filter((message) => /Nhắc việc .*26\/11\/2026/.test(message.text));
    expect(mornings).toHaveLength(1);

    await program.moveTo('2026-11-28T20:00:00+07:00');
    await leader.sees('Báo cáo lãnh đạo');
    const weekend = construction
      .messages()
      .filter((message) => message.from === 'bot' && message.at >= new Date('2026-11-28T00:00:00+07:00'));
    expect(weekend).toHaveLength(0);
  }, 240_000);

  test('a head reports 60 % with a photo, then completion, and the leader confirms', async () => {
    const finance = program.phone('head-finance');
    const leader = program.phone('leader');
    await program.moveTo('2026-11-30T09:00:00+07:00');
    await finance.send({
      name: 'anh.jpg',
      mime: 'image/jpeg',
      bytes: PHOTO,
      caption: '60% đã xong khâu rà soát, còn chờ Sở Xây dựng',
      kind: 'photo',
    });
    await finance.sees(/đang thực hiện, 60%/);
    const work = await finance.sees(/Việc số (\d+)/);
    const number = /Việc số (\d+)/.exec(work.text)?.[1] ?? '';
    await finance.say(`hoàn thành ${number} đã trình UBND Thành phố`);
    const report = await leader.sees('báo cáo hoàn thành');
    expect(report.text).toContain('Lần trước: báo cáo 60%');
    const { toast } = await leader.press(report.id, 'Xác nhận hoàn thành');
    expect(toast).toContain('Đã xác nhận hoàn thành');
    await finance.sees('xác nhận hoàn thành');
  }, 240_000);

  test('the leader asks and sees who is where', async () => {
    const leader = program.phone('leader');
    await leader.say('tình hình');
    const overview = await leader.sees('việc tại');
    expect(overview.text).toContain('1 đã hoàn thành');
    await leader.say('van ban 6128');
    const status = await leader.sees('đơn vị đã xác nhận');
    expect(status.text).toContain('Chưa xác nhận: ');
    await program.phone('inspector').say('tình hình');
    await program.phone('inspector').sees('Chưa có việc nào');
  }, 120_000);

  test('every act is in a log that proves itself, and the platform was never overrun', async () => {
    const { installation, sandbox } = program.running;
    const { createAuditChain } = await import('../../src/store/audit-chain.js');
    const chain = createAuditChain(installation.database.prisma, installation.clock);
    await chain.seal(10_000);
    const verdict = await chain.verify();
    expect(verdict).toMatchObject({ ok: true });
    expect(sandbox?.telegram.log.violations()).toEqual([]);
    const states = await installation.database.prisma.outboxMessage.groupBy({ by: ['state'], _count: true });
    expect(
      states.map((row) => row.state).filter((state) => !['sent', 'cancelled', 'queued', 'failed'].includes(state)),
    ).toEqual([]);
  }, 120_000);
});
