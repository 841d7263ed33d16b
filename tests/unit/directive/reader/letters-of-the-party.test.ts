import { headed, readingOf, saidOf } from './a-reading.js';

const LETTERHEAD = ['ĐẢNG BỘ TỈNH SƠN LA', 'ĐẢNG UỶ XÃ MƯỜNG GIÔN', '*'];
const DATED = ['ĐẢNG CỘNG SẢN VIỆT NAM', 'Mường Giôn, ngày 05 tháng 3 năm 2024'];

/** A letter of a commune's Party committee. */
const letter = (subject: readonly string[], ...lines: readonly string[]): ReturnType<typeof readingOf> =>
  readingOf(...LETTERHEAD, 'Số 12-CV/ĐU', ...subject, ...DATED, ...lines, 'Nơi nhận:');

const notice = (...lines: readonly string[]): string[] =>
  headed('TB-UBND', 'THÔNG BÁO', 'Kết luận cuộc họp', '', 'Chủ tịch UBND tỉnh kết luận:', ...lines).tasks.map(saidOf);

describe('the subject of a Party letter stands below its number', () => {
  test('without "V/v" and over several lines', () => {
    expect(letter(['Tăng cường phòng, chống', 'cháy rừng mùa khô'], 'Kính gửi: UBND xã.').subject).toMatchObject({
      value: 'Tăng cường phòng, chống cháy rừng mùa khô',
    });
  });

  test('not where the body follows, or in a letter of the State', () => {
    expect(readingOf(...LETTERHEAD, ...DATED, 'Số 12-CV/ĐU', 'Kính gửi: UBND xã.').subject.value).toBeNull();
    expect(letter(['Căn cứ Chỉ thị số 5-CT/TU của Tỉnh uỷ:']).subject.value).toBeNull();
    expect(headed('UBND-VX', 'Kính gửi: Sở Y tế.').subject.value).toBeNull();
  });

  test('the title of a conclusion goes on with "Về …" under whose it is', () => {
    expect(
      readingOf(
        ...LETTERHEAD,
        'Số 12-TB/ĐU',
        ...DATED,
        'THÔNG BÁO',
        'KẾT LUẬN CỦA BAN THƯỜNG VỤ ĐẢNG UỶ',
        'Về một số nội dung phiên họp tháng 3',
        '-----',
        'Ban Thường vụ Đảng uỷ họp ngày 04/3/2024.',
      ).subject.value,
    ).toBe('KẾT LUẬN CỦA BAN THƯỜNG VỤ ĐẢNG UỶ Về một số nội dung phiên họp tháng 3');
  });
});

describe('the letter begins behind its addressees though the last of them ends in a comma', () => {
  test.each([
    'Nhằm thực hiện tốt công tác phòng cháy, Đảng uỷ yêu cầu:',
    'Xét đề nghị của Công an xã, Đảng uỷ yêu cầu:',
  ])('%s', (opening) => {
    const { tasks } = letter(
      ['Phòng cháy'],
      'Kính gửi: - UBND xã,',
      '- Công an xã,',
      opening,
      '1. UBND xã kiểm tra các chợ.',
      '2. Công an xã kiểm tra các kho xăng.',
    );
    expect(tasks.map(saidOf)).toEqual(['1 UBND xã @0.95', '2 Công an xã @0.95']);
  });
});

describe('no orders', () => {
  test.each([
    'Kể từ ngày 01/4/2024, các ý kiến chỉ đạo của lãnh đạo sẽ được chuyển trên hệ thống điện tử và có giá trị như bản giấy.',
    'Từ ngày 01/4/2024, hồ sơ đất đai của các hộ được tiếp nhận tại bộ phận một cửa ở tầng hai của trụ sở.',
  ])('what is done from a day on: %s', (said) => {
    expect(letter(['Phòng cháy'], 'Kính gửi: UBND xã.', 'Đề nghị thực hiện:', `1. ${said}`).tasks).toEqual([]);
  });

  test('but "phải được" and a verb of its own order', () => {
    expect(
      letter(
        ['Phòng cháy'],
        'Kính gửi: UBND xã.',
        'Đề nghị thực hiện:',
        '1. Từ ngày 01/4/2024, tổ chức tiếp nhận hồ sơ đất đai được chuyển đến từ bộ phận một cửa.',
        '2. Từ ngày 01/4/2024, mọi hồ sơ đất đai của các hộ phải được tiếp nhận tại bộ phận một cửa.',
      ).tasks.map((task) => task.numbering),
    ).toEqual(['1', '2']);
  });

  test('titles of papers that a meeting passes', () => {
    expect(
      notice(
        '1. Giao Văn phòng UBND tỉnh rà soát các dự thảo. Thống nhất ban hành các Nghị quyết chuyên đề sau:',
        '+ Nghị quyết về nâng cao chất lượng giáo dục vùng cao giai đoạn 2024 - 2028.',
        '+ Nghị quyết phát triển giao thông nông thôn của tỉnh giai đoạn 2024 - 2028.',
      ),
    ).toEqual(['1 Văn phòng UBND tỉnh @0.95']);
  });

  test('but those that say who prepares them', () => {
    expect(
      notice(
        '1. Thống nhất ban hành các Nghị quyết sau:',
        '- Nghị quyết về nâng cao chất lượng giáo dục vùng cao; giao Sở Giáo dục và Đào tạo tham mưu, trình trong tháng 4/2024.',
        '- Nghị quyết phát triển giao thông nông thôn; giao Sở Giao thông vận tải tham mưu, trình trong tháng 5/2024.',
      ),
    ).toHaveLength(2);
  });

  test('who takes part in a delegation and on the other side', () => {
    expect(
      headed(
        'KH-UBND',
        'KẾ HOẠCH',
        'Làm việc với các xã',
        'II. THÀNH PHẦN, THỜI GIAN',
        '1. Thành phần Đoàn làm việc của tỉnh:',
        '- Lãnh đạo Sở Nội vụ;',
        '2. Thành phần làm việc của các xã, phường:',
        '2.1. Công an xã: Trưởng, Phó Trưởng Công an và các đồng chí phụ trách địa bàn có liên quan.',
      ).tasks,
    ).toEqual([]);
  });

  test('what a meeting heard, before its conclusions', () => {
    const heard = 'Ngày 04/3/2024, lãnh đạo tỉnh họp nghe báo cáo và cho ý kiến các nội dung';
    expect(
      headed(
        'TB-UBND',
        'THÔNG BÁO',
        'Kết luận cuộc họp',
        '',
        `${heard}: (1) tình hình tháng 2; (2) Phân công Giám đốc Sở Y tế dự lễ khai giảng.`,
        'Chủ tịch UBND tỉnh kết luận:',
        '1. Giao Sở Nội vụ hoàn thiện kế hoạch.',
      ).tasks.map(saidOf),
    ).toEqual(['1 Sở Nội vụ @0.95']);
  });

  test('what is sent with a notice', () => {
    expect(
      letter(
        ['Mời họp'],
        'Kính gửi: UBND xã.',
        'Đảng uỷ đề nghị dự họp:',
        '1. Nội dung, chương trình: Gửi kèm Thông báo số 14-TB/TU ngày 04/3/2024 của Tỉnh uỷ.',
      ).tasks,
    ).toEqual([]);
  });
});

describe('topics and what is stressed', () => {
  test('an act in the topic or in a title that is cited tells nobody', () => {
    expect(
      notice(
        '1. Về công tác chuẩn bị và phân công các đồng chí Giám đốc sở dự lễ: thống nhất Tờ trình số 26/TTr-VP ngày 25/2/2024 Phân công các đồng chí Giám đốc sở. Giao Sở Nội vụ hoàn thiện kế hoạch để ban hành; trong đó lưu ý:',
        '- Tổ chức trang trọng, an toàn, tiết kiệm, đúng quy định của tỉnh.',
      ),
    ).toEqual(['1 Sở Nội vụ @0.95', expect.stringMatching(/^1\.- Sở Nội vụ @/)]);
  });

  test('what comes before "trong đó lưu ý:" is an order of its own', () => {
    expect(
      notice(
        '1. Giao Sở Nội vụ tiếp thu ý kiến, hoàn thiện kế hoạch tổ chức lễ hội; trong đó lưu ý:',
        '- Rà soát kinh phí của từng nội dung, tránh lãng phí.',
      ),
    ).toEqual([expect.stringMatching(/^1 Sở Nội vụ @/), expect.stringMatching(/^1\.- Sở Nội vụ @/)]);
  });
});

test('a pair broken before its dash and numbers glued to their word are mended', () => {
  expect(
    notice(
      '1. Sở Y tế rà soát nhiệm vụ trong chương trình phát triển kinh tế',
      '- xã hội, báo cáo trước ngày15/4/2024.',
    ),
  ).toEqual([expect.stringMatching(/^1 Sở Y tế .*by 2024-04-15/)]);
});
