import { headed, readingOf, saidOf } from './a-reading.js';

describe('a plan gives the particulars of a task on lines below it', () => {
  const { tasks } = headed(
    'KH-UBND',
    'KẾ HOẠCH',
    'Triển khai chuyển đổi số năm 2024',
    'I. NHIỆM VỤ',
    '1. Xây dựng kho dữ liệu dùng chung của tỉnh để phục vụ quản lý.',
    '- Cơ quan chủ trì: Sở Thông tin và Truyền thông.',
    '- Cơ quan phối hợp: Sở Tài chính, Sở Nội vụ.',
    '- Thời gian hoàn thành: Quý II/2024 và Quý III/2024.',
    '2. Đào tạo cán bộ chuyên trách về chuyển đổi số trong toàn tỉnh.',
    '- Đơn vị thực hiện: Đồng chí Phó Chủ tịch Thường trực.',
    '- Thời hạn: 30/6/2024.',
  );

  test('who leads, who helps and the last of several periods', () => {
    expect(saidOf(tasks[0]!)).toBe(
      'I.1 Sở Thông tin và Truyền thông with Sở Tài chính + Sở Nội vụ by 2024-09-30 @0.94',
    );
    expect(tasks[0]!.deadline).toMatchObject({
      from: '2024-04-01',
      confidence: 0.8,
      reason: 'Nhiều kỳ, hạn lấy theo kỳ cuối',
    });
  });

  test('an officer who is named is asked about', () => {
    expect(saidOf(tasks[1]!)).toBe('I.2 Phó Chủ tịch Thường trực by 2024-06-30 @0.8');
    expect(tasks[1]!.reason).toBe('Giao đích danh cá nhân, cần chọn đơn vị');
  });

  test('they are no tasks of their own', () => {
    expect(tasks).toHaveLength(2);
  });
});

test('a number with nothing behind it is no task, whatever particulars stand below', () => {
  const { tasks } = headed(
    'KH-UBND',
    'KẾ HOẠCH',
    'Triển khai chuyển đổi số năm 2024',
    'II.',
    'Cơ quan chủ trì: Sở Thông tin và Truyền thông.',
    'Thời gian thực hiện: Từ ngày 17/3/2024 đến ngày 25/6/2024.',
    '1. Giao Sở Tài chính bố trí kinh phí thực hiện.',
  );
  expect(tasks.map(saidOf)).toEqual(['II.1 Sở Tài chính @0.95']);
});

test('conclusions of a meeting that name nobody are for the body that was met', () => {
  const { tasks } = headed(
    'TB-UBND',
    'THÔNG BÁO',
    'Kết luận tại buổi làm việc với UBND huyện Mai Sơn',
    '1. Rà soát toàn bộ các dự án chậm tiến độ trên địa bàn, báo cáo UBND tỉnh trước ngày 20/3/2024.',
    '2. Giao Sở Tài chính bố trí kinh phí thực hiện, phối hợp chặt chẽ với Sở Nội vụ, Công an tỉnh.',
  );
  expect(tasks.map(saidOf)).toEqual([
    '1 UBND huyện Mai Sơn to UBND tỉnh by 2024-03-20 @0.92',
    '2 Sở Tài chính with Sở Nội vụ + Công an tỉnh @0.95',
  ]);
});

test('a press report of a document is read for it, never surely', () => {
  const draft = readingOf(
    'Ngày 01/12/2023, UBND tỉnh Sơn La đã ban hành Công văn số 3322/UBND-KT về việc tăng cường phòng, chống dịch bệnh trên gia súc.',
    'Theo đó, UBND tỉnh yêu cầu Sở Nông nghiệp và Phát triển nông thôn kiểm tra, báo cáo trước ngày 15/12/2023.',
  );
  expect(draft).toMatchObject({
    kind: { value: 'công văn', confidence: 0.7 },
    code: { value: { number: '3322', notation: 'UBND-KT' }, confidence: 0.7 },
    date: { value: '2023-12-01', confidence: 0.7 },
    issuer: { value: 'Ủy ban nhân dân tỉnh Sơn La', confidence: 0.6 },
    subject: { value: 'tăng cường phòng, chống dịch bệnh trên gia súc', confidence: 0.6 },
  });
  expect(draft.tasks.map(saidOf)).toEqual(['- Sở Nông nghiệp và Phát triển nông thôn by 2023-12-15 @0.85']);
  expect(draft.tasks[0]!.reason).toBe('Văn bản thiếu phần đầu (số, ký hiệu, cơ quan ban hành)');
});

describe('a letter', () => {
  const draft = headed(
    'UBND-KT',
    'V/v tăng cường phòng, chống',
    'dịch bệnh trên gia súc',
    'HỎA TỐC',
    'Kính gửi:',
    '- Sở Nông nghiệp và Phát triển nông thôn;',
    '- UBND các huyện, thành phố.',
    'Thực hiện Công điện số 15/CĐ-TTg ngày 01/3/2024 của Thủ tướng Chính phủ, UBND tỉnh yêu cầu:',
    '1. Sở Nông nghiệp và Phát triển nông thôn chủ trì, phối hợp với Sở Tài chính kiểm tra, trình UBND tỉnh trước ngày 20/3/2024.',
    '2. UBND các huyện, thành phố báo cáo kết quả về UBND tỉnh (qua Sở Nông nghiệp và Phát triển nông thôn) để tổng hợp.',
    '3. Không để dịch lây lan.',
    'Công văn này thay thế Công văn số 10/UBND-KT ngày 01/2/2024.',
  );

  test('its subject goes on over the line, its stamp and whom it is for', () => {
    expect(draft.kind.value).toBe('công văn');
    expect(draft.subject.value).toBe('V/v tăng cường phòng, chống dịch bệnh trên gia súc');
    expect(draft.urgency).toMatchObject({ value: 'hỏa tốc', confidence: 0.95 });
    expect(draft.addressees.map(({ name }) => name)).toEqual([
      'Sở Nông nghiệp và Phát triển nông thôn',
      'UBND các huyện, thành phố',
    ]);
  });

  test('what it rests on and what it replaces', () => {
    expect(draft.basis).toMatchObject([{ code: '15/CĐ-TTg', date: '2024-03-01' }]);
    expect(draft.replaces).toMatchObject([{ code: '10/UBND-KT', date: '2024-02-01' }]);
    expect(draft.recalls).toEqual([]);
  });

  test('who helps, to whom and through whom reports go, who gathers them; what is for everybody', () => {
    expect(draft.tasks.map(saidOf)).toEqual([
      '1 Sở Nông nghiệp và Phát triển nông thôn with Sở Tài chính to UBND tỉnh by 2024-03-20 @0.95',
      '2 UBND các huyện, thành phố to UBND tỉnh via Sở Nông nghiệp và Phát triển nông thôn watched by Sở Nông nghiệp và Phát triển nông thôn @0.95',
      '3 Sở Nông nghiệp và Phát triển nông thôn + UBND các huyện, thành phố @0.92',
    ]);
  });

  test('a recall is one, and its addressees still have to send the paper back', () => {
    const recall = headed(
      'UBND-TH',
      'V/v thu hồi văn bản',
      'Kính gửi: Các sở, ban, ngành.',
      'UBND tỉnh thu hồi Công văn số 10/UBND-TH ngày 01/3/2024. Đề nghị các sở, ban, ngành gửi trả văn bản về Văn phòng UBND tỉnh trước ngày 10/3/2024.',
    );
    expect(recall.recalls).toMatchObject([{ code: '10/UBND-TH' }]);
    expect(recall.tasks.map(saidOf)).toEqual(['- các sở, ban, ngành to Văn phòng UBND tỉnh by 2024-03-10 @0.95']);
  });
});

test('a Party letter has its own notation, regime and organs', () => {
  const draft = readingOf(
    'ĐẢNG BỘ THÀNH PHỐ HÀ NỘI',
    'ĐẢNG ỦY PHƯỜNG TÂY HỒ',
    '*',
    'Số 12-CV/ĐU',
    'ĐẢNG CỘNG SẢN VIỆT NAM',
    'Tây Hồ, ngày 05 tháng 3 năm 2026',
    'Kính gửi: Các chi bộ trực thuộc.',
    'Ban Thường vụ Đảng ủy yêu cầu các chi bộ tổ chức sinh hoạt chuyên đề trước ngày 20/3/2026.',
    'Nơi nhận:',
  );
  expect(draft).toMatchObject({
    regime: { value: 'party' },
    code: { value: { number: '12', notation: 'CV/ĐU' }, confidence: 0.97 },
    issuer: { value: 'Đảng ủy phường Tây Hồ' },
    subject: { value: null },
  });
  expect(draft.tasks.map(saidOf)).toEqual(['- các chi bộ by 2026-03-20 @0.85']);
});

describe('tables of tasks', () => {
  test('a cell to its column; an empty lead is that of the row above, and asked about', () => {
    const { tasks } = headed(
      'KH-UBND',
      'KẾ HOẠCH',
      'Cải cách hành chính',
      '| STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |',
      '| --- | --- | --- | --- | --- |',
      '| I | Thể chế | | | |',
      '| 1 | Rà soát văn bản quy phạm | Sở Tư pháp | Sở Nội vụ | Tháng 6/2024 |',
      '| 2 | Tập huấn nghiệp vụ | | Sở Tài chính | Quý III |',
      '| 3 | Kiểm tra cải cách hành chính | Sở Nội vụ | Các sở, ngành | Thường xuyên |',
    );
    expect(tasks.map(saidOf)).toEqual([
      '1 Sở Tư pháp with Sở Nội vụ by 2024-06-30 @0.93',
      '2 Sở Tư pháp with Sở Tài chính by 2024-09-30 @0.7',
      '3 Sở Nội vụ with các sở, ngành @0.93',
    ]);
    expect(tasks[1]!.reason).toBe('Ô đơn vị chủ trì để trống, hiểu theo dòng trên');
  });

  test('written a cell to a line they are tables all the same', () => {
    const rows = ['1', 'Tổ chức hội nghị triển khai', 'Sở Nội vụ', 'Quý II/2024'];
    const { tasks } = headed(
      'KH-UBND',
      'KẾ HOẠCH',
      'Cải cách hành chính',
      ...['STT', 'Nội dung', 'Cơ quan chủ trì', 'Thời gian hoàn thành'],
      ...rows,
      ...['2', 'Rà soát cơ sở dữ liệu', 'Sở Tài chính', '30/6/2024'],
    );
    expect(tasks.map(saidOf)).toEqual(['1 Sở Nội vụ by 2024-06-30 @0.91', '2 Sở Tài chính by 2024-06-30 @0.91']);
  });
});

test('a decision: what it rests on, whom its articles charge, and that persons close the list', () => {
  const draft = headed(
    'QĐ-UBND',
    'QUYẾT ĐỊNH',
    'Về việc thành lập Đoàn kiểm tra',
    'CHỦ TỊCH UBND TỈNH',
    'Căn cứ Nghị định số 33/2023/NĐ-CP ngày 10/6/2023 của Chính phủ;',
    'QUYẾT ĐỊNH:',
    'Điều 1. Thành lập Đoàn kiểm tra.',
    'Điều 2. Giao Sở Nội vụ chủ trì tham mưu kế hoạch kiểm tra, hoàn thành trong tháng 3/2024.',
    'Điều 3. Chánh Văn phòng UBND tỉnh, Giám đốc Sở Nội vụ và các ông có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.',
  );
  expect(draft.basis).toMatchObject([{ code: '33/2023/NĐ-CP', date: '2023-06-10' }]);
  expect(draft.tasks.map(saidOf)).toEqual([
    'Điều 2 Sở Nội vụ by 2024-03-31 @0.95',
    'Điều 3 Văn phòng UBND tỉnh + Sở Nội vụ @0.8',
  ]);
});

test('a directive: bullets under a body, a heading "Trách nhiệm của", bodies at large, who watches, and the closing clause', () => {
  const { tasks } = headed(
    'CT-UBND',
    'CHỈ THỊ',
    'Về việc phòng cháy',
    'Chủ tịch UBND tỉnh yêu cầu:',
    '1. Công an tỉnh:',
    'a) Chủ trì, phối hợp với Sở Xây dựng kiểm tra các công trình nhà ở nhiều căn hộ trên địa bàn.',
    'b) Định kỳ hằng quý báo cáo UBND tỉnh kết quả.',
    '2. Trách nhiệm của Sở Xây dựng',
    '- Rà soát quy hoạch, báo cáo UBND tỉnh trong vòng 15 ngày kể từ ngày nhận được Chỉ thị này.',
    '3. Đối với chủ đầu tư',
    '- Chấp hành nghiêm các quy định về phòng cháy, chữa cháy.',
    '4. Giao Văn phòng UBND tỉnh theo dõi, đôn đốc việc thực hiện Chỉ thị này.',
    'Yêu cầu các sở, ban, ngành nghiêm túc thực hiện Chỉ thị này./.',
  );
  expect(tasks.map(saidOf)).toEqual([
    '1.a) Công an tỉnh with Sở Xây dựng @0.92',
    '1.b) Công an tỉnh to UBND tỉnh by RECURRING @0.8',
    '2.- Sở Xây dựng to UBND tỉnh by DURATION @0.92',
    '3.- chủ đầu tư @0.8',
    '4 Văn phòng UBND tỉnh watched by Văn phòng UBND tỉnh @0.95',
    '- các sở, ban, ngành @0.95',
  ]);
  expect(tasks[3]!.reason).toBe('Đơn vị được nêu gián tiếp, cần chọn đơn vị cụ thể');
});
