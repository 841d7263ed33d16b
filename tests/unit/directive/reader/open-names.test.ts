// Open names and persons at large as leads, and as addressees to the end of their item.
import { headed, saidOf } from './a-reading.js';

const leadsOf = (text: string): readonly string[] =>
  headed('UBND-TH', 'V/v rà soát', 'UBND tỉnh yêu cầu:', text).tasks.map((task) => saidOf(task));

test.each([
  [
    '1. Chủ đầu tư các dự án nhà ở chưa được nghiệm thu về phòng cháy, chữa cháy tổ chức khắc phục tồn tại.',
    ['1 Chủ đầu tư các dự án nhà ở chưa được nghiệm thu về phòng cháy, chữa cháy @0.8'],
  ],
  [
    '1. Giao cán bộ phụ trách lĩnh vực giám sát và phản biện xã hội tham mưu kế hoạch kiểm tra.',
    ['1 cán bộ phụ trách lĩnh vực giám sát và phản biện xã hội @0.8'],
  ],
  ['1. Chuyên viên phụ trách tổng hợp theo dõi, đôn đốc.', ['1 Chuyên viên phụ trách tổng hợp @0.8']],
  [
    '1. Cơ quan, tổ chức, đơn vị có người được giới thiệu ứng cử tổ chức hội nghị cử tri.',
    ['1 các cơ quan, tổ chức, đơn vị có người được giới thiệu ứng cử @0.85'],
  ],
  [
    '1. Các đồng chí Ủy viên Ban Chấp hành Đảng bộ tỉnh được phân công phụ trách địa bàn thường xuyên dự sinh hoạt chi bộ.',
    ['1 các Ủy viên Ban Chấp hành Đảng bộ tỉnh được phân công phụ trách địa bàn @0.8'],
  ],
  [
    '1. Toàn thể cán bộ, công chức, người lao động cơ quan nghiêm túc chấp hành giờ làm việc.',
    ['1 Toàn thể cán bộ, công chức, người lao động cơ quan @0.8'],
  ],
  [
    '1. UBND các tỉnh: Nghệ An, Hà Tĩnh rà soát các hồ đập; riêng tỉnh Hà Tĩnh hoàn thành trước ngày 25/8/2024.',
    ['1 UBND tỉnh Nghệ An + UBND tỉnh Hà Tĩnh @0.95', '1 UBND tỉnh Hà Tĩnh by 2024-08-25 @0.95'],
  ],
])('told: %s', (text, said) => {
  expect(leadsOf(text)).toEqual(said);
});

test.each([
  ['Các tổ chức đấu giá tài sản trên địa bàn tỉnh.', ['các tổ chức đấu giá tài sản trên địa bàn tỉnh']],
  [
    'Hiệu trưởng các trường mầm non, tiểu học, THCS công lập và ngoài công lập',
    ['các trường mầm non, tiểu học, THCS công lập và ngoài công lập'],
  ],
  ['Các đơn vị thành viên và trực thuộc.', ['các đơn vị thành viên và trực thuộc']],
  ['Các đơn vị (để báo cáo).', ['các đơn vị']],
  ['Các sở theo danh sách đính kèm.', ['các sở']],
  ['Các đơn vị, UBND các xã', ['các đơn vị', 'UBND các xã']],
])('addressed: %s', (item, names) => {
  const draft = headed('UBND-TH', 'V/v rà soát', '', 'Kính gửi:', `- ${item}`, '', 'UBND tỉnh yêu cầu rà soát.');
  expect(draft.addressees.map(({ name }) => name)).toEqual(names);
});
