import { namesOf } from './names-of.js';

test.each([
  ['Chi cục Hải quan nơi làm thủ tục xuất khẩu thông báo', 'Chi cục Hải quan nơi làm thủ tục xuất khẩu | thông báo'],
  [
    'Cục Thuế nơi doanh nghiệp đóng trụ sở chính chịu trách nhiệm',
    'Cục Thuế nơi doanh nghiệp đóng trụ sở chính | chịu trách nhiệm',
  ],
  ['Kho bạc Nhà nước nơi giao dịch; Sở Tài chính', 'Kho bạc Nhà nước nơi giao dịch + Sở Tài chính | '],
  ['Đ/c Chủ tịch UBND tỉnh, thành phố chỉ đạo', 'UBND các tỉnh, thành phố^* | chỉ đạo'],
  ['Đ/c Giám đốc Sở Y tế chỉ đạo', 'Sở Y tế^ | chỉ đạo'],
  ['Chi cục Thuế Doanh nghiệp lớn rà soát', 'Chi cục Thuế Doanh nghiệp lớn | rà soát'],
  [
    'Bảo hiểm xã hội Bộ Quốc phòng, Bảo hiểm xã hội Công an nhân dân báo cáo',
    'Bảo hiểm xã hội Bộ Quốc phòng + Bảo hiểm xã hội Công an nhân dân | báo cáo',
  ],
  ['các cấp, các ngành, UBND tỉnh rà soát', 'các cấp, các ngành* + UBND tỉnh | rà soát'],
])('%s', (text, read) => {
  expect(namesOf(text)).toBe(read);
});
