import type { QuestionIntent } from '../../src/bot/conversation/questions/question.js';

type Named<T> = { readonly words: string; readonly truth: T };
const named = <T>(truth: T, ...ways: readonly string[]): readonly Named<T>[] => ways.map((words) => ({ words, truth }));

/** Ways of naming one unit; the truth is its name in the directory. */
export const UNITS: readonly Named<string>[] = [
  ...named('Sở Tài chính', 'Sở Tài chính', 'sở tài chính', 'STC', 'so tai chinh', 'sở TC', 'giám đốc Sở Tài chính'),
  ...named('Sở Nông nghiệp và Môi trường', 'Sở Nông nghiệp và Môi trường', 'SNNMT', 'sở nông nghiệp'),
  ...named(
    'Phường Láng',
    'phường Láng',
    'p Láng',
    'P. Láng',
    'UBND phường Láng',
    'phuong lang',
    'chủ tịch phường Láng',
  ),
  ...named('Phường Hoàng Mai', 'phường Hoàng Mai', 'p. hoàng mai', 'ubnd phuong hoang mai'),
  ...named('Xã Sóc Sơn', 'xã Sóc Sơn', 'x. Sóc Sơn', 'UBND xã Sóc Sơn', 'xa soc son'),
  ...named('Quận Tây Hồ', 'quận cũ Tây Hồ', 'quận Tây Hồ cũ'),
  ...named('Văn phòng UBND Thành phố', 'Văn phòng UBND Thành phố', 'vp ubnd tp'),
];

export const DOCUMENTS: readonly Named<string>[] = [
  ...named('24', 'chỉ thị 24', 'CT 24', 'ct24', 'chi thi so 24'),
  ...named('24/CT-UBND', '24/CT-UBND', 'Chỉ thị số 24/CT-UBND', '24/ct-ubnd'),
  ...named('1888', 'công văn 1888', 'cv 1888', 'văn bản số 1888'),
  ...named('215', 'kế hoạch 215', 'KH 215', 'ke hoach so 215'),
];

export const NUMBERS: readonly Named<string>[] = [
  ...named('142', 'việc 142', 'nhiệm vụ số 142', 'viec so 142', '#142', 'nv 142'),
  ...named('2041', 'việc số 2041', 'nhiệm vụ 2041', 'mã việc 2041'),
];

export const PERIODS: readonly Named<readonly [string, string]>[] = [
  ...named(['2026-10-01', '2026-10-31'] as const, 'tháng 10', 't10', 'thang 10', 'tháng trước', 'tháng 10/2026'),
  ...named(['2026-07-01', '2026-09-30'] as const, 'quý III', 'quý 3', 'q3', 'quý trước'),
  ...named(['2026-11-16', '2026-11-22'] as const, 'tuần trước', 'tuần vừa rồi', 'tuần qua'),
  ...named(['2026-11-23', '2026-11-29'] as const, 'tuần này', 'trong tuần này'),
  ...named(['2026-01-01', '2026-06-30'] as const, '6 tháng đầu năm', 'nửa đầu năm'),
  ...named(['2026-10-01', '2026-10-15'] as const, 'từ 1/10 đến 15/10', 'từ ngày 1/10 đến ngày 15/10'),
];

/** `%` is the subject; a sentence without one asks of everything. */
export type Phrasing = { readonly intent: QuestionIntent; readonly texts: readonly string[] };

export const OF_UNITS: readonly Phrasing[] = [
  {
    intent: 'status-unit',
    texts: [
      'tình hình %',
      '% thế nào rồi',
      '% làm đến đâu rồi',
      'tiến độ của %',
      '% còn bao nhiêu việc',
      '% có việc gì',
      'kết quả thực hiện nhiệm vụ của %',
      '% hoàn thành được bao nhiêu phần trăm',
      'tỷ lệ đúng hạn của %',
    ],
  },
  {
    intent: 'overdue',
    texts: [
      '% trễ mấy việc',
      'việc quá hạn của %',
      '% có việc nào chậm tiến độ không',
      '% còn nợ gì',
      'danh sách nhiệm vụ trễ hạn %',
      '% đang chậm những việc nào',
      '% có trễ không',
      'những việc % chưa hoàn thành đúng hạn',
    ],
  },
  {
    intent: 'due',
    texts: [
      '% có việc gì đến hạn',
      '% sắp đến hạn việc nào',
      'việc sắp hết hạn của %',
      '% phải nộp gì',
      'hạn của % có gì',
    ],
  },
  {
    intent: 'late-reasons',
    texts: [
      'vì sao % chậm',
      '% sao trễ nhiều thế',
      'lý do % quá hạn',
      'nguyên nhân chậm của % là gì',
      '% vướng mắc gì',
      'sao % chưa xong',
    ],
  },
  { intent: 'ranking', texts: ['xếp hạng %', '% xếp thứ mấy', 'điểm của %', '% được mấy điểm', '% đứng thứ mấy'] },
  {
    intent: 'extensions',
    texts: [
      '% xin gia hạn việc gì',
      '% có xin lùi hạn không',
      'các đề nghị gia hạn của %',
      '% xin thêm thời gian việc nào',
    ],
  },
  {
    intent: 'who-not-acknowledged',
    texts: ['% chưa nhận việc nào', '% đã xác nhận chưa', '% còn việc nào chưa tiếp nhận', '% chưa bấm nhận việc gì'],
  },
  {
    intent: 'waiting-confirmation',
    texts: ['% có việc nào chờ duyệt', 'việc của % đang chờ xác nhận', '% báo xong việc nào chưa được xác nhận'],
  },
  { intent: 'chart', texts: ['biểu đồ %', 'vẽ biểu đồ % giúp tôi', 'cho xem đồ thị của %', 'xu hướng của %'] },
  {
    intent: 'report-file',
    texts: ['xuất excel %', 'cho file word báo cáo %', 'lập công văn đôn đốc %', 'xuất danh sách việc của % ra excel'],
  },
];

export const OF_DOCUMENTS: readonly Phrasing[] = [
  {
    intent: 'status-directive',
    texts: [
      'tình hình %',
      '% đến đâu rồi',
      '% làm được bao nhiêu phần trăm',
      'tiến độ thực hiện %',
      '% xong chưa',
      'các đơn vị thực hiện % thế nào',
    ],
  },
  {
    intent: 'who-not-acknowledged',
    texts: [
      '% ai chưa nhận',
      'đơn vị nào chưa xác nhận %',
      '% đã ai nhận chưa',
      'còn bao nhiêu đơn vị chưa tiếp nhận %',
      'những nơi chưa bấm nhận %',
    ],
  },
  { intent: 'overdue', texts: ['% ai trễ', 'đơn vị nào chậm %', '% có những việc nào quá hạn', 'ai đang trễ hạn %'] },
  { intent: 'late-reasons', texts: ['vì sao % chậm', 'nguyên nhân chậm của %', '% vướng ở đâu'] },
  { intent: 'due', texts: ['% hạn khi nào', '% hạn đến ngày nào', 'hạn chót của %', '% bao giờ hết hạn'] },
  { intent: 'extensions', texts: ['ai xin gia hạn %', '% có đơn vị nào xin lùi hạn không'] },
  { intent: 'chart', texts: ['biểu đồ %', 'dòng thời gian %'] },
  { intent: 'report-file', texts: ['xuất excel %', 'báo cáo word %'] },
];

export const OF_ASSIGNMENTS: readonly Phrasing[] = [
  {
    intent: 'assignment',
    texts: [
      '% đến đâu rồi',
      '% ai làm',
      '% hạn khi nào',
      '% xong chưa',
      '% quá hạn mấy ngày',
      '% ai chủ trì',
      'tình trạng %',
      '% chưa ai nhận à',
      'xem %',
      '% còn mấy ngày nữa hết hạn',
    ],
  },
  {
    intent: 'history',
    texts: ['lịch sử %', '% ai nhận lúc nào', '% nhắc mấy lần rồi', 'quá trình xử lý %', 'diễn biến %'],
  },
  { intent: 'late-reasons', texts: ['vì sao % chậm', '% sao chưa xong', 'lý do % quá hạn'] },
  { intent: 'extensions', texts: ['% có xin gia hạn không', '% được gia hạn đến bao giờ'] },
];

export const OF_ALL: readonly Phrasing[] = [
  {
    intent: 'status-overview',
    texts: [
      'tình hình chung',
      'tổng hợp tình hình',
      'toàn thành phố có bao nhiêu việc',
      'bao nhiêu việc hoàn thành đúng hạn',
    ],
  },
  {
    intent: 'overdue',
    texts: ['việc quá hạn', 'ai đang trễ', 'có bao nhiêu việc trễ', 'đơn vị nào chậm', 'các việc chậm tiến độ'],
  },
  {
    intent: 'ranking',
    texts: ['xếp hạng các đơn vị', 'đơn vị nào làm tốt nhất', 'sở nào trễ nhiều nhất', 'top 5 đơn vị kém nhất'],
  },
  { intent: 'late-reasons', texts: ['nguyên nhân chậm là gì', 'vì sao trễ nhiều thế'] },
  {
    intent: 'who-not-acknowledged',
    texts: ['ai chưa nhận việc', 'đơn vị nào chưa xác nhận', 'việc nào chưa có ai nhận'],
  },
  { intent: 'extensions', texts: ['ai xin gia hạn', 'các đề nghị lùi hạn'] },
  { intent: 'report-file', texts: ['xuất excel việc quá hạn', 'báo cáo word'] },
  { intent: 'chart', texts: ['biểu đồ quá hạn', 'xu hướng trễ'] },
  {
    intent: 'my-work',
    texts: ['việc của tôi', 'tôi còn việc gì', 'tôi có việc nào sắp đến hạn', 'đơn vị tôi trễ mấy việc'],
  },
];

/** What people put around a question; none of it changes what is asked. */
export const BEFORE = [
  '',
  'em ơi ',
  'cho anh hỏi ',
  'cho tôi biết ',
  'anh muốn xem ',
  'xem giúp chị ',
  'dạ ',
  'alo ',
  'à ',
  'nhờ em xem ',
];
export const AFTER = ['', '?', ' nhỉ', ' vậy em', ' thế', ' ạ', ' em nhé', ' nhé', ' vậy', '...', ' giúp anh', ' với'];

export const withoutAccents = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').toLowerCase();

/** Ways of typing the same words. */
export const TYPED: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.toLowerCase(),
  withoutAccents,
  (text) => text.charAt(0).toUpperCase() + text.slice(1),
  (text) => text.replace(/không/g, 'ko').replace(/gì/g, 'j').replace(/rồi/g, 'r').replace(/việc/g, 'vc'),
];

/** The subject in its place, and the period before the question or behind it. */
export function compose(phrasing: string, subject: string, period: string, first: boolean): string {
  const whole = phrasing.replace('%', subject);
  return period === '' ? whole : first ? `${period} ${whole}` : `${whole} ${period}`;
}
