import { readAs, shippedDirectory } from '../../scripts/question-score/score.js';
import { SURE, type Question, type QuestionIntent } from '../../src/bot/conversation/questions/question.js';

const directory = shippedDirectory();
const isSure = ({ intent, confidence }: Question): boolean => intent !== 'not-understood' && confidence >= SURE;

describe('a question is answered at once only where one answer is all that it asks for', () => {
  test.each([
    ['two lists at once', 'có bao nhiêu việc quá hạn và sắp đến hạn'],
    ['one list within another', 'việc nào quá hạn mà chưa nhận'],
    ['what is done, but late', 'việc hoàn thành trễ hạn'],
    ['the load of work', 'ai được giao nhiều việc nhất'],
    ['a number of days', 'trễ hạn nhiều nhất bao nhiêu ngày'],
    ['an order by a deed', 'đơn vị nào nhận nhanh nhất'],
    ['an order of tasks', 'việc nào xong nhanh nhất'],
    ['what is missing', 'việc nào chưa có đơn vị chủ trì'],
    ['what would be', 'nếu gia hạn thì sao'],
    ['why it was given', 'tại sao lại giao cho Sở Y tế'],
    ['another document', 'chỉ thị 24 thay thế văn bản nào'],
    ['what the leader owes', 'anh đang nợ ai cái gì'],
    ['what the leader has not answered', 'anh chưa trả lời đơn vị nào'],
  ])('not where it asks for %s: “%s”', (_what, text) => {
    expect(isSure(readAs(directory, text))).toBe(false);
  });

  test.each<readonly [string, QuestionIntent]>([
    ['đơn vị nào nhiều việc trễ nhất', 'ranking'],
    ['việc nào hết hạn rồi mà chưa báo cáo', 'overdue'],
    ['việc nào chưa hoàn thành mà quá hạn', 'overdue'],
    ['hướng dẫn sử dụng', 'help'],
    ['bảng điểm thi đua quý III', 'ranking'],
    ['thành phố đang có bao nhiêu nhiệm vụ đang chạy', 'status-overview'],
    ['hạn nộp báo cáo tháng là ngày nào', 'due'],
    ['ai giao việc cho tôi', 'my-work'],
  ])('“%s” is, as %s', (text, intent) => {
    const question = readAs(directory, text);
    expect([question.intent, isSure(question)]).toEqual([intent, true]);
  });

  test.each(['lương hưu quá hạn chưa', 'luong huu qua han chua', 'bảng điểm thi lên lớp', 'xử phạt chậm nộp'])(
    'not where a matter of another field is spoken of: “%s”',
    (text) => {
      expect(isSure(readAs(directory, text))).toBe(false);
    },
  );
});

describe('around a question', () => {
  test.each([
    '**việc quá hạn** của sở xây dựng',
    '“việc quá hạn của Sở Xây dựng”',
    '`việc quá hạn sở xây dựng`',
    '• việc quá hạn sở xây dựng',
    'việc quá hạn | sở xây dựng',
    '@trợ_lý việc quá hạn sở xây dựng',
    'câu hỏi: việc quá hạn của sở xây dựng',
    'ờ thì cho anh xem cái danh sách mấy cái việc mà bị trễ hạn của bên sở xây dựng nhé',
    'chào bạn, mình cần biết việc quá hạn của sở xây dựng',
    'sở xây dựng quá hạn mấy việc rồi em, chiều anh phải báo cáo chủ tịch',
  ])('marks, calls and courtesy change nothing: “%s”', (text) => {
    const question = readAs(directory, text);
    const names = question.slots.units.flatMap(({ unitIds }) => unitIds.map((id) => directory.unit(id)?.name));
    expect([question.intent, names, isSure(question)]).toEqual(['overdue', ['Sở Xây dựng'], true]);
  });

  test('a number is dictated without its tens', () => {
    expect(readAs(directory, 'thế cái việc một trăm bốn hai nó đến đâu rồi').slots.number).toBe('142');
  });

  test('a name said in two parts is one', () => {
    const { units } = readAs(directory, 'sở giáo dục với đào tạo tình hình sao rồi').slots;
    expect(units).toHaveLength(1);
  });
});
