import { fold } from '../../../src/domain/unit/fold.js';
import { skipBracket, spelt, written } from '../../../src/domain/unit/names/cursor.js';
import { separator } from '../../../src/domain/unit/names/distribution.js';
import { matchPhrase, phraseTable } from '../../../src/domain/unit/names/phrase-table.js';
import { spansBreak } from '../../../src/domain/unit/names/spans-break.js';
import { directs, verbAt } from '../../../src/domain/unit/names/verbs.js';
import { wordsOf } from '../../../src/domain/unit/words.js';

const cut = (text: string) => wordsOf(text, fold(text));
/** What stands behind a number of words. */
const rest = (text: string, from: number): string => written(cut(text), from, cut(text).length);

describe('a known phrase among words', () => {
  const table = phraseTable([
    ['Nông nghiệp và Môi trường', 'NNMT'],
    ['Nông nghiệp', 'NN'],
    ['Văn hóa, Thể thao và Du lịch', 'VHTTDL'],
    ['Quy hoạch - Kiến trúc', 'QHKT'],
    ['Thủy lợi', 'TL'],
    ['Thuế', 'THUE'],
  ]);
  const found = (text: string, exact = false): string => {
    const match = matchPhrase(table, cut(text), 0, exact);
    return match === null ? '-' : `${match.display} | ${rest(text, match.next)}`;
  };

  test.each([
    ['the longest wins', 'Nông nghiệp và Môi trường rà soát', 'NNMT | rà soát'],
    ['the shorter where the longer does not fit', 'Nông nghiệp và Phát triển', 'NN | và Phát triển'],
    ['"và", "&" and "-" are one', 'Nông nghiệp & Môi trường', 'NNMT | '],
    ['in both directions', 'Quy hoạch và Kiến trúc', 'QHKT | '],
    ['a hyphen may be missing', 'Quy hoạch Kiến trúc tỉnh', 'QHKT | tỉnh'],
    ['so may a comma', 'Văn hóa Thể thao và Du lịch', 'VHTTDL | '],
    ['"và" may not', 'Nông nghiệp Môi trường', 'NN | Môi trường'],
    ['without accents', 'nong nghiep va moi truong', 'NNMT | '],
    ['a stop that OCR put in', 'Nông. nghiệp', 'NN | '],
    ['no stop that ends a sentence', 'Nông . nghiệp', '-'],
    ['another letter in a word of five', 'Nông nghiậm và Môi trường', '-'],
    ['one letter wrong', 'Nông nghiêb', 'NN | '],
    ['one letter more', 'Nông nghiệpp', 'NN | '],
    ['one letter less', 'Nông nghiệ', 'NN | '],
    ['two letters wrong', 'Nông nghixx', '-'],
    ['two letters more', 'Nông nghiệpppp', '-'],
    ['the first word is never wrong', 'Nôngg nghiệp', '-'],
    ['nor a short one', 'Thủy lợ', '-'],
    ['the end of the text', 'Nông', '-'],
    ['nothing', '', '-'],
  ])('%s: %s', (_name, text, expected) => {
    expect(found(text)).toBe(expected);
  });

  test('titles and verbs are forgiven no letter and no stop', () => {
    expect([found('Nông nghiêb', true), found('Nông. nghiệp', true)]).toEqual(['-', '-']);
    expect(found('Nông nghiệp', true)).toBe('NN | ');
  });

  test('of two that fit equally long, the one written as it stands', () => {
    const near = phraseTable([
      ['Kinh doanh', 'near'],
      ['Kinh doank', 'same'],
    ]);
    expect(matchPhrase(near, cut('Kinh doank'), 0)?.display).toBe('same');
    expect(matchPhrase(near, cut('Kinh doanh'), 0)?.display).toBe('near');
  });
});

describe('words written again', () => {
  test('line breaks become blanks, what was glued stays so', () => {
    const words = cut('Bộ  TN&MT\n(mới), xã');
    expect(written(words, 0, words.length)).toBe('Bộ TN&MT (mới), xã');
    expect(written(words, 2, 4)).toBe('&MT');
    expect(written(words, 1, 1)).toBe('');
  });

  test('tone marks stand on one letter, however they were put', () => {
    expect(spelt('Toà')).toBe(spelt('tòa'));
    expect(spelt('hoả')).toBe(spelt('hỏa'));
    expect(spelt('bàn')).not.toBe(spelt('bản'));
    expect(spelt('Toà')).toBe(spelt('Toà'));
  });

  test('a bracket is skipped with all that it holds; one that does not close is not', () => {
    expect(skipBracket(cut('( a b ) c'), 0)).toBe(4);
    expect(skipBracket(cut('a ( b )'), 0)).toBe(0);
    expect(skipBracket(cut('a ( b )'), 1)).toBe(4);
    expect(skipBracket(cut('( a b c'), 0)).toBe(0);
    expect(skipBracket(cut(`( ${'a '.repeat(58)}) c`), 0)).toBe(60);
    expect(skipBracket(cut(`( ${'a '.repeat(59)}) c`), 0)).toBe(0);
  });

  test.each([
    [', a', 1],
    ['; a', 1],
    ['và a', 1],
    ['hoặc a', 1],
    ['& a', 1],
    [', và a', 2],
    ['cùng với a', 2],
    [', cùng với a', 3],
    ['cùng a', 0],
    ['với a', 0],
    ['a', 0],
    ['', 0],
    ['- a', 0],
  ])('what separates two names: "%s"', (text, next) => {
    expect(separator(cut(text), 0)).toBe(next);
  });
});

describe('a name that goes on over a break', () => {
  test.each([
    ['Sở Nông nghiệp và Môi trường', 'và', true],
    ['Sở Nông nghiệp và Môi trường', 'Môi', true],
    ['tỉnh Quảng Ngãi', 'Ngãi', false],
    ['tỉnh Quảng Ngãi rà soát', 'rà', false],
    ['Liên đoàn Lao động tỉnh', 'Lao', true],
    // A field in small letters is no name.
    ['sở nông nghiệp và môi trường', 'và', false],
    ['Sở Y tế, Sở Nông nghiệp và Môi trường', 'Sở Nông', false],
  ])('%s, broken before "%s": %s', (text, before, spans) => {
    expect(spansBreak(cut(text), text.indexOf(before))).toBe(spans);
  });
});

describe('verbs that end a name', () => {
  const at = (text: string, word: string): [boolean, boolean] => {
    const words = cut(text);
    const index = words.findIndex(({ start }) => start === text.indexOf(word));
    return [verbAt(words, index), directs(words, index)];
  };

  test.each([
    ['Sở Y tế rà soát hồ sơ', 'rà'],
    ['Sở Y tế phải rà soát', 'phải'],
    ['Công ty cung cấp nước', 'cung'],
    ['Trung tâm xây dựng kế hoạch', 'xây'],
    ['xã gửi hồ sơ', 'gửi'],
  ])('end any name, also a long one: %s', (text, word) => {
    expect(at(text, word)).toEqual([true, true]);
  });

  test.each([
    ['Ban Quản lý dự án đầu tư xây dựng công trình', 'xây'],
    ['Trung tâm dịch vụ', 'dịch'],
    ['xã lấy ý', 'lấy'],
  ])('may stand inside a long one: %s', (text, word) => {
    expect(at(text, word)[1]).toBe(false);
  });

  test.each([
    ['the noun’s own word', 'Hội đồng thẩm định', 'thẩm'],
    ['a report of an appraisal', 'báo cáo thẩm định', 'thẩm'],
    ['a programme', 'chương trình', 'trình'],
    ['a process', 'quy trình', 'trình'],
    ['who does it', 'thanh tra viên', 'thanh'],
    ['elections', 'bầu cử', 'cử'],
    ['public', 'công lập', 'lập'],
    ['information', 'thông báo', 'báo'],
    ['jobs', 'việc làm', 'làm'],
    ['traffic', 'giao thông', 'giao'],
    ['a folded neighbour: "cán" is not "cần"', 'cán bộ', 'cán'],
    ['"phần" is not "phân"', 'phần cấp', 'phần'],
    ['nothing', 'hồ sơ', 'hồ'],
  ])('are none: %s (%s)', (_name, text, word) => {
    expect(at(text, word)).toEqual([false, false]);
  });

  test('a mark lost to OCR leaves the verb, in a text without accents every mark may be lost', () => {
    expect(at('Sở Y tế phôi hợp', 'phôi')[0]).toBe(true);
    expect(at('So Y te ra soat', 'ra')[0]).toBe(true);
    expect(at('So Y te can lam', 'can')[0]).toBe(true);
  });

  test('no verb goes over a sign', () => {
    expect(at('rà; soát', 'rà')[0]).toBe(false);
    expect(verbAt(cut('a'), 5)).toBe(false);
  });
});
