// Names beside names: who holds an office, whose the offices of a collective are, letters for whole names, what a board is for.
import { namesOf } from './names-of.js';

test.each([
  ['Phó Giám đốc Sở Nội vụ Phạm Thị Thu Hằng rà soát', 'Sở Nội vụ^ | rà soát'],
  ['Giám đốc Sở Công Thương Lê Quang Huy rà soát', 'Sở Công Thương^ | rà soát'],
  ['Trưởng phòng Tư pháp Đỗ Thị Mai rà soát', 'Phòng Tư pháp^ | rà soát'],
  ['Chánh Văn phòng UBND tỉnh Bùi Văn Khánh rà soát', 'Văn phòng UBND tỉnh^ | rà soát'],
  ['Trưởng Công an xã Nguyễn Hữu Thắng rà soát', 'Công an xã^ | rà soát'],
  ['Giám đốc Trung tâm Văn hóa Ngô Minh Tuấn rà soát', 'Trung tâm Văn hóa^ | rà soát'],
  ['Bộ trưởng Bộ Y tế Đào Thị Lan rà soát', 'Bộ Y tế^ | rà soát'],
  // What is called after a person, or is a place.
  ['Trưởng Công an phường Trần Hưng Đạo rà soát', 'Công an phường Trần Hưng Đạo^ | rà soát'],
  ['Chủ tịch UBND huyện Trần Văn Thời rà soát', 'UBND huyện Trần Văn Thời^ | rà soát'],
  ['Hiệu trưởng Trường THPT Lê Hữu Trác rà soát', 'Trường THPT Lê Hữu Trác^ | rà soát'],
  ['Giám đốc Bệnh viện Phạm Ngọc Thạch rà soát', 'Bệnh viện Phạm Ngọc Thạch^ | rà soát'],
  ['Giám đốc Sở Y tế Lâm Đồng rà soát', 'Sở Y tế Lâm Đồng^ | rà soát'],
])('the holder of an office is no part of its name: %s', (text, expected) => {
  expect(namesOf(text)).toBe(expected);
});

test.each([
  ['CA xã, CA các phường rà soát', 'Công an xã + Công an các phường* | rà soát'],
  ['BĐBP tỉnh rà soát', 'Bộ đội Biên phòng tỉnh | rà soát'],
  ['BCH BĐBP tỉnh rà soát', 'Ban Chỉ huy Bộ đội Biên phòng tỉnh | rà soát'],
  ['BCH Quân sự huyện rà soát', 'Ban Chỉ huy Quân sự huyện | rà soát'],
  ['TTYT huyện rà soát', 'Trung tâm Y tế huyện | rà soát'],
  ['TTYT Cam Lộ rà soát', 'Trung tâm Y tế Cam Lộ | rà soát'],
  ['TYT các xã rà soát', 'Trạm Y tế các xã* | rà soát'],
  ['Vu Pháp chế rà soát', 'Vụ Pháp chế | rà soát'],
  ['So Tư pháp rà soát', 'Sở Tư pháp | rà soát'],
  [
    'Văn phòng Đoàn ĐBQH và HĐND tỉnh, Sở Nội vụ rà soát',
    'Văn phòng Đoàn đại biểu Quốc hội và HĐND tỉnh + Sở Nội vụ | rà soát',
  ],
  ['Văn phòng Đoàn ĐBQH & HĐND thành phố rà soát', 'Văn phòng Đoàn đại biểu Quốc hội và HĐND thành phố | rà soát'],
])('letters stand for a name: %s', (text, expected) => {
  expect(namesOf(text)).toBe(expected);
});

test.each(['Cả nước rà soát', 'Cả tỉnh rà soát', 'Vu Gia rà soát', 'Bo mạch rà soát'])('%s is nobody', (text) => {
  expect(namesOf(text)).toBe('-');
});

test.each([
  ['các phòng Sở Tư pháp rà soát', 'các phòng Sở Tư pháp* | rà soát'],
  ['các phòng Sở Văn hóa và Thể thao rà soát', 'các phòng Sở Văn hóa và Thể thao* | rà soát'],
  ['các đội Công an huyện rà soát', 'các đội Công an huyện* | rà soát'],
  ['các phòng, ban UBND xã rà soát', 'các phòng, ban UBND xã* | rà soát'],
  ['các đơn vị thuộc Sở Giáo dục và Đào tạo rà soát', 'các đơn vị thuộc Sở Giáo dục và Đào tạo* | rà soát'],
  [
    'các cơ quan chuyên môn thuộc UBND các huyện, thị xã rà soát',
    'các cơ quan chuyên môn thuộc UBND các huyện, thị xã* | rà soát',
  ],
  [
    'các phòng chuyên môn thuộc UBND cấp huyện, cấp xã rà soát',
    'các phòng chuyên môn thuộc UBND cấp huyện, cấp xã* | rà soát',
  ],
  [
    'các cơ quan chuyên môn theo ngành, lĩnh vực thuộc UBND cấp xã rà soát',
    'các cơ quan chuyên môn theo ngành, lĩnh vực thuộc UBND cấp xã* | rà soát',
  ],
  [
    'các đơn vị thuộc Bộ quản lý lĩnh vực, Sở Y tế rà soát',
    'các đơn vị thuộc Bộ quản lý lĩnh vực* + Sở Y tế | rà soát',
  ],
  ['các đơn vị thuộc Bộ quản lý lĩnh vực được giao', 'các đơn vị thuộc Bộ* | quản lý lĩnh vực được giao'],
  [
    'các cơ quan chuyên môn về thủy sản thuộc UBND cấp tỉnh rà soát',
    'các cơ quan chuyên môn về thủy sản thuộc UBND cấp tỉnh* | rà soát',
  ],
  [
    'các đơn vị thuộc Bộ và cơ quan chuyên môn thuộc UBND cấp tỉnh rà soát',
    'các đơn vị thuộc Bộ* + các cơ quan chuyên môn thuộc UBND cấp tỉnh* | rà soát',
  ],
  ['UBND các xã, phường trực tiếp rà soát', 'UBND các xã, phường* | trực tiếp rà soát'],
])('whose the bodies of a collective are: %s', (text, expected) => {
  expect(namesOf(text)).toBe(expected);
});

test.each([
  ['UBND thành phố Vinh; các huyện, thị xã rà soát', 'UBND thành phố Vinh + UBND các huyện, thị xã* | rà soát'],
  ['UBND phường Sao Mai và các xã rà soát', 'UBND phường Sao Mai + UBND các xã* | rà soát'],
  ['Sở Y tế và các huyện rà soát', 'Sở Y tế + các huyện* | rà soát'],
  ['UBND các xã, phường. Thời gian', 'UBND các xã, phường* | . Thời gian'],
  ['bộ quản lý ngành, lĩnh vực rà soát', 'bộ quản lý ngành, lĩnh vực* | rà soát'],
  ['Bộ Y tế, bộ quản lý lĩnh vực có liên quan rà soát', 'Bộ Y tế + bộ quản lý lĩnh vực có liên quan* | rà soát'],
  ['sở quản lý chuyên ngành về xây dựng rà soát', 'sở quản lý chuyên ngành về xây dựng* | rà soát'],
  [
    'Bộ trưởng các Bộ, Thủ trưởng các cơ quan ngang Bộ, Thủ trưởng các cơ quan thuộc Chính phủ rà soát',
    'các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ^* | rà soát',
  ],
  ['các bộ, Sở Y tế rà soát', 'các bộ* + Sở Y tế | rà soát'],
])('places and ministries beside others: %s', (text, expected) => {
  expect(namesOf(text)).toBe(expected);
});

test.each([
  ['trưởng thôn, trưởng bản, tổ trưởng tổ dân phố họp', 'Trưởng thôn^* + Trưởng bản^* + các tổ dân phố^* | họp'],
  ['Trưởng xóm Đồi, trưởng bản Mường họp', 'Trưởng xóm Đồi^* + Trưởng bản Mường^* | họp'],
  ['Bí thư chi bộ, trưởng thôn họp', 'các chi bộ^* + Trưởng thôn^* | họp'],
  ['thành viên các Ban Chỉ đạo họp', 'thành viên các ban chỉ đạo* | họp'],
  ['thành viên các đơn vị họp', '-'],
])('heads of villages and members of boards: %s', (text, expected) => {
  expect(namesOf(text)).toBe(expected);
});

test.each([
  ['các trường MN, TH rà soát', 'các trường MN, TH* | rà soát'],
  ['Trường TH, THCS trên địa bàn rà soát', 'các trường TH, THCS trên địa bàn* | rà soát'],
  ['các trường MN - MG rà soát', 'các trường MN - MG* | rà soát'],
  ['các viện nghiên cứu, trường đại học rà soát', 'các viện nghiên cứu* + các trường đại học* | rà soát'],
  ['các viện nghiên cứu liên quan rà soát', 'các viện nghiên cứu liên quan* | rà soát'],
  ['các viện nghiên cứu giải pháp', 'các viện* | nghiên cứu giải pháp'],
  ['các tổ chức quốc tế rà soát', 'các tổ chức quốc tế* | rà soát'],
  ['các cơ sở in ấn phải rà soát', 'các cơ sở in ấn* | phải rà soát'],
  ['các cơ sở có tên tại Điều 2 rà soát', 'các cơ sở có tên tại Điều 2* | rà soát'],
  ['các cơ sở dữ liệu phải rà soát', '-'],
  ['các cơ sở sản xuất gạch dừng hoạt động', 'các cơ sở sản xuất gạch* | dừng hoạt động'],
])('schools, institutes and facilities: %s', (text, expected) => {
  expect(namesOf(text)).toBe(expected);
});

test('"Trường TH, THCS Tân Long" is one school, which the grammar leaves to its reader', () => {
  expect(namesOf('Trường TH, THCS Tân Long rà soát')).not.toContain('các trường');
});

test.each([
  [
    'Ban Chỉ đạo phong trào “Đền ơn đáp nghĩa” tỉnh rà soát',
    'Ban Chỉ đạo phong trào “Đền ơn đáp nghĩa” tỉnh | rà soát',
  ],
  [
    'Ban Chỉ đạo cuộc vận động "Ngày vì người nghèo" rà soát',
    'Ban Chỉ đạo cuộc vận động "Ngày vì người nghèo" | rà soát',
  ],
  ['Ban Tổ chức Hội thi “Lính cứu hỏa” rà soát', 'Ban Tổ chức Hội thi “Lính cứu hỏa” | rà soát'],
  ['Ban Chỉ đạo tỉnh “rà soát” hồ sơ', 'Ban Chỉ đạo tỉnh | “rà soát” hồ sơ'],
  ['Ban Chỉ đạo phong trào “chưa đóng. Rà soát', 'Ban Chỉ đạo phong trào | “chưa đóng. Rà soát'],
  ['Văn phòng kính báo cáo', '-'],
  ['Phòng Tổng hợp kính trình', 'Phòng Tổng hợp | kính trình'],
])('what a board is for, and what is said upwards: %s', (text, expected) => {
  expect(namesOf(text)).toBe(expected);
});

test.each([
  ['các đơn vị: Phòng Nội vụ, Trạm Y tế xã rà soát', 'Phòng Nội vụ + Trạm Y tế xã | rà soát'],
  ['Thủ trưởng các cơ quan, đơn vị: Sở Y tế, Sở Nội vụ rà soát', 'Sở Y tế + Sở Nội vụ | rà soát'],
  ['các đơn vị: Rà soát hồ sơ', 'các đơn vị* | : Rà soát hồ sơ'],
  ['các cơ quan thông tin đại chúng rà soát', 'các cơ quan thông tin đại chúng* | rà soát'],
])('bodies in general and those named behind them: %s', (text, expected) => {
  expect(namesOf(text)).toBe(expected);
});
