// Whom a paragraph tells beside itself: the items below it, those it invites along, those whom a list elsewhere names.
import { headed, readingOf, saidOf } from './a-reading.js';

const told = (...lines: readonly string[]): string[] =>
  headed('UBND-KT', 'V/v ứng phó với bão', 'Kính gửi: Các sở, ban, ngành tỉnh.', '', ...lines).tasks.map(saidOf);

test.each([
  ['1.', '2.'],
  ['a)', 'b)'],
])('whom an opening paragraph tells to do something is told the items below it: %s', (first, second) => {
  expect(
    told(
      'UBND tỉnh yêu cầu Sở Y tế, Sở Xây dựng tập trung ứng phó với bão:',
      `${first} Tổ chức trực ban.`,
      `${second} Chuẩn bị vật tư.`,
    ),
  ).toEqual([
    `${first.replace('.', '')} Sở Y tế + Sở Xây dựng @0.92`,
    `${second.replace('.', '')} Sở Y tế + Sở Xây dựng @0.92`,
  ]);
});

test('who is invited along takes part', () => {
  expect(told('1. Sở Y tế kiểm tra các bệnh viện, mời Công an huyện, Viện Kiểm sát cùng tham gia.')).toEqual([
    '1 Sở Y tế with Công an huyện + Viện kiểm sát @0.95',
  ]);
});

test('a chairman by his name speaks for the body, and those behind his "yêu cầu" are told', () => {
  expect(told('Chủ tịch Nguyễn Văn An yêu cầu Sở Y tế; Sở Xây dựng khẩn trương rà soát nhà ở.')).toEqual([
    '- Sở Y tế + Sở Xây dựng by OPEN @0.95',
  ]);
});

test.each([
  'Kính gửi: UBND các xã, phường (có tên trong danh sách kèm theo).',
  'Kính gửi: UBND các xã, phường.\n(Có tên trong danh sách kèm theo)',
])('addressees of a list are not all of their kind, wherever the letter names them: %s', (line) => {
  const [task] = readingOf(
    'UBND THÀNH PHỐ HÀ NỘI',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Số: 12/UBND-KT',
    'Hà Nội, ngày 05 tháng 3 năm 2026',
    'V/v rà soát chợ',
    line,
    'UBND thành phố yêu cầu UBND các xã, phường rà soát chợ trước ngày 20/3/2026.',
    'Nơi nhận:',
  ).tasks;
  expect(task?.lead.map(({ name, resolution }) => [name, resolution.kind])).toEqual([
    ['UBND các xã, phường', 'unknown'],
  ]);
});

test('hours on duty are no limit', () => {
  expect(told('1. Sở Y tế trực 24/24 giờ từ 17h00 ngày 15/9 cho đến khi có thông báo bão tan.')).toEqual([
    '1 Sở Y tế @0.95',
  ]);
});

test('two days of one limit are asked about', () => {
  const [task] = headed('UBND-KT', 'V/v báo cáo', '', '1. Sở Y tế báo cáo trước ngày 15/6 và 15/12.').tasks;
  expect(task?.deadline).toMatchObject({ due: '2024-06-15', confidence: 0.8, reason: 'Hạn nêu nhiều ngày' });
});

test('two days beside a rhythm are half-yearly', () => {
  expect(told('1. Định kỳ 6 tháng, Sở Y tế báo cáo vào ngày 30/6 và 31/12 về Sở Nội vụ.')).toEqual([
    '1 Sở Y tế to Sở Nội vụ by RECURRING @0.95',
  ]);
});

test('the last of items without a full stop is an order like the others, whatever closes the letter below it', () => {
  expect(
    told(
      'UBND tỉnh yêu cầu:',
      '1. Tăng cường công khai, minh bạch',
      '2. Thực hiện nghiêm kê khai tài sản',
      '',
      'Yêu cầu thủ trưởng các đơn vị báo cáo trước 30/6/2024.',
    ),
  ).toEqual(['1 các sở, ban, ngành tỉnh @0.92', '2 các sở, ban, ngành tỉnh @0.92', '- các đơn vị by 2024-06-30 @0.85']);
});

test('an order that says what to heed is an order, and what it says below is none', () => {
  expect(
    told(
      '1. Tuyên truyền, phổ biến Nghị định số 38/2022/NĐ-CP, trong đó lưu ý 02 nội dung sau:',
      'a) Về đối tượng áp dụng: mức lương tối thiểu là mức thấp nhất.',
      'b) Về thời điểm: mức lương mới từ ngày 01/7/2024.',
    ),
  ).toEqual(['1 các sở, ban, ngành tỉnh @0.92']);
});

test('a rhythm that opens its sentence goes on until the day named behind', () => {
  const [task] = headed(
    'UBND-KT',
    'V/v báo cáo',
    '',
    '1. Sở Y tế:',
    '- Mỗi tuần phát 02 tin từ nay đến hết ngày 31/5/2024.',
  ).tasks;
  expect(task?.deadline).toMatchObject({ kind: 'RECURRING', recurrence: { freq: 'weekly', until: '2024-05-31' } });
});
