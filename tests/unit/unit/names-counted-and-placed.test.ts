import { namesOf } from './names-of.js';

describe('bodies told apart by a number', () => {
  test.each([
    [
      'Phòng Quản lý, Hỗ trợ doanh nghiệp số 1, số 2 đôn đốc',
      'Phòng Quản lý, Hỗ trợ doanh nghiệp số 1 + Phòng Quản lý, Hỗ trợ doanh nghiệp số 2 | đôn đốc',
    ],
    ['Thuế cơ sở 1, 2, 3 tổ chức', 'Thuế cơ sở 1 + Thuế cơ sở 2 + Thuế cơ sở 3 | tổ chức'],
    ['Đội CSGT số 3, 2 người trực', 'Đội CSGT số 3 | , 2 người trực'],
  ])('%s', (text, expected) => {
    expect(namesOf(text)).toBe(expected);
  });
});

describe('one body for each place, or a branch', () => {
  test.each([
    [
      'Sở Y tế các tỉnh, thành phố: Quảng Ninh, Hải Phòng tổ chức',
      'Sở Y tế tỉnh Quảng Ninh + Sở Y tế thành phố Hải Phòng | tổ chức',
    ],
    ['Ngân hàng Nhà nước Chi nhánh Khu vực 3 chỉ đạo', 'Ngân hàng Nhà nước Chi nhánh Khu vực 3 | chỉ đạo'],
    ['Cơ quan Cảnh sát điều tra Công an tỉnh xác minh', 'Cơ quan Cảnh sát điều tra Công an tỉnh | xác minh'],
    ['Trưởng Thuế cơ sở chỉ đạo', 'Thuế cơ sở^ | chỉ đạo'],
  ])('%s', (text, expected) => {
    expect(namesOf(text)).toBe(expected);
  });
});

describe('fields that hold a comma or a verb', () => {
  test.each([
    [
      'Ban Chỉ đạo về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số tỉnh kiểm tra',
      'Ban Chỉ đạo về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số tỉnh | kiểm tra',
    ],
    [
      'Ban Chỉ đạo phòng, chống tội phạm, tệ nạn xã hội tỉnh tổ chức',
      'Ban Chỉ đạo phòng, chống tội phạm, tệ nạn xã hội tỉnh | tổ chức',
    ],
    [
      'Hội đồng phối hợp phổ biến, giáo dục pháp luật tỉnh triển khai',
      'Hội đồng phối hợp phổ biến, giáo dục pháp luật tỉnh | triển khai',
    ],
    ['các tổ chức hành nghề công chứng thực hiện', 'các tổ chức hành nghề công chứng* | thực hiện'],
  ])('%s', (text, expected) => {
    expect(namesOf(text)).toBe(expected);
  });
});

describe('collectives that are named in one breath', () => {
  test.each([
    [
      'Bộ trưởng, Thủ trưởng cơ quan ngang bộ, Thủ trưởng cơ quan thuộc Chính phủ chỉ đạo',
      'các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ^* | chỉ đạo',
    ],
    [
      'Chủ tịch Hội đồng thành viên, Tổng Giám đốc các tập đoàn kinh tế, tổng công ty nhà nước thực hiện',
      'các tập đoàn kinh tế, tổng công ty nhà nước^* | thực hiện',
    ],
    ['UBND 36 phường, xã rà soát', 'UBND 36 phường, xã* | rà soát'],
    [
      'các cơ quan chuyên trách tham mưu, giúp việc Tỉnh ủy triển khai',
      'các cơ quan chuyên trách tham mưu, giúp việc Tỉnh ủy* | triển khai',
    ],
    [
      'Đoàn Kiểm tra liên ngành phòng, chống dịch Covid-19 thành phố tăng cường',
      'Đoàn Kiểm tra liên ngành phòng, chống dịch Covid-19 thành phố | tăng cường',
    ],
    ['Đội trật tự đô thị thành phố kiểm tra', 'Đội trật tự đô thị thành phố | kiểm tra'],
  ])('%s', (text, expected) => {
    expect(namesOf(text)).toBe(expected);
  });
});
