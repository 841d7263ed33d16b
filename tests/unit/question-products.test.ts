import { readAs, shippedDirectory } from '../../scripts/question-score/score.js';
import { periodRange } from '../../src/bot/conversation/questions/period-range.js';
import { SURE, type Question } from '../../src/bot/conversation/questions/question.js';
import { localDate } from '../../src/domain/calendar/local-date.js';
import { isValidOn } from '../../src/domain/unit/directory.js';

const directory = shippedDirectory();
const today = localDate('2026-11-23');
const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').toLowerCase();

const OF_A_UNIT: readonly (readonly [string, Question['intent']])[] = [
  ['tình hình %', 'status-unit'],
  ['% trễ mấy việc', 'overdue'],
  ['% có việc gì đến hạn', 'due'],
  ['xếp hạng %', 'ranking'],
  ['vì sao % chậm', 'late-reasons'],
  ['% xin gia hạn việc gì', 'extensions'],
  ['biểu đồ %', 'chart'],
  ['xuất excel %', 'report-file'],
  ['% chưa nhận việc nào', 'who-not-acknowledged'],
];
const PERIODS: readonly (readonly [string, string, string])[] = [
  ['tháng 10', '2026-10-01', '2026-10-31'],
  ['quý III', '2026-07-01', '2026-09-30'],
  ['tuần trước', '2026-11-16', '2026-11-22'],
  ['6 tháng đầu năm', '2026-01-01', '2026-06-30'],
  ['30 ngày qua', '2026-10-24', '2026-11-23'],
  ['trong tháng', '2026-11-01', '2026-11-30'],
  ['tháng rồi', '2026-10-01', '2026-10-31'],
];

/** What is not read with certainty as wanted, as it was typed. */
const missed = (texts: readonly string[], isRight: (question: Question) => boolean): readonly string[] =>
  texts.filter((text) => {
    const question = readAs(directory, text);
    return question.confidence < SURE || !isRight(question);
  });

test.each(OF_A_UNIT)('“%s” is read of every living unit, with and without accents', (phrasing, intent) => {
  for (const unit of directory.units.filter((one) => isValidOn(one, today) && one.id !== directory.cityId)) {
    const text = phrasing.replace('%', unit.name);
    expect(
      missed(
        [text, text.toLowerCase(), plain(text)],
        (question) =>
          question.intent === intent && question.slots.units.some(({ unitIds }) => unitIds.includes(unit.id)),
      ),
    ).toEqual([]);
  }
});

test.each(OF_A_UNIT)('“%s” keeps its period, said before it or behind it', (phrasing, intent) => {
  const subjects = ['Sở Y tế', 'stc', 'quận cũ Tây Hồ', 'văn phòng ubnd thành phố'];
  for (const [words, from, to] of PERIODS)
    for (const subject of subjects) {
      const text = phrasing.replace('%', subject);
      expect(
        missed([`${text} ${words}`, `${words} ${text}`, plain(`${text} ${words}`)], (question) => {
          const period = question.slots.period === null ? null : periodRange(question.slots.period, today);
          return question.intent === intent && period?.from === from && period.to === to;
        }),
      ).toEqual([]);
    }
});

test.each([
  'sở phép màu',
  'sở ánh sáng',
  'sở may mắn',
  'phường Hoa Ban',
  'phuong hoa sua',
  'xã Bình An Khang',
  'so du hanh',
  'ban qlda hạ tầng đô thị',
  'tổng công ty đường thủy',
  'công an phường Láng',
  'UBND tỉnh Nghệ An',
])('“%s” is a unit that does not exist, and its whole name is kept', (name) => {
  for (const [phrasing, intent] of OF_A_UNIT)
    expect(
      missed(
        [phrasing.replace('%', name), `${phrasing.replace('%', name)} tháng 10`],
        ({ intent: read, slots: { units } }) =>
          read === intent && units.length === 1 && units[0]?.unitIds.length === 0 && units[0].words === name,
      ),
    ).toEqual([]);
});

test.each([
  'trừ điểm Sở Xây dựng đi',
  'chốt hạn việc 142 là 30/11 nhé',
  'giao Sở Y tế báo cáo trước thứ sáu',
  'gửi công văn 1888 cho các phường',
  'cho Sở Y tế thêm 3 ngày',
  'đánh dấu việc 2041 hoàn thành',
])('“%s” orders what only a person may do, and is no question', (text) => {
  expect(readAs(directory, text).intent).toBe('not-understood');
});

test.each([
  'anh vừa ký chỉ thị 24 xong',
  'em nộp báo cáo rồi nhé anh',
  'sáng nay chị đã làm việc với Sở Tài chính',
  'phường Láng báo cáo chậm vì mất điện',
  'chỉ thị 24 rất quan trọng đấy',
])('“%s” tells something, and is no question', (text) => {
  expect(readAs(directory, text).intent).toBe('not-understood');
});

test.each([
  ['e ơi bên chị còn cái nào chưa bấm nhận ko', 'my-work', 'who-not-acknowledged'],
  ['Kế hoạch 215: đơn vị nào chưa báo cáo kết quả', 'overdue', 'status-directive'],
])('“%s” says more than its first reading: the other is offered before it', (text, first, second) => {
  const question = readAs(directory, text);
  expect([question.intent, question.other]).toEqual([first, second]);
  expect(question.confidence).toBeLessThan(SURE);
});

test.each([
  ['rồi sở du lịch?', 'quá hạn sở y tế'],
  ['chỉ xem riêng phường Láng thôi', 'việc quá hạn các phường'],
  ['thêm tháng 9 nữa', 'biểu đồ tháng 10'],
  ['đổi sang quý 2', 'xếp hạng quý 3'],
])('“%s” after “%s” turns to another subject of the same question', (text, before) => {
  expect(readAs(directory, text, before).intent).toBe('follow-up');
});
