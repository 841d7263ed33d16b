import { readAs, shippedDirectory } from '../../scripts/question-score/score.js';
import { periodRange } from '../../src/bot/conversation/questions/period-range.js';
import {
  SURE,
  type AskedState,
  type Question,
  type QuestionIntent,
} from '../../src/bot/conversation/questions/question.js';
import { localDate } from '../../src/domain/calendar/local-date.js';

const directory = shippedDirectory();
const today = localDate('2026-11-23');
const isSure = (question: Question): boolean => question.intent !== 'not-understood' && question.confidence >= SURE;

/** Everyday ways of saying one thing, by class: one sentence stands for many of its kind. */
const WAYS: readonly (readonly [what: string, QuestionIntent, AskedState | null, readonly string[]])[] = [
  [
    'work that drags along',
    'overdue',
    null,
    ['Sở Du lịch đang dây dưa việc gì', 'đơn vị nào còn chây ì', 'xã nào đang bê trễ'],
  ],
  [
    'a day that was missed',
    'overdue',
    null,
    ['việc nào rớt hạn', 'sở nào lỡ hạn', 'việc nào hết hạn mà chưa làm xong', 'phường nào tụt tiến độ'],
  ],
  [
    'reports that are owed',
    'overdue',
    null,
    [
      'việc nào chậm so với kế hoạch',
      'phường nào còn nợ báo cáo',
      'những ai nợ báo cáo tháng 10',
      'ai còn thiếu báo cáo',
    ],
  ],
  [
    'a day that is near',
    'due',
    null,
    [
      'những việc cận hạn',
      'việc nào sắp chạm hạn',
      'việc nào gần đến hạn rồi',
      'việc nào còn dưới 3 ngày',
      'có những hạn nào tuần sau',
    ],
  ],
  [
    'receiving by any deed',
    'who-not-acknowledged',
    null,
    ['ai chưa vào nhận chỉ thị 24', 'đơn vị nào chưa hồi âm', 'sở nào im hơi lặng tiếng'],
  ],
  [
    'what waits for a word',
    'waiting-confirmation',
    null,
    ['mấy việc nằm chờ anh gật', 'việc nào báo xong mà anh chưa chốt', 'đơn vị nào xin xác nhận hoàn thành'],
  ],
  [
    'more time',
    'extensions',
    null,
    ['ai xin khất', 'sở nào xin nới thời hạn', 'đơn vị nào muốn lùi hạn', 'ai năn nỉ xin thêm hạn'],
  ],
  [
    'what is in the way',
    'late-reasons',
    null,
    ['Sở Y tế kẹt ở đâu', 'kế hoạch 187 nghẽn ở khâu nào', 'quý này chậm là tại đâu', 'nguyên do trễ hạn tháng 10'],
  ],
  [
    'the best and the worst',
    'ranking',
    null,
    [
      'xã nào lẹt đẹt nhất',
      'đơn vị nào trì trệ nhất',
      'sở nào làm ngon nhất',
      'phường nào về chót',
      'ba phường kém nhất',
    ],
  ],
  [
    'better or worse',
    'compare',
    null,
    [
      'tháng này đỡ hơn tháng trước chưa',
      'tình hình có cải thiện không',
      'phường Láng tuần này khá lên so với tuần trước không',
    ],
  ],
  [
    'reminding, how often',
    'history',
    null,
    ['việc 815 đã giục mấy bận rồi', 'đã giục Sở Nội vụ lần nào chưa', 'việc 815 báo cáo những lần nào'],
  ],
  [
    'a file by any verb',
    'report-file',
    null,
    ['kết ra excel cho anh', 'thảo công văn nhắc các đơn vị chậm', 'gửi chị bản mềm'],
  ],
  [
    'what the asker reported',
    'my-work',
    'waiting-confirmation',
    ['tôi báo xong rồi mà việc nào chưa được công nhận', 'em báo hoàn thành rồi, việc nào chưa được duyệt ạ'],
  ],
  [
    'what the asker has not received',
    'my-work',
    'not-acknowledged',
    ['em còn việc nào chưa bấm nhận không', 'việc nào em chưa xác nhận'],
  ],
  [
    'what the assistant is for',
    'help',
    null,
    ['trợ lý này dùng để làm gì vậy em', 'công cụ này dùng làm gì', 'em có chức năng gì'],
  ],
  [
    'work that a leader gave',
    'status-overview',
    null,
    ['việc tôi giao các sở làm đến đâu rồi', 'mấy việc chị giao tuần trước thế nào rồi'],
  ],
  [
    'what units gave back',
    'status-overview',
    'returned',
    [
      'việc nào bị trả lại',
      'viec nao bi tra lai trong thang',
      'đơn vị nào trả lại việc nhiều nhất',
      'sở nào từ chối nhận việc',
      'có ai trả việc không',
      'những đơn vị từ chối nhiệm vụ',
      'đơn vị nào trả việc vì không thuộc thẩm quyền',
      'có nơi nào gửi trả nhiệm vụ về vì không phải của mình không',
      'which tasks were returned',
    ],
  ],
  ['what the asker gave back', 'my-work', 'returned', ['việc tôi trả lại', 'những nhiệm vụ em đã trả lại']],
  [
    'who did something to one task, and when',
    'history',
    null,
    ['ai đã đổi hạn của việc 143', 'việc 12 tôi báo hoàn thành hôm nào', 'ai bao xong viec 204 vay'],
  ],
  [
    'one task, whatever its state',
    'assignment',
    null,
    ['việc 250 có ai nhận chưa', 'việc 17 đã được xác nhận chưa', 'việc 260 vì sao bị trả lại', 'nv501 tới đâu r'],
  ],
  [
    'how it runs',
    'status-overview',
    null,
    ['mọi việc đang chạy thế nào', 'các nơi làm ăn thế nào rồi', 'nhìn chung có ổn không em'],
  ],
];

test.each(WAYS)('%s is %s', (_what, intent, state, texts) => {
  const read = texts.map((text) => {
    const question = readAs(directory, text);
    return [text, question.intent, question.slots.state];
  });
  expect(read).toEqual(texts.map((text) => [text, intent, state]));
});

test.each([
  ['từ đầu năm đến hết tháng 10', '2026-01-01', '2026-10-31'],
  ['từ quý 1 đến quý 3', '2026-01-01', '2026-09-30'],
  ['từ tuần trước đến nay', '2026-11-16', '2026-11-23'],
  ['từ thứ 3 đến thứ 6', '2026-11-24', '2026-11-27'],
  ['hai quý đầu năm', '2026-01-01', '2026-06-30'],
  ['3 tháng cuối năm', '2026-10-01', '2026-12-31'],
  ['10 tháng đầu năm', '2026-01-01', '2026-10-31'],
  ['nửa tháng qua', '2026-11-08', '2026-11-23'],
  ['tháng 9 - 10', '2026-09-01', '2026-10-31'],
  ['giữa 1/10 và 15/11', '2026-10-01', '2026-11-15'],
  ['tính đến hết quý III', '2026-01-01', '2026-09-30'],
  ['thứ sáu vừa rồi', '2026-11-20', '2026-11-20'],
  ['ngày 20 tháng trước', '2026-10-20', '2026-10-20'],
  ['năm kia', '2024-01-01', '2024-12-31'],
])('“việc quá hạn %s” is of %s to %s', (words, from, to) => {
  const { slots } = readAs(directory, `việc quá hạn ${words}`);
  expect([slots.base, slots.number, slots.period === null ? null : periodRange(slots.period, today)]).toEqual([
    null,
    null,
    expect.objectContaining({ from, to }),
  ]);
});

test.each([
  ['quý 1 sang năm', '2027-01-01', '2027-03-31'],
  ['tháng giêng năm tới', '2027-01-01', '2027-01-31'],
  ['hôm nay và ngày mai', '2026-11-23', '2026-11-24'],
  ['tuần này và tuần sau', '2026-11-23', '2026-12-06'],
  ['từ nay đến hết tháng 12', '2026-11-23', '2026-12-31'],
  ['thứ hai tới', '2026-11-30', '2026-11-30'],
  ['mùng 1 tháng sau', '2026-12-01', '2026-12-01'],
  ['t2 tuần sau', '2026-11-30', '2026-11-30'],
])('“việc đến hạn %s” is of %s to %s', (words, from, to) => {
  const { intent, slots } = readAs(directory, `việc đến hạn ${words}`);
  expect([intent, slots.period === null ? null : periodRange(slots.period, today)]).toEqual([
    'due',
    expect.objectContaining({ from, to }),
  ]);
});

test.each([
  ['sở xâu dựng quá hạn mấy việc', 'Sở Xây dựng'],
  ['so xau dung qua han may viec', 'Sở Xây dựng'],
  ['ban qlý khu cnc và kcn có trễ việc j không', 'Ban Quản lý Khu công nghệ cao và Khu công nghiệp Thành phố'],
  ['tình hình công việc ở xã Sóc Sơn', 'Xã Sóc Sơn'],
  ['SNgV thế nào', 'Sở Ngoại vụ'],
  ['phuong ha dong co bi kiem tra ko', 'Phường Hà Đông'],
  ['bao giờ đoàn kiểm tra công vụ xuống xã Ứng Hòa', 'Xã Ứng Hòa'],
])('“%s” names %s', (text, name) => {
  const { units } = readAs(directory, text).slots;
  expect(units.flatMap(({ unitIds }) => unitIds.map((id) => directory.unit(id)?.name))).toEqual([name]);
});

test.each([
  ['a private number', 'cho xin số di động của giám đốc Sở Y tế'],
  ['a speech', 'viết giúp anh bài phát biểu khai mạc hội nghị'],
  ['a street', 'đường Nguyễn Trãi giờ có tắc không'],
  ['a bridge', 'tiến độ cầu Tứ Liên'],
  ['where a house stands', 'Sở Tài chính ở đâu'],
  ['what a place has', 'phường Láng có mấy nhà văn hóa'],
  ['an order', 'cho Sở Y tế lùi hạn việc 815 một tuần'],
  ['an order that asks politely', 'đề nghị Sở Y tế báo cáo trước 30/11'],
  ['a plan of the day', 'mai anh họp với Sở Y tế'],
])('%s is no question about work: “%s”', (_what, text) => {
  expect(readAs(directory, text).intent).toBe('not-understood');
});

test.each([
  ['what is not, without a state', 'đơn vị nào chưa thấm chỉ thị 24'],
  ['both or one against the other', 'việc đến hạn tháng 12 và tháng 1'],
  ['how late it was received', 'phường nào nhận việc muộn'],
  ['what only takes long', 'việc nào để lâu quá rồi'],
  ['somebody of themselves', 'em bàn giao mảng nào'],
  ['what has run out or runs out', 'việc hết thời hạn của Sở Y tế'],
  ['which has run out or runs out', 'việc nào hết hạn'],
  ['a matter of the world', 'tình hình giao thông sáng nay'],
  ['a contract, and no commune of that name', 'hợp đồng nào sắp hết hạn'],
  ['something told', 'trễ giờ làm rồi'],
  ['a picture of what none is drawn of', 'vẽ biểu đồ việc bị trả lại'],
  ['a report that was sent back, and no work', 'báo cáo nào bị trả lại'],
  ['why something is that is not late', 'vì sao Sở Y tế đổi giám đốc'],
  ['the past of a place', 'lịch sử phường Hàng Bài'],
  ['when a body is open', 'Sở Tư pháp làm việc thứ bảy không'],
  ['a word of two syllables that are both ours', 'xếp hạng di tích phường Láng'],
  ['the same without its accents', 'so nao cham tra luong'],
  ['a petition', 'đơn của tôi chờ duyệt đến bao giờ'],
])('%s is doubted: “%s”', (_what, text) => {
  expect(isSure(readAs(directory, text))).toBe(false);
});

test.each([
  ['chỉ lấy việc quá hạn thôi', 'overdue'],
  ['lọc việc trễ', 'overdue'],
  ['chỉ những việc đã xong', 'done'],
  ['việc chưa xong thôi', 'in-progress'],
])('“%s” narrows the question before it to what is %s', (text, state) => {
  const { intent, slots } = readAs(directory, text, 'tình hình Sở Xây dựng');
  expect([intent, slots.state]).toEqual(['follow-up', state]);
});

test.each(['thu hẹp lại còn tháng 10', 'trong tuần này thôi', 'giới hạn trong quý 3', 'quay lại phường Láng'])(
  '“%s” turns the question before it to other days or units',
  (text) => {
    expect(readAs(directory, text, 'việc quá hạn').intent).toBe('follow-up');
  },
);

test('without a question before it a narrowing stands for itself or is doubted', () => {
  expect(readAs(directory, 'chỉ lấy việc quá hạn thôi').intent).not.toBe('follow-up');
});

test.each([
  'những việc nào sếp chưa xác nhận',
  'việc nào xong mà chưa xác nhận',
  'lãnh đạo còn chưa xác nhận việc nào',
])('“%s” asks for what waits for a confirmation, not who has received it', (text) => {
  expect(readAs(directory, text).intent).toBe('waiting-confirmation');
});
