import { startProgram, type Phone, type TestProgram } from '../support/program.js';
import { pastedLetter } from '../support/issue.js';

const MORNING = '2026-11-25T01:00:00Z';

describe('A clerk and the drafts that are not issued', () => {
  let program: TestProgram;
  let clerk: Phone;
  beforeAll(async () => {
    program = await startProgram({ start: MORNING });
    clerk = program.phone('clerk');
  });
  afterAll(() => program.stop());
  const paste = async (number: string, tasks: readonly string[]) => {
    const after = clerk.mark();
    await clerk.say(pastedLetter(number, 'Sở Xây dựng', tasks));
    return clerk.sees('Bản đọc:', { after });
  };

  test('the preview shows each limit and asks about those that are over; the heads are told only after that', async () => {
    const review = await paste('8001', [
      'Sở Xây dựng rà soát các công trình, báo cáo trước ngày 15/12/2026.',
      'Sở Tài chính bố trí kinh phí, hoàn thành trước ngày 05/6/2026.',
      'Sở Xây dựng tổng hợp kết quả.',
    ]);
    const from = clerk.mark();
    await clerk.press(review.id, 'Xem trước & ban hành');
    const preview = await clerk.sees('Sẽ giao', { after: from });
    expect(preview.text).toContain('Việc 1: trước ngày 15/12/2026');
    expect(preview.text).toContain('Việc 3: không ghi thời hạn');
    expect(preview.text).toMatch(/❓ Hạn đã qua: việc 2 \(05\/6\/2026\)\. Gõ “hạn việc 2 là …” hoặc “bỏ hạn việc 2”/);
    const corrected = clerk.mark();
    await clerk.say('hạn việc 2 là 18/12/2026');
    await clerk.sees('18/12/2026', { after: corrected });
    const again = clerk.mark();
    await clerk.say('ban hành');
    expect((await clerk.sees('Sẽ giao', { after: again })).text).not.toContain('Hạn đã qua');
  });

  test('drafts are listed and opened by words; a number of an issued document is not taken for one', async () => {
    await paste('8002', ['Sở Xây dựng rà soát chợ, báo cáo trước ngày 16/12/2026.']);
    let from = clerk.mark();
    await clerk.say('bản nháp');
    const list = await clerk.sees('2 văn bản chưa ban hành', { after: from });
    expect(list.text).toMatch(/8002\/UBND-ĐT: .*đưa vào ngày 25\/11\/2026/);
    from = clerk.mark();
    await clerk.press(list.id, 'Mở 8001/UBND-ĐT');
    await clerk.sees('Bản đọc: công văn 8001/UBND-ĐT', { after: from });
    for (const [words, code] of [
      ['mở 8002', '8002'],
      ['văn bản 8001', '8001'],
      ['mở lại bản đọc', '8001'],
    ] as const) {
      from = clerk.mark();
      await clerk.say(words);
      await clerk.sees(`Bản đọc: công văn ${code}/UBND-ĐT`, { after: from });
    }
  });

  test('a unit that the words do not plainly name stands with its official name', async () => {
    const card = await paste('8003', ['UBND phường Tây Hô chủ trì rà soát chợ, báo cáo trước ngày 17/12/2026.']);
    expect(card.text).toContain('UBND phường Tây Hô → UBND phường Tây Hồ');
    const from = clerk.mark();
    await clerk.say('chủ trì việc 1 là sở dl');
    await clerk.sees('chủ trì việc 1 → Sở Du lịch', { after: from });
    const plain = await clerk.sees('Bản đọc:', { after: from });
    expect(plain.text).not.toContain('→ Sở');
    await clerk.press(plain.id, 'Hủy bản này');
  });

  test('a draft left for two working mornings stands in the morning digest, with a button; an issued one does not', async () => {
    const from = clerk.mark();
    await program.moveTo('2026-11-26T02:30:00Z');
    expect(
      clerk
        .messages()
        .slice(from)
        .some(({ text }) => text.includes('chưa ban hành')),
    ).toBe(false);
    await program.moveTo('2026-11-27T02:30:00Z');
    const digest = await clerk.sees('chưa ban hành', { after: from });
    expect(digest.text).toContain('2 văn bản chưa ban hành (lâu nhất từ 25/11/2026): 8002/UBND-ĐT và 8001/UBND-ĐT');
    const next = clerk.mark();
    await clerk.press(digest.id, 'Văn bản chưa ban hành');
    expect((await clerk.sees('đưa vào ngày', { after: next })).buttons.map(({ label }) => label)).toContain(
      'Mở 8001/UBND-ĐT',
    );
  });
});
