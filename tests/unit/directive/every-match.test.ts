import { everyMatch } from '../../../src/domain/directive/every-match.js';

const indexes = (text: string, pattern: RegExp): number[] => everyMatch(text, pattern).map((match) => match.index);

test('all matches are given in order, with their groups', () => {
  const found = everyMatch('ngày 3, ngày 14', /ngày (?<d>\d+)/g);
  expect(found.map((match) => [match.index, match.groups?.['d']])).toEqual([
    [0, '3'],
    [8, '14'],
  ]);
});

test('a pattern that was left in the middle of another text starts anew', () => {
  const pattern = /\d/g;
  pattern.exec('a1');
  expect(indexes('1 2', pattern)).toEqual([0, 2]);
  expect(indexes('1 2', pattern)).toEqual([0, 2]);
});

test('a text without a match gives none, however often it is asked', () => {
  const pattern = /x/g;
  expect(indexes('abc', pattern)).toEqual([]);
  expect(indexes('xa', pattern)).toEqual([0]);
});

test('an empty match ends the search instead of going on for ever', () => {
  expect(indexes('aab', /a*/g)).toEqual([0]);
});

test('a pattern that stops at its first match is a mistake of who asks', () => {
  expect(() => everyMatch('a', /a/)).toThrow(TypeError);
});
