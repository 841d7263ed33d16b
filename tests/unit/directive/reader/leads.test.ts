import { headed, saidOf } from './a-reading.js';

const said = (...lines: readonly string[]): string[] =>
  headed('UBND-KT', 'V/v quản lý chợ', '', ...lines).tasks.map(saidOf);

describe('a second body behind a comma with a verb of its own', () => {
  test('leads a task of its own', () => {
    expect(said('1. Sở Xây dựng công bố giá vật liệu hằng tháng, Sở Tài chính kiểm tra việc kê khai giá.')).toEqual([
      expect.stringMatching(/^1 Sở Xây dựng( by RECURRING)? @0\.95$/),
      '1 Sở Tài chính @0.95',
    ]);
  });

  test('goes on with the partners before it', () => {
    expect(said('1. Sở Xây dựng chủ trì, phối hợp với Sở Nội vụ, Sở Tài chính rà soát các chợ.')).toEqual([
      '1 Sở Xây dựng with Sở Nội vụ + Sở Tài chính @0.95',
    ]);
  });

  test('is asked about in a sentence that makes others act', () => {
    const [task, ...more] = said('1. Sở Y tế chỉ đạo Trung tâm Y tế xử lý ổ dịch, Công an tỉnh kiểm tra hiện trường.');
    expect(task).toMatch(/^1 Sở Y tế.* @0\.8$/);
    expect(more).toEqual([]);
  });
});

test('bodies with a colon in later sentences lead them', () => {
  expect(
    said('1. Sở Nội vụ: Báo cáo việc tinh giản. Sở Tài chính: báo cáo kinh phí; Văn phòng UBND tỉnh: báo cáo thủ tục.'),
  ).toEqual(['1 Sở Nội vụ @0.95', '1 Sở Tài chính @0.95', '1 Văn phòng UBND tỉnh @0.95']);
});

test('those who are invited are told nothing but to come', () => {
  expect(
    said(
      '1. Thành phần tham dự:',
      '- Sở Tài chính: Lãnh đạo Sở, chuyên viên phòng chức năng.',
      '- Kính mời: Thuế tỉnh Sơn La, Công an tỉnh cử đại diện tham dự.',
      '2. UBND các xã lập dự toán, gửi Sở Tài chính trước ngày 15/3/2024.',
    ),
  ).toEqual(['2 UBND các xã to Sở Tài chính by 2024-03-15 @0.95']);
});

test('those who were heard before a conclusion are told nothing', () => {
  expect(
    said('Sau khi nghe Sở Tài chính, lãnh đạo các sở, ngành báo cáo tiến độ, Chủ tịch UBND tỉnh kết luận như sau:'),
  ).toEqual([]);
});

test('a matter with commas before its colon leaves all bodies behind it', () => {
  expect(said('1. Đối với nhiệm vụ, giải pháp còn lại: Các sở, ban, ngành, UBND các huyện tổ chức thực hiện.')).toEqual(
    ['1 các sở, ban, ngành + UBND các huyện @0.95'],
  );
});

test('deputies and colleagues by their given name are asked about', () => {
  expect(
    said(
      '1. Phân công các Phó Chủ tịch UBND tỉnh chủ trì làm việc với các huyện.',
      '2. Giao đồng chí Hải theo dõi việc này.',
    ),
  ).toEqual(['1 UBND tỉnh @0.8', '2 đồng chí Hải @0.8']);
});

test('those beside the lead help it', () => {
  expect(
    said('1. Giao UBND xã Mường Bú chủ trì, cùng Công an xã và các đơn vị liên quan kiểm tra hiện trường.'),
  ).toEqual(['1 UBND xã Mường Bú with Công an xã + các đơn vị liên quan @0.95']);
});

test('a name that goes on behind a comma is taken whole and asked about', () => {
  expect(said('1. Phòng Nghiệp vụ, Dự toán, Pháp chế chủ trì hướng dẫn chính sách.')).toEqual([
    '1 Phòng Nghiệp vụ, Dự toán, Pháp chế @0.8',
  ]);
});

test('a sentence right under the title is the body', () => {
  const { subject, tasks } = headed(
    'UBND-KT',
    'V/v thu phí chợ',
    'UBND tỉnh có ý kiến chỉ đạo như sau:',
    '1. Giao Sở Tài chính kiểm tra việc thu phí chợ.',
  );
  expect(subject.value).toBe('V/v thu phí chợ');
  expect(tasks.map(saidOf)).toEqual(['1 Sở Tài chính @0.95']);
});

test('a long name that runs into a circumstance may have swallowed what is to be done: it is asked about', () => {
  expect(
    said(
      '1. Ban Quản lý dự án đầu tư xây dựng bóc dỡ lán trại trước ngày 20/3/2024.',
      '2. Ban Quản lý dự án đầu tư xây dựng hoàn thành trước ngày 20/3/2024.',
    ),
  ).toEqual([
    expect.stringMatching(/^1 Ban Quản lý dự án.* by 2024-03-20 @0\.8$/),
    '2 Ban Quản lý dự án đầu tư xây dựng by 2024-03-20 @0.85',
  ]);
});
