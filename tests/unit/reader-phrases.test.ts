import type { LocalDate } from '../../src/domain/calendar/local-date.js';
import type { Deadline } from '../../src/domain/directive/directive.js';
import { parseDeadlines } from '../../src/domain/directive/deadline/parse-deadlines.js';

const A = '2025-01-10' as LocalDate;

function show(deadline: Deadline | undefined): string {
  if (deadline === undefined) return 'NONE';
  switch (deadline.kind) {
    case 'DATE':
      return `${deadline.op} ${deadline.due}`;
    case 'DATETIME':
      return `${deadline.op} ${deadline.due}T${deadline.time}`;
    case 'WINDOW':
      return `WINDOW ${deadline.from}..${deadline.due}`;
    case 'PERIOD':
      return `PERIOD ${deadline.from}..${deadline.due}`;
    case 'DURATION':
      return `DURATION ${deadline.count} ${deadline.unit} ${deadline.anchor}`;
    case 'RECURRING': {
      const { freq, day, weekday, month, time, also, n } = deadline.recurrence;
      return [
        'RECURRING',
        freq ?? '?',
        n === undefined ? '' : `n=${n}`,
        day === null ? '' : `d=${day}`,
        weekday === null ? '' : `w=${weekday}`,
        month === null ? '' : `m=${month}`,
        time ?? '',
        (also ?? []).join('+'),
      ]
        .filter((part) => part !== '')
        .join(' ');
    }
    case 'BEFORE_EVENT':
    case 'REFERENCE':
    case 'OPEN':
      return deadline.kind;
  }
}

/** The readings of the domain sheet: phrase, day of the document, what it means. */
const PHRASES: readonly (readonly [string, string, string])[] = [
  [
    'Hoàn thành và báo cáo UBND tỉnh (thông qua Sở Tài chính, Sở Kế hoạch và Đầu tư) trước ngày 08/02/2025',
    '2025-01-08',
    'BEFORE 2025-02-08',
  ],
  ['báo cáo Sở LĐ-TB&XH trước\n30/11/2024 để tổng hợp', '2024-11-13', 'BEFORE 2024-11-30'],
  ['theo quy định (trước ngày 10/02/2025)./.', '2025-01-01', 'BEFORE 2025-02-10'],
  ['tham gia ý kiến theo đúng thời gian yêu cầu./.', A, 'REFERENCE'],
  ['hoàn thành trước ngày 20/01/2025', '2025-01-15', 'BEFORE 2025-01-20'],
  ['gửi trước ngày 26/01/2022 (nhằm ngày 24 tháng Chạp năm Tân Sửu)', '2021-12-27', 'BEFORE 2022-01-26'],
  ['báo cáo trước 10 giờ 00 ngày 05/02/2022', '2021-12-27', 'BEFORE 2022-02-05T10:00'],
  ['báo cáo Văn phòng Chính phủ trước 15 giờ 00 ngày 05/02/2022', '2021-12-27', 'BEFORE 2022-02-05T15:00'],
  ['Định kỳ 6 tháng, hàng năm hoặc đột xuất, báo cáo', A, 'RECURRING half-yearly yearly'],
  ['định kỳ 03 tháng/lần báo cáo UBND tỉnh', A, 'RECURRING every-n-months n=3'],
  ['báo cáo kịp thời cho UBND tỉnh hằng tháng, quý, 6 tháng, năm', A, 'RECURRING monthly quarterly+half-yearly+yearly'],
  ['gửi danh sách đại biểu về Ban Tổ chức trước ngày 07/11/2024', '2024-11-01', 'BEFORE 2024-11-07'],
  ['có ý kiến trước ngày 10 tháng 5 năm 2026 để báo cáo Thủ tướng', '2026-04-28', 'BEFORE 2026-05-10'],
  ['treo cờ Tổ quốc từ ngày 10/5/2026 đến hết ngày 14/5/2026', '2026-04-29', 'WINDOW 2026-05-10..2026-05-14'],
  ['Định kỳ hằng tuần, trước 16 giờ 00 ngày thứ Sáu', A, 'RECURRING weekly w=5 16:00'],
  ['hoàn thành trình UBND tỉnh xem xét trong tháng 9 năm 2026', '2026-06-01', 'PERIOD 2026-09-01..2026-09-30'],
  ['Báo cáo của các cơ quan, đơn vị gửi về UBND tỉnh trước ngày 12/6/2026', '2026-06-01', 'BEFORE 2026-06-12'],
  ['gửi về Văn phòng UBND tỉnh trước 15h00 ngày 15/6/2026', '2026-06-01', 'BEFORE 2026-06-15T15:00'],
  ['hoàn thành trước ngày 31/12/2026', '2026-06-01', 'BEFORE 2026-12-31'],
  ['Định kỳ hằng quý tổng hợp, báo cáo', A, 'RECURRING quarterly'],
  ['hoàn thành trước ngày 30/7/2026 (UBND các xã, phường có cụm công nghiệp)', '2026-06-01', 'BEFORE 2026-07-30'],
  ['gửi về Sở Công Thương trước ngày 28/7/2026', '2026-06-01', 'BEFORE 2026-07-28'],
  ['gửi về trước 08 giờ 00 ngày 22/6/2026 để tổng hợp', '2026-06-01', 'BEFORE 2026-06-22T08:00'],
  ['báo cáo trước ngày 18 hằng tháng', A, 'RECURRING monthly d=18'],
  ['định kỳ hàng năm (trước ngày 10/12) hoặc đột xuất', A, 'RECURRING yearly d=10 m=12'],
  ['thời gian thực hiện xong trong tháng 6/2026', '2026-06-11', 'PERIOD 2026-06-01..2026-06-30'],
  ['trình UBND tỉnh xem xét, quyết định trước ngày 15/9/2025', A, 'BEFORE 2025-09-15'],
  [
    'tuyên truyền Nghị quyết đến toàn thể cán bộ; hoàn thành trong tháng 6/2026',
    '2026-06-01',
    'PERIOD 2026-06-01..2026-06-30',
  ],
  ['trình Thường trực Đảng uỷ trước ngày 24/6/2026', '2026-06-01', 'BEFORE 2026-06-24'],
  ['báo cáo trước ngày 23 hàng tháng', A, 'RECURRING monthly d=23'],
  [
    'phổ biến đến đảng viên trong kỳ sinh hoạt chi bộ định kỳ tháng 6/2026.',
    '2026-06-01',
    'PERIOD 2026-06-01..2026-06-30',
  ],
  [
    'xây dựng Trung tâm theo quy định (hoàn thành trong tháng 8 năm 2026)',
    '2026-07-10',
    'PERIOD 2026-08-01..2026-08-31',
  ],
  ['gửi báo cáo về Sở Nội vụ trước ngày 10/9/2015', '2015-09-07', 'BEFORE 2015-09-10'],
  ['cần khắc phục ngay, chậm nhất trước ngày 30/10/2018', '2018-10-04', 'BEFORE 2018-10-30'],
  ['báo cáo UBND TP trước ngày 25.5.2017', '2017-05-09', 'BEFORE 2017-05-25'],
  ['báo cáo trước ngày 20.7.2020', '2020-07-01', 'BEFORE 2020-07-20'],
  ['hoàn thành trước ngày 10/12/2023', '2023-11-01', 'BEFORE 2023-12-10'],
  ['Thời hạn nộp báo cáo: Trước ngày 26/12/2018', '2018-12-01', 'BEFORE 2018-12-26'],
  ['gửi bằng văn bản và file điện tử về Sở trước ngày 05/6/2017', '2017-05-01', 'BEFORE 2017-06-05'],
  ['Định kỳ từ ngày 1 đến ngày 5 hằng tháng', A, 'RECURRING monthly d=5'],
  ['gửi về Bộ Nội vụ trước 30/8', '2025-07-01', 'BEFORE 2025-08-30'],
  ['báo cáo tình hình thực hiện trước ngày 10 tháng 4 năm 2023', '2023-03-09', 'BEFORE 2023-04-10'],
  ['trước ngày 17-1 tham mưu, trình chủ tịch UBND TP', '2019-01-08', 'BEFORE 2019-01-17'],
  ['Trước ngày 30-1, Sở Quy hoạch - Kiến trúc hoàn thành', '2019-01-08', 'BEFORE 2019-01-30'],
  ['bàn giao mốc giới trước ngày 20-2', '2019-01-08', 'BEFORE 2019-02-20'],
  ['báo cáo trước 16h ngày 9/2', '2022-02-01', 'BEFORE 2022-02-09T16:00'],
  ['gửi trước 17h ngày 15/11', '2022-11-01', 'BEFORE 2022-11-15T17:00'],
  ['hoàn thành trước 15h ngày 3-11', '2017-11-02', 'BEFORE 2017-11-03T15:00'],
  ['trong quý I/2017, chấm dứt hoàn toàn', '2017-01-05', 'PERIOD 2017-01-01..2017-03-31'],
  ['báo cáo Thủ tướng trong quý II', '2017-03-05', 'PERIOD 2017-04-01..2017-06-30'],
  ['báo cáo Thủ tướng trong tháng 11', '2017-10-05', 'PERIOD 2017-11-01..2017-11-30'],
  ['báo cáo kết quả trong tháng 6 này', '2017-06-05', 'PERIOD 2017-06-01..2017-06-30'],
  ['báo cáo trong tháng này', '2017-06-05', 'PERIOD 2017-06-01..2017-06-30'],
  ['hoàn thành trong tháng 12/2016', '2016-11-05', 'PERIOD 2016-12-01..2016-12-31'],
  ['chậm nhất đến hết ngày 5-1-2018', '2017-12-20', 'BY 2018-01-05'],
  ['trong thời hạn 10 ngày, nếu không sẽ bị cưỡng chế', A, 'DURATION 10 day unstated'],
  ['trong thời hạn 60 ngày kể từ ngày nhận được quyết định', A, 'DURATION 60 day receipt'],
  ['trong thời hạn 45 ngày phải kết luận', A, 'DURATION 45 day unstated'],
  ['trong vòng 15 ngày, kể từ ngày đơn vị nhận được công văn', A, 'DURATION 15 day receipt'],
  ['trong vòng 5 ngày làm việc', A, 'DURATION 5 working-day unstated'],
  ['trong thời hạn 30 ngày, kể từ ngày nhận được thông báo', A, 'DURATION 30 day receipt'],
  ['báo cáo UBND TP trước ngày 15-12', '2018-10-01', 'BEFORE 2018-12-15'],
  ['hoàn thành trước 15/3', '2018-01-20', 'BEFORE 2018-03-15'],
  ['định kỳ hàng quý, năm, báo cáo tình hình', A, 'RECURRING quarterly yearly'],
  ['gửi đề xuất trước ngày 15 tháng 11 hằng năm', A, 'RECURRING yearly d=15 m=11'],
  ['trong thời hạn không ít hơn 02 và không quá 05 ngày làm việc', A, 'DURATION 5 working-day unstated'],
  ['chậm nhất 07 ngày sau khi về nước', A, 'DURATION 7 day event'],
  ['trong 10 ngày kể từ ngày công khai kết luận thanh tra', A, 'DURATION 10 day event'],
  ['khẩn trương, nghiêm túc triển khai thực hiện', A, 'OPEN'],
  ['thường xuyên theo dõi, đôn đốc', A, 'NONE'],
  ['đình chỉ ngay việc thi công', A, 'OPEN'],
  ['hoàn thành nạo vét trước mùa mưa', A, 'BEFORE_EVENT'],
  ['hoàn thành trong quý II/2024', '2024-01-10', 'PERIOD 2024-04-01..2024-06-30'],
  ['gửi trước ngày 15/3/2024', '2024-01-10', 'BEFORE 2024-03-15'],
  ['trong thời hạn 05 ngày làm việc kể từ ngày nhận được Công văn này', A, 'DURATION 5 working-day receipt'],
  ['05 ngày làm việc kể từ ngày ký', A, 'DURATION 5 working-day signing'],
  ['báo cáo trước ngày 25 tháng cuối quý', A, 'RECURRING quarterly d=25 m=3'],
  ['báo cáo trước 30 tháng 6 hằng năm', A, 'RECURRING yearly d=30 m=6'],
  ['hoàn thành trong tháng 6/2024', '2024-01-10', 'PERIOD 2024-06-01..2024-06-30'],
  ['chậm nhất là ngày 30 tháng 6 năm sau', '2024-01-10', 'BY 2025-06-30'],
  ['chậm nhất 15 ngày trước ngày hết hạn hợp đồng', A, 'BEFORE_EVENT'],
  ['ngay sau khi nhận được văn bản', A, 'OPEN'],
  ['trong thời hạn mười lăm ngày kể từ ngày nhận được văn bản', A, 'DURATION 15 day receipt'],
  ['chậm nhất 02 (hai) ngày làm việc kể từ ngày ký', A, 'DURATION 2 working-day signing'],
  ['báo cáo trong nửa tháng', A, 'DURATION 15 day unstated'],
  ['gửi trước 16 giờ 30 phút, ngày 20/6/2026', '2026-06-01', 'BEFORE 2026-06-20T16:30'],
  ['hoàn thành đến hết tháng 6/2026', '2026-03-01', 'PERIOD 2026-06-01..2026-06-30'],
  ['báo cáo trước ngày 05 của tháng sau', A, 'RECURRING monthly d=5'],
];

describe('deadline phrases of the domain sheet', () => {
  test.each(PHRASES)('%s (văn bản ngày %s) → %s', (phrase, anchor, expected) => {
    const found = parseDeadlines(phrase, anchor as LocalDate);
    const strongest = found.find((d) => d.kind !== 'OPEN') ?? found[0];
    expect(show(strongest)).toBe(expected);
  });

  test('a period in a table cell is the deadline without any verb', () => {
    const read = (cell: string): string => show(parseDeadlines(cell, '2026-01-05' as LocalDate, { cell: true })[0]);
    expect(read('Xong trong Quý II/2026')).toBe('PERIOD 2026-04-01..2026-06-30');
    expect(read('Tháng 5/2026')).toBe('PERIOD 2026-05-01..2026-05-31');
    expect(read('Xong trước ngày 01/01/2030')).toBe('BEFORE 2030-01-01');
    expect(read('30/6/2026')).toBe('BY 2026-06-30');
    expect(read('Hằng năm')).toBe('RECURRING yearly');
    expect(read('Thường xuyên')).toBe('NONE');
  });

  test('a day before the document is kept as written and flagged, never repaired', () => {
    const [deadline] = parseDeadlines('báo cáo kết quả về Bộ GTVT trước ngày 25-1-2017', '2018-01-10' as LocalDate);
    expect(show(deadline)).toBe('BEFORE 2017-01-25');
    expect(deadline!.confidence).toBeLessThan(0.9);
    expect(deadline!.reason).toMatch(/sớm hơn ngày ban hành/);
  });

  test('a day without year in a document without date is a question, not a guess', () => {
    const [deadline] = parseDeadlines('gửi về Sở trước ngày 15/3', null);
    expect(deadline?.kind).toBe('BEFORE_EVENT');
    expect(deadline?.reason).toMatch(/không ghi năm/);
  });

  test('two limits in one sentence are both found, in order', () => {
    const found = parseDeadlines(
      'gửi về Văn phòng trước 10 giờ 00 ngày 05/02/2022 để tổng hợp, báo cáo trước 15 giờ 00 ngày 05/02/2022',
      '2021-12-27' as LocalDate,
    );
    expect(found.map(show)).toEqual(['BEFORE 2022-02-05T10:00', 'BEFORE 2022-02-05T15:00']);
  });

  test('an empty report that must be sent all the same is remembered', () => {
    const [deadline] = parseDeadlines('báo cáo trước 16 giờ thứ Sáu hằng tuần; tuần không phát sinh vẫn báo cáo', A);
    expect(deadline?.kind === 'RECURRING' && deadline.recurrence.evenIfNothing).toBe(true);
  });

  test('the span gives back the words as written', () => {
    const text = 'Sở Y tế tổng hợp, gửi UBND Thành phố chậm nhất\nlà ngày 30/6/2026 theo quy định.';
    const [deadline] = parseDeadlines(text, '2026-06-01' as LocalDate);
    expect(text.slice(deadline!.span.start, deadline!.span.end)).toBe('chậm nhất\nlà ngày 30/6/2026');
    expect(deadline!.raw).toBe('chậm nhất là ngày 30/6/2026');
  });
});

/** Phrases that look like deadlines and are none (domain sheet §2.5). */
const DECOYS: readonly string[] = [
  'đối với hồ sơ tiếp nhận trước ngày 15/8/2018',
  'Văn bản số 2664/VPCP-V.I ngày 22/5/2006 của Văn phòng Chính phủ',
  'Quyết định này có hiệu lực từ ngày ký',
  'Nghị quyết có hiệu lực thi hành từ ngày 16/6/2026 đến hết ngày 15 tháng 6 năm 2028',
  'trong năm 2024, Đoàn Kiểm tra công vụ TP đã thực hiện 25 cuộc kiểm tra đột xuất',
  'dự kiến toàn bộ công trình hoàn thành trước 31/7/2026',
  'số liệu tính đến hết ngày 28/2/2023',
  'nộp báo cáo trước ngày 15 tháng 02 của năm liền kề sau năm báo cáo',
  'Từ 14h00 thứ Ba, ngày 16/6/2026 tại Hội trường',
  'Kế hoạch phát triển giai đoạn 2026 - 2030',
  'tăng cường quản lý thu chi năm học 2022-2023',
  'Báo cáo nhanh kết quả hoạt động trong 3 ngày Tết',
  'các nhiệm vụ có thời hạn hoàn thành trong tháng 6 và quý II/2026',
  'nhất là các nhiệm vụ giao hoàn thành trong năm 2026',
  'đến ngày 02/01/2019 vẫn còn nhiều đơn vị chưa nộp',
  'lượng xăng không chì thành phẩm còn tồn trước ngày 01/6/2026',
  'tỷ lệ 1/500, ứng trực 24/24 giờ, đạt 63/63 tỉnh, thành phố',
  'chỉ tiêu hằng năm và kế hoạch hằng quý của đơn vị',
  'Trong 06 tháng đầu năm 2026, Thành phố đã đạt kết quả khá toàn diện',
  'nhiệm kỳ 2026 - 2031, ngày 17/3/2026 của Bộ Chính trị',
];

describe('phrases that only look like deadlines', () => {
  test.each(DECOYS)('%s', (phrase) => {
    expect(parseDeadlines(phrase, '2018-01-01' as LocalDate).map(show)).toEqual([]);
  });
});
