import { planIssue } from '../../../src/app/directive/plan-issue.js';
import { deadlineWords } from '../../../src/bot/messages/draft-cards.js';
import { localDate } from '../../../src/domain/calendar/local-date.js';
import { calendar } from '../../support/labelled-documents.js';
import { readingOf } from './reader/a-reading.js';

test('a window that closes at an hour is shown and issued with that hour, not with the end of the day', () => {
  const draft = readingOf(
    'ỦY BAN NHÂN DÂN',
    'THÀNH PHỐ HÀ NỘI',
    'Số: 12/UBND-KGVX',
    'Hà Nội, ngày 05 tháng 3 năm 2026',
    'Kính gửi: Sở Giáo dục và Đào tạo.',
    '1. Sở Giáo dục và Đào tạo tổ chức cho thí sinh đăng ký dự thi từ ngày 21/4/2026 đến 17 giờ 00 ngày 28/4/2026.',
    'Nơi nhận:',
  );
  const { deadline } = draft.tasks[0]!;
  expect(deadlineWords(deadline)).toBe('“từ ngày 21/4/2026 đến 17 giờ 00 ngày 28/4/2026” → 17:00 28/4/2026 (Thứ Ba)');
  const { assignments } = planIssue(
    draft,
    { code: '12/UBND-KGVX', date: localDate('2026-03-05') },
    calendar,
    new Date('2026-03-05T08:00:00+07:00'),
  );
  expect(assignments.map(({ due }) => [due.due, due.time, due.op])).toEqual([['2026-04-28', '17:00', 'IN']]);
});
