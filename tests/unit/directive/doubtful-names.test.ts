import {
  chooseUnit,
  confirm,
  dropGeneric,
  isGeneric,
  mentionAsked,
  withoutStaleQuestions,
  withoutTasks,
} from '../../../src/domain/directive/correct-tasks.js';
import type { Corrected } from '../../../src/domain/directive/correction-types.js';
import type { DirectiveDraft, DraftQuestion, UnitMention } from '../../../src/domain/directive/directive.js';
import { aDraft, aTask, collective, onDay, read, sureUnit } from './a-draft.js';

const ambiguous = (name: string, ...candidates: readonly string[]): UnitMention => ({
  name,
  span: { start: 40, end: 50 },
  resolution: { kind: 'ambiguous', candidates, reason: 'nhiều' },
});
const gone: UnitMention = {
  name: 'UBND quận Tây Hồ',
  span: { start: 60, end: 70 },
  resolution: {
    kind: 'abolished',
    unitId: 'Q',
    successors: [
      { unitId: 'P1', share: 'part' },
      { unitId: 'P2', share: 'part' },
    ],
    reason: 'đã giải thể',
  },
};
const unknown: UnitMention = { ...gone, name: 'Sở Vũ trụ', resolution: { kind: 'unknown', reason: 'không có' } };
const asked = (taskIndex: number, ...options: readonly string[]): DraftQuestion => ({
  field: 'unit',
  taskIndex,
  text: '?',
  options,
});
const done = (result: Corrected): DirectiveDraft => {
  if (!result.ok) throw new Error(result.reason);
  return result.draft;
};

describe('which name of a task a question is about', () => {
  const twins = ambiguous('phường Minh Khai', 'A', 'B');
  const doubtful = sureUnit('C', 'Sở Tài chinh', 0.8);

  test('the one whose candidates it offers, be they doubtful, several or successors', () => {
    const task = aTask('x', { lead: [twins], cooperate: [gone], monitor: [doubtful] });
    expect(mentionAsked(asked(0, 'A', 'B'), task)).toBe(twins);
    expect(mentionAsked(asked(0, 'P1', 'P2'), task)).toBe(gone);
    expect(mentionAsked(asked(0, 'C'), task)).toBe(doubtful);
    expect(mentionAsked(asked(0, 'D'), task)).toBeNull();
  });

  test('the only doubtful one, when its candidates have changed since; what is sure or unknown is not asked about', () => {
    const others = [sureUnit('S', 'Sở Y tế', 0.9), collective('các sở', 'S'), unknown];
    expect(mentionAsked({ field: 'unit', taskIndex: 0, text: '?' }, aTask('x', { lead: [...others, twins] }))).toBe(
      twins,
    );
    expect(mentionAsked(asked(0, 'S'), aTask('x', { lead: others }))).toBeNull();
  });
});

describe('a unit chosen for a doubtful name', () => {
  const twins = ambiguous('phường Minh Khai', 'A', 'B');
  const chosen = sureUnit('B', 'UBND phường Minh Khai', 1);
  const draft = aDraft({
    tasks: [
      aTask('Một', { lead: [twins], cooperate: [gone] }),
      aTask('Hai', { monitor: [twins] }),
      aTask('Ba', { cooperate: [twins] }),
    ],
    questions: [
      asked(0, 'A', 'B'),
      asked(0, 'P1', 'P2'),
      asked(1, 'A', 'B'),
      { field: 'lead', taskIndex: 0, text: '?' },
    ],
  });

  test('stands in every task and part where the name stood, at the place of the name', () => {
    const { tasks } = done(chooseUnit(draft, 1, 'phường Minh Khai', chosen));
    const put = { ...chosen, span: twins.span };
    expect(tasks[0]).toMatchObject({ lead: [put], cooperate: [gone] });
    expect(tasks[1]).toMatchObject({ monitor: [put] });
    expect(tasks[2]).toMatchObject({ cooperate: [put] });
  });

  test('answers the question about that name in that task and no other', () => {
    expect(done(chooseUnit(draft, 1, 'phường Minh Khai', chosen)).questions).toEqual(draft.questions.slice(1));
    expect(done(chooseUnit(draft, 1, gone.name, chosen)).questions).toEqual([
      draft.questions[0],
      ...draft.questions.slice(2),
    ]);
  });

  test.each([1, 2, 3])('is taken wherever the task has the name (task %d)', (task) => {
    expect(chooseUnit(draft, task, 'phường Minh Khai', chosen).ok).toBe(true);
  });

  test('is refused where there is no such task or the task has no such name', () => {
    expect(chooseUnit(draft, 4, 'phường Minh Khai', chosen)).toEqual({ ok: false, reason: 'no-such-task' });
    expect(chooseUnit(draft, 2, gone.name, chosen)).toEqual({ ok: false, reason: 'unit-not-there' });
  });

  test('leaves stale the questions of other tasks about it, which are then dropped', () => {
    const next = done(chooseUnit(draft, 1, 'phường Minh Khai', chosen));
    expect(withoutStaleQuestions(next).questions).toEqual([asked(0, 'P1', 'P2'), draft.questions[3]]);
    expect(
      withoutStaleQuestions({ ...next, questions: [asked(9, 'A'), { field: 'unit', text: '?' }] }).questions,
    ).toEqual([]);
  });
});

describe('"that is right", said by the clerk', () => {
  const code = read({ number: '12', notation: 'CT-UBND', regime: 'administrative' as const }, 0.5);
  const draft = aDraft({
    code,
    date: { ...read(null), reason: 'mờ' },
    issuer: read('UBND', 0.5),
    kind: read('chỉ thị', 0.5),
    subject: read('A', 0.5),
    tasks: [
      aTask('Một', { confidence: 0.5, reason: 'chưa chắc' }),
      aTask('Hai', { confidence: 0.5, reason: 'chưa chắc' }),
    ],
    questions: (['number', 'date', 'issuer', 'kind', 'subject'] as const).map((field) => ({ field, text: '?' })),
  });

  test.each([
    ['number', 'code'],
    ['date', 'date'],
    ['issuer', 'issuer'],
    ['kind', 'kind'],
    ['subject', 'subject'],
  ] as const)('makes %s sure, without a doubt left, where it stands in the text', (field, key) => {
    const { value, span } = draft[key];
    expect(done(confirm(draft, field, null))).toEqual({
      ...draft,
      [key]: { value, span, confidence: 1 },
      questions: draft.questions.filter((question) => question.field !== field),
    });
  });

  test('of a task makes that one sure', () => {
    const { tasks } = done(confirm(draft, 'task', 2));
    expect(tasks).toEqual([draft.tasks[0], aTask('Hai', { confidence: 1 })]);
  });

  test.each(['lead', 'deadline', 'unit', 'text'] as const)('of %s only ends the question of that task', (field) => {
    const open: DraftQuestion[] = [
      { field, taskIndex: 0, text: '?' },
      { field, taskIndex: 1, text: '?' },
      { field: 'date', text: '?' },
    ];
    expect(done(confirm({ ...draft, questions: open }, field, 2))).toEqual({
      ...draft,
      questions: [open[0], open[2]],
    });
  });
});

describe('closing clauses that ask for nothing of their own', () => {
  test.each([
    'Yêu cầu các đơn vị nghiêm túc triển khai thực hiện Chỉ thị này./.',
    'Các sở, ban, ngành tổ chức thực hiện nghiêm Kế hoạch này.',
    'Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, kịp thời phản ánh về Sở Tài chính;',
    'Rất mong nhận được sự quan tâm, phối hợp thực hiện của quý đơn vị.',
  ])('%s', (text) => {
    expect(isGeneric(aTask(text))).toBe(true);
  });

  test.each([
    'Rà soát các dự án chậm tiến độ, báo cáo UBND Thành phố.',
    'Sở Tài chính bố trí kinh phí.',
    `Các sở tổ chức thực hiện ${'nội dung rất dài '.repeat(16)}Chỉ thị này.`,
  ])('not: %s', (text) => {
    expect(isGeneric(aTask(text))).toBe(false);
  });

  test('with a day they ask for something after all; "ngay" is no day', () => {
    const text = 'Yêu cầu các đơn vị nghiêm túc triển khai thực hiện Chỉ thị này.';
    expect(isGeneric(aTask(text, { deadline: onDay('2026-12-01') }))).toBe(false);
    const open = { kind: 'OPEN', op: 'BY', raw: 'ngay', span: { start: 0, end: 0 }, confidence: 0.9 } as const;
    expect(isGeneric(aTask(text, { deadline: open }))).toBe(true);
  });

  test('are dropped together, but never the last that there is', () => {
    const generic = aTask('Yêu cầu các đơn vị nghiêm túc triển khai thực hiện Chỉ thị này.');
    const real = aTask('Rà soát các dự án.');
    const draft = aDraft({ tasks: [generic, real, generic], questions: [asked(1, 'A'), asked(2, 'B')] });
    expect(done(dropGeneric(draft))).toEqual({ ...draft, tasks: [real], questions: [asked(0, 'A')] });
    expect(dropGeneric(aDraft({ tasks: [generic] }))).toEqual({ ok: false, reason: 'nothing-generic' });
    expect(dropGeneric(aDraft({ tasks: [real] }))).toEqual({ ok: false, reason: 'nothing-generic' });
  });

  test('questions follow their tasks, however many before them are dropped', () => {
    const draft = aDraft({
      tasks: ['0', '1', '2', '3'].map((text) => aTask(text)),
      questions: [asked(0), asked(1), asked(3), { field: 'date', text: '?' }],
    });
    expect(withoutTasks(draft, new Set([0, 2])).questions.map(({ taskIndex }) => taskIndex)).toEqual([0, 1, undefined]);
  });
});
