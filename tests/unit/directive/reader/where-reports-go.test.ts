// With whom something is done and where reports go, where neither stands right behind its verb.
import { headed, saidOf } from './a-reading.js';

const told = (line: string): string[] => headed('UBND-VP', 'V/v công tác quản lý', line).tasks.map(saidOf);

test.each([
  ['1. Sở Y tế hướng dẫn sử dụng kinh phí, trình Lãnh đạo Bộ trước ngày 15/6/2024.', 'to Lãnh đạo Bộ'],
  ['1. Thanh tra Sở xây dựng kế hoạch, trình Giám đốc Sở trước ngày 15/6/2024.', 'to Giám đốc Sở'],
  ['1. Sở Y tế bố trí kinh phí, trình Ban Thường vụ trong tháng 6/2024.', 'to Ban Thường vụ'],
  ['1. Sở Y tế bàn giao số liệu đã tổng hợp cho Tổng cục Thống kê trước ngày 15/5/2024.', 'to Tổng cục Thống kê'],
  ['1. Sở Y tế bàn giao mặt bằng cho Ban Quản lý dự án trước ngày 15/5/2024.', ''],
  ['1. UBND xã trả lời bằng văn bản cho Ban Chỉ huy Quân sự xã trước ngày 15/6/2024.', 'to Ban Chỉ huy Quân sự xã'],
  ['1. UBND xã trả lời cho các tổ chức, cá nhân trước ngày 15/6/2024.', ''],
  ['1. Sở Y tế tham mưu Chủ tịch UBND tỉnh kế hoạch cao điểm, trình chậm nhất ngày 15/6/2024.', 'to UBND tỉnh'],
  ['1. Sở Y tế báo cáo kết quả thí điểm với Văn phòng UBND tỉnh trước ngày 15/6/2024.', 'to Văn phòng UBND tỉnh'],
  ['1. Sở Y tế báo cáo kết quả làm việc với UBND tỉnh trước ngày 15/6/2024.', ''],
  ['1. Sở Y tế gửi báo cáo tình hình chi trả chính sách, trả lương về Bộ Nội vụ trước ngày 15/6/2024.', 'to Bộ Nội vụ'],
  [
    '1. Sở Y tế lựa chọn thủ tục để đề xuất cung cấp trực tuyến, gửi danh mục về Sở Nội vụ chậm nhất ngày 31/3/2024.',
    'to Sở Nội vụ',
  ],
  [
    '1. Trạm Y tế xã lấy mẫu gửi Trung tâm Y tế huyện. Báo cáo tiến độ cho UBND huyện trước ngày 15/6/2024.',
    'to UBND huyện',
  ],
  ['1. Trạm Y tế xã lấy mẫu gửi Trung tâm Y tế huyện trước ngày 15/6/2024.', 'to Trung tâm Y tế huyện'],
  ['1. Hội Nông dân tỉnh phối hợp với người sử dụng lao động tổ chức đối thoại.', 'with người sử dụng lao động'],
  ['1. UBND xã phối hợp với đơn vị cấp điện, cấp nước ngừng cung cấp dịch vụ.', 'with đơn vị cấp điện, cấp nước'],
  ['1. UBND xã phối hợp với Kiểm ngư, Cảnh sát biển tuần tra.', 'with Kiểm ngư + Cảnh sát biển'],
  ['1. Hội Nông dân tỉnh phối hợp với chính quyền đồng cấp rà soát hồ sơ.', 'with chính quyền đồng cấp'],
])('%s', (line, roles) => {
  const said = told(line);
  expect(said).toHaveLength(1);
  expect(/ ((?:with|to) .*?)?(?: by [\d-]+)? @/.exec(said[0]!.replace(/^- |^1\. /, ''))?.[1] ?? '').toBe(roles);
});

test('both stages of one report go where one of them says', () => {
  const said = told(
    '1. UBND các xã báo cáo kết quả đợt 1 trước ngày 05/5/2024, đợt 2 trước ngày 05/11/2024 về Phòng Y tế.',
  );
  expect(said.map((each) => /to [^@]* by [\d-]+/.exec(each)?.[0])).toEqual([
    'to Phòng Y tế by 2024-05-05',
    'to Phòng Y tế by 2024-11-05',
  ]);
});

test('those told apart are named before a colon, and a body sets its own persons to their work', () => {
  const { tasks } = headed(
    'UBND-VP',
    'V/v công tác quản lý',
    '1. UBND các huyện, thành phố',
    'a) Riêng UBND các huyện Mường La, Sông Mã: tổ chức trực 24/24 giờ.',
    'b) Phân công các đồng chí Ủy viên phụ trách địa bàn.',
  );
  expect(tasks.map(({ lead }) => lead.map(({ name }) => name).join(' + '))).toEqual([
    'UBND huyện Mường La + UBND huyện Sông Mã',
    'UBND các huyện, thành phố',
  ]);
});

test('what bodies do beside is no part of the last name of their heading', () => {
  const { tasks } = headed(
    'UBND-VP',
    'V/v công tác quản lý',
    '1. Sở Y tế rà soát hồ sơ của các bệnh viện.',
    '2. UBND các huyện: Mường La, Sông Mã, ngoài các nhiệm vụ nêu trên:',
    'a) Tổ chức kiểm tra ngay các trọng điểm đê điều.',
    'b) Rà soát hồ sơ của các chủ đầu tư.',
  );
  expect(tasks.map(({ lead }) => lead.map(({ name }) => name).join(' + '))).toEqual([
    'Sở Y tế',
    'UBND huyện Mường La + UBND huyện Sông Mã',
    'UBND huyện Mường La + UBND huyện Sông Mã',
  ]);
});
