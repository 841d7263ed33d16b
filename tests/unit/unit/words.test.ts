import { fold, foldKey } from '../../../src/domain/unit/fold.js';
import { wordsOf } from '../../../src/domain/unit/words.js';

const cut = (text: string, ...range: [] | [number, number]) => wordsOf(text, fold(text), ...range);
const shown = (text: string): string =>
  cut(text)
    .map(({ raw, kind }) => (kind === 'sign' ? `<${raw}>` : raw))
    .join(' ');

describe('folding', () => {
  test('takes away case, tone and hook of every Vietnamese letter, also where OCR or Iceland wrote the đ', () => {
    expect(fold('Ấy Đường ĐỖ Ðức ðồng quỳnh')).toBe('ay duong do duc dong quynh');
  });

  test('keeps the length of a text of several thousand letters and everything it does not know', () => {
    const text = `${'Ầ'.repeat(4095)}Đ—${'ở'.repeat(4096)}漢🙂`;
    expect(fold(text)).toBe(`${'a'.repeat(4095)}d—${'o'.repeat(4096)}漢🙂`);
    expect(fold('')).toBe('');
  });

  test('of a key reads "&" as "và", and runs of signs as one blank, none at the ends', () => {
    expect(foldKey('  «Sở  KH&ĐT» — 15. ')).toBe('so kh va dt 15');
    expect(foldKey('Sở Y tế'.normalize('NFD'))).toBe('so y te');
  });
});

describe('words and signs of a text', () => {
  test('signs stand alone, each by itself; digits and letters make words', () => {
    expect(shown('Sở Y tế(1), các xã… “A”–b; m²: 12/CT!')).toBe(
      'Sở Y tế <(> 1 <)> <,> các xã <…> <“> A <”> <–> b <;> m² <:> 12 </> CT <!>',
    );
    expect(shown('0 9 a z {|}~ `@[ /:')).toBe('0 9 a z <{> <|> <}> <~> <`> <@> <[> </> <:>');
  });

  test('every blank separates, none is a word; what was glued is remembered', () => {
    expect(cut('A,\n\tb c-d').map(({ raw, glued }) => [raw, glued])).toEqual([
      ['A', false],
      [',', true],
      ['b', false],
      ['c', false],
      ['-', true],
      ['d', true],
    ]);
  });

  test('offsets lead back into the text, also when only a part is cut', () => {
    const text = 'Giao Sở Y tế rà soát';
    expect(cut(text, 5, 12).map(({ start, end, raw, key }) => [start, end, raw, key])).toEqual([
      [5, 7, 'Sở', 'so'],
      [8, 9, 'Y', 'y'],
      [10, 12, 'tế', 'te'],
    ]);
    expect(cut(text, 5, 11).map(({ raw }) => raw)).toEqual(['Sở', 'Y', 't']);
  });

  test('a capital is that of the first letter of a word, accented or not', () => {
    expect(cut('Đà aB Ủy 1A ,').map(({ capital }) => capital)).toEqual([true, false, true, false, false]);
  });

  test('a text is plain when no letter of it bears an accent', () => {
    expect(cut('so y te')[0]!.plain).toBe(true);
    expect(cut('so y tế').every(({ plain }) => !plain)).toBe(true);
  });

  test('of a long text the beginning decides that', () => {
    const blank = ' '.repeat(3994);
    expect(cut(`so y${blank}tế`)[0]!.plain).toBe(false);
    expect(cut(`so y te${' '.repeat(4000)}tế`)[0]!.plain).toBe(true);
    expect(cut(`a${' '.repeat(3998)}ế`)[0]!.plain).toBe(false);
  });
});
