import { namesOf } from './names-of.js';

// Bodies as they are called since July 2025, when districts were abolished, and others that letters of cities name.
test.each([
  [
    'Ban Quản lý Khu công nghệ cao và các khu công nghiệp Thành phố hướng dẫn',
    'Ban Quản lý Khu công nghệ cao và các khu công nghiệp Thành phố | hướng dẫn',
  ],
  ['Tòa án nhân dân khu vực 2 - Hà Nội xét xử', 'Tòa án nhân dân khu vực 2 - Hà Nội | xét xử'],
  ['Chi cục Thuế khu vực 2 - Hà Nội', 'Chi cục Thuế khu vực 2 | - Hà Nội'],
  [
    'Cơ quan Báo và Phát thanh, Truyền hình Hà Nội tuyên truyền',
    'Cơ quan Báo và Phát thanh, Truyền hình Hà Nội | tuyên truyền',
  ],
  ['Điểm phục vụ hành chính công phường Ba Đình tiếp nhận', 'Điểm phục vụ hành chính công phường Ba Đình | tiếp nhận'],
  [
    'Phòng Kinh tế (hoặc Phòng Kinh tế, Hạ tầng và Đô thị) các xã, phường tham mưu',
    'Phòng Kinh tế các xã, phường* | tham mưu',
  ],
  ['Phòng Kinh tế (đơn vị đầu mối) các xã, phường tham mưu', 'Phòng Kinh tế | các xã, phường tham mưu'],
  ['Bộ đội Biên phòng tỉnh phối hợp', 'Bộ đội Biên phòng tỉnh | phối hợp'],
  [
    'Quân khu 3, Quân đoàn 12 và Binh chủng Công binh hỗ trợ',
    'Quân khu 3 + Quân đoàn 12 + Binh chủng Công binh | hỗ trợ',
  ],
  ['Quận đoàn Ba Đình phối hợp', 'Quận đoàn Ba Đình | phối hợp'],
  [
    'Khu Quản lý đường bộ I, II, IV kiểm tra',
    'Khu Quản lý đường bộ I + Khu Quản lý đường bộ II + Khu Quản lý đường bộ IV | kiểm tra',
  ],
  ['Trưởng ban Ban Quản lý dự án giao thông khẩn trương', 'Ban Quản lý dự án giao thông^ | khẩn trương'],
  ['Trưởng ban Quản lý dự án giao thông khẩn trương', 'Ban Quản lý dự án giao thông^ | khẩn trương'],
  ['Các cơ quan báo, đài Thành phố đưa tin', 'các cơ quan báo, đài Thành phố* | đưa tin'],
  [
    'Các cơ sở giáo dục mầm non, phổ thông, giáo dục thường xuyên trên địa bàn thực hiện',
    'các cơ sở giáo dục mầm non, phổ thông, giáo dục thường xuyên trên địa bàn* | thực hiện',
  ],
  ['Chi cục An toàn vệ sinh thực phẩm kiểm tra các cơ sở', 'Chi cục An toàn vệ sinh thực phẩm | kiểm tra các cơ sở'],
  ['Ban Quản lý rừng phòng hộ - đặc dụng Hà Nội tổ chức', 'Ban Quản lý rừng phòng hộ - đặc dụng Hà Nội | tổ chức'],
  ['Trung tâm GDNN - GDTX huyện Đông Anh tuyển sinh', 'Trung tâm GDNN - GDTX huyện Đông Anh | tuyển sinh'],
  ['Các ban quản trị nhà chung cư tổ chức', 'các ban quản trị nhà chung cư* | tổ chức'],
])('%s', (text, expected) => {
  expect(namesOf(text)).toBe(expected);
});
