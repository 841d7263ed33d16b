import { localDate } from '../../../src/domain/calendar/local-date.js';
import type { CalendarTable } from '../../../src/domain/calendar/working-calendar.js';
import { createLocator } from '../../../src/domain/directive/locate.js';
import { withTableTasks, type TableRow } from '../../../src/domain/directive/table-draft.js';
import type { DirectiveDraft } from '../../../src/domain/directive/directive.js';
import { createDirectory } from '../../../src/domain/unit/directory.js';
import { aUnit, city } from '../unit/a-directory.js';
import { aDraft, aTask, read } from './a-draft.js';

const directory = createDirectory([
  city,
  aUnit('TC', 'Sở Tài chính', { type: 'department', validFrom: localDate('2025-03-01') }),
  aUnit('YT', 'Sở Y tế', { type: 'department' }),
]);
const calendar: CalendarTable = {
  off: new Map([[localDate('2026-06-22'), 'nghỉ']]),
  workingWeekend: new Set(),
  horizon: localDate('2030-12-31'),
};
const TEXT = [
  'Các nhiệm vụ:',
  '1 | Rà soát các dự án | Sở Tài chính | Sở Y tế | Quý III/2026',
  '2 | Lập danh sách hồ sơ | Sở Y tế | | 05 ngày kể từ ngày ký',
].join('\n');
const first: TableRow = {
  sections: [],
  number: '1',
  content: 'Rà soát các dự án',
  lead: 'Sở Tài chính',
  cooperate: 'Sở Y tế',
  deadline: 'Quý III/2026',
};
const second: TableRow = {
  sections: [],
  number: '2',
  content: 'Lập danh sách hồ sơ',
  lead: 'Sở Y tế',
  cooperate: '-',
  deadline: '05 ngày kể từ ngày ký',
};
const spanOf = (words: string, from = 0) => {
  const start = TEXT.indexOf(words, from);
  return { start, end: start + words.length };
};
const draft = aDraft({ text: TEXT, date: read(localDate('2026-06-15')) });
const tabled = (rows: readonly TableRow[], of: DirectiveDraft = draft) =>
  withTableTasks(of, rows, { directory, calendar });

describe('rows of a task table', () => {
  test('are tasks, every cell what its column says, each at its place in the text', () => {
    const [one, two] = tabled([first, second]).tasks;
    expect(one).toMatchObject({
      text: 'Rà soát các dự án',
      span: spanOf('Rà soát các dự án'),
      numbering: '1',
      strength: 'must',
      lead: [{ name: 'Sở Tài chính', span: spanOf('Sở Tài chính'), resolution: { unitId: 'TC' } }],
      cooperate: [{ name: 'Sở Y tế', span: spanOf('Sở Y tế') }],
      monitor: [],
      reportTo: [],
      reportVia: [],
      deadline: { kind: 'PERIOD', from: '2026-07-01', due: '2026-09-30', span: spanOf('Quý III/2026') },
      confidence: 0.95,
    });
    expect(one).not.toHaveProperty('reason');
    expect(two).toMatchObject({
      numbering: '2',
      lead: [{ name: 'Sở Y tế', span: spanOf('Sở Y tế', TEXT.indexOf('Lập')) }],
      // A dash is no body.
      cooperate: [],
    });
  });

  test('days from the signing end on the calendar: five days after 15 June are a Saturday, and Monday is a day off', () => {
    expect(tabled([second]).tasks[0]!.deadline).toMatchObject({ kind: 'DURATION', due: '2026-06-23' });
    const undated = tabled([second], aDraft({ text: TEXT })).tasks[0]!.deadline;
    expect(undated).toMatchObject({ kind: 'DURATION', due: null });
  });

  test('days from receipt are not counted yet', () => {
    const row = { ...second, deadline: '05 ngày kể từ ngày nhận được văn bản' };
    expect(tabled([row]).tasks[0]!.deadline).toMatchObject({ anchor: 'receipt', due: null });
  });

  test('names are those of the day of the document; of its month, where the day is not known', () => {
    const leadOf = (more: Partial<DirectiveDraft>) =>
      tabled([first], aDraft({ text: TEXT, ...more })).tasks[0]!.lead[0]!.resolution.kind;
    expect(leadOf({ date: read(localDate('2025-02-28')) })).toBe('unknown');
    expect(leadOf({ partialDate: '2025-02' })).toBe('unknown');
    expect(leadOf({ partialDate: '2025-03' })).toBe('unit');
    expect(leadOf({})).toBe('unit');
  });

  test('an empty cell of the lead is asked about, and so is everything else that is doubtful', () => {
    const { lead: _lead, ...leaderless } = first;
    const next = tabled([leaderless]);
    expect(next.tasks[0]).toMatchObject({ lead: [], confidence: 0.4, reason: 'Ô đơn vị chủ trì để trống' });
    expect(next.questions.some(({ field, taskIndex }) => field === 'lead' && taskIndex === 0)).toBe(true);
  });

  test('a name that the grammar does not know is a name all the same', () => {
    const [task] = tabled([{ ...first, lead: 'Nhóm\n tình nguyện' }]).tasks;
    expect(task!.lead).toMatchObject([{ name: 'Nhóm tình nguyện', resolution: { kind: 'unknown' } }]);
  });

  test('rows without words, or of one word, are no tasks', () => {
    const { content: _content, ...empty } = first;
    expect(tabled([empty, { ...first, content: ' a \n b' }])).toBe(draft);
    expect(tabled([{ ...first, content: 'Họp x' }]).tasks).toHaveLength(1);
    expect(tabled([{ ...first, content: 'Họpx' }]).tasks).toHaveLength(1);
  });

  test('without a number or a deadline they have none', () => {
    const { number: _number, deadline: _deadline, ...bare } = first;
    expect(tabled([bare]).tasks[0]).toMatchObject({ numbering: null, deadline: null });
    expect(tabled([{ ...first, deadline: 'Thường xuyên' }]).tasks[0]).toMatchObject({ deadline: null });
  });

  test('take the place of what running text made of the same words; other tasks stay, in the order of the text', () => {
    const before = aTask('Các nhiệm vụ', { span: { start: 0, end: spanOf('Rà soát').start } });
    const same = aTask('Rà soát', { span: spanOf('Rà soát') });
    const last = aTask('Sau', { span: { start: TEXT.length - 1, end: TEXT.length } });
    const next = tabled([second, first], { ...draft, tasks: [last, same, before] });
    expect(next.tasks.map(({ text }) => text)).toEqual([
      'Các nhiệm vụ',
      'Rà soát các dự án',
      'Lập danh sách hồ sơ',
      'Sau',
    ]);
  });

  test('words that come twice are taken one after the other', () => {
    const twice = aDraft({ text: 'Báo cáo kết quả | A\nBáo cáo kết quả | B' });
    const row: TableRow = { sections: [], content: 'Báo cáo kết quả' };
    expect(tabled([row, row, row], twice).tasks.map(({ span }) => span.start)).toEqual([0, 0, 20]);
  });

  test('words that stand nowhere come last, and no name or day of theirs is looked for', () => {
    const row = { ...first, content: 'Việc không có trong văn bản' };
    const [, task] = tabled([second, row]).tasks;
    expect(task).toMatchObject({
      span: { start: TEXT.length, end: TEXT.length },
      lead: [{ span: { start: 0, end: 0 } }],
      deadline: { span: { start: 0 } },
    });
  });
});

describe('words are found in a text', () => {
  const locate = createLocator('Rà soát\n các | dự án. Rà soát');

  test.each([
    ['rà soát các dự án', 0, { start: 0, end: 20 }],
    ['RA SOAT', 0, { start: 0, end: 7 }],
    ['rà soát', 1, { start: 22, end: 29 }],
    ['rà soát', 22, { start: 22, end: 29 }],
    ['rà soát', 23, null],
    ['dự án', 0, { start: 15, end: 20 }],
    ['không có', 0, null],
    ['rà soát', 100, null],
    [' | ', 0, null],
    ['', 0, null],
  ])('"%s" from %d', (words, from, span) => {
    expect(locate(words, from)).toEqual(span);
  });

  test('from the beginning, when nothing is said', () => {
    expect(locate('rà soát')).toEqual({ start: 0, end: 7 });
  });
});
