import { localDate } from '../../../../src/domain/calendar/local-date.js';
import { parseDeadlinePhrase } from '../../../../src/domain/directive/deadline/phrase.js';
import { parseDeadlines } from '../../../../src/domain/directive/deadline/parse-deadlines.js';
import type { Deadline } from '../../../../src/domain/directive/directive.js';
import { shown } from './show.js';

const limits = (text: string, cell = false): Deadline[] => parseDeadlines(text, localDate('2026-06-15'), { cell });

/** Each limit of a text of 15 June 2026 and the words it was read from. */
const said = (text: string, cell = false): string[] =>
  limits(text, cell).map((deadline) => `${shown(deadline)} "${deadline.raw}"`);
/** Those, without the words. */
const only = (text: string, cell = false): string[] => limits(text, cell).map(shown);

describe('how long one has', () => {
  test.each([
    ['trong thời hạn 05 ngày', '5 day unstated - @0.6'],
    ['báo cáo trong 10 ngày', '10 day unstated - @0.6'],
    ['xong  trong 10 ngày', '10 day unstated - @0.6'],
    ['gửi không quá 10 ngày', '10 day unstated - @0.6'],
    ['trình tối đa 10 ngày', '10 day unstated - @0.6'],
    ['hoàn thành sau 10 ngày', '10 day unstated - @0.6'],
    ['họp trong 10 ngày làm việc', '10 working-day unstated - @0.6'],
    ['họp trong thời gian 10 ngày', '10 day unstated - @0.6'],
    ['chậm nhất 10 ngày', '10 day unstated - @0.6'],
    ['trong 24 giờ kể từ khi nhận được', '24 hour receipt - @0.93'],
    ['trong 24h kể từ khi nhận được', '24 hour receipt - @0.93'],
    ['trong 2 tuần kể từ ngày ký', '2 week signing 2026-06-29 @0.93'],
    ['trong 3 tháng kể từ ngày ban hành', '3 month signing 2026-09-15 @0.93'],
    ['trong 10 ngày kể từ ngày ký', '10 day signing 2026-06-25 @0.93'],
    ['trong 10 ngày làm việc kể từ ngày ký', '10 working-day signing - @0.93'],
    ['trong 15 (mười lăm) ngày kể từ ngày ký', '15 day signing 2026-06-30 @0.93'],
    ['10 ngày kể từ ngày nhận được văn bản ban hành', '10 day receipt - @0.93'],
    ['10 ngày sau khi kết thúc hội nghị', '10 day event - @0.8'],
    ['không ít hơn 02 ngày và không quá 05 ngày làm việc', '5 working-day unstated - @0.6'],
    ['không ít hơn hai và không quá năm ngày', '5 day unstated - @0.6'],
    ['không ít hơn 02 và không quá 05 (năm) tuần', '5 week unstated - @0.6'],
    ['trong nửa tháng', '15 day unstated - @0.6'],
  ])('%s', (text, expected) => {
    expect(only(text)).toEqual([expected]);
  });

  test.each([
    'trong 10 ngày qua',
    'trong 3 ngày Tết',
    'báo cáo trong 5 ngày nghỉ lễ',
    'họp trong 10 ngày',
    'họp sau 10 ngày',
    'kéo dài không quá 10 ngày',
    'báo cáo kết quả thi đua trong 10 ngày',
  ])('the length of a thing, or a time gone by, is no limit: %s', (text) => {
    expect(only(text)).toEqual([]);
  });

  test('from when it runs is kept in the words of the document', () => {
    const [limit] = limits('báo cáo trong 10 ngày,  kể  từ ngày\nnhận được Công văn này; gửi Sở');
    expect(limit).toMatchObject({ anchorText: 'kể từ ngày nhận được Công văn này' });
    expect(limits('trong thời hạn 05 ngày')[0]).not.toHaveProperty('anchorText');
    expect(limits('trong thời hạn 05 ngày')[0]).toMatchObject({
      reason: 'Thời hạn không nói tính từ ngày nào',
      span: { start: 0, end: 22 },
    });
    expect(limits('10 ngày sau khi kết thúc hội nghị ')[0]).toMatchObject({
      anchorText: 'sau khi kết thúc hội nghị',
      reason: 'Thời hạn tính từ một sự kiện cần xác nhận ngày',
      span: { start: 0, end: 33 },
    });
  });

  test.each([
    ['10 ngày', '10 day unstated - @0.6'],
    ['15 ngày làm việc', '15 working-day unstated - @0.6'],
    ['hai tuần', '2 week unstated - @0.6'],
    ['24 giờ', '24 hour unstated - @0.6'],
    ['3 tháng', '3 month unstated - @0.6'],
    ['10 ngày sau khi ký', '10 day signing 2026-06-25 @0.93'],
    ['trong 10 ngày', '10 day unstated - @0.6'],
  ])('a cell "%s"', (text, expected) => {
    expect(only(text, true)).toEqual([expected]);
  });
});

describe('before an event whose day nobody knows yet', () => {
  test.each([
    ['chậm nhất 15 ngày trước ngày khai mạc', 0.7],
    ['chậm nhất 15 ngày so với ngày khai mạc', 0.7],
    ['trước 15 ngày khai mạc', 0.7],
    ['trước ngày kiểm tra ít nhất 07 ngày làm việc', 0.7],
    ['trước hội nghị 15 ngày', 0.7],
    ['trước mùa mưa bão', 0.6],
    ['trước khi bão đổ bộ', 0.6],
    ['trước thềm năm học mới', 0.6],
    ['trước kỳ họp thứ 5', 0.6],
    ['từ nay đến kỳ họp cuối năm', 0.6],
    ['từ nay đến ngày khai giảng', 0.6],
  ])('hoàn thành %s', (words, confidence) => {
    const [limit, ...more] = limits(`hoàn thành ${words}; gửi Sở Nội vụ`);
    expect(more).toEqual([]);
    expect(limit).toMatchObject({
      kind: 'BEFORE_EVENT',
      op: 'BEFORE',
      event: words,
      confidence,
      reason: 'Hạn tính theo một sự kiện chưa rõ ngày',
      raw: words,
      span: { start: 11, end: 11 + words.length },
    });
  });

  test('the event is written on one line', () => {
    expect(limits('hoàn thành trước  mùa\n mưa bão')[0]).toMatchObject({ event: 'trước mùa mưa bão' });
    expect(limits('chậm nhất 15 ngày\ntrước ngày  khai mạc')[0]).toMatchObject({
      event: 'chậm nhất 15 ngày trước ngày khai mạc',
    });
  });

  test.each([
    'hoàn thành',
    'xong',
    'báo cáo',
    'trình',
    'nghiệm thu',
    'hoàn thành công trình thủy lợi',
    'gia cố công trình',
    'báo cáo (',
  ])('"%s trước mùa mưa" is an order', (order) => {
    expect(only(`${order} trước mùa mưa`)).toEqual(['BEFORE event: trước mùa mưa @0.6']);
  });

  test('"tình hình trước mùa mưa" is what is told', () => {
    expect(only('tình hình trước mùa mưa')).toEqual([]);
  });
});

describe('no day, and none is invented', () => {
  test.each([
    ['báo cáo theo đúng tiến độ', 'REFERENCE @0.7 "theo đúng tiến độ"'],
    ['báo cáo theo thời gian quy định', 'REFERENCE @0.7 "theo thời gian quy định"'],
    ['báo cáo đúng thời hạn', 'REFERENCE @0.7 "đúng thời hạn"'],
    ['khẩn trương rà soát', 'OPEN @0.85 "khẩn trương"'],
    ['lập tức báo cáo', 'OPEN @0.85 "lập tức"'],
    ['báo cáo ngay sau khi nhận được', 'OPEN @0.85 "ngay sau khi"'],
    ['xử lý ngay các vi phạm', 'OPEN @0.75 "ngay"'],
    ['Các sở, ban, ngành: xử lý ngay', 'OPEN @0.75 "ngay"'],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual([expected]);
  });

  test('a reference refers to documents that a person names', () => {
    const reference = { kind: 'REFERENCE', op: 'BY', refs: [], reason: 'Hạn dẫn chiếu văn bản khác' };
    expect(limits('báo cáo theo đúng tiến độ')).toEqual([expect.objectContaining(reference)]);
    expect(limits(' Theo Kế hoạch riêng  ', true)).toEqual([
      expect.objectContaining({ ...reference, span: { start: 0, end: 20 }, raw: 'Theo Kế hoạch riêng' }),
    ]);
  });

  test.each([
    'để khẩn trương rà soát',
    'nhằm khẩn trương rà soát',
    'các việc cần xử lý ngay',
    'cần thiết phải khắc phục ngay',
    'để khắc phục ngay',
    'Sở Nội vụ rà soát danh sách các đơn vị, báo cáo ngay',
    'báo cáo ngay 15',
  ])('haste that is an aim, or a mark of a thing: %s', (text) => {
    expect(only(text)).toEqual([]);
  });

  test.each([
    ['Kỳ họp giữa năm 2027', 'BEFORE event: Kỳ họp giữa năm 2027 @0.6'],
    ['Tại kỳ họp thứ 5', 'BEFORE event: Tại kỳ họp thứ 5 @0.6'],
    ['Sau khi có hướng dẫn', 'BEFORE event: Sau khi có hướng dẫn @0.6'],
    ['Khi có yêu cầu', 'BEFORE event: Khi có yêu cầu @0.6'],
    ['Theo hướng dẫn của Bộ', 'REFERENCE @0.7'],
  ])('a cell "%s"', (text, expected) => {
    expect(only(text, true)).toEqual([expected]);
  });
});

test('limits come in the order of the text, each once; what touches is two', () => {
  expect(only('khẩn trương báo cáo trước ngày 20/6/2026, gửi kế hoạch trước ngày 30/6/2026')).toEqual([
    'OPEN @0.85',
    'BEFORE 2026-06-20 @0.97',
    'BEFORE 2026-06-30 @0.97',
  ]);
  expect(said('gửi trước  ngày\n20/6/2026')).toEqual(['BEFORE 2026-06-20 @0.97 "trước ngày 20/6/2026"']);
});

describe('in chat', () => {
  const on = (text: string, today = '2026-11-25'): string => shown(parseDeadlinePhrase(text, localDate(today)));

  test.each([
    ['hôm nay', 'BY 2026-11-25 @0.95'],
    ['ngày mai', 'BY 2026-11-26 @0.95'],
    ['ngày kia', 'BY 2026-11-27 @0.95'],
    ['9h sáng mai', 'BY 2026-11-26 09:00 @0.95'],
    ['5h chiều thứ Sáu', 'BY 2026-11-27 17:00 @0.95'],
    ['5h chiều ngày 28', 'BY 2026-11-28 17:00 @0.95'],
    ['5h chiều cuối tuần', 'BY 2026-11-27 17:00 @0.95'],
    ['trước cuối tuần', 'BEFORE 2026-11-27 @0.95'],
    ['trước   thứ Sáu', 'BEFORE 2026-11-27 @0.95'],
    // What comes before it is another thing.
    ['trước khi họp, thứ Sáu', 'BY 2026-11-27 @0.95'],
    ['tuần này', 'BY 2026-11-27 @0.95'],
    ['trong tuần sau', 'BY 2026-12-04 @0.95'],
    ['cuối tuần tới', 'BY 2026-12-04 @0.95'],
    ['thứ 6', 'BY 2026-11-27 @0.95'],
    ['thứ 6 tuần sau', 'BY 2026-12-04 @0.95'],
    ['cuối tháng sau', '2026-12-21..2026-12-31 @0.92'],
    ['ngày 30 tháng này', 'BY 2026-11-30 @0.95'],
    ['ngày 1 tháng sau', 'BY 2026-12-01 @0.95'],
    ['ngày 31 tháng sau', 'BY 2026-12-31 @0.95'],
    // No such day: the month is what is left.
    ['ngày 31 tháng này', '2026-11-01..2026-11-30 @0.92'],
    ['ngày 0 tháng sau', '2026-12-01..2026-12-31 @0.92'],
    // Dashes as phones write them.
    ['20\u20136\u20132027', 'BY 2027-06-20 @0.97'],
    ['20\u22126\u22122027', 'BY 2027-06-20 @0.97'],
    ['theo kế hoạch', 'REFERENCE @0.7'],
    ['theo kế hoạch, thứ Sáu', 'BY 2026-11-27 @0.95'],
    ['khẩn trương', 'none'],
  ])('%s', (text, expected) => {
    expect(on(text)).toBe(expected);
  });

  test('a rhythm is more than a day said before it', () => {
    expect(on('gửi ngày 20/12/2026, sau đó báo cáo hằng tháng')).toContain('"freq":"monthly"');
    expect(on('ngày 5 hằng tháng')).toContain('"day":5');
  });

  test.each(['ngày kia', 'ngày mốt', 'mốt', 'mot'])('"%s" is the day after tomorrow, whatever the weekday', (word) => {
    expect(on(word, '2026-11-23')).toBe('BY 2026-11-25 @0.95');
    expect(on(word, '2026-11-27')).toBe('BY 2026-11-29 @0.95');
  });

  test('in the last month of the year', () => {
    expect(on('cuối tháng sau', '2026-12-25')).toBe('2027-01-21..2027-01-31 @0.92');
    expect(on('cuối tháng', '2026-12-25')).toBe('BY 2026-12-31 @0.95');
  });
});

test('a window may begin in a part of a day', () => {
  expect(said('treo cờ từ chiều ngày 31/8/2026 đến hết ngày 04/9/2026')).toHaveLength(1);
  expect(only('treo cờ từ chiều ngày 31/8/2026 đến hết ngày 04/9/2026')[0]).toContain('2026-08-31');
});

test('what is to be told to somebody before it is done, but not what the receiver is to do before', () => {
  expect(limits('Thông báo bằng văn bản cho Sở Y tế trước ngày bắt đầu khai thác mỏ').map(({ kind }) => kind)).toEqual([
    'BEFORE_EVENT',
  ]);
  expect(limits('phải báo cáo Sở Y tế để xác nhận đủ điều kiện trước khi vận hành')).toEqual([]);
});

test('the span that a report tells of is no limit', () => {
  expect(limits('kỳ báo cáo là năm (từ 01 tháng 01 đến 31 tháng 12)')).toEqual([]);
});

test('the end of the force of a document is an event; "Điều 1 của Quyết định" is no day of a quarter', () => {
  expect(only('hoàn thành trước thời điểm hết hiệu lực của Nghị quyết này')).toEqual([
    'BEFORE event: trước thời điểm hết hiệu lực của Nghị quyết này @0.6',
  ]);
  expect(only('khu vực quy định tại Điều 1 của Quyết định này')).toEqual([]);
});
