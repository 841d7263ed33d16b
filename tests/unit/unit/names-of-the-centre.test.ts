import { namesOf } from './names-of.js';

test.each([
  ['Ban Chính sách, chiến lược Trung ương chủ trì', 'Ban Chính sách, chiến lược Trung ương | chủ trì'],
  ['các đoàn thể Trung ương lãnh đạo', 'các đoàn thể Trung ương* | lãnh đạo'],
  ['Quân uỷ Trung ương chủ trì', 'Quân ủy Trung ương | chủ trì'],
  [
    'Đảng uỷ Mặt trận Tổ quốc, các đoàn thể Trung ương chỉ đạo',
    'Đảng ủy Mặt trận Tổ quốc, các đoàn thể Trung ương | chỉ đạo',
  ],
  [
    'Các bộ, cơ quan ngang bộ, cơ quan trung ương của các tổ chức chính trị - xã hội, UBND cấp tỉnh rà soát',
    'các bộ, cơ quan ngang bộ* + cơ quan Trung ương của các tổ chức chính trị - xã hội* + UBND cấp tỉnh* | rà soát',
  ],
  // Of two verbs the duty is what they must do.
  ['các đơn vị tiếp nhận có trách nhiệm kiểm kê', 'các đơn vị tiếp nhận* | có trách nhiệm kiểm kê'],
  ['UBND tỉnh/thành phố chỉ đạo', 'UBND các tỉnh, thành phố* | chỉ đạo'],
  [
    'Ngân hàng thương mại, chi nhánh ngân hàng nước ngoài gửi báo cáo',
    'các ngân hàng thương mại* + các chi nhánh ngân hàng nước ngoài* | gửi báo cáo',
  ],
  ['Tổng cục Thuế giao Vụ Pháp chế', 'Tổng cục Thuế | giao Vụ Pháp chế'],
  // A recogniser's "đề nghị"; "đón đọc" is no "đôn đốc".
  ['Tổng cục Thuế dé nghị các Cục Thuế', 'Tổng cục Thuế | dé nghị các Cục Thuế'],
])('%s', (text, read) => {
  expect(namesOf(text)).toBe(read);
});
