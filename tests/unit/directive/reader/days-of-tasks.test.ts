import { headed, saidOf } from './a-reading.js';

const duesOf = (...rest: readonly string[]): string[] =>
  headed('KH-UBND', 'KẾ HOẠCH', 'Thực hiện nhiệm vụ', ...rest).tasks.map(
    (task) => `${saidOf(task)} ${task.deadline?.confidence ?? ''}`,
  );

test('of a column for the beginning and one for the end the second sets the limit', () => {
  expect(
    duesOf(
      '| TT | Nội dung | Cơ quan chủ trì | Thời gian bắt đầu | Thời gian hoàn thành |',
      '| 1 | Xây dựng phần mềm quản lý | Sở Nội vụ | 4/2024 | 6/2024 |',
    ),
  ).toEqual(['1 Sở Nội vụ by 2024-06-30 @0.93 0.92']);
});

test('limits of several reports in brackets belong to one order, which is asked about', () => {
  const said = duesOf(
    '1. Các sở, ngành báo cáo kết quả về Sở Nội vụ (quý II trước ngày 10/6; quý III trước ngày 10/9; năm trước ngày 01/12) để tổng hợp.',
  );
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/by 2024-06-10 .* 0\.8$/u);
});

test('of a line of times a day counts before an event', () => {
  expect(
    duesOf(
      '1. Mời đại biểu, xác nhận danh sách tham dự hội nghị xúc tiến đầu tư.',
      '- Chủ trì: Sở Nội vụ.',
      '- Thời hạn: phát hành giấy mời trước hội nghị 15 ngày; xác nhận danh sách trước ngày 05/7/2024.',
    ),
  ).toEqual([expect.stringMatching(/Sở Nội vụ by 2024-07-05/u)]);
});
