import { headed, readingOf, saidOf } from './a-reading.js';

const planned = (...lines: readonly string[]): string[] =>
  headed('KH-UBND', 'KẾ HOẠCH', 'Tổ chức Ngày hội', 'II. NỘI DUNG', ...lines).tasks.map(saidOf);

const concluded = (...lines: readonly string[]): string[] =>
  headed('TB-UBND', 'THÔNG BÁO', 'Kết luận cuộc họp', '', 'Chủ tịch UBND tỉnh kết luận:', ...lines).tasks.map(saidOf);

describe('who leads may stand behind the matter', () => {
  test('with "do … chủ trì" behind its colon', () => {
    expect(
      planned('1. Khảo sát địa điểm: do Sở Y tế chủ trì, phối hợp với Công an tỉnh, xong trước ngày 15/4/2024.'),
    ).toEqual(['1 Sở Y tế with Công an tỉnh by 2024-04-15 @0.95'].map((said) => `II.${said}`));
  });

  test('where a kind of work is "do … chịu trách nhiệm"', () => {
    expect(planned('1. Công tác hậu cần do Văn phòng UBND tỉnh chịu trách nhiệm.')).toEqual([
      'II.1 Văn phòng UBND tỉnh @0.95',
    ]);
  });

  test('where a paper is "do … soạn thảo" and is due', () => {
    expect(
      planned(
        '1. Báo cáo tổng kết do Sở Nội vụ soạn thảo, trình UBND tỉnh trước ngày 15/12/2024.',
        '2. Hồ sơ nghiệm thu do Sở Xây dựng thực hiện xong trước ngày 30/4/2024.',
      ),
    ).toEqual(['II.1 Sở Nội vụ to UBND tỉnh by 2024-12-15 @0.95', 'II.2 Sở Xây dựng by 2024-04-30 @0.95']);
  });

  test('but "các lớp do Bộ Y tế chủ trì" only says whose they are', () => {
    expect(planned('1. Tham gia các lớp tập huấn do Bộ Y tế chủ trì tổ chức.')).toEqual([]);
  });

  test('in brackets with the limit, or behind "chủ trì" without a colon', () => {
    expect(
      planned(
        '1. Tổng kết Ngày hội (Sở Y tế; hoàn thành trước 15/4/2024).',
        '2. In tài liệu (chủ trì Sở Nội vụ; phối hợp: Sở Y tế).',
      ),
    ).toEqual(['II.1 Sở Y tế by 2024-04-15 @0.95', expect.stringMatching(/^II\.2 Sở Nội vụ with Sở Y tế @/)]);
  });

  test('on a line of particulars, as written where the name is not known', () => {
    expect(
      planned('1. Đánh giá sản phẩm', '+ Chủ trì: Hội đồng đánh giá cấp tỉnh', '+ Thời gian: Trước 30/4/2024'),
    ).toEqual(['II.1 Hội đồng đánh giá cấp tỉnh by 2024-04-30 @0.8']);
  });
});

test("the issuer's own office may be told without its owner's name", () => {
  expect(
    concluded(
      '1. Giao Văn phòng: (1) Đôn đốc giải quyết đơn thư; (2) Rà soát quy chế, xong trước 30/4/2024.',
      '2. Văn phòng: chuẩn bị hội trường.',
    ),
  ).toEqual(['1 Văn phòng @0.8', '1 Văn phòng by 2024-04-30 @0.8', '2 Văn phòng @0.8']);
});

test('who holds a post of the issuer is told before a colon', () => {
  expect(
    concluded(
      '1. Chủ tịch UBND tỉnh: Phụ trách chung, chỉ đạo công tác ứng phó.',
      '2. Phó Chủ tịch UBND tỉnh: Trực tiếp chỉ đạo khối kinh tế.',
    ),
  ).toEqual(['1 UBND tỉnh @0.95', '2 UBND tỉnh @0.8']);
});

test('a council watches through its bodies and deputies, and what it thinks itself is no task', () => {
  const { tasks } = readingOf(
    'HỘI ĐỒNG NHÂN DÂN TỈNH SƠN LA',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Số: 85/NQ-HĐND',
    'Sơn La, ngày 12 tháng 7 năm 2024',
    'NGHỊ QUYẾT',
    'Về chất vấn tại kỳ họp',
    'Điều 1. Hội đồng nhân dân tỉnh đánh giá cao trách nhiệm trả lời chất vấn.',
    'Điều 2. Thường trực HĐND, các Ban HĐND, các Tổ đại biểu và đại biểu HĐND tỉnh giám sát việc thực hiện Nghị quyết.',
  );
  expect(tasks.map(saidOf)).toEqual([
    'Điều 2 Thường trực HĐND + các ban HĐND + các tổ đại biểu + đại biểu HĐND tỉnh @0.85',
  ]);
});

test('a heading among the headings of bodies is somebody too, whether the name is known or not', () => {
  expect(
    headed(
      'KH-UBND',
      'KẾ HOẠCH',
      'Phòng, chống dịch',
      'III. TỔ CHỨC THỰC HIỆN',
      '1. Sở Y tế',
      '- Thành lập các đội cơ động.',
      '2. Nhân viên y tế học đường',
      '- Theo dõi sức khỏe học sinh hằng ngày.',
      '3. Bảo vệ, lao công: Quét dọn, khử khuẩn hằng ngày.',
      '4. UBND các xã, phường tổ chức tiêm chủng.',
    ).tasks.map(saidOf),
  ).toEqual([
    'III.1.- Sở Y tế @0.92',
    'III.2.- Nhân viên y tế học đường @0.8',
    'III.3 Bảo vệ, lao công @0.8',
    'III.4 UBND các xã, phường @0.95',
  ]);
});

test('companies of one legal form and one trade are a kind, no company of that name', () => {
  const [task] = concluded(
    '1. Các Công ty TNHH MTV khai thác công trình thủy lợi vận hành các hồ chứa đúng quy trình.',
  );
  expect(task).toBe('1 các Công ty TNHH MTV khai thác công trình thủy lợi @0.85');
});

test('behind "Về …," stands who acts', () => {
  expect(
    concluded(
      '1. Về giải phóng mặt bằng, UBND xã Chiềng An tập trung hoàn thành trước ngày 15/4/2024.',
      '2. Về kinh phí, Sở Tài chính đã bố trí đủ.',
    ),
  ).toEqual(['1 UBND xã Chiềng An by 2024-04-15 @0.95']);
});

describe('a paper that is handed on', () => {
  test('is the task of whoever receives it', () => {
    expect(
      concluded(
        '1. Chuyển văn bản trên đến Sở Xây dựng để chủ trì, phối hợp với Sở Y tế xem xét, trả lời trước ngày 15/4/2024.',
      ),
    ).toEqual(['1 Sở Xây dựng with Sở Y tế by 2024-04-15 @0.95']);
  });

  test('under a body, is the task of that body', () => {
    expect(
      concluded('1. Sở Tư pháp', '- Chuyển hồ sơ đến Sở Nội vụ để xem xét.', '2. Sở Y tế chuyển hồ sơ cho Sở Nội vụ.'),
    ).toEqual(['1.- Sở Tư pháp @0.92', '2 Sở Y tế @0.95']);
  });
});

test('one cell may say who leads and who helps', () => {
  expect(
    planned(
      '| TT | Nhiệm vụ | Cơ quan thực hiện | Thời hạn |',
      '| 1 | Xây dựng đề cương | - Chủ trì: Sở Nội vụ - Phối hợp: Thanh tra tỉnh | 20/4/2024 |',
      '| 2 | Ban hành quyết định | Sở Y tế chủ trì, phối hợp với Công an tỉnh | 25/4/2024 |',
    ),
  ).toEqual(['1 Sở Nội vụ with Thanh tra tỉnh by 2024-04-20 @0.93', '2 Sở Y tế with Công an tỉnh by 2024-04-25 @0.93']);
});

test('who signs "thừa ủy quyền" of somebody acts; that somebody is not told', () => {
  expect(
    concluded(
      '1. Giao Sở Tài chính hoàn thiện Đề án; Giám đốc Sở Tài chính thừa ủy quyền Chủ tịch UBND tỉnh ký Tờ trình.',
    ),
  ).toEqual(['1 Sở Tài chính @0.95']);
});
