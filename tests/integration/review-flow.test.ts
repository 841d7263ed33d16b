import { startProgram, type Phone, type TestProgram } from '../support/program.js';
import { xlsx } from '../support/office-files.js';

const MORNING = '2026-11-23T01:00:00Z';

const DIRECTIVE = (code: string, extra = ''): string => `ỦY BAN NHÂN DÂN
THÀNH PHỐ HÀ NỘI
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: ${code}
Hà Nội, ngày 20 tháng 11 năm 2026

V/v rà soát công tác phòng cháy, chữa cháy

Kính gửi:
- Sở Tài chính;
- Sở Xây dựng.

UBND Thành phố yêu cầu các đơn vị thực hiện:
1. Giao Sở Xây dựng chủ trì, phối hợp với Sở Tài chính rà soát các công trình vi phạm ${code}, báo cáo UBND Thành phố trước ngày 15/12/2026.
2. Giao Sở Tài chính bố trí kinh phí, hoàn thành trước ngày 10/12/2026.
${extra}
Yêu cầu các đơn vị nghiêm túc triển khai thực hiện./.

Nơi nhận:
- Như trên;
- Lưu: VT, NC.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Trần Minh An`;

describe('A clerk and the documents that come in', () => {
  let program: TestProgram;
  let clerk: Phone;
  beforeAll(async () => {
    program = await startProgram({ start: MORNING });
    clerk = program.phone('clerk');
  });
  afterAll(() => program.stop());

  const button = (message: { readonly buttons: readonly { readonly label: string }[] }, label: RegExp): string => {
    const found = message.buttons.find((each) => label.test(each.label));
    if (found === undefined)
      throw new Error(`no button ${String(label)} among ${message.buttons.map((each) => each.label).join(', ')}`);
    return found.label;
  };
  const sendText = (name: string, text: string): Promise<void> =>
    clerk.send({ name, mime: 'text/plain', bytes: Buffer.from(text) });
  async function issue(name: string, text: string): Promise<void> {
    let from = clerk.mark();
    await sendText(name, text);
    const review = await clerk.sees('Bản đọc:', { after: from });
    from = clerk.mark();
    await clerk.press(review.id, button(review, /Xem trước/));
    const preview = await clerk.sees('Sẽ giao', { after: from });
    await clerk.press(preview.id, button(preview, /^Ban hành/));
    await program.moveTo(program.running.installation.clock.now().toISOString());
  }

  test('rows of a task table become tasks, and a row without a lead is named by row and column', async () => {
    const from = clerk.mark();
    await clerk.send({
      name: 'phu-luc.xlsx',
      mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      bytes: xlsx([
        {
          name: 'Phụ lục',
          rows: [
            ['PHỤ LỤC PHÂN CÔNG NHIỆM VỤ NĂM 2026 CỦA ỦY BAN NHÂN DÂN THÀNH PHỐ'],
            ['STT', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian hoàn thành'],
            ['1', 'Rà soát điểm ngập úng trên địa bàn', 'Sở Xây dựng', 'Sở Tài chính', 'Trước ngày 10/12/2026'],
            ['2', 'Lập danh mục đầu tư chống ngập', null, 'Sở Tài chính', 'Quý I/2027'],
          ],
        },
      ]),
    });
    const review = await clerk.sees('Bản đọc:', { after: from });
    expect(review.text).toContain('2 nhiệm vụ, 2 có thời hạn');
    expect(review.text).toMatch(/Trang tính “Phụ lục”, dòng 4, cột “(?:C|Cơ quan chủ trì)”: chưa có đơn vị chủ trì/);
    expect(review.text).toContain('1. Sở Xây dựng (phối hợp: Sở Tài chính)');
    expect(review.text).toMatch(/2\. ❓ chưa rõ đơn vị chủ trì/);
    const again = clerk.mark();
    await clerk.say('chủ trì việc 2 là Sở Xây dựng');
    const corrected = await clerk.sees('2. Sở Xây dựng', { after: again });
    const undone = clerk.mark();
    await clerk.press(corrected.id, 'Hoàn tác');
    expect((await clerk.sees('Bản đọc:', { after: undone })).text).toMatch(/2\. ❓ chưa rõ đơn vị chủ trì/);
    const added = clerk.mark();
    await clerk.say('thêm việc: Sở Tài chính báo cáo kinh phí trước ngày 20/12/2026');
    expect((await clerk.sees('3 nhiệm vụ', { after: added })).text).toMatch(/3\. Sở Tài chính[\s\S]*20\/12\/2026/);
    const edited = clerk.mark();
    await clerk.say('sửa việc 3: Tổng hợp kinh phí chống ngập');
    await clerk.sees('Tổng hợp kinh phí chống ngập', { after: edited });
    const opened = clerk.mark();
    await clerk.say('mở việc 3');
    expect((await clerk.sees('Việc 3/3', { after: opened })).text).toContain('Chủ trì: Sở Tài chính');
    await clerk.say('thôi');
  });

  test('the same document met as a draft shows what differs and fills blanks; issued, it says so', async () => {
    let from = clerk.mark();
    await sendText('khong-so.txt', DIRECTIVE('     /UBND-NC').replaceAll('vi phạm      /UBND-NC', 'vi phạm'));
    expect((await clerk.sees('Bản đọc:', { after: from })).text).toContain('chưa có số');
    from = clerk.mark();
    await sendText('co-so.txt', DIRECTIVE('5120/UBND-NC').replaceAll('vi phạm 5120/UBND-NC', 'vi phạm'));
    const met = await clerk.sees('giống một văn bản đã có', { after: from });
    expect(met.text).toContain('5120/UBND-NC');
    from = clerk.mark();
    await clerk.press(met.id, button(met, /Bổ sung/));
    const review = await clerk.sees('Số, ký hiệu: 5120/UBND-NC', { after: from });
    from = clerk.mark();
    await clerk.press(review.id, button(review, /Xem trước/));
    const preview = await clerk.sees('Sẽ giao', { after: from });
    await clerk.press(preview.id, button(preview, /^Ban hành/));
    await program.phone('head-construction').sees('5120/UBND-NC');
    from = clerk.mark();
    await sendText('lan-ba.txt', DIRECTIVE('5120/UBND-NC').replaceAll('vi phạm 5120/UBND-NC', 'vi phạm'));
    expect((await clerk.sees('Văn bản này đã có', { after: from })).text).toContain('Không tạo bản thứ hai');
  });

  test('a recall asks with counts, ends the work, tells the units once, hides the words and keeps a stub', async () => {
    await issue('thu-hoi.txt', DIRECTIVE('6001/UBND-NC'));
    const head = program.phone('head-construction');
    await head.sees('6001/UBND-NC');
    let from = clerk.mark();
    await clerk.say('thu hồi văn bản 6001');
    const question = await clerk.sees('Thu hồi 6001/UBND-NC?', { after: from });
    expect(question.text).toMatch(/3 việc đang mở của 2 đơn vị/);
    const { prisma } = program.running.installation.database;
    expect(await prisma.assignment.count({ where: { state: 'cancelled' } })).toBe(0);
    from = clerk.mark();
    const told = head.mark();
    await clerk.press(question.id, button(question, /^Thu hồi/));
    await clerk.sees('Đã thu hồi', { after: from });
    expect((await head.sees('6001/UBND-NC đã được thu hồi', { after: told })).text).toContain('không phải làm tiếp');
    const row = await prisma.directive.findFirstOrThrow({ where: { code: '6001/UBND-NC' } });
    expect(row).toMatchObject({ state: 'recalled', subject: null, fileId: null });
    const open = await prisma.assignment.findMany({ where: { directiveId: row.id } });
    expect(open.map((assignment) => assignment.state)).toEqual(['cancelled', 'cancelled', 'cancelled']);
    expect(
      await prisma.timer.count({
        where: { kind: 'ladder', state: 'pending', subjectId: { in: open.map(({ id }) => id) } },
      }),
    ).toBe(0);
    expect(
      JSON.stringify(row) + JSON.stringify(await prisma.task.findMany({ where: { directiveId: row.id } })),
    ).not.toContain('công trình vi phạm');
    expect(await prisma.auditEvent.count({ where: { action: 'directive.recall', subjectId: row.id } })).toBe(1);
  });

  test('a document that says it replaces another proposes so after it is issued', async () => {
    await issue('cu.txt', DIRECTIVE('6100/UBND-NC'));
    const from = clerk.mark();
    await issue(
      'moi.txt',
      DIRECTIVE('6101/UBND-NC', 'Công văn này thay thế Công văn số 6100/UBND-NC ngày 20/11/2026 của UBND Thành phố.'),
    );
    const proposal = await clerk.sees('6101/UBND-NC thay thế 6100/UBND-NC?', { after: from });
    const next = clerk.mark();
    await clerk.press(proposal.id, button(proposal, /Xem và thay thế/));
    const question = await clerk.sees('Thay thế 6100/UBND-NC?', { after: next });
    const done = clerk.mark();
    await clerk.press(question.id, button(question, /^Thay thế/));
    await clerk.sees('Đã ghi thay thế', { after: done });
    const { prisma } = program.running.installation.database;
    expect((await prisma.directive.findFirstOrThrow({ where: { code: '6100/UBND-NC' } })).state).toBe('superseded');
  });

  test('when the date is set, deadlines without a year are resolved by it', async () => {
    const from = clerk.mark();
    await sendText(
      'khong-ngay.txt',
      DIRECTIVE('6200/UBND-NC')
        .replace('Hà Nội, ngày 20 tháng 11 năm 2026', 'Hà Nội, ngày    tháng    năm')
        .replace('trước ngày 10/12/2026', 'trước ngày 10/12'),
    );
    const review = await clerk.sees('Bản đọc:', { after: from });
    expect(review.text).not.toContain('10/12/2026');
    const next = clerk.mark();
    await clerk.say('ngày 20/11/2026');
    expect((await clerk.sees('Ngày: 20/11/2026', { after: next })).text).toContain('10/12/2026');
  });
});
