import { namesOf } from './names-of.js';

/** The names alone, without their marks and what stands behind them. */
const shown = (text: string): string[] =>
  namesOf(text).split(' | ')[0]!.replaceAll('*', '').replaceAll('^', '').split(' + ');

test.each([
  ['Các trường sư phạm phối hợp với các địa phương', ['các trường sư phạm']],
  [
    'Các đại học, học viện, trường đại học, cao đẳng sư phạm, trung cấp sư phạm báo cáo',
    ['các đại học, học viện', 'các trường đại học, cao đẳng sư phạm, trung cấp sư phạm'],
  ],
  ['Các cơ sở giáo dục và đào tạo thực hiện công khai', ['các cơ sở giáo dục và đào tạo']],
  [
    'Cục Nhà giáo và Cán bộ quản lý cơ sở giáo dục rà soát chuẩn nghề nghiệp',
    ['Cục Nhà giáo và Cán bộ quản lý cơ sở giáo dục'],
  ],
  ['Các trường THPT, PT DTNT', ['các trường THPT, PT DTNT']],
  [
    'Các trường THPT, PT DTNT, Trung tâm GDNN-GDTX (gọi chung là trường phổ thông)',
    ['các trường THPT, PT DTNT', 'Trung tâm GDNN-GDTX'],
  ],
  ['Các trường mầm non, tiểu học, THCS, TH&THCS', ['các trường mầm non, tiểu học, THCS, TH&THCS']],
  ['Các trường PT DTNT THCS&THPT, THPT chuyên rà soát', ['các trường PT DTNT THCS&THPT, THPT chuyên']],
  ['Trường PT DTNT THCS&THPT Bát Xát rà soát', ['Trường PT DTNT THCS&THPT Bát Xát']],
  [
    'Các trường THPT, trường phổ thông có nhiều cấp học báo cáo',
    ['các trường THPT', 'các trường phổ thông có nhiều cấp học'],
  ],
])('schools and who trains teachers: %s', (text, names) => {
  expect(shown(text)).toEqual(names);
});

test.each([
  [
    'Đoàn Thanh niên, Hội Phụ nữ, Hội Cựu chiến binh xã vận động',
    ['Đoàn Thanh niên xã', 'Hội Phụ nữ xã', 'Hội Cựu chiến binh xã'],
  ],
  [
    'Viện kiểm sát nhân dân, Tòa án nhân dân huyện thống nhất',
    ['Viện kiểm sát nhân dân huyện', 'Tòa án nhân dân huyện'],
  ],
  [
    'Ủy ban MTTQ Việt Nam huyện, Huyện đoàn, Hội Nông dân huyện vận động',
    ['Ủy ban Mặt trận Tổ quốc Việt Nam huyện', 'Huyện đoàn', 'Hội Nông dân huyện'],
  ],
  // Only organisations that every level has share one.
  ['Sở Y tế, Hội Phụ nữ tỉnh vận động', ['Sở Y tế', 'Hội Phụ nữ tỉnh']],
])('the level behind the last of such organisations is that of all: %s', (text, names) => {
  expect(shown(text)).toEqual(names);
});

test.each([
  ['UBND tỉnh tình hình thu nợ', ['UBND tỉnh']],
  ['UBND xã Quyết định thành lập các Tổ bầu cử', ['UBND xã']],
  ['UBND xã Quyết Thắng tổ chức', ['UBND xã Quyết Thắng']],
  ['UBND các huyện, thị xã ngoài nhiệm vụ tại mục 1', ['UBND các huyện, thị xã']],
  ['Các cơ quan, đơn vị có tên tại phần Kính gửi xây dựng kế hoạch', ['các cơ quan, đơn vị có tên tại phần Kính gửi']],
  ['Chủ tịch Hội đồng khám sức khỏe chịu trách nhiệm về kết luận', ['Hội đồng khám sức khỏe']],
  [
    'Công ty Điện lực Hà Tĩnh, Truyền tải điện Hà Tĩnh theo dõi',
    ['Công ty Điện lực Hà Tĩnh', 'Truyền tải điện Hà Tĩnh'],
  ],
  [
    'Tập đoàn Bưu chính Viễn thông Việt Nam, các nhà cung cấp thiết bị giám sát hành trình rà soát',
    ['Tập đoàn Bưu chính Viễn thông Việt Nam', 'các nhà cung cấp thiết bị giám sát hành trình'],
  ],
  ['Ban CHQS huyện tiếp nhận', ['Ban Chỉ huy Quân sự huyện']],
])('a name ends where something else begins: %s', (text, names) => {
  expect(shown(text)).toEqual(names);
});

test.each([
  ['các huyện Đầm Dơi, Năm Căn phải bố trí', ['UBND huyện Đầm Dơi', 'UBND huyện Năm Căn']],
  [
    'Công đoàn các KCN tỉnh và LĐLĐ huyện Yên Phong chọn doanh nghiệp',
    ['Công đoàn các KCN tỉnh', 'Liên đoàn Lao động huyện Yên Phong'],
  ],
  ['Các Sở GTVT trong vùng ảnh hưởng chủ động', ['các Sở Giao thông vận tải trong vùng ảnh hưởng']],
  [
    'các phòng Hành chính - Tổng hợp, Khảo thí và Bảo đảm chất lượng chịu trách nhiệm',
    ['Phòng Hành chính - Tổng hợp', 'Phòng Khảo thí và Bảo đảm chất lượng'],
  ],
  [
    'Các khoa: Toán và Thống kê, Kinh tế và Kế toán, Công nghệ thông tin',
    ['Khoa Toán và Thống kê', 'Khoa Kinh tế và Kế toán', 'Khoa Công nghệ thông tin'],
  ],
  ['Chi cục Thuế khu vực Mỏ Cày Nam - Mỏ Cày Bắc hướng dẫn', ['Chi cục Thuế khu vực Mỏ Cày Nam - Mỏ Cày Bắc']],
  ['Thanh tra Sở và phòng Nghiệp vụ Dược tổ chức', ['Thanh tra Sở', 'Phòng Nghiệp vụ Dược']],
  [
    'Trung tâm Phối hợp tìm kiếm, cứu nạn hàng hải Việt Nam trực',
    ['Trung tâm Phối hợp tìm kiếm, cứu nạn hàng hải Việt Nam'],
  ],
])('several under one head, each by its name: %s', (text, names) => {
  expect(shown(text)).toEqual(names);
});

test.each([
  ['các nhà đầu tư đã có nhiều cố gắng song tiến độ còn chậm', ['các nhà đầu tư']],
  ['UBND các xã, thị trấn trên cơ sở nhiệm vụ được phân công xây dựng kế hoạch', ['UBND các xã, thị trấn']],
  ['Các đơn vị có báo cáo bằng văn bản kèm ảnh minh họa gửi Sở Y tế', ['các đơn vị']],
  ['Cục Công nghệ thông tin chạy thử quy trình khóa sổ', ['Cục Công nghệ thông tin']],
])('what bodies did, or how they act, is no part of who they are: %s', (text, names) => {
  expect(shown(text)).toEqual(names);
});

test('the letters of a field mean what the office of that level has', () => {
  expect(shown('Phòng VHTT huyện tuyên truyền')).toEqual(['Phòng Văn hóa và Thông tin huyện']);
  expect(shown('Sở VHTT tuyên truyền')).toEqual(['Sở Văn hóa và Thể thao']);
});
