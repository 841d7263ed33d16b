import { startProgram, type Phone, type TestProgram } from '../support/program.js';
import { pastedLetter } from '../support/issue.js';

const MORNING = '2026-11-25T01:00:00Z';

const PARTY_LETTER = `THÀNH ỦY HÀ NỘI
*
Số 37-CT/TU
ĐẢNG CỘNG SẢN VIỆT NAM
Hà Nội, ngày 23 tháng 11 năm 2026
CHỈ THỊ
về tăng cường công tác phòng cháy, chữa cháy

Ban Thường vụ Thành ủy yêu cầu:
1. Sở Xây dựng chủ trì rà soát các công trình vi phạm, báo cáo trước ngày 15/12/2026.
2. Sở Tài chính bố trí kinh phí, hoàn thành trước ngày 10/12/2026.

Nơi nhận:
- Các sở, ngành;
- Lưu: VT.
`;

/** Sentences of no other use than to fill so many characters. */
const filling = (characters: number): string =>
  'Ủy ban nhân dân Thành phố nhận định kết quả trong thời gian qua còn hạn chế, cần được khắc phục. '
    .repeat(Math.ceil(characters / 90))
    .slice(0, characters);

/** A letter that an app sends in three messages: the tasks of each part name the part. */
const longLetter = (number: string): readonly [string, string, string] => {
  const head = pastedLetter(number, 'Sở Xây dựng, Sở Tài chính', [
    `Sở Xây dựng chủ trì rà soát ${number} các công trình, báo cáo trước ngày 15/12/2026.`,
  ]).replace(/\nNơi nhận:[\s\S]*$/u, '\n');
  return [
    `${head}${filling(3_990 - head.length)}.`,
    `2. Sở Tài chính bố trí kinh phí ${number}, hoàn thành trước ngày 10/12/2026.\n${filling(3_850)}.`,
    `3. Sở Xây dựng kiểm tra hiện trường ${number}, hoàn thành trước ngày 20/12/2026.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.`,
  ];
};

describe('A clerk who pastes', () => {
  let program: TestProgram;
  let clerk: Phone;
  beforeAll(async () => {
    program = await startProgram({ start: MORNING });
    clerk = program.phone('clerk');
  });
  afterAll(() => program.stop());
  const clockForward = (ms: number): Promise<void> =>
    program.moveTo(new Date(program.running.installation.clock.now().getTime() + ms).toISOString());

  test('a document pasted while another is under review is read; the other one waits and is one button away', async () => {
    await clerk.say(pastedLetter('7001', 'Sở Xây dựng', ['Sở Xây dựng rà soát, báo cáo trước ngày 15/12/2026.']));
    await clerk.sees('Bản đọc: công văn 7001/UBND-ĐT');
    const from = clerk.mark();
    await clerk.say(PARTY_LETTER);
    expect((await clerk.sees('Bản đọc:', { after: from })).text).toContain('37-CT/TU');
    const waiting = await clerk.sees('7001/UBND-ĐT vẫn đang chờ ban hành', { after: from });
    expect(clerk.all()).not.toContain('Chưa hiểu phần');
    const back = clerk.mark();
    await clerk.press(waiting.id, 'Mở bản đọc');
    expect((await clerk.sees('Bản đọc:', { after: back })).text).toContain('7001/UBND-ĐT');
  });

  test('corrections of several lines stay corrections', async () => {
    const from = clerk.mark();
    await clerk.say('số 7001/UBND-ĐT\nngày 23/11/2026\nhạn việc 1 là 20/12/2026');
    const card = await clerk.sees('Bản đọc:', { after: from });
    expect(card.text).toContain('20/12/2026');
    expect(card.text).toContain('Ngày: 23/11/2026');
  });

  test('a paste that the app cut into three messages is one document, read once', async () => {
    const { prisma } = program.running.installation.database;
    const before = await prisma.directive.count();
    const from = clerk.mark();
    for (const part of longLetter('7100')) await clerk.say(part);
    const card = await clerk.sees('Bản đọc:', { after: from });
    expect(card.text).toContain('3 nhiệm vụ, 3 có thời hạn');
    expect(card.text).not.toContain('bị cắt giữa chừng');
    await clerk.sees('Đã nối phần 3', { after: from });
    expect(await prisma.directive.count()).toBe(before + 1);
  });

  test('a first part left alone says that it seems cut off; the rest, pasted later, is joined and read again', async () => {
    const { prisma } = program.running.installation.database;
    const [first, second, third] = longLetter('7200');
    const from = clerk.mark();
    await clerk.say(first);
    await clerk.sees('ký tự', { after: from });
    await clockForward(10_000);
    const part = await clerk.sees('Bản đọc:', { after: from });
    expect(part.text).toContain('có vẻ bị cắt giữa chừng');
    expect(part.text).toContain('1 nhiệm vụ, 1 có thời hạn');
    const later = clerk.mark();
    await clerk.say(second);
    await clerk.say(third);
    const whole = await clerk.sees('Bản đọc:', { after: later });
    expect(whole.text).toContain('3 nhiệm vụ, 3 có thời hạn');
    expect(whole.text).not.toContain('có vẻ bị cắt giữa chừng');
    const rows = await prisma.directive.findMany({ where: { number: '7200' }, select: { state: true } });
    expect(rows.map(({ state }) => state).sort()).toEqual(['discarded', 'draft']);
  });

  test('a secret document in several messages leaves nothing of any of them', async () => {
    const { prisma } = program.running.installation.database;
    const [first, second] = longLetter('7300');
    const from = clerk.mark();
    await clerk.say(first.replace('Số: 7300', 'TỐI MẬT\nSố: 7300'));
    await clerk.sees('dấu hiệu mật', { after: from });
    const next = clerk.mark();
    await clerk.say(second);
    await clerk.sees('dấu hiệu mật', { after: next });
    await program.quiet();
    expect(JSON.stringify(await prisma.inboxUpdate.findMany({ select: { payload: true } }))).not.toContain(
      'kinh phí 7300',
    );
    expect(await prisma.directive.count({ where: { number: '7300' } })).toBe(0);
  });
});
