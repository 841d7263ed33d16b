import { saidTasks } from '../../../src/bot/conversation/corrections/task-references.js';
import { locateTask } from '../../../src/domain/directive/task-reference.js';
import { aTask } from './a-draft.js';

const tasksOf = (...numberings: readonly (string | null)[]) =>
  numberings.map((numbering) => aTask('Rà soát', { numbering }));
const located = (words: string, tasks: ReturnType<typeof tasksOf>) => {
  const said = saidTasks(words);
  if (said === null || said === 'all') return said;
  return said.map((reference) => {
    const found = locateTask(tasks, reference);
    return found.ok ? found.task : found.reason === 'several' ? found.tasks : found.reason;
  });
};

describe('“việc” is a place in the list, “mục” the document’s own numbering', () => {
  // The second item is split in two, so that places and numbers differ.
  const numbered = tasksOf('1', '2.a)', '2.b)', '3', 'II.4', '5.đ)', '5.d)');

  test.each([
    ['việc 3', [3]],
    ['việc số 3', [3]],
    ['mục 3', [4]],
    ['mục 1', [1]],
    ['mục 2a', [2]],
    ['mục 2.b', [3]],
    ['điểm b khoản 2', [3]],
    ['khoản 2 điểm b', [3]],
    ['mục 2', [[2, 3]]],
    ['mục II.4', [5]],
    ['mục 4', [5]],
    ['mục 4 phần II', [5]],
    ['điểm đ khoản 5', [6]],
    ['điểm d khoản 5', [7]],
    ['mục 9', ['no-such-item']],
    ['việc 9', ['no-such-task']],
    ['mục 1 và 3', [1, 4]],
    ['việc 5, 6 và 7', [5, 6, 7]],
    ['việc 5 và việc 6', [5, 6]],
    ['việc 2 đến 4', [2, 3, 4]],
    ['tất cả các việc', 'all'],
    ['', null],
  ])('“%s” → %j', (words, places) => {
    expect(located(words, numbered)).toEqual(places);
  });

  test('without any numbering “mục 2” is the second, and a letter is none', () => {
    expect(located('mục 2', tasksOf(null, null))).toEqual([2]);
    expect(located('mục 2', tasksOf('-', '-'))).toEqual([2]);
    expect(located('mục 2a', tasksOf(null, null))).toEqual(['no-such-item']);
  });
});
