import { readAs, shippedDirectory } from '../../scripts/question-score/score.js';
import { fold } from '../../src/domain/unit/fold.js';

const directory = shippedDirectory();
const wards = directory.units.filter(({ name, validTo }) => validTo === null && /^(?:Phường|Xã) /u.test(name));

/** Behind a name: words that begin like the end of a stretch of days, and stretches of days. */
const BEHIND: readonly (readonly [words: string, hasPeriod: boolean])[] = [
  ['quá hạn mấy việc', false],
  ['tới đâu rồi', false],
  ['mấy việc chưa xong', false],
  ['tuần này đến hạn gì', true],
  ['năm nay thế nào', true],
  ['qua tháng 10 thế nào', true],
];

describe('names of wards whose words are also those of days', () => {
  test('are many', () => {
    expect(wards.length).toBeGreaterThan(120);
  });

  test.each(BEHIND)('are read before “%s”, with accents and without', (words, hasPeriod) => {
    const missed = wards
      .flatMap((unit) => [`${unit.name} ${words}`, fold(`${unit.name} ${words}`)].map((text) => ({ unit, text })))
      .filter(({ unit, text }) => {
        const { units, period } = readAs(directory, text).slots;
        return units.length !== 1 || !units[0]?.unitIds.includes(unit.id) || (period !== null) !== hasPeriod;
      })
      .map(({ text }) => text);
    expect(missed).toEqual([]);
  });

  test('are no matter of a person called Nam', () => {
    const { person, period } = readAs(directory, 'việc của anh Trần Văn Nam quá hạn').slots;
    expect([person, period]).toEqual(['Trần Văn Nam', null]);
  });
});
