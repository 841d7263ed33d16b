import { namesOf } from './names-of.js';

describe('a comma goes on inside a name where a field goes on, and ends it where another name or a verb begins', () => {
  test.each([
    [
      'Trung tâm Giám định BHYT và Thanh toán đa tuyến cập nhật',
      'Trung tâm Giám định BHYT và Thanh toán đa tuyến | cập nhật',
    ],
    ['Trung tâm Văn hóa, thể thao & Truyền thông rà soát', 'Trung tâm Văn hóa, thể thao & Truyền thông | rà soát'],
    ['Trung tâm Quản lý đường bộ, Công ty A rà soát', 'Trung tâm Quản lý đường bộ + Công ty A | rà soát'],
    ['Vụ Pháp chế, Vụ trưởng Vụ Tổ chức rà soát', 'Vụ Pháp chế + Vụ Tổ chức^ | rà soát'],
    ['Công ty B, Xây dựng kế hoạch và Báo cáo', 'Công ty B | , Xây dựng kế hoạch và Báo cáo'],
    ['Ủy ban Quốc gia về chuyển đổi số, kinh tế số rà soát', 'Ủy ban Quốc gia về chuyển đổi số | , kinh tế số rà soát'],
  ])('%s', (text, expected) => {
    expect(namesOf(text)).toBe(expected);
  });
});

describe('"và" ends a name before another one and before a verb', () => {
  test.each([
    ['Cục Bảo vệ thực vật và các đơn vị rà soát', 'Cục Bảo vệ thực vật + các đơn vị* | rà soát'],
    ['Cục Bảo vệ thực vật và đơn vị liên quan rà soát', 'Cục Bảo vệ thực vật + các đơn vị liên quan* | rà soát'],
    ['Cục Bảo vệ thực vật và rà soát', 'Cục Bảo vệ thực vật | và rà soát'],
    ['Cục Bảo vệ thực vật đã rà soát', 'Cục Bảo vệ thực vật | đã rà soát'],
  ])('%s', (text, expected) => {
    expect(namesOf(text)).toBe(expected);
  });
});

describe('what a name may hold: a hyphen, a stroke, a number, a committee, a place', () => {
  test.each([
    ['Công ty CP A/B rà soát', 'Công ty CP A/B | rà soát'],
    ['Công ty Cổ phần Xây dựng - rà soát', 'Công ty Cổ phần Xây dựng | - rà soát'],
    ['Đội Quản lý thị trường số 1 rà soát', 'Đội Quản lý thị trường số 1 | rà soát'],
    ['Viện 69 rà soát', 'Viện 69 | rà soát'],
    ['Ban Chỉ đạo UBND tỉnh rà soát', 'Ban Chỉ đạo UBND tỉnh | rà soát'],
    ['Quỹ Bảo vệ môi trường tỉnh rà soát', 'Quỹ Bảo vệ môi trường tỉnh | rà soát'],
    ['Hội đồng về thi đua rà soát', 'Hội đồng về thi đua | rà soát'],
    ['Học viện Chính trị quốc gia Hồ Chí Minh phối hợp', 'Học viện Chính trị quốc gia Hồ Chí Minh | phối hợp'],
    ['Công ty Thủy lợi Hà Nội xây dựng kế hoạch', 'Công ty Thủy lợi Hà Nội | xây dựng kế hoạch'],
    [
      'Trung tâm Phát triển quỹ đất tỉnh Sơn La Giám đốc rà soát',
      'Trung tâm Phát triển quỹ đất tỉnh Sơn La | Giám đốc rà soát',
    ],
    ['Kho bạc Nhà nước khu vực I rà soát', 'Kho bạc Nhà nước khu vực I | rà soát'],
    ['Chi cục Thuế khu vực Tây Hồ rà soát', 'Chi cục Thuế khu vực Tây Hồ | rà soát'],
  ])('%s', (text, expected) => {
    expect(namesOf(text)).toBe(expected);
  });
});

describe('one of a kind at every place', () => {
  test.each([
    ['Ban Quản lý các khu công nghiệp rà soát', 'Ban Quản lý các khu công nghiệp | rà soát'],
    ['Ban Quản lý các xã rà soát', 'Ban Quản lý các xã* | rà soát'],
    [
      'Trung tâm Kỹ thuật Nông nghiệp các huyện, thị xã báo cáo',
      'Trung tâm Kỹ thuật Nông nghiệp các huyện, thị xã* | báo cáo',
    ],
    ['Hội Nông dân các xã rà soát', 'Hội Nông dân các xã* | rà soát'],
    ['Ban Thường vụ các Huyện ủy rà soát', 'Ban Thường vụ các Huyện ủy | rà soát'],
    ['Trạm Y tế các thôn rà soát', 'Trạm Y tế các thôn | rà soát'],
    ['Ban Chỉ huy Quân sự các cấp, các ngành rà soát', 'Ban Chỉ huy Quân sự các cấp, các ngành* | rà soát'],
  ])('%s', (text, expected) => {
    expect(namesOf(text)).toBe(expected);
  });
});

describe('the place of a body; bodies of the whole country have none', () => {
  test.each([
    ['Đoàn Thanh niên xã rà soát', 'Đoàn Thanh niên xã | rà soát'],
    ['Hội Nông dân tỉnh rà soát', 'Hội Nông dân tỉnh | rà soát'],
    ['Công an của tỉnh rà soát', 'Công an tỉnh | rà soát'],
    ['Cục Thi hành án dân sự Trung ương rà soát', 'Cục Thi hành án dân sự Trung ương | rà soát'],
    ['Viện kiểm sát nhân dân tối cao rà soát', 'Viện kiểm sát nhân dân tối cao | rà soát'],
    ['Chính phủ Hà Nội rà soát', 'Chính phủ | Hà Nội rà soát'],
    ['Bộ Công an các tỉnh rà soát', 'Bộ Công an | các tỉnh rà soát'],
  ])('%s', (text, expected) => {
    expect(namesOf(text)).toBe(expected);
  });
});

describe('places by themselves', () => {
  test.each([
    ['thành phố Hà Nội rà soát', 'thành phố Hà Nội | rà soát'],
    ['Thành phố rà soát', 'Thành phố | rà soát'],
    ['huyện Ba Vì rà soát', 'huyện Ba Vì | rà soát'],
    ['tỉnh Quảng Ngãi Lê Văn An', 'tỉnh Quảng Ngãi | Lê Văn An'],
  ])('%s', (text, expected) => {
    expect(namesOf(text)).toBe(expected);
  });
});
