// What is to be reported every day: how often, until when, and what of it the clerk is asked.
import { rhythmWords } from '../../../../src/bot/messages/rhythm-words.js';
import { labelledKey, predictedKey } from '../../../../scripts/read-score/compare.js';
import type { Recurrence } from '../../../../src/domain/directive/directive.js';
import { localDate } from '../../../../src/domain/calendar/local-date.js';
import { headed } from './a-reading.js';

const read = (order: string) => {
  const [task] = headed('UBND-KT', 'V/v ứng phó với bão', '', `1. Sở Y tế ${order}`).tasks;
  const deadline = task?.deadline ?? null;
  if (deadline?.kind !== 'RECURRING') return deadline?.kind ?? 'none';
  const { freq, time, from, until } = deadline.recurrence;
  return [freq, time, from ?? '-', until ?? '-', deadline.confidence < 0.9 ? deadline.reason : 'sure'].join(' | ');
};

test.each([
  [
    'báo cáo UBND tỉnh trước 15 giờ hằng ngày cho đến khi bão tan.',
    'daily | 15:00 | - | - | Báo cáo hằng ngày nhưng chưa rõ đến ngày nào',
  ],
  [
    'báo cáo UBND tỉnh trước 15 giờ hằng ngày đến hết ngày 30/11/2024.',
    'daily | 15:00 | - | 2024-11-30 | Báo cáo hằng ngày trong khoảng thời gian được nêu, cần xác nhận ngày cuối',
  ],
  [
    'báo cáo UBND tỉnh trước 16h00’ hàng ngày kể từ ngày 26/12/2024 trở đi đến hết ngày 31/12/2024.',
    'daily | 16:00 | 2024-12-26 | 2024-12-31 | Báo cáo hằng ngày trong khoảng thời gian được nêu, cần xác nhận ngày cuối',
  ],
  [
    'báo cáo UBND tỉnh hằng ngày từ ngày 10/3/2024 đến hết ngày 20/3/2024.',
    'daily |  | 2024-03-10 | 2024-03-20 | Báo cáo hằng ngày nhưng chưa rõ giờ',
  ],
  ['tổng hợp số liệu lũy kế kể từ ngày 26/12/2024 đến ngày 31/12/2024.', 'none'],
  ['báo cáo UBND tỉnh hằng ngày.', 'daily |  | - | - | Báo cáo hằng ngày nhưng chưa rõ giờ và đến ngày nào'],
  [
    'báo cáo UBND tỉnh trước 15 giờ hằng ngày trong thời gian cao điểm (từ 20/01/2025 đến 30/4/2025).',
    'daily | 15:00 | 2025-01-20 | 2025-04-30 | Báo cáo hằng ngày trong khoảng thời gian được nêu, cần xác nhận ngày cuối',
  ],
  [
    'báo cáo UBND tỉnh vào thứ Sáu hằng tuần trong thời gian cao điểm (từ 20/01/2025 đến 30/4/2025).',
    'weekly |  | 2025-01-20 | 2025-04-30 | sure',
  ],
  ['định kỳ báo cáo UBND tỉnh kết quả.', ' |  | - | - | Báo cáo định kỳ nhưng văn bản không ghi ngày cụ thể'],
])('Sở Y tế %s', (order, expected) => {
  expect(read(order)).toBe(expected);
});

const daily: Recurrence = { freq: 'daily', day: null, weekday: null, month: null, time: '15:00' };

test.each<[Recurrence, string | null, string | null]>([
  [daily, 'hằng ngày trước 15:00, đến khi anh/chị cho thôi', 'every day before 15:00, until you end it'],
  [
    { ...daily, from: localDate('2026-12-01'), until: localDate('2026-12-15') },
    'hằng ngày trước 15:00, từ 01/12 đến 15/12/2026',
    'every day before 15:00, from Tue 1 Dec 2026 to Tue 15 Dec 2026',
  ],
  [
    { ...daily, time: null, from: localDate('2026-12-20'), until: localDate('2027-01-05') },
    'hằng ngày, từ 20/12/2026 đến 05/01/2027',
    'every day, from Sun 20 Dec 2026 to Tue 5 Jan 2027',
  ],
  [{ ...daily, freq: 'monthly', day: 25, until: localDate('2027-12-31') }, 'đến 31/12/2027', 'until Fri 31 Dec 2027'],
  [{ ...daily, freq: 'monthly', day: 25 }, null, null],
])('%j is said so', (recurrence, vi, en) => {
  expect(rhythmWords(recurrence, 'BEFORE')).toBe(vi);
  expect(rhythmWords(recurrence, 'BEFORE', 'en')).toBe(en);
});

test('a label that leaves the frequency open, or says daily, is met by a daily reading', () => {
  const predicted = predictedKey({
    kind: 'RECURRING',
    recurrence: daily,
    op: 'BEFORE',
    raw: '',
    span: { start: 0, end: 0 },
    confidence: 0.6,
  });
  for (const freq of [null, 'daily'])
    expect(labelledKey({ kind: 'RECURRING', due: { ...daily, freq } } as never)).toBe(predicted);
});
