import { namesOf } from './names-of.js';

test.each([
  // Fields behind the colon of a head without "các".
  [
    'Giám đốc Sở: Nội vụ, Tài chính; Chủ tịch UBND các xã rà soát',
    'Sở Nội vụ^ + Sở Tài chính^ + UBND các xã^* | rà soát',
  ],
  ['Trưởng phòng: Tư pháp, Nội vụ rà soát', 'Phòng Tư pháp^ + Phòng Nội vụ^ | rà soát'],
  ['Sở: Y tế, Xây dựng và Công an tỉnh rà soát', 'Sở Y tế + Sở Xây dựng + Công an tỉnh | rà soát'],
  ['Giám đốc Sở: Chủ trì họp', 'Sở^ | : Chủ trì họp'],
  // Named one by one behind a common name, further on in the list too.
  [
    'Chánh Văn phòng UBND tỉnh; Thủ trưởng các đơn vị: Sở Y tế, Công an tỉnh; Chủ tịch UBND xã Tân Lập chịu trách nhiệm',
    'Văn phòng UBND tỉnh^ + Sở Y tế + Công an tỉnh + UBND xã Tân Lập^ | chịu trách nhiệm',
  ],
  ['Sở Y tế, Kiểm toán khu vực III giám sát', 'Sở Y tế + Kiểm toán khu vực III | giám sát'],
  ['Sở Y tế, Kiểm toán khu vực trồng rừng', 'Sở Y tế | , Kiểm toán khu vực trồng rừng'],
  ['Thường trực, Ban Thường vụ Huyện ủy xem xét', 'Thường trực Huyện ủy + Ban Thường vụ Huyện ủy | xem xét'],
  // Joiners left out.
  ['Sở Lao động Thương binh và Xã hội rà soát', 'Sở Lao động - Thương binh và Xã hội | rà soát'],
  ['Sở Lao động thương binh xã hội rà soát', 'Sở Lao động - Thương binh và Xã hội | rà soát'],
  ['Sở Tài nguyên Môi trường rà soát', 'Sở Tài nguyên và Môi trường | rà soát'],
  ['Vụ Khoa học công nghệ, môi trường và Thiết bị rà soát', 'Vụ Khoa học công nghệ, môi trường và Thiết bị | rà soát'],
  // Places named once.
  [
    'Trung tâm Y tế, Phòng Tư pháp các huyện, thị xã rà soát',
    'Trung tâm Y tế các huyện, thị xã* + Phòng Tư pháp các huyện, thị xã* | rà soát',
  ],
  ['Công an, Ban Chỉ huy Quân sự các xã trực', 'Công an các xã* + Ban Chỉ huy Quân sự các xã* | trực'],
  ['Sở Y tế, Trạm Y tế các xã trực', 'Sở Y tế + Trạm Y tế các xã* | trực'],
  ['Công an tỉnh, UBND các xã rà soát', 'Công an tỉnh + UBND các xã* | rà soát'],
  // Named by the article in which they stand.
  ['các sở, ngành nêu tại Điều 7 Quy chế này rà soát', 'các sở, ngành nêu tại Điều 7 Quy chế này* | rà soát'],
  ['các đơn vị nêu tại khoản 2 Điều này báo cáo', 'các đơn vị nêu tại khoản 2 Điều này* | báo cáo'],
  [
    'các cơ quan quy định tại điểm a, b khoản 1 Điều 3 phối hợp',
    'các cơ quan quy định tại điểm a, b khoản 1 Điều 3* | phối hợp',
  ],
  ['các đơn vị có tên tại Phụ lục I báo cáo', 'các đơn vị có tên tại Phụ lục I* | báo cáo'],
  // Misspelt, and who investigates.
  ['Chủ tịch Ủy ban nhân huyện rà soát', 'UBND huyện^ | rà soát'],
  ['cơ quan điều tra trong xác minh', 'các cơ quan điều tra* | trong xác minh'],
  // A field that goes on behind what looks like a verb, or in small letters.
  ['Phòng Quản lý Quy hoạch xây dựng và Đầu tư chủ trì', 'Phòng Quản lý Quy hoạch xây dựng và Đầu tư | chủ trì'],
  ['Bộ phận Văn hóa - thông tin, Công an tỉnh rà soát', 'Bộ phận Văn hóa - thông tin + Công an tỉnh | rà soát'],
  ['các Sở: Tài chính, Công an tỉnh, Nội vụ rà soát', 'Sở Tài chính + Công an tỉnh + Sở Nội vụ | rà soát'],
  [
    'các tổ chức, cá nhân khai thác, thu hồi khoáng sản phải báo cáo',
    'các tổ chức, cá nhân khai thác, thu hồi khoáng sản* | phải báo cáo',
  ],
  // Somebody is on duty: no name.
  ['Thường trực công tác chữa cháy', '-'],
  ['Thường trực Ban Chỉ đạo tỉnh họp', 'Thường trực Ban Chỉ đạo tỉnh | họp'],
  ['Trung tâm Điều hành đô thị tiếp nhận hồ sơ', 'Trung tâm Điều hành đô thị | tiếp nhận hồ sơ'],
])('%s', (text, expected) => {
  expect(namesOf(text)).toBe(expected);
});
