import { setTimeout as sleep } from 'node:timers/promises';
import { webhookMac } from 'zalo-api-sdk';
import { issue, pastedLetter } from '../support/issue.js';
import { startProgram, withEyes, zaloOf, type TestProgram } from '../support/program.js';

const PASTED = pastedLetter('6128', 'UBND phường Tây Hồ; Sở Xây dựng', [
  'UBND phường Tây Hồ giải phóng mặt bằng đoạn còn lại, báo cáo kết quả trước ngày 24/12/2026.',
  'Sở Xây dựng kiểm tra hiện trường, báo cáo kết quả trước ngày 24/12/2026.',
]);

/** The ward's head has a Zalo phone, everybody else Telegram. */
describe('a head on Zalo through good and bad weather', () => {
  let program: TestProgram;
  beforeAll(async () => {
    program = await startProgram({ start: '2026-11-25T08:00:00+07:00', env: { SANDBOX_CHANNELS: 'mixed' } });
  }, 180_000);
  afterAll(async () => {
    await program.stop();
  }, 60_000);
  const zalo = () => zaloOf(program);
  const prisma = () => program.running.installation.database.prisma;
  const contact = () => prisma().contact.findFirstOrThrow({ where: { channel: 'zalo' } });

  test('events that are forged, truncated, oversized or unknown change nothing, and Zalo gets the answer it needs', async () => {
    const before = await prisma().inboxUpdate.count();
    const body = JSON.stringify({
      app_id: '1',
      event_name: 'user_send_text',
      sender: { id: '1' },
      recipient: { id: '2' },
      message: { text: 'đã nhận', msg_id: 'forged' },
      timestamp: '1795392000000',
    });
    expect(await zalo().webhook.sendRaw('{}')).toBe(200);
    expect(await zalo().webhook.sendRaw(body)).toBe(401);
    expect(await zalo().webhook.sendRaw(body, { 'X-ZEvent-Signature': `mac=${'0'.repeat(64)}` })).toBe(401);
    expect(await zalo().webhook.sendRaw(body.slice(0, 40), { 'X-ZEvent-Signature': `mac=${'0'.repeat(64)}` })).toBe(
      401,
    );
    expect(await zalo().webhook.sendRaw('x'.repeat(2_000_000))).toBe(413);
    // Cut off before it was signed: what is signed is Zalo's word, so it is not asked for again; it is no event, so nothing is stored.
    const { appId: firstTerm, oaSecretKey: secret } = zalo().credentials;
    const timestamp = '1795392000000';
    for (const length of [1, 40, body.length - 1]) {
      const cut = body.slice(0, length);
      const mac = webhookMac({ firstTerm, rawBody: Buffer.from(cut), timestamp, secret });
      const signed = { 'X-ZEvent-Signature': `mac=${mac}` };
      expect(await zalo().webhook.sendRaw(cut, { ...signed, 'X-ZEvent-Timestamp': timestamp })).toBe(200);
      // The signed time stood in the part that is missing: nobody can tell whose word it is.
      expect(await zalo().webhook.sendRaw(cut, signed)).toBe(401);
    }
    expect(await prisma().inboxUpdate.count()).toBe(before);
    await zalo().webhook.emit({ event_name: 'something_new', surprise: { nested: [1, 2] } });
    expect(zalo().webhook.isSubscribed()).toBe(true);
    expect(await prisma().inboxUpdate.count()).toBe(before + 1);
  }, 60_000);

  test('a stranger who follows is told once what this is and how to connect; unfollowing and coming back brings no second greeting', async () => {
    const stranger = withEyes(zalo().actor('nguoi-la', 'Người Lạ'));
    await stranger.start();
    await stranger.sees('Trợ lý Đôn Đốc');
    for (let flap = 0; flap < 3; flap += 1) {
      await stranger.block();
      await stranger.unblock();
      await stranger.start();
    }
    await zalo().gestures(stranger.externalId).openChat();
    await program.quiet();
    await sleep(1_500);
    const told = stranger.messages().filter(({ from }) => from === 'bot');
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain('mã 8 ký tự');
    expect(told[0]?.text).toContain('dữ liệu');
    expect(told[0]?.buttons).toEqual([]);
  }, 60_000);

  test('work reaches the ward, duplicated and reordered events are each handled once', async () => {
    await issue(program.phone('clerk'), PASTED);
    const ward = program.phone('head-ward');
    await ward.sees('việc mới');
    zalo().webhook.duplicateNext(3);
    const before = ward.mark();
    await ward.say('việc');
    await ward.sees('Việc của tôi', { after: before });
    await program.moveTo('2026-11-25T08:10:00+07:00');
    expect(
      ward
        .messages()
        .slice(before)
        .filter((message) => message.from === 'bot'),
    ).toHaveLength(1);
  }, 120_000);

  test('a thumb and a sticker acknowledge nothing and are told so once', async () => {
    const ward = program.phone('head-ward');
    const card = await ward.sees('việc mới');
    const before = ward.mark();
    const gestures = zalo().gestures(ward.externalId);
    await gestures.react(card.id, '/-strong');
    await gestures.react(card.id, '/-heart');
    await ward.sees('chưa được tính là xác nhận', { after: before });
    await gestures.sticker('bfe458bf64fa8da4d4eb');
    await ward.sees('Nhãn dán', { after: before });
    expect(await prisma().assignmentFact.count({ where: { type: 'acknowledge' } })).toBe(0);
    expect(
      ward
        .messages()
        .slice(before)
        .filter((message) => message.text.includes('Biểu tượng cảm xúc')),
    ).toHaveLength(1);
  }, 60_000);

  test('receipts are kept as hints', async () => {
    await program.moveTo('2026-11-25T08:12:00+07:00');
    const { id } = await contact();
    expect(await prisma().outboxMessage.count({ where: { sentContactId: id, seenAt: { not: null } } })).toBeGreaterThan(
      0,
    );
  }, 60_000);

  test('who falls silent gets the list of the week once, before the window closes', async () => {
    const ward = program.phone('head-ward');
    const before = ward.mark();
    await program.moveTo('2026-12-02T07:30:00+07:00');
    const lists = ward
      .messages()
      .slice(before)
      .filter((message) => message.text.includes('Việc tuần này'));
    expect(lists).toHaveLength(1);
    expect(lists[0]?.text).toContain('7 ngày');
    // Monday of the fifth day, after the quiet hours, and well before Wednesday, when the window closes.
    expect(lists[0]?.at.toISOString().slice(0, 10)).toBe('2026-11-30');
    expect(lists[0]?.at.getTime()).toBeGreaterThanOrEqual(Date.parse('2026-11-30T08:20:00+07:00'));
  }, 240_000);

  test('after the window has closed a template goes instead, nothing is tried that Zalo would refuse, and the history says why', async () => {
    const refused = () => zalo().log.filter(({ reply }) => reply.includes('-230')).length;
    const ward = program.phone('head-ward');
    const before = ward.mark();
    await program.moveTo('2026-12-04T09:00:00+07:00');
    await ward.sees('Kính gửi', { after: before });
    expect(refused()).toBe(0);
    const leader = program.phone('leader');
    const number = /Việc (\d+)/u.exec(ward.all())?.[1] ?? '';
    await leader.say(`lịch sử ${number}`);
    const history = await leader.sees('Lịch sử việc');
    expect(history.text).toContain('mẫu tin theo tài khoản Zalo');
    const rows = await prisma().outboxMessage.findMany({
      where: { personId: 'demo-head-ward', sentAt: { gt: new Date('2026-12-02T08:00:00+07:00') } },
    });
    expect(rows.length).toBeGreaterThan(0);
    for (const { route } of rows) expect(JSON.stringify(route)).toContain('window-closed');
  }, 240_000);

  test('a head who blocks the account is not written to, the clerk is told once; who comes back is reached again', async () => {
    const ward = program.phone('head-ward');
    const clerk = program.phone('clerk');
    await ward.block();
    const before = ward.mark();
    await program.moveTo('2026-12-18T09:00:00+07:00');
    expect((await contact()).state).toBe('blocked');
    expect(ward.messages().length).toBe(before);
    await clerk.sees('Không gửi được');
    await ward.unblock();
    await ward.say('viec');
    await ward.sees('Việc của tôi', { after: before });
    expect((await contact()).state).toBe('active');
  }, 300_000);
});
