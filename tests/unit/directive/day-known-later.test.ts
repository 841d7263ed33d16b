import { localDate } from '../../../src/domain/calendar/local-date.js';
import type { CalendarTable } from '../../../src/domain/calendar/working-calendar.js';
import { parseDeadlines } from '../../../src/domain/directive/deadline/parse-deadlines.js';
import type { DirectiveDraft, DraftQuestion } from '../../../src/domain/directive/directive.js';
import { reanchorDeadlines } from '../../../src/domain/directive/reanchor.js';
import { aDraft, aTask, onDay, read } from './a-draft.js';

const calendar: CalendarTable = {
  off: new Map([[localDate('2026-06-22'), 'nghỉ']]),
  workingWeekend: new Set(),
  horizon: localDate('2030-12-31'),
};
const question = (taskIndex?: number): DraftQuestion =>
  taskIndex === undefined ? { field: 'deadline', text: '?' } : { field: 'deadline', taskIndex, text: '?' };

/** A draft of one task with these words, read when the document had no date, which is known by now. */
function later(
  words: string,
  signed: string | null = '2026-06-15',
  more: Partial<DirectiveDraft> = {},
): DirectiveDraft {
  const text = `Mở đầu. ${words} Hết.`;
  const span = { start: 8, end: 8 + words.length };
  const [deadline] = parseDeadlines(words, null, { offset: span.start });
  return aDraft({
    text,
    date: signed === null ? aDraft().date : read(localDate(signed)),
    tasks: [aTask(words, { span, deadline: deadline ?? null })],
    questions: [question(0), { field: 'lead', taskIndex: 0, text: '?' }, question()],
    ...more,
  });
}
const again = (draft: DirectiveDraft) => reanchorDeadlines(draft, calendar);

describe('once the day of a document is known', () => {
  test('a day without year gets its year, and the question about it is gone, no other', () => {
    const draft = later('Báo cáo trước ngày 30/8');
    expect(draft.tasks[0]!.deadline?.kind).toBe('BEFORE_EVENT');
    const next = again(draft);
    expect(next.tasks[0]!.deadline).toMatchObject({ kind: 'DATE', due: '2026-08-30' });
    expect(next.questions).toEqual(draft.questions.slice(1));
  });

  test('what counts from the signing gets its last day by the calendar', () => {
    const next = again(later('Báo cáo trong thời hạn 05 ngày kể từ ngày ký'));
    expect(next.tasks[0]!.deadline).toMatchObject({ kind: 'DURATION', due: '2026-06-23' });
  });

  test('what counts from receipt does not', () => {
    const next = again(later('Báo cáo trong thời hạn 05 ngày kể từ ngày nhận được văn bản'));
    expect(next.tasks[0]!.deadline).toMatchObject({ kind: 'DURATION', due: null });
  });

  test('a day that is doubtful now is still asked about', () => {
    const draft = later('Báo cáo trước ngày 14/6');
    const next = again(draft);
    expect(next.tasks[0]!.deadline).toMatchObject({ due: '2027-06-14', confidence: 0.5 });
    expect(next.questions).toEqual(draft.questions);
  });

  test('while it is not known nothing changes', () => {
    const draft = later('Báo cáo trước ngày 30/8', null);
    expect(again(draft)).toBe(draft);
  });

  test('a task without a limit, and one whose limit the clerk said, stay as they are', () => {
    const [none, said] = [aTask('A'), aTask('B', { deadline: onDay('2026-01-01', { raw: '30/8' }) })];
    const draft = aDraft({ text: 'A B 30/8', date: read(localDate('2026-06-15')), tasks: [none, said] });
    expect(again(draft).tasks).toEqual([none, said]);
  });

  test('words of haste stay words of haste', () => {
    const draft = later('Khẩn trương rà soát.');
    expect(again(draft).tasks[0]!.deadline).toEqual(draft.tasks[0]!.deadline);
    expect(again(draft).tasks[0]!.deadline?.kind).toBe('OPEN');
  });

  test('a limit in another cell than the task is read there', () => {
    const text = '1 | Rà soát các dự án | Sở Tài chính | 30/8';
    const start = text.indexOf('30/8');
    const [deadline] = parseDeadlines('30/8', null, { cell: true, offset: start });
    const draft = aDraft({
      text,
      date: read(localDate('2026-06-15')),
      tasks: [aTask('Rà soát các dự án', { span: { start: 4, end: 21 }, deadline: deadline! })],
      questions: [question(0)],
    });
    expect(again(draft).tasks[0]!.deadline).toMatchObject({ kind: 'DATE', due: '2026-08-30', span: { start } });
    expect(again(draft).questions).toEqual([]);
  });

  test('read under another day before, it is read anew', () => {
    const words = 'Báo cáo trước ngày 30/8';
    const [deadline] = parseDeadlines(words, localDate('2024-06-15'), { offset: 8 });
    const draft = later(words, '2026-06-15', {});
    const next = again({ ...draft, tasks: [{ ...draft.tasks[0]!, deadline: deadline! }] });
    expect(next.tasks[0]!.deadline).toMatchObject({ due: '2026-08-30' });
  });

  test('of two limits in one task the one that was taken is read again', () => {
    const words = 'Gửi dự thảo trước ngày 20/6; báo cáo trước ngày 30/8';
    const [, second] = parseDeadlines(words, null, { offset: 8 });
    const draft = later(words);
    const next = again({ ...draft, tasks: [{ ...draft.tasks[0]!, deadline: second! }] });
    expect(next.tasks[0]!.deadline).toMatchObject({ due: '2026-08-30' });
  });

  test('what stays doubtful says why, and is asked about still', () => {
    const draft = later('Hoàn thành việc rà soát trong 10 ngày kể từ ngày tổ chức hội nghị');
    expect(again(draft).questions).toEqual(draft.questions);
    expect(again(draft).tasks[0]!.deadline).toMatchObject({ kind: 'DURATION', anchor: 'event', due: null });
  });

  test('a question about the limit of another task is kept', () => {
    const draft = later('Báo cáo trước ngày 30/8', '2026-06-15', { questions: [question(0), question(1)] });
    expect(again(draft).questions).toEqual([question(1)]);
  });

  test('the task begins and ends where its words do; what stands beside it is not looked at', () => {
    const words = 'trước ngày 30/8';
    const whole = later(words);
    expect(again(whole).tasks[0]!.deadline).toMatchObject({ kind: 'DATE', span: { start: 8, end: 23 } });
  });

  test.each([
    'Trước ngày 30/8, rà soát',
    'rà soát, gửi Sở; trước ngày 30/8',
    `rà soát ${'các dự án, '.repeat(30)}; trước ngày 30/8; gửi Sở`,
  ])('a limit outside of its task is read with the words around it', (text) => {
    const at = text.search(/trước/iu);
    const [deadline] = parseDeadlines(text.slice(at, at + 15), null, { offset: at });
    const task = aTask('rà soát', {
      span: { start: text.indexOf('rà'), end: text.indexOf('rà') + 7 },
      deadline: deadline!,
    });
    const next = again(aDraft({ text, date: read(localDate('2026-06-15')), tasks: [task] }));
    expect(next.tasks[0]!.deadline).toMatchObject({ kind: 'DATE', due: '2026-08-30', span: { start: at } });
  });
});
