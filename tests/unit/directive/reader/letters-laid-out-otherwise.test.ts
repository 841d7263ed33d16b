import { headed, readingOf, saidOf } from './a-reading.js';

const letter = (...lines: readonly string[]): string[] =>
  headed('STC-NS', 'V/v quản lý thu', 'Kính gửi: Các đơn vị trực thuộc.', ...lines).tasks.map(saidOf);

const HEAD = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];

describe('who is told', () => {
  test('those who have not answered yet are told what stands behind the comma', () => {
    expect(
      letter(
        '1. Các sở, UBND các xã đến nay chưa có báo cáo theo văn bản số 17/STC-NS ngày 16/02/2024, khẩn trương gửi báo cáo về Sở Tài chính trước ngày 30/4/2024.',
        '2. Các sở, UBND các xã chưa có kinh phí được xem xét sau.',
      ),
    ).toEqual([expect.stringMatching(/^1 các sở \+ UBND các xã to Sở Tài chính by 2024-04-30/)]);
  });

  test.each([
    ['Cơ quan, đơn vị chủ quản chương trình khẩn trương giải ngân vốn.', 'Cơ quan, đơn vị chủ quản chương trình'],
    ['Cơ quan chủ trì soạn thảo gửi hồ sơ đến Sở Tư pháp.', 'Cơ quan chủ trì soạn thảo to Sở Tư pháp'],
    ['Cơ quan được phân công chủ trì soạn thảo gửi hồ sơ.', 'Cơ quan được phân công chủ trì soạn thảo'],
    ['Đơn vị sự nghiệp công lập quyết định mức chi.', 'Đơn vị sự nghiệp công lập'],
    [
      'Cơ quan chuyên môn về xây dựng thuộc UBND tỉnh thẩm định báo cáo.',
      'Cơ quan chuyên môn về xây dựng thuộc UBND tỉnh',
    ],
  ])('a body by what it has in its hands: %s', (sentence, who) => {
    expect(letter(`1. ${sentence}`)).toEqual([expect.stringContaining(`1 ${who}`)]);
  });

  test.each([
    [
      '1. Đối với các sở, ban, ngành báo cáo theo phụ lục 1 trước ngày 20/4/2024.',
      '1 các sở, ban, ngành by 2024-04-20',
    ],
    ['1. Về phía Sở Xây dựng, chủ trì thẩm định trước ngày 20/4/2024.', '1 Sở Xây dựng by 2024-04-20'],
    // Somebody else acts in their case.
    ['1. Đối với các xã thực hiện sắp xếp, Sở Nội vụ hướng dẫn trước ngày 20/4/2024.', '1 Sở Nội vụ by 2024-04-20'],
  ])('those concerned are told where nobody else is: %s', (sentence, told) => {
    expect(letter(sentence)).toEqual([expect.stringContaining(told)]);
  });

  test('a deputy who is told by "đ/c" is told in person', () => {
    const [task] = headed(
      'TB-UBND',
      'THÔNG BÁO',
      'Kết luận giao ban',
      '',
      '1. Giao đ/c Phó Chủ tịch UBND xã Trần Thị Lan chỉ đạo, xong trước 25/4/2024.',
    ).tasks;
    expect(task?.confidence).toBe(0.8);
  });

  test('a numbered paragraph asks the readers by their pronoun', () => {
    expect(letter('1. Đề nghị quý đơn vị quan tâm phối hợp, gửi danh sách trước ngày 20/4/2024.')).toEqual([
      expect.stringMatching(/^1 các đơn vị trực thuộc by 2024-04-20/),
    ]);
  });

  test('an article that orders nobody is the act of the issuer', () => {
    const decided = (...articles: readonly string[]) =>
      headed('QĐ-UBND', 'QUYẾT ĐỊNH', 'Về việc cách ly xã Mai Sơn', '', ...articles).tasks.map(saidOf);
    expect(
      decided(
        'Điều 1. Thực hiện cách ly xã hội trong thời gian 07 ngày kể từ ngày 05/3/2024.',
        'Điều 2. Sở Y tế thực hiện xét nghiệm trước ngày 10/3/2024.',
      ),
    ).toEqual([expect.stringMatching(/^Điều 2 Sở Y tế by 2024-03-10/)]);
  });
});

describe('what is listed', () => {
  test('numbered things to report on are no orders', () => {
    expect(
      letter(
        'Đề nghị các sở giáo dục và đào tạo báo cáo tình hình thực hiện Thông tư 26 theo các nội dung cụ thể sau:',
        '1. Công tác chỉ đạo về việc may, mặc đồng phục năm học 2015 - 2016.',
        '2. Công tác kiểm tra, giám sát việc thực hiện của các nhà trường.',
        'Đề nghị các sở giáo dục và đào tạo gửi báo cáo trước ngày 20/4/2024.',
      ).filter((task) => !task.startsWith('-')),
    ).toEqual([]);
  });

  test('what a draft consists of is sent along', () => {
    expect(
      headed(
        'STC-NS',
        'V/v góp ý',
        'Kính gửi: Sở Y tế.',
        'Đề nghị Sở Y tế cho ý kiến về dự thảo Thông tư nêu trên. Dự thảo Thông tư gồm:',
        '(1) Dự thảo Tờ trình Bộ trưởng;',
        '(2) Dự thảo Thông tư.',
        'Văn bản góp ý gửi về Sở Tài chính trước ngày 20/4/2024.',
      ).tasks.filter(({ text }) => text.startsWith('Dự thảo')),
    ).toEqual([]);
  });

  test('a report goes to whom stands behind its bracket', () => {
    expect(
      letter('1. Nhà trường thực hiện và gửi Báo cáo kết quả (kèm số liệu chi tiết) về Sở Y tế trước ngày 20/4/2024.'),
    ).toEqual([expect.stringMatching(/to Sở Y tế by 2024-04-20/)]);
  });

  test('of "Hoạt động | Nội dung" the second says what is to be done', () => {
    const [task] = readingOf(
      ...HEAD,
      'Số: 12/KH-SYT',
      'Sơn La, ngày 05 tháng 3 năm 2024',
      'KẾ HOẠCH',
      'Tổ chức tuần lễ an toàn',
      '| Hoạt động | Nội dung | Đơn vị phụ trách | Thời gian |',
      '|---|---|---|---|',
      '| Tuyên truyền trực quan | Treo băng rôn, khẩu hiệu tại cổng trường | Đoàn trường | Trước ngày 24/8/2024 |',
    ).tasks;
    expect(task?.text).toContain('Treo băng rôn');
  });
});

describe('what the page says of itself', () => {
  test('a source line names the document, a dash before its day', () => {
    const { code, date, kind } = readingOf(
      'Triển khai tuyên truyền Đại hội Thi đua yêu nước',
      '',
      'Thực hiện Hướng dẫn số 03-HD/HU ngày 17/9/2020 của Huyện ủy; Ủy ban nhân dân huyện có ý kiến như sau:',
      '1. Phòng Nội vụ tham mưu Hội đồng Thi đua huyện thực hiện.',
      '(Nguồn công văn số 2983/UBND-VP - 22/09/2020)',
    );
    expect([code.value?.number, date.value, kind.value]).toEqual(['2983', '2020-09-22', 'công văn']);
  });

  test('number, place and day may stand on one line', () => {
    const { code, date, place } = readingOf(
      'BỆNH VIỆN ĐA KHOA KHU VỰC BỒNG SƠN',
      'KẾ HOẠCH',
      'Ứng phó dịch sốt xuất huyết năm 2025',
      'Số: 88/KH-BVBS, Bồng Sơn, ngày 14/7/2025',
      '1. Khoa Nhi thu dung, điều trị, báo cáo trước ngày 20/7.',
    );
    expect([code.value?.number, date.value, place.value]).toEqual(['88', '2025-07-14', 'Bồng Sơn']);
  });

  test('a line in italics by underscores is the line without them', () => {
    const { place, partialDate } = readingOf(
      '**TRƯỜNG THPT A**',
      ...HEAD,
      'Số:     /KH-THPTA',
      '_Sơn La, ngày ... tháng 8 năm 2026_',
      'KẾ HOẠCH',
      'Tổ chức sinh hoạt đầu năm',
      '1. Đoàn trường treo băng rôn.',
    );
    expect([place.value, partialDate]).toEqual(['Sơn La', '2026-08']);
  });

  test('a title before "V/v" gives the kind, and its closing quotation mark is no part of the subject', () => {
    const { kind, subject } = readingOf(
      'Thông báo “V/v phòng chống bão số 10”',
      ...HEAD,
      'Bến Tre, ngày 16 tháng 11 năm 2008',
      'Kính gửi: - Sở Y tế;',
      'UBND tỉnh chỉ đạo:',
      '1. Sở Y tế trực cấp cứu.',
    );
    expect([kind.value, subject.value]).toEqual(['thông báo', 'V/v phòng chống bão số 10']);
  });

  test('"V.v." says what a letter is about as "V/v" does', () => {
    const { subject } = readingOf(
      'BCH ĐOÀN TRƯỜNG ĐẠI HỌC VINH',
      'Số: 36/ĐTN',
      'V.v. ủng hộ xây dựng công trình thanh niên',
      'Vinh, ngày 02 tháng 4 năm 2019',
      'Kính gửi: Các chi đoàn.',
      'Đề nghị các chi đoàn ủng hộ trước ngày 20/4/2019.',
    );
    expect(subject.value).toBe('V.v. ủng hộ xây dựng công trình thanh niên');
  });

  test('a title that leads over ends before its "cụ thể"', () => {
    const { subject } = readingOf(
      'Ngày 02/10/2021, UBND tỉnh đã ban hành Quyết định số 3154/QĐ-UBND về việc bổ sung các mức độ phòng, chống dịch trên địa bàn huyện Tuyên Hóa, cụ thể:',
      '',
      'Điều 3. Giao Chủ tịch UBND huyện Tuyên Hóa thực hiện các biện pháp cách ly.',
    );
    expect(subject.value).toMatch(/huyện Tuyên Hóa$/);
  });

  test('the title above a letter without a letterhead gives number and day, and the page its province', () => {
    const page = (title: string) =>
      readingOf(
        title,
        'Kính gửi: – Sở Y tế;',
        'Thực hiện Quyết định của UBND tỉnh Sơn La, Sở Nội vụ đề nghị Sở Y tế tham gia ý kiến trước ngày 09/01/2017.',
      );
    const whole = page('Công văn số 1448/SNV-CCHC ngày 27/12/2016 V/v xin ý kiến vào dự thảo Kế hoạch tuyên truyền.');
    expect(whole.code).toMatchObject({ value: { number: '1448', notation: 'SNV-CCHC' }, confidence: 0.7 });
    expect(whole.date).toMatchObject({ value: '2016-12-27', confidence: 0.7 });
    expect(whole.issuer).toMatchObject({ value: 'Sở Nội vụ tỉnh Sơn La', confidence: 0.6 });
    const bare = page('Công văn số 1238 ngày 8/11/2016 V/v báo cáo số liệu cải cách hành chính năm 2015-2016.');
    expect(bare.code).toMatchObject({ value: { number: '1238', notation: '' }, confidence: 0.6 });
  });

  test('a district that bears a number is the place of its committee', () => {
    const { issuer } = readingOf(
      'Ngày 23/12/2019, Ủy ban nhân dân quận đã ban hành Thông báo số 6201/TB-UBND về treo cờ với nội dung như sau:',
      'Phòng Y tế, Công ty Dịch vụ Công ích quận 7 thực hiện tổng vệ sinh trước ngày 29/12/2019.',
    );
    expect(issuer.value).toBe('Ủy ban nhân dân quận 7');
  });

  test('no organ is called by one syllable: the line goes on with the one above', () => {
    const { issuer } = readingOf(
      'TỔNG LIÊN ĐOÀN LAO',
      'ĐỘNG |',
      ...HEAD,
      'Số: 730/LĐLĐ',
      'Hà Nội, ngày 03 tháng 11 năm 2020',
      'Kính gửi: Liên đoàn Lao động tỉnh.',
      'Đề nghị Liên đoàn Lao động tỉnh triển khai trước ngày 30/11/2020.',
    );
    expect(issuer.value).toMatch(/^Tổng Liên đoàn Lao [đĐ]ộng/);
  });

  test('a letterhead of two lines is one court', () => {
    const { issuer } = readingOf(
      'TÒA ÁN NHÂN DÂN',
      'TỐI CAO',
      ...HEAD,
      'Số: 70/TA-TKTH',
      'Hà Nội, ngày 13 tháng 07 năm 2012',
      'Kính gửi: Tòa án nhân dân tỉnh.',
      'Đề nghị Tòa án nhân dân tỉnh báo cáo số liệu trước ngày 23/7/2012.',
    );
    expect(issuer.value).toBe('Tòa án nhân dân tối cao');
  });

  test('a letterhead without its country is filled from how the document speaks, and never sure', () => {
    const issuerOf = (speaker: string) =>
      readingOf(
        'BẢO HIỂM XÃ HỘI',
        ...HEAD,
        'Số: 5469/BHXH-BC',
        'Hà Nội, ngày 20 tháng 12 năm 2012',
        'Kính gửi: Bảo hiểm xã hội các tỉnh.',
        `${speaker} yêu cầu Bảo hiểm xã hội các tỉnh chi trả trước ngày 31/01/2013.`,
      ).issuer;
    expect(issuerOf('Bảo hiểm xã hội Việt Nam')).toMatchObject({ value: 'Bảo hiểm xã hội Việt Nam', confidence: 0.85 });
    expect(issuerOf('Bảo hiểm xã hội')).toMatchObject({ value: 'Bảo hiểm xã hội', confidence: 0.6 });
  });
});
