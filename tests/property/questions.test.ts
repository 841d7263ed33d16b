import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseQuestion } from '../../src/bot/conversation/questions/parse-question.js';
import { localDate } from '../../src/domain/calendar/local-date.js';
import { createDirectory } from '../../src/domain/unit/directory.js';
import { unitsFromReference } from '../../src/domain/unit/reference.js';

const directory = createDirectory(
  unitsFromReference(JSON.parse(readFileSync(join(__dirname, '..', '..', 'reference', 'hanoi-units.json'), 'utf8'))),
);
const read = (text: string) => parseQuestion(text, { directory, today: localDate('2026-11-23'), previous: null });

const PIECES = [
  'tình hình',
  'quá hạn',
  'Sở',
  'phường',
  'Tây Hồ',
  'cũ',
  '24/CT-UBND',
  '1575',
  'tháng 13',
  '32/13',
  'so với',
  "'; DROP TABLE",
  '<b>',
  '\u0000',
  '🙂',
  ',',
  '?',
];

test('no text makes the grammar throw, and every confidence is a share', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ maxLength: 420, unit: 'binary' }),
        fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join(' ')),
      ),
      (text) => {
        const { confidence } = read(text);
        expect(confidence >= 0 && confidence <= 1).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});

test('a text of 3,000 characters is no question', () => {
  expect(read('tình hình Sở Tài chính '.repeat(131)).intent).toBe('not-understood');
});

test.each(['\'; DROP TABLE "Person"; --', '<script>alert(1)</script>', '{{7*7}}', '%%%', '____'])(
  '“%s” asks for nothing',
  (text) => {
    expect(read(text).intent).toBe('not-understood');
  },
);
