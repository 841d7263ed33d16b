import { setTimeout as sleep } from 'node:timers/promises';
import type { TelegramActor } from '../../src/sandbox/telegram/phone.js';
import { onEachEngine } from '../support/engines.js';
import { issue, TEXT_LETTER } from '../support/issue.js';
import { startProgram, type TestProgram } from '../support/program.js';

/** Two phones answer for Sở Tài chính: the head's, and that of a deputy who holds a delegation. */
onEachEngine('two phones of one unit, and words that come late', (server) => {
  let program: TestProgram;
  let finance = '';
  let construction = '';
  let noticeOf: Readonly<Record<'head-finance' | 'deputy-finance', string>>;

  const prisma = () => program.running.installation.database.prisma;
  const factsOf = async (number: string) =>
    prisma().assignmentFact.findMany({
      where: { assignment: { number: Number(number) } },
      orderBy: { seq: 'asc' },
    });
  async function asks(who: string, words: string, answer: string | RegExp) {
    const phone = program.phone(who);
    const after = phone.mark();
    await phone.say(words);
    return phone.sees(answer, { after });
  }
  /** A message that the person sent at that moment, delivered only now, as after a time without network. */
  const sentEarlier = (who: string, at: string, text: string, id: number) => {
    const from = { id: Number(program.phone(who).externalId), first_name: who };
    return program.inject({
      message: {
        message_id: id,
        date: new Date(at).getTime() / 1000,
        chat: { id: from.id, type: 'private' },
        from,
        text,
      },
    });
  };

  /** Does `between` while what the person sends waits for its turn, because something before it in the same chat is still under way. */
  async function heldUp(who: string, sends: () => unknown, between: () => Promise<unknown>) {
    await program.quiet();
    const ahead = await prisma().inboxUpdate.create({
      data: {
        channel: 'telegram',
        externalId: `ahead of ${who}`,
        chatKey: `telegram:${program.phone(who).externalId}`,
        payload: {},
        receivedAt: program.running.installation.clock.now(),
        state: 'processing',
        leaseUntil: new Date('2027-01-01T08:00:00+07:00'),
      },
    });
    sends();
    let waiting = null;
    while ((waiting = await prisma().inboxUpdate.findFirst({ where: { state: 'received' } })) === null) await sleep(20);
    await between();
    await prisma().inboxUpdate.delete({ where: { id: ahead.id } });
    return waiting;
  }

  beforeAll(async () => {
    program = await startProgram({ start: '2026-11-25T08:00:00+07:00', ...server() });
    await asks(
      'head-finance',
      'ủy quyền cho Phạm Thị Thủy Trúc từ 25/11 đến 30/11 theo văn bản 12/UQ-STC',
      'Đã ủy quyền',
    );
    await issue(program.phone('clerk'), TEXT_LETTER);
    noticeOf = {
      'head-finance': (await program.phone('head-finance').sees('việc mới')).id,
      'deputy-finance': (await program.phone('deputy-finance').sees('việc mới')).id,
    };
    const rows = await prisma().assignment.findMany({ include: { task: true } });
    const numberOf = (words: string): string => String(rows.find((row) => row.task.text.includes(words))?.number ?? '');
    finance = numberOf('nguồn kinh phí');
    construction = numberOf('dở dang');
  }, 240_000);
  afterAll(() => program.stop(), 60_000);

  test('both press “Đã nhận” at once: one acknowledgement is written, and the second reads who was first', async () => {
    const pressed = await Promise.all(
      (['head-finance', 'deputy-finance'] as const).map((who) => program.phone(who).press(noticeOf[who], 'Đã nhận')),
    );
    await program.quiet();
    const facts = await factsOf(finance);
    expect(facts.map(({ act }) => (act as { type: string }).type)).toEqual(['acknowledge']);
    const [first, second] = [/Đã ghi nhận/, /đã xác nhận nhận việc lúc|vừa được người khác cập nhật/];
    expect(pressed.filter(({ toast }) => first.test(toast ?? ''))).toHaveLength(1);
    expect(pressed.filter(({ toast }) => second.test(toast ?? ''))).toHaveLength(1);
  }, 120_000);

  test('one returns the work while the other reports on it: what came first stands, the second is told how it is now', async () => {
    await asks('head-finance', `trả lại ${finance} vì thuộc thẩm quyền của Sở Xây dựng`, 'Đã trả lại việc');
    const told = await asks('deputy-finance', `báo cáo ${finance} 40% đã rà soát`, 'đang ở tình trạng “trả lại”');
    expect(told.buttons.map(({ label }) => label)).toContain(`Việc ${finance}`);
    expect((await factsOf(finance)).map(({ act }) => (act as { type: string }).type)).toEqual([
      'acknowledge',
      'return',
    ]);
    await asks('clerk', `tiếp tục ${finance}`, 'tiếp tục thực hiện');
  }, 120_000);

  test('what was sent under a delegation counts although it ended before its turn came; what was sent after does not', async () => {
    await program.moveTo('2026-11-25T09:30:00+07:00');
    await asks('head-finance', 'hủy ủy quyền Trúc', 'Đã thu hồi');
    await program.moveTo('2026-11-25T09:40:00+07:00');
    await sentEarlier('deputy-finance', '2026-11-25T09:29:00+07:00', `báo cáo ${finance} 50% đã đối chiếu`, 880_001);
    await program.phone('deputy-finance').sees('50%');
    const [reported] = (await factsOf(finance)).slice(-1);
    expect(reported).toMatchObject({ act: { type: 'report-progress', percent: 50 } });
    expect(reported?.at).toEqual(new Date('2026-11-25T09:29:00+07:00'));
    expect(reported?.actorPersonId).toContain('deputy-finance');
    expect(reported?.onBehalfOfPersonId).toContain('head-finance');
    await sentEarlier('deputy-finance', '2026-11-25T09:31:00+07:00', `báo cáo ${finance} 70%`, 880_002);
    await program.phone('deputy-finance').sees('người đứng đầu đơn vị hoặc người được ủy quyền');
    expect((await factsOf(finance)).at(-1)).toMatchObject({ act: { percent: 50 } });
  }, 120_000);

  test('a button pressed under a delegation counts although it ended before the press had its turn', async () => {
    await asks('head-finance', 'ủy quyền cho Phạm Thị Thủy Trúc từ 25/11 đến 30/11', 'Đã ủy quyền');
    const deputy = program.phone('deputy-finance');
    const card = await asks('deputy-finance', `việc ${finance}`, 'Tình trạng');
    await deputy.press(card.id, 'Báo cáo tiến độ');
    await deputy.sees('Tiến độ đến đâu?');
    const drafted = await asks('deputy-finance', '60% đã đối chiếu xong', 'Gửi thêm');
    await program.quiet();

    let pressed: Promise<unknown> = Promise.resolve();
    const waiting = await heldUp(
      'deputy-finance',
      () => (pressed = deputy.press(drafted.id, 'Gửi báo cáo')),
      async () => {
        await program.running.installation.clock.moveTo(new Date('2026-11-25T10:00:00+07:00'));
        await asks('head-finance', 'hủy ủy quyền Trúc', 'Đã thu hồi');
      },
    );
    await asks('deputy-finance', 'ủy quyền', 'Không có ủy quyền nào');
    await pressed;

    const [reported] = (await factsOf(finance)).slice(-1);
    expect(reported).toMatchObject({ act: { type: 'report-progress', percent: 60 }, at: waiting.receivedAt });
    expect(reported?.onBehalfOfPersonId).toContain('head-finance');
    await asks('deputy-finance', `báo cáo ${finance} 80%`, 'người đứng đầu đơn vị hoặc người được ủy quyền');
    expect((await factsOf(finance)).at(-1)).toMatchObject({ act: { percent: 60 } });
  }, 120_000);

  test('a card that was deleted comes anew, and deleting one’s own words takes nothing back', async () => {
    // A Telegram phone, which alone can delete its words; the program's own type is of what both platforms can do.
    const head = program.phone('head-finance') as unknown as ReturnType<TestProgram['phone']> & TelegramActor;
    const said = `báo cáo ${finance} 65% còn chờ số liệu`;
    await asks('head-finance', said, '65%');
    await head.erase(head.messages().findLast(({ text }) => text === said)?.id ?? '');
    const card = await asks('head-finance', `việc ${finance}`, '65%');
    const after = head.mark();
    await heldUp(
      'head-finance',
      () => head.say(`báo cáo ${finance} 70% đã có số liệu`, { replyTo: card.id }),
      () => head.erase(card.id),
    );
    await head.sees('70%', { after });
    await program.quiet();
    const shown = head.messages();
    expect(shown.slice(after).filter(({ from, text }) => from === 'bot' && text.includes('70%'))).not.toEqual([]);
    expect(shown.find(({ id }) => id === card.id)?.text).not.toContain('70%');
    expect((await factsOf(finance)).slice(-2).map(({ act }) => (act as { percent: number }).percent)).toEqual([65, 70]);
  }, 120_000);

  test('a thumb, a heart and folded hands are no acknowledgement, and each says what would be one', async () => {
    const before = await factsOf(construction);
    for (const emoji of ['👍', '❤️', '🙏']) await asks('head-construction', emoji, 'chưa được tính là xác nhận');
    expect(await factsOf(construction)).toEqual(before);
  }, 120_000);

  test('a limit in the past, on a day off or not later than the present one is refused with the reason each time', async () => {
    await asks('head-finance', `gia hạn ${finance} đến 20/11/2026 vì chờ số liệu`, 'Ngày đã qua');
    await asks('head-finance', '2/12', 'Ngày mới phải sau hạn hiện tại (10/12/2026)');
    const offered = await asks('head-finance', '1/1/2027', 'là ngày nghỉ (Tết Dương lịch)');
    expect(offered.buttons.map(({ label }) => label)).toContain('Gia hạn đến 31/12/2026');
    await asks('head-finance', 'thôi', 'Đã thôi');
    expect((await factsOf(finance)).some(({ act }) => (act as { type: string }).type === 'ask-extension')).toBe(false);
  }, 120_000);

  test('work that is done answers every act with that, and writes nothing', async () => {
    await asks('head-finance', `hoàn thành ${finance} đã báo cáo bằng văn bản`, 'đã báo cáo hoàn thành');
    await asks('leader', `xác nhận hoàn thành ${finance}`, 'Đã xác nhận hoàn thành');
    const facts = await factsOf(finance);
    for (const words of [
      `báo cáo ${finance} 80%`,
      `hoàn thành ${finance}`,
      `gia hạn ${finance} đến 18/12 vì chờ số liệu`,
      `trả lại ${finance} vì không thuộc thẩm quyền`,
      `hoãn nhắc ${finance} đến thứ Năm`,
    ])
      await asks('head-finance', words, 'Việc này đã hoàn thành');
    expect(await factsOf(finance)).toEqual(facts);
  }, 120_000);

  test('work that was recalled says so to an old button and to words', async () => {
    const notice = await program.phone('head-construction').sees('việc mới');
    const confirm = await asks('clerk', 'thu hồi văn bản 7001', 'việc đang mở');
    await program.phone('clerk').press(confirm.id, 0);
    await program.phone('head-construction').sees(/thu hồi/);
    const facts = await factsOf(construction);
    const { toast } = await program.phone('head-construction').press(notice.id, 0);
    expect(toast).toMatch(/đã bị hủy/);
    await asks('head-construction', `báo cáo ${construction} 30%`, 'đã bị hủy (văn bản được thu hồi hoặc thay thế)');
    expect(await factsOf(construction)).toEqual(facts);
  }, 120_000);
});
