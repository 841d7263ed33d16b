// Whom an item means where it names more than one body, or none.
import { headed, readingOf, saidOf } from './a-reading.js';

const said = (...lines: readonly string[]): string[] =>
  headed('UBND-KT', 'V/v quản lý chợ', '', ...lines).tasks.map((task) => saidOf(task).replace(/ @.*$/u, ''));

test('two bodies joined by a dash head the items below', () => {
  expect(said('5. Sở Xây dựng - Viện Quy hoạch xây dựng:', '', '- Hoàn thiện 04 khu tái định cư.')).toEqual([
    expect.stringContaining('Sở Xây dựng + Viện Quy hoạch xây dựng'),
  ]);
});

test('what a department asks for in passing is no order to whom it asks', () => {
  expect(
    said(
      '2. Sở Nội vụ:',
      '',
      '- Thuê đơn vị có năng lực chỉnh lý hồ sơ hộ tịch, địa chính, đề nghị UBND tỉnh hỗ trợ kinh phí.',
    ),
  ).toEqual([expect.stringContaining('Sở Nội vụ')]);
});

test('behind the colon of a group the first of them by its name has its own order', () => {
  expect(
    said('2. Các phòng chức năng của Sở: Thanh tra Sở đưa nội dung này vào kế hoạch; Phòng Nghiệp vụ Y hướng dẫn.'),
  ).toEqual([expect.stringContaining('Thanh tra Sở'), expect.stringContaining('Phòng Nghiệp vụ Y')]);
});

test.each([
  [
    '7. Các Tổ công tác theo Quyết định số 235/QĐ-TTg ngày 14/3/2023 của Thủ tướng Chính phủ đôn đốc.',
    'các tổ công tác',
  ],
  ['7. Đề nghị Viện kiểm sát nhân dân tỉnh thống nhất hướng dẫn xử lý.', 'Viện kiểm sát nhân dân tỉnh'],
  ['7. Riêng huyện Đông Hải, ngoài việc tại điểm 2, còn phải trả lời kiến nghị của cử tri.', 'UBND huyện Đông Hải'],
  ['7. Các thành viên Ban Chỉ đạo tỉnh đi kiểm tra địa bàn được phân công.', 'các thành viên Ban Chỉ đạo tỉnh'],
])('%s', (line, lead) => {
  expect(said(line)).toEqual([expect.stringContaining(lead)]);
});

test('a time at which something is held is no order', () => {
  expect(said('2. Thời gian sơ tuyển ở cấp xã từ ngày 16/10 đến ngày 31/10/2024.')).toEqual([]);
});

test('to agree with a company on something is an order, to agree with a proposal is none', () => {
  const item = (words: string): string[] => said('4. Sở Công Thương:', '', `- ${words}`);
  expect(item('Thống nhất với Công ty Nam Tây Nguyên về ranh giới, lập biên bản giao nhận.')).toHaveLength(1);
  expect(item('Thống nhất với đề xuất của Sở Công Thương về ranh giới.')).toEqual([]);
});

test('"báo Sở Tư pháp" tells who is told', () => {
  const [task] = headed('UBND-KT', 'V/v', '', '3. UBND các xã rà soát sổ bộ, lập danh sách báo Sở Tư pháp.').tasks;
  expect(task!.reportTo.map(({ name }) => name)).toEqual(['Sở Tư pháp']);
});

test('the committee of a capital that is called like its province is not the issuer of the province', () => {
  const { tasks } = headed(
    'UBND-KT',
    'V/v quản lý chợ',
    '',
    '1. UBND thành phố Sơn La thu hồi, nộp ngân sách 417 triệu đồng.',
  );
  expect(tasks.map(saidOf)).toEqual([expect.stringContaining('UBND thành phố Sơn La')]);
});

test('what somebody is expected to do orders nothing, and "giao cho từng xã" is done by the lead', () => {
  expect(said('1. Đoàn Thanh tra của Ủy ban châu Âu dự kiến sang làm việc vào tháng 6 năm 2024.')).toEqual([]);
  expect(
    said('1. UBND các huyện thực hiện:', '', 'a) Lập danh sách tàu cá giao cho từng xã, phường, từng cán bộ theo dõi.'),
  ).toEqual([expect.stringContaining('UBND các huyện')]);
});

test('"Đối với công đoàn cấp trên trực tiếp cơ sở" heads what stands below it', () => {
  const tasks = said(
    '1. Đối với công đoàn cấp trên trực tiếp cơ sở (LĐLĐ các huyện; Công đoàn ngành)',
    '1.1 Rà soát lập danh sách đoàn viên có hoàn cảnh khó khăn.',
    '1.2 Vận động người sử dụng lao động tổ chức khám sức khỏe cho lao động nữ.',
  );
  expect(tasks).toEqual([
    expect.stringContaining('Công đoàn cấp trên trực tiếp cơ sở'),
    expect.stringContaining('Công đoàn cấp trên trực tiếp cơ sở'),
  ]);
});

test('"Mỗi quý một lần …" orders, it invites nobody', () => {
  expect(
    said('2. Sở Nội vụ:', '', '- Mỗi quý một lần kiểm tra việc lập hồ sơ của các đơn vị, công khai kết quả trên mạng.'),
  ).toEqual([expect.stringContaining('Sở Nội vụ by RECURRING')]);
});

test.each(['các hộ tiểu thương', 'các hộ kinh doanh', 'các chủ tàu', 'người dân'])(
  'citizens are asked by the body of the heading: %s',
  (whom) => {
    expect(
      said(
        '7. Ban Quản lý chợ Đầm',
        '',
        `Yêu cầu ${whom} thực hiện niêm yết giá, không bán hàng hết hạn.`,
        '',
        '8. Sở Y tế',
        '',
        'Tổ chức trực.',
      ),
    ).toEqual([expect.stringContaining('Ban Quản lý chợ Đầm'), expect.stringContaining('Sở Y tế')]);
  },
);

test('a body of government that is asked under a heading acts itself', () => {
  expect(said('7. Sở Nội vụ', '', 'Yêu cầu Ủy ban nhân dân các xã thực hiện niêm yết giá.')).toEqual([
    expect.stringContaining('UBND các xã'),
  ]);
});

test.each([
  ['1. Sở Công Thương với vai trò cơ quan thường trực tổng hợp kết quả.', '1 Sở Công Thương'],
  ['1. Sở Công Thương với trách nhiệm được giao, tổng hợp kết quả.', '1 Sở Công Thương'],
  ['1. Sau 02 năm thực hiện, Sở Nội vụ tổ chức sơ kết.', '1 Sở Nội vụ'],
  ['1. Học kỳ II năm học 2023-2024, Sở Nội vụ tổ chức đánh giá.', '1 Sở Nội vụ'],
  ['1. UBND các huyện, thị, thành phố vận động treo cờ.', '1 UBND các huyện, thị, thành phố'],
  ['1. Sở Nội vụ khẩn trương báo cáo lại UBND tỉnh về danh mục.', '1 Sở Nội vụ to UBND tỉnh by OPEN'],
])('as what and when somebody acts: %s', (item, expected) => {
  expect(said(item)).toEqual([expected]);
});

const leadsOfHanoi = (item: string) =>
  readingOf(
    'ỦY BAN NHÂN DÂN',
    'THÀNH PHỐ HÀ NỘI',
    'Số: 12/UBND-KT',
    'Hà Nội, ngày 05 tháng 3 năm 2024',
    '',
    item,
    'Nơi nhận:',
  ).tasks.flatMap(({ lead }) => lead.map(({ resolution }) => resolution.kind));

test("a group whose members a list elsewhere names is a person's to choose", () => {
  expect(leadsOfHanoi('1. UBND các huyện rà soát các chợ.')).toEqual(['collective']);
  expect(leadsOfHanoi('1. UBND các huyện (nhất là khu vực ven sông) rà soát các chợ.')).toEqual(['collective']);
  expect(leadsOfHanoi('1. UBND các huyện (có tên trong danh sách kèm theo) rà soát các chợ.')).toEqual(['unknown']);
  expect(leadsOfHanoi('1. UBND các huyện (theo Phụ lục 2) rà soát các chợ.')).toEqual(['unknown']);
});

test('an item that opens with its limit heads nothing, though a plain paragraph closes the document', () => {
  expect(
    said(
      'UBND các huyện thực hiện báo cáo như sau:',
      '1. Rà soát các chợ.',
      '2. Trước 16h00 ngày 03/4/2024, báo cáo đầy đủ các chỉ tiêu theo mẫu đính kèm.',
      'Các báo cáo gửi về Sở Y tế có thể bằng Fax.',
    )[1],
  ).toBe('2 UBND các huyện by 2024-04-03');
});
