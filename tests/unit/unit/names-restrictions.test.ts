import { namesOf } from './names-of.js';

describe('where a restriction of a collective ends', () => {
  test.each([
    ['các đơn vị có tên; rà soát', 'các đơn vị có tên* | ; rà soát'],
    ['các đơn vị có tên trên rà soát', 'các đơn vị có tên trên* | rà soát'],
    ['các đơn vị liên quan thuộc tỉnh rà soát', 'các đơn vị liên quan thuộc tỉnh* | rà soát'],
    ['các đơn vị liên quan báo cáo', 'các đơn vị liên quan* | báo cáo'],
    ['các đơn vị liên quan khẩn trương rà soát', 'các đơn vị liên quan* | khẩn trương rà soát'],
    ['các đơn vị liên quan và Sở Y tế rà soát', 'các đơn vị liên quan* + Sở Y tế | rà soát'],
    ['các đơn vị thuộc tỉnh và rà soát', 'các đơn vị thuộc tỉnh* | và rà soát'],
    ['các đơn vị trên địa bàn tỉnh trong việc rà soát', 'các đơn vị trên địa bàn tỉnh* | trong việc rà soát'],
    ['các cơ quan thuộc tỉnh Quảng Ngãi rà soát', 'các cơ quan thuộc tỉnh Quảng Ngãi* | rà soát'],
    ['các cơ quan, đơn vị trực thuộc UBND tỉnh rà soát', 'các cơ quan, đơn vị trực thuộc UBND tỉnh* | rà soát'],
    ['các cơ quan Đảng, đoàn thể rà soát', 'các cơ quan Đảng, đoàn thể* | rà soát'],
    ['các sở, ban, ngành tỉnh rà soát', 'các sở, ban, ngành tỉnh* | rà soát'],
    ['các sở, ban, ngành thành phố có liên quan rà soát', 'các sở, ban, ngành thành phố có liên quan* | rà soát'],
    ['các đơn vị đã rà soát', 'các đơn vị* | đã rà soát'],
    ['các đơn vị chưa báo cáo rà soát', 'các đơn vị chưa báo cáo* | rà soát'],
    ['các địa phương có số vốn chưa phân bổ khẩn trương', 'các địa phương có số vốn chưa phân bổ* | khẩn trương'],
    ['các đơn vị có quan hệ làm việc rà soát', 'các đơn vị có quan hệ làm việc* | rà soát'],
    ['các đơn vị vùng cao rà soát', 'các đơn vị vùng cao* | rà soát'],
    ['các xã ven biển rà soát', 'các xã ven biển* | rà soát'],
    ['các xã nơi có dự án phải rà soát', 'các xã nơi có dự án* | phải rà soát'],
    ['các xã đang có dịch rà soát', 'các xã đang có dịch* | rà soát'],
    ['các xã được giao nhiệm vụ rà soát', 'các xã được giao nhiệm vụ* | rà soát'],
    ['các xã được giao nhiệm vụ chịu trách nhiệm rà soát', 'các xã được giao nhiệm vụ* | chịu trách nhiệm rà soát'],
    ['các xã tương ứng rà soát', 'các xã tương ứng* | rà soát'],
    ['các xã còn lại rà soát', 'các xã còn lại* | rà soát'],
    ['các xã khác rà soát', 'các xã khác* | rà soát'],
    ['các xã ngoài tỉnh rà soát', 'các xã ngoài tỉnh* | rà soát'],
    ['các xã của huyện rà soát', 'các xã của huyện* | rà soát'],
    ['các xã ở miền núi rà soát', 'các xã ở miền núi* | rà soát'],
    ['cac xa co rung ra soat', 'các xã co rung* | ra soat'],
  ])('%s', (text, expected) => {
    expect(namesOf(text)).toBe(expected);
  });
});

describe('kinds of bodies and where the words for them end', () => {
  test.each([
    [
      'các doanh nghiệp kinh doanh vận tải, thương mại rà soát',
      'các doanh nghiệp kinh doanh vận tải, thương mại* | rà soát',
    ],
    [
      'các doanh nghiệp kinh doanh vận tải, Sở Y tế rà soát',
      'các doanh nghiệp kinh doanh vận tải* + Sở Y tế | rà soát',
    ],
    ['các doanh nghiệp kinh doanh vận tải, báo cáo', 'các doanh nghiệp kinh doanh vận tải* | , báo cáo'],
    [
      'các doanh nghiệp kinh doanh vận tải, khẩn trương rà soát',
      'các doanh nghiệp kinh doanh vận tải* | , khẩn trương rà soát',
    ],
    ['các đơn vị chủ trì, phối hợp rà soát', 'các đơn vị* | chủ trì, phối hợp rà soát'],
    ['các đơn vị chuyên môn rà soát', 'các đơn vị chuyên môn* | rà soát'],
    ['các đơn vị truyền thông xây dựng kế hoạch', 'các đơn vị truyền thông* | xây dựng kế hoạch'],
    ['các đơn vị sản xuất nước xây dựng kế hoạch', 'các đơn vị sản xuất nước* | xây dựng kế hoạch'],
    ['các sở quản lý nhà nước và Sở Y tế rà soát', 'các sở quản lý nhà nước* + Sở Y tế | rà soát'],
    ['các sở quản lý ngành xây dựng rà soát', 'các sở quản lý ngành xây dựng* | rà soát'],
    ['các sở quản lý hồ sơ', 'các sở* | quản lý hồ sơ'],
    ['các trung tâm y tế rà soát', 'các trung tâm y tế* | rà soát'],
    ['các trung tâm y tế trên địa bàn rà soát', 'các trung tâm y tế trên địa bàn* | rà soát'],
    ['các bệnh viện công lập thuộc tỉnh rà soát', 'các bệnh viện công lập thuộc tỉnh* | rà soát'],
    ['các chi cục hải quan thuộc tỉnh rà soát', 'các chi cục hải quan thuộc tỉnh* | rà soát'],
    ['các cục thống kê rà soát', 'các cục thống kê* | rà soát'],
    ['các tổ chức tín dụng trên địa bàn rà soát', 'các tổ chức tín dụng trên địa bàn* | rà soát'],
    ['các đơn vị vận hành hồ chứa rà soát', 'các đơn vị vận hành hồ chứa* | rà soát'],
    ['các cơ quan báo chí rà soát', 'các cơ quan báo chí* | rà soát'],
    ['các đơn vị phần mềm thuộc tỉnh rà soát', 'các đơn vị phần mềm thuộc tỉnh* | rà soát'],
  ])('%s', (text, expected) => {
    expect(namesOf(text)).toBe(expected);
  });
});
