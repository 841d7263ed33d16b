import { issue } from '../support/issue.js';
import { startProgram, type TestProgram } from '../support/program.js';

const LETTER = (number: string, ...tasks: readonly string[]): string => `ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: ${number}/UBND-KT
Hà Nội, ngày 24 tháng 11 năm 2026
V/v báo cáo tình hình

Kính gửi: Sở Tài chính; Sở Xây dựng.

UBND Thành phố yêu cầu:
${tasks.map((task, index) => `${index + 1}. ${task}`).join('\n')}

Nơi nhận:
- Như trên;
- Lưu: VT.
`;

/** Each on a program of its own clock: series that end, by their last day or by a word. */
describe('the end of a series', () => {
  let program: TestProgram;
  beforeAll(async () => {
    program = await startProgram({ start: '2026-11-25T08:00:00+07:00' });
  }, 240_000);
  afterAll(async () => {
    await program.stop();
  }, 60_000);

  const db = () => program.running.installation.database.prisma;
  const clerk = () => program.phone('clerk');
  async function asks(who: string, words: string, answer: string | RegExp) {
    const phone = program.phone(who);
    const after = phone.mark();
    await phone.say(words);
    return phone.sees(answer, { after });
  }
  const periods = async (words: string) =>
    db().assignment.findMany({
      where: { task: { text: { contains: words } } },
      orderBy: { number: 'asc' },
      include: { task: true },
    });
  const instances = async (words: string) => (await periods(words)).map(({ instance }) => instance);

  test('the clerk names the last day in words, the card says how it will run, and the last day is the last', async () => {
    const after = clerk().mark();
    await clerk().say(
      LETTER('301', 'Sở Tài chính tổng hợp giá cả thị trường, báo cáo UBND Thành phố trước 15 giờ hằng ngày.'),
    );
    await clerk().sees('Báo cáo hằng ngày nhưng chưa rõ đến ngày nào', { after });
    // What changed is said first; the card follows.
    const over = await asks(
      'clerk',
      'hạn việc 1 là trước 15 giờ hằng ngày đến 20/11/2026',
      /Bản đọc[\s\S]*đến 20\/11\/2026/,
    );
    await clerk().press(over.id, 'Xem trước & ban hành');
    await clerk().sees('đã kết thúc ngày 20/11/2026', { after });
    const card = await asks(
      'clerk',
      'hạn mục 1 là trước 15 giờ hằng ngày từ 26/11 đến 27/11',
      /Bản đọc[\s\S]*từ 26\/11 đến 27\/11\/2026/,
    );
    expect(card.text).toContain('hằng ngày trước 15:00, từ 26/11 đến 27/11/2026');
    expect(card.text).not.toContain('chưa rõ đến ngày nào');
    const before = clerk().mark();
    await clerk().press(card.id, 'Xem trước & ban hành');
    const preview = await clerk().sees('Sẽ giao', { after: before });
    expect(preview.text).toContain('kỳ đầu 26/11/2026');
    await clerk().press(preview.id, 0);
    await program.phone('head-finance').sees('trước 15:00 ngày 26/11/2026');
    await program.moveTo('2026-12-01T09:00:00+07:00');
    expect(await instances('giá cả')).toEqual(['daily:2026-11-26', 'daily:2026-11-27']);
  }, 240_000);

  test('a day left behind is planned no more when the calendar changes', async () => {
    const [first, second] = await periods('giá cả');
    const planned = () => db().timer.count({ where: { kind: 'ladder', subjectId: first!.id, state: 'pending' } });
    expect(await planned()).toBe(0);
    await asks('administrator', 'ngày nghỉ 4/1/2027 theo Thông báo 10065/VPCP-KGVX', 'được tính lại');
    await program.quiet();
    expect(await planned()).toBe(0);
    // Of the last day the superior learns once; nothing comes again.
    const fired = await db().timer.findMany({ where: { kind: 'ladder', subjectId: second!.id, state: 'fired' } });
    expect(fired.map(({ payload }) => (payload as { stepKey: string }).stepKey)).toContain('late-up');
  }, 120_000);

  test('a monthly report ends on a word for every unit, survives a stale timer and being given to another unit', async () => {
    await issue(
      clerk(),
      LETTER(
        '302',
        'Sở Tài chính, Sở Xây dựng báo cáo UBND Thành phố kết quả tiết kiệm điện trước ngày 25 hằng tháng.',
      ),
    );
    await program.quiet();
    const [first] = await periods('tiết kiệm điện');
    expect(await instances('tiết kiệm điện')).toEqual(['monthly:2026-12-25', 'monthly:2026-12-25']);
    await asks('head-finance', `dừng kỳ ${first!.number}`, 'Thao tác này thuộc');
    await asks('clerk', 'english', 'in English');
    await asks(
      'clerk',
      `end series ${first!.number}`,
      'has ended for 2 units; the last period is that of Fri 25 Dec 2026',
    );
    await asks('clerk', `end series ${first!.number}`, 'has ended before');
    await asks('clerk', 'tiếng Việt', 'tiếng Việt');
    for (const who of ['head-finance', 'head-construction'])
      await program.phone(who).sees('Từ nay không mở kỳ báo cáo mới');
    // As an older process could have left it behind.
    await db().timer.create({
      data: {
        id: 'stale',
        kind: 'next-period',
        subjectId: `${first!.taskId}/${first!.unitId}/${first!.role}`,
        generation: 1,
        dueAt: new Date('2026-12-26T07:00:00+07:00'),
        payload: { assignmentId: first!.id },
        createdAt: new Date('2026-12-01T07:00:00+07:00'),
      },
    });
    await asks('head-finance', `trả lại ${first!.number} vì thuộc Sở Công Thương quản lý`, 'Đã trả lại');
    await asks('clerk', `chuyển ${first!.number} cho UBND phường Tây Hồ`, 'Đã chuyển việc');
    await program.moveTo('2026-12-28T09:00:00+07:00');
    expect(await instances('tiết kiệm điện')).toEqual(Array(3).fill('monthly:2026-12-25'));
    expect(await db().timer.findUnique({ where: { id: 'stale' }, select: { state: true } })).toEqual({
      state: 'fired',
    });
    const ended = await db().auditEvent.findMany({ where: { action: 'series.end' } });
    expect(ended).toHaveLength(1);
  }, 240_000);
});
