// Who speaks and who is told: several that speak together, classes of traders, an order in the passive, labels, titles of nobody.
import { headed, readingOf, saidOf } from './a-reading.js';

const said = (...lines: readonly string[]): string[] =>
  headed('CT-UBND', 'CHỈ THỊ', 'Về quản lý chợ', '', ...lines).tasks.map(saidOf);

describe('several who speak together', () => {
  test.each([
    ['Chính phủ, Thủ tướng Chính phủ yêu cầu Sở Công Thương, UBND các xã:', 'Sở Công Thương + UBND các xã'],
    ['UBND tỉnh, Ban Thường vụ Tỉnh ủy giao Sở Công Thương:', 'Sở Công Thương'],
    ['Sở Y tế, Sở Nội vụ đề nghị UBND các xã:', 'UBND các xã'],
  ])('%s', (line, leads) => {
    expect(said('1. Yêu cầu chung', line, '- Rà soát các chợ tạm;')).toEqual([expect.stringContaining(`- ${leads} @`)]);
  });

  test('bodies that direct those below them are told themselves', () => {
    expect(said('1. Sở Y tế, Sở Nội vụ chỉ đạo các đơn vị trực thuộc kiểm tra chợ.')).toEqual([
      '1 Sở Y tế + Sở Nội vụ @0.95',
    ]);
  });
});

describe('classes of traders to whom a document speaks', () => {
  test.each([
    ['Thương nhân phân phối gạo chịu trách nhiệm về chất lượng gạo.', 'Thương nhân phân phối gạo'],
    [
      'Thương nhân nhập khẩu gạo, đại lý bán lẻ gạo, chịu trách nhiệm báo cáo Sở Công Thương trước ngày 15/4/2024.',
      'Thương nhân nhập khẩu gạo + đại lý bán lẻ gạo',
    ],
    ['Các doanh nghiệp kinh doanh gạo: Thực hiện đúng quy định về kho.', 'các doanh nghiệp kinh doanh gạo'],
    ['Doanh nghiệp nhập khẩu gạo có trách nhiệm công bố giá.', 'Doanh nghiệp nhập khẩu gạo'],
    ['Cơ sở kinh doanh thực phẩm phải niêm yết giá.', 'Cơ sở kinh doanh thực phẩm'],
  ])('%s', (line, leads) => {
    const [task] = said('1. Quản lý giá', `- ${line}`);
    expect(task).toContain(` ${leads}`);
    expect(task).toMatch(/@0\.8$/);
  });

  test('are none where something is told of them', () => {
    expect(said('1. Tình hình', '- Các doanh nghiệp kinh doanh gạo đã báo cáo đầy đủ.')).toEqual([]);
  });
});

test('a person who is charged with something in an item of its own leads it', () => {
  expect(said('2. Phân công', '- Phó Thủ tướng Lê Văn An được phân công chỉ đạo việc quản lý chợ')).toEqual([
    '2.- Phó Thủ tướng Lê Văn An @0.8',
  ]);
  expect(said('2. Kết quả', '- Phó Giám đốc Lê Văn An được tặng bằng khen về quản lý chợ')).toEqual([]);
});

test('a label that says who was given something is nobody’s order', () => {
  expect(
    said('Điều 1. Dự án', '2. Cơ quan được giao quản lý, thực hiện dự án (chủ đầu tư): Khu Quản lý chợ I.'),
  ).toEqual([]);
  expect(said('1. Cơ quan được giao nhiệm vụ báo cáo trước ngày 30/4/2024.')[0]).toContain('by 2024-04-30');
});

test('a title of "the bodies" names nobody', () => {
  expect(said('V. TRÁCH NHIỆM CỦA CÁC CƠ QUAN', '- Rà soát các chợ tạm trên địa bàn.')).toEqual([]);
  expect(said('V. TRÁCH NHIỆM CỦA CÁC SỞ, NGÀNH', '- Rà soát các chợ tạm trên địa bàn.')).toHaveLength(1);
});

test('what a circumstance is for hides nobody behind its comma', () => {
  expect(said('1. Khi có đủ kinh phí cho việc xây chợ, Sở Công Thương trình UBND tỉnh quyết định.')[0]).toContain(
    'Sở Công Thương',
  );
});

test('an item of a list of contents that names who acts is an order', () => {
  expect(said('Hồ sơ gồm:', '- Tờ khai;', '- Khi thiếu giấy tờ, Sở Công Thương hướng dẫn bổ sung.')).toEqual([
    expect.stringContaining('Sở Công Thương'),
  ]);
});

describe('a telling', () => {
  const told = (...lines: readonly string[]) => readingOf(...lines);

  test.each([
    [
      'UBND huyện Mai Sơn đã có công điện yêu cầu các đơn vị trực thuộc kiểm tra chợ.',
      'công điện / Ủy ban nhân dân huyện Mai Sơn / ',
    ],
    [
      'Sở Y tế Hà Nội vừa ban hành Công văn số 88 chấn chỉnh việc quản lý chợ.',
      'công văn / Sở Y tế thành phố Hà Nội / chấn chỉnh việc quản lý chợ',
    ],
    [
      'Ngày 27/6, UBND tỉnh Sơn La ban hành kế hoạch về việc sắp xếp chợ trên địa bàn.',
      'kế hoạch / Ủy ban nhân dân tỉnh Sơn La / sắp xếp chợ trên địa bàn',
    ],
    ['UBND huyện Mai Sơn vừa ra văn bản hỏa tốc yêu cầu các xã kiểm tra chợ.', ' / Ủy ban nhân dân huyện Mai Sơn / '],
    [
      'Sở Y tế Hà Nội vừa gửi Công văn tới các bệnh viện về việc phòng dịch (số 20 ngày 18/7/2026).',
      'công văn / Sở Y tế thành phố Hà Nội / phòng dịch',
    ],
    ['(tóm tắt theo báo) UBND tỉnh Sơn La giao 120 nhiệm vụ: 90 đã hoàn thành.', ' / Ủy ban nhân dân tỉnh Sơn La / '],
    ['Sở Y tế đề nghị các xã kiểm tra chợ trước ngày 7/3/2026.', ' / Sở Y tế / '],
  ])('%s', (text, expected) => {
    const { kind, issuer, subject } = told(text);
    expect(`${kind.value ?? ''} / ${issuer.value ?? ''} / ${subject.value ?? ''}`).toBe(expected);
    expect(Math.max(kind.confidence, issuer.confidence, subject.confidence)).toBeLessThan(0.9);
  });

  test('of an order without a number gives the order', () => {
    expect(
      told('UBND huyện Mai Sơn đã có công điện yêu cầu các đơn vị trực thuộc kiểm tra chợ.').tasks.map(saidOf),
    ).toEqual([expect.stringContaining('các đơn vị trực thuộc')]);
  });

  test('of a resolution is that resolution, unless another body speaks of it', () => {
    const report = 'Ngày 05/4/2026, Chính phủ ban hành Nghị quyết số 95/NQ-CP về phát triển chợ.';
    expect(told(report, 'Bộ Y tế kiểm tra chợ.').code.value?.number).toBe('95');
    const other = told(report, 'Thực hiện Nghị quyết, UBND phường Hoàng Mai yêu cầu các tổ dân phố như sau:');
    expect([other.code.value, other.issuer.value]).toEqual([null, 'Ủy ban nhân dân phường Hoàng Mai']);
  });

  test('passes an opinion on with what it is about', () => {
    expect(
      told('Văn phòng Chính phủ có Công văn số 45/VPCP-CN truyền đạt ý kiến của Phó Thủ tướng về việc sắp xếp chợ.')
        .subject.value,
    ).toBeNull();
    expect(
      told('Văn phòng Chính phủ vừa có Công văn số 45/VPCP-CN truyền đạt ý kiến của Phó Thủ tướng về việc sắp xếp chợ.')
        .subject.value,
    ).toBe('sắp xếp chợ');
  });

  test('names who acts behind "nêu rõ:", and "Sở" alone as who asks', () => {
    const { tasks } = told(
      'Sở Y tế Hà Nội vừa ra văn bản về việc phòng dịch.',
      'Văn bản nêu rõ: Phòng Y tế kiểm tra chợ, báo cáo trước ngày 5/8/2026.',
      'Sở yêu cầu các bệnh viện thu dung bệnh nhân.',
    );
    expect(tasks.map(saidOf)).toEqual([
      expect.stringContaining('- Phòng Y tế by 2026-08-05'),
      expect.stringContaining('- các bệnh viện'),
    ]);
  });

  test('that is another body’s occasion is not its document', () => {
    const { issuer } = told(
      'Ngày 5/3, Sở Y tế Hà Nội ban hành công văn về việc phòng dịch.',
      'Thực hiện công văn trên, UBND phường Hoàng Mai yêu cầu các tổ dân phố thực hiện như sau:',
    );
    expect(issuer.value).toBe('Ủy ban nhân dân phường Hoàng Mai');
  });

  test('has its number, day and place behind "công văn số"', () => {
    const { code, date, place, issuer } = told(
      'Văn phòng UBND tỉnh đã ban hành Công văn số 57/VPUBND-KT Đồng Tháp, ngày 15 tháng 9 năm 2020 truyền đạt ý kiến.',
    );
    expect([code.value?.number, date.value, place.value, issuer.value]).toEqual([
      '57',
      '2020-09-15',
      'Đồng Tháp',
      'Văn phòng Ủy ban nhân dân tỉnh Đồng Tháp',
    ]);
  });

  test('with a colon behind its day tells who speaks, no subject', () => {
    const { subject, issuer } = told(
      '(tóm tắt theo báo) Công văn 57/UBND-KT ngày 9/5/2017: Chủ tịch UBND TP Hà Nội giao Sở Y tế kiểm tra chợ.',
    );
    expect([subject.value, issuer.value]).toEqual([null, 'Ủy ban nhân dân thành phố Hà Nội']);
  });

  test.each([
    ['Công điện khẩn của Chủ tịch UBND tỉnh Sơn La về ứng phó mưa lớn', 'về ứng phó mưa lớn'],
    ['Công điện của Chủ tịch UBND tỉnh Sơn La yêu cầu các xã ứng phó mưa lớn', null],
    ['Tóm tắt Thông báo số 215/TB-UBND của UBND tỉnh Sơn La', null],
  ])('entitled "%s"', (title, subject) => {
    expect(told(title, '', 'Sở Y tế kiểm tra các chợ trên địa bàn.').subject.value).toBe(subject);
  });

  test('of "Công văn cũng nêu rõ" is no title', () => {
    expect(told('Công văn cũng nêu rõ Sở Y tế có trách nhiệm kiểm tra các chợ trên địa bàn.').subject.value).toBeNull();
  });
});

describe('what a document rests on', () => {
  const basis = (line: string): string[] =>
    headed('TT-BCT', 'THÔNG TƯ', 'Về chợ', '', line, 'Điều 1. Chợ').basis.map(({ code }) => code);

  test.each([
    [
      'Căn cứ Luật Giá số 16/2023/QH15 được sửa đổi, bổ sung bởi Luật số 44/2024/QH15, Luật số 61/2024/QH15 và Luật số 95/2025/QH15;',
      ['16/2023/QH15', '44/2024/QH15', '61/2024/QH15', '95/2025/QH15'],
    ],
    [
      'Căn cứ Nghị định số 60/2024/NĐ-CP của Chính phủ về chợ được sửa đổi bởi Nghị định số 10/2025/NĐ-CP ngày 01 tháng 01 năm 2025 của Chính phủ và Nghị định số 20/2025/NĐ-CP;',
      ['60/2024/NĐ-CP', '10/2025/NĐ-CP', '20/2025/NĐ-CP'],
    ],
    ['Thực hiện Kế hoạch số 5/KH-UBND; Quyết định số 7/QĐ-UBND về chợ;', ['5/KH-UBND', '7/QĐ-UBND']],
    ['Năm 2025 kiểm tra việc triển khai thực hiện Chỉ thị 04/CT-TTg về chợ.', []],
  ])('%s', (line, codes) => {
    expect(basis(line)).toEqual(codes);
  });
});

test.each([
  ['Để bảo đảm an toàn, Nhà trường giao cho Phòng Hành chính phân công trực.', 'Phòng Hành chính'],
  ['Nhà trường yêu cầu Trưởng các đơn vị phổ biến thông báo này.', 'các đơn vị'],
  ['Bệnh viện giao Phòng Điều dưỡng giám sát việc tuân thủ.', 'Phòng Điều dưỡng'],
])('a house that speaks by its kind alone is not the one told: %s', (line, told) => {
  expect(headed('BV-TCHC', '', `1. ${line}`).tasks.map((task) => task.lead.map(({ name }) => name))).toEqual([[told]]);
});
