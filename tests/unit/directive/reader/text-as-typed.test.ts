import { blocksOf } from '../../../../src/domain/directive/reader/blocks.js';
import { attachedBodies } from '../../../../src/domain/directive/reader/attached.js';
import { normaliseText } from '../../../../src/domain/directive/reader/normalise.js';
import { rowsOfSpacedTables } from '../../../../src/domain/directive/reader/spaced-table.js';
import { lines } from './lines-of.js';

describe('one text whatever the program it came from', () => {
  test.each([
    ['a\r\nb\rc\fd\u2028e\u2029f\vg', 'a\nb\nc\nd\ne\nf\ng'],
    ['gi\u200báo\ufeff d\u00adục', 'giáo dục'],
    ['08/Q\u00d0-TTg, 09/Q\u0189-TTg', '08/QĐ-TTg, 09/QĐ-TTg'],
    ['\u00f0ồng', 'đồng'],
    ['\u01a3u, \u01a2u', 'ưu, Ưu'],
    ['a \u2013 b \u2212 c \u2500 d', 'a - b - c - d'],
    ['a\u00a0b\u3000c\u2003d', 'a b c d'],
    ['a\u0007b', 'a b'],
    ['  a   b  ', 'a b'],
    ['**Đậm** và __gạch__', 'Đậm và gạch'],
    ['*nghiêng*', 'nghiêng'],
    ['  * nghiêng*', '* nghiêng*'],
    ['a *b* c', 'a *b* c'],
    ['## Đề mục', 'Đề mục'],
    ['> Trích', 'Trích'],
    ['####### a', '####### a'],
    ['a\n\n\n\nb', 'a\n\nb'],
    ['a\n\nb', 'a\n\nb'],
    // What dust leaves before a bullet or a letter.
    ['_. - Chủ trì', '- Chủ trì'],
    ['\\ - Thống kê', '- Thống kê'],
    ['~ b) Đề nghị', 'b) Đề nghị'],
    ['· 1. Rà soát', '1. Rà soát'],
    ['_. - chủ trì', '_. - chủ trì'],
    ['¬ Rà soát các', '- Rà soát các'],
    ['_Rà soát các', '- Rà soát các'],
  ])('%j', (typed, expected) => {
    expect(normaliseText(typed)).toBe(expected.normalize('NFC'));
  });

  test.each([
    ['số 6138/UBND-\nKGVX ngày 5', 'số 6138/UBND-KGVX\nngày 5'],
    ['số 186/\nKH-UBND\ntiếp', 'số 186/KH-UBND\ntiếp'],
    ['số 186/KH-\n\nUBND.', 'số 186/KH-UBND.\n'],
    ['Quy hoạch -\nKiến trúc', 'Quy hoạch -\nKiến trúc'],
    ['và/\nhoặc', 'và/\nhoặc'],
  ])('a symbol broken over lines is joined: %j', (typed, expected) => {
    expect(normaliseText(typed)).toBe(expected);
  });

  test.each([
    ['ỦY\nBAN NHÂN DÂN', 'ỦY BAN NHÂN DÂN'],
    ['CỘNG\nHÒA XÃ HỘI\nCHỦ NGHĨA', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA'],
    ['Vĩnh Long, ngày\n30 tháng 3\nnăm 2015', 'Vĩnh Long, ngày 30 tháng 3 năm 2015'],
    ['Số:\n06/2024/QĐ-UBND', 'Số: 06/2024/QĐ-UBND'],
    ['Số:\n\n06/QĐ-UBND', 'Số: 06/QĐ-UBND'],
    ['Số:\nBáo cáo', 'Số:\nBáo cáo'],
    ['Quảng\nNgãi, ngày 05 tháng 3', 'Quảng Ngãi, ngày 05 tháng 3'],
    // A lone syllable in capitals was broken off the line below it; a kind or a stamp stands alone by right.
    ['NGÂN\nHÀNG NHÀ NƯỚC', 'NGÂN HÀNG NHÀ NƯỚC'],
    ['KHẨN\nCHỈ THỊ', 'KHẨN\nCHỈ THỊ'],
    ['MẬT\nCHỈ THỊ', 'MẬT\nCHỈ THỊ'],
    ['LỆNH\nCÔNG BỐ', 'LỆNH\nCÔNG BỐ'],
    ['NGÂN\nhàng', 'NGÂN\nhàng'],
  ])('a letterhead broken over lines is joined: %j', (typed, expected) => {
    expect(normaliseText(typed)).toBe(expected);
  });

  test('only the head of a document has a letterhead', () => {
    const far = `${'a b c d e\n'.repeat(60)}NGÂN\nHÀNG`;
    expect(normaliseText(far)).toBe(far);
    expect(normaliseText(far.slice(20))).toContain('NGÂN HÀNG');
  });

  test.each([
    ['1\tRà soát\tSở X', '| 1 | Rà soát | Sở X |'],
    ['1\tRà soát', '1 Rà soát'],
    ['a\n|\nb', 'a\n\nb'],
    ['Sở X |', 'Sở X'],
    ['UBND TỈNH X | CỘNG HÒA', 'UBND TỈNH X\nCỘNG HÒA'],
    ['Số: 12 | Sơn La, ngày 5', 'Số: 12\nSơn La, ngày 5'],
    ['| UBND TỈNH | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |', 'UBND TỈNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    [
      '| UBND TỈNH ------- | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc |',
      'UBND TỈNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc',
    ],
    ['| Số: 94/VPCP-QHQT V/v báo cáo | Hà Nội |', 'Số: 94/VPCP-QHQT\nV/v báo cáo\nHà Nội'],
    ['| Kính gửi: | - Bộ X; - UBND tỉnh Y. |', 'Kính gửi:\n- Bộ X;\n- UBND tỉnh Y.'],
    ['| **Nơi nhận:** | --- | KT. CHỦ TỊCH |', 'Nơi nhận:\nKT. CHỦ TỊCH'],
    ['| 1 | Rà soát | Sở X |', '| 1 | Rà soát | Sở X |'],
  ])('cells: %j', (typed, expected) => {
    expect(normaliseText(typed)).toBe(expected);
  });

  test.each([
    ['Xong.\n    Hai từ\nba', 'Xong.\n\nHai từ\nba'],
    ['Xong;\n    Hai từ\nba', 'Xong;\n\nHai từ\nba'],
    ['Xong:\n    Hai từ\nba', 'Xong:\n\nHai từ\nba'],
    ['Xong.  \n   Hai từ\nba', 'Xong.\nHai từ\nba'],
    ['Xong.\n   Hai từ\nba', 'Xong.\n\nHai từ\nba'],
    ['Xong.\n  Hai từ\nba', 'Xong.\nHai từ\nba'],
    ['Xong.\n    Hai từ\n    ba', 'Xong.\nHai từ\nba'],
    ['Xong.\n    Hai từ\n\nba', 'Xong.\nHai từ\n\nba'],
    ['Xong.\n    Hai từ', 'Xong.\nHai từ'],
    ['Xong, a.\nMột\n    Hai từ\nba', 'Xong, a.\nMột\nHai từ\nba'],
    ['A.\n    Một\nb\n    Hai từ\nba', 'A.\n\nMột\nb\nHai từ\nba'],
  ])('where a paragraph is set in, it begins: %j', (typed, expected) => {
    expect(normaliseText(typed)).toBe(expected);
  });
});

describe('tables set by blanks', () => {
  const HEAD = 'STT   Nội dung công việc      Đơn vị thực hiện    Thời gian';
  const table = (...rows: readonly string[]): string[] => rowsOfSpacedTables([HEAD, ...rows].join('\n')).split('\n');
  const TOP = '| STT | Nội dung công việc | Đơn vị thực hiện | Thời gian |';

  test('rows become rows of cells; what goes on below stands in its column', () => {
    expect(
      table(
        '1     Rà soát các dự án       Sở Tài chính        20/6',
        '      chậm tiến độ            và Sở Nội vụ',
        '2     Báo cáo                 Sở Y tế             Quý III',
        '',
        'Nơi nhận:',
      ),
    ).toEqual([
      TOP,
      '| 1 | Rà soát các dự án chậm tiến độ | Sở Tài chính và Sở Nội vụ | 20/6 |',
      '| 2 | Báo cáo | Sở Y tế | Quý III |',
      '',
      'Nơi nhận:',
    ]);
  });

  test('a heading over several lines', () => {
    expect(
      rowsOfSpacedTables(
        [
          'TT    Nội dung                Cơ quan             Thời gian',
          '                              chủ trì             hoàn thành',
          '1     Rà soát                 Sở Y tế             20/6',
        ].join('\n'),
      ).split('\n'),
    ).toEqual(['| TT | Nội dung | Cơ quan chủ trì | Thời gian hoàn thành |', '| 1 | Rà soát | Sở Y tế | 20/6 |', '']);
  });

  test('a bar within a cell is no border', () => {
    expect(table('1     Rà soát a|b             Sở Y tế             20/6')[1]).toBe(
      '| 1 | Rà soát a/b | Sở Y tế | 20/6 |',
    );
  });

  test.each([
    ['numbers in Roman', 'II    Rà soát                 Sở Y tế             20/6'],
    ['parts of a number', '1.2   Rà soát                 Sở Y tế             20/6'],
    ['letters', 'a)    Rà soát                 Sở Y tế             20/6'],
  ])('%s', (_name, row) => {
    expect(table(row)).toHaveLength(3);
    expect(table(row)[1]).toMatch(/\| Rà soát \| Sở Y tế \| 20\/6 \|$/u);
  });

  test('a gap and a number of a page part no rows; two gaps, or what is no row, end the table', () => {
    const [one, two] = [
      '1     Rà soát                 Sở Y tế             20/6',
      '2     Báo cáo                 Sở Nội vụ           30/6',
    ];
    expect(table(one, '', two)).toHaveLength(4);
    expect(table(one, '  7', two)).toHaveLength(4);
    expect(table(one, '', '', two).slice(2)).toEqual(['', two]);
    expect(table(one, '', '                                      KT. CHỦ TỊCH')[3]).toContain('KT. CHỦ TỊCH');
    expect(table(one, 'Ghi chú: a').at(-1)).toBe('Ghi chú: a');
  });

  test.each([
    ['no rows', [HEAD, 'Nơi nhận:']],
    ['nobody leads', ['STT   Nội dung      Thời gian', '1     Rà soát       20/6']],
    ['its first row is too far', [HEAD, 'a', 'b', 'c', 'd', '1     Rà soát                 Sở Y tế             20/6']],
    ['no heading', ['STT Nội dung Đơn vị', '1     Rà soát      Sở Y tế']],
    ['a list', ['1     Rà soát      Sở Y tế']],
  ])('no table: %s', (_name, text) => {
    expect(rowsOfSpacedTables(text.join('\n'))).toBe(text.join('\n'));
  });
});

describe('plans attached behind a signature', () => {
  const bodies = (...text: readonly string[]) =>
    attachedBodies(lines(text.join('\n')), 0).map((body) => body.lines.map((line) => line.text));
  const kinds = (...text: readonly string[]) =>
    attachedBodies(lines(text.join('\n')), 0).map(({ rules }) => (rules ? 'rules' : 'plan'));

  test('from below their title to their own end', () => {
    expect(
      bodies(
        'Nơi nhận:',
        'KẾ HOẠCH',
        'Phòng chống dịch',
        '(Kèm theo Quyết định số 12)',
        '1. Rà soát',
        'Nơi nhận:',
        'a',
      ),
    ).toEqual([['1. Rà soát']]);
    expect(bodies('KẾ HOẠCH', 'PHÒNG CHỐNG DỊCH', '', 'I. MỤC TIÊU', '1. Rà soát')).toEqual([
      ['I. MỤC TIÊU', '1. Rà soát'],
    ]);
    expect(bodies('KẾ HOẠCH', 'PHÒNG CHỐNG DỊCH', 'Thực hiện', '1. Rà soát')).toEqual([['Thực hiện', '1. Rà soát']]);
  });

  test('the bracket may run over several lines, up to the first item', () => {
    expect(bodies('KẾ HOẠCH', '(Ban hành kèm theo Quyết định số 12', 'ngày 5 của UBND)', 'Rà soát')).toEqual([
      ['Rà soát'],
    ]);
    expect(bodies('KẾ HOẠCH', '(Kèm theo Quyết định số 12', 'ngày 5', 'I. Mục tiêu')).toEqual([['I. Mục tiêu']]);
    expect(bodies('KẾ HOẠCH', '(Kèm theo Quyết định số 12', 'ngày 5', '1. Mục tiêu')).toEqual([['1. Mục tiêu']]);
    expect(bodies('KẾ HOẠCH', 'Kèm theo Quyết định số 12).', 'Rà soát')).toEqual([['Rà soát']]);
  });

  test('two of them, and the kinds that assign', () => {
    expect(bodies('KẾ HOẠCH', '(Kèm theo)', 'a', 'Nơi nhận:', 'CHƯƠNG TRÌNH', '(Kèm theo)', 'b')).toEqual([
      ['a'],
      ['b'],
    ]);
    for (const kind of ['PHƯƠNG ÁN', 'ĐỀ ÁN', 'CHƯƠNG TRÌNH']) expect(bodies(kind, '(Kèm theo)', 'a')).toEqual([['a']]);
    for (const kind of ['QUY CHẾ', 'QUY ĐỊNH', 'QUY TRÌNH NỘI BỘ', 'NỘI QUY', 'ĐIỀU LỆ'])
      expect(kinds(kind, '(Kèm theo)', 'a')).toEqual(['rules']);
    for (const kind of ['PHƯƠNG ÁN', 'KẾ HOẠCH']) expect(kinds(kind, '(Kèm theo)', 'a')).toEqual(['plan']);
    for (const kind of ['Kế hoạch', 'Quy chế', 'KẾ HOẠCH SỐ 5', 'NHỮNG QUY ĐỊNH CHUNG'])
      expect(bodies(kind, '(Kèm theo)', 'a')).toEqual([]);
  });

  test.each([
    ['QUY CHẾ PHỐI HỢP\nGiữa hai Sở\n(Ban hành kèm theo Quyết định số 8/QĐ-UBND)\nĐiều 1. Tên', 'Điều 1. Tên'],
    ['QUY ĐỊNH VỀ CHỢ (Kèm theo Quyết định số 8/QĐ-UBND)\nĐiều 1. Tên', 'Điều 1. Tên'],
    ['QUY ĐỊNH\nVề chợ (Ban hành kèm theo Quyết định số 8\nngày 5/6 của UBND tỉnh)\nChương I', 'Chương I'],
    ['CHƯƠNG TRÌNH CÔNG TÁC\n(Phê duyệt tại Quyết định số 8/QĐ-UBND)\nI. Tên', 'I. Tên'],
    // No bracket says that a line which goes on was promulgated.
    ['QUY CHẾ PHỐI HỢP GIỮA HAI SỞ\nĐiều 1. Tên', ''],
    [
      'KẾ HOẠCH\nI. MỤC TIÊU\n1. Rà soát (kèm theo Quyết định số 8)\n2. Họp',
      'I. MỤC TIÊU | 1. Rà soát (kèm theo Quyết định số 8) | 2. Họp',
    ],
  ])('a title with its kind, or with its bracket: %s', (text, expected) => {
    expect(
      bodies(text)
        .map((body) => body.join(' | '))
        .join(),
    ).toBe(expected);
  });

  test('rules end where their forms begin; a note below a table stands for itself', () => {
    expect(bodies('QUY CHẾ', '(Kèm theo)', 'Điều 1. Tên', 'Mẫu số 01', 'Kính gửi: Sở X')).toEqual([['Điều 1. Tên']]);
    expect(bodies('PHỤ LỤC', '| 1 | Cầu |', 'Ghi chú: Các xã phải gửi', 'hồ sơ.', '', 'Hết')).toEqual([
      ['Ghi chú: Các xã phải gửi', 'hồ sơ.'],
    ]);
    expect(kinds('Ghi chú: Các xã phải gửi hồ sơ.', 'KẾ HOẠCH', '(Kèm theo)', 'a')).toEqual(['rules', 'plan']);
  });
});

describe('paragraphs', () => {
  /** Marker and words of each paragraph. */
  const blocks = (...text: readonly string[]): string[] => {
    const all = text.join('\n');
    return blocksOf(lines(all)).map(
      ({ marker, start, end, row }) =>
        `${marker === null ? '' : `${marker.kind} ${marker.label} `}${row ? 'row ' : ''}"${all.slice(start, end).replaceAll('\n', '⏎')}"`,
    );
  };

  test.each([
    ['Phần thứ nhất', 'part Phần thứ nhất ""'],
    ['Chương II', 'part Chương II ""'],
    ['Mục 3. Nội dung', 'part Mục 3 "Nội dung"'],
    ['Điều 3. Giao Sở X', 'article Điều 3. "Giao Sở X"'],
    ['điều 3 của Luật', '"điều 3 của Luật"'],
    ['I. MỤC TIÊU', 'roman I "MỤC TIÊU"'],
    ['IV- NỘI DUNG', 'roman IV "NỘI DUNG"'],
    ['1. Rà soát', 'number 1 "Rà soát"'],
    ['12) Rà soát', 'number 12 "Rà soát"'],
    ['1.2. Rà soát', 'sub-number 1.2 "Rà soát"'],
    ['1.2.3 Rà soát', 'sub-number 1.2.3 "Rà soát"'],
    ['a) Rà soát', 'letter a) "Rà soát"'],
    ['đ) Rà soát', 'letter đ) "Rà soát"'],
    ['a. Rà soát', 'letter a) "Rà soát"'],
    ['a/ Rà soát', 'letter a) "Rà soát"'],
    ['đ/c Lan', '"đ/c Lan"'],
    ['a.1) Rà soát', 'inner a.1 "Rà soát"'],
    ['(1) Rà soát', 'inner 1 "Rà soát"'],
    ['(ii) Rà soát', 'inner ii "Rà soát"'],
    ['- Rà soát', 'dash - "Rà soát"'],
    ['• Rà soát', 'dash • "Rà soát"'],
    ['-Rà soát', 'dash - "Rà soát"'],
    ['+ Rà soát', 'plus + "Rà soát"'],
    ['Một là, rà soát', 'sub-number 1 "rà soát"'],
    ['Thứ nhất, rà soát', 'sub-number 1 "rà soát"'],
    ['Bốn là: rà soát', 'sub-number 4 "rà soát"'],
    ['Thứ tư, rà soát', 'sub-number 4 "rà soát"'],
    ['Chín là, rà soát', 'sub-number 9 "rà soát"'],
    ['Mười là, rà soát', 'sub-number 10 "rà soát"'],
    ['Thứ hai, ngày 15/6', '"Thứ hai, ngày 15/6"'],
    ['một là, rà soát', '"một là, rà soát"'],
    ['20/6/2026 báo cáo', '"20/6/2026 báo cáo"'],
    ['1.5 tỷ đồng', 'sub-number 1.5 "tỷ đồng"'],
    ['389 của tỉnh', '"389 của tỉnh"'],
    ['| 1 | Rà soát |', 'row "| 1 | Rà soát |"'],
    ['Rà soát', '"Rà soát"'],
  ])('%s', (line, expected) => {
    expect(blocks(line)).toEqual([expected]);
  });

  test('page numbers and rules are dropped; a blank line is remembered', () => {
    expect(blocks('Rà soát.', '- 2 -', '1. Báo cáo.')).toEqual(['"Rà soát."', 'number 1 "Báo cáo."']);
    expect(blocks('Rà soát.', 'Trang 2/5', '______', '1. Báo cáo.')).toEqual(['"Rà soát."', 'number 1 "Báo cáo."']);
    const after = blocksOf(lines('a.\n\nb.\nc.')).map((block) => block.afterBlank);
    expect(after).toEqual([false, true, false]);
    expect(blocksOf(lines('12\na.'))[0]!.afterBlank).toBe(true);
  });

  test('"Điều 3." alone on its line begins on the next', () => {
    expect(blocks('Điều 3.', 'Giao Sở X báo cáo.')).toEqual(['article Điều 3. "Giao Sở X báo cáo."']);
    expect(blocks('I.', 'MỤC TIÊU', '1. Rà soát.')[0]).toMatch(/^roman I "MỤC TIÊU"/u);
  });

  const W = 'Giao Sở Xây dựng chủ trì phối hợp với các cơ quan liên quan rà soát các công';
  const wrapped = [
    W,
    'trình trên địa bàn, báo cáo Ủy ban nhân dân tỉnh trước ngày 20 tháng 6 năm 2026',
    'để tổng hợp.',
  ];

  test('lines of a full page are one paragraph up to its end', () => {
    expect(blocks(...wrapped, ...wrapped)).toEqual([`"${wrapped.join('⏎')}"`, `"${wrapped.join('⏎')}"`]);
  });

  test('a stray blank line parts no sentence; an end of a document does', () => {
    expect(blocks(W, '', 'trình trên địa bàn tỉnh, báo cáo Ủy ban nhân dân tỉnh trước ngày 20 tháng 6.')).toHaveLength(
      1,
    );
    expect(blocks(`${W}./.`, 'trình trên địa bàn tỉnh, báo cáo Ủy ban nhân dân tỉnh trước ngày 20.')).toHaveLength(2);
  });

  test.each([
    ['a particular of its own', 'Thời gian hoàn thành: 20/6', 2],
    ['a body of its own', 'Đơn vị thực hiện: Sở X', 2],
    ['capitals below small letters', 'KẾT LUẬN', 2],
    ['an item', '1. Báo cáo kết quả', 2],
    ['a bullet', '- Báo cáo kết quả', 2],
    ['the rest of a sentence', 'và các đơn vị liên quan', 1],
  ])('%s below an open line', (_name, line, count) => {
    expect(blocks(...wrapped, 'Giao Sở Xây dựng chủ trì rà soát các công trình', line)).toHaveLength(count + 1);
  });

  test('a word that cannot end a paragraph goes on with the next line', () => {
    for (const open of ['của', 'và', 'các', 'Công văn số', 'Ủy', 'thực hiện Nghị định'])
      expect(blocks(...wrapped, `Giao Sở Xây dựng rà soát kết quả ${open}`, 'Bộ Xây dựng ban hành.')).toHaveLength(2);
    expect(blocks(...wrapped, 'Đề án chuyển đổi số', 'Bộ Xây dựng ban hành.')).toHaveLength(3);
  });

  test('a name broken over a line end is no bullet', () => {
    expect(blocks(...wrapped, 'Giao các cơ quan chuyên môn của tỉnh và Sở Quy hoạch', '- Kiến trúc rà soát.')).toEqual([
      `"${wrapped.join('⏎')}"`,
      '"Giao các cơ quan chuyên môn của tỉnh và Sở Quy hoạch⏎- Kiến trúc rà soát."',
    ]);
    expect(
      blocks(...wrapped, 'Giao các cơ quan chuyên môn của tỉnh và Sở Xây dựng', '- Kiến trúc rà soát.'),
    ).toHaveLength(3);
  });

  test('a page of short paragraphs joins nothing', () => {
    expect(blocks('Rà soát các chợ.', 'Báo cáo Sở.', 'Kiểm tra.', 'Lập danh sách.')).toHaveLength(4);
  });

  test('lines as long as paragraphs are paragraphs', () => {
    const long = 'Giao Sở Xây dựng chủ trì rà soát các công trình trên địa bàn tỉnh, '.repeat(4).trim();
    expect(blocks(`${long} xong.`, `${long} hết.`, `${long} nữa.`, 'Báo cáo.')).toHaveLength(4);
    expect(blocks(long, 'và báo cáo.', `${long} nữa.`)).toHaveLength(2);
    expect(blocks(long, '', 'và báo cáo.', `${long} nữa.`)).toHaveLength(3);
  });
});
