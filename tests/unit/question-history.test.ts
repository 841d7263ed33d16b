import { readAs, shippedDirectory } from '../../scripts/question-score/score.js';
import { SURE } from '../../src/bot/conversation/questions/question.js';
import { tasksNamed } from '../../src/bot/conversation/questions/task-words.js';

const directory = shippedDirectory();
const rows = [
  { number: 1, task: 'Hoàn thành số hóa hồ sơ hộ tịch trên địa bàn' },
  { number: 2, task: 'Trồng cây xanh tại các công viên' },
  { number: 3, task: 'Báo cáo kết quả trồng cây xanh' },
];
const named = (typed: string): readonly number[] => tasksNamed(typed, rows).map(({ number }) => number);

describe('history without a number', () => {
  test.each(['lịch sử việc số hóa hồ sơ', 'lịch sử nhiệm vụ trồng cây', 'nhật ký việc cải cách hành chính'])(
    '“%s” is history, and doubted',
    (text) => {
      const { intent, slots, confidence } = readAs(directory, text);
      expect([intent, slots.number]).toEqual(['history', null]);
      expect(confidence).toBeLessThan(SURE);
    },
  );

  test('is of the tasks that share most words with what was typed', () => {
    expect(named('lịch sử việc số hóa hồ sơ')).toEqual([1]);
    expect(named('lich su viec trong cay')).toEqual([2, 3]);
    expect(named('diễn biến việc báo cáo kết quả trồng cây xanh')).toEqual([3]);
  });

  test('is of no task when words of asking are all that is shared', () => {
    expect(named('lịch sử của công việc nhiệm vụ')).toEqual([]);
    expect(named('lịch sử việc cấp nước')).toEqual([]);
  });
});
