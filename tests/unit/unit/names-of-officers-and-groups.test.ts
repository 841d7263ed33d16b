import { fold } from '../../../src/domain/unit/fold.js';
import { officerAt } from '../../../src/domain/unit/names/officers.js';
import { wordsOf } from '../../../src/domain/unit/words.js';
import { namesOf, personOf } from './names-of.js';

/** The officer a text begins with, and what comes behind. */
function officerOf(text: string): string {
  const words = wordsOf(text, fold(text));
  const found = officerAt(words, 0);
  if (found === null) return '-';
  return `${found.names.map(({ name }) => name).join(' + ')} | ${text.slice(words[found.next]?.start ?? text.length)}`;
}

describe('persons by form of address, name and office', () => {
  test.each([
    ['đồng chí Trần Văn Lâm rà soát', 'đồng chí Trần Văn Lâm^! | rà soát'],
    // Colleagues by the given name alone, before a verb or an office.
    ['đồng chí Hải theo dõi', 'đồng chí Hải^! | theo dõi'],
    ['đ/c Lâm báo cáo', 'đồng chí Lâm^! | báo cáo'],
    ['đồng chí Hải - Trưởng phòng Nội vụ', 'Phòng Nội vụ^! | '],
    ['đ/c Trần Văn Lâm báo cáo', 'đồng chí Trần Văn Lâm^! | báo cáo'],
    ['ông Trần Văn Lâm rà soát', 'đồng chí Trần Văn Lâm^! | rà soát'],
    ['Phó Thủ tướng Lê Minh Khái chỉ đạo', 'Phó Thủ tướng Lê Minh Khái^! | chỉ đạo'],
    ['Phó Chủ tịch Lê Minh Khái chỉ đạo', 'Phó Chủ tịch Lê Minh Khái^! | chỉ đạo'],
    ['Thủ trưởng Lê Minh Khái chỉ đạo', 'Thủ trưởng Lê Minh Khái^! | chỉ đạo'],
    ['đồng chí Trần Văn Lâm, Phó Chủ tịch UBND huyện rà soát', 'UBND huyện^! | rà soát'],
    ['đồng chí Trần Văn Lâm - Trưởng Công an phường rà soát', 'Công an phường^! | rà soát'],
  ])('%s', (text, expected) => {
    expect(personOf(text)).toBe(expected);
  });

  test.each([
    'đồng chí hải theo dõi',
    'bà Lâm rà soát',
    'Phó Lê Minh chỉ đạo',
    'đồng ý',
    'Ông',
    'đồng chí',
    'đ/k Lâm báo cáo',
  ])('nobody: %s', (text) => {
    expect(personOf(text)).toBe('-');
  });

  test.each([
    ['Bs. Nguyễn Văn A rà soát', 'đồng chí Nguyễn Văn A | rà soát'],
    ['PGS.TS. Lê C rà soát', 'đồng chí Lê C | rà soát'],
    ['Đại tá Trần Bình rà soát', 'đồng chí Trần Bình | rà soát'],
    ['Chánh Văn phòng tham mưu', 'Chánh Văn phòng | tham mưu'],
    ['Tổ trưởng báo cáo', 'Tổ trưởng | báo cáo'],
    ['Kế toán trưởng tham mưu', 'Kế toán trưởng | tham mưu'],
    ['Ủy viên Thường trực rà soát', 'Ủy viên Thường trực | rà soát'],
    ['Chuyên viên phụ trách văn xã tham mưu', 'Chuyên viên phụ trách văn xã | tham mưu'],
    ['Phó Chủ tịch phụ trách văn xã chỉ đạo', 'Phó Chủ tịch phụ trách văn xã | chỉ đạo'],
    ['Phó Chủ tịch, phụ trách văn xã chỉ đạo', 'Phó Chủ tịch, phụ trách văn xã | chỉ đạo'],
    ['các đồng chí Phó Chủ tịch chỉ đạo', 'Phó Chủ tịch | chỉ đạo'],
    ['Các Phó Chủ tịch chỉ đạo', 'Phó Chủ tịch | chỉ đạo'],
    ['Đ/c Trần Văn An, Tổ trưởng: phụ trách hậu cần', 'Tổ trưởng | : phụ trách hậu cần'],
    ['Ông Trần Văn An rà soát', 'đồng chí Trần Văn An | rà soát'],
    ['các đ/c Phó Chủ tịch chỉ đạo', 'Phó Chủ tịch | chỉ đạo'],
    // What they look after goes on behind a comma to their duty, and nowhere else.
    [
      'Phó Chủ tịch phụ trách địa bàn, lĩnh vực có trách nhiệm',
      'Phó Chủ tịch phụ trách địa bàn, lĩnh vực | có trách nhiệm',
    ],
    ['Phó Chủ tịch phụ trách địa bàn, tổ chức họp', 'Phó Chủ tịch phụ trách địa bàn | , tổ chức họp'],
  ])('an officer: %s', (text, expected) => {
    expect(officerOf(text)).toBe(expected);
  });

  test.each(['Lãnh đạo, chỉ đạo các phòng', 'Các chuyên viên rà soát', 'Đồng ý', 'các ông', ''])(
    'no officer: %s',
    (text) => {
      expect(officerOf(text)).toBe('-');
    },
  );
});

describe('groups of bodies', () => {
  test.each([
    ['các tổ chức cơ sở đảng, cơ quan, đơn vị rà soát', 'các tổ chức cơ sở đảng* + các cơ quan, đơn vị* | rà soát'],
    ['các trường THCS-THPT rà soát', 'các trường THCS-THPT* | rà soát'],
    ['Các ngành: Công an, Y tế rà soát', 'ngành Công an* + ngành Y tế* | rà soát'],
    ['Các ngành Công an, Y tế; rà soát', 'ngành Công an* + ngành Y tế* | ; rà soát'],
    ['các Sở: Tài chính, Nội vụ; UBND tỉnh rà soát', 'Sở Tài chính + Sở Nội vụ + UBND tỉnh | rà soát'],
    ['các Sở GDĐT rà soát', 'các Sở Giáo dục và Đào tạo* | rà soát'],
    ['các Sở Tài chính, Sở Y tế rà soát', 'Sở Tài chính + Sở Y tế | rà soát'],
    ['các Công ty TNHH MTV: A, B rà soát', 'Công ty TNHH MTV A + Công ty TNHH MTV B | rà soát'],
    ['các Công ty Điện lực: Sơn La, Lai Châu rà soát', 'Công ty Điện lực Sơn La + Công ty Điện lực Lai Châu | rà soát'],
    ['cấp ủy các chi bộ, đảng bộ cơ sở rà soát', 'cấp ủy các chi bộ, đảng bộ cơ sở* | rà soát'],
    ['các Ban bầu cử rà soát', 'các ban bầu cử* | rà soát'],
    ['các khoa lâm sàng; các phòng rà soát', 'các khoa lâm sàng* + các phòng* | rà soát'],
    [
      'các Ban Quản lý dự án đầu tư xây dựng Thành phố rà soát',
      'các ban quản lý dự án đầu tư xây dựng Thành phố* | rà soát',
    ],
    [
      'các sở, ban, ngành, đơn vị sự nghiệp công lập thuộc tỉnh rà soát',
      'các sở, ban, ngành* + các đơn vị sự nghiệp công lập thuộc tỉnh* | rà soát',
    ],
    ['Bộ, ngành liên quan rà soát', 'các bộ, ngành liên quan* | rà soát'],
    ['cơ quan, đơn vị có liên quan rà soát', 'các cơ quan, đơn vị có liên quan* | rà soát'],
    ['cơ quan liên quan rà soát', 'các cơ quan liên quan* | rà soát'],
    ['đơn vị nêu trên rà soát', 'các đơn vị nêu trên* | rà soát'],
    ['Sở, ngành rà soát', 'các sở, ngành* | rà soát'],
    ['Sở; ngành liên quan', '-'],
  ])('%s', (text, expected) => {
    expect(namesOf(text)).toBe(expected);
  });

  test.each([
    ['có tên tại Công văn này', 'rà soát'],
    ['có tên trong danh sách kèm theo', 'rà soát'],
    ['có tên tại Phụ lục', 'rà soát'],
    ['trực thuộc', 'rà soát'],
    ['cung cấp dịch vụ viễn thông', 'khẩn trương rà soát'],
  ])('which ones: "các đơn vị %s"', (which, rest) => {
    expect(namesOf(`các đơn vị ${which} ${rest}`)).toBe(`các đơn vị ${which}* | ${rest}`);
  });

  test.each(['các cục thuế', 'các sở quản lý chuyên ngành về hạ tầng', 'các sở giáo dục và đào tạo'])(
    'of one kind: %s',
    (group) => {
      expect(namesOf(`${group} rà soát`)).toBe(`${group}* | rà soát`);
    },
  );

  test.each([
    ['UBND các cấp rà soát', 'UBND các cấp* | rà soát'],
    ['UBND cấp huyện, cấp xã rà soát', 'UBND cấp huyện, cấp xã* | rà soát'],
    ['UBND cấp huyện, xã rà soát', 'UBND cấp huyện, xã* | rà soát'],
    ['UBND 11 phường rà soát', 'UBND 11 phường* | rà soát'],
    ['UBND các địa phương rà soát', 'UBND các địa phương* | rà soát'],
    ['UBND các xã, phường: Tổ chức rà soát', 'UBND các xã, phường* | : Tổ chức rà soát'],
    ['UBND các xã: Mường Bú, Mường La rà soát', 'UBND xã Mường Bú + UBND xã Mường La | rà soát'],
    ['UBND các tỉnh, thành phố: An Giang, Cần Thơ rà soát', 'UBND tỉnh An Giang + UBND thành phố Cần Thơ | rà soát'],
    ['UBND các xã ven biển: Quỳnh Lưu, Diễn Châu rà soát', 'UBND xã Quỳnh Lưu + UBND xã Diễn Châu | rà soát'],
    ['UBND huyện Trạm Tấu rà soát', 'UBND huyện Trạm Tấu | rà soát'],
    ['UBND thành phố rà soát', 'UBND Thành phố | rà soát'],
    ['UBND rà soát', 'UBND | rà soát'],
    ['UBND xã Quý III/2025', 'UBND xã | Quý III/2025'],
    ['Sở Y tế Quý IV rà soát', 'Sở Y tế | Quý IV rà soát'],
  ])('committees: %s', (text, expected) => {
    expect(namesOf(text)).toBe(expected);
  });
});

describe('words that begin a name, and words that only look so', () => {
  test.each([
    ['Thống kê tỉnh rà soát', 'Thống kê tỉnh | rà soát'],
    ['Thanh tra Sở rà soát', 'Thanh tra Sở | rà soát'],
    ['Công an rà soát', 'Công an | rà soát'],
    ['công an phường rà soát', 'Công an phường | rà soát'],
    ['Đoàn xã rà soát', 'Đoàn xã | rà soát'],
    ['Đoàn các xã rà soát', 'Đoàn các xã* | rà soát'],
    ['Đoàn trường THPT A rà soát', 'Đoàn trường THPT A | rà soát'],
    ['Công chức Văn hóa - Xã hội rà soát', 'Công chức Văn hóa - Xã hội | rà soát'],
    ['Ngành Y tế rà soát', 'Ngành Y tế | rà soát'],
    ['Trưởng các bản rà soát', 'Trưởng các bản^* | rà soát'],
    ['trưởng thôn, bản rà soát', 'Trưởng thôn, bản^* | rà soát'],
    ['P. Kế hoạch tổng hợp rà soát', 'Phòng Kế hoạch tổng hợp | rà soát'],
    ['P. An toàn rà soát', 'Phòng An toàn | rà soát'],
    ['Tổ công tác rà soát', 'Tổ công tác | rà soát'],
    ['Trạm y tế phường rà soát', 'Trạm y tế phường | rà soát'],
    ['Đài truyền thanh xã rà soát', 'Đài truyền thanh xã | rà soát'],
    ['BQL dự án rà soát', 'Ban Quản lý dự án | rà soát'],
  ])('%s', (text, expected) => {
    expect(namesOf(text)).toBe(expected);
  });

  test.each([
    'Thống kê rà soát',
    'công an rà soát',
    'Huyện ủy viên rà soát',
    'Công chức Sở Y tế rà soát',
    'Ngành Trung ương rà soát',
    'các bản vẽ',
    'các vụ việc',
    'các phòng học',
    'các trường hợp',
    'Tổ chức họp',
  ])('none: %s', (text) => {
    expect(namesOf(text)).toBe('-');
  });
});
