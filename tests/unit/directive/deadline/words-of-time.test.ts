import { parseDeadlines } from '../../../../src/domain/directive/deadline/parse-deadlines.js';
import { Kind, matchesAt, saidIn } from '../../../../src/domain/directive/deadline/said.js';

const says = (flat: string, kind: number): boolean => (saidIn(flat).all & kind) !== 0;

it('finds words of time wherever letters and digits part', () => {
  const { at } = saidIn('bo xay dung truoc15/6');
  expect(at).toEqual([7, 12, 17, 20]);
  expect(says('giamthang', Kind.Month)).toBe(false);
  expect(says('bo xay dung', Kind.Limits | Kind.Digits)).toBe(false);
});

it('sees a number right before its unit only', () => {
  for (const said of ['15 ngay', '15ngay', 'hai tuan', '02 (hai) tuan', '24h'])
    expect(says(said, Kind.Counted)).toBe(true);
  for (const said of ['15 cai ngay', 'ngay 15', '15   ngay']) expect(says(said, Kind.Counted)).toBe(false);
});

it('tries a pattern at its words, and none of its matches lies over another', () => {
  const flat = 'truoc truoc ngay 3, truoc ngay 4';
  const found = matchesAt(saidIn(flat), Kind.Before, flat, /truoc (?:truoc )?ngay \d/y);
  expect(found.map(({ index }) => index)).toEqual([0, 20]);
  expect(matchesAt(saidIn(flat), Kind.Periodic, flat, /truoc/y)).toEqual([]);
});

it('takes no word that begins like a quarter for one', () => {
  expect(
    parseDeadlines('thực hiện Điều 1 của Quyết định này, báo cáo quý', null).map(({ kind }) => kind),
  ).not.toContain('RECURRING');
  expect(parseDeadlines('báo cáo trước ngày 10 của quý', null).map(({ kind }) => kind)).toContain('RECURRING');
});
