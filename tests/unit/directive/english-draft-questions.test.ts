import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DRAFT } from '../../../src/bot/messages/draft-words.js';
import { englishQuestion } from '../../../src/bot/messages/english/draft-questions.js';
import { REASONS } from '../../../src/bot/messages/english/reader-reasons.js';
import type { DraftTask, UnitMention } from '../../../src/domain/directive/directive.js';
import { BLANK_DRAFT } from '../../../src/domain/directive/blank-draft.js';
import { questionsOf } from '../../../src/domain/directive/reader/questions.js';

const VIETNAMESE = /[ăâđêôơưạảấầẩẫậắằẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu;
const ours = (text: string): string => text.replace(/“[^“”]*”/gu, '');

const SOURCES = ['reader', 'deadline', '.'].flatMap((folder) => {
  const at = join(__dirname, '../../../src/domain/directive', folder);
  return readdirSync(at)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(at, name), 'utf8'));
});

test('every fixed reason of the reader has English words', () => {
  // Reasons are written in the source as one literal each; the last part finds those that stand in a constant.
  const reasons = SOURCES.flatMap((source) => [
    ...[...source.matchAll(/\b(?:reason|reported|REASON)(?:: | = )'([^']*\s[^']*)'/gu)].map(([, words = '']) => words),
    ...[...source.matchAll(/reason: [^,'{}]*\? '([^']+)' : '([^']+)'/gu)].flatMap(([, one = '', other = '']) => [
      one,
      other,
    ]),
  ]);
  expect(reasons.length).toBeGreaterThan(40);
  expect(reasons.filter((reason) => VIETNAMESE.test(reason) && !REASONS.has(reason))).toEqual([]);
});

test('no English reason is written in Vietnamese', () => {
  expect([...REASONS.values()].filter((words) => VIETNAMESE.test(ours(words)))).toEqual([]);
});

const nowhere = { start: 0, end: 0 };
const mention = (name: string, resolution: UnitMention['resolution']): UnitMention => ({
  name,
  span: nowhere,
  resolution,
});
const task = (changes: Partial<DraftTask>): DraftTask => ({
  text: 'Rà soát các nguồn kinh phí: gửi "báo cáo".',
  span: nowhere,
  numbering: null,
  strength: 'must',
  lead: [],
  cooperate: [],
  monitor: [],
  reportTo: [],
  reportVia: [],
  deadline: null,
  confidence: 1,
  ...changes,
});

test('everything that is asked of a doubtful reading is asked in English, with the words of the document in quotes', () => {
  const lead = [mention('Sở Tài chính', { kind: 'unit', unitId: 'u', confidence: 1 })];
  const doubtful = { value: 'x', span: null, confidence: 0.5 };
  const header = { ...BLANK_DRAFT, partialDate: '2026-11', kind: doubtful, issuer: doubtful, subject: doubtful };
  const questions = [
    ...questionsOf(BLANK_DRAFT, []),
    ...questionsOf({ ...header, subject: { ...doubtful, reason: 'Trích yếu có thể còn dòng tiếp theo' } }, []),
    ...questionsOf(
      { ...header, code: { ...doubtful, value: { number: null, notation: 'CT-UBND', regime: 'administrative' } } },
      [],
    ),
    ...questionsOf(
      {
        ...header,
        code: {
          ...doubtful,
          value: { number: '24', notation: 'CT-UBND', regime: 'administrative' },
          reason: 'Số "24" đọc từ ảnh, cần xác nhận',
        },
      },
      [
        task({}),
        task({ lead, confidence: 0.5 }),
        task({ lead, confidence: 0.5, reason: 'Văn bản trả lời, có thể chỉ nêu ý kiến' }),
        task({
          lead: [
            mention('Sở Kế hoạch', {
              kind: 'abolished',
              unitId: 'k',
              successors: [],
              reason: '“Sở Kế hoạch” không còn tồn tại từ sau ngày 28/02/2025',
            }),
            mention('Hòa Bình', {
              kind: 'ambiguous',
              candidates: ['a', 'b'],
              reason: '"Hòa Bình" có thể là: “xã Hòa Bình”; “phường Hòa Bình”',
            }),
            mention('Sở Tài chánh', {
              kind: 'unit',
              unitId: 'u',
              confidence: 0.8,
              reason: '"Sở Tài chánh" đọc là "Sở Tài chính", cần xác nhận',
            }),
            mention('Sở Y tê', { kind: 'unit', unitId: 'y', confidence: 0.8 }),
          ],
          deadline: {
            kind: 'DATE',
            raw: '10/12',
            span: nowhere,
            op: 'BEFORE',
            confidence: 0.5,
            reason: 'Đoạn nêu nhiều mốc thời gian',
            // Only what the question is made of; the rest of a limit has no part in its words.
          } as unknown as DraftTask['deadline'],
        }),
      ],
    ),
  ];
  const english = questions.map((question) => DRAFT.en.question([question]));
  expect(questions.filter(({ text }) => englishQuestion(text) === null)).toEqual([]);
  expect(english.filter((words) => VIETNAMESE.test(ours(words)))).toEqual([]);
  expect(english).toContain(
    '❓ Task 4: “Sở Kế hoạch” ceased to exist after Fri 28 Feb 2025. Which unit takes it over?',
  );
  expect(english).toContain('❓ Task 4: The passage names several dates: “10/12”. Which day is the limit?');
  expect(english).toContain('❓ The number “24” was read from a picture, please confirm.');
});

test('a sentence that the reader does not say any more stands as it was written', () => {
  expect(DRAFT.en.question([{ field: 'number', text: 'Câu hỏi của bản đọc cũ?' }])).toBe(
    '❓ number: Câu hỏi của bản đọc cũ?',
  );
});
