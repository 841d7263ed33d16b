import { overviewOf } from '../../../src/bot/messages/overview-words.js';
import { askedOnce } from '../../../src/bot/messages/draft-cards.js';
import { DRAFT } from '../../../src/bot/messages/draft-words.js';
import { draftOverview } from '../../../src/bot/charts/draft-overview.js';
import { sameName } from '../../../src/domain/unit/same-name.js';
import { localDate } from '../../../src/domain/calendar/local-date.js';
import type { Deadline } from '../../../src/domain/directive/directive.js';
import { aDraft, aTask } from './a-draft.js';

test.each([
  ['Sở Tài chính', 'Sở Tài chính', true],
  ['SỞ TÀI CHÍNH', 'Sở Tài chính', true],
  ['Sở KH&ĐT', 'Sở Kế hoạch và Đầu tư', true],
  ['Ủy ban nhân dân phường Tây Hồ', 'UBND phường Tây Hồ', true],
  ['UBND P. Tây Hồ', 'UBND phường Tây Hồ', true],
  ['Công an Thành phố', 'Công an thành phố Hà Nội', true],
  ['xã Hoà Xá', 'UBND xã Hòa Xá', true],
  ['sở dl', 'Sở Du lịch', false],
  ['UBND phường Tây Hô', 'UBND phường Tây Hồ', false],
  ['Trung tâm PVHCC', 'Trung tâm Phục vụ hành chính công', false],
  ['so y te', 'Sở Y tế', false],
] as const)('“%s” beside “%s”: plainly the same %s', (written, official, same) => {
  expect(sameName(written, official)).toBe(same);
});

describe('questions of the reading', () => {
  const text = 'Đọc từ dòng "kèm theo" trên phụ lục, cần xác nhận';
  test('a doubt about number and date from one line is one question that names both', () => {
    const asked = askedOnce({
      questions: [
        { field: 'number', text },
        { field: 'date', text },
        { field: 'lead', text: 'Chưa rõ ai chủ trì', taskIndex: 1 },
      ],
    });
    expect(asked.map(DRAFT.vi.question)).toEqual([
      '❓ Số, ký hiệu và Ngày ban hành: đọc từ dòng "kèm theo" trên phụ lục, cần xác nhận',
      '❓ Việc 2: Chưa rõ ai chủ trì',
    ]);
  });
  test('one that says only where it was read names its field; the same words about two tasks are two questions', () => {
    expect(DRAFT.vi.question([{ field: 'subject', text: 'Đọc từ tiêu đề của trang, cần xác nhận' }])).toBe(
      '❓ Trích yếu: đọc từ tiêu đề của trang, cần xác nhận',
    );
    expect(DRAFT.en.question([{ field: 'number', text }])).toBe(
      '❓ number: Read from the heading of an annex, please confirm.',
    );
    expect(
      askedOnce({
        questions: [
          { field: 'lead', text: 'Ai?', taskIndex: 0 },
          { field: 'lead', text: 'Ai?', taskIndex: 1 },
        ],
      }),
    ).toHaveLength(2);
  });
});

test('the picture of a draft counts limits as its card does, and keeps the hour', () => {
  const nowhere = { start: 0, end: 0 };
  const at: Deadline = {
    kind: 'DATETIME',
    raw: 'trước 17 giờ 00 ngày 23/11/2026',
    span: nowhere,
    op: 'BEFORE',
    confidence: 1,
    due: localDate('2026-11-23'),
    time: '17:00',
  } as Deadline;
  const open = { kind: 'OPEN', raw: 'khẩn trương', span: nowhere, op: null, confidence: 1 } as unknown as Deadline;
  const input = overviewOf(
    aDraft({ tasks: [aTask('a', { deadline: at }), aTask('b', { deadline: open }), aTask('c')] }),
  );
  expect(input.tasks[0]?.deadline).toBe('trước 17 giờ 00 ngày 23/11/2026');
  const svg = draftOverview(input, { theme: 'light', asOf: new Date('2026-11-24T02:00:00Z'), scope: '' });
  // Numbers hold on to their word by a space that does not break.
  const said = [...svg.matchAll(/>([^<]+)</gu)].map(([, words]) => words).join(' ');
  expect(said.replaceAll('\u{A0}', ' ')).toContain('1 việc có hạn');
});
