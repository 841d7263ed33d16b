// Names that hold commas or small words: where one ends and the next begins.
import { namesOf } from './names-of.js';

describe('fields that go on in small letters', () => {
  test.each([
    [
      'Trưởng các phòng: Quản lý, tổ chức giao thông; Kế hoạch - Tài chính; Quản lý bảo trì và Thủ trưởng các đơn vị rà soát',
      'Phòng Quản lý, tổ chức giao thông^ + Phòng Kế hoạch - Tài chính^ + Phòng Quản lý bảo trì^ + các đơn vị^* | rà soát',
    ],
    ['các phòng: Kế hoạch, tổng hợp, Tổ chức rà soát', 'Phòng Kế hoạch, tổng hợp + Phòng Tổ chức | rà soát'],
    [
      'các Vụ: Kinh tế tổng hợp, Công nghiệp, Nông nghiệp rà soát',
      'Vụ Kinh tế tổng hợp + Vụ Công nghiệp + Vụ Nông nghiệp | rà soát',
    ],
    [
      'các Tổng công ty: Đường sắt Việt Nam, Cảng hàng không Việt Nam - CTCP báo cáo',
      'Tổng công ty Đường sắt Việt Nam + Tổng công ty Cảng hàng không Việt Nam - CTCP | báo cáo',
    ],
    [
      'Văn phòng Ban Chỉ đạo quốc gia về phòng, chống thiên tai báo cáo',
      'Văn phòng Ban Chỉ đạo quốc gia về phòng, chống thiên tai | báo cáo',
    ],
    [
      'Văn phòng Ủy ban Quốc gia Ứng phó sự cố, thiên tai và Tìm kiếm cứu nạn báo cáo',
      'Văn phòng Ủy ban Quốc gia Ứng phó sự cố, thiên tai và Tìm kiếm cứu nạn | báo cáo',
    ],
    ['các Phòng: Kế hoạch, Tài chính, tham mưu, đề xuất', 'Phòng Kế hoạch + Phòng Tài chính | , tham mưu, đề xuất'],
  ])('%s', (text, expected) => {
    expect(namesOf(text)).toBe(expected);
  });
});

describe('collectives side by side', () => {
  test.each([
    ['các xã, thị trấn ban hành kế hoạch', 'các xã, thị trấn* | ban hành kế hoạch'],
    ['các sở, ban, ngành ban hành kế hoạch', 'các sở, ban, ngành* | ban hành kế hoạch'],
    [
      'Từng bộ, cơ quan, địa phương, tập đoàn, doanh nghiệp nhà nước rà soát',
      'các bộ, cơ quan, địa phương* + các tập đoàn, doanh nghiệp nhà nước* | rà soát',
    ],
    [
      'các Bộ trưởng, Thủ trưởng cơ quan ngang bộ, cơ quan, tổ chức, cá nhân có liên quan rà soát',
      'các bộ, cơ quan ngang bộ^* + các cơ quan, tổ chức, cá nhân có liên quan* | rà soát',
    ],
    [
      'các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ rà soát',
      'các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ* | rà soát',
    ],
  ])('%s', (text, expected) => {
    expect(namesOf(text)).toBe(expected);
  });
});

describe('a stretch of the country', () => {
  test.each([
    [
      'UBND các tỉnh, thành phố từ Quảng Ninh đến Quảng Trị rà soát',
      'UBND các tỉnh, thành phố từ Quảng Ninh đến Quảng Trị* | rà soát',
    ],
    [
      'các tỉnh ven biển từ Bà Rịa - Vũng Tàu tới Cà Mau rà soát',
      'các tỉnh ven biển từ Bà Rịa - Vũng Tàu tới Cà Mau* | rà soát',
    ],
    ['các địa phương từ Thanh Hóa trở ra rà soát', 'các địa phương từ Thanh Hóa trở ra* | rà soát'],
    ['UBND các xã từ ngày 5/3 rà soát', 'UBND các xã* | từ ngày 5/3 rà soát'],
    ['các tỉnh từ Quảng Ninh rà soát', 'các tỉnh* | từ Quảng Ninh rà soát'],
  ])('%s', (text, expected) => {
    expect(namesOf(text)).toBe(expected);
  });
});
