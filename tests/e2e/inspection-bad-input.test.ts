import { feedToken } from '../../src/app/feed/calendar-feed-token.js';
import { openFeed } from '../../src/app/feed/manage-feed.js';
import { feedOf } from '../../src/bot/files/feed-of-person.js';
import { createLogger } from '../../src/logging.js';
import { startProgram, type Phone, type TestProgram } from '../support/program.js';

const PLAN = '; đột xuất; chuyên đề Thủ tục hành chính; trưởng đoàn Ngô Văn Sao Đen';

describe('inspections: what is odd is asked, what may not be known is not there', () => {
  let program: TestProgram;
  const logged: string[] = [];
  const phone = (who: string): Phone => program.phone(who);
  const prisma = () => program.running.installation.database.prisma;
  beforeAll(async () => {
    const log = createLogger({ level: 'debug' }, { write: (line: string) => void logged.push(line) });
    program = await startProgram({ start: '2026-11-25T08:00:00+07:00', log });
  }, 180_000);
  afterAll(async () => {
    await program.stop();
  }, 60_000);

  /** Says it and returns what the bot answers to just that. */
  async function ask(who: string, words: string, expected: string | RegExp = /./u): Promise<string> {
    const someone = phone(who);
    // What still comes from before is not the answer.
    await program.quiet();
    const after = someone.mark();
    await someone.say(words);
    return (await someone.sees(expected, { after })).text;
  }

  async function plan(who: string, words: string): Promise<string> {
    await ask(who, `lập kiểm tra ${words}`, 'Cuộc kiểm tra mới');
    const saved = await ask(who, 'lưu', /Đã lưu cuộc kiểm tra \d{5}/u);
    return /\d{5}/u.exec(saved)?.[0] ?? '';
  }

  test('a holiday and the night are asked about before they are taken', async () => {
    const shown = await ask('team-head', `lập kiểm tra phường Tây Hồ; 23:00 1/1/2027${PLAN}`, 'Cuộc kiểm tra mới');
    expect(shown).toContain('là ngày nghỉ');
    expect(shown).toContain('ngoài giờ hành chính');
    expect(await ask('team-head', 'hủy')).toContain('chưa ghi gì');
    expect(await prisma().visit.count()).toBe(0);
  }, 60_000);

  test('an abolished unit is not taken: its successors are named', async () => {
    const shown = await ask('team-head', `lập kiểm tra Sở Kế hoạch và Đầu tư${PLAN}`, 'Cuộc kiểm tra mới');
    expect(shown).toContain('Đơn vị: chưa nêu');
    expect(shown).toMatch(/không còn tại thời điểm kiểm tra; kế thừa: Sở Tài chính/u);
    await ask('team-head', 'hủy');
  }, 60_000);

  test('words that are nothing are named, not guessed', async () => {
    expect(
      await ask('team-head', 'lập kiểm tra phường Tây Hồ; trưởng đoàn Nguyễn Không Có', 'Cuộc kiểm tra mới'),
    ).toContain('Không tìm thấy người “Nguyễn Không Có”');
    await ask('team-head', 'hủy');
    expect(await ask('head-ward', `lập kiểm tra phường Tây Hồ${PLAN}`)).toContain('thuộc lãnh đạo và thành viên đoàn');
  }, 60_000);

  test('a team with no head cannot be founded', async () => {
    const code = await plan('team-head', 'phường Tây Hồ; thành viên Ngô Văn Sao Đen');
    expect(await ask('team-head', `quyết định ${code} số 1/QĐ-ĐKTCV`)).toMatch(
      /thuộc người phụ trách đoàn|chưa có trưởng đoàn/u,
    );
    const led = await plan('leader', 'Sở Xây dựng; thành viên Hoàng Thị Hướng Dương');
    expect(await ask('leader', `quyết định ${led} số 2/QĐ-UBND`)).toContain('Đoàn chưa có trưởng đoàn');
  }, 60_000);

  test('somebody of the inspected unit in the team is flagged', async () => {
    const shown = await ask(
      'team-head',
      `lập kiểm tra phường Tây Hồ; 08:00 2/12${PLAN}; thành viên Vũ Thị Hoa Sữa`,
      'Cuộc kiểm tra mới',
    );
    expect(shown).toMatch(/Vũ Thị Hoa Sữa công tác tại UBND phường Tây Hồ: có xung đột lợi ích/u);
    await ask('team-head', 'hủy');
  }, 60_000);

  let first = '';
  test('two visits at once for one inspector: asked where both are known, else only the inspector learns of it', async () => {
    first = await plan('team-head', `phường Tây Hồ; 08:00 3/12${PLAN}; thành viên Hoàng Thị Hướng Dương`);
    const again = await ask(
      'team-head',
      `lập kiểm tra Sở Xây dựng; 09:00 3/12${PLAN}; thành viên Hoàng Thị Hướng Dương`,
      'Cuộc kiểm tra mới',
    );
    expect(again).toContain('Hoàng Thị Hướng Dương có lịch công tác khác trùng giờ');
    await ask('team-head', 'hủy');
    const words = 'Sở Tài chính; 09:00 3/12; trưởng đoàn Đinh Thị Thạch Thảo; thành viên Hoàng Thị Hướng Dương';
    expect(await ask('team-member', `lập kiểm tra ${words}`, 'Cuộc kiểm tra mới')).not.toContain('trùng giờ');
    const saved = await ask('team-member', 'lưu', /Đã lưu cuộc kiểm tra \d{5}/u);
    const second = /\d{5}/u.exec(saved)?.[0] ?? '';
    expect(await ask('demo-inspector', `kiểm tra ${second}`, 'Sở Tài chính')).toContain(`Trùng giờ với cuộc ${first}`);
    expect(await ask('team-head', `kiểm tra ${second}`)).toContain('Không tìm thấy');
  }, 90_000);

  test('the calendar of who goes there holds a time and no more, of everybody else nothing; a guessed address is no address', async () => {
    const feedFor = (personId: string) =>
      program.running.installation.run(async (scope) =>
        feedOf(scope, feedToken(await openFeed(scope, personId), scope.pepper)),
      );
    const feed = (await feedFor('demo-inspector')) ?? '';
    expect(feed.match(/SUMMARY:Lịch công tác/gu)).toHaveLength(2);
    expect(feed).not.toMatch(/Tây Hồ|Tài chính|kiểm tra/u);
    for (const personId of ['demo-head-ward', 'demo-leader', 'demo-administrator'])
      expect(await feedFor(personId)).not.toContain('SUMMARY');
    const guessed = await program.running.installation.run((scope) =>
      feedOf(scope, feedToken('guessed', scope.pepper)),
    );
    expect(guessed).toBeNull();
  }, 60_000);

  test('a member who is replaced knows nothing of it any more, not through an old button either', async () => {
    await ask('team-head', `quyết định ${first} số 124/QĐ-ĐKTCV`, 'Đã ghi quyết định');
    const member = phone('demo-inspector');
    const told = await member.sees('phân công công tác mới');
    await ask(
      'team-head',
      `đoàn ${first} thay Hoàng Thị Hướng Dương bằng Đinh Thị Thạch Thảo theo 125/QĐ-ĐKTCV`,
      'Đã ghi thay đổi thành phần đoàn',
    );
    await member.sees('thôi tham gia');
    const nothing = await ask('demo-inspector', `kiểm tra ${first}`);
    expect(nothing).toBe((await ask('demo-inspector', 'kiểm tra 00000')).replace('00000', first));
    const after = member.mark();
    await member.press(told.id, 'Xem chi tiết');
    expect((await member.sees(/./u, { after })).text).not.toContain('Tây Hồ');
    expect(await ask('team-member', `kiểm tra ${first}`, 'phường Tây Hồ')).toContain('Tây Hồ');
  }, 90_000);

  test('somebody who cannot come is replaced from a proposal, by a decision', async () => {
    const head = phone('team-head');
    const before = head.mark();
    expect(await ask('team-member', 'báo bận ' + first)).toContain('Đã ghi nhận anh/chị bận');
    const push = await head.sees('Có người báo bận', { after: before });
    expect(push.text).not.toContain('Thạch Thảo');
    await head.press(push.id, 'Tìm người thay');
    const proposal = await head.sees('Thay người', { after: before });
    expect(proposal.text).toContain('Hoàng Thị Hướng Dương');
    await head.press(proposal.id, 'Chọn Hoàng Thị Hướng Dương');
    await head.sees('Theo quyết định nào?', { after: before });
    expect(await ask('team-head', '126/QĐ-ĐKTCV', 'Đã ghi thay đổi')).toContain('Đã ghi thay đổi');
  }, 90_000);

  test('a visit taken off the plan while its reminders wait sends none of them', async () => {
    const visit = await prisma().visit.findUniqueOrThrow({ where: { code: first } });
    await ask('team-head', `không tiến hành ${first} vì trùng kế hoạch kiểm toán theo 133/TB-UBND`, 'không tiến hành');
    // A reminder that was on its way when the visit was dropped.
    await program.running.installation.run(({ tx }) =>
      tx.outbox.add([
        {
          personId: 'demo-team-head',
          contactId: null,
          lane: 'urgent',
          message: {
            type: 'visit-reminder',
            visitId: visit.id,
            personId: 'demo-team-head',
            step: 'morning',
            generation: visit.generation,
          },
          dedupeKey: 'late-reminder',
          onUnknown: 'never',
          ignoresQuietHours: true,
        },
      ]),
    );
    const marks = ['team-head', 'demo-inspector'].map((who) => [who, phone(who).mark()] as const);
    await program.moveTo('2026-12-03T09:00:00+07:00');
    for (const [who, mark] of marks)
      expect(
        phone(who)
          .messages()
          .slice(mark)
          .filter(({ text }) => /lịch công tác 08:00 (?:hôm nay|ngày mai|ngày 03\/12)/u.test(text)),
      ).toEqual([]);
    const row = await prisma().outboxMessage.findUniqueOrThrow({ where: { dedupeKey: 'late-reminder' } });
    expect(row).toMatchObject({ state: 'cancelled', reason: 'reason is gone' });
    expect(await prisma().timer.count({ where: { subjectId: visit.id, state: 'pending' } })).toBe(0);
  }, 120_000);

  test('a photo of more than 20 MB is refused with its cure, and the finding that is being written is kept', async () => {
    const code = await plan('team-head', `Sở Xây dựng; 10:00 3/12${PLAN}`);
    await ask('team-head', `quyết định ${code} số 130/QĐ-ĐKTCV`, 'Đã ghi quyết định');
    await ask('team-head', `đến nơi ${code}`, 'đến nơi');
    await ask('team-head', 'phát hiện bộ phận một cửa không có người trực', 'Phát hiện đang soạn');
    const head = phone('team-head');
    const after = head.mark();
    await head.send({ name: 'anh.jpg', mime: 'image/jpeg', bytes: Buffer.alloc(21 * 1024 * 1024) });
    expect((await head.sees(/./u, { after })).text).toContain('vượt giới hạn 20 MB');
    expect(await ask('team-head', 'ghi')).toContain('Đã ghi phát hiện');
    expect(await prisma().finding.findFirstOrThrow()).toMatchObject({
      text: 'bộ phận một cửa không có người trực',
      fileIds: [],
    });
  }, 90_000);

  test('the same words from everybody who may not know, whatever they ask', async () => {
    const asked = [
      'tuần này có đoàn nào xuống phường Tây Hồ không?',
      'sắp kiểm tra đơn vị nào',
      'có đoàn kiểm tra đột xuất không',
      'lịch kiểm tra',
      'tìm kiểm tra Tây Hồ',
      'ngày mai thanh tra ở đâu, có xuống Sở Xây dựng không',
    ];
    for (const who of ['clerk', 'head-construction', 'head-ward', 'administrator'])
      for (const words of asked)
        expect(await ask(who, words)).toBe('Không có cuộc kiểm tra nào trong phạm vi anh/chị được biết.');
  }, 120_000);

  test('a thanh tra goes through every step of the law in words, and each limit says its source', async () => {
    const code = await plan('team-head', `Sở Xây dựng; 14:00 4/12; trưởng đoàn Ngô Văn Sao Đen; thanh tra thành phố`);
    const say = (words: string, expected: string | RegExp) => ask('team-head', words, expected);
    await say(`điểm hẹn ${code} cổng sở 21.0278,105.8342`, 'Đã ghi điểm hẹn');
    await say(`quyết định ${code} số 140/QĐ-TTTP`, 'Đã ghi quyết định');
    expect(await say(`tiến trình ${code}`, 'hạn:')).toContain('Luật 84/2025/QH15, Điều 26');
    await say(`công bố quyết định ${code}`, 'Đã ghi nhận công bố');
    await phone('head-construction').sees('Có thông báo mới gửi người đứng đầu đơn vị');
    expect(await ask('head-construction', `kiểm tra ${code}`, 'Sở Xây dựng')).not.toContain('Tập trung');
    await say(`tạm dừng thanh tra ${code} vì bão, đơn vị đề nghị theo 141/QĐ-TTTP`, 'Đã ghi tạm dừng');
    await say(`tiếp tục thanh tra ${code}`, 'được tiếp tục');
    await say(`gia hạn thanh tra ${code} 90 ngày vì phức tạp theo 142/QĐ-TTTP`, 'tối đa 25 ngày');
    await say(`đến nơi ${code}`, 'Đã ghi nhận đoàn đến nơi');
    await say(`kết thúc thanh tra ${code}`, 'kết thúc kiểm tra trực tiếp');
    await say(`báo cáo kết quả thanh tra ${code}`, 'Đã ghi nhận báo cáo kết quả');
    await say(`giao dự thảo ${code}`, 'Đã ghi nhận giao');
    await say(`dự thảo ${code}`, 'Đã ghi nhận dự thảo');
    await say(`kết luận ${code} số 9/KL-TTTP`, 'phải thẩm định trước');
    await say(`thẩm định ${code} đến 15/12`, 'Đã ghi giao thẩm định');
    await say(`đã thẩm định ${code}`, 'Đã ghi nhận thẩm định');
    await say(`kết luận ${code} số 9/KL-TTTP`, 'Đã ghi kết luận');
    expect(await ask('leader', `kiểm tra ${code}`)).toContain('Không tìm thấy');
    await say(`công khai ${code} niêm yết`, 'ít nhất một hình thức khác');
    await say(`công khai ${code} trên cổng, niêm yết`, 'Đã ghi công khai');
    expect(await ask('leader', `kiểm tra ${code}`, 'Sở Xây dựng')).toContain('9/KL-TTTP');
    await say(`đơn vị đã báo cáo ${code}`, 'Đã ghi nhận');
    await say(`theo dõi thanh tra ${code}`, 'theo dõi thực hiện');
    await say(`đóng thanh tra ${code}`, 'Đã kết thúc');
    expect(await say('chương trình kiểm tra', 'Chương trình kiểm tra năm 2026')).toContain('12/KH-UBND');
  }, 180_000);

  test('in a visit of several units each finding is of its own, and a recommendation may go to another unit', async () => {
    const code = await plan(
      'team-head',
      'Sở Tài chính; Sở Xây dựng; theo chỉ đạo; 14:00 4/12; trưởng đoàn Ngô Văn Sao Đen',
    );
    await ask('team-head', `quyết định ${code} số 150/QĐ-ĐKTCV`, 'Đã ghi quyết định');
    await ask('team-head', `đến nơi ${code}`, 'Đã ghi nhận đoàn đến nơi');
    await ask(
      'team-head',
      `phát hiện ${code} khuyết điểm: chậm cho ý kiến thẩm định; đơn vị: Sở Xây dựng`,
      'có đơn vị',
    );
    await ask('team-head', 'ghi', 'Đã ghi phát hiện');
    await ask('team-head', `phát hiện ${code} thiếu hồ sơ; đơn vị: UBND phường Tây Hồ`, 'Phát hiện đang soạn');
    expect(await ask('team-head', 'ghi')).toContain('không thuộc phạm vi cuộc kiểm tra');
    await ask('team-head', 'hủy');
    await ask(
      'team-head',
      `kiến nghị ${code} đối với UBND phường Tây Hồ: phối hợp cung cấp hồ sơ trước ngày 20/12`,
      'Đã ghi kiến nghị',
    );
    const visit = await prisma().visit.findUniqueOrThrow({
      where: { code },
      include: { findings: true, recommendations: true },
    });
    expect(visit.findings.map(({ unitId, severity }) => [unitId, severity])).toEqual([['HN-S-XD2', 'shortcoming']]);
    expect(visit.recommendations).toMatchObject([{ unitId: 'HN-N00103', due: '2026-12-20', op: 'BEFORE' }]);
    await ask('team-head', `biên bản ${code}`, 'Đề nghị đọc lại');
    await ask('team-head', `ký biên bản ${code} hai bên`, 'Đã ghi nhận biên bản');
    await ask('team-head', `kết luận ${code} số 16/KL-ĐKTCV`, 'Đã ghi kết luận');
    // Each head reads their own part: that of the other department is not there.
    await phone('head-finance').sees('Có thông báo mới gửi người đứng đầu đơn vị');
    expect(await ask('head-finance', `kết quả kiểm tra ${code}`, 'Cuộc kiểm tra')).not.toContain('chậm cho ý kiến');
    expect(await ask('head-construction', `kết quả kiểm tra ${code}`, 'Cuộc kiểm tra')).toContain('chậm cho ý kiến');
    expect(await ask('head-ward', `kết quả kiểm tra ${code}`)).toContain('Không tìm thấy');
  }, 120_000);

  test('words of an inspection are ordinary words for somebody who has none', async () => {
    expect(await ask('head-construction', 'biên bản')).toContain('Chưa hiểu ý');
    expect(await ask('head-construction', 'kiến nghị xem lại')).toContain('Chưa hiểu ý');
  }, 60_000);

  test('what waits, what is sent and what is logged names no unit and no visit', async () => {
    const rows = await prisma().outboxMessage.findMany({
      where: { kind: { startsWith: 'visit-' } },
      select: { message: true },
    });
    expect(rows.length).toBeGreaterThan(5);
    for (const { message } of rows) expect(JSON.stringify(message)).not.toMatch(/HN-|Tây Hồ|Xây dựng/u);
    const timers = await prisma().timer.findMany({
      where: { kind: { startsWith: 'visit-' } },
      select: { payload: true },
    });
    for (const { payload } of timers) expect(JSON.stringify(payload)).not.toMatch(/HN-|Tây Hồ|Xây dựng/u);
    expect(logged.length).toBeGreaterThan(0);
    expect(logged.filter((line) => /visit|Tây Hồ|kiểm tra/u.test(line))).toEqual([]);
    const audit = await prisma().auditEvent.findMany({ where: { subject: 'visit' }, select: { data: true } });
    for (const { data } of audit) expect(JSON.stringify(data)).not.toMatch(/HN-|Tây Hồ|Xây dựng/u);
  }, 60_000);
});
