import type { ShownMessage } from '../../src/sandbox/actor.js';
import { startProgram, type Phone, type TestProgram } from '../support/program.js';

// A Monday; the document is of the Friday before the last.
const MORNING = '2026-11-30T01:00:00Z';

const DIRECTIVE = (code: string): string => `ỦY BAN NHÂN DÂN
THÀNH PHỐ HÀ NỘI
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: ${code}
Hà Nội, ngày 20 tháng 11 năm 2026

V/v rà soát ${code}

Kính gửi:
- Sở Tài chính;
- Sở Xây dựng;
- Sở Y tế.

UBND Thành phố yêu cầu các đơn vị thực hiện:
1. Giao Sở Xây dựng chủ trì, phối hợp với Sở Tài chính, Sở Y tế rà soát các công trình vi phạm ${code}, báo cáo trước ngày 15/12/2026.
2. Một số nhiệm vụ khác:
a) Giao Sở Tài chính bố trí kinh phí ${code}, hoàn thành trước ngày 10/12/2026.
b) Giao Sở Y tế kiểm tra các cơ sở y tế ${code}, báo cáo trước ngày 12/12/2026.
3. Giao Sở Nội vụ tổng hợp kết quả ${code}, báo cáo trước ngày 25/12/2026.
4. Giao UBND các xã, phường tuyên truyền ${code} trên địa bàn, báo cáo trước ngày 20/12/2026.

Nơi nhận:
- Như trên;
- Lưu: VT, NC.`;

describe('A clerk corrects what was read', () => {
  let program: TestProgram;
  let clerk: Phone;
  beforeAll(async () => {
    program = await startProgram({ start: MORNING });
    clerk = program.phone('clerk');
  });
  afterAll(() => program.stop());

  async function bring(code: string): Promise<ShownMessage> {
    const from = clerk.mark();
    await clerk.send({
      name: `${code.replace('/', '-')}.txt`,
      mime: 'text/plain',
      bytes: Buffer.from(DIRECTIVE(code)),
    });
    return clerk.sees('Bản đọc:', { after: from });
  }
  /** Everything the bot says to these words. */
  async function answers(text: string): Promise<string> {
    const from = clerk.mark();
    await clerk.say(text);
    await program.quiet();
    return clerk
      .messages()
      .slice(from)
      .flatMap((message) => (message.from === 'bot' ? [message.text] : []))
      .join('\n---\n');
  }
  async function press(label: RegExp): Promise<string> {
    const from = clerk.mark();
    const card = clerk.messages().findLast((message) => message.buttons.some((button) => label.test(button.label)));
    const button = card?.buttons.find((each) => label.test(each.label));
    await clerk.press(card?.id ?? '', button?.label ?? '');
    await program.quiet();
    return clerk
      .messages()
      .slice(from)
      .flatMap((message) => (message.from === 'bot' ? [message.text] : []))
      .join('\n---\n');
  }
  const draftOf = async (code: string) =>
    (
      (await program.running.installation.database.prisma.directive.findFirstOrThrow({ where: { code } })).draft as {
        tasks: { lead: { name: string }[]; cooperate: { name: string }[]; deadline: { due?: string } | null }[];
      }
    ).tasks;
  const due = async (code: string, task: number): Promise<string | undefined> =>
    (await draftOf(code))[task - 1]?.deadline?.due;

  test('a day is that day, and what is relative counts from today; the answer says the day it came to', async () => {
    await bring('7001/UBND-NC');
    expect(await answers('hạn việc 1 là ngày 25 tháng 12')).toContain('Đã sửa: hạn việc 1 → 25/12/2026 (Thứ Sáu).');
    expect(await answers('hạn việc 1 là 10 ngày nữa')).toContain(
      'Đã sửa: hạn việc 1 → “10 ngày nữa” → 10/12/2026 (Thứ Năm).',
    );
    expect(await answers('hạn việc 1 là thứ sáu tuần này')).toContain('4/12/2026 (Thứ Sáu)');
    expect(await due('7001/UBND-NC', 1)).toBe('2026-12-04');
  });

  test('a day that is past is asked about; one tap means it', async () => {
    expect(await answers('hạn việc 1 là ngày 25 tháng 11 năm 2026')).toContain('25/11/2026');
    expect(await due('7001/UBND-NC', 1)).toBe('2026-12-04');
    await press(/^Đặt hạn 25\/11\/2026/u);
    expect(await due('7001/UBND-NC', 1)).toBe('2026-11-25');
    await answers('hoàn tác');
  });

  test('a corrected date of the document leaves a limit as it was typed', async () => {
    await answers('hạn việc 5 là 30/12');
    await answers('ngày ban hành là 19/11/2026');
    expect(await due('7001/UBND-NC', 5)).toBe('2026-12-30');
  });

  test('all parts of a message are applied, or none with the part that was not understood', async () => {
    expect(await answers('hạn việc 3 là 28/12 và bỏ Sở Y tế ở việc 1')).toContain(
      'Đã sửa: bỏ Sở Y tế khỏi việc 1; hạn việc 3 → 28/12/2026 (Thứ Hai).',
    );
    const before = await draftOf('7001/UBND-NC');
    const refused = await answers('hạn việc 3 là 29/12 và bỏ Sở Ngoại tinh ở việc 1');
    expect(refused).toContain('“Sở Ngoại tinh”');
    expect(refused).toContain('Chưa sửa gì');
    expect(await answers('hạn việc 3 là 29/12 xanh đỏ')).toContain('Chưa hiểu thời hạn “29/12 xanh đỏ”');
    expect(await draftOf('7001/UBND-NC')).toEqual(before);
  });

  test('“mục” is the document’s number, “việc” the place on the card; several tasks of an item are asked about', async () => {
    await answers('hạn mục 3 là 29/12');
    expect(await due('7001/UBND-NC', 4)).toBe('2026-12-29');
    await answers('hạn mục 2a là 11/12');
    expect(await due('7001/UBND-NC', 2)).toBe('2026-12-11');
    const asked = await answers('hạn mục 2 là 22/12');
    expect(asked).toMatch(/việc nào/u);
    expect(await due('7001/UBND-NC', 3)).toBe('2026-12-28');
    await press(/^Việc 3$/u);
    expect(await due('7001/UBND-NC', 3)).toBe('2026-12-22');
    expect(await answers('hạn mục 9 là 22/12')).toContain('“mục 9”');
    expect(await answers('mở mục 3')).toContain('Việc 4/5 (mục 3)');
  });

  test('a unit without a task: asked about where several could be meant', async () => {
    // Sở Nội vụ stands in one task only; without it nobody leads there.
    const cut = await answers('bỏ Sở Nội vụ');
    expect(cut).toContain('Đã sửa: bỏ Sở Nội vụ khỏi việc 4; việc 4 chưa có đơn vị chủ trì.');
    expect(cut).toContain('Việc 4: Ai chủ trì');
    await answers('hoàn tác');
    const before = await draftOf('7001/UBND-NC');
    expect(await answers('thêm UBND phường Tây Hồ phối hợp')).toMatch(/việc nào/u);
    expect(await draftOf('7001/UBND-NC')).toEqual(before);
    expect(await press(/^Việc 1$/u)).toContain('thêm UBND phường Tây Hồ phối hợp việc 1');
    expect(await answers('thêm UBND phường Tây Hồ phối hợp việc 5')).toMatch(
      /nhóm “UBND các xã, phường” ở việc 5 bớt 1 đơn vị, còn \d+/u,
    );
    await answers('hoàn tác');
  });

  test('ordinary phrases about who leads, and answers in the words as typed', async () => {
    await answers('mục 3 giao cho Sở Tài chính');
    expect((await draftOf('7001/UBND-NC'))[3]?.lead.map(({ name }) => name)).toEqual(['Sở Tài chính']);
    await answers('việc 4 do so xay dung va so tai chinh thực hiện');
    expect((await draftOf('7001/UBND-NC'))[3]?.lead.map(({ name }) => name)).toEqual(['Sở Xây dựng', 'Sở Tài chính']);
    expect(await answers('thay Sở Y tế bằng Sở Nội vụ ở việc 3')).toContain('chủ trì việc 3 → Sở Nội vụ');
    expect(await answers('chủ trì việc 2 là Sở Ngoại Tinh')).toContain('“Sở Ngoại Tinh”');
    expect(await answers('việc 4 thế nào rồi')).not.toContain('Không tìm thấy việc số 4');
    expect(await answers('việc 4')).toContain('Việc 4/5');
    expect(await answers('gộp việc 3 và 4')).toContain('thời hạn khác nhau');
    expect(await answers('số 7009, ngày 19/11/2026')).toContain('số, ký hiệu → 7009/UBND-NC');
    await answers('số 7001/UBND-NC');
  });

  test('an answer to a card of another draft corrects that one', async () => {
    const other = await bring('7002/UBND-NC');
    await bring('7003/UBND-NC');
    const open = await draftOf('7003/UBND-NC');
    const from = clerk.mark();
    await clerk.say('hạn việc 1 là 21/12', { replyTo: other.id });
    await clerk.sees('Đã sửa: hạn việc 1 → 21/12/2026', { after: from });
    await program.quiet();
    expect(await due('7002/UBND-NC', 1)).toBe('2026-12-21');
    expect(await draftOf('7003/UBND-NC')).toEqual(open);
  });

  test('a document that is named is the one corrected; one that is issued or unknown is said to be', async () => {
    await answers('sửa hạn việc 2 của văn bản 7003 thành 30/12');
    expect(await due('7003/UBND-NC', 2)).toBe('2026-12-30');
    expect(await answers('sửa hạn việc 2 của văn bản 999888 thành 30/12')).toContain('Không có văn bản nào số 999888');
    await answers('ban hành');
    await press(/^Ban hành/u);
    await program.moveTo(program.running.installation.clock.now().toISOString());
    const refused = await answers('sửa hạn việc 2 của văn bản 7003 thành 31/12');
    expect(refused).toContain('đã ban hành');
    expect(await due('7003/UBND-NC', 2)).toBe('2026-12-30');
  });

  test('without an open review nothing is changed before one tap says in which draft', async () => {
    await answers('hủy');
    const [first, second] = [await draftOf('7001/UBND-NC'), await draftOf('7002/UBND-NC')];
    const asked = await answers('bỏ Sở Y tế ở việc 1');
    expect(asked).toContain('sửa bản đọc nào');
    expect([await draftOf('7001/UBND-NC'), await draftOf('7002/UBND-NC')]).toEqual([first, second]);
    await press(/7002/u);
    expect((await draftOf('7002/UBND-NC'))[0]?.cooperate.map(({ name }) => name)).toEqual(['Sở Tài chính']);
  });
});
