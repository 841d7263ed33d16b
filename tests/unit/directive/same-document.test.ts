import { BLANK_DRAFT } from '../../../src/domain/directive/blank-draft.js';
import { differencesOf } from '../../../src/domain/directive/compare-drafts.js';
import { fillBlanks } from '../../../src/domain/directive/fill-blanks.js';
import { ALIKE, mayBeSame, similarity, sketchOf } from '../../../src/domain/directive/same-document.js';
import { localDate } from '../../../src/domain/calendar/local-date.js';
import type { DirectiveDraft } from '../../../src/domain/directive/directive.js';

const WORDS =
  'Giao Sở Xây dựng chủ trì phối hợp với Sở Tài chính rà soát toàn bộ các công trình nhà ở riêng lẻ nhiều tầng nhiều căn hộ trên địa bàn Thành phố kiểm tra việc chấp hành quy định về phòng cháy chữa cháy tổng hợp kết quả báo cáo Ủy ban nhân dân Thành phố trước ngày quy định và đề xuất biện pháp xử lý đối với các trường hợp vi phạm bảo đảm an toàn tính mạng tài sản của nhân dân trong dịp cuối năm';

const read = <T>(value: T, confidence = 0.95) => ({ value, span: null, confidence });
const draft = (number: string | null, date: string | null): DirectiveDraft => ({
  ...BLANK_DRAFT,
  code: read({ number, notation: 'UBND-NC', regime: 'administrative' as const }),
  date: date === null ? BLANK_DRAFT.date : read(localDate(date)),
});

describe('Likeness of documents', () => {
  test('a scan with a wrong word here and there is like its clean text, whatever happened to accents and line breaks', () => {
    const scanned = WORDS.split(' ')
      .map((word, at) => (at % 15 === 7 ? `${word}x` : word))
      .join('\n');
    expect(similarity(sketchOf(WORDS), sketchOf(scanned.normalize('NFD').replace(/\p{M}/gu, '')))).toBeGreaterThan(
      ALIKE,
    );
  });

  test('another document is not, and a few words are never compared', () => {
    const other = WORDS.split(' ').reverse().join(' ');
    expect(similarity(sketchOf(WORDS), sketchOf(other))).toBeLessThan(0.2);
    expect(sketchOf('Kính gửi các sở')).toEqual([]);
    expect(similarity([], [])).toBe(0);
  });

  test('numbers or days that differ tell two documents apart, however alike their words; a blank tells nothing', () => {
    expect(mayBeSame(draft('24', '2026-11-20'), draft('25', '2026-11-20'))).toBe(false);
    expect(mayBeSame(draft('024', '2026-11-20'), draft('24', '2026-11-20'))).toBe(true);
    expect(mayBeSame(draft('24', '2026-11-20'), draft('24', '2026-11-21'))).toBe(false);
    expect(mayBeSame(draft(null, null), draft('24', '2026-11-20'))).toBe(true);
  });

  test('a better copy fills what is blank and leaves what was said or surely read', () => {
    const filled = fillBlanks(
      { ...draft(null, null), questions: [{ field: 'number', text: 'Số?' }] },
      draft('24', '2026-11-20'),
    );
    expect(filled.code.value?.number).toBe('24');
    expect(filled.date.value).toBe('2026-11-20');
    expect(filled.questions.some((question) => question.field === 'number')).toBe(false);
    expect(fillBlanks(draft('99', null), draft('24', '2026-11-20')).code.value?.number).toBe('99');
  });

  test('what differs is named, field by field and task by task', () => {
    const task = {
      text: WORDS,
      span: { start: 0, end: 1 },
      numbering: null,
      strength: 'must' as const,
      lead: [],
      cooperate: [],
      monitor: [],
      reportTo: [],
      reportVia: [],
      deadline: null,
      confidence: 1,
    };
    const had = { ...draft(null, '2026-11-20'), tasks: [task] };
    const has = { ...draft('24', '2026-11-20'), tasks: [task, { ...task, text: 'Báo cáo tổng hợp kinh phí' }] };
    expect(differencesOf(had, had)).toEqual([]);
    expect(differencesOf(had, has).map((difference) => difference.field)).toEqual(['code', 'task-count', 'task-new']);
  });
});
