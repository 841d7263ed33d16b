import { localDate } from '../../../src/domain/calendar/local-date.js';
import { differencesOf } from '../../../src/domain/directive/compare-drafts.js';
import { fillBlanks } from '../../../src/domain/directive/fill-blanks.js';
import type { DirectiveDraft, DraftQuestion } from '../../../src/domain/directive/directive.js';
import { docKeyOfDraft } from '../../../src/domain/directive/draft-identity.js';
import { mayReport, type ExchangeCode } from '../../../src/domain/directive/exchange-status.js';
import { aDraft, aTask, onDay, read, sureUnit } from './a-draft.js';

const code = (number: string | null, confidence = 0.95) =>
  read({ number, notation: 'CT-UBND', regime: 'administrative' as const }, confidence);
const finance = sureUnit('TC', 'Sở Tài chính');
const taken = <T>(value: T, confidence = 0.95) => ({ value, span: null, confidence });

describe('a better copy of the same document', () => {
  const FIELDS = ['kind', 'issuer', 'place', 'subject'] as const;

  test.each(FIELDS)('fills a blank %s; its place in the other text is of no use here', (field) => {
    expect(fillBlanks(aDraft(), aDraft({ [field]: read('x') }))[field]).toEqual(taken('x'));
  });

  test.each(FIELDS)('takes the place of a doubtful %s where it is surer', (field) => {
    const of = (mine: number, theirs: number) =>
      fillBlanks(aDraft({ [field]: read('a', mine) }), aDraft({ [field]: read('b', theirs) }))[field].value;
    expect([of(0.5, 0.6), of(0.89, 0.95), of(0.5, 0.5), of(0.9, 0.95), of(1, 1)]).toEqual(['b', 'b', 'a', 'a', 'a']);
  });

  test('gives the number where only the notation was read, even surely; a number read stays', () => {
    expect(fillBlanks(aDraft({ code: code(null) }), aDraft({ code: code('12', 0.5) })).code).toEqual(
      taken(code('12').value, 0.5),
    );
    expect(fillBlanks(aDraft({ code: code('11') }), aDraft({ code: code('12') })).code.value?.number).toBe('11');
    expect(fillBlanks(aDraft({ code: code(null) }), aDraft({ code: code(null, 1) })).code).toEqual(code(null));
    expect(fillBlanks(aDraft(), aDraft({ code: code(null) })).code).toEqual(taken(code(null).value));
  });

  test('gives the unit of an issuer with the issuer, and alone where none was known', () => {
    const unit = (mine: Partial<DirectiveDraft>, theirs: Partial<DirectiveDraft>) =>
      fillBlanks(aDraft(mine), aDraft(theirs)).issuerUnitId;
    expect(unit({ issuer: read('a') }, { issuer: read('b'), issuerUnitId: 'B' })).toBe('B');
    expect(unit({ issuer: read('a'), issuerUnitId: 'A' }, { issuer: read('b'), issuerUnitId: 'B' })).toBe('A');
    expect(unit({ issuer: read('a', 0.5), issuerUnitId: 'A' }, { issuer: read('b'), issuerUnitId: null })).toBeNull();
  });

  test('gives the day, or the month while neither has a day', () => {
    const day = read(localDate('2026-06-15'));
    expect(fillBlanks(aDraft({ partialDate: '2026-06' }), aDraft({ date: day }))).toMatchObject({
      date: { value: '2026-06-15' },
      partialDate: null,
    });
    expect(fillBlanks(aDraft({ date: day }), aDraft({ partialDate: '2026-05' })).partialDate).toBeNull();
    expect(fillBlanks(aDraft(), aDraft({ partialDate: '2026-05' })).partialDate).toBe('2026-05');
    expect(fillBlanks(aDraft({ partialDate: '2026-06' }), aDraft({ partialDate: '2026-05' })).partialDate).toBe(
      '2026-06',
    );
  });

  test('may be more urgent than what was read; not than what the clerk said', () => {
    const urgency = (mine: DirectiveDraft['urgency'], theirs: DirectiveDraft['urgency']) =>
      fillBlanks(aDraft({ urgency: mine }), aDraft({ urgency: theirs })).urgency.value;
    expect(urgency(read('thường'), read('hỏa tốc'))).toBe('hỏa tốc');
    expect(urgency(read('thường', 1), read('hỏa tốc'))).toBe('thường');
    expect(urgency(read('khẩn'), read('hỏa tốc'))).toBe('khẩn');
    expect(urgency(read('thường'), aDraft().urgency)).toBe('thường');
  });

  test('gives its tasks only where none were read, with its text and the questions about them', () => {
    const mine = aTask('Rà soát', { lead: [finance] });
    const theirs = aTask('Báo cáo');
    const filled = fillBlanks(aDraft({ text: 'a' }), aDraft({ text: 'b', tasks: [theirs] }));
    expect(filled).toMatchObject({ text: 'b', tasks: [theirs] });
    expect(filled.questions.some(({ field }) => field === 'lead')).toBe(true);
    expect(fillBlanks(aDraft({ text: 'a', tasks: [mine] }), aDraft({ text: 'b', tasks: [theirs] }))).toMatchObject({
      text: 'a',
      tasks: [mine],
    });
  });

  test('answers the questions of the header that it settles, and none about tasks', () => {
    const questions: DraftQuestion[] = [
      { field: 'kind', text: '?' },
      { field: 'date', text: '?' },
      { field: 'lead', taskIndex: 0, text: '?' },
    ];
    const mine = aDraft({ tasks: [aTask('Rà soát')], questions });
    expect(fillBlanks(mine, aDraft({ kind: read('chỉ thị') })).questions).toEqual(questions.slice(1));
  });
});

describe('what differs between two copies', () => {
  const header = {
    code: code('12'),
    date: read(localDate('2026-06-15')),
    kind: read('chỉ thị'),
    issuer: read('UBND Thành phố'),
    subject: read('Về việc A'),
    urgency: read('thường' as const),
  };

  test('each field of the header, with both values; blank is null', () => {
    expect(differencesOf(aDraft(header), aDraft())).toEqual([
      { field: 'code', had: '12/CT-UBND', has: null },
      { field: 'date', had: '2026-06-15', has: null },
      { field: 'kind', had: 'chỉ thị', has: null },
      { field: 'issuer', had: 'UBND Thành phố', has: null },
      { field: 'subject', had: 'Về việc A', has: null },
      { field: 'urgency', had: 'thường', has: null },
    ]);
  });

  test('capitals, blanks and signs are none', () => {
    expect(
      differencesOf(
        aDraft(header),
        aDraft({ ...header, subject: read('về việc: "a"'), issuer: read('UBND  THÀNH PHỐ') }),
      ),
    ).toEqual([]);
  });

  const one = aTask('Rà soát các dự án chậm tiến độ', { lead: [finance], deadline: onDay('2026-07-01') });
  const two = aTask('Báo cáo kết quả thực hiện trong quý');
  const of = (had: readonly (typeof one)[], has: readonly (typeof one)[]) =>
    differencesOf(aDraft({ tasks: had }), aDraft({ tasks: has }));

  test('tasks are matched by their words, not by their order', () => {
    expect(of([one, two], [two, one])).toEqual([]);
  });

  test('limit and lead of a task, by the number that it had', () => {
    expect(of([two, one], [{ ...one, lead: [], deadline: null }, two])).toEqual([
      { field: 'task-deadline', task: 2, had: '2026-07-01', has: null },
      { field: 'task-lead', task: 2, had: 'Sở Tài chính', has: null },
    ]);
    const open = { kind: 'OPEN', op: 'IN', raw: 'khẩn trương', span: { start: 0, end: 0 }, confidence: 0.9 } as const;
    expect(of([{ ...one, deadline: open }], [one])).toEqual([
      { field: 'task-deadline', task: 1, had: 'khẩn trương', has: '2026-07-01' },
    ]);
    expect(of([one], [{ ...one, lead: [finance, sureUnit('YT', 'Sở Y tế')] }])).toEqual([
      { field: 'task-lead', task: 1, had: 'Sở Tài chính', has: 'Sở Tài chính, Sở Y tế' },
    ]);
  });

  test('tasks that are gone and tasks that are new, in the numbers of their own copy', () => {
    const other = aTask('Tổ chức tập huấn cho cán bộ');
    expect(of([one, two], [other, one])).toEqual([
      { field: 'task-new', task: 1, text: other.text },
      { field: 'task-missing', task: 2, text: two.text },
    ]);
    expect(of([one], [one, other])).toEqual([
      { field: 'task-count', had: 1, has: 2 },
      { field: 'task-new', task: 2, text: other.text },
    ]);
  });

  test('half of the words in common are enough, and the closest of several is taken', () => {
    const [half, less] = [aTask('một hai x y'), aTask('một x y z')];
    expect(of([aTask('một hai ba bốn')], [half])).toEqual([]);
    expect(of([aTask('một hai ba bốn')], [less]).map(({ field }) => field)).toEqual(['task-new', 'task-missing']);
    const near = aTask('một hai ba x', { lead: [finance] });
    expect(of([half, near], [near, half])).toEqual([]);
  });
});

describe('the identity of a document (domain sheet §1.4)', () => {
  const known = { code: code('12'), issuer: read('Sở Y tế'), date: read(localDate('2026-06-15')) };

  test('is that of its unit rather than of the words for it, and of its year', () => {
    const key = docKeyOfDraft(aDraft({ ...known, issuerUnitId: 'YT' }));
    expect(key).not.toBeNull();
    expect(docKeyOfDraft(aDraft({ ...known, issuer: read('sở y tế HN'), issuerUnitId: 'YT' }))).toBe(key);
    expect(docKeyOfDraft(aDraft({ ...known, issuerUnitId: 'TC' }))).not.toBe(key);
    expect(docKeyOfDraft(aDraft({ ...known, issuerUnitId: 'YT', date: read(localDate('2025-06-15')) }))).not.toBe(key);
    expect(docKeyOfDraft(aDraft({ ...known, issuer: read('SỞ Y TẾ') }))).toBe(docKeyOfDraft(aDraft(known)));
  });

  test('the month tells the year too', () => {
    const { date: _date, ...undated } = known;
    expect(docKeyOfDraft(aDraft({ ...undated, partialDate: '2026-01' }))).toBe(docKeyOfDraft(aDraft(known)));
  });

  test.each([
    ['number', { ...known, code: code(null) }],
    ['code', { ...known, code: aDraft().code }],
    ['issuer', { ...known, issuer: aDraft().issuer }],
    ['date', { ...known, date: aDraft().date }],
  ])('is not known without its %s', (_name, fields) => {
    expect(docKeyOfDraft(aDraft(fields))).toBeNull();
  });
});

describe('what a sender on the axis may still be told (QCVN 102:2016)', () => {
  test.each<[ExchangeCode[], ExchangeCode, boolean]>([
    [[], '01', true],
    [[], '06', true],
    [['01'], '01', false],
    [['01'], '03', true],
    [['03'], '01', false],
    [['01', '04'], '03', false],
    [['06'], '05', false],
    [[], '02', true],
    [['01'], '02', true],
    [['03'], '02', false],
    [['15'], '16', false],
    [['16'], '15', false],
    [['06'], '15', true],
    [['06'], '16', true],
    [['15'], '15', false],
    [['01', '15'], '03', true],
  ])('after %j %s: %s', (sent, next, may) => {
    expect(mayReport(sent, next)).toBe(may);
  });
});
