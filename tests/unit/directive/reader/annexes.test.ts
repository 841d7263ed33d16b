import { headed, readingOf, saidOf } from './a-reading.js';

const planned = (...lines: readonly string[]): string[] =>
  headed('KH-UBND', 'KẾ HOẠCH', 'Lập quy hoạch', ...lines).tasks.map(saidOf);

describe('a table without outer bars whose heading has two rows', () => {
  const table = [
    'Thời gian | Nội dung công việc | Cơ quan chịu trách nhiệm theo quy định | Thực hiện',
    ' |  |  | Đơn vị chủ trì | Đơn vị phối hợp',
    '4/2024 | Trình phê duyệt nhiệm vụ lập quy hoạch | Cơ quan tổ chức lập quy hoạch | Sở Xây dựng | - Sở Tài chính; - Sở Tư pháp.',
    '5-6/2024 | Thẩm định quy hoạch | Cơ quan thẩm định | Sở Nội vụ | Sở Tư pháp',
    ' | Lựa chọn tư vấn phản biện | Cơ quan lập quy hoạch | Sở Y tế | Sở Tài chính',
  ];

  test('gives its leads from the second row and its times from the first', () => {
    expect(planned(...table)).toEqual([
      '- Sở Xây dựng with Sở Tài chính + Sở Tư pháp by 2024-04-30 @0.93',
      '- Sở Nội vụ with Sở Tư pháp by 2024-06-30 @0.93',
      '- Sở Y tế with Sở Tài chính @0.93',
    ]);
  });

  test('is no letterhead in two columns', () => {
    const { issuer, tasks } = readingOf(
      'UBND TỈNH SƠN LA |  | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc',
      'Số: 12/UBND-KT |  | Sơn La, ngày 05 tháng 3 năm 2024',
      'V/v quản lý chợ |  | ',
      '',
      'Giao Sở Công Thương kiểm tra các chợ.',
    );
    expect(issuer.value).toBe('Ủy ban nhân dân tỉnh Sơn La');
    expect(tasks.map(saidOf)).toEqual([expect.stringContaining('Sở Công Thương')]);
  });
});

test('a programme of action behind the signature is read like a plan', () => {
  const { tasks } = headed(
    'NQ-UBND',
    'NGHỊ QUYẾT',
    'Ban hành Chương trình hành động',
    'Điều 1. Ban hành kèm theo Nghị quyết này Chương trình hành động.',
    'TM. ỦY BAN NHÂN DÂN',
    'CHỦ TỊCH',
    '',
    'CHƯƠNG TRÌNH HÀNH ĐỘNG',
    'THỰC HIỆN NGHỊ QUYẾT SỐ 10-NQ/TW',
    '(Kèm theo Nghị quyết số 12/NQ-UBND ngày 05 tháng 3 năm 2024)',
    'III. TỔ CHỨC THỰC HIỆN',
    '1. Sở Tài chính bố trí kinh phí trước ngày 30/4/2024.',
  );
  expect(tasks.map(saidOf)).toContain('III.1 Sở Tài chính by 2024-04-30 @0.95');
});

test('who sits on a board is told nothing', () => {
  const { tasks } = headed(
    'QĐ-UBND',
    'QUYẾT ĐỊNH',
    'Thành lập Hội đồng đánh giá',
    'Điều 1. Thành lập Hội đồng gồm các ông, bà có tên sau:',
    '1. Hội đồng',
    '1.1. Chủ tịch Hội đồng: Ông Ngô Hạnh Phúc, Phó Chủ tịch Ủy ban nhân dân tỉnh.',
    '1.2. Các Phó Chủ tịch Hội đồng:',
    '- Ông Hoàng Chí Hiền, Giám đốc Sở Công Thương - Phó Chủ tịch Hội đồng.',
    '- Bà Vũ Thị Lan, Phó Giám đốc Sở Tài chính (kiêm Tổ trưởng Tổ giúp việc).',
    'Điều 2. Sở Công Thương chuẩn bị hồ sơ.',
  );
  expect(tasks.map(saidOf)).toEqual(['Điều 2 Sở Công Thương @0.95']);
});

test('the line "… điện:" names the issuer of a telegram without a letterhead, to be confirmed', () => {
  const { issuer } = readingOf(
    'CÔNG ĐIỆN',
    'VỀ TẬP TRUNG THÚC ĐẨY XUẤT KHẨU',
    'THỦ TƯỚNG CHÍNH PHỦ điện:',
    '- Bộ trưởng các Bộ;',
    '1. Bộ Công Thương thúc đẩy xuất khẩu.',
  );
  expect(issuer).toMatchObject({ value: 'Thủ tướng Chính phủ', confidence: 0.7 });
});

test('the number of a page glued to the letterhead is none of it', () => {
  const { issuer } = readingOf(
    'Trang 1UBND TỈNH SƠN LA CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'SỞ GIÁO DỤC VÀ ĐÀO TẠO Độc lập - Tự do - Hạnh phúc',
    'Số: 327/SGDĐT-KHTC Sơn La, ngày 29 tháng 4 năm 2024',
    'Kính gửi: Các trường THPT.',
    'Sở Giáo dục và Đào tạo đề nghị các trường THPT nộp báo cáo trước ngày 12/5/2024.',
  );
  expect(issuer.value).toBe('Sở Giáo dục và Đào tạo tỉnh Sơn La');
});
