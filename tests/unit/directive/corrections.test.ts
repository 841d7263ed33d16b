import { correctDraft, type Correction } from '../../../src/domain/directive/correction.js';
import type { DirectiveDraft, DraftQuestion } from '../../../src/domain/directive/directive.js';
import { localDate } from '../../../src/domain/calendar/local-date.js';
import { aDraft, aTask, collective, onDay, read, sureUnit } from './a-draft.js';

const finance = sureUnit('TC', 'Sở Tài chính');
const health = sureUnit('YT', 'Sở Y tế');
const code = { number: '12', notation: 'CT-UBND', regime: 'administrative' as const };
const ask = (field: DraftQuestion['field'], taskIndex?: number): DraftQuestion =>
  taskIndex === undefined ? { field, text: '?' } : { field, taskIndex, text: '?' };

function corrected(draft: DirectiveDraft, correction: Correction): DirectiveDraft {
  const result = correctDraft(draft, correction);
  if (!result.ok) throw new Error(result.reason);
  return result.draft;
}

describe('a field of the header that the clerk says', () => {
  const questions = (['number', 'date', 'issuer', 'kind', 'subject'] as const).map((field) => ask(field));
  const draft = aDraft({ questions, partialDate: '2026-11', code: read(code, 0.5), issuerUnitId: 'OLD' });
  const said = { span: null, confidence: 1 };

  test.each<[Correction, DraftQuestion['field'], Partial<DirectiveDraft>]>([
    [
      { what: 'code', code: { ...code, number: '13' } },
      'number',
      { code: { value: { ...code, number: '13' }, ...said } },
    ],
    [{ what: 'number', number: '14' }, 'number', { code: { value: { ...code, number: '14' }, ...said } }],
    [
      { what: 'date', date: localDate('2026-11-20') },
      'date',
      { date: { value: localDate('2026-11-20'), ...said }, partialDate: null },
    ],
    [{ what: 'kind', kind: 'chỉ thị' }, 'kind', { kind: { value: 'chỉ thị', ...said } }],
    [
      { what: 'issuer', issuer: 'Sở Y tế', unitId: 'YT' },
      'issuer',
      { issuer: { value: 'Sở Y tế', ...said }, issuerUnitId: 'YT' },
    ],
    [
      { what: 'issuer', issuer: 'Bộ Y tế', unitId: null },
      'issuer',
      { issuer: { value: 'Bộ Y tế', ...said }, issuerUnitId: null },
    ],
    [{ what: 'subject', subject: 'Về việc A' }, 'subject', { subject: { value: 'Về việc A', ...said } }],
  ])('%j is certain, stands nowhere in the text, and only its own question is gone', (correction, field, changed) => {
    expect(corrected(draft, correction)).toEqual({
      ...draft,
      ...changed,
      questions: questions.filter((question) => question.field !== field),
    });
  });

  test('the urgency is never asked about: no question goes with it', () => {
    expect(corrected(draft, { what: 'urgency', urgency: 'khẩn' })).toEqual({
      ...draft,
      urgency: { value: 'khẩn', ...said },
    });
  });

  test('a number without a notation read is no code: the clerk is told to give it whole', () => {
    expect(correctDraft(aDraft(), { what: 'number', number: '14' })).toEqual({ ok: false, reason: 'no-notation' });
  });
});

describe('a correction of one task', () => {
  const draft = aDraft({
    tasks: [aTask('Một', { lead: [finance] }), aTask('Hai', { lead: [finance], cooperate: [health] })],
    questions: [ask('deadline', 0), ask('deadline', 1), ask('lead', 1), ask('task', 1), ask('text', 1), ask('unit', 1)],
  });
  const left = (of: DirectiveDraft): string[] => of.questions.map(({ field, taskIndex }) => `${field} ${taskIndex}`);

  test('a deadline is put in the task that is meant, counted from 1; the same question of another task stays', () => {
    const next = corrected(draft, { what: 'deadline', task: 2, deadline: onDay('2026-12-01') });
    expect(next.tasks.map(({ deadline }) => deadline)).toEqual([null, onDay('2026-12-01')]);
    expect(left(next)).toEqual(['deadline 0', 'lead 1', 'task 1', 'text 1', 'unit 1']);
  });

  test('its words are replaced, and neither "is it a task" nor "is this the text" is asked any more', () => {
    const next = corrected(draft, { what: 'task-text', task: 2, text: 'Hai rưỡi' });
    expect(next.tasks.map(({ text }) => text)).toEqual(['Một', 'Hai rưỡi']);
    expect(left(next)).toEqual(['deadline 0', 'deadline 1', 'lead 1', 'unit 1']);
  });

  test('who leads takes the place of all who led, and no longer cooperates', () => {
    const next = corrected(draft, { what: 'set-lead', task: 2, units: [health] });
    expect(next.tasks[1]).toMatchObject({ lead: [health], cooperate: [] });
    expect(next.tasks[0]).toEqual(draft.tasks[0]);
    expect(left(next)).toEqual(['deadline 0', 'deadline 1', 'task 1', 'text 1']);
  });

  test('who leads everything is set in every task', () => {
    const next = corrected(draft, { what: 'set-lead', task: null, units: [health] });
    expect(next.tasks.map(({ lead, cooperate }) => [lead, cooperate])).toEqual([
      [[health], []],
      [[health], []],
    ]);
    expect(left(next)).toEqual(['deadline 0', 'deadline 1', 'task 1', 'text 1']);
  });

  test.each<Correction>([
    { what: 'deadline', task: 3, deadline: null },
    { what: 'deadline', task: 0, deadline: null },
    { what: 'drop-task', task: 3 },
    { what: 'drop-task', task: 0 },
    { what: 'task-text', task: 3, text: 'x' },
    { what: 'set-lead', task: 3, units: [] },
    { what: 'drop-unit', task: 3, unit: finance },
    { what: 'add-unit', task: 3, role: 'lead', unit: finance },
  ])('of a task that is not there nothing is changed: %j', (correction) => {
    expect(correctDraft(draft, correction)).toEqual({ ok: false, reason: 'no-such-task' });
  });

  test('a task that is dropped takes its questions with it; those of later tasks move up', () => {
    const three = aDraft({
      tasks: [aTask('Một'), aTask('Hai'), aTask('Ba')],
      questions: [ask('date'), ask('lead', 0), ask('lead', 1), ask('lead', 2)],
    });
    const next = corrected(three, { what: 'drop-task', task: 2 });
    expect(next.tasks.map(({ text }) => text)).toEqual(['Một', 'Ba']);
    expect(left(next)).toEqual(['date undefined', 'lead 0', 'lead 1']);
  });

  test('a task that the clerk adds is certain and last; it stands nowhere in the text', () => {
    const next = corrected(draft, { what: 'add-task', text: 'Ba', lead: [health], deadline: onDay('2026-12-01') });
    expect(next.tasks).toHaveLength(3);
    expect(next.tasks[2]).toEqual(
      aTask('Ba', { lead: [health], deadline: onDay('2026-12-01'), confidence: 1, span: { start: 0, end: 0 } }),
    );
    expect(next.questions).toEqual(draft.questions);
  });
});

describe('a unit that the clerk adds', () => {
  const draft = aDraft({
    tasks: [aTask('Một', { lead: [finance], cooperate: [health], monitor: [health] }), aTask('Hai')],
    questions: [ask('lead', 0), ask('unit', 0), ask('lead', 1)],
  });

  test.each(['lead', 'cooperate', 'monitor'] as const)('has one part in the task, the one it is given: %s', (role) => {
    const [task] = corrected(draft, { what: 'add-unit', task: 1, role, unit: health }).tasks;
    expect(task).toMatchObject({
      lead: role === 'lead' ? [finance, health] : [finance],
      cooperate: role === 'cooperate' ? [health] : [],
      monitor: role === 'monitor' ? [health] : [],
    });
  });

  test('answers who leads only when it leads', () => {
    expect(corrected(draft, { what: 'add-unit', task: 1, role: 'lead', unit: health }).questions).toEqual([
      ask('lead', 1),
    ]);
    expect(corrected(draft, { what: 'add-unit', task: 1, role: 'monitor', unit: health }).questions).toEqual(
      draft.questions,
    );
  });

  test('to everything, is added to every task', () => {
    const { tasks } = corrected(draft, { what: 'add-unit', task: null, role: 'monitor', unit: finance });
    expect(tasks.map(({ monitor, lead }) => [monitor, lead])).toEqual([
      [[health, finance], []],
      [[finance], []],
    ]);
  });
});

describe('a unit that the clerk takes out', () => {
  const communes = collective('UBND các xã', 'A', 'B');
  const commune = sureUnit('A', 'UBND xã A');
  const unknown = { ...sureUnit('', 'Sở Tài chính'), resolution: { kind: 'unknown' as const, reason: '' } };
  const draft = aDraft({
    tasks: [
      aTask('Một', { lead: [communes], cooperate: [finance], monitor: [health] }),
      aTask('Hai', { lead: [finance] }),
    ],
    questions: [ask('lead', 0)],
  });

  test.each(['lead', 'cooperate', 'monitor'] as const)('is taken out as %s', (role) => {
    const task = aTask('Một', { [role]: [health, finance] });
    const next = corrected(aDraft({ tasks: [task] }), { what: 'drop-unit', task: 1, unit: finance });
    expect(next.tasks[0]![role]).toEqual([health]);
  });

  test('out of all tasks, when none is said', () => {
    const next = corrected(draft, { what: 'drop-unit', task: null, unit: finance });
    expect(next.tasks.map(({ cooperate, lead }) => [lead, cooperate])).toEqual([
      [[communes], []],
      [[], []],
    ]);
    // Nobody leads the second any more: that is asked, what was asked before still is.
    expect(next.questions).toEqual([{ field: 'lead', taskIndex: 1, text: 'Ai chủ trì: “Hai”?' }, ...draft.questions]);
  });

  test('that led alone within a group of one leaves no empty group, and who leads is asked', () => {
    const next = corrected(aDraft({ tasks: [aTask('Một', { lead: [collective('UBND các xã', 'A')] })] }), {
      what: 'drop-unit',
      task: 1,
      unit: commune,
    });
    expect(next.tasks[0]!.lead).toEqual([]);
    expect(next.questions).toEqual([{ field: 'lead', taskIndex: 0, text: 'Ai chủ trì: “Một”?' }]);
  });

  test('one member of a collective leaves the others in it', () => {
    const [task] = corrected(draft, { what: 'drop-unit', task: 1, unit: commune }).tasks;
    expect(task!.lead).toEqual([collective('UBND các xã', 'B')]);
  });

  test('a collective takes its members with it, whatever they are called', () => {
    const draftOfOne = aDraft({ tasks: [aTask('Một', { lead: [commune, health] })] });
    expect(corrected(draftOfOne, { what: 'drop-unit', task: 1, unit: communes }).tasks[0]!.lead).toEqual([health]);
  });

  test('a name is enough where the directory does not know it, in capitals or not', () => {
    const draftOfOne = aDraft({ tasks: [aTask('Một', { lead: [unknown, health] })] });
    const named = { ...unknown, name: 'SỞ TÀI CHÍNH' };
    expect(corrected(draftOfOne, { what: 'drop-unit', task: 1, unit: named }).tasks[0]!.lead).toEqual([health]);
    expect(
      corrected(aDraft({ tasks: [aTask('Một', { lead: [{ ...unknown, name: 'X' }, finance] })] }), {
        what: 'drop-unit',
        task: 1,
        unit: finance,
      }).tasks[0]!.lead,
    ).toEqual([{ ...unknown, name: 'X' }]);
  });

  test('that is not there is said not to be', () => {
    expect(correctDraft(draft, { what: 'drop-unit', task: 2, unit: health })).toEqual({
      ok: false,
      reason: 'unit-not-there',
    });
    expect(correctDraft(draft, { what: 'drop-unit', task: 2, unit: commune })).toEqual({
      ok: false,
      reason: 'unit-not-there',
    });
  });
});

describe('a unit in the place of another', () => {
  const interior = sureUnit('NV', 'Sở Nội vụ');
  const replaced = (lead: DirectiveDraft['tasks'][number]['lead'], cooperate = [] as typeof lead) =>
    corrected(aDraft({ tasks: [aTask('Một', { lead, cooperate })] }), {
      what: 'replace-unit',
      task: 1,
      old: health,
      unit: interior,
    }).tasks[0]!;

  test('takes its part and its place among the others', () => {
    expect(replaced([finance, health]).lead).toEqual([finance, interior]);
    expect(replaced([finance], [health]).cooperate).toEqual([interior]);
  });

  test('has no second part beside it', () => {
    expect(replaced([health], [interior])).toMatchObject({ lead: [interior], cooperate: [] });
  });

  test('of one that is not there is refused', () => {
    const draft = aDraft({ tasks: [aTask('Một', { lead: [finance] })] });
    expect(correctDraft(draft, { what: 'replace-unit', task: 1, old: health, unit: interior })).toEqual({
      ok: false,
      reason: 'unit-not-there',
    });
    expect(correctDraft(draft, { what: 'replace-unit', task: 2, old: finance, unit: interior })).toEqual({
      ok: false,
      reason: 'no-such-task',
    });
  });
});

describe('tasks that become one', () => {
  const draft = aDraft({
    tasks: [
      aTask('Một'),
      aTask('Hai;', { lead: [finance], deadline: onDay('2026-12-01') }),
      aTask('Ba.', { lead: [health], cooperate: [finance] }),
      aTask('Bốn', { deadline: onDay('2026-12-09') }),
    ],
    questions: [ask('unit', 2), ask('task', 2), ask('lead', 3)],
  });

  test('stand in the place of the first, with everybody who leads, and their questions move with them', () => {
    const next = corrected(draft, { what: 'merge-tasks', tasks: [3, 2] });
    expect(next.tasks.map(({ text }) => text)).toEqual(['Một', 'Hai; Ba', 'Bốn']);
    expect(next.tasks[1]).toMatchObject({ lead: [finance, health], cooperate: [], deadline: onDay('2026-12-01') });
    expect(next.questions).toEqual([ask('unit', 1), ask('lead', 2)]);
  });

  test('with two limits are left apart: which one holds is a person’s choice', () => {
    expect(correctDraft(draft, { what: 'merge-tasks', tasks: [2, 4] })).toEqual({
      ok: false,
      reason: 'deadlines-differ',
    });
  });

  test.each([[[2]], [[2, 2]], [[2, 5]], [[]]])('%j are no several tasks', (tasks) => {
    expect(correctDraft(draft, { what: 'merge-tasks', tasks })).toEqual({ ok: false, reason: 'no-such-task' });
  });
});
