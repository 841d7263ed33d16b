import fc from 'fast-check';
import { textWidth } from '../../../src/bot/charts/font.js';
import { classLimits } from '../../../src/bot/charts/commune-tiles.js';
import { ends, place, type RankedHead } from '../../../src/bot/charts/head-ranking.js';
import { countTicks, decimal, number } from '../../../src/bot/charts/scale.js';
import { timeAxis } from '../../../src/bot/charts/time-axis.js';
import { fit, wrap } from '../../../src/bot/charts/wrap.js';

const look = { size: 24 };

test('a wide letter measures wider than a narrow one, and accents hardly change the width of their letter', () => {
  expect(textWidth('W', 24)).toBeGreaterThan(textWidth('i', 24));
  expect(Math.abs(textWidth('ặ', 24) - textWidth('a', 24))).toBeLessThan(1);
  expect(textWidth('đôn đốc', 48)).toBeCloseTo(2 * textWidth('đôn đốc', 24), 5);
});

test('wrapped lines fit the width, and without a limit no word is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii' }), fc.integer({ min: 40, max: 900 }), (text, width) => {
      const lines = wrap(text, width, look);
      for (const line of lines) expect(textWidth(line, 24)).toBeLessThanOrEqual(width);
      expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }),
  );
});

test('a text that is too long ends in an ellipsis on its last line', () => {
  const lines = wrap('một hai ba bốn năm sáu bảy tám chín mười '.repeat(10), 300, look, 2);
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/…$/);
  expect(fit('ngắn', 300, look)).toBe('ngắn');
});

test('letters sent with separate accents are composed before they are measured', () => {
  expect(fit('Đo\u0302n Đo\u0302\u0301c', 300, look)).toBe('Đôn Đốc');
});

test('ticks of counts are whole, begin at zero and reach the largest', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), (most) => {
      const ticks = countTicks(most);
      expect(ticks[0]).toBe(0);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(most);
      expect(ticks.every(Number.isInteger)).toBe(true);
      expect(ticks.length).toBeLessThanOrEqual(7);
    }),
  );
});

test('the classes of tiles cover every value up to the largest with at most five colours', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), (most) => {
      const limits = classLimits(most);
      expect(limits.at(-1)).toBeGreaterThanOrEqual(most);
      expect(limits.length).toBeLessThanOrEqual(5);
    }),
  );
});

test('numbers are written the Vietnamese way', () => {
  expect([number(10_000), number(1_234_567), number(999)]).toEqual(['10.000', '1.234.567', '999']);
  expect([decimal(12.46), decimal(12)]).toEqual(['12,5', '12']);
});

test('an axis of one day and one of five years both carry readable dates', () => {
  const day = new Date('2026-11-23T01:00:00Z');
  expect(timeAxis([day, day], 0, 900).ticks.map(({ label }) => label)).toEqual(['23/11']);
  const years = timeAxis([day, new Date('2031-11-23T01:00:00Z')], 0, 900).ticks;
  expect(years.length).toBeLessThanOrEqual(8);
  expect(years[0]?.label).toBe('23/11/26');
});

describe('places of heads', () => {
  const head = (name: string, score: number, counted = 10): RankedHead => ({
    name,
    unit: 'Sở',
    points: [score],
    counted,
  });

  test('equal scores share a place and the next place is skipped', () => {
    expect(place([head('B', 90), head('A', 90), head('C', 80)], 5).map(({ name, place: at }) => [name, at])).toEqual([
      ['A', 1],
      ['B', 1],
      ['C', 3],
    ]);
  });

  test('a full score on one assignment gets no place', () => {
    expect(
      place([head('Một việc', 100, 1), head('Nhiều việc', 70)], 5).map(({ name, place: at }) => [name, at]),
    ).toEqual([
      ['Nhiều việc', 1],
      ['Một việc', null],
    ]);
  });

  test('both ends of a long ranking are shown and the middle is counted', () => {
    const placed = place(
      Array.from({ length: 30 }, (_, index) => head(`H${index}`, 100 - index)),
      5,
    );
    const { first, hidden, last } = ends(placed, 12);
    expect([first.length, hidden, last.length]).toEqual([8, 18, 4]);
    expect(last.at(-1)?.name).toBe('H29');
  });
});
