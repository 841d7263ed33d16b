import { namesOf } from './names-of.js';

describe('what restricts a group, up to what it is to do', () => {
  test.each([
    ['các đơn vị thuộc UBND tỉnh rà soát', 'các đơn vị thuộc UBND tỉnh* | rà soát'],
    ['các đơn vị trên địa bàn tỉnh rà soát', 'các đơn vị trên địa bàn tỉnh* | rà soát'],
    ['các đơn vị của Sở Y tế rà soát', 'các đơn vị của Sở Y tế* | rà soát'],
    ['các đơn vị đóng trên địa bàn rà soát', 'các đơn vị đóng trên địa bàn* | rà soát'],
    ['các đơn vị đã rà soát', 'các đơn vị* | đã rà soát'],
    ['các đơn vị đã được kiểm tra rà soát', 'các đơn vị đã được kiểm tra* | rà soát'],
    ['các đơn vị đã được giao phải rà soát', 'các đơn vị đã được giao* | phải rà soát'],
    ['các đơn vị nơi xảy ra vụ việc phải rà soát', 'các đơn vị nơi xảy ra vụ việc* | phải rà soát'],
    ['các đơn vị có trách nhiệm rà soát', 'các đơn vị* | có trách nhiệm rà soát'],
    ['các đơn vị có kế hoạch', 'các đơn vị* | có kế hoạch'],
    [
      'các đơn vị có số vốn chưa phân bổ khẩn trương rà soát',
      'các đơn vị có số vốn chưa phân bổ* | khẩn trương rà soát',
    ],
    ['các đơn vị liên hệ Phòng A', 'các đơn vị* | liên hệ Phòng A'],
    ['các đơn vị liên quan thuộc tỉnh rà soát', 'các đơn vị liên quan thuộc tỉnh* | rà soát'],
    ['các đơn vị liên quan rà soát', 'các đơn vị liên quan* | rà soát'],
    ['các đơn vị liên quan trong tỉnh rà soát', 'các đơn vị liên quan* | trong tỉnh rà soát'],
    ['các đơn vị trong ngành Công Thương rà soát', 'các đơn vị trong ngành Công Thương* | rà soát'],
    ['các đơn vị trong năm rà soát', 'các đơn vị* | trong năm rà soát'],
    ['các đơn vị thuộc Bộ TN&MT rà soát', 'các đơn vị thuộc Bộ TN&MT* | rà soát'],
    ['các đơn vị dự toán trực thuộc Bộ rà soát', 'các đơn vị dự toán trực thuộc Bộ* | rà soát'],
    ['các đơn vị y tế công lập trên địa bàn rà soát', 'các đơn vị y tế công lập trên địa bàn* | rà soát'],
    ['các xã vùng cao, biên giới rà soát', 'các xã vùng cao, biên giới* | rà soát'],
    ['các xã, phường, thị trấn rà soát', 'các xã, phường, thị trấn* | rà soát'],
    ['các huyện, thành phố rà soát', 'các huyện, thành phố* | rà soát'],
    ['các Ban HĐND xã rà soát', 'các ban HĐND xã* | rà soát'],
    ['các ban Tỉnh ủy rà soát', 'các ban Tỉnh ủy* | rà soát'],
    ['các đơn vị tỉnh rà soát', 'các đơn vị tỉnh* | rà soát'],
    ['các đơn vị và rà soát', 'các đơn vị* | và rà soát'],
    ['các đơn vị có liên quan và UBND các xã rà soát', 'các đơn vị có liên quan* + UBND các xã* | rà soát'],
    [
      'các doanh nghiệp kinh doanh vận tải, thương mại dịch vụ rà soát',
      'các doanh nghiệp kinh doanh vận tải, thương mại dịch vụ* | rà soát',
    ],
    ['các đơn vị quản lý khai thác công trình rà soát', 'các đơn vị quản lý khai thác công trình* | rà soát'],
    ['các đơn vị chủ trì Chương trình rà soát', 'các đơn vị chủ trì Chương trình* | rà soát'],
    ['các sở quản lý nhà nước và UBND tỉnh rà soát', 'các sở quản lý nhà nước* + UBND tỉnh | rà soát'],
  ])('%s', (text, expected) => {
    expect(namesOf(text)).toBe(expected);
  });
});

describe('what a name holds, up to its verb', () => {
  test.each([
    ['Trung tâm Văn hóa, Thể thao và Truyền thông rà soát', 'Trung tâm Văn hóa, Thể thao và Truyền thông | rà soát'],
    [
      'Viện Chiến lược, Chính sách tài nguyên và môi trường rà soát',
      'Viện Chiến lược, Chính sách tài nguyên và môi trường | rà soát',
    ],
    ['Ủy ban Quốc gia về chuyển đổi số rà soát', 'Ủy ban Quốc gia về chuyển đổi số | rà soát'],
    ['Ban Chỉ đạo Ứng phó với biến đổi khí hậu rà soát', 'Ban Chỉ đạo Ứng phó với biến đổi khí hậu | rà soát'],
    [
      'Công ty Đầu tư, Xây dựng và Kinh doanh dịch vụ rà soát',
      'Công ty Đầu tư, Xây dựng và Kinh doanh dịch vụ | rà soát',
    ],
    ['Công ty A, Công ty B rà soát', 'Công ty A + Công ty B | rà soát'],
    ['Phòng Chính trị, tư tưởng phối hợp', 'Phòng Chính trị, tư tưởng | phối hợp'],
    ['Phòng Kế hoạch tổng hợp tổ chức tập huấn', 'Phòng Kế hoạch tổng hợp | tổ chức tập huấn'],
    ['Phòng Kế hoạch tổng hợp, báo cáo', 'Phòng Kế hoạch | tổng hợp, báo cáo'],
    ['Phòng Kế hoạch tổng hợp: rà soát', 'Phòng Kế hoạch tổng hợp | : rà soát'],
    ['Phòng Giám sát quản lý là đầu mối', 'Phòng Giám sát quản lý | là đầu mối'],
    ['Phòng Kế hoạch và Kiểm định phục vụ', 'Phòng Kế hoạch và Kiểm định phục vụ | '],
    ['Cục An ninh mạng và phòng, chống tội phạm rà soát', 'Cục An ninh mạng và phòng, chống tội phạm | rà soát'],
    ['Vụ Kế hoạch - Tài chính làm đầu mối', 'Vụ Kế hoạch - Tài chính | làm đầu mối'],
    ['Vụ Kế hoạch - Tài chính đầu mối hướng dẫn', 'Vụ Kế hoạch - Tài chính | đầu mối hướng dẫn'],
    [
      'Công ty Khai thác công trình thủy lợi Tiên Lãng vận hành các cống',
      'Công ty Khai thác công trình thủy lợi Tiên Lãng | vận hành các cống',
    ],
    [
      'Ban Quản lý dự án công trình giao thông Thành phố xây dựng kế hoạch',
      'Ban Quản lý dự án công trình giao thông Thành phố | xây dựng kế hoạch',
    ],
    ['Phòng Văn hóa - Thông tin rà soát', 'Phòng Văn hóa và Thông tin | rà soát'],
    ['Sở Nông nghiệp và Thủy sản rà soát', 'Sở Nông nghiệp và Thủy sản | rà soát'],
    ['Sở Nội vụ - Tổ trưởng rà soát', 'Sở Nội vụ | - Tổ trưởng rà soát'],
    ['Sở Nội vụ - Phó Trưởng Tiểu ban rà soát', 'Sở Nội vụ | - Phó Trưởng Tiểu ban rà soát'],
    ['Sở Y tế và UBND tỉnh rà soát', 'Sở Y tế + UBND tỉnh | rà soát'],
    ['Công ty thực hiện', '-'],
    ['Công ty đã rà soát', '-'],
    ['Công ty CP Xây dựng số 5 rà soát', 'Công ty CP Xây dựng số 5 | rà soát'],
    ['Trường Tiểu học A rà soát', 'Trường Tiểu học A | rà soát'],
    ['Đội Cảnh sát giao thông số 2 rà soát', 'Đội Cảnh sát giao thông số 2 | rà soát'],
    ['Bảo hiểm xã hội tỉnh rà soát', 'Bảo hiểm xã hội tỉnh | rà soát'],
    ['Bảo hiểm xã hội cơ sở 2 rà soát', 'Bảo hiểm xã hội cơ sở 2 | rà soát'],
    ['Thuế cơ sở 3 rà soát', 'Thuế cơ sở 3 | rà soát'],
    ['Kho bạc Nhà nước tỉnh rà soát', 'Kho bạc Nhà nước tỉnh | rà soát'],
    ['Hội Nông dân tỉnh rà soát', 'Hội Nông dân tỉnh | rà soát'],
    ['Liên đoàn Lao động tỉnh, huyện rà soát', 'Liên đoàn Lao động tỉnh, huyện | rà soát'],
    ['Ngân hàng Chính sách xã hội tỉnh rà soát', 'Ngân hàng Chính sách xã hội tỉnh | rà soát'],
    ['Ban Tổ chức Trung ương rà soát', 'Ban Tổ chức Trung ương | rà soát'],
    ['Ban Chấp hành Trung ương Đảng rà soát', 'Ban Chấp hành Trung ương Đảng | rà soát'],
    ['Công an các xã rà soát', 'Công an các xã* | rà soát'],
    ['Bộ Chỉ huy Quân sự tỉnh rà soát', 'Bộ Chỉ huy Quân sự tỉnh | rà soát'],
    ['Ban Chỉ huy Quân sự huyện, xã rà soát', 'Ban Chỉ huy Quân sự huyện, xã | rà soát'],
    ['Mặt trận Tổ quốc Việt Nam tỉnh rà soát', 'Mặt trận Tổ quốc Việt Nam tỉnh | rà soát'],
    ['Ủy ban MTTQ Việt Nam các cấp rà soát', 'Ủy ban Mặt trận Tổ quốc Việt Nam các cấp* | rà soát'],
    ['Giám đốc Sở Y tế rà soát', 'Sở Y tế^ | rà soát'],
    ['Chủ tịch UBND các xã rà soát', 'UBND các xã^* | rà soát'],
    ['Thủ trưởng các sở, ngành rà soát', 'các sở, ngành^* | rà soát'],
    ['Giám đốc các Sở: Y tế, Nội vụ rà soát', 'Sở Y tế^ + Sở Nội vụ^ | rà soát'],
    ['Chánh Văn phòng UBND tỉnh rà soát', 'Văn phòng UBND tỉnh^ | rà soát'],
    ['Trưởng phòng Nội vụ rà soát', 'Phòng Nội vụ^ | rà soát'],
    ['Trưởng các phòng, ban rà soát', 'các phòng, ban^* | rà soát'],
  ])('%s', (text, expected) => {
    expect(namesOf(text)).toBe(expected);
  });
});

describe('a verb behind a name is no part of it', () => {
  test.each([
    ['Sở Công Thương tính toán tổng công suất', 'Sở Công Thương | tính toán tổng công suất'],
    ['Sở Tài chính tính mức hỗ trợ', 'Sở Tài chính | tính mức hỗ trợ'],
    ['Sở Công Thương tính chủ trì', 'Sở Công Thương tỉnh | chủ trì'],
    ['Sở Nội vụ tinh giản biên chế', 'Sở Nội vụ | tinh giản biên chế'],
    ['Chi cục Thủy lợi đóng mở cống', 'Chi cục Thủy lợi | đóng mở cống'],
    ['Công ty Điện lực Nghệ An cấp điện ổn định', 'Công ty Điện lực Nghệ An | cấp điện ổn định'],
    ['Sở Y tế không tổ chức hội nghị', 'Sở Y tế | không tổ chức hội nghị'],
  ])('%s', (text, expected) => {
    expect(namesOf(text)).toBe(expected);
  });
});

describe('names with a comma or a clause of their own', () => {
  test.each([
    [
      'Phòng Quản lý vận tải, phương tiện và người lái tham mưu',
      'Phòng Quản lý vận tải, phương tiện và người lái | tham mưu',
    ],
    [
      'Trung tâm Giám sát, điều hành đô thị thông minh đăng tin',
      'Trung tâm Giám sát, điều hành đô thị thông minh | đăng tin',
    ],
    ['các huyện, thành, thị căn cứ', 'các huyện, thành, thị* | căn cứ'],
    ['các chủ rừng là tổ chức (Vườn quốc gia) trực', 'các chủ rừng là tổ chức* | trực'],
    ['các trạm thu phí bố trí', 'các trạm thu phí* | bố trí'],
  ])('%s', (text, expected) => {
    expect(namesOf(text)).toBe(expected);
  });
});
