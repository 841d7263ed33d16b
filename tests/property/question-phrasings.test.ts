import fc from 'fast-check';
import { readAs, shippedDirectory } from '../../scripts/question-score/score.js';
import { periodRange } from '../../src/bot/conversation/questions/period-range.js';
import { SURE, type Question } from '../../src/bot/conversation/questions/question.js';
import { localDate } from '../../src/domain/calendar/local-date.js';
import {
  AFTER,
  BEFORE,
  compose,
  DOCUMENTS,
  NUMBERS,
  OF_ALL,
  OF_ASSIGNMENTS,
  OF_DOCUMENTS,
  OF_UNITS,
  PERIODS,
  TYPED,
  UNITS,
  withoutAccents,
  type Phrasing,
} from './question-phrasings.js';

const directory = shippedDirectory();
const today = localDate('2026-11-23');

/** What a composed sentence names, and what it asks; null: nothing of that kind is named. */
type Truth = Readonly<Record<'intent' | 'unit' | 'document' | 'number' | 'period', string | null>>;

function readTruth({ intent, slots }: Question): Truth {
  const period = slots.period === null ? null : periodRange(slots.period, today);
  return {
    intent,
    unit: slots.units.flatMap(({ unitIds }) => unitIds.map((id) => directory.unit(id)?.name)).join(', ') || null,
    document: slots.document,
    number: slots.number,
    period: period === null ? null : `${period.from} ${period.to}`,
  };
}

const isSure = (question: Question): boolean => question.intent !== 'not-understood' && question.confidence >= SURE;

type Named = { readonly words: string; readonly truth: string };

/** A phrasing about one of these subjects, with a period or without, in any place, courtesy around it, typed in any way. */
function asked(
  phrasings: readonly Phrasing[],
  kind: 'unit' | 'document' | 'number' | null,
  subjects: readonly Named[],
) {
  return fc
    .record({
      phrasing: fc.constantFrom(...phrasings.flatMap(({ intent, texts }) => texts.map((text) => ({ intent, text })))),
      subject: fc.constantFrom(...subjects),
      period: fc.option(fc.constantFrom(...PERIODS), { nil: null }),
      periodFirst: fc.boolean(),
      before: fc.constantFrom(...BEFORE),
      after: fc.constantFrom(...AFTER),
      typed: fc.constantFrom(...TYPED),
    })
    .map(({ phrasing, subject, period, periodFirst, before, after, typed }) => {
      // What falls due has its own days, and one assignment is what it is in every month.
      const during = kind === 'number' || phrasing.intent === 'due' ? null : period;
      const sentence = compose(phrasing.text, subject.words, during?.words ?? '', periodFirst);
      const truth: Truth = {
        intent: phrasing.intent,
        unit: null,
        document: null,
        number: null,
        period: during === null ? null : during.truth.join(' '),
        ...(kind === null ? {} : { [kind]: subject.truth }),
      };
      return { text: typed(`${before}${sentence}${after}`), truth };
    });
}

describe.each([
  ['a unit', asked(OF_UNITS, 'unit', UNITS)],
  ['a directive', asked(OF_DOCUMENTS, 'document', DOCUMENTS)],
  ['an assignment', asked(OF_ASSIGNMENTS, 'number', NUMBERS)],
  ['everything', asked(OF_ALL, null, [{ words: '', truth: '' }])],
])('a question about %s, however it is put together,', (_, questions) => {
  test('is read as it is meant, or doubted: never surely as another', () => {
    fc.assert(
      fc.property(questions, ({ text, truth }) => {
        const question = readAs(directory, text);
        expect([text, isSure(question) ? readTruth(question) : truth]).toEqual([text, truth]);
      }),
      { numRuns: 1500 },
    );
  });

  test('is seldom doubted: 97 times in 100 it is answered at once', () => {
    const sample = fc.sample(questions, { numRuns: 800, seed: 20261123 });
    const doubted = sample.filter(({ text }) => !isSure(readAs(directory, text)));
    expect(doubted.length).toBeLessThanOrEqual(24);
  });
});

/** Names of everyday words: without their accents each is another word of a question too. */
const EVERYDAY = ['hoa mây trắng', 'hoa anh đào', 'mây bay', 'gió nam', 'sao sáng', 'đèn lồng', 'hoa sữa trắng'];
const AROUND = [
  ['% có trễ không', 'overdue'],
  ['% còn nợ việc nào', 'overdue'],
  ['% thế nào rồi', 'status-unit'],
  ['tình hình %', 'status-unit'],
  ['% có việc gì đến hạn', 'due'],
  ['% chưa nhận việc nào', 'who-not-acknowledged'],
  ['vì sao % chậm', 'late-reasons'],
] as const;

test('a ward that does not exist keeps its whole name, also in everyday words without accents', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('phường', 'xã'),
      fc.constantFrom(...EVERYDAY),
      fc.constantFrom(...AROUND),
      (kind, name, [phrasing, intent]) => {
        const unit = withoutAccents(`${kind} ${name}`);
        const question = readAs(directory, withoutAccents(phrasing).replace('%', unit));
        expect([question.intent, question.slots.units]).toEqual([
          intent,
          [expect.objectContaining({ words: unit, unitIds: [] })],
        ]);
      },
    ),
  );
});
