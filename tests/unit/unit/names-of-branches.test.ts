import { namesOf } from './names-of.js';

test.each([
  ['Giám đốc: Sở Nội vụ, Sở Y tế rà soát', 'Sở Nội vụ^ + Sở Y tế | rà soát'],
  ['Tất cả cơ quan, đơn vị phải treo cờ', 'các cơ quan, đơn vị* | phải treo cờ'],
  ['cấp ủy các chi bộ, đảng bộ cơ sở tổ chức', 'cấp ủy các chi bộ, đảng bộ cơ sở* | tổ chức'],
  ['Thuế cơ sở 3 Thành phố Hà Nội rà soát', 'Thuế cơ sở 3 thành phố Hà Nội | rà soát'],
  [
    'Các ngành: Công an, Giáo dục và Đào tạo, Y tế xây dựng',
    'ngành Công an* + ngành Giáo dục và Đào tạo* + ngành Y tế* | xây dựng',
  ],
  ['UBND các xã ven biển: Quỳnh Lưu, Diễn Châu tổ chức', 'UBND xã Quỳnh Lưu + UBND xã Diễn Châu | tổ chức'],
  [
    'Các Ban Quản lý dự án đầu tư xây dựng Thành phố rà soát',
    'các ban quản lý dự án đầu tư xây dựng Thành phố* | rà soát',
  ],
  ['Thường trực Ban Chỉ huy Quân sự tỉnh rà soát', 'Thường trực Ban Chỉ huy Quân sự tỉnh | rà soát'],
  ['Công an, Quân sự, Trạm Y tế xã trực', 'Công an + Quân sự + Trạm Y tế xã | trực'],
  ['Ban Chỉ đạo Ứng phó với biến đổi khí hậu tỉnh rà soát', 'Ban Chỉ đạo Ứng phó với biến đổi khí hậu tỉnh | rà soát'],
  [
    'Ngân hàng Chính sách xã hội - Chi nhánh tỉnh Quảng Ninh giải ngân',
    'Ngân hàng Chính sách xã hội - Chi nhánh tỉnh Quảng Ninh | giải ngân',
  ],
  ['Trung tâm Khuyến nông xây dựng 05 mô hình', 'Trung tâm Khuyến nông | xây dựng 05 mô hình'],
  ['Trung tâm Văn hóa huyện phát trên hệ thống loa', 'Trung tâm Văn hóa huyện | phát trên hệ thống loa'],
  [
    'Các Hiệp hội ngành hàng, Phòng Thương mại và Công nghiệp Việt Nam tham gia',
    'các hiệp hội ngành hàng* + Phòng Thương mại và Công nghiệp Việt Nam | tham gia',
  ],
  ['các HTX rà soát', 'các HTX* | rà soát'],
  ['Công an xã. Trên đây', 'Công an xã | . Trên đây'],
  ['Ban đại diện cha mẹ học sinh phối hợp', 'Ban đại diện cha mẹ học sinh | phối hợp'],
])('%s', (text, expected) => {
  expect(namesOf(text)).toBe(expected);
});
