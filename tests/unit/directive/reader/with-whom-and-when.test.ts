import { headed, saidOf } from './a-reading.js';

const asked = (line: string): string[] =>
  headed('UBND-VX', 'Kính gửi: Sở Y tế.', '', `1. Sở Y tế: ${line}`).tasks.map(saidOf);

describe('with whom', () => {
  test.each([
    ['Chủ trì cùng các ngành liên quan, kiểm tra vệ sinh bếp ăn.', 'các ngành liên quan'],
    ['Cùng với UBND các xã triển khai tiêm chủng.', 'UBND các xã'],
    ['Phối hợp với sở, ban, ngành, UBND các xã tổ chức lễ phát động.', 'các sở, ban, ngành + UBND các xã'],
    ['Phối hợp với ngành tư pháp tỉnh tuyên truyền.', 'ngành tư pháp tỉnh'],
  ])('%s', (line, whom) => {
    expect(asked(line)).toEqual([
      expect.stringMatching(new RegExp(`^1 Sở Y tế with ${whom.replace(/\+/g, '\\+')} @`, 'u')),
    ]);
  });

  test.each(['Cùng với việc tiêm chủng, tổ chức tuyên truyền.', 'Xây dựng ngành y tế vững mạnh.'])(
    'nobody: %s',
    (line) => {
      expect(asked(line).join()).not.toContain(' with ');
    },
  );
});

test.each([
  ['5. Sở Nội vụ cùng các cơ quan liên quan rà soát thủ tục.', '5 Sở Nội vụ with các cơ quan liên quan @'],
  ['5. Sở Nội vụ cùng Sở Tài chính kiểm tra hồ sơ.', '5 Sở Nội vụ with Sở Tài chính @'],
])('one body leads, the other works along: %s', (line, expected) => {
  const { tasks } = headed('UBND-VX', '', line);
  expect(tasks.map(saidOf)).toEqual([expect.stringContaining(expected)]);
});

test('a body that once was with another is not told to act', () => {
  expect(headed('UBND-VX', '', '5. Sở Nội vụ cùng Sở Tài chính đã kiểm tra hồ sơ.').tasks).toEqual([]);
});

describe('when', () => {
  test.each([
    ['Trình UBND tỉnh dự án trong quí 3 năm 2024.', '2024-09-30'],
    ['Tổ chức tổng vệ sinh vào lúc 7h30 ngày thứ Sáu 20/9/2024.', '2024-09-20'],
    ['Phối hợp với UBND các xã hàng năm tổ chức khám sức khỏe người cao tuổi.', 'RECURRING'],
  ])('%s', (line, day) => {
    expect(asked(line)).toEqual([expect.stringContaining(` by ${day} @`)]);
  });

  test.each([
    'Cử cán bộ dự họp vào lúc 8h00 ngày 20/9/2024.',
    'Tổ chức họp rút kinh nghiệm vụ cháy xảy ra vào lúc 8h00 ngày 02/3/2024.',
    'Xây dựng qui trình tiếp nhận.',
  ])('no limit: %s', (line) => {
    expect(asked(line).join()).not.toContain(' by ');
  });
});

test.each([
  ['Tổ chức kiểm tra; kịp thời báo cáo, đề xuất Thủ tướng Chính phủ chỉ đạo.', 'Thủ tướng Chính phủ'],
  ['Theo dõi, báo cáo và tham mưu UBND tỉnh những nội dung vượt thẩm quyền.', 'UBND tỉnh'],
  ['Rà soát, báo cáo, xin ý kiến Bộ Y tế.', 'Bộ Y tế'],
])('one receiver of a report and a proposal: %s', (line, whom) => {
  expect(asked(line)).toEqual([`1 Sở Y tế to ${whom} @0.95`]);
});
