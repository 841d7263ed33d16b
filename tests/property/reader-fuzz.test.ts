import fc from 'fast-check';
import type { LocalDate } from '../../src/domain/calendar/local-date.js';
import { parseDeadlines } from '../../src/domain/directive/deadline/parse-deadlines.js';
import { parseDeadlinePhrase } from '../../src/domain/directive/deadline/phrase.js';
import { findCodes } from '../../src/domain/directive/document-code.js';
import { readDirective } from '../../src/domain/directive/reader/read-directive.js';
import { createDirectory } from '../../src/domain/unit/directory.js';
import { fold } from '../../src/domain/unit/fold.js';
import { runs } from '../support/runs.js';

const context = {
  directory: createDirectory([]),
  calendar: {
    off: new Map<LocalDate, string>(),
    workingWeekend: new Set<LocalDate>(),
    horizon: '2030-12-31' as LocalDate,
  },
};
const TODAY = '2026-11-23' as LocalDate;

/** Pieces that the patterns look for, so that random texts get deep into them. */
const PIECES = [
  'Số: ',
  '12/CT-UBND',
  '-CV/ĐU',
  'CHỈ THỊ',
  'KẾ HOẠCH',
  'Kính gửi:',
  'Nơi nhận:',
  'V/v ',
  'Hà Nội, ngày 05 tháng 3 năm 2026',
  'ngày tháng năm',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Giao ',
  'Yêu cầu ',
  'đề nghị ',
  'các Sở: ',
  'Tài chính',
  'Kế hoạch và Đầu tư',
  'UBND các ',
  'huyện, thị xã, thành phố',
  'UBND phường ',
  'Thủ trưởng ',
  'các cơ quan, đơn vị',
  ' chủ trì, phối hợp với ',
  'Công ty TNHH MTV ',
  ' có trách nhiệm ',
  'trước ngày ',
  '15/3',
  '/2026',
  'chậm nhất ',
  '05 ngày làm việc ',
  'kể từ ngày ký',
  'trong tháng ',
  'quý II',
  'định kỳ ',
  'hằng tháng',
  'trong kỳ a a a a a a a a ',
  'báo cáo ',
  'gửi về ',
  '1. ',
  'a) ',
  '- ',
  '+ ',
  'I. ',
  'Điều 1. ',
  '(i) ',
  '| ',
  '\t',
  '\n',
  '\n\n',
  ', ',
  '; ',
  '. ',
  ': ',
  '(',
  ')',
  ' và ',
  '“',
  '…',
  '\u0000',
  '\ud800',
  '𝟘',
  'đ',
  'Ð',
  '\u0301',
  '0'.repeat(40),
  'A'.repeat(60),
  '-'.repeat(40),
  '.'.repeat(40),
] as const;

const soup = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
    ),
    { maxLength: 160 },
  )
  .map((parts) => parts.join(''));

test('no text makes the reader throw, and every span lies inside the text', () => {
  fc.assert(
    fc.property(soup, (text) => {
      const result = readDirective({ text, fileName: text.slice(0, 20) }, context);
      if (!result.ok) return;
      const { draft } = result;
      for (const task of draft.tasks) {
        expect(task.span.start).toBeLessThanOrEqual(task.span.end);
        expect(task.span.end).toBeLessThanOrEqual(draft.text.length);
        for (const name of [...task.lead, ...task.cooperate]) expect(name.name.trim()).not.toBe('');
      }
    }),
    runs(600),
  );
});

test('no phrase makes the deadline grammar throw, and every day it gives exists', () => {
  fc.assert(
    fc.property(soup, (text) => {
      for (const deadline of [
        ...parseDeadlines(text, TODAY),
        ...parseDeadlines(text, null, { cell: true }),
        parseDeadlinePhrase(text.slice(0, 80), TODAY),
      ]) {
        if (deadline === null || !('due' in deadline) || deadline.due === null) continue;
        expect(new Date(`${deadline.due}T00:00:00Z`).toISOString().slice(0, 10)).toBe(deadline.due);
      }
    }),
    runs(1500),
  );
});

test('folding keeps every offset', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      (text) => fold(text.normalize('NFC')).length === text.normalize('NFC').length,
    ),
  );
});

/** Processor time, not wall time: other work on the machine does not count. */
function cost(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const spent = process.cpuUsage(before);
  return spent.user + spent.system;
}

describe('work grows with the length of the text, not faster', () => {
  const repeated = [
    'Giao Sở Tài chính, Sở Y tế chủ trì, phối hợp với các Sở: Nội vụ, Tư pháp rà soát; báo cáo trước ngày 15/6/2026. ',
    'Công ty A, B, C, ',
    'trong kỳ a a a ',
    'từ ngày 1 đến ',
    'phối hợp với ',
    'các đơn vị ',
    '1/A-',
    '((((',
    'trước ngày 5/6 ',
    'chậm nhất mười hai ',
    '- \n',
    '| a | b |\n',
    'Số: ',
    'a) ',
    'giao ',
    'để tổng hợp ',
    'A-A-',
    'TP. ',
    '5 ngày làm việc kể từ ngày a b c d e ',
  ];
  test.each(repeated)('repeating "%s"', (piece) => {
    const text = (size: number): string =>
      `Thực hiện các nhiệm vụ của cơ quan:\n1. ${piece.repeat(Math.ceil(size / piece.length))}`;
    readDirective({ text: text(20_000) }, context);
    const small =
      cost(() => void readDirective({ text: text(20_000) }, context)) + cost(() => void findCodes(text(20_000)));
    const large =
      cost(() => void readDirective({ text: text(160_000) }, context)) + cost(() => void findCodes(text(160_000)));
    // Eight times the text: linear work costs about eight times; quadratic work would cost sixty-four. 60 ms stand for noise.
    expect(large).toBeLessThan(small * 30 + 60_000);
  });
});
