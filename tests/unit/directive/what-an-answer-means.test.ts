import { localDate } from '../../../src/domain/calendar/local-date.js';
import { answerQuestion, optionsOf, type AnswerTools } from '../../../src/domain/directive/answer-question.js';
import type { DraftQuestion, UnitMention } from '../../../src/domain/directive/directive.js';
import { aDraft, aTask, onDay, read, sureUnit } from './a-draft.js';

const DAY = localDate('2026-11-20');
const tools: AnswerTools = {
  nameOf: (id) => (id === 'STC' ? 'Sở Tài chính' : null),
  date: (words) => (words === '20/11' ? DAY : null),
  deadline: (words) => (words === 'cuối năm' ? onDay('2026-12-31') : null),
  resolve: (name): UnitMention['resolution'] =>
    name === 'Sở Nội vụ'
      ? { kind: 'unit', unitId: 'SNV', confidence: 0.98 }
      : name === 'các sở'
        ? { kind: 'collective', unitIds: ['STC', 'SNV'], confidence: 0.95 }
        : { kind: 'unknown', reason: '' },
};
const draft = aDraft({
  code: read({ number: '24', notation: 'CT-UBND', regime: 'administrative' as const }),
  date: read(DAY),
  issuer: read('UBND Thành phố'),
  kind: read('chỉ thị'),
  subject: read('Về việc A'),
  tasks: [aTask('Rà soát', { lead: [sureUnit('SXD', 'Sở Xây dựng')] })],
});
const asked = (field: DraftQuestion['field'], more: Partial<DraftQuestion> = {}): DraftQuestion => ({
  field,
  text: '?',
  ...more,
});
const meant = (field: DraftQuestion['field'], value: string, taskIndex?: number) =>
  answerQuestion(draft, asked(field, taskIndex === undefined ? {} : { taskIndex }), value, tools);

describe('the words on the buttons of a question', () => {
  const labels = (question: DraftQuestion, of = draft) =>
    optionsOf(question, of, tools.nameOf).map(({ label }) => label);

  test.each([
    ['unit', 'STC', 'Sở Tài chính'],
    ['lead', 'STC', 'Sở Tài chính'],
    ['unit', 'X', 'X'],
    ['number', '24', 'Đúng: số 24/CT-UBND'],
    ['number', '42', 'Đúng: số 42'],
    ['date', '2026-11-20', 'Đúng: 20/11/2026'],
    ['date', 'ngày 2026-11-20', 'Đúng: ngày 2026-11-20'],
    ['subject', 'Về việc A', 'Trích yếu đúng'],
    ['issuer', 'UBND Thành phố', 'Đúng: UBND Thành phố'],
    ['kind', 'kế hoạch', 'Đúng: kế hoạch'],
  ] as const)('%s %s', (field, value, label) => {
    expect(labels(asked(field, { options: [value] }))).toEqual([label]);
  });

  test('a number that was not read stands alone', () => {
    expect(labels(asked('number', { options: ['24'] }), aDraft())).toEqual(['Đúng: số 24']);
  });

  test('a task is counted from one; a question without proposals has no buttons', () => {
    expect(labels(asked('task', { taskIndex: 2 }))).toEqual(['Giữ việc 3', 'Bỏ việc 3']);
    expect(labels(asked('task'))).toEqual(['Giữ việc 1', 'Bỏ việc 1']);
    expect(labels(asked('kind'))).toEqual([]);
  });
});

describe('what was read is confirmed', () => {
  test.each([
    ['number', '24'],
    ['number', '24/CT-UBND'],
    ['date', '2026-11-20'],
    ['issuer', 'UBND Thành phố'],
    ['kind', 'chỉ thị'],
    ['subject', 'Về việc A'],
    ['text', 'bất kỳ'],
  ] as const)('%s "%s"', (field, value) => {
    expect(meant(field, value)).toEqual({ what: 'confirm', field, task: null });
  });

  test('of a task, by its place', () => {
    expect(meant('task', 'Giữ', 0)).toEqual({ what: 'confirm', field: 'task', task: 1 });
    expect(meant('text', 'bất kỳ', 3)).toEqual({ what: 'confirm', field: 'text', task: 4 });
  });
});

describe('another answer takes its place', () => {
  test.each([
    ['number', '42', { what: 'number', number: '42' }],
    ['number', '42a', { what: 'number', number: '42a' }],
    ['number', '42B', { what: 'number', number: '42B' }],
    ['number', '123456', { what: 'number', number: '123456' }],
    [
      'number',
      '42/KH-UBND',
      { what: 'code', code: { number: '42', notation: 'KH-UBND', regime: 'administrative' as const } },
    ],
    ['date', '20/11', { what: 'date', date: DAY }],
    ['issuer', 'Sở Nội vụ', { what: 'issuer', issuer: 'Sở Nội vụ', unitId: 'SNV' }],
    ['issuer', 'các sở', { what: 'issuer', issuer: 'các sở', unitId: null }],
    ['kind', 'kế hoạch', { what: 'kind', kind: 'kế hoạch' }],
    ['subject', 'Về việc B', { what: 'subject', subject: 'Về việc B' }],
  ] as const)('%s "%s"', (field, value, correction) => {
    expect(meant(field, value)).toEqual(correction);
  });

  test('a limit of a task', () => {
    expect(meant('deadline', 'cuối năm', 0)).toEqual({ what: 'deadline', task: 1, deadline: onDay('2026-12-31') });
  });

  test('who leads: a unit by its id, or a name of one, of a group', () => {
    const led = (value: string) => meant('lead', value, 0);
    const nowhere = { start: 0, end: 0 };
    expect(led('STC')).toEqual({
      what: 'set-lead',
      task: 1,
      units: [{ name: 'Sở Tài chính', span: nowhere, resolution: { kind: 'unit', unitId: 'STC', confidence: 1 } }],
    });
    expect(led('Sở Nội vụ')).toEqual({
      what: 'set-lead',
      task: 1,
      units: [{ name: 'Sở Nội vụ', span: nowhere, resolution: tools.resolve('Sở Nội vụ') }],
    });
    expect(led('các sở')).toMatchObject({ units: [{ resolution: { kind: 'collective' } }] });
  });

  test('a task is dropped', () => {
    expect(meant('task', 'Bỏ', 0)).toEqual({ what: 'drop-task', task: 1 });
  });
});

describe('what fits nothing means nothing', () => {
  test.each([
    ['number', 'không rõ'],
    ['number', '1234567'],
    ['number', 'số 42'],
    ['number', '42 nhé'],
    ['number', '42ab'],
    ['number', '42-'],
    ['date', 'hôm nào đó'],
    ['deadline', 'cuối năm'],
    ['unit', 'STC'],
    ['lead', 'STC'],
    ['task', 'Bỏ'],
  ] as const)('%s "%s" of no task', (field, value) => {
    expect(meant(field, value)).toBeNull();
  });

  test.each([
    ['deadline', 'lúc nào cũng được'],
    ['lead', 'ai đó'],
    // Nothing was asked about a body that is known.
    ['unit', 'STC'],
    ['unit', 'X'],
  ] as const)('%s "%s" of a task', (field, value) => {
    expect(meant(field, value, 0)).toBeNull();
  });

  test('a unit of an old card whose task is gone, or that the directory no longer knows', () => {
    const abolished: UnitMention = {
      name: 'UBND quận Tây Hồ',
      span: { start: 0, end: 0 },
      resolution: { kind: 'abolished', unitId: 'Q', successors: [{ unitId: 'STC', share: 'toàn bộ' }], reason: '' },
    };
    const old = aDraft({ tasks: [aTask('Rà soát', { lead: [abolished] })] });
    const question = asked('unit', { taskIndex: 0, options: ['STC', 'X'] });
    expect(answerQuestion(old, question, 'STC', tools)).toMatchObject({
      what: 'choose-unit',
      task: 1,
      name: 'UBND quận Tây Hồ',
      unit: { name: 'Sở Tài chính', resolution: { kind: 'unit', unitId: 'STC', confidence: 1 } },
    });
    expect(answerQuestion(old, question, 'X', tools)).toBeNull();
    expect(answerQuestion(old, { ...question, taskIndex: 1 }, 'STC', tools)).toBeNull();
  });
});
