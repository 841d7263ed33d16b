import { onEachEngine } from '../support/engines.js';
import { DOCX_LETTER, issue } from '../support/issue.js';
import { startProgram, type TestProgram } from '../support/program.js';

onEachEngine('people ask in a sentence', (server) => {
  let program: TestProgram;
  beforeAll(async () => {
    program = await startProgram({
      start: '2026-11-25T08:00:00+07:00',
      env: { PUBLIC_URL: 'https://dondoc.example.vn' },
      ...server(),
    });
    const clerk = program.phone('clerk');
    await issue(clerk, DOCX_LETTER);
    await clerk.sees('đơn vị đã xác nhận');
  }, 240_000);
  afterAll(async () => {
    await program.stop();
  }, 60_000);

  test('the answer says how the question was understood, and a follow-up keeps the subject', async () => {
    const leader = program.phone('leader');
    await leader.say('cho anh hoi tinh hinh so tai chinh the nao roi');
    const finance = await leader.sees('Hiểu là: tình hình · Sở Tài chính');
    expect(finance.text).toContain('việc đang mở');
    const after = leader.mark();
    await leader.say('còn Sở Xây dựng?');
    await leader.sees('Hiểu là: tình hình · Sở Xây dựng', { after });
  }, 120_000);

  test('who has not acknowledged, what is late, and how heads rank are answered', async () => {
    const leader = program.phone('leader');
    await leader.say('công văn 6128 ai chưa nhận');
    expect((await leader.sees('Hiểu là: ai chưa nhận')).text).toMatch(/\d+ đơn vị chưa xác nhận đã nhận \d+ việc/);
    await leader.say('viec nao qua han');
    await leader.sees('Không có việc nào quá hạn');
    await leader.say('xếp hạng người đứng đầu tháng này');
    expect((await leader.sees('Hiểu là: xếp hạng')).text).toContain('Trọng số');
  }, 120_000);

  test('when a directive is due is asked of all its tasks, and a list about one task is that task', async () => {
    const leader = program.phone('leader');
    await leader.say('công văn 6128 khi nào hết hạn');
    const due = await leader.sees('Hiểu là: đến hạn · văn bản 6128');
    expect(due.text).not.toContain('7 ngày tới');
    const number = /[Vv]iệc (\d+)/u.exec(due.text)?.[1] ?? '';
    expect(number).not.toBe('');
    const after = leader.mark();
    await leader.say(`việc ${number} có xin gia hạn không`);
    expect((await leader.sees(`Việc số ${number}`, { after })).text).not.toContain('Đang xin gia hạn');
  }, 120_000);

  test('what a unit gave back is listed for whoever asks', async () => {
    const [leader, head] = [program.phone('leader'), program.phone('head-construction')];
    await leader.say('việc nào bị trả lại');
    await leader.sees('Không có việc nào đang bị trả lại');
    await head.say('việc');
    const number = /[Vv]iệc (\d+)/u.exec((await head.sees('Việc của tôi')).text)?.[1] ?? '';
    await head.say(`trả lại ${number} vì không thuộc thẩm quyền`);
    await head.sees('Đã trả lại việc');
    const after = leader.mark();
    await leader.say('đơn vị nào trả lại việc');
    expect((await leader.sees('việc đơn vị trả lại', { after })).text).toContain(number);
  }, 120_000);

  test('without its number a history is looked for by the words of its task, and chosen', async () => {
    const leader = program.phone('leader');
    const task = await program.running.installation.database.prisma.task.findFirstOrThrow({ orderBy: { id: 'asc' } });
    const before = leader.mark();
    await leader.say(`lịch sử việc ${task.text.split(/\s+/u).slice(0, 8).join(' ')}`);
    const found = await leader.sees('Lịch sử', { after: before });
    const [first] = found.buttons.map(({ label }) => label).filter((label) => /^\d+ · /u.test(label));
    expect(found.text.includes('Lịch sử của việc nào?')).toBe(first !== undefined);
    const after = leader.mark();
    if (first !== undefined) await leader.press(found.id, first);
    if (first !== undefined) await leader.sees('Lịch sử', { after });
    const last = leader.mark();
    await leader.say('lịch sử');
    await leader.sees('Gõ “lịch sử” kèm số việc, ví dụ', { after: last });
  }, 120_000);

  test('a document is found by what it is about, and one that is not there is said', async () => {
    const leader = program.phone('leader');
    const { prisma } = program.running.installation.database;
    const { subject } = await prisma.directive.findFirstOrThrow({ where: { state: 'issued' } });
    const words = (subject ?? '')
      .replace(/^về (?:việc )?/iu, '')
      .split(/\s+/u)
      .slice(0, 4)
      .join(' ');
    await leader.say(`công văn về ${words} đến đâu rồi`);
    expect((await leader.sees(`Hiểu là: tình hình · văn bản về ${words}`)).text).toContain('6128');
    await leader.say('công văn về nuôi chim yến đến đâu rồi');
    await leader.sees('Không tìm thấy văn bản “nuôi chim yến”');
  }, 120_000);

  test('a unit outside the scope is answered exactly like one that does not exist', async () => {
    const head = program.phone('head-finance');
    await head.say('tình hình Sở Xây dựng');
    const foreign = await head.sees('“Sở Xây dựng”');
    await head.say('tình hình Sở Phép thuật');
    const invented = await head.sees('“Sở Phép thuật”');
    expect(foreign.text.replace('Sở Xây dựng', 'X')).toBe(invented.text.replace('Sở Phép thuật', 'X'));
  }, 120_000);

  test('inspections are answered in the same words to everybody', async () => {
    const said: string[] = [];
    for (const who of ['leader', 'inspector', 'head-finance']) {
      await program.phone(who).say('tuần này có đoàn kiểm tra nào không');
      said.push((await program.phone(who).sees('cuộc kiểm tra')).text);
    }
    expect(new Set(said).size).toBe(1);
  }, 120_000);

  test('a picture and a workbook are built and sent', async () => {
    const leader = program.phone('leader');
    await leader.say('vẽ biểu đồ tình hình các đơn vị');
    await leader.sees('Hiểu là: biểu đồ');
    await leader.say('xuất excel việc của Sở Tài chính');
    await leader.sees('Hiểu là: xuất excel');
  }, 180_000);

  test('“so với tháng trước” and “xuất excel” keep the subject of the question before', async () => {
    const leader = program.phone('leader');
    await leader.say('tình hình Sở Tài chính');
    await leader.sees('Hiểu là: tình hình · Sở Tài chính');
    await leader.say('so với tháng trước');
    const compared = await leader.sees('Hiểu là: tình hình Sở Tài chính so với tháng 10/2026');
    expect(compared.buttons.map(({ label }) => label)).toContain('Toàn bộ phạm vi');
    await leader.say('xuất excel');
    await leader.sees('Hiểu là: xuất excel · Sở Tài chính');
  }, 180_000);

  test('a calendar stands behind a private address that can be taken back', async () => {
    const head = program.phone('head-finance');
    await head.say('lấy lịch');
    const token = /lich\/([\w-]+)\.ics/u.exec((await head.sees('dondoc.example.vn/lich/')).text)?.[1] ?? '';
    const web = program.running.web?.url ?? '';
    const feed = await fetch(`${web}/lich/${token}.ics`);
    expect([feed.status, feed.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    const text = await feed.text();
    expect(text).toMatch(/SUMMARY:.*việc \d+/u);
    // The calendar lies with somebody else's service: numbers, no wording of tasks.
    const { prisma } = program.running.installation.database;
    for (const task of await prisma.task.findMany()) expect(text).not.toContain(task.text.slice(0, 30));
    const stored = await prisma.outboxMessage.findMany();
    expect(
      JSON.stringify(stored, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)),
    ).not.toContain(token);
    await head.say('thu hồi lịch');
    await head.sees('Đã thu hồi đường dẫn lịch');
    const [revoked, guessed] = await Promise.all([
      fetch(`${web}/lich/${token}.ics`),
      fetch(`${web}/lich/${'A'.repeat(43)}.ics`),
    ]);
    expect([revoked.status, await revoked.text()]).toEqual([guessed.status, await guessed.text()]);
    expect(revoked.status).toBe(404);
  }, 120_000);

  test('administrators alone see the service level', async () => {
    const administrator = program.phone('administrator');
    await administrator.say('mức phục vụ');
    expect((await administrator.sees('Mức phục vụ')).text).toMatch(/\d+,\d\d% trong \d+ tin/u);
    await program.phone('leader').say('slo');
    await program.phone('leader').sees('Chỉ quản trị xem được');
  }, 60_000);

  test('what is not understood is said, with examples', async () => {
    const leader = program.phone('leader');
    await leader.say('giá vàng hôm nay bao nhiêu');
    await leader.sees('Chưa hiểu');
  }, 60_000);

  test('twelve days later: the monday report, the urging letter, the own line and a note that the leader decides', async () => {
    const [leader, head] = [program.phone('leader'), program.phone('head-finance')];
    await leader.say('bật báo cáo tuần');
    await leader.sees('Báo cáo tuần đã bật: lần tới 07:30');
    await program.moveTo('2026-12-07T07:40:00+07:00');
    expect((await leader.sees('Báo cáo đầu tuần 07/12/2026')).text).toMatch(/[1-9]\d* việc quá hạn tại \d+ đơn vị/u);
    await leader.say('tắt báo cáo tuần');
    await leader.sees('Đã tắt báo cáo tuần');

    const before = leader.mark();
    await leader.say('công văn đôn đốc');
    expect((await leader.sees('Dự thảo công văn đôn đốc', { after: before })).text).toMatch(/[1-9]\d* việc quá hạn/u);
    await leader.say('vẽ xu hướng chậm');
    await leader.sees('Hiểu là: xu hướng chậm');
    await leader.say('bảng điểm 335 ra excel tháng 11');
    await leader.sees('Điểm tiến độ theo NĐ 335/2025/NĐ-CP');

    await head.say('xếp hạng của tôi tháng 11');
    const line = await head.sees('Sở Tài chính, tháng 11/2026');
    const number = /🔴 Việc (\d+)/u.exec(line.text)?.[1] ?? '';
    expect(number).not.toBe('');
    await head.say(`phản hồi ${number} vội`);
    await head.sees('Nêu rõ lý do');
    await head.say(`phản hồi ${number} chậm do chờ số liệu của các phường`);
    await head.sees('Đã ghi phản hồi');
    await head.say(`khách quan ${number}`);
    await head.sees('không ai quyết định phản hồi của chính mình');
    const note = await leader.sees(`Phản hồi về việc ${number}`);
    expect(note.text).toContain('chờ số liệu của các phường');
    await leader.press(note.id, 'Công nhận khách quan');
    await head.sees(`Đã công nhận nguyên nhân khách quan của việc ${number}`);
    const stranger = program.phone('head-construction');
    await stranger.say(`phản hồi ${number} việc này không phải của tôi đâu`);
    await stranger.sees(`Không tìm thấy việc số ${number}`);
  }, 240_000);
});
