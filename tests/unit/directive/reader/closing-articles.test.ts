import { headed, saidOf } from './a-reading.js';

const said = (...lines: readonly string[]): string[] =>
  headed('QĐ-UBND', 'QUYẾT ĐỊNH', 'Về quản lý chợ', 'QUYẾT ĐỊNH:', ...lines).tasks.map(saidOf);

test('the closing article is one order from its first head of an office to its duty', () => {
  expect(
    said(
      'Điều 1. Ban hành kèm theo Quyết định này Quy chế quản lý chợ trên địa bàn tỉnh.',
      'Điều 2. Chánh Văn phòng UBND tỉnh; Giám đốc các Sở, ngành: Ban',
      'Quản lý Khu kinh tế, Tài chính, Công an tỉnh, Nội vụ; Giám đốc Sở Lao động',
      '- Thương binh và Xã hội chịu trách nhiệm thi hành Quyết định này.',
    ),
  ).toEqual([
    'Điều 2 Văn phòng UBND tỉnh + Ban Quản lý Khu kinh tế + Sở Tài chính + Công an tỉnh + Sở Nội vụ + Sở Lao động - Thương binh và Xã hội @0.95',
  ]);
});

test('a heading that requires something of somebody says whose the items below are', () => {
  expect(
    said(
      'Điều 1. Tổ chức thực hiện',
      '1. Yêu cầu đối với các tổ chức, cá nhân được cấp giấy phép khai thác, chế biến khoáng sản.',
      '1.1. Thực hiện nghiêm quy định về an toàn lao động tại khu vực khai thác.',
    ).map((task) => task.replace(/ @.*/, '')),
  ).toEqual(['Điều 1.1.1.1 các tổ chức, cá nhân được cấp giấy phép khai thác, chế biến khoáng sản']);
});

test('how long a power is delegated is no order', () => {
  expect(said('Điều 2. Thời hạn ủy quyền: Từ ngày 20 tháng 8 năm 2024 đến hết ngày 28 tháng 02 năm 2025.')).toEqual([]);
});
