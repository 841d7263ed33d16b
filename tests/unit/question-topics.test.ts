import { readAs, shippedDirectory } from '../../scripts/question-score/score.js';
import { SURE } from '../../src/bot/conversation/questions/question.js';
import { questionWords } from '../../src/bot/conversation/questions/say-question.js';
import { unitNames } from '../../src/domain/unit/official-name.js';

const directory = shippedDirectory();
const now = new Date('2026-11-23T09:00:00+07:00');

describe('a document named by what it is about', () => {
  test.each([
    ['văn bản chỉ đạo về phòng cháy chữa cháy làm tới đâu rồi', 'status-directive', 'phòng cháy chữa cháy'],
    ['cái văn bản hôm trước về rác thải làm đến đâu', 'status-directive', 'rác thải'],
    ['kế hoạch về chuyển đổi số đến đâu rồi', 'status-directive', 'chuyển đổi số'],
    ['vb thoat nuoc do thi trien khai the nao roi', 'status-directive', 'thoat nuoc do thi'],
    ['công văn về an toàn giao thông ai chưa nhận', 'who-not-acknowledged', 'an toàn giao thông'],
    ['chỉ thị về trật tự đô thị đơn vị nào chậm', 'overdue', 'trật tự đô thị'],
  ])('“%s” asks for %s of “%s”, and is doubted', (text, intent, document) => {
    const question = readAs(directory, text);
    expect([question.intent, question.slots.document]).toEqual([intent, document]);
    expect(question.confidence).toBeLessThan(SURE);
  });

  test('is read back from the words of a button', () => {
    const question = readAs(directory, 'công văn về an toàn giao thông ai chưa nhận');
    const again = readAs(directory, questionWords(question, now, unitNames(directory)));
    expect([again.intent, again.slots.document]).toEqual(['who-not-acknowledged', 'an toàn giao thông']);
  });

  test.each(['văn bản nào đang chậm', 'công văn phê bình các đơn vị chậm', 'kế hoạch của Sở Y tế đến đâu rồi'])(
    '“%s” names none',
    (text) => {
      expect(readAs(directory, text).slots.document).toBeNull();
    },
  );
});
