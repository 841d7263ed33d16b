import { basename } from 'node:path';
import {
  LABELLED_FILES,
  labelledQuestions,
  readAs,
  scoreQuestion,
  shippedDirectory,
} from '../../scripts/question-score/score.js';
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

test.each([
  'dạ nhắc Sở Y tế nộp báo cáo ạ',
  'alo, chuyển việc 142 sang phường Láng',
  'em ơi gia hạn việc 88 thêm một tuần nhé',
  'đôn đốc Sở Y tế đi',
])('“%s” is an order, however politely it is put', (text) => {
  expect(readAs(directory, text).intent).toBe('not-understood');
});

test.each([
  'Sở Y tế đã gửi báo cáo sáng nay',
  'việc 142 làm xong rồi nhé',
  'chỉ thị 24 hay đấy',
  'anh không đồng ý với kết quả này',
])('“%s” is told and not asked', (text) => {
  expect(readAs(directory, text).intent).toBe('not-understood');
});

test.each([
  ['what is denied', 'sở nào không trễ'],
  ['what has not come yet', 'việc nào chưa đến hạn'],
  ['all but one', 'ngoài Sở Y tế ra còn ai trễ'],
  ['a time', 'bệnh viện Bạch Mai khám lúc nào'],
  ['two things at once', 'sắp tới hạn mà chưa nhận'],
  ['two things, one after the other', 'vì sao Sở Y tế chậm, xếp hạng tháng 10'],
])('a question about %s is offered and not answered: “%s”', (_, text) => {
  expect(readAs(directory, text).confidence).toBeLessThan(SURE);
});

test.each([
  ['thành phố Huế thế nào', 'thành phố Huế'],
  ['tp da nang tre may viec', 'thanh pho da nang'],
  ['thành phố Vinh có trễ không', 'thành phố Vinh'],
])('“%s” is about another city, which is no unit of ours', (text, words) => {
  expect(readAs(directory, text).slots.units).toEqual([expect.objectContaining({ words, unitIds: [] })]);
});

test.each([
  ['đồng chí lê thị thu hà trễ mấy việc', 'Lê Thị Thu Hà'],
  ['ong tran quoc bao dang lam gi', 'Tran Quoc Bao'],
  ['Trịnh Minh Đức trễ việc nào', 'Trịnh Minh Đức'],
])('“%s” names somebody, and no ward of a like name', (text, person) => {
  const { slots } = readAs(directory, text);
  expect([slots.person, slots.units]).toEqual([person, []]);
});

test('of days to come only what falls due is asked', () => {
  for (const text of ['tháng sau có những việc gì', '30/11 có việc gì', 'ngày mai có gì'])
    expect(readAs(directory, text).intent).toBe('due');
});

test.each([
  ['chỉ thị 24 tuần qua ai chưa nhận', '24', '2026-11-16'],
  ['kế hoạch phòng cháy số 88 tháng 10 tới đâu', '88', '2026-10-01'],
  ['số 41 của thành ủy tháng 10 sao rồi', '41', '2026-10-01'],
])('“%s” names a directive and a period, each by its own number', (text, document, from) => {
  const { slots } = readAs(directory, text);
  expect([slots.document, slots.period === null ? null : periodRange(slots.period, today).from]).toEqual([
    document,
    from,
  ]);
});

test.each(LABELLED_FILES.map((file) => [basename(file), file] as const))(
  'one courtesy or another around each question of %s never makes it surely another one',
  (_, file) => {
    const around = [
      (text: string) => `dạ ${text} ạ`,
      (text: string) => `alo, ${text}`,
      (text: string) => `em ơi ${text} vậy em`,
    ];
    const wrong = labelledQuestions(file)
      .filter((label) => label.after === undefined && scoreQuestion(label, directory).whole)
      .map((label, at) => scoreQuestion({ ...label, text: around[at % around.length]!(label.text) }, directory))
      .filter(({ wrong: isWrong, wrongSlot }) => isWrong || wrongSlot)
      .map(({ label }) => label.text);
    expect(wrong).toEqual([]);
  },
);
