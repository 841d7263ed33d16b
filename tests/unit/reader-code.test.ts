import {
  docKey,
  findCodes,
  formatDocumentCode,
  kindOfCode,
  parseDocumentCode,
} from '../../src/domain/directive/document-code.js';

/** Symbols of real documents (domain sheet §1.3) and the kind that each names. */
const REAL: readonly (readonly [string, string])[] = [
  ['4730/UBND-NC', 'công văn'],
  ['575/UBND-KTTH', 'công văn'],
  ['1257/VPUBND-THVX', 'công văn'],
  ['3383/VPCP-V.I', 'công văn'],
  ['7816/VPCP-TTĐT', 'công văn'],
  ['1850/TTg-KTN', 'công văn'],
  ['2928/SGDĐT-KHTC', 'công văn'],
  ['2231/SNV-CCHC&PC', 'công văn'],
  ['385/ĐKTCV', 'công văn'],
  ['367/TTg', 'công văn'],
  ['26/CT-TTg', 'chỉ thị'],
  ['14/CĐ-UBND', 'công điện'],
  ['365/TB-VPCP', 'thông báo'],
  ['172/KH-UBND', 'kế hoạch'],
  ['01/KH-BCĐ389QNg', 'kế hoạch'],
  ['2237/QĐ-BNN-TTr', 'quyết định'],
  ['184/KL-TTr', 'kết luận'],
  ['297/GM-SXD', 'giấy mời'],
  ['191/TTr-SXD', 'tờ trình'],
  ['316/BC-UBND', 'báo cáo'],
  ['30/2020/NĐ-CP', 'nghị định'],
  ['72/2024/QĐ-UBND', 'quyết định'],
  ['21/2026/TT-BCT', 'thông tư'],
  ['84/2025/QH15', 'luật'],
  ['24-CT/TU', 'chỉ thị'],
  ['1494-CV/TU', 'công văn'],
  ['18-KL/TW', 'kết luận'],
  ['05-NQ/ĐU', 'nghị quyết'],
];

test.each(REAL)('%s is read, written back the same, and is a %s', (written, kind) => {
  const code = parseDocumentCode(written);
  expect(code).not.toBeNull();
  expect(formatDocumentCode(code!)).toBe(written);
  expect(kindOfCode(code!)).toBe(kind);
});

test('the regime follows the form', () => {
  expect(parseDocumentCode('24-CT/TU')?.regime).toBe('party');
  expect(parseDocumentCode('30/2020/NĐ-CP')).toMatchObject({ regime: 'legal', year: 2020 });
  expect(parseDocumentCode('12/CT-UBND')?.regime).toBe('administrative');
});

test('spaces, other dashes and the Icelandic Đ are no difference', () => {
  expect(formatDocumentCode(parseDocumentCode('Số: 04 /CT- UBND')!)).toBe('04/CT-UBND');
  expect(formatDocumentCode(parseDocumentCode('08/QÐ–TTg')!)).toBe('08/QĐ-TTg');
});

test('a title glued to the symbol is cut off', () => {
  expect(findCodes('Nghị quyết 148/NQ-CP-Phiên họp thường kỳ').map((f) => formatDocumentCode(f.code))).toEqual([
    '148/NQ-CP',
  ]);
});

test('scales, rates, days and land plots are no codes', () => {
  expect(findCodes('tỷ lệ 1/500, 63/63 tỉnh, 24/24h, ngày 15/6/2026, thửa 12/34, 100% 3/4 số hộ')).toEqual([]);
});

test('several codes in a list are all found with their places', () => {
  const text = 'các Quyết định số: 1743/QĐ-BGTVT, 1744/QĐ-BGTVT và Kế hoạch số 83-KH/TU';
  const found = findCodes(text);
  expect(found.map((f) => text.slice(f.start, f.end))).toEqual(['1743/QĐ-BGTVT', '1744/QĐ-BGTVT', '83-KH/TU']);
});

describe('identity', () => {
  const key = (written: string, issuer: string, year: number | string): string | null =>
    docKey(parseDocumentCode(written)!, issuer, year);

  test('State numbering restarts each year, so the year is part of it', () => {
    expect(key('11/CT-UBND', 'HN', 2021)).not.toBe(key('11/CT-UBND', 'HN', 2024));
  });

  test('every province has its own 04/CT-UBND', () => {
    expect(key('04/CT-UBND', 'HN', 2024)).not.toBe(key('04/CT-UBND', 'QNG', 2024));
  });

  test('a leading zero and a copy mark are the same document', () => {
    expect(key('4/CT-UBND', 'HN', 2024)).toBe(key('04/CT-UBND', 'HN', 2024));
    expect(key('04/CT-UBND-SY', 'HN', 2024)).toBe(key('04/CT-UBND', 'HN', 2024));
  });

  test('a Party document is known by the term of its committee', () => {
    expect(key('24-CT/TU', 'HN-TU', 'XVII')).toBe('party|HN-TU|CT/TU|24|XVII');
  });

  test('without number or year there is no identity', () => {
    expect(docKey({ number: null, notation: 'TB-UBND', regime: 'administrative' }, 'HN', 2025)).toBeNull();
    expect(docKey({ number: '5', notation: 'TB-UBND', regime: 'administrative' }, 'HN', null)).toBeNull();
  });
});
