import { bodyRange } from '../../../../src/domain/directive/reader/body-range.js';
import { isScanned, isSyllable } from '../../../../src/domain/directive/reader/damage.js';
import { partGluedWords } from '../../../../src/domain/directive/reader/glued-words.js';
import { kindOfLine } from '../../../../src/domain/directive/reader/kinds.js';
import { isUpper, lettersOf, linesOf, onOneLine } from '../../../../src/domain/directive/reader/lines.js';
import { enumeratedStarts, partStarts, sentenceEnd } from '../../../../src/domain/directive/reader/parts.js';
import { signedBy } from '../../../../src/domain/directive/reader/signed.js';
import { fold } from '../../../../src/domain/unit/fold.js';
import { wordsOf } from '../../../../src/domain/unit/words.js';
import { lines } from './lines-of.js';

describe('Vietnamese syllables', () => {
  test.each(['nghiệp', 'quyết', 'giữ', 'gì', 'oách', 'yêu', 'ủy', 'khuya', 'quốc', 'giếng'])('%s is one', (word) => {
    expect(isSyllable(word)).toBe(true);
  });

  test.each(['quyêt', 'tỗa', 'phàt', 'cảc', 'tệpp', 'wăn', 'zô', 'bcd', 'định1', 'sẳp', 'tõt'])(
    '%s is none: no such rime, or a tone that its end does not bear',
    (word) => {
      expect(isSyllable(word)).toBe(false);
    },
  );
});

describe('a page that came through OCR', () => {
  const clean = 'Ủy ban nhân dân Thành phố yêu cầu các sở, ban, ngành khẩn trương thực hiện các nhiệm vụ được giao. ';

  test('clean text is none', () => {
    expect(isScanned(clean.repeat(5))).toBe(false);
    expect(isScanned('')).toBe(false);
  });

  test.each([
    ['an impossible syllable', `${clean.repeat(5)}quyêt định`],
    ['letters of no Vietnamese alphabet', `${clean}Ÿ`],
    ['the time stamp of a signature', `${clean}07:15:22 +07:00`],
    ['a misspelt heading', `CHÍ THỊ\n${clean}`],
    ['a misspelt province', `UBND\nTÍNH QUẢNG NGÃI\n${clean}`],
    ['capitals that lost their accents', `CONG HOA XA HOI CHU NGHIA VIET NAM\n${clean}`],
  ])('one sign is enough: %s', (_name, text) => {
    expect(isScanned(text)).toBe(true);
  });

  test('a text written without accents altogether is no scan; of a few words nothing is said', () => {
    expect(isScanned('CONG HOA XA HOI CHU NGHIA VIET NAM\ncac so ban nganh')).toBe(false);
    expect(isScanned('quyêt định')).toBe(false);
  });
});

describe('blanks lost at line ends are given back', () => {
  test.each([
    ['Hội đồngnhân dân', 'Hội đồng nhân dân'],
    ['BANHÀNH KẾ HOẠCH', 'BAN HÀNH KẾ HOẠCH'],
    ['thựchiện', 'thực hiện'],
    ['khẩntrươngthực', 'khẩn trương thực'],
    ['email Vietnam', 'email Vietnam'],
    ['prôtêin', 'prôtêin'],
    ['Hội đồng nhân dân', 'Hội đồng nhân dân'],
    ['', ''],
  ])('%s', (text, expected) => {
    expect(partGluedWords(text)).toBe(expected);
  });
});

describe('lines', () => {
  test('with their offsets, the last also when empty', () => {
    expect(
      linesOf('Á\n\nb\n', fold('Á\n\nb\n')).map(({ start, end, text, folded }) => [start, end, text, folded]),
    ).toEqual([
      [0, 1, 'Á', 'a'],
      [2, 2, '', ''],
      [3, 4, 'b', 'b'],
      [5, 5, '', ''],
    ]);
  });

  test('letters alone, capitals alone, one line of several', () => {
    expect(lettersOf('* m a t 5 *')).toBe('mat');
    expect([isUpper('MẬT 5'), isUpper('Mật'), isUpper('5')]).toEqual([true, false, false]);
    expect([onOneLine(' a\n b\t c  d '), onOneLine(' a b ')]).toEqual(['a b c d', 'a b']);
  });

  test.each([
    ['CHỈ THỊ', 'chỉ thị'],
    ['CÔNG ĐIỆN KHẨN', 'công điện'],
    ['KẾ HOẠCH HỎA TỐC', 'kế hoạch'],
    ['K Ế  H O Ạ C H', 'kế hoạch'],
    ['KẾT LUẬN THANH TRA', 'kết luận'],
    ['KẾT LUẬN KIỂM TRA', 'kết luận'],
    ['CHƯƠNG TRÌNH HÀNH ĐỘNG', 'chương trình hành động'],
    ['KẾ HOẠCH PHÒNG CHỐNG DỊCH', undefined],
    ['', undefined],
  ])('the kind that a line "%s" names', (text, kind) => {
    expect(kindOfLine(fold(text))).toBe(kind);
  });
});

describe('where the body of a document ends', () => {
  const ends = (...text: readonly string[]) => bodyRange(lines(text.join('\n')), 0);

  test.each([
    [['a', 'Nơi nhận:', 'b'], 1],
    [['a', 'NƠI NHẬN', 'b'], 1],
    [['a', 'TM. ỦY BAN NHÂN DÂN', 'b'], 1],
    [['a', 'KT. CHỦ TỊCH', 'b'], 1],
    [['a', 'T/M BAN THƯỜNG VỤ', 'b'], 1],
    [['a', 'TM. ĐOÀN CHỦ TỊCH', 'b'], 1],
    [['a./.', 'b'], 1],
    [['a./.', 'b', 'Nơi nhận:'], 2],
    [['a', 'b'], 2],
  ])('%j: after line %d', (text, to) => {
    expect(ends(...text).to).toBe(to);
  });

  test('an annex may follow the signature; none stands before it', () => {
    expect(ends('a', 'Nơi nhận:', 'PHỤ LỤC', 'b').appendix).toBe(2);
    expect(ends('PHỤ LỤC', 'a', 'Nơi nhận:', 'b').appendix).toBe(-1);
    expect(ends('a', 'Nơi nhận:', `Phụ lục ${'rất dài '.repeat(12)}`).appendix).toBe(-1);
  });
});

describe('the signature tells the issuer of a page without a letterhead, never surely', () => {
  test('by the level that is signed for and the place of the date line', () => {
    expect(signedBy(lines('a\nTM. ỦY BAN NHÂN DÂN TỈNH'), 'Sơn La')).toMatchObject({
      value: 'Ủy ban nhân dân tỉnh Sơn La',
      confidence: 0.7,
      span: { start: 2 },
    });
    expect(signedBy(lines('T/M UBND THÀNH PHỐ'), 'TP. Đà Nẵng')?.value).toBe('Ủy ban nhân dân thành phố Đà Nẵng');
  });

  test('without a place, or without a level, it does not', () => {
    expect(signedBy(lines('TM. ỦY BAN NHÂN DÂN TỈNH'), null)).toBeNull();
    expect(signedBy(lines('TM. ỦY BAN NHÂN DÂN'), 'Sơn La')).toBeNull();
    expect(signedBy(lines('GIÁM ĐỐC'), 'Sơn La')).toBeNull();
  });
});

describe('parts of a paragraph', () => {
  const cut = (text: string) => wordsOf(text, fold(text));
  const parts = (text: string): string[] => {
    const words = cut(text);
    const starts = partStarts(words);
    return starts.map((from, at) =>
      words
        .slice(from, starts[at + 1])
        .map(({ raw }) => raw)
        .join(' '),
    );
  };

  test.each([
    ['a b. C d', ['a b .', 'C d']],
    ['a b; c d', ['a b ;', 'c d']],
    // An abbreviation, a number, a bracket do not end a sentence.
    ['TP. Hà Nội', ['TP . Hà Nội']],
    ['số 5.000 đồng', ['số 5 . 000 đồng']],
    ['a (b. C; d) e', ['a ( b . C ; d ) e']],
    ['a. b', ['a . b']],
    ['a) b; c', ['a ) b ;', 'c']],
  ])('%s', (text, expected) => {
    expect(parts(text)).toEqual(expected);
  });

  test('items counted in the line begin behind their number', () => {
    expect(parts('gồm (i) a; (ii) b')).toEqual(['gồm ( i )', 'a ; ( ii )', 'b']);
    expect(enumeratedStarts(cut('(1) a (2) b'), 0, 8)).toEqual([3, 7]);
    expect(enumeratedStarts(cut('(1) a (2) b'), 0, 7)).toEqual([3]);
    expect(enumeratedStarts(cut('(x) a'), 0, 4)).toEqual([]);
  });

  test('a sentence goes to its stop, brackets and all', () => {
    expect(sentenceEnd(cut('a (b. C) d. E f'), 0)).toBe(8);
    expect(sentenceEnd(cut('a b'), 0)).toBe(2);
    expect(sentenceEnd(cut('a. Bc d. C'), 2)).toBe(5);
  });
});
