import { deadlinesOf } from './show.js';

describe('how something may be done, and of when things are, is no limit', () => {
  test.each([
    'Đề nghị Thanh tra tỉnh kiểm tra, giám sát định kỳ hoặc thường xuyên việc sử dụng vốn.',
    'UBND xã căn cứ quy hoạch đã được phê duyệt trước thời điểm 01 tháng 7 năm 2025 phân bổ chỉ tiêu đất.',
  ])('%s', (text) => {
    expect(deadlinesOf(text, '2025-09-15')).toEqual([]);
  });

  test('a rhythm and a limit said so are', () => {
    expect(deadlinesOf('Sở Y tế báo cáo định kỳ hằng quý.', '2025-09-15')).toHaveLength(1);
    expect(deadlinesOf('Sở Y tế hoàn thành trước thời điểm 01 tháng 7 năm 2026.', '2025-09-15')).toEqual([
      'BEFORE 2026-07-01 @0.97',
    ]);
  });
});

test('"trong" as a recogniser reads it; "mở rộng" is another word', () => {
  expect(deadlinesOf('Hoàn thành kế hoạch frong tháng 01/2026.', '2025-12-27')).toEqual([
    '2026-01-01..2026-01-31 @0.92',
  ]);
  expect(deadlinesOf('Ban hành kế hoạch (rong quý I/2026).', '2025-12-27')).toEqual(['2026-01-01..2026-03-31 @0.92']);
  expect(deadlinesOf('Chuẩn bị hội nghị mở rộng tháng 01/2026.', '2025-12-27')).toEqual(
    deadlinesOf('Chuẩn bị hội nghị tháng 01/2026.', '2025-12-27'),
  );
});
