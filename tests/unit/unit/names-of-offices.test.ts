import { namesOf } from './names-of.js';

describe('offices whose field holds a comma or a verb', () => {
  test.each([
    [
      'Chi cục Trồng trọt, Lâm nghiệp và Kiểm lâm Sơn La rà soát',
      'Chi cục Trồng trọt, Lâm nghiệp và Kiểm lâm Sơn La | rà soát',
    ],
    ['Chi cục Kiểm lâm, Chi cục Thủy lợi rà soát', 'Chi cục Kiểm lâm + Chi cục Thủy lợi | rà soát'],
    ['Phòng Phổ biến, giáo dục pháp luật rà soát', 'Phòng Phổ biến, giáo dục pháp luật | rà soát'],
    [
      'Phòng Cảnh sát quản lý hành chính về trật tự xã hội rà soát',
      'Phòng Cảnh sát quản lý hành chính về trật tự xã hội | rà soát',
    ],
    ['Tổ Phòng, chống tệ nạn xã hội rà soát', 'Tổ Phòng, chống tệ nạn xã hội | rà soát'],
    [
      'Cục Quản lý đê điều và phòng, chống thiên tai rà soát',
      'Cục Quản lý đê điều và phòng, chống thiên tai | rà soát',
    ],
    [
      'Phòng Giáo dục nghề nghiệp - Giáo dục thường xuyên rà soát',
      'Phòng Giáo dục nghề nghiệp - Giáo dục thường xuyên | rà soát',
    ],
    ['Phòng Công chức và Văn thư lưu trữ rà soát', 'Phòng Công chức và Văn thư lưu trữ | rà soát'],
    ['Phòng Quản lý vật liệu xây dựng rà soát', 'Phòng Quản lý vật liệu xây dựng | rà soát'],
    ['Phòng Phát triển người tham gia rà soát', 'Phòng Phát triển người tham gia | rà soát'],
    // What the office is to do stays outside.
    ['Phòng Vật tư xây dựng kế hoạch', 'Phòng Vật tư | xây dựng kế hoạch'],
    ['Phòng Hạ tầng, các xã rà soát', 'Phòng Hạ tầng + các xã* | rà soát'],
    ['Ban Giám hiệu vào sáng thứ Hai', 'Ban Giám hiệu | vào sáng thứ Hai'],
    ['Tổ công tác tự giải thể', 'Tổ công tác | tự giải thể'],
    ['Ban Chỉ huy xã, dân quân rà soát', 'Ban Chỉ huy xã | , dân quân rà soát'],
  ])('%s', (text, expected) => {
    expect(namesOf(text)).toBe(expected);
  });

  test('a cell that ends with what an office is for names the office', () => {
    expect(namesOf('Phòng Quản lý tài sản và Hồ sơ tư vấn.')).toBe('Phòng Quản lý tài sản và Hồ sơ tư vấn | .');
    expect(namesOf('Phòng Hồ sơ tư vấn cho người dân.')).toBe('Phòng Hồ sơ | tư vấn cho người dân.');
  });

  test('the body whose office it is follows its dash', () => {
    expect(namesOf('Phòng Nội vụ - Văn phòng UBND tỉnh rà soát')).toBe('Phòng Nội vụ - Văn phòng UBND tỉnh | rà soát');
    expect(namesOf('Phòng Nội vụ - UBND các xã rà soát')).toBe('Phòng Nội vụ | - UBND các xã rà soát');
  });

  test('a heading in capitals is written as a name, abbreviations stay', () => {
    expect(namesOf('BAN NỘI CHÍNH, Văn phòng Đảng ủy')).toBe('Ban Nội chính + Văn phòng Đảng ủy | ');
    expect(namesOf('Ban QLDA xã rà soát')).toBe('Ban QLDA xã | rà soát');
  });
});

describe('bodies of communes', () => {
  test.each([
    ['UBND các xã trung du rà soát', 'UBND các xã trung du* | rà soát'],
    ['UBND các xã ven sông, hạ du rà soát', 'UBND các xã ven sông, hạ du* | rà soát'],
    ['Công an các xã biên giới rà soát', 'Công an các xã biên giới* | rà soát'],
    ['UBND các xã, phường trung tâm thuộc tỉnh rà soát', 'UBND các xã, phường trung tâm thuộc tỉnh* | rà soát'],
    ['UBND các xã biên giới lo vật tư', 'UBND các xã biên giới* | lo vật tư'],
    ['Công an xã, phường trung tâm Y tế', 'Công an xã, phường | trung tâm Y tế'],
    [
      'UBND các phường trung tâm Phục vụ hành chính công rà soát',
      'UBND các phường* | trung tâm Phục vụ hành chính công rà soát',
    ],
    ['UBND các xã phổ biến quy định', 'UBND các xã* | phổ biến quy định'],
    ['Thuế cơ sở 7 tỉnh Sơn La rà soát', 'Thuế cơ sở 7 tỉnh Sơn La | rà soát'],
    ['Thống kê cơ sở số 2 tỉnh Sơn La rà soát', 'Thống kê cơ sở số 2 tỉnh Sơn La | rà soát'],
    ['BHXH cơ sở rà soát', 'Bảo hiểm xã hội cơ sở | rà soát'],
    ['công an xã rà soát', 'Công an xã | rà soát'],
    [
      'Công an xã, tổ tuần tra nhân dân, bộ phận tư pháp rà soát',
      'Công an xã + tổ tuần tra nhân dân + bộ phận tư pháp | rà soát',
    ],
    ['Công an xã, tổ chức tuần tra', 'Công an xã | , tổ chức tuần tra'],
    ['Công an xã và tổ tuần tra nhân dân', 'Công an xã | và tổ tuần tra nhân dân'],
    ['Chi bộ các thôn, khu phố rà soát', 'Chi bộ các thôn, khu phố | rà soát'],
    [
      'Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở canh gác',
      'Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở | canh gác',
    ],
  ])('%s', (text, expected) => {
    expect(namesOf(text)).toBe(expected);
  });
});

describe('many bodies in one name', () => {
  test.each([
    ['các công ty thủy lợi, môi trường rà soát', 'các công ty thủy lợi, môi trường* | rà soát'],
    ['các khoa cận lâm sàng, lâm sàng rà soát', 'các khoa cận lâm sàng, lâm sàng* | rà soát'],
    ['các đơn vị khai thác mỏ, bến bãi vận hành trạm cân', 'các đơn vị khai thác mỏ, bến bãi* | vận hành trạm cân'],
    ['các trường THPT, trung tâm GDNN-GDTX rà soát', 'các trường THPT* + các trung tâm GDNN-GDTX* | rà soát'],
    ['các trường Mầm non, Tiểu học rà soát', 'các trường mầm non, tiểu học* | rà soát'],
    ['Tòa án nhân dân các cấp rà soát', 'Tòa án nhân dân các cấp* | rà soát'],
    ['các Ban HĐND xã rà soát', 'các ban HĐND xã* | rà soát'],
    ['các Ban LĐLĐ tỉnh rà soát', 'các ban LĐLĐ tỉnh* | rà soát'],
    ['Các Công ty Cấp nước: Sơn La, Mộc Châu rà soát', 'Công ty Cấp nước Sơn La + Công ty Cấp nước Mộc Châu | rà soát'],
    ['Chỉ huy các đơn vị rà soát', 'các đơn vị^* | rà soát'],
    ['Trưởng phòng PC08, PA06 rà soát', 'Phòng PC08^ + Phòng PA06 | rà soát'],
    ['Tổ giám sát liên ngành rà soát', 'Tổ giám sát liên ngành | rà soát'],
    ['Đoàn kiểm tra số 3 rà soát', 'Đoàn kiểm tra số 3 | rà soát'],
  ])('%s', (text, expected) => {
    expect(namesOf(text)).toBe(expected);
  });
});
