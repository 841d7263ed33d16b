// What stands before those who act, what a table is parted by, and headings that only sound like a basis.
import { headed, readingOf, saidOf } from './a-reading.js';

const tasksOf = (...lines: readonly string[]): readonly string[] => headed('CT-UBND', ...lines).tasks.map(saidOf);

describe('when it comes again stands before who acts', () => {
  test.each([
    ['Vào chiều thứ Năm hằng tuần, UBND các xã báo cáo tiến độ về Sở Nội vụ.', 'UBND các xã to Sở Nội vụ by RECURRING'],
    [
      'Hai tuần một lần, Huyện ủy Cao Lộc, Huyện ủy Chi Lăng làm việc với các xã.',
      'Huyện ủy Cao Lộc + Huyện ủy Chi Lăng',
    ],
    ['Mỗi tháng một lần, Sở Y tế kiểm tra các cơ sở.', 'Sở Y tế by RECURRING'],
    ['Trước mùa mưa bão, UBND các xã rà soát các điểm sạt lở.', 'UBND các xã'],
  ])('%s', (text, expected) => {
    const [task] = tasksOf(`1. ${text}`);
    expect(task).toContain(`1 ${expected}`);
  });

  test('words behind the comma that name nobody are no actors', () => {
    expect(tasksOf('1. Sở Y tế:', '- Thứ Sáu hằng tuần, thông qua Chi cục Dân số báo cáo UBND tỉnh.')[0]).toContain(
      'Sở Y tế',
    );
  });
});

describe('districts and wards that have a number for a name', () => {
  test.each([
    ['UBND Quận 1, UBND huyện Bình Chánh rà soát.', 'UBND quận 1 + UBND huyện Bình Chánh'],
    ['UBND các quận 1, 3 và 5 rà soát.', 'UBND quận 1 + UBND quận 3 + UBND quận 5'],
    ['UBND quận Bình Tân, quận 12 và huyện Củ Chi rà soát.', 'UBND quận Bình Tân + UBND quận 12 + UBND huyện Củ Chi'],
    ['Công an Quận 7 rà soát.', 'Công an quận 7'],
    ['UBND phường 12, phường 13 rà soát.', 'UBND phường 12 + UBND phường 13'],
  ])('%s', (text, expected) => {
    expect(tasksOf(`1. ${text}`)[0]).toContain(`1 ${expected} @`);
  });

  test('a number that counts something is none', () => {
    expect(tasksOf('1. Sở Y tế trình UBND quận 3 tháng một lần.')[0]).toContain('to UBND quận @');
  });
});

describe('a table pasted from a word processor', () => {
  const rows = [
    'PHỤ LỤC',
    'STT\tNhiệm vụ\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian hoàn thành',
    'A\tNHIỆM VỤ CHUNG',
    'I\tCẢI CÁCH THỂ CHẾ',
    '1\tBan hành Kế hoạch rà soát văn bản\tSở Tư pháp\tCác sở, ban, ngành\tTrước 15/04/2024',
    'II\tCẢI CÁCH TÀI CHÍNH CÔNG',
    '2\tĐánh giá tiến độ giải ngân\tSở Tài chính\tKho bạc Nhà nước tỉnh\tHằng quý, trước ngày 20 tháng cuối quý',
  ];
  const { tasks } = headed('KH-UBND', ...rows);

  test('headings of its parts do not end it', () => {
    expect(tasks.map(({ lead }) => lead.map(({ name }) => name))).toEqual([['Sở Tư pháp'], ['Sở Tài chính']]);
  });

  test('of two rhythms in a cell the one that tells its day is the limit', () => {
    expect(tasks[1]!.deadline).toMatchObject({
      kind: 'RECURRING',
      recurrence: { freq: 'quarterly', day: 20, month: 3 },
    });
  });
});

test('what stands under "Cơ sở vật chất" is to be done; under "Cơ sở pháp lý" it is cited', () => {
  expect(tasksOf('4. Cơ sở vật chất, kinh phí', 'a) Phòng Nội vụ khảo sát các địa điểm bỏ phiếu.')).toHaveLength(1);
  expect(tasksOf('4. Cơ sở pháp lý', 'a) Nghị quyết số 12/NQ-HĐND ngày 01/3/2024 của HĐND tỉnh.')).toHaveLength(0);
});

test('who carries a task out is told behind it', () => {
  expect(
    tasksOf(
      '1. Khởi công 12 nhà ở cho đoàn viên. Thực hiện: Ban Chính sách pháp luật; thời gian: từ 01/5 đến 25/5/2024.',
    ),
  ).toEqual(['1 Ban Chính sách pháp luật by 2024-05-25 @0.85']);
});

test('teams are led by whom they are said to be led', () => {
  const said = tasksOf(
    '1. Thành lập 02 đoàn kiểm tra liên ngành:',
    '- Đoàn số 1 do Sở Y tế chủ trì, kiểm tra tại Mai Sơn;',
    '- Đoàn số 2 do Sở Công Thương chủ trì, kiểm tra tại Mộc Châu.',
  );
  expect(said.map((task) => task.slice(2))).toEqual(
    expect.arrayContaining([expect.stringContaining('Sở Y tế'), expect.stringContaining('Sở Công Thương')]),
  );
});

test('what a body is to a board is no second lead', () => {
  const { tasks } = headed(
    'KH-UBND',
    '1. Sở Y tế - Cơ quan thường trực Ban Chỉ đạo',
    'a) Hướng dẫn, đôn đốc các địa phương.',
  );
  expect(tasks[0]!.lead.map(({ name }) => name)).toEqual(['Sở Y tế']);
});

describe('letterheads', () => {
  const letter = (...head: readonly string[]) =>
    readingOf(...head, '', '1. Giao Sở Nội vụ rà soát, báo cáo trước ngày 30/6/2026.', '', 'Nơi nhận:', '- Như trên.');

  test('the stamp below what a letter is about is no part of it', () => {
    const { subject, urgency } = letter(
      'UBND TỈNH SƠN LA CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'SỞ Y TẾ Độc lập - Tự do - Hạnh phúc',
      'Số: 3582/SYT-NVY Sơn La, ngày 02 tháng 6 năm 2026',
      'V/v tăng cường phòng, chống và',
      'điều trị bệnh sốt xuất huyết',
      'KHẨN',
      '',
      'Kính gửi: Các bệnh viện.',
    );
    expect([subject.value, urgency.value]).toEqual([
      'V/v tăng cường phòng, chống và điều trị bệnh sốt xuất huyết',
      'khẩn',
    ]);
  });

  test.each([
    [['MẶT TRẬN TỔ QUỐC VIỆT NAM', 'ỦY BAN TỈNH ĐỒNG THÁP'], 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Đồng Tháp'],
    [
      ['UBND TỈNH QUẢNG NINH', 'BAN CHỈ ĐẠO LIÊN NGÀNH', 'VỀ AN TOÀN THỰC PHẨM'],
      'Ban Chỉ đạo liên ngành về an toàn thực phẩm tỉnh Quảng Ninh',
    ],
    [['ỦY BAN NHÂN DÂN', "HUYỆN CƯ M'GAR"], "Ủy ban nhân dân huyện Cư M'gar"],
  ])('%j is one name', (lines, expected) => {
    const { issuer, place } = letter(
      ...lines,
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      "Số: 118/KH-BCĐ Cư M'gar, ngày 08 tháng 12 năm 2025",
      '',
      'KẾ HOẠCH',
      'Triển khai tháng hành động',
    );
    expect([issuer.value, place.value]).toEqual([expected, "Cư M'gar"]);
  });
});
