import { BLANK_DRAFT } from '../../../src/domain/directive/blank-draft.js';
import { localDate } from '../../../src/domain/calendar/local-date.js';
import { answerQuestion, optionsOf } from '../../../src/domain/directive/answer-question.js';
import { correctDraft } from '../../../src/domain/directive/correction.js';
import { isGeneric } from '../../../src/domain/directive/correct-tasks.js';
import type { DirectiveDraft, DraftQuestion, DraftTask, UnitMention } from '../../../src/domain/directive/directive.js';
import { mayReport } from '../../../src/domain/directive/exchange-status.js';

const span = { start: 0, end: 0 };
const read = <T>(value: T, confidence: number) => ({ value, span: null, confidence });
const abolished: UnitMention = {
  name: 'UBND quận Tây Hồ',
  span,
  resolution: {
    kind: 'abolished',
    unitId: 'Q',
    successors: [
      { unitId: 'P1', share: 'một phần' },
      { unitId: 'P2', share: 'một phần' },
    ],
    reason: 'đã giải thể',
  },
};
const task = (patch: Partial<DraftTask> = {}): DraftTask => ({
  text: 'Rà soát',
  span,
  numbering: '1',
  strength: 'must',
  lead: [abolished],
  cooperate: [],
  monitor: [],
  reportTo: [],
  reportVia: [],
  deadline: null,
  confidence: 0.95,
  ...patch,
});
const NAMES: Readonly<Record<string, string>> = { P1: 'UBND phường Tây Hồ', P2: 'UBND phường Phú Thượng' };
const tools = {
  nameOf: (id: string) => NAMES[id] ?? null,
  date: () => localDate('2026-11-20'),
  deadline: () => null,
  resolve: () => ({ kind: 'unknown' as const, reason: '' }),
};

function press(draft: DirectiveDraft, question: DraftQuestion, value: string): DirectiveDraft {
  const correction = answerQuestion(draft, question, value, tools);
  if (correction === null) throw new Error('no correction');
  const corrected = correctDraft(draft, correction);
  if (!corrected.ok) throw new Error(corrected.reason);
  return corrected.draft;
}

describe('An option of a question, pressed', () => {
  test('a successor takes the place of the abolished unit in every task that names it, and the question is gone', () => {
    const question: DraftQuestion = { field: 'unit', taskIndex: 0, text: 'Giao cho ai?', options: ['P1', 'P2'] };
    const draft = { ...BLANK_DRAFT, tasks: [task(), task()], questions: [question] };
    expect(optionsOf(question, draft, tools.nameOf).map(({ label }) => label)).toEqual([
      'UBND phường Tây Hồ',
      'UBND phường Phú Thượng',
    ]);
    const next = press(draft, question, 'P2');
    expect(next.tasks.map((each) => each.lead[0]?.name)).toEqual(['UBND phường Phú Thượng', 'UBND phường Phú Thượng']);
    expect(next.tasks[0]?.lead[0]?.resolution).toEqual({ kind: 'unit', unitId: 'P2', confidence: 1 });
    expect(next.questions).toEqual([]);
  });

  test('a number, subject or issuer that was doubtful becomes sure, unchanged', () => {
    const draft: DirectiveDraft = {
      ...BLANK_DRAFT,
      code: read({ number: '24', notation: 'CT-UBND', regime: 'administrative' as const }, 0.7),
      subject: read('về 20 nhiệm vụ trọng tâm năm 2026', 0.7),
      questions: [
        { field: 'number', text: 'Số?', options: ['24'] },
        { field: 'subject', text: 'Trích yếu?', options: ['về 20 nhiệm vụ trọng tâm năm 2026'] },
      ],
    };
    const sure = draft.questions.reduce(
      (current, question) => press(current, question, question.options?.[0] ?? ''),
      draft,
    );
    expect([sure.code.confidence, sure.code.value?.number]).toEqual([1, '24']);
    expect([sure.subject.confidence, sure.subject.value]).toEqual([1, 'về 20 nhiệm vụ trọng tâm năm 2026']);
    expect(sure.questions).toEqual([]);
  });

  test('a doubtful task is kept or dropped, and the questions of later tasks follow it', () => {
    const doubtful: DraftQuestion = { field: 'task', taskIndex: 0, text: 'Giữ lại?' };
    const later: DraftQuestion = { field: 'lead', taskIndex: 1, text: 'Ai?' };
    const draft = {
      ...BLANK_DRAFT,
      tasks: [task({ confidence: 0.5 }), task({ lead: [] })],
      questions: [doubtful, later],
    };
    expect(optionsOf(doubtful, draft, tools.nameOf).map(({ label }) => label)).toEqual(['Giữ việc 1', 'Bỏ việc 1']);
    expect(press(draft, doubtful, 'Giữ')).toMatchObject({ tasks: [{ confidence: 1 }, {}], questions: [later] });
    expect(press(draft, doubtful, 'Bỏ')).toMatchObject({
      tasks: [{ lead: [] }],
      questions: [{ ...later, taskIndex: 0 }],
    });
  });

  test('an option of an old card that fits nothing any more does nothing', () => {
    const question: DraftQuestion = { field: 'unit', taskIndex: 0, text: 'Giao cho ai?', options: ['P1'] };
    expect(answerQuestion({ ...BLANK_DRAFT, tasks: [] }, question, 'P1', tools)).toBeNull();
  });
});

test.each([
  ['Yêu cầu Thủ trưởng các đơn vị nghiêm túc triển khai thực hiện Chỉ thị này.', true],
  [
    'Trong quá trình triển khai thực hiện, nếu có khó khăn, vướng mắc, kịp thời phản ánh về Sở Nội vụ để tổng hợp.',
    true,
  ],
  ['Sở Xây dựng rà soát các công trình vi phạm trật tự xây dựng.', false],
])('%s is a generic closing clause: %s', (text, generic) => {
  expect(isGeneric(task({ text }))).toBe(generic);
});

test('statuses for a sender only go forward, each once', () => {
  expect(mayReport([], '01')).toBe(true);
  expect(mayReport(['01'], '06')).toBe(true);
  expect(mayReport(['01', '06'], '05')).toBe(false);
  expect(mayReport(['01'], '01')).toBe(false);
  expect(mayReport(['01'], '02')).toBe(true);
  expect(mayReport(['01', '03'], '02')).toBe(false);
  expect(mayReport(['01', '03', '05'], '15')).toBe(true);
  expect(mayReport(['15'], '16')).toBe(false);
});
