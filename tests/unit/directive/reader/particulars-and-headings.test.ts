import { headed, readingOf, saidOf } from './a-reading.js';

/** The tasks of a plan of Sơn La of 5 March 2024. */
const plan = (...lines: readonly string[]): string[] =>
  headed('KH-UBND', 'KẾ HOẠCH', 'Quản lý chợ', '', ...lines).tasks.map(saidOf);
/** Those of a letter to the communes. */
const letter = (...lines: readonly string[]): string[] =>
  headed('UBND-KT', 'V/v quản lý chợ', '', 'Kính gửi: UBND các xã.', '', ...lines).tasks.map(saidOf);

const ITEM = '1. Rà soát toàn bộ các chợ tạm trên địa bàn tỉnh theo quy định.';

describe('particulars of a task on lines of their own', () => {
  test.each([
    [
      ['- Chủ trì: Sở Công Thương.', '- Phối hợp: Sở Y tế.', '- Thời gian: Quý III/2024.'],
      ['1 Sở Công Thương with Sở Y tế by 2024-09-30 @0.94'],
    ],
    [['- Thời gian: Quý III/2024.', '- Chủ trì: Sở Công Thương.'], ['1 Sở Công Thương by 2024-09-30 @0.94']],
    [['+ Cơ quan thực hiện: Sở Công Thương.', '+ Tiến độ: 30/6/2024'], ['1 Sở Công Thương by 2024-06-30 @0.94']],
    [
      ['Đơn vị chịu trách nhiệm: Sở Công Thương.', 'Hạn hoàn thành: 30/6/2024'],
      ['1 Sở Công Thương by 2024-06-30 @0.94'],
    ],
    // Several periods: up to the last; a day before words without one.
    [['- Người phụ trách: Sở Y tế', '- Thời gian: Quý III/2024 và Quý IV/2024.'], ['1 Sở Y tế by 2024-12-31 @0.94']],
    [
      ['- Đơn vị thực hiện: Sở Công Thương.', '- Thời gian: theo kế hoạch; trước ngày 30/6/2024.'],
      ['1 Sở Công Thương by 2024-06-30 @0.94'],
    ],
    [['Cơ quan tham mưu: Sở Công Thương.', 'Hạn hoàn thành: 30/6/2024'], ['1 Sở Công Thương by 2024-06-30 @0.94']],
    // An officer is asked about, a person nobody knows is no lead.
    [['- Đơn vị thực hiện: đ/c Phó Chủ tịch Thường trực.'], ['1 Phó Chủ tịch Thường trực @0.8']],
    [['- Đơn vị thực hiện: Các đồng chí Phó Chủ tịch.'], ['1 Phó Chủ tịch @0.8']],
    [['- Đơn vị thực hiện: mọi người.'], []],
    [['- Thời gian: Quý IV/2024.'], []],
    // The bullets are how; one line says who.
    [['- Kiểm tra các chợ.', '- Lập danh sách.', '- Đơn vị thực hiện: Sở Công Thương.'], ['1 Sở Công Thương @0.94']],
    [
      ['- Kiểm tra các chợ.', '- Lập danh sách các chợ.', 'Trách nhiệm thực hiện: Sở Công Thương.'],
      ['1.- Sở Công Thương @0.94', '1.- Sở Công Thương @0.94'],
    ],
    [['2. Đơn vị thực hiện: Sở Công Thương.'], []],
  ])('%j', (below, expected) => {
    expect(plan(ITEM, ...below)).toEqual(expected);
  });

  test('what a body has to do may stand behind “Nội dung:”, beside its time; what a meeting is about may not', () => {
    const [what, when] = ['a) Nội dung: Rà soát toàn bộ các chợ tạm.', 'b) Thời gian: trước 30/6/2024.'];
    expect(plan('1. Sở Công Thương', what, when)).toEqual(['1.a) Sở Công Thương by 2024-06-30 @0.8']);
    expect(plan('1. Sở Công Thương', what)).toEqual([]);
    expect(plan('1. Sở Công Thương', what, when, 'c) Địa điểm: Hội trường tầng 2.')).toEqual([]);
  });

  test('under a short heading too; a lead said late stands in the order of the text', () => {
    expect(plan('I. Rà soát chợ', '- Đơn vị thực hiện: Sở Công Thương.')).toEqual(['I Sở Công Thương @0.94']);
    expect(plan(ITEM, '- Chủ trì: Sở Công Thương.', '2. Sở Y tế kiểm tra thực phẩm tại chợ.')).toEqual([
      '1 Sở Công Thương @0.94',
      '2 Sở Y tế @0.95',
    ]);
  });
});

describe('headings say whose the paragraphs below them are', () => {
  const BULLET = '- Kiểm tra an toàn thực phẩm tại các chợ.';
  test.each([
    ['1. Sở Y tế', '1.- Sở Y tế @0.92'],
    ['1. Sở Y tế:', '1.- Sở Y tế @0.92'],
    ['1. Sở Y tế, Sở Nội vụ', '1.- Sở Y tế + Sở Nội vụ @0.92'],
    ['1. Nhà trường', '1.- Nhà trường @0.85'],
    ['1. Đối với Sở Y tế:', '1.- Sở Y tế @0.92'],
    ['1. Trách nhiệm của Sở Y tế', '1.- Sở Y tế @0.92'],
    [
      '1. Trung tâm Kiểm nghiệm thuốc, mỹ phẩm, thực phẩm tỉnh',
      '1.- Trung tâm Kiểm nghiệm thuốc, mỹ phẩm, thực phẩm tỉnh @0.85',
    ],
    ['1. Văn phòng UBND xã, Kế toán ngân sách', '1.- Văn phòng UBND xã + Kế toán ngân sách @0.8'],
    ['1. Phó Giám đốc Sở - Hoàng Văn Thuân', '1.- Phó Giám đốc Sở - Hoàng Văn Thuân @0.8'],
  ])('%s', (heading, expected) => {
    expect(plan(heading, BULLET)).toEqual([expected]);
  });

  test('a sentence is no heading, and a topic of its own ends it', () => {
    expect(
      plan('1. Sở Y tế kiểm tra chợ.', 'Chế độ báo cáo:', '- Các xã báo cáo Sở Y tế trước ngày 20/6/2024.'),
    ).toEqual(['1 Sở Y tế @0.95', '- các xã to Sở Y tế by 2024-06-20 @0.85']);
    expect(plan('1. Sở Y tế', '- Kiểm tra thực phẩm.', '2. Sở Nội vụ', '- Rà soát biên chế.')).toEqual([
      '1.- Sở Y tế @0.92',
      '2.- Sở Nội vụ @0.92',
    ]);
  });

  test('a time in brackets at the end of a heading holds for what has none', () => {
    const below = (said: string) => plan(`1. Đợt 1 (${said})`, '- Sở Y tế kiểm tra chợ.');
    expect(below('xong trước ngày 30/4/2024')).toEqual(['1.- Sở Y tế by 2024-04-30 @0.95']);
    expect(below('trong tháng 4/2024')).toEqual(['1.- Sở Y tế by 2024-04-30 @0.95']);
    for (const none of ['định kỳ hằng tháng', 'số 12', 'từ 15/3/2024 và 16/4/2024', 'theo quy định', 'khẩn trương'])
      expect(below(none)).toEqual(['1.- Sở Y tế @0.95']);
    expect(plan(`1. Đợt 1 ${'a '.repeat(110)}(trong tháng 4/2024)`, '- Sở Y tế kiểm tra chợ.')).toEqual([
      '1.- Sở Y tế @0.95',
    ]);
  });

  test('the last sentence of a task may stand on the next line, but not behind a gap', () => {
    const last = 'Hoàn thành trước ngày 30/6/2024.';
    expect(plan('1. Sở Y tế kiểm tra chợ.', last)).toEqual(['1 Sở Y tế by 2024-06-30 @0.95']);
    expect(plan('1. Sở Y tế kiểm tra chợ.', '', last)).toEqual(['1 Sở Y tế @0.95', '1 Sở Y tế by 2024-06-30 @0.92']);
    expect(plan('1. Sở Y tế kiểm tra chợ trước ngày 20/6/2024.', last)).toHaveLength(2);
  });

  test('those who are invited are told nothing; an order among them is one', () => {
    expect(plan('* Thành phần mời dự:', '- Sở Y tế.', '- Sở Nội vụ.')).toEqual([]);
    expect(
      plan('1. Thành phần tham dự:', '- Sở Y tế;', '- Sở Nội vụ chuẩn bị tài liệu.', '2. Sở Công Thương rà soát chợ.'),
    ).toEqual(['1.- Sở Nội vụ @0.95', '2 Sở Công Thương @0.95']);
    expect(plan('1. Kính mời:', '- Sở Y tế: Giám đốc.', '2. Sở Công Thương rà soát chợ.')).toEqual([
      '2 Sở Công Thương @0.95',
    ]);
  });
});

describe('a letter speaks to those it is addressed to', () => {
  test.each([
    [['1. Rà soát các chợ tạm, báo cáo trước ngày 30/6/2024.'], ['1 UBND các xã by 2024-06-30 @0.92']],
    [['Đề nghị quý cơ quan rà soát các chợ trước ngày 30/6/2024.'], ['- UBND các xã by 2024-06-30 @0.6']],
    [
      ['UBND tỉnh yêu cầu Sở Y tế:', '1. Kiểm tra thực phẩm.', '2. Báo cáo kết quả.'],
      ['1 Sở Y tế @0.92', '2 Sở Y tế @0.92'],
    ],
    // Somebody was told who is not known: those addressed may be meant, or not.
    [
      ['UBND tỉnh yêu cầu các thương nhân đầu mối:', '1. Kiểm tra thực phẩm.', '2. Báo cáo kết quả.'],
      ['1 UBND các xã @0.8', '2 UBND các xã @0.8'],
    ],
    [['1. Đối với các bến xe:', '- Rà soát các bến xe.'], ['1.- các bến xe @0.85']],
  ])('%j', (body, expected) => {
    expect(letter(...body)).toEqual(expected);
  });

  test.each([
    'Nếu đến ngày 30/6/2024 không xong, UBND tỉnh sẽ xem xét.',
    'Quá thời hạn nêu trên, UBND tỉnh sẽ xem xét trách nhiệm.',
    'Địa điểm: Hội trường UBND tỉnh.',
    'Thời gian: 08 giờ ngày 20/6/2024.',
    'Đồng ý đề nghị của Sở Y tế.',
    'Ghi nhận kết quả của các xã.',
    'Thống nhất chủ trương đầu tư chợ.',
    'Sở Y tế chịu trách nhiệm đối với các tồn tại nêu trên.',
    'Kính mời các đại biểu tham dự.',
    'Quyết định này có hiệu lực kể từ ngày ký.',
    'Khoản 2 Điều 3 của Thông tư này quy định về chợ.',
    'Chúc các đồng chí mạnh khỏe!',
  ])('no order: %s', (line) => {
    expect(letter(`1. ${line}`, '2. Sở Y tế kiểm tra thực phẩm.')).toEqual(['2 Sở Y tế @0.95']);
  });
});

describe('what is told of the whole document', () => {
  const body = ['', '1. Sở Y tế kiểm tra thực phẩm trước ngày 30/6/2024.'];
  test('an answer, and a letter to those above, are never sure', () => {
    expect(letter('Phúc đáp Công văn số 12/SYT-VP', ...body)).toEqual(['1 Sở Y tế by 2024-06-30 @0.85']);
    const above = headed('UBND-KT', 'V/v chợ', '', 'Kính gửi: Bộ Y tế.', ...body);
    expect(above.tasks.map(saidOf)).toEqual(['1 Sở Y tế by 2024-06-30 @0.85']);
    expect(above.tasks[0]!.reason).toBe('Văn bản gửi cơ quan cấp trên, có thể chỉ kiến nghị');
    expect(above.tasks[0]!.deadline?.confidence).toBe(0.85);
    expect(letter('Trả lời kiến nghị của cử tri', ...body)).toEqual(['1 Sở Y tế by 2024-06-30 @0.85']);
    expect(letter('Để trả lời công văn của Bộ', ...body)).toEqual(['1 Sở Y tế by 2024-06-30 @0.95']);
  });

  test('a ministry and a department among those it is addressed to are told', () => {
    expect(headed('UBND-KT', 'V/v chợ', '', 'Kính gửi: Bộ Y tế; Sở Y tế.', ...body).tasks.map(saidOf)).toEqual([
      '1 Sở Y tế by 2024-06-30 @0.95',
    ]);
  });

  test('reports, minutes and proposals give no tasks', () => {
    for (const kind of ['BÁO CÁO', 'BIÊN BẢN', 'TỜ TRÌNH'])
      expect(headed('BC-UBND', kind, 'Quản lý chợ', ...body).tasks).toEqual([]);
  });

  test('hours are for the calendar, limits are not', () => {
    const { events } = headed(
      'UBND-KT',
      'V/v họp',
      '',
      '1. Tổ chức họp vào lúc 14 giờ 30, thứ Ba, ngày 19/3/2024 tại Hội trường.',
      '2. Sở Y tế báo cáo trước 10 giờ ngày 20/3/2024.',
      '3. Thời gian: 8 giờ 00 ngày 21/3/2024.',
      '4. Sở Y tế có 5 giờ ngày 22/3/2024.',
    );
    expect(events.map(({ start, time }) => `${start} ${time}`)).toEqual(['2024-03-19 14:30', '2024-03-21 08:00']);
  });

  test('what it rests on, replaces and recalls', () => {
    const { basis, replaces, recalls } = headed(
      'QĐ-UBND',
      'QUYẾT ĐỊNH',
      'Quản lý chợ',
      '',
      'Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ;',
      'Thực hiện Chỉ thị số 12/CT-TTg ngày 06 tháng 4 năm 2023;',
      'Điều 1. Quyết định này thay thế Quyết định số 15/QĐ-UBND ngày 01/02/2023.',
      'Điều 2. Thu hồi Công văn số 16/UBND-KT. Sở Y tế thực hiện Kế hoạch số 99/KH-UBND.',
    );
    expect(basis.map(({ code, date }) => `${code} ${date}`)).toEqual([
      '30/2020/NĐ-CP 2020-03-05',
      '12/CT-TTg 2023-04-06',
    ]);
    expect(replaces.map(({ code, date }) => `${code} ${date}`)).toEqual(['15/QĐ-UBND 2023-02-01']);
    expect(recalls.map(({ code }) => code)).toEqual(['16/UBND-KT']);
  });

  test('a page of another document names it', () => {
    const quoted = (...lines: readonly string[]) => {
      const { code, kind, issuer, date, subject } = readingOf(...lines);
      return [code.value?.number, kind.value, issuer.value, date.value, subject.value];
    };
    expect(
      quoted('Ngày 01/12/2023, UBND tỉnh Sơn La vừa ban hành Chỉ thị số 22/CT-UBND về việc quản lý chợ trên địa bàn.'),
    ).toEqual(['22', 'chỉ thị', 'Ủy ban nhân dân tỉnh Sơn La', '2023-12-01', 'quản lý chợ trên địa bàn']);
    expect(
      quoted('Kế hoạch số 22/KH-UBND ngày 5/3/2024 của UBND tỉnh Sơn La về việc quản lý chợ', '', 'Sở Y tế kiểm tra.'),
    ).toEqual(['22', 'kế hoạch', 'Ủy ban nhân dân tỉnh Sơn La', '2024-03-05', 'về việc quản lý chợ']);
    expect(
      quoted('Về việc quản lý chợ', 'Sở Y tế kiểm tra chợ.', '(Theo Công văn số 22/UBND-KT, ngày 21/6/2024)'),
    ).toEqual(['22', 'công văn', null, '2024-06-21', 'Về việc quản lý chợ']);
    expect(
      quoted('Kính gửi ông A', 'UBND tỉnh Sơn La đã ban hành Công văn số 22/UBND-KT về việc quản lý chợ.')[0],
    ).not.toBe('22');
  });
});

describe('what a paragraph takes from those around it', () => {
  test.each([
    // Bodies introduced inside an item hold for what follows there.
    [
      ['1. Quản lý chợ', 'Giao Sở Y tế thực hiện các nội dung sau:', '- Kiểm tra thực phẩm tại các chợ.'],
      ['1.- Sở Y tế @0.92'],
    ],
    [
      ['UBND tỉnh yêu cầu các sở thực hiện:', 'Rà soát các chợ tạm.', 'Tập trung kiểm tra thực phẩm.'],
      ['- các sở @0.92', '- các sở @0.92'],
    ],
    // A title in capitals, a link and a greeting are no orders.
    [['1. RÀ SOÁT CÁC CHỢ TẠM', '2. Sở Y tế kiểm tra thực phẩm.'], ['2 Sở Y tế @0.95']],
    [['1. Rà soát: [mẫu](http://a.vn) các chợ tạm', '2. Sở Y tế kiểm tra thực phẩm.'], ['2 Sở Y tế @0.95']],
    [['1. Rà soát', '2. Sở Y tế kiểm tra thực phẩm.'], ['2 Sở Y tế @0.95']],
    // What the issuer passes on is none; a body's own notice to its members is.
    [['1. Thông báo để các đơn vị biết, thực hiện.', '2. Sở Y tế kiểm tra thực phẩm.'], ['2 Sở Y tế @0.95']],
    [
      ['1. Hiệp hội Doanh nghiệp tỉnh', '- Thông báo nội dung này đến các hội viên.'],
      ['1.- Hiệp hội Doanh nghiệp tỉnh @0.92'],
    ],
    // A task that nobody leads is worth a question when it has a day.
    [['Báo cáo kết quả gửi trước ngày 30/6/2024.'], ['-  by 2024-06-30 @0.4']],
    [['Báo cáo kết quả gửi sớm.'], []],
    // The issuer's own report when all have answered.
    [
      ['1. Sở Y tế gửi kết quả trước ngày 20/4/2024 để UBND tỉnh tổng hợp, báo cáo Bộ Y tế trước ngày 30/4/2024.'],
      ['1 Sở Y tế to UBND tỉnh by 2024-04-20 @0.95'],
    ],
  ])('%j', (body, expected) => {
    expect(plan(...body)).toEqual(expected);
  });

  test('what follows the words of validity may order', () => {
    expect(
      plan(
        'Điều 3. Quyết định này có hiệu lực kể từ ngày ký. Giám đốc Sở Y tế chịu trách nhiệm thi hành Quyết định này.',
      ),
    ).toEqual([expect.stringContaining('Sở Y tế')]);
  });

  test('law orders in its closing articles only', () => {
    const law = (...body: readonly string[]) =>
      headed('NĐ-CP', 'NGHỊ ĐỊNH', 'Quản lý chợ', '', ...body).tasks.map(saidOf);
    expect(law('Điều 5. Kiểm tra chợ', '1. Sở Y tế kiểm tra thực phẩm tại chợ.')).toEqual([]);
    expect(law('Điều 9. Tổ chức thực hiện', '1. Sở Y tế kiểm tra thực phẩm tại chợ.')).toHaveLength(1);
    expect(law('Điều 9. Bộ Y tế chịu trách nhiệm hướng dẫn Nghị định này.')).toHaveLength(1);
  });

  test('aims and background are told; principles that name who keeps them are orders', () => {
    const under = (heading: string, who = 'Sở Y tế') =>
      plan(`I. ${heading}`, `1. ${who} kiểm tra thực phẩm tại chợ.`).length;
    for (const heading of ['MỤC ĐÍCH', 'MỤC ĐÍCH, YÊU CẦU', 'MỤC TIÊU', 'ĐÁNH GIÁ CHUNG', 'TỒN TẠI, HẠN CHẾ', 'CĂN CỨ'])
      expect(under(heading)).toBe(0);
    for (const heading of ['NHIỆM VỤ', 'TỔ CHỨC THỰC HIỆN', 'NỘI DUNG', 'MỤC TIÊU, NHIỆM VỤ', 'NGUYÊN TẮC'])
      expect(under(heading)).toBe(1);
    // Requirements on all are described, one body is told.
    expect(under('YÊU CẦU', 'Các cơ quan, đơn vị')).toBe(0);
    expect(under('YÊU CẦU')).toBe(1);
  });

  test('"Thành phố" in the conclusions of a meeting is the city that was met', () => {
    const { tasks } = headed(
      'TB-UBND',
      'THÔNG BÁO',
      'Kết luận tại buổi làm việc với UBND thành phố Sơn La',
      '',
      '1. Giao Thành phố rà soát các chợ.',
      '2. Sở Y tế kiểm tra.',
    );
    expect(tasks.map(({ lead }) => lead.map(({ name }) => name).join())).toEqual(['UBND thành phố Sơn La', 'Sở Y tế']);
  });
});
