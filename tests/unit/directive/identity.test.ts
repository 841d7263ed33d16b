import { localDate } from '../../../src/domain/calendar/local-date.js';
import {
  docKey,
  findCodes,
  formatDocumentCode,
  kindOfCode,
  parseDocumentCode,
} from '../../../src/domain/directive/document-code.js';
import { createLocator } from '../../../src/domain/directive/locate.js';
import { mayBeSame, similarity, sketchOf } from '../../../src/domain/directive/same-document.js';
import { aDraft, read } from './a-draft.js';

const codesIn = (text: string): string[] =>
  findCodes(text).map(
    ({ code, start, end }) => `${formatDocumentCode(code)} ${code.regime} "${text.slice(start, end)}"`,
  );

describe('symbols of documents in running text (domain.md §1.3)', () => {
  test.each([
    ['theo Công văn số 367/TTg ngày', '367/TTg administrative "367/TTg"'],
    ['số 1850/TTg-KTN.', '1850/TTg-KTN administrative "1850/TTg-KTN"'],
    ['số 26 / CT - TTg về', '26/CT-TTg administrative "26 / CT - TTg"'],
    ['Quyết định 2237/QĐ-BNN-TTr', '2237/QĐ-BNN-TTr administrative "2237/QĐ-BNN-TTr"'],
    ['số 01/KH-BCĐ389QNg', '01/KH-BCĐ389QNg administrative "01/KH-BCĐ389QNg"'],
    ['số 2231/SNV-CCHC&PC,', '2231/SNV-CCHC&PC administrative "2231/SNV-CCHC&PC"'],
    ['số 3383/VPCP-V.I ngày', '3383/VPCP-V.I administrative "3383/VPCP-V.I"'],
    // The stop ends the sentence.
    ['số 186/KH-UBND. Sở', '186/KH-UBND administrative "186/KH-UBND"'],
    // A title glued to the symbol is none of it.
    ['148/NQ-CP-Phiên họp', '148/NQ-CP administrative "148/NQ-CP"'],
    ['148/NQ - CP - Phiên họp', '148/NQ-CP administrative "148/NQ - CP"'],
    ['Luật 45/2019/QH14 quy định', '45/2019/QH14 legal "45/2019/QH14"'],
    ['số 30/2020/NĐ-CP', '30/2020/NĐ-CP legal "30/2020/NĐ-CP"'],
    ['Luật số 12/QH13', '12/QH13 legal "12/QH13"'],
    ['Chỉ thị số 24-CT/TU', '24-CT/TU party "24-CT/TU"'],
    ['số 12a/TB-VP', '12a/TB-VP administrative "12a/TB-VP"'],
  ])('%s', (text, expected) => {
    expect(codesIn(text)).toEqual([expected]);
  });

  test.each(['tỷ lệ 1/500', 'đạt 63/63 tỉnh', '24/24h', '5/Phiên họp', 'ngày 10/Tháng'])(
    'fractions, rates and words hold none: %s',
    (text) => {
      expect(codesIn(text)).toEqual([]);
    },
  );

  test('they come in the order of the text, whatever their regime', () => {
    expect(codesIn('số 12/CT-UBND, Chỉ thị 24-CT/TU và 13/KH-UBND').map((code) => code.split(' ')[0])).toEqual([
      '12/CT-UBND',
      '24-CT/TU',
      '13/KH-UBND',
    ]);
  });

  test('as it was typed: broken over lines, with the dashes and letters of other alphabets', () => {
    const typed = (text: string) => formatDocumentCode(parseDocumentCode(text)!);
    expect(typed('Số:  12/KH-\n UBND')).toBe('12/KH-UBND');
    expect(typed('Số 08/QÐ–TTg')).toBe('08/QĐ-TTg');
    expect(typed('Số 08/QƉ−TTg')).toBe('08/QĐ-TTg');
    expect(typed('Số 12\u00a0/\u00a0KH-UBND')).toBe('12/KH-UBND');
    expect(parseDocumentCode('không số')).toBeNull();
  });

  test('without a number the symbol stands alone', () => {
    expect(formatDocumentCode({ number: null, notation: 'TB-UBND', regime: 'administrative' })).toBe('/TB-UBND');
    expect(formatDocumentCode({ number: null, notation: 'NĐ-CP', regime: 'legal', year: 2026 })).toBe('/2026/NĐ-CP');
  });

  test.each([
    ['12/CT-UBND', 'chỉ thị'],
    ['12/UBND-NC', 'công văn'],
    ['45/2019/QH14', 'luật'],
    ['12/QHTT-UBND', 'công văn'],
    ['12/2026/TT-BCT', 'thông tư'],
    // What a ministry calls "thông tư" is "thông tri" of the Party.
    ['24-TT/TU', 'thông tri'],
    ['24-KL/TW', 'kết luận'],
    ['1494-CV/TU', 'công văn'],
  ])('%s is a %s', (text, kind) => {
    expect(kindOfCode(parseDocumentCode(text)!)).toBe(kind);
  });
});

describe('one document under two copies (domain.md §1.4)', () => {
  const keyOf = (number: string, notation: string, year = 2026) =>
    docKey({ number, notation, regime: 'administrative' }, 'HN', year);

  test('zeros in front, small letters and a mark of a copy do not matter', () => {
    for (const [number, notation] of [
      ['05', 'TB-UBND'],
      ['005', 'TB-UBND'],
      ['5', 'TB-UBND-SY'],
      ['5', 'tb-ubnd'],
      ['5', 'TB-TrS-UBND'],
    ] as const)
      expect(keyOf(number, notation)).toBe(keyOf('5', 'TB-UBND'));
    expect(keyOf('5A', 'TB-UBND')).toBe(keyOf('5a', 'TB-UBND'));
  });

  test('number, symbol, year, issuer and the Party do', () => {
    const keys = [
      keyOf('5', 'TB-UBND'),
      keyOf('50', 'TB-UBND'),
      keyOf('105', 'TB-UBND'),
      keyOf('15', 'TB-UBND'),
      keyOf('0', 'TB-UBND'),
      keyOf('5', 'TB-UBNDSY'),
      keyOf('5', 'TBU-BND'),
      keyOf('5', 'TB-UBND', 2025),
      docKey({ number: '5', notation: 'TB-UBND', regime: 'administrative' }, 'HCM', 2026),
      docKey({ number: '5', notation: 'TB-UBND', regime: 'party' }, 'HN', 2026),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('a law is a document of the State; its own year counts', () => {
    const law = { number: '5', notation: 'TB-UBND', regime: 'legal', year: 2026 } as const;
    expect(docKey(law, 'HN', 2025)).toBe(keyOf('5', 'TB-UBND'));
  });

  const numbered = (number: string | null, day: string | null = '2026-11-20') =>
    aDraft({
      code: read({ number, notation: 'UBND-NC', regime: 'administrative' as const }),
      date: day === null ? aDraft().date : read(localDate(day)),
    });

  test.each([
    ['024', '24', true],
    ['0024', '24', true],
    ['24', '204', false],
    ['204', '24', false],
    ['0', '00', true],
    ['24', null, true],
    [null, '24', true],
  ])('numbers %s and %s', (left, right, same) => {
    expect(mayBeSame(numbered(left), numbered(right))).toBe(same);
  });

  test('no number and no day on either side tell nothing', () => {
    expect(mayBeSame(aDraft(), numbered('24'))).toBe(true);
    expect(mayBeSame(numbered('24'), aDraft())).toBe(true);
    expect(mayBeSame(numbered('24', null), numbered('24'))).toBe(true);
    expect(mayBeSame(numbered('24'), numbered('24', null))).toBe(true);
  });
});

describe('sketches of texts', () => {
  const words = (count: number, from = 0) => Array.from({ length: count }, (_, at) => `tu${from + at}`);
  const textOf = (list: readonly string[]) => list.join(' ');

  test('thirty words are enough to compare, twenty-nine are not', () => {
    expect(sketchOf(textOf(words(30)))).toHaveLength(64);
    expect(sketchOf(textOf(words(29)))).toEqual([]);
    expect(similarity(sketchOf(textOf(words(29))), sketchOf(textOf(words(29))))).toBe(0);
    expect(similarity([], sketchOf(textOf(words(30))))).toBe(0);
    expect(similarity(sketchOf(textOf(words(30))), [])).toBe(0);
  });

  test('the last words count, and nothing beyond them', () => {
    const other = [...words(29), 'khac'];
    expect(similarity(sketchOf(textOf(words(30))), sketchOf(textOf(other)))).toBeLessThan(1);
    // Said over and over: the same triples, however long it goes on.
    const round = (count: number) =>
      sketchOf(textOf(Array.from({ length: count }, (_, at) => ['mot', 'hai', 'ba'][at % 3]!)));
    expect(similarity(round(30), round(31))).toBe(1);
    expect(similarity(round(30), round(32))).toBe(1);
  });

  test('where a word ends makes another word', () => {
    const of = (said: string) => sketchOf(`${said} `.repeat(12));
    expect(similarity(of('ab c d'), of('a bc d'))).toBe(0);
  });

  test('half of the words shared is about a third to a half of the triples', () => {
    const half = similarity(sketchOf(textOf(words(200))), sketchOf(textOf([...words(100), ...words(100, 500)])));
    expect(half).toBeGreaterThan(0.2);
    expect(half).toBeLessThan(0.55);
  });
});

describe('words found again in a text', () => {
  const locate = createLocator('1 | Rà soát\n các | dự án. Rà soát');
  test('over cells and lines, from a place on', () => {
    expect(locate('ra soat các dự án')).toEqual({ start: 4, end: 24 });
    expect(locate('Rà soát', 5)).toEqual({ start: 26, end: 33 });
    expect(locate('Rà soát', 26)).toEqual({ start: 26, end: 33 });
    expect(locate('Rà soát', 27)).toBeNull();
    expect(locate('1', 100)).toBeNull();
    expect(locate('1')).toEqual({ start: 0, end: 1 });
  });

  test('blanks alone are no words', () => {
    expect(locate(' | ')).toBeNull();
    expect(locate('', 5)).toBeNull();
    expect(locate('kế hoạch')).toBeNull();
  });
});
