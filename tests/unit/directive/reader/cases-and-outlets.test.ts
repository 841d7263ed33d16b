import { headed, saidOf } from './a-reading.js';

const said = (...lines: readonly string[]): string[] =>
  headed('KH-UBND', 'KẾ HOẠCH', 'Quản lý chợ', ...lines).tasks.map(saidOf);

test.each([
  // No comma parts the case from who acts.
  ['Trường hợp chợ quá tải thì Sở Công Thương bố trí thêm điểm bán.', ['1 Sở Công Thương @0.95']],
  ['Trường hợp hồ sơ thiếu, sai thì UBND xã trả hồ sơ cho thương nhân.', ['1 UBND xã @0.95']],
  ['Khi phát hiện cháy lớn Công an tỉnh điều động lực lượng.', ['1 Công an tỉnh @0.95']],
  ['Trường hợp đặc biệt Sở Tài chính báo cáo Sở Y tế.', ['1 Sở Tài chính to Sở Y tế @0.95']],
  // Whose matter it is, is no subject.
  ['Khi có đề nghị của Sở Y tế kiểm tra chợ được hoãn.', []],
])('%s', (text, expected) => {
  expect(said(`1. ${text}`)).toEqual(expected);
});

describe('where to turn with difficulties', () => {
  test('is for those whom the sentence names, with a comma or without', () => {
    expect(
      said('1. Sở Y tế rà soát các chợ. Trong quá trình thực hiện, nếu có vướng mắc, các xã báo cáo Sở Công Thương.'),
    ).toEqual(['1 Sở Y tế @0.95', '1 các xã to Sở Công Thương @0.85']);
    expect(
      said(
        '1. Quá trình thực hiện nếu có khó khăn vượt thẩm quyền giải quyết các sở, ngành, UBND các xã báo cáo UBND tỉnh.',
      ),
    ).toEqual(['1 các sở, ngành + UBND các xã to UBND tỉnh @0.95']);
  });

  test('names to whom one turns lead nothing', () => {
    expect(said('1. Sở Y tế rà soát các chợ. Nếu có vướng mắc, báo cáo về Sở Công Thương để hướng dẫn.')).toEqual([
      '1 Sở Y tế to Sở Công Thương @0.95',
    ]);
    expect(said('1. Nếu có vướng mắc của các xã, Sở Công Thương hướng dẫn.')).toEqual(['1 Sở Công Thương @0.95']);
  });
});

describe('orders inside an item', () => {
  test('"Trong đó giao …" over bullets is that body’s, a telling goes on', () => {
    expect(
      said(
        '1. Sở Công Thương',
        'Tham mưu UBND tỉnh quản lý chợ.',
        'Trong đó giao Chi cục Quản lý thị trường thực hiện:',
        '- Kiểm tra giá.',
      ),
    ).toEqual(['1 Sở Công Thương @0.92', '1.- Chi cục Quản lý thị trường @0.92']);
    expect(said('1. UBND tỉnh đã ban hành Kế hoạch số 5/KH-UBND, trong đó giao Sở Y tế kiểm tra chợ.')).toEqual([]);
  });

  test('a partner in small letters is no second lead', () => {
    expect(
      said('1. Sở Y tế chủ trì, phối hợp với Chủ tịch UBND huyện; thủ trưởng các ngành liên quan kiểm tra các chợ.'),
    ).toEqual(['1 Sở Y tế with UBND huyện + các ngành liên quan @0.95']);
  });

  test('a note that says what must be done is an order, another note is none', () => {
    expect(
      said(
        '1. Các xã báo cáo Sở Y tế trước ngày 5/4/2024.',
        '- Lưu ý: Các vụ ngộ độc phải báo cáo ngay về Sở Y tế.',
      )[1],
    ).toBe('1.- các xã to Sở Y tế by OPEN @0.8');
    expect(said('1. Các xã:', '- Lưu ý: Biểu mẫu lấy trên trang điện tử của Sở Y tế.')).toEqual([]);
  });

  test('regular reports without a subject are asked about with those before them', () => {
    expect(
      said(
        'IV. TỔ CHỨC THỰC HIỆN',
        '1. Các xã xây dựng kế hoạch quản lý chợ.',
        '2. Chế độ báo cáo: Định kỳ trước ngày 20 hằng tháng gửi Sở Y tế.',
      ),
    ).toEqual(['IV.1 các xã @0.85', 'IV.2 các xã to Sở Y tế by RECURRING @0.8']);
  });

  test('the rhythm before what is to be done leaves no doubt', () => {
    expect(
      said('1. Sở Y tế:', '- Hằng năm xây dựng kế hoạch kiểm tra chợ.', '- Hằng quý, tổng hợp tình hình.'),
    ).toEqual(['1.- Sở Y tế by RECURRING @0.92', '1.- Sở Y tế by RECURRING @0.92']);
    // Whoever follows the circumstance acts.
    expect(said('1. Sở Y tế:', '- Hằng quý, tình hình các chợ được tổng hợp và gửi về Sở.')).toEqual([
      '1.- Sở Y tế to Sở by RECURRING @0.8',
    ]);
  });
});

describe('receivers', () => {
  test.each([
    ['gửi danh mục đến Sở Y tế để niêm yết và gửi Sở Công Thương để theo dõi', 'Sở Y tế + Sở Công Thương'],
    ['gửi danh mục đến Sở Y tế để theo dõi, báo cáo UBND tỉnh', 'Sở Y tế'],
    ['báo cáo kết quả thăm hỏi, tặng quà trên địa bàn với UBND tỉnh', 'UBND tỉnh'],
    ['báo cáo kết quả phối hợp với Công an tỉnh', ''],
    ['tổng hợp số liệu các chợ để báo cáo Sở Y tế', 'Sở Y tế'],
    ['gửi dự toán về Sở Y tế, đồng thời tổng hợp vào kế hoạch để gửi Sở Tài chính', 'Sở Y tế + Sở Tài chính'],
    ['trình hồ sơ, thủ tục cho cấp có thẩm quyền phê duyệt', 'cấp có thẩm quyền'],
  ])('%s', (text, expected) => {
    const [task] = headed('KH-UBND', 'KẾ HOẠCH', 'Quản lý chợ', `1. Các xã rà soát chợ; ${text}.`).tasks;
    expect(task?.reportTo.map(({ name }) => name).join(' + ')).toBe(expected);
  });
});
