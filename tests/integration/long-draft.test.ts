import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startProgram, type Phone, type TestProgram } from '../support/program.js';
import { pdf } from '../support/pdf-files.js';

const TASKS = Array.from(
  { length: 14 },
  (_, at) =>
    `${at + 1}. Giao ${at % 2 === 0 ? 'Sở Xây dựng' : 'Sở Tài chính'} rà soát nội dung số ${at + 1} của kế hoạch, báo cáo UBND Thành phố trước ngày ${10 + at}/12/2026.`,
);

const LONG = `ỦY BAN NHÂN DÂN
THÀNH PHỐ HÀ NỘI
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 8001/UBND-NC
Hà Nội, ngày 20 tháng 11 năm 2026

V/v triển khai nhiệm vụ cuối năm

Kính gửi:
- Sở Tài chính;
- Sở Xây dựng.

UBND Thành phố yêu cầu các đơn vị thực hiện:
${TASKS.join('\n')}
15. Giao UBND quận Tây Hồ rà soát đất công, báo cáo trước ngày 25/12/2026.

Nơi nhận:
- Như trên;
- Lưu: VT, NC.`;

describe('A long draft on a phone', () => {
  let program: TestProgram;
  let clerk: Phone;
  beforeAll(async () => {
    program = await startProgram({ start: '2026-11-23T01:00:00Z' });
    clerk = program.phone('clerk');
  });
  afterAll(() => program.stop());

  test('comes in pages, with a picture, and a tap chooses the successor of an abolished unit', async () => {
    let from = clerk.mark();
    await clerk.send({ name: 'dai.txt', mime: 'text/plain', bytes: Buffer.from(LONG) });
    const first = await clerk.sees('(trang 1/3)', { after: from });
    expect(first.text).toContain('15 nhiệm vụ');
    expect(first.text.length).toBeLessThan(4096);
    const picture = await clerk.sees('Tổng quan bản đọc', { after: from });
    expect(picture.file?.name).toBe('tong-quan.png');
    from = clerk.mark();
    await clerk.say('tiếp');
    const second = await clerk.sees('(trang 2/3)', { after: from });
    expect(second.text).toContain('7. Sở Xây dựng');
    from = clerk.mark();
    await clerk.press(second.id, 'Tiếp ▶');
    const third = await clerk.sees('(trang 3/3)', { after: from });
    expect(third.text).toMatch(/15\. [^\n]*Tây Hồ[^\n]*❓/);
    const successor = third.buttons.find(({ label }) => /^Việc 15: UBND phường/.test(label));
    from = clerk.mark();
    await clerk.press(third.id, successor?.label ?? '');
    const chosen = await clerk.sees(`15. ${successor?.label.replace('Việc 15: ', '') ?? ''}`, { after: from });
    expect(chosen.text).not.toContain('❓');
    from = clerk.mark();
    await clerk.say('mở việc 15');
    expect((await clerk.sees('Việc 15/15', { after: from })).text).toContain('UBND phường');
  });

  test('a photographed page says how far its reading is in one message, and the draft says what was doubtful', async () => {
    const jpeg = readFileSync(join(__dirname, '..', '..', 'reference', 'samples', '3-cong-dien-hoa-toc-anh-chup.jpg'));
    const from = clerk.mark();
    await clerk.send({ name: 'anh.jpg', mime: 'image/jpeg', bytes: jpeg });
    await clerk.sees('Bản đọc:', { after: from });
    const said = clerk
      .messages()
      .slice(from)
      .filter((message) => message.from === 'bot' && /ang đọc|Đã đọc xong/.test(message.text));
    expect(said).toHaveLength(1);
    expect(said[0]?.editedAt).toBeDefined();
    expect(said[0]?.text).toMatch(/trang 1\/1/);
  });

  test('a file with too many pages offers the first ones, and says that the rest is neither read nor kept', async () => {
    const lines = [
      'CONG HOA XA HOI CHU NGHIA VIET NAM',
      'So: 91/UBND-NC',
      'Giao So Xay dung ra soat cac cong trinh vi pham tren dia ban thanh pho va bao cao',
    ];
    let from = clerk.mark();
    await clerk.send({
      name: 'day.pdf',
      mime: 'application/pdf',
      bytes: pdf(Array.from({ length: 301 }, () => ({ lines }))),
    });
    const offer = await clerk.sees('301 trang', { after: from });
    from = clerk.mark();
    await clerk.press(offer.id, offer.buttons[0]?.label ?? '');
    const review = await clerk.sees('Bản đọc:', { after: from });
    expect(review.text).toMatch(/Chỉ đọc \d+ trang đầu trong 301 trang; tệp gốc không được lưu/);
    const row = await program.running.installation.database.prisma.directive.findFirstOrThrow({
      orderBy: { createdAt: 'desc' },
    });
    expect(row.fileId).toBeNull();
  });
});
