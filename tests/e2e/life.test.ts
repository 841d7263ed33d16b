import type { TelegramActor } from '../../src/sandbox/telegram/phone.js';
import { onEachEngine } from '../support/engines.js';
import { issue, TEXT_LETTER } from '../support/issue.js';
import { startProgram, type TestProgram } from '../support/program.js';

onEachEngine('the life of an assignment', (server) => {
  let program: TestProgram;
  /** Numbers that people see: finance (dated), construction (from receipt), ward (monthly), construction (no date). */
  const work = { finance: '', construction: '', ward: '', open: '' };

  beforeAll(async () => {
    program = await startProgram({ start: '2026-11-25T08:00:00+07:00', ...server() });
    await issue(program.phone('clerk'), TEXT_LETTER);
    const { prisma } = program.running.installation.database;
    await program.phone('head-ward').sees('việc mới');
    const rows = await prisma.assignment.findMany({ orderBy: { number: 'asc' }, include: { task: true } });
    const numberOf = (words: string): string => String(rows.find((row) => row.task.text.includes(words))?.number ?? '');
    Object.assign(work, {
      finance: numberOf('nguồn kinh phí'),
      construction: numberOf('dở dang'),
      ward: numberOf('trật tự đô thị'),
      open: numberOf('vỉa hè'),
    });
  }, 240_000);
  afterAll(async () => {
    await program.stop();
  }, 60_000);

  /** Says it and waits for the answer that came after it. */
  async function asks(who: string, words: string, answer: string | RegExp) {
    const phone = program.phone(who);
    const after = phone.mark();
    await phone.say(words);
    return phone.sees(answer, { after });
  }

  test('a limit that counts from receipt begins with the acknowledgement', async () => {
    await program.phone('head-construction').sees('chờ mốc');
    await asks('head-construction', `nhận ${work.construction}`, /Đã ghi nhận|chậm nhất ngày 02\/12\/2026/);
    const card = await asks('head-construction', `việc ${work.construction}`, '02/12/2026');
    expect(card.text).toContain('còn 5 ngày làm việc');
  }, 120_000);

  test('an acknowledgement is taken back within five minutes, as a second fact, and not later', async () => {
    const finance = program.phone('head-finance');
    await asks('head-finance', `nhận ${work.finance}`, `đã nhận`);
    const card = await asks('head-finance', `việc ${work.finance}`, 'Tình trạng: đã nhận');
    expect(card.buttons.map((button) => button.label)).toContain('Rút lại xác nhận');
    await asks('head-finance', `rút lại ${work.finance}`, 'Đã rút lại xác nhận');
    await asks('head-finance', `nhận ${work.finance}`, 'đã nhận');
    await program.moveTo('2026-11-25T08:20:00+07:00');
    const after = finance.mark();
    await finance.say(`rút lại ${work.finance}`);
    await finance.sees('Chỉ rút lại được trong 5 phút', { after });
  }, 180_000);

  test('progress out of bounds is refused, and going back is asked about', async () => {
    await asks('head-finance', `báo cáo ${work.finance} 101%`, 'từ 0 đến 100');
    await asks('head-finance', `báo cáo ${work.finance} -1%`, 'từ 0 đến 100');
    await asks('head-finance', `báo cáo ${work.finance} 40% đã rà soát`, '40%');
    await asks('head-finance', `báo cáo ${work.finance} 20%`, 'Trả lời “đồng ý”');
    await asks('head-finance', 'đồng ý', '20%');
    await asks('head-finance', '👍', 'chưa được tính là xác nhận');
    await asks('head-finance', `báo cáo ${work.finance} 62,5%`, '62.5');
    // Going back is asked about; other words than yes or no are not the answer, and nothing was written of it.
    await asks('head-finance', '10%', 'Trả lời “đồng ý”');
    await asks('head-finance', 'từ 20% lên 30% đã đối chiếu', /đang thực hiện, 30%/);
  }, 180_000);

  test('words without a number on several tasks are asked about once, and the choice carries them on', async () => {
    await asks('head-construction', 'nhận tất cả', /đã nhận/);
    const which = await asks('head-construction', '35% đã kiểm tra đợt một', 'Việc nào?');
    await program.phone('head-construction').press(which.id, `Việc ${work.open}`);
    const card = await asks('head-construction', `việc ${work.open}`, 'đang thực hiện, 35%');
    expect(card.text).toContain(`Việc số ${work.open}`);
  }, 120_000);

  test('the assigner sees what changed since last time, and no buttons that are the unit’s', async () => {
    const card = await asks('leader', `việc ${work.finance}`, 'Báo cáo gần nhất');
    expect(card.buttons.map((button) => button.label)).toEqual(['Lịch sử']);
    await program.moveTo('2026-11-25T08:30:00+07:00');
    await asks('head-finance', `báo cáo ${work.finance} 35% đã họp`, '35%');
    const again = await asks('leader', `việc ${work.finance}`, 'Thay đổi từ lần trước');
    expect(again.text).toContain('30% → 35%');
    expect(again.text).toContain('đã họp');
    await asks('inspector', `việc ${work.finance}`, 'Không tìm thấy việc số');
  }, 120_000);

  test('the head hands on with a limit of the unit’s own, and stays accountable', async () => {
    await asks('head-finance', `giao ${work.finance} cho Nguyễn Văn Không Có`, 'không có người');
    await asks('head-finance', `giao ${work.finance} cho Thủy Trúc, hạn 15/12`, 'Hạn nội bộ không được muộn hơn');
    await asks('head-finance', `giao ${work.finance} phó phòng, hạn thứ Năm`, /hạn nội bộ 26\/11\/2026/);
    const deputy = program.phone('deputy-finance');
    await deputy.sees('giao tiếp trong đơn vị, hạn nội bộ 26/11/2026');
    await asks('deputy-finance', `báo cáo ${work.finance} 50% đã tổng hợp`, '50%');
    const card = await asks('head-finance', `việc ${work.finance}`, 'Giao cho: Phạm Thị Thủy Trúc');
    expect(card.text).toContain('người đứng đầu vẫn chịu trách nhiệm');
    const before = deputy.mark();
    await program.moveTo('2026-11-26T08:00:00+07:00');
    await deputy.sees(/Nhắc việc .*26\/11\/2026/, { after: before });
    await asks(
      'deputy-finance',
      `gia hạn ${work.finance} đến 15/12 vì chờ số liệu`,
      'người đứng đầu đơn vị hoặc người được ủy quyền',
    );
    await asks('head-finance', `lấy lại ${work.finance}`, 'Tình trạng');
    await deputy.sees('lấy lại việc đã giao');
  }, 240_000);

  test('every period of a recurring obligation is an assignment of its own, and an empty one is reported too', async () => {
    const ward = program.phone('head-ward');
    await ward.sees('Kỳ báo cáo mới');
    await asks('clerk', `bỏ kỳ ${work.ward}`, 'không phát sinh vẫn báo cáo');
    await asks('head-ward', `không phát sinh ${work.ward}`, 'đã báo cáo hoàn thành');
    const rows = await program.running.installation.database.prisma.assignment.findMany({
      where: { unitId: 'HN-N00103' },
      orderBy: { number: 'asc' },
    });
    expect(rows.map((row) => row.instance)).toEqual(['monthly:2026-11-25', 'monthly:2026-12-25']);
  }, 180_000);

  test('an extension: a day off and yesterday are refused, the leader offers another day, the unit accepts', async () => {
    await asks('head-finance', `gia hạn ${work.finance} đến 1/1/2027 vì chờ số liệu`, 'ngày nghỉ');
    await asks(
      'head-finance',
      `gia hạn ${work.finance} đến 1/12/2026 vì chờ số liệu`,
      'Ngày mới phải sau hạn hiện tại',
    );
    // The reason stands: only another day is asked for.
    await asks('head-finance', '25/12', 'chờ quyết định');
    const leader = program.phone('leader');
    const request = await leader.sees('xin gia hạn đến 25/12/2026');
    expect(request.buttons.map((button) => button.label)).toContain('Đề xuất ngày khác');
    await asks('leader', 'đề xuất 18/12', 'Đã đề xuất hạn 18/12/2026');
    const offer = await program.phone('head-finance').sees('đề xuất gia hạn đến 18/12/2026');
    const { toast } = await program.phone('head-finance').press(offer.id, 'Chấp nhận');
    expect(toast).toContain('18/12/2026');
  }, 180_000);

  test('the third extension is marked as such for whoever decides', async () => {
    for (const [day, note] of [
      ['21/12', 0],
      ['22/12', 1],
    ] as const) {
      await asks('head-finance', `gia hạn ${work.finance} đến ${day} vì chờ số liệu lần ${note}`, 'chờ quyết định');
      const after = program.phone('leader').mark();
      await asks('leader', `đồng ý gia hạn ${work.finance}`, 'Đã đồng ý gia hạn');
      expect(after).toBeGreaterThan(0);
    }
    await program.phone('leader').sees('Gia hạn nhiều lần');
  }, 180_000);

  test('reminders are put off within limits', async () => {
    await asks('head-finance', `hoãn nhắc ${work.finance} đến 31/12`, 'Chỉ hoãn nhắc được đến');
    await asks('head-finance', `hoãn nhắc ${work.finance} đến thứ Hai`, 'Đã hoãn nhắc');
  }, 120_000);

  test('what is returned goes to the clerk and from there to another unit', async () => {
    await asks('head-construction', `trả lại ${work.open} vì vỉa hè do ngành khác quản lý`, 'Đã trả lại');
    const returned = await program.phone('clerk').sees('không thuộc thẩm quyền');
    expect(returned.buttons.map((button) => button.label)).toContain('Chuyển đơn vị khác');
    await asks('clerk', `chuyển ${work.open} cho Sở Tài chính`, 'Đã chuyển việc');
    const news = await program.phone('head-finance').sees('Việc được chuyển đến');
    const number = /Việc số (\d+)/i.exec(news.text)?.[1] ?? '';
    await asks('head-construction', `nhận ${work.open}`, /hủy|không cần/);
    await asks('clerk', `đặt hạn ${number} là 20/12`, 'Đã đặt hạn');
    await program.phone('head-finance').sees('đặt thời hạn 20/12/2026');
    await asks('head-construction', `đặt hạn ${work.construction} là 20/12`, /người đứng đầu|phạm vi/);
  }, 180_000);

  test('a delegation: both names are kept, what arrives goes to the one in charge, and the press counts', async () => {
    await asks('deputy-finance', `hoàn thành ${work.finance} xong`, 'người đứng đầu đơn vị hoặc người được ủy quyền');
    await asks(
      'head-finance',
      'ủy quyền cho Phạm Thị Thủy Trúc từ 26/11 đến 30/11 theo văn bản 12/UQ-STC',
      'Đã ủy quyền',
    );
    await program.phone('deputy-finance').sees('ủy quyền cho anh/chị');
    await asks('head-finance', 'nghỉ phép từ 26/11 đến 30/11', 'Đã ghi nghỉ phép');
    await asks('deputy-finance', `báo cáo ${work.finance} 70% đã xong`, '70%');
    const history = await asks('leader', `lịch sử ${work.finance}`, 'thay mặt');
    expect(history.text).toContain('Phạm Thị Thủy Trúc (thay mặt Trần Văn Tùng Bách)');
    await asks('head-finance', 'hủy ủy quyền Trúc', 'Đã thu hồi');
    await asks('deputy-finance', `báo cáo ${work.finance} 80%`, 'người đứng đầu đơn vị hoặc người được ủy quyền');
  }, 180_000);

  test('the administrator changes the calendar with a source, and nobody else', async () => {
    await asks('head-finance', 'ngày nghỉ 4/1/2027 theo Thông báo 10065/VPCP-KGVX', 'Chỉ quản trị');
    await asks('administrator', 'ngày nghỉ 4/1/2027', 'Cần nêu văn bản');
    await asks('head-finance', 'lịch nghỉ 2027 đủ theo 9441/TB-BNV', 'Chỉ quản trị');
    await asks('administrator', 'lịch nghỉ 2027', 'Tết Nguyên đán');
    await asks('administrator', 'lịch nghỉ 2027 đủ theo 9441/TB-BNV', 'Không cảnh báo năm này nữa');
    await asks(
      'administrator',
      'ngày nghỉ 4/1/2027 theo Thông báo 10065/VPCP-KGVX',
      'Các lời nhắc đang chờ được tính lại',
    );
  }, 120_000);

  test('the administrator changes a ladder in words: new work gets it, running work keeps its own', async () => {
    const { prisma } = program.running.installation.database;
    await asks('head-finance', 'thang nhắc', 'Chỉ quản trị');
    await asks('administrator', 'thang nhắc', 'thượng khẩn không hạn');
    await asks('administrator', 'thang nhắc thường: thêm nhắc trước hạn 10 ngày', 'Trước hạn 10 ngày làm việc');
    await asks('administrator', 'bước 1 lúc 16:00', 'Ngay ngày giao, lúc 16:00');
    expect(await prisma.ladderVersion.count()).toBe(0);
    await asks('administrator', 'lưu', 'bản 2');
    const running = await prisma.assignment.findMany({ select: { ladderVersion: true } });
    expect(new Set(running.map(({ ladderVersion }) => ladderVersion))).toEqual(new Set([1]));
    await asks('administrator', 'thang nhắc thường: bỏ bước 99', 'Không có bước đó');
    await asks('administrator', 'thang nhắc thường', 'bản 2');
  }, 120_000);

  test('a unit’s group hears of its work, and only those in charge may act there', async () => {
    const { sandbox } = program.running;
    const [head, inspector] = ['head-construction', 'inspector'].map(
      // The phones of these two are Telegram's; the program's own type is of what both platforms can do.
      (who) => program.phone(who) as unknown as TelegramActor,
    );
    if (sandbox === null || head === undefined || inspector === undefined) throw new Error('no sandbox');
    const group = sandbox.telegram.group('Sở Xây dựng', [head, inspector]);
    await group.member(head).say('/nhom');
    await until(() =>
      group
        .member(head)
        .messages()
        .some((message) => message.text.includes('nhận thông báo giao việc')),
    );
    await asks('clerk', `chuyển ${work.finance} cho Sở Xây dựng`, 'Đã chuyển việc');
    await until(() =>
      group
        .member(head)
        .messages()
        .some((message) => message.text.includes('Việc được chuyển đến')),
    );
    const card = group
      .member(head)
      .messages()
      .findLast((message) => message.text.includes('Việc được chuyển đến'));
    const stranger = await group.member(inspector).press(card?.id ?? '', 'Đã nhận');
    expect(stranger.toast).toMatch(/phạm vi|người đứng đầu/);
    const own = await group.member(head).press(card?.id ?? '', 'Đã nhận');
    expect(own.toast).toContain('Đã ghi nhận');
  }, 180_000);

  test('English on request', async () => {
    await asks('head-ward', 'english', 'in English');
    await asks('head-ward', 'help', 'How to use');
    await asks('head-ward', `báo cáo ${work.ward} 101%`, /whole number from 0 to 100|completed|awaiting/);
    await asks('head-ward', 'tiếng Việt', 'tiếng Việt');
  }, 120_000);
});

async function until(holds: () => boolean): Promise<void> {
  for (const end = Date.now() + 60_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 50)))
    if (holds()) return;
  throw new Error('it never happened');
}
