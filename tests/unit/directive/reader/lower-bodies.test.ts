import { headed, readingOf, saidOf } from './a-reading.js';

const planned = (...lines: readonly string[]): string[] =>
  headed('KH-UBND', 'KẾ HOẠCH', 'Tổ chức Ngày hội', 'II. NỘI DUNG', ...lines).tasks.map(saidOf);

const asked = (...lines: readonly string[]): string[] =>
  headed('UBND-VX', 'Kính gửi: Sở Y tế.', '', ...lines).tasks.map(saidOf);

describe('lines of who leads and who carries out', () => {
  test('"Cơ quan chủ trì, thực hiện" leads', () => {
    expect(
      planned(
        '1. Rà soát quy trình nội bộ, công khai thủ tục hành chính tại nơi tiếp dân.',
        '- Cơ quan chủ trì, thực hiện: Sở Nội vụ.',
        '- Thời gian hoàn thành: trước ngày 30/6/2024.',
      ),
    ).toEqual(['II.1 Sở Nội vụ by 2024-06-30 @0.94']);
  });

  test('"Cơ quan thực hiện" below "Cơ quan chủ trì" joins it, and the clerk is asked', () => {
    expect(
      planned(
        '1. Số hóa hồ sơ lưu trữ, bàn giao về kho lưu trữ lịch sử theo quy định.',
        '- Cơ quan chủ trì: Sở Nội vụ.',
        '- Cơ quan thực hiện: Sở Y tế; Sở Tư pháp.',
      ),
    ).toEqual(['II.1 Sở Nội vụ with Sở Y tế + Sở Tư pháp @0.85']);
  });
});

describe('to whom something goes', () => {
  test.each([
    ['báo cáo kết quả hưởng ứng Ngày Môi trường 05/6 bằng văn bản về Sở Nội vụ', 'Sở Nội vụ'],
    ['đăng ký số lượng, thành phần với Công an tỉnh', 'Công an tỉnh'],
    ['gửi danh sách về Ban Chỉ đạo (qua Sở Nội vụ)', 'Ban Chỉ đạo via Sở Nội vụ'],
    ['gửi phiếu về Sở Tư pháp qua Văn phòng UBND tỉnh', 'Sở Tư pháp via Văn phòng UBND tỉnh'],
    ['báo cáo đề xuất Sở Tài chính xem xét', 'Sở Tài chính'],
    ['rà soát trẻ chưa tiêm, báo về Trung tâm Y tế huyện', 'Trung tâm Y tế huyện'],
  ])('%s', (duty, whom) => {
    expect(asked(`1. Sở Y tế ${duty}.`)).toEqual([`1 Sở Y tế to ${whom} @0.95`]);
  });

  test.each([
    'bảo vệ Trung tâm Y tế huyện',
    'rà soát người đi qua các địa phương có dịch',
    'tham mưu Ban Thường vụ Tỉnh ủy chuyên đề',
  ])('none: %s', (duty) => {
    expect(asked(`1. Sở Y tế ${duty}.`)).toEqual([expect.stringMatching(/^1 Sở Y tế @/)]);
  });

  test('before a session', () => {
    expect(asked('1. Sở Y tế báo cáo Thường trực HĐND tỉnh trước khi trình HĐND tỉnh.')).toEqual([
      expect.stringMatching(/ by BEFORE_EVENT @/),
    ]);
    expect(asked('1. Sở Y tế hoàn thiện đề án trình HĐND tỉnh thông qua tại kỳ họp giữa năm.')).toEqual([
      expect.stringMatching(/ by BEFORE_EVENT @/),
    ]);
  });

  test('shortcomings that were named are to be mended by the day', () => {
    expect(asked('1. Sở Y tế khắc phục các tồn tại, hạn chế đã nêu trước ngày 15/4/2024.')).toEqual([
      '1 Sở Y tế by 2024-04-15 @0.95',
    ]);
  });
});

describe('who is told', () => {
  test('those behind the agents by whom something was approved', () => {
    expect(
      asked('1. Căn cứ dự toán đã được Sở Tài chính, Sở Nội vụ thẩm định, Sở Y tế, Sở Tư pháp bố trí kinh phí.'),
    ).toEqual(['1 Sở Y tế + Sở Tư pháp @0.95']);
  });

  test('those behind an occasion', () => {
    expect(asked('1. Sau Hội nghị, Sở Y tế tổng hợp kết quả gửi về Sở Nội vụ.')).toEqual([
      '1 Sở Y tế to Sở Nội vụ @0.95',
    ]);
  });

  test('"Tuyên giáo" gives no order', () => {
    expect(asked('Thực hiện Công văn số 33/BTG ngày 02/3/2024 của Ban Tuyên giáo Tỉnh ủy về sách;')).toEqual([]);
  });

  test('persons that close a list leave it to the clerk', () => {
    expect(asked('1. Sở Y tế, Sở Nội vụ và toàn thể cán bộ, công chức, viên chức nghiên cứu, góp ý dự thảo.')).toEqual([
      '1 Sở Y tế + Sở Nội vụ @0.8',
    ]);
  });

  test('"Sở đề nghị Quý cơ quan" of a page that lost its head', () => {
    const { issuer, kind, tasks, addressees } = readingOf(
      'Về việc góp ý dự thảo Quy hoạch vùng chè tỉnh Sơn La',
      '',
      'Để dự thảo hoàn chỉnh trước khi báo cáo UBND tỉnh, Sở đề nghị Quý đơn vị góp ý bằng văn bản gửi Sở Công Thương trước ngày 19/7/2024.',
    );
    expect([issuer.value, kind.value, addressees]).toEqual(['Sở Công Thương tỉnh Sơn La', 'công văn', []]);
    expect(tasks.map(saidOf)).toEqual(['- Quý đơn vị to Sở Công Thương by 2024-07-19 @0.8']);
  });

  test('roles of a school are told before their colon', () => {
    expect(
      planned('1. Nhân viên y tế: Theo dõi sức khỏe học sinh.', '2. Ban giám hiệu: Kiểm tra việc thực hiện.'),
    ).toEqual(['II.1 Nhân viên y tế @0.8', 'II.2 Ban giám hiệu @0.8']);
  });
});

describe('programmes are no orders', () => {
  test.each([
    'Hội thi được tổ chức vào 8 giờ ngày 20/4/2024 tại Nhà văn hóa tỉnh, có xe đưa đón thí sinh.',
    'Vòng chung kết diễn ra trong hai ngày tại Nhà văn hóa tỉnh, có xe đưa đón thí sinh.',
    'Thi 03 môn: Toán, Ngữ văn và Ngoại ngữ cho thí sinh dự tuyển vào lớp chuyên của trường.',
  ])('%s', (line) => {
    expect(asked('1. Nội dung', `- ${line}`)).toEqual([]);
  });

  test('but what follows them is, with their time', () => {
    expect(
      asked('1. Sau lễ phát động, việc trồng cây sẽ được tiến hành đến hết tháng 4/2024. Sở Y tế tổ chức trồng cây.'),
    ).toEqual(['1 Sở Y tế by 2024-04-30 @0.95']);
  });
});

describe('letterheads of lower bodies', () => {
  const issuerOf = (...lines: readonly string[]): string => {
    const { issuer, regime } = readingOf(...lines);
    return `${issuer.value} (${regime.value})`;
  };

  test('a board of the Front is named with it', () => {
    expect(
      issuerOf(
        'ỦY BAN MTTQ VIỆT NAM',
        'TỈNH SƠN LA',
        'BAN PHONG TRÀO',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'Độc lập - Tự do - Hạnh phúc',
        'Số: 12/BPT',
        'Kính gửi: Sở Y tế.',
      ),
    ).toBe('Ban Phong trào Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Sơn La (administrative)');
  });

  test('abbreviations are spelt out as the text has them', () => {
    expect(
      issuerOf(
        'ĐẢNG ỦY XÃ TÂN LẬP ĐẢNG CỘNG SẢN VIỆT NAM',
        'BCĐ XÂY DỰNG ĐỀ ÁN XÃ ĐCNTM',
        'Số: 01-CV/BCĐ',
        'Tân Lập, ngày 05 tháng 3 năm 2024',
        'Kính gửi: Trạm Y tế xã.',
        'Ban Chỉ đạo xây dựng Đề án xã đạt chuẩn nông thôn mới đề nghị Trạm Y tế xã góp ý.',
      ),
    ).toBe('Ban Chỉ đạo xây dựng Đề án xã đạt chuẩn nông thôn mới xã Tân Lập (party)');
  });

  test('a committee without its place takes it from the signature', () => {
    expect(
      issuerOf(
        'Học tập chuyên đề năm 2024 trong toàn thể đảng viên',
        '',
        'Ban Tuyên giáo Huyện ủy đề nghị các đơn vị thực hiện một số nội dung sau:',
        '1. Các đơn vị tổ chức học tập chuyên đề trước ngày 30/4/2024.',
        'BAN TUYÊN GIÁO HUYỆN ỦY MAI SƠN',
      ),
    ).toBe('Ban Tuyên giáo Huyện ủy Mai Sơn (party)');
  });

  test('a title in capitals goes on in small letters; persons are addressed to the end of their item', () => {
    const draft = headed(
      'TB-UBND',
      'THÔNG BÁO',
      'KẾT LUẬN CỦA CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH',
      'về một số nội dung cuộc họp ngày 01/3/2024',
      '',
      'Kính gửi:',
      '- Sở Y tế và toàn thể cán bộ, công chức cơ quan;',
      '- Trạm Y tế xã.',
      'Chủ tịch UBND tỉnh kết luận:',
    );
    expect(draft.subject.value).toMatch(/TỈNH về một số nội dung cuộc họp/);
    expect(draft.addressees.map(({ name }) => name)).toEqual(['Sở Y tế', 'cán bộ, công chức cơ quan', 'Trạm Y tế xã']);
  });
});

test('what a cited document is about is sent to nobody here', () => {
  expect(
    asked(
      '1. Sở Y tế thực hiện Công văn số 31/UBND-NC ngày 19/02/2024 về nội dung trình Bộ Y tế; gửi báo cáo về Sở Nội vụ.',
    ),
  ).toEqual([expect.stringMatching(/^1 Sở Y tế to Sở Nội vụ @/)]);
});

test.each([
  ['1. Trong tháng 10/2024, Sở Nội vụ:', 'Sở Nội vụ'],
  ['2. Tổ đảng ở Thường trực Ủy ban Kinh tế', 'Tổ đảng ở Thường trực Ủy ban Kinh tế'],
])('a heading says who does what is below it: %s', (heading, lead) => {
  const { tasks } = headed('KH-UBND', 'KẾ HOẠCH', 'Về chuyển đổi số', '', heading, '- Rà soát danh mục dữ liệu.');
  expect(tasks.map((task) => task.lead.map(({ name }) => name))).toEqual([[lead]]);
});
