import { headed, readingOf, saidOf } from './a-reading.js';

const letter = (about: string, ...lines: readonly string[]): string[] =>
  readingOf(
    'UBND TỈNH SƠN LA',
    'SỞ XÂY DỰNG',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Số: 12/SXD-QLN',
    'Sơn La, ngày 05 tháng 3 năm 2024',
    `V/v ${about}`,
    'Kính gửi: Sở Y tế tỉnh Sơn La.',
    ...lines,
    'Nơi nhận:',
  ).tasks.map(saidOf);

describe('a letter that gives an opinion leaves in doubt what names nobody', () => {
  const items = ['1. Rà soát lại tổng mức đầu tư của dự án.', '2. Đề nghị Sở Y tế bổ sung bản vẽ hoàn công.'];

  test.each([
    ['as it opens', ['Sở Xây dựng có ý kiến tham gia như sau:', ...items]],
    ['as it says what it does', ['Sở Xây dựng tham gia ý kiến đối với dự án như sau:', ...items]],
    [
      'as it closes',
      [
        'Qua nghiên cứu hồ sơ, Sở Xây dựng cho biết:',
        ...items,
        'Trên đây là ý kiến của Sở Xây dựng, kính gửi Sở Y tế.',
      ],
    ],
  ])('%s', (_, lines) => {
    expect(letter('dự án trạm y tế', ...lines).slice(0, 2)).toEqual(['1 Sở Y tế tỉnh Sơn La @0.85', '2 Sở Y tế @0.95']);
  });

  test('one that orders, or asks others for theirs, leaves none', () => {
    expect(letter('sửa chữa trạm y tế', 'Sở Xây dựng có ý kiến như sau:', items[0]!)).toEqual([
      '1 Sở Y tế tỉnh Sơn La @0.92',
    ]);
    expect(letter('góp ý', '1. Nghiên cứu dự thảo, tham gia ý kiến bằng văn bản trước ngày 20/3/2024.')).toEqual([
      '1 Sở Y tế tỉnh Sơn La by 2024-03-20 @0.92',
    ]);
  });
});

describe('what was found of a matter is no task', () => {
  const items = (...lines: readonly string[]) => letter('dự án', 'Sở Xây dựng có ý kiến như sau:', ...lines);

  test.each([
    '1. Về quy hoạch đô thị: Khu đất của dự án nằm trong ranh giới quy hoạch phân khu đã được phê duyệt.',
    '1. Qua đối chiếu hồ sơ đất đai: Thửa đất không thuộc diện tranh chấp, chưa có công trình xây dựng.',
    '1. Sau khi xem xét hồ sơ, bản vẽ kèm theo: Phương án thiết kế phù hợp với quy chuẩn hiện hành.',
  ])('%s', (line) => {
    expect(items(line)).toEqual([]);
  });

  test.each([
    '1. Về quy hoạch đô thị: Rà soát ranh giới phù hợp với quy hoạch phân khu đã được phê duyệt.',
    '1. Về quy hoạch đô thị: Khu đất nằm ngoài quy hoạch phân khu, đề nghị điều chỉnh vị trí dự án.',
  ])('an order behind the colon is one: %s', (line) => {
    expect(items(line)).toHaveLength(1);
  });
});

describe('those without a name lead what stands below them', () => {
  test.each([
    ['Khi dự án được cấp có thẩm quyền phê duyệt, đề nghị chủ đầu tư:', '1.- chủ đầu tư @0.8'],
    ['Đề nghị nhà thầu:', '1.- nhà thầu @0.8'],
  ])('%s', (sentence, told) => {
    expect(letter('dự án', '1. Lĩnh vực môi trường', sentence, '- Lập phương án thu gom chất thải của dự án.')).toEqual(
      [told],
    );
  });

  test('and under a heading of their duty', () => {
    expect(
      headed(
        'QĐ-UBND',
        'QUYẾT ĐỊNH',
        'Về việc chấp thuận dự án',
        'Điều 1. Tổ chức thực hiện',
        '1. Trách nhiệm của nhà đầu tư',
        '- Thực hiện đúng tiến độ đã cam kết trong hồ sơ dự án.',
        '- Nhà đầu tư chỉ được khởi công sau khi hoàn thành thủ tục về đất đai.',
      ).tasks.map(saidOf),
    ).toEqual(['Điều 1.1.- nhà đầu tư @0.8', 'Điều 1.1.- Nhà đầu tư @0.8']);
  });
});

test('a sum of money behind a name is no task; what is to be done with it is', () => {
  const shared = (...lines: readonly string[]) =>
    headed('QĐ-UBND', 'QUYẾT ĐỊNH', 'Về việc phân bổ vốn', 'Điều 1. Phân bổ vốn như sau:', ...lines).tasks.map(saidOf);
  expect(shared('- Sở Y tế: 1.200 triệu đồng.', '- Sở Xây dựng: 700.000 USD (vốn vay).')).toEqual([]);
  expect(shared('- Sở Y tế: Tổ chức chi trả 1.200 triệu đồng cho các trạm y tế xã.')).toEqual([
    'Điều 1.- Sở Y tế @0.95',
  ]);
});

test('what a decision rests on is no task, whatever the title that it cites speaks of', () => {
  const { tasks } = headed(
    'QĐ-UBND',
    'QUYẾT ĐỊNH',
    'Về việc quy định cơ quan tiếp nhận hồ sơ',
    'Căn cứ Quyết định số 15/QĐ-UBND ngày 03/01/2024 về phân công cơ quan chủ trì soạn thảo văn bản quy định chi tiết;',
    'QUYẾT ĐỊNH:',
    'Điều 1. Giao Sở Y tế tiếp nhận hồ sơ cấp giấy phép hoạt động của các phòng khám.',
  );
  expect(tasks.map(saidOf)).toEqual(['Điều 1 Sở Y tế @0.95']);
});
