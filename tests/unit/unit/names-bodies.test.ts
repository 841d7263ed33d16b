import { namesOf, personOf } from './names-of.js';

describe('departments', () => {
  test.each([
    ['Sở Y tế và Sở Tài chính rà soát', 'Sở Y tế + Sở Tài chính | rà soát'],
    ['Sở Y tế (cơ quan thường trực), Sở Tài chính rà soát', 'Sở Y tế + Sở Tài chính | rà soát'],
    ['Sở Y tế tỉnh rà soát', 'Sở Y tế tỉnh | rà soát'],
    ['Sở Y tế Hà Nội rà soát', 'Sở Y tế Hà Nội | rà soát'],
    ['Sở Y tế thành phố Hà Nội rà soát', 'Sở Y tế thành phố Hà Nội | rà soát'],
    ['Sở GD&ĐT rà soát', 'Sở Giáo dục và Đào tạo | rà soát'],
    ['Sở TN-MT rà soát', 'Sở Tài nguyên và Môi trường | rà soát'],
    // A letter lost to OCR.
    ['Sở V tế rà soát', 'Sở Y tế | rà soát'],
    ['Sở Cồng Thương rà soát', 'Sở Công Thương | rà soát'],
  ])('%s', (text, expected) => {
    expect(namesOf(text)).toBe(expected);
  });
});

describe('bodies of the Centre, of the Party, of the forces', () => {
  test.each([
    ['Công an Thành phố rà soát', 'Công an Thành phố | rà soát'],
    ['Công an các xã, phường rà soát', 'Công an các xã, phường* | rà soát'],
    ['Công an cấp xã rà soát', 'Công an cấp xã | rà soát'],
    ['Bảo hiểm xã hội cơ sở Đống Đa rà soát', 'Bảo hiểm xã hội cơ sở Đống Đa | rà soát'],
    [
      'Bảo hiểm xã hội tỉnh, thành phố trực thuộc Trung ương rà soát',
      'Bảo hiểm xã hội tỉnh, thành phố trực thuộc Trung ương | rà soát',
    ],
    ['Ngân hàng Nhà nước - Chi nhánh Quảng Ngãi rà soát', 'Ngân hàng Nhà nước - Chi nhánh Quảng Ngãi | rà soát'],
    ['Bộ Tư lệnh Thủ đô Hà Nội rà soát', 'Bộ Tư lệnh Thủ đô Hà Nội | rà soát'],
    ['Văn phòng Tỉnh ủy rà soát', 'Văn phòng Tỉnh ủy | rà soát'],
    ['Ban Xây dựng Đảng Đảng ủy xã rà soát', 'Ban Xây dựng Đảng Đảng ủy xã | rà soát'],
    ['Đảng ủy Công an phường rà soát', 'Đảng ủy Công an phường | rà soát'],
    ['Thường trực Đảng ủy UBND Thành phố rà soát', 'Thường trực Đảng ủy UBND Thành phố | rà soát'],
    ['Ủy ban Mặt trận Tổ quốc tỉnh, Tỉnh đoàn rà soát', 'Ủy ban Mặt trận Tổ quốc tỉnh + Tỉnh đoàn | rà soát'],
    ['LĐLĐ Thành phố rà soát', 'Liên đoàn Lao động Thành phố | rà soát'],
    ['BCH Quân sự xã rà soát', 'Ban Chỉ huy Quân sự xã | rà soát'],
    ['VP UBND Thành phố rà soát', 'Văn phòng UBND Thành phố | rà soát'],
    ['Thanh tra Thành phố rà soát', 'Thanh tra Thành phố | rà soát'],
    ['Thanh tra Sở Tài chính rà soát', 'Thanh tra Sở Tài chính | rà soát'],
    ['Tòa án nhân dân rà soát', 'Tòa án nhân dân | rà soát'],
    ['Tổng cục Thuế rà soát', 'Tổng cục Thuế | rà soát'],
    ['Ngành Y tế rà soát', 'Ngành Y tế | rà soát'],
  ])('%s', (text, expected) => {
    expect(namesOf(text)).toBe(expected);
  });
});

describe('offices at every place', () => {
  test.each([
    ['Trạm Y tế các xã, phường rà soát', 'Trạm Y tế các xã, phường* | rà soát'],
    ['Cơ quan Thuế các cấp rà soát', 'Cơ quan Thuế các cấp* | rà soát'],
    ['Ban Công tác Mặt trận các thôn rà soát', 'Ban Công tác Mặt trận các thôn | rà soát'],
  ])('%s', (text, expected) => {
    expect(namesOf(text)).toBe(expected);
  });
});

describe('names that go on to a verb, a sign or another name', () => {
  test.each([
    ['Trung tâm Văn hóa, Thể thao và Truyền thông rà soát', 'Trung tâm Văn hóa, Thể thao và Truyền thông | rà soát'],
    [
      'Công ty Cổ phần Đầu tư, Xây dựng và Kinh doanh dịch vụ rà soát',
      'Công ty Cổ phần Đầu tư, Xây dựng và Kinh doanh dịch vụ | rà soát',
    ],
    ['Công ty Điện lực Lạng Sơn, Công ty Cấp nước rà soát', 'Công ty Điện lực Lạng Sơn + Công ty Cấp nước | rà soát'],
    [
      'Công ty TNHH MTV Khai thác công trình thủy lợi Tiên Lãng vận hành cống',
      'Công ty TNHH MTV Khai thác công trình thủy lợi Tiên Lãng | vận hành cống',
    ],
    [
      'Ban Quản lý dự án đầu tư xây dựng công trình giao thông Thành phố xây dựng kế hoạch',
      'Ban Quản lý dự án đầu tư xây dựng công trình giao thông Thành phố | xây dựng kế hoạch',
    ],
    ['Ban Quản lý dự án và Sở Tài chính rà soát', 'Ban Quản lý dự án + Sở Tài chính | rà soát'],
    ['Phòng Chính trị, tư tưởng phối hợp', 'Phòng Chính trị, tư tưởng | phối hợp'],
    ['Vụ Kế hoạch - Tài chính làm đầu mối', 'Vụ Kế hoạch - Tài chính | làm đầu mối'],
    [
      'Viện Chiến lược, Chính sách tài nguyên và môi trường rà soát',
      'Viện Chiến lược, Chính sách tài nguyên và môi trường | rà soát',
    ],
    ['Trường Đại học Y Hà Nội rà soát', 'Trường Đại học Y Hà Nội | rà soát'],
    ['Bệnh viện đa khoa tỉnh rà soát', 'Bệnh viện đa khoa tỉnh | rà soát'],
    ['Đài truyền thanh xã rà soát', 'Đài truyền thanh xã | rà soát'],
    ['Đoàn kiểm tra báo cáo', 'Đoàn kiểm tra | báo cáo'],
    ['Tổ công tác rà soát', 'Tổ công tác | rà soát'],
    ['Ban Chỉ đạo chuyển đổi số tỉnh rà soát', 'Ban Chỉ đạo chuyển đổi số tỉnh | rà soát'],
    ['Ủy ban Quốc gia về chuyển đổi số rà soát', 'Ủy ban Quốc gia về chuyển đổi số | rà soát'],
    [
      'Văn phòng thường trực Ban Chỉ huy Phòng thủ dân sự tỉnh rà soát',
      'Văn phòng thường trực Ban Chỉ huy Phòng thủ dân sự tỉnh | rà soát',
    ],
    ['Công chức Văn hóa - Xã hội rà soát', 'Công chức Văn hóa - Xã hội | rà soát'],
  ])('%s', (text, expected) => {
    expect(namesOf(text)).toBe(expected);
  });

  test.each([
    'Công ty rà soát',
    'công trường rà soát',
    'Tổ chức rà soát',
    'Báo cáo kết quả',
    'Ban hành kế hoạch',
    'Tổng cục rà soát',
    'Thống kê số liệu',
    'Cán bộ, công chức Sở Tài chính rà soát',
    'các bản vẽ',
    'môi trường sống',
    'an toàn thực phẩm',
  ])('words that only begin like a name: %s', (text) => {
    expect(namesOf(text)).toBe('-');
  });
});

describe('heads who answer in person', () => {
  test.each([
    ['Giám đốc Sở Y tế rà soát', 'Sở Y tế^ | rà soát'],
    ['Giám đốc, Phó Giám đốc Sở Y tế rà soát', 'Sở Y tế^ | rà soát'],
    ['Thủ trưởng các sở, ban, ngành rà soát', 'các sở, ban, ngành^* | rà soát'],
    ['Thủ trưởng Sở, ban, ngành rà soát', 'các sở, ban, ngành^* | rà soát'],
    ['Bộ trưởng Bộ Tài chính rà soát', 'Bộ Tài chính^ | rà soát'],
    ['Các Bộ trưởng, Thủ trưởng cơ quan ngang bộ rà soát', 'các bộ, cơ quan ngang bộ^* | rà soát'],
    ['Chánh Văn phòng, Vụ trưởng Vụ Pháp chế rà soát', 'Văn phòng^ + Vụ Pháp chế^ | rà soát'],
    ['Đồng chí Giám đốc Sở Y tế rà soát', 'Sở Y tế^ | rà soát'],
    ['Các ông (bà) Giám đốc Sở Y tế, Chủ tịch UBND xã rà soát', 'Sở Y tế^ + UBND xã^ | rà soát'],
    ['Ông/bà Trưởng phòng Nội vụ rà soát', 'Phòng Nội vụ^ | rà soát'],
    ['Trưởng các bản, thôn rà soát', 'Trưởng các bản, thôn^* | rà soát'],
    ['trưởng thôn, bản rà soát', 'Trưởng thôn, bản^* | rà soát'],
  ])('%s', (text, expected) => {
    expect(namesOf(text)).toBe(expected);
  });

  test.each([
    [
      'the office that stands behind the name',
      'đồng chí Trần Văn Lâm, Phó Chủ tịch UBND huyện Mai Sơn rà soát',
      'UBND huyện Mai Sơn^! | rà soát',
    ],
    ['also behind a dash', 'ông Nguyễn Văn An - Giám đốc Sở Y tế rà soát', 'Sở Y tế^! | rà soát'],
    ['without an office the person', 'đồng chí Trần Văn Lâm rà soát', 'đồng chí Trần Văn Lâm^! | rà soát'],
    ['abbreviated', 'đ/c Nguyễn Văn An rà soát', 'đồng chí Nguyễn Văn An^! | rà soát'],
    ['a deputy by title and name', 'Phó Thủ tướng Lê Minh Khái chỉ đạo', 'Phó Thủ tướng Lê Minh Khái^! | chỉ đạo'],
    ['one syllable is no name', 'bà Lan rà soát', '-'],
    ['a body is no person', 'Sở Y tế rà soát', '-'],
  ])('a person told to act by name: %s', (_name, text, expected) => {
    expect(personOf(text)).toBe(expected);
  });
});
