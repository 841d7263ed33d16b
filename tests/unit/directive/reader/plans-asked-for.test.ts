// Directives that ask others for a plan, and how long texts are parted.
import { headed, readingOf, saidOf } from './a-reading.js';

const plan = (...lines: readonly string[]): string[] =>
  headed(
    'CT-UBND',
    'CHỈ THỊ',
    'Về việc xây dựng Kế hoạch đầu tư công năm 2025',
    '',
    'UBND tỉnh yêu cầu các sở, ban, ngành tỉnh xây dựng kế hoạch với những nội dung sau:',
    ...lines,
  ).tasks.map(saidOf);

describe('what a plan has to hold', () => {
  test.each([
    'A. NỘI DUNG CHỦ YẾU CỦA KẾ HOẠCH',
    'A. Định hướng phát triển và các nhiệm vụ chủ yếu',
    'A. Yêu cầu đối với việc lập kế hoạch',
    'A. Những nội dung chính của kế hoạch',
  ])('is nobody’s task under "%s"', (heading) => {
    expect(
      plan(
        heading,
        '1. Tập trung nguồn lực cho các công trình thủy lợi vùng cao.',
        '2. Ưu tiên bố trí vốn cho dự án chuyển tiếp. Đẩy mạnh kiên cố hóa trường học.',
        'B. PHÂN CÔNG THỰC HIỆN',
        '1. Sở Tài chính tổng hợp kế hoạch trước ngày 15/4/2024.',
      ),
    ).toEqual(['B.1 Sở Tài chính by 2024-04-15 @0.95']);
  });

  test('but who is named there is told', () => {
    expect(
      plan(
        'A. NỘI DUNG CHỦ YẾU CỦA KẾ HOẠCH',
        '1. Tập trung nguồn lực cho các công trình thủy lợi vùng cao.',
        '2. Sở Xây dựng rà soát danh mục nhà ở công vụ trước ngày 20/4/2024.',
      ),
    ).toEqual(['A.2 Sở Xây dựng by 2024-04-20 @0.95']);
  });

  test('in a directive that asks for no plan such items are orders', () => {
    const { tasks } = headed(
      'CT-UBND',
      'CHỈ THỊ',
      'Về việc tăng cường quản lý đầu tư công',
      '',
      'UBND tỉnh yêu cầu các sở, ban, ngành tỉnh thực hiện các nhiệm vụ sau:',
      '1. Định hướng và các nhiệm vụ chủ yếu',
      '1.1. Tập trung nguồn lực cho các công trình thủy lợi vùng cao.',
    );
    expect(tasks.map(({ numbering }) => numbering)).toEqual(['1.1.1']);
  });

  test('nor is the plan’s own content in a plan', () => {
    const { tasks } = headed(
      'KH-UBND',
      'KẾ HOẠCH',
      'Xây dựng nông thôn mới năm 2025',
      'I. NỘI DUNG KẾ HOẠCH',
      '1. Sở Y tế rà soát trạm y tế xã.',
    );
    expect(tasks).toHaveLength(1);
  });
});

describe('parts and numbers', () => {
  test('a part by its letter, alone on its line or not, holds the sections below it', () => {
    expect(
      plan(
        'A.',
        'Phân công thực hiện',
        'I. Cấp tỉnh',
        '1. Sở Y tế rà soát trạm y tế xã.',
        'Ii. Cấp huyện',
        '1. UBND các huyện rà soát trường học.',
      ),
    ).toEqual(['A.I.1 Sở Y tế @0.95', 'A.II.1 UBND các huyện @0.95']);
  });

  test('an initial opens no part', () => {
    const { tasks } = headed(
      'UBND-VX',
      'Kính gửi: Sở Y tế.',
      '',
      '1. Sở Y tế tiếp nhận hồ sơ của bà',
      'A. Thị Mai.',
      '2. Sở Y tế trả lời.',
    );
    expect(tasks.every(({ numbering }) => numbering === '1' || numbering === '2')).toBe(true);
  });
});

describe('things and rights', () => {
  const decided = (...lines: readonly string[]): string[] =>
    headed('QĐ-UBND', 'QUYẾT ĐỊNH', 'Về việc thu phí chợ', '', ...lines).tasks.map(saidOf);

  test('kinds that are listed by bodies are no tasks', () => {
    expect(
      decided(
        'Điều 1. Các khoản phí được giao thu gồm:',
        '1. UBND các xã:',
        '- Phí vệ sinh môi trường khu dân cư nông thôn;',
        '- Phí trông giữ xe đạp, xe máy tại chợ xã;',
        'Điều 2. Giao Sở Tài chính hướng dẫn thực hiện.',
      ),
    ).toEqual(['Điều 2 Sở Tài chính @0.95']);
  });

  test('what somebody gets is no task, what they must do with it is', () => {
    expect(
      decided(
        'Điều 1. Kinh phí',
        '1. Sở Tài chính cấp kinh phí như sau:',
        '- Đối với xã được trích 10 % số phí đã thu.',
        '- Đối với xã được trích 10 % số phí đã thu phải báo cáo UBND tỉnh trước ngày 30/6/2024.',
      ),
    ).toEqual([expect.stringMatching(/ by 2024-06-30 @/)]);
  });
});

describe('texts without numbers', () => {
  const told = (...lines: readonly string[]): string[] => readingOf(...lines).tasks.map(saidOf);
  const first =
    'Sở Y tế tỉnh Sơn La đề nghị UBND các huyện chỉ đạo trạm y tế rà soát trẻ chưa tiêm chủng trên địa bàn.';

  test('"Đồng thời …" goes on with the order above', () => {
    expect(told(first, '', 'Đồng thời tổ chức tiêm bù tại các bản xa trung tâm.')).toEqual([
      '- UBND các huyện @0.85',
      '- UBND các huyện @0.75',
    ]);
  });

  test('what is told in between cuts it off', () => {
    expect(told(first, '', 'Tỷ lệ tiêm chủng năm qua đạt 90 %.', '', 'Đồng thời số ca mắc sởi giảm một nửa.')).toEqual([
      '- UBND các huyện @0.85',
    ]);
  });
});
