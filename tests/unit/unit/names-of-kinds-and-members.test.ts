import { namesOf } from './names-of.js';

describe('bodies that are told apart by a second word', () => {
  test.each([
    // Two nouns for one kind.
    [
      'Các bệnh viện/viện có giường trực thuộc Bộ Y tế báo cáo',
      'các bệnh viện/viện có giường trực thuộc Bộ Y tế* | báo cáo',
    ],
    ['các Vụ/đơn vị thuộc Bộ rà soát', 'các vụ/đơn vị thuộc Bộ* | rà soát'],
    // Levels of schools right behind the noun.
    [
      'Các đơn vị trường tiểu học và THCS trong toàn huyện triển khai',
      'các đơn vị trường tiểu học và THCS trong toàn huyện* | triển khai',
    ],
    // Who sits on a board, and on which.
    [
      'lãnh đạo các ngành thành viên Ban Chỉ đạo 389 tỉnh kiểm tra',
      'các ngành thành viên Ban Chỉ đạo 389 tỉnh^* | kiểm tra',
    ],
    ['Sở Y tế các tỉnh, thành phố nêu trên rà soát', 'Sở Y tế các tỉnh, thành phố nêu trên* | rà soát'],
    [
      'Đảng ủy Mặt trận Tổ quốc và các đoàn thể tỉnh rà soát',
      'Đảng ủy Mặt trận Tổ quốc và các đoàn thể tỉnh | rà soát',
    ],
    [
      'Ban Quản lý Khu kinh tế cửa khẩu Đồng Đăng - Lạng Sơn rà soát',
      'Ban Quản lý Khu kinh tế cửa khẩu Đồng Đăng - Lạng Sơn | rà soát',
    ],
    [
      'Ngân hàng Nhà nước chi nhánh các tỉnh, thành phố rà soát',
      'Ngân hàng Nhà nước chi nhánh các tỉnh, thành phố* | rà soát',
    ],
    [
      'Các tổ chức tín dụng, tổ chức cung ứng dịch vụ trung gian thanh toán rà soát',
      'các tổ chức tín dụng* + các tổ chức cung ứng dịch vụ trung gian thanh toán* | rà soát',
    ],
    [
      'Đoàn Thanh niên Bộ Chỉ huy Bộ đội Biên phòng tỉnh rà soát',
      'Đoàn Thanh niên Bộ Chỉ huy Bộ đội Biên phòng tỉnh | rà soát',
    ],
    ['UBND thành phố tình hình chuẩn bị hàng hóa', 'UBND Thành phố | tình hình chuẩn bị hàng hóa'],
    ['UBND tình Sơn La rà soát', 'UBND tỉnh Sơn La | rà soát'],
    ['Ban Chỉ đạo quốc gia kết quả trước ngày 30', 'Ban Chỉ đạo quốc gia | kết quả trước ngày 30'],
    [
      'Phòng Quản lý đô thị thành phố, Phòng Nội vụ các huyện rà soát',
      'Phòng Quản lý đô thị thành phố + Phòng Nội vụ các huyện* | rà soát',
    ],
    [
      'BHXH Bộ Quốc phòng, BHXH Công an nhân dân rà soát',
      'Bảo hiểm xã hội Bộ Quốc phòng + Bảo hiểm xã hội Công an nhân dân | rà soát',
    ],
    ['Phòng Xây dựng chính quyền hướng dẫn', 'Phòng Xây dựng chính quyền | hướng dẫn'],
    ['các bệnh viện tuyến cuối rà soát', 'các bệnh viện tuyến cuối* | rà soát'],
    ['Ban điều hành các khu phố rà soát', 'Ban điều hành các khu phố | rà soát'],
    ['Báo và Phát thanh - Truyền hình Đà Nẵng rà soát', 'Báo và Phát thanh - Truyền hình Đà Nẵng | rà soát'],
    ['Chi nhánh Văn phòng đăng ký đất đai rà soát', 'Chi nhánh Văn phòng Đăng ký đất đai | rà soát'],
    ['Học viện Hành chính và Quản trị công xây dựng đề án', 'Học viện Hành chính và Quản trị công | xây dựng đề án'],
    ['các ngành thành viên tích cực tham gia', 'các ngành thành viên* | tích cực tham gia'],
    // Letters in a bracket before the place.
    ['Trung tâm Kiểm soát bệnh tật (CDC) tỉnh giám sát', 'Trung tâm Kiểm soát bệnh tật tỉnh | giám sát'],
    ['Sở Y tế (đơn vị đầu mối) tỉnh', 'Sở Y tế | tỉnh'],
    ['CDC các tỉnh, thành phố báo cáo', 'Trung tâm Kiểm soát bệnh tật các tỉnh, thành phố* | báo cáo'],
    // Institutes by what they are called.
    ['Các Viện Vệ sinh Dịch tễ/Pasteur hướng dẫn', 'các Viện Vệ sinh Dịch tễ/Pasteur* | hướng dẫn'],
    ['Các Đội Quản lý Điện lực khu vực: kiểm tra', 'các Đội Quản lý Điện lực khu vực* | : kiểm tra'],
    ['Phòng Điều độ hiệu chỉnh phương thức', 'Phòng Điều độ | hiệu chỉnh phương thức'],
    // Clusters of emulation, and who heads them.
    ['Các cụm, khối thi đua tổ chức', 'các cụm, khối thi đua* | tổ chức'],
    ['Cụm trưởng, Khối trưởng các cụm, khối thi đua tổ chức ký kết', 'các cụm, khối thi đua^* | tổ chức ký kết'],
    ['Hội đồng thi đua - khen thưởng các cấp bình xét', 'Hội đồng thi đua - khen thưởng các cấp* | bình xét'],
    [
      'Thủ trưởng cơ quan thi hành án dân sự tỉnh, thành phố chỉ đạo',
      'các cơ quan thi hành án dân sự tỉnh, thành phố^* | chỉ đạo',
    ],
    // A field that ends in what elsewhere is to be done.
    [
      'Cục Ứng dụng công nghệ thông tin thống kê, Tổng cục Thống kê chủ trì',
      'Cục Ứng dụng công nghệ thông tin thống kê + Tổng cục Thống kê | chủ trì',
    ],
    ['Trung tâm Dịch vụ việc làm, Sở Nội vụ rà soát', 'Trung tâm Dịch vụ việc làm + Sở Nội vụ | rà soát'],
    ['Vụ Kế hoạch làm đầu mối', 'Vụ Kế hoạch | làm đầu mối'],
    // Commands and unions of a body that has a name of its own.
    ['Bộ Tư lệnh Quân khu 5, Sư đoàn 2 sẵn sàng', 'Bộ Tư lệnh Quân khu 5 + Sư đoàn 2 | sẵn sàng'],
    ['Bộ Tư lệnh Thủ đô Hà Nội chỉ đạo', 'Bộ Tư lệnh Thủ đô Hà Nội | chỉ đạo'],
    ['Ban Thường vụ Đoàn trường Đại học Vinh yêu cầu', 'Ban Thường vụ Đoàn trường Đại học Vinh | yêu cầu'],
    ['Ban Thường vụ các xã ủy, phường ủy lãnh đạo', 'Ban Thường vụ các xã ủy, phường ủy* | lãnh đạo'],
    ['Các chi đoàn, liên chi đoàn trực thuộc thực hiện', 'các chi đoàn, liên chi đoàn trực thuộc* | thực hiện'],
    // A team by what it undertakes.
    [
      'Tổ công tác triển khai Đề án 06 tỉnh, Tổ công tác cấp xã họp',
      'Tổ công tác triển khai Đề án 06 tỉnh + Tổ công tác cấp xã | họp',
    ],
    ['Tổ công tác triển khai thu hoạch lúa', 'Tổ công tác | triển khai thu hoạch lúa'],
    // Branches by their own heads.
    [
      'Chi nhánh Văn phòng đăng ký đất đai khu vực Hoài Nhơn thực hiện',
      'Chi nhánh Văn phòng Đăng ký đất đai khu vực Hoài Nhơn | thực hiện',
    ],
    ['Hải quan cửa khẩu cảng Sài Gòn khu vực I kiểm tra', 'Hải quan cửa khẩu cảng Sài Gòn khu vực I | kiểm tra'],
    ['Trưởng các thôn, bản, tiểu khu thông báo', 'Trưởng các thôn, bản, tiểu khu^* | thông báo'],
    ['Đảng ủy Văn phòng qua phòng Tổ chức', 'Đảng ủy | Văn phòng qua phòng Tổ chức'],
    [
      'Các doanh nghiệp viễn thông: VNPT Gia Lai, Viettel Gia Lai phối hợp',
      'VNPT Gia Lai + Viettel Gia Lai | phối hợp',
    ],
  ])('%s', (text, said) => {
    expect(namesOf(text)).toBe(said);
  });
});

describe('where a list of bodies goes on', () => {
  test.each([
    // Who heads others is no noun of the list.
    ['Cục trưởng các Cục, Vụ trưởng các Vụ thuộc Bộ triển khai', 'các cục^* + các vụ thuộc Bộ^* | triển khai'],
    // Regions, levels and kinds.
    [
      'Giám đốc các Trung tâm Y tế khu vực, Trạm trưởng Trạm Y tế xã bố trí',
      'các trung tâm y tế khu vực^* + Trạm Y tế xã^ | bố trí',
    ],
    [
      'Các trường đại học, học viện, cao đẳng trên cả nước công khai',
      'các trường đại học trên cả nước* + các học viện, cao đẳng trên cả nước* | công khai',
    ],
    [
      'Phòng Giáo dục Phổ thông - Giáo dục thường xuyên hướng dẫn',
      'Phòng Giáo dục Phổ thông - Giáo dục thường xuyên | hướng dẫn',
    ],
    [
      'Các Tập đoàn, Tổng Công ty, Công ty thuộc Bộ kiểm tra',
      'các tập đoàn, tổng công ty thuộc Bộ* + các công ty thuộc Bộ* | kiểm tra',
    ],
    ['Các công đoàn bộ phận đăng ký danh sách', 'các công đoàn bộ phận* | đăng ký danh sách'],
    ['Công đoàn cấp trên trực tiếp cơ sở triển khai', 'Công đoàn cấp trên trực tiếp cơ sở | triển khai'],
    // What a name cannot begin or end with.
    ['Tòa án theo đúng quy định', '-'],
    ['Ban Chấp hành Công đoàn trường đúng thời gian', 'Ban Chấp hành Công đoàn trường | đúng thời gian'],
    // Forces and unions by their whole names.
    [
      'Công an xã, lực lượng bảo vệ an ninh, trật tự ở cơ sở tuần tra',
      'Công an xã + Lực lượng bảo vệ an ninh, trật tự ở cơ sở | tuần tra',
    ],
    [
      'Lực lượng dân quân tự vệ, lực lượng xung kích phòng chống thiên tai ứng trực',
      'Lực lượng dân quân tự vệ + Lực lượng xung kích phòng, chống thiên tai | ứng trực',
    ],
    [
      'Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh phản biện',
      'Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh | phản biện',
    ],
    // At the head of a sentence "các" is left out.
    ['Cơ quan, đơn vị, địa phương thực hiện nghiêm', 'các cơ quan, đơn vị, địa phương* | thực hiện nghiêm'],
    ['Cơ quan, đơn vị, cách làm hay thực hiện', '-'],
    ['Đảng bộ, chi bộ cơ sở trực thuộc tổ chức sinh hoạt', 'các đảng bộ, chi bộ cơ sở trực thuộc* | tổ chức sinh hoạt'],
    // Of which bodies a cell of the Party is.
    [
      'Chi bộ các cơ quan, đơn vị, trường học tổ chức sinh hoạt',
      'Chi bộ các cơ quan, đơn vị, trường học | tổ chức sinh hoạt',
    ],
  ])('%s', (text, said) => {
    expect(namesOf(text)).toBe(said);
  });
});
