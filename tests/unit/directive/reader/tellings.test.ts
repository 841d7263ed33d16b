// Orders told by a portal or a newspaper: who issued what and when, whom the teller says was told, and what goes on with the paragraph above.
import { readingOf, saidOf } from './a-reading.js';

const TITLE = ['Siết chặt an toàn lao động trên công trường', ''];

const toldAs = (sentence: string, ...rest: readonly string[]) => {
  const { kind, code, issuer, date, subject, addressees } = readingOf(...TITLE, sentence, '', ...rest);
  return {
    kind: kind.value,
    code: code.value?.number ?? null,
    issuer: issuer.value,
    date: date.value,
    subject: subject.value,
    to: addressees.map(({ name }) => name),
  };
};

const tasksOf = (...lines: readonly string[]): string[] => readingOf(...lines).tasks.map(saidOf);

describe('the sentence that says how a document was issued', () => {
  test('gives kind, number, issuer, day, addressees and subject', () => {
    expect(
      toldAs(
        'Bộ Xây dựng ngày 14/6 đã có công văn số 812 gửi Giám đốc Sở Xây dựng các tỉnh, thành phố về an toàn lao động.',
        'Sở Xây dựng báo cáo trước ngày 30/6/2024.',
      ),
    ).toEqual({
      kind: 'công văn',
      code: '812',
      issuer: 'Bộ Xây dựng',
      date: '2024-06-14',
      subject: 'an toàn lao động',
      to: ['Sở Xây dựng các tỉnh, thành phố'],
    });
  });

  test('with what stands between the body and what it did', () => {
    expect(
      toldAs(
        'Cục Hàng không Việt Nam (Bộ Xây dựng) vừa có công điện gửi Cảng vụ hàng không; Trung tâm Y tế về bão số 3.',
      ),
    ).toMatchObject({ kind: 'công điện', issuer: 'Cục Hàng không Việt Nam', subject: 'bão số 3', date: null });
  });

  test('takes the year from the nearest day of the text, and asks', () => {
    const { date } = readingOf(
      ...TITLE,
      'Bộ Xây dựng ngày 28/12 đã có công điện về phòng chống rét.',
      '',
      'Sở Xây dựng các tỉnh báo cáo trước ngày 15/01/2026.',
    );
    expect(date).toMatchObject({ value: '2025-12-28', confidence: 0.5 });
  });

  test('a day without any year stays blank', () => {
    expect(toldAs('Bộ Xây dựng ngày 14/6 đã có công văn về an toàn lao động.').date).toBeNull();
  });

  test('the teller is no task, who is told is one', () => {
    expect(
      tasksOf(
        ...TITLE,
        'Bộ Xây dựng ngày 14/6 đã có công văn gửi Sở Xây dựng các tỉnh về an toàn lao động.',
        '',
        'Theo đó, Bộ Xây dựng yêu cầu Sở Xây dựng các tỉnh kiểm tra các công trường.',
      ),
    ).toEqual([expect.stringContaining('Sở Xây dựng các tỉnh')]);
  });

  test('further down only where its orders follow', () => {
    const before = `${'Trong thời gian qua, các xã của tỉnh đã được theo dõi theo quy định của ngành. '.repeat(8)}`;
    const sentence = 'Sở Y tế tỉnh Sơn La đã ban hành văn bản về phòng bệnh sởi.';
    expect(toldAs(before, '', sentence, '', 'Theo đó, các trạm y tế rà soát trẻ chưa tiêm.').issuer).toBe(
      'Sở Y tế tỉnh Sơn La',
    );
    expect(toldAs(before, '', sentence, '', 'Bệnh sởi lây qua đường hô hấp.').subject).not.toBe('phòng bệnh sởi');
  });

  test('a stamp is told with the kind; haste is none', () => {
    const urgency = (told: string) => readingOf(...TITLE, `Cục Thuế vừa ${told} các khoản nợ.`).urgency.value;
    expect(urgency('có công điện khẩn kiểm tra')).toBe('khẩn');
    expect(urgency('có công văn khẩn trương kiểm tra')).toBe('thường');
  });

  test('orders of a telling are no bases', () => {
    const { basis } = readingOf(
      ...TITLE,
      'Bộ Xây dựng ngày 14/6 đã có công văn về an toàn lao động.',
      '',
      'Bộ Xây dựng yêu cầu các Sở Xây dựng kiểm tra các công trường.',
      '',
      'Sở Xây dựng Sơn La thực hiện nghiêm Chỉ thị số 05/CT-UBND của UBND tỉnh.',
    );
    expect(basis).toEqual([]);
  });
});

describe('who gives the order', () => {
  const notice = (order: string): string[] =>
    tasksOf(...TITLE, 'Văn phòng UBND tỉnh Sơn La vừa ban hành thông báo về an toàn lao động.', '', order);

  test.each([
    ['Lãnh đạo tỉnh giao các Sở: Xây dựng, Y tế; UBND các huyện: Mai Sơn, Yên Châu kiểm tra công trường.', 4],
    ['Lãnh đạo UBND tỉnh yêu cầu Sở Xây dựng kiểm tra công trường.', 1],
  ])('%s', (order, leads) => {
    const [task, ...others] = notice(order);
    expect(others).toEqual([]);
    expect(task!.split(' + ')).toHaveLength(leads);
    expect(task).toContain('Sở Xây dựng');
  });

  test('leaders of those below are told themselves', () => {
    expect(notice('Lãnh đạo các huyện giao Phòng Kinh tế kiểm tra công trường.').join()).not.toMatch(
      /^- Phòng Kinh tế /,
    );
  });

  test('a minister by name, behind a circumstance', () => {
    const { issuer, tasks } = readingOf(
      'Thủ tướng chỉ đạo kiểm tra công trường',
      '',
      'Thủ tướng Chính phủ Nguyễn Văn Nam vừa chỉ đạo các bộ, ngành kiểm tra công trường.',
      '',
      'Trước tình hình trên, Thủ tướng Chính phủ Nguyễn Văn Nam chỉ đạo Bộ Xây dựng tổng rà soát giàn giáo.',
    );
    expect(issuer.value).toBe('Thủ tướng Chính phủ');
    expect(tasks.map(saidOf).join('\n')).toContain('Bộ Xây dựng');
  });

  test.each([
    ['Sở Xây dựng được giao nhiệm vụ khẩn trương lập danh mục công trường.', 1],
    ['Sở Xây dựng được giao lập danh mục công trường nhưng chưa hoàn thành.', 0],
    ['Các đơn vị được giao tại Quyết định này còn lúng túng.', 0],
  ])('%s', (order, tasks) => {
    expect(notice(order)).toHaveLength(tasks);
  });

  test('what must be done as well is an order', () => {
    expect(notice('Các huyện, thành phố cũng cần tăng cường kiểm tra công trường.')).toHaveLength(1);
  });
});

describe('paragraphs that name nobody', () => {
  const order = 'Bộ Xây dựng đề nghị UBND các tỉnh chỉ đạo kiểm tra các công trường.';
  const behind = (line: string): string[] =>
    tasksOf(...TITLE, 'Bộ Xây dựng vừa ban hành công văn về an toàn lao động.', '', order, '', line);

  test.each([
    'Đồng thời, rà soát các cần trục đã hết hạn kiểm định.',
    'Bên cạnh đó, tổ chức tập huấn cho người lao động.',
    'Tăng cường tuyên truyền về an toàn lao động.',
  ])('go on with the order above: %s', (line) => {
    expect(behind(line)).toEqual([expect.any(String), '- UBND các tỉnh @0.75']);
  });

  test.each([
    'Năm 2023, cả nước xảy ra nhiều vụ tai nạn lao động.',
    'Đồng thời, số vụ tai nạn đã giảm so với năm trước.',
    'Thực hiện Chỉ thị số 05/CT-TTg, nhiều công trường đã lắp lưới an toàn.',
  ])('tell something else: %s', (line) => {
    expect(behind(line)).toHaveLength(1);
  });

  test('a heading said again below is no order of its own', () => {
    const list = [
      'Bộ Xây dựng yêu cầu UBND các tỉnh chỉ đạo thực hiện, cụ thể:',
      '',
      'Kiểm tra, rà soát toàn bộ giàn giáo trên các công trường đang thi công',
      '',
      'Kiểm tra, rà soát toàn bộ giàn giáo trên các công trường đang thi công, báo cáo kết quả. Cung ứng đủ lưới an toàn.',
      '',
      'Cung ứng đầy đủ mũ, dây an toàn cho người lao động.',
    ];
    expect(tasksOf(...TITLE, 'Bộ Xây dựng vừa ban hành công văn về an toàn lao động.', '', ...list)).toHaveLength(2);
  });

  test('principles are no orders', () => {
    expect(
      tasksOf(
        ...TITLE,
        'Thực hiện kiểm tra công trường trên nguyên tắc: Bảo đảm khách quan; Người đứng đầu phải chịu trách nhiệm về kết quả.',
      ),
    ).toEqual([]);
  });
});

describe('a series in one paragraph', () => {
  const order = 'UBND tỉnh Sơn La yêu cầu các sở, ban, ngành lập danh sách công trường';

  test('its items take leads and receivers from what leads over to them', () => {
    expect(
      tasksOf(
        ...TITLE,
        `${order} gửi về Sở Nội vụ, Sở Xây dựng thẩm định báo cáo UBND tỉnh định kỳ 02 lần/năm, cụ thể: Đợt 1: Hồ sơ gửi trước ngày 15/3/2025; Đợt 2: Hồ sơ gửi trước ngày 15/9/2025.`,
      ),
    ).toEqual([
      expect.stringMatching(/các sở, ban, ngành to Sở Nội vụ \+ Sở Xây dựng by RECURRING/),
      expect.stringMatching(/các sở, ban, ngành to Sở Nội vụ \+ Sở Xây dựng by 2025-03-15/),
      expect.stringMatching(/các sở, ban, ngành to Sở Nội vụ \+ Sở Xây dựng by 2025-09-15/),
    ]);
  });

  test('numbers that do not run on make none', () => {
    expect(tasksOf(...TITLE, `${order} đợt 2: tại các huyện, hoàn thành trước ngày 15/3/2025.`)).toHaveLength(1);
  });
});

describe('the day on which what is ordered takes place', () => {
  const due = (order: string): (string | undefined)[] =>
    readingOf(...TITLE, `UBND tỉnh Sơn La yêu cầu Sở Y tế ${order}`).tasks.map(({ deadline }) => deadline?.raw);

  test('is its limit, asked about', () => {
    expect(due('chuẩn bị nhân lực và phát động chiến dịch tiêm chủng vào ngày 05/4/2025.')).toEqual([
      expect.stringContaining('vào ngày 05/4/2025'),
    ]);
  });

  test('is none where it is told of a meeting', () => {
    expect(due('chuẩn bị tài liệu cho hội nghị dự kiến tổ chức vào ngày 05/4/2025.')).toEqual([undefined]);
  });
});
