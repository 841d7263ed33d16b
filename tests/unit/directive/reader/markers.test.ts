import { markerOf } from '../../../../src/domain/directive/reader/markers.js';
import { fold } from '../../../../src/domain/unit/fold.js';

const marked = (text: string): string => {
  const marker = markerOf({ text, folded: fold(text), start: 0, end: text.length });
  return marker === null ? '-' : `${marker.kind} ${marker.label} | ${text.slice(marker.size)}`;
};

describe('numbering as offices set it, with a stroke, a dash or both behind it', () => {
  test.each([
    ['I/- Mục đích', 'roman I | Mục đích'],
    ['I.- Mục đích', 'roman I | Mục đích'],
    ['1.- Rà soát chợ', 'number 1 | Rà soát chợ'],
    ['1/- Rà soát chợ', 'number 1 | Rà soát chợ'],
    ['1 - Rà soát chợ', 'number 1 | Rà soát chợ'],
    ['2.1- Rà soát chợ', 'sub-number 2.1 | Rà soát chợ'],
    ['2.1 - Rà soát chợ', 'sub-number 2.1 | Rà soát chợ'],
    ['2.1/ Rà soát chợ', 'sub-number 2.1 | Rà soát chợ'],
    ['2.1 . Rà soát chợ', 'sub-number 2.1 | Rà soát chợ'],
    ['1.a) Rà soát chợ', 'sub-number 1.a | Rà soát chợ'],
    ['a/- Rà soát chợ', 'letter a) | Rà soát chợ'],
    ['a.- Rà soát chợ', 'letter a) | Rà soát chợ'],
    ['a- Rà soát chợ', 'letter a) | Rà soát chợ'],
    ['a ) Rà soát chợ', 'letter a) | Rà soát chợ'],
    ['b1) Rà soát chợ', 'inner b1 | Rà soát chợ'],
    ['(1)- Rà soát chợ', 'inner 1 | Rà soát chợ'],
    ['+) Rà soát chợ', 'plus + | Rà soát chợ'],
    ['■ Rà soát chợ', 'dash ■ | Rà soát chợ'],
    ['=> Rà soát chợ', 'dash => | Rà soát chợ'],
    ['Điều 2/ Rà soát chợ', 'article Điều 2 | Rà soát chợ'],
    ['Điều 2 .- Rà soát chợ', 'article Điều 2 | Rà soát chợ'],
  ])('%s', (text, expected) => {
    expect(marked(text)).toBe(expected);
  });

  test.each(['2.5 -3 % số hộ', '5 - 10 hộ dân', 'a - b', '12-UBND xã', 'đ/c Lan', 'i-on', '8:30 tập trung'])(
    '"%s" begins with no number of an item',
    (text) => {
      expect(marked(text)).toBe('-');
    },
  );
});
