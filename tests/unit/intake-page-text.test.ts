import { pageText } from '../../src/intake/pdf/page-text.js';
import type { TextItem } from '../../src/intake/pdf/text-item.js';

/** A line centred at x; 6 units a letter. */
const centred = (x: number, y: number, text: string): TextItem => ({
  text,
  x: x - text.length * 3,
  y,
  width: text.length * 6,
  size: 13,
});
const from = (x: number, y: number, text: string): TextItem => ({ text, x, y, width: text.length * 6, size: 13 });

const HEAD = [
  centred(170, 80, 'ỦY BAN NHÂN DÂN'),
  centred(170, 95, 'THÀNH PHỐ HÀ NỘI'),
  centred(420, 80, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
  centred(420, 95, 'Độc lập - Tự do - Hạnh phúc'),
  centred(170, 125, 'Số: 18/CT-UBND'),
  centred(420, 125, 'Hà Nội, ngày 20 tháng 11 năm 2026'),
];
const BODY = [
  from(90, 200, 'Thực hiện Nghị quyết của Chính phủ, Chủ tịch UBND Thành phố yêu cầu các đơn vị:'),
  from(90, 218, '1. Sở Tài chính báo cáo trước ngày 10/12/2026.'),
];
const lines = (items: readonly TextItem[]): string[] => pageText(items).split('\n');

test('issuer and motto do not mix, the kind of document follows both columns', () => {
  expect(lines([...BODY, ...HEAD, centred(318, 160, 'CHỈ THỊ'), centred(318, 176, 'Về việc báo cáo')])).toEqual([
    'ỦY BAN NHÂN DÂN',
    'THÀNH PHỐ HÀ NỘI',
    'Số: 18/CT-UBND',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Hà Nội, ngày 20 tháng 11 năm 2026',
    'CHỈ THỊ',
    'Về việc báo cáo',
    ...BODY.map((item) => item.text),
  ]);
});

test('a subject of several lines under the number stays together', () => {
  const subject = [centred(170, 140, 'V/v báo cáo kết quả'), centred(170, 154, 'thực hiện nhiệm vụ')];
  expect(lines([...HEAD, ...subject, from(160, 178, 'Kính gửi: Sở Tài chính.'), ...BODY]).slice(2, 8)).toEqual([
    'Số: 18/CT-UBND',
    'V/v báo cáo kết quả',
    'thực hiện nhiệm vụ',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Hà Nội, ngày 20 tháng 11 năm 2026',
  ]);
});

test('recipients and signature do not mix', () => {
  const foot = [
    from(90, 300, 'Nơi nhận:'),
    from(90, 314, '- Như trên;'),
    from(90, 328, '- Lưu: VT.'),
    centred(420, 300, 'TM. ỦY BAN NHÂN DÂN'),
    centred(420, 314, 'CHỦ TỊCH'),
    centred(420, 390, 'Trần Minh Khang'),
  ];
  expect(lines([...BODY, ...foot]).slice(2)).toEqual([
    'Nơi nhận:',
    '- Như trên;',
    '- Lưu: VT.',
    'TM. ỦY BAN NHÂN DÂN',
    'CHỦ TỊCH',
    'Trần Minh Khang',
  ]);
});

test.each(['2', '- 2 -', 'Trang 2', '2/4'])(
  'a page number "%s" alone on the first or last line is left out',
  (number) => {
    expect(lines([centred(318, 40, number), ...BODY])).toEqual(BODY.map((item) => item.text));
    expect(lines([...BODY, centred(318, 800, number)])).toEqual(BODY.map((item) => item.text));
  },
);

test('a number inside the text stays', () => {
  expect(lines([from(90, 164, 'Tổng số đơn vị đã báo cáo:'), centred(318, 182, '126'), ...BODY])).toContain('126');
});

test('runs of one line are joined without inventing or losing spaces', () => {
  const items = [
    { text: 'tri', x: 90, y: 100, width: 12, size: 13 },
    { text: 'ể', x: 102, y: 100, width: 6, size: 13 },
    { text: 'n khai', x: 108, y: 100, width: 30, size: 13 },
    { text: ' ', x: 138, y: 100, width: 3, size: 13 },
    { text: 'ngay', x: 141, y: 100.4, width: 24, size: 13 },
  ];
  expect(lines([...items, from(90, 120, 'dòng sau')])).toEqual(['triển khai ngay', 'dòng sau']);
});

describe('a body in two columns', () => {
  const left = [
    'Thực hiện Nghị quyết của Chính phủ, UBND',
    'Thành phố yêu cầu các đơn vị như sau đây:',
    '1. Sở Tài chính báo cáo kết quả giải ngân',
    'trước ngày 10/12/2026 theo quy định hiện hà',
    '2. Sở Xây dựng rà soát các công trình chậm',
    'tiến độ, báo cáo trước ngày 15/12/2026 với',
    'UBND Thành phố để xem xét và xử lý kịp thờ',
    '3. Sở Y tế chuẩn bị thuốc, vật tư y tế cho',
    'các bệnh viện trong dịp Tết Nguyên đán 2027',
  ];
  const right = [
    '4. Sở Giáo dục và Đào tạo chỉ đạo các trườn',
    'tổ chức tổng kết học kỳ trước ngày 15/01/20',
    '5. Công an Thành phố tăng cường tuần tra, k',
    'soát trong thời gian cao điểm dịp cuối năm.',
    '6. UBND các xã, phường tuyên truyền cho ngư',
    'dân biết, thực hiện nghiêm các quy định này',
    '7. Sở Công Thương dự trữ hàng hóa thiết yếu',
    'phục vụ Nhân dân, xong trước ngày 31/12/202',
    '8. Văn phòng UBND Thành phố theo dõi, đôn đ',
  ];
  const title = centred(318, 160, 'CHỈ THỊ');
  const columns = (offset: number): TextItem[] => [
    ...left.map((text, i) => from(60, 200 + 16 * i, text)),
    ...right.map((text, i) => from(340, 200 + offset + 16 * i, text)),
  ];

  test.each([0, 7])('is read down the left one, then down the right one (lines %d points apart)', (offset) => {
    expect(lines([...HEAD, title, ...columns(offset)]).slice(7)).toEqual([...left, ...right]);
  });

  test('words side by side that do not fill their columns stay on their rows', () => {
    const pairs = left.flatMap((_, i) => [from(60, 200 + 16 * i, `Việc ${i}`), from(340, 200 + 16 * i, `Sở ${i}`)]);
    expect(lines([...HEAD, title, ...pairs]).slice(7, 9)).toEqual(['Việc 0 Sở 0', 'Việc 1 Sở 1']);
  });
});
