import { headed } from './a-reading.js';

const draft = (...lines: readonly string[]) => headed('UBND-KT', 'V/v quản lý chợ', '', ...lines);
const sureOf = (...lines: readonly string[]): boolean[] => draft(...lines).tasks.map((task) => task.confidence >= 0.9);

describe('only who is called by a name of their own is taken as sure', () => {
  test('offices and the collectives of every order are', () => {
    expect(sureOf('1. Sở Y tế rà soát các chợ.', '2. Các sở, ban, ngành kiểm tra kinh phí.')).toEqual([true, true]);
  });

  test('common names are asked about, once for all their tasks', () => {
    const { tasks, questions } = draft(
      '1. Các cơ quan, đơn vị liên quan rà soát các chợ.',
      '2. Các cơ quan, đơn vị liên quan kiểm tra kinh phí.',
    );
    expect(tasks.map(({ reason }) => reason)).toEqual([
      'Giao theo tên gọi chung, cần xác nhận gồm những đơn vị nào',
      'Giao theo tên gọi chung, cần xác nhận gồm những đơn vị nào',
    ]);
    expect(questions.filter(({ field }) => field === 'task').map(({ text }) => text)).toEqual([
      'Giao theo tên gọi chung, cần xác nhận gồm những đơn vị nào: “các cơ quan, đơn vị liên quan”. Giữ lại?',
    ]);
  });

  test('one name of a list that is not known makes the list unsure', () => {
    expect(sureOf('1. Sở Y tế, Trung tâm Kiểm nghiệm thuốc, mỹ phẩm rà soát các chợ.')).toEqual([false]);
  });
});
