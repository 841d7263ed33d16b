// Resolutions and decisions of the Government: items run on in one line, closing articles, limits from the day of effect.
import { formatDocumentCode } from '../../../../src/domain/directive/document-code.js';
import { partRunOnItems } from '../../../../src/domain/directive/reader/run-on-items.js';
import { headed, readingOf, saidOf } from './a-reading.js';

const said = (...lines: readonly string[]): string[] =>
  headed('NQ-CP', 'NGHỊ QUYẾT', 'Về chợ dân sinh', 'Chính phủ quyết nghị:', ...lines).tasks.map(saidOf);

describe('numbers within the number of a programme', () => {
  test.each([
    ['# Nghị quyết 70.3/2026/NQ-CP — Quản lý chợ dân sinh', '70.3/2026/NQ-CP', 'nghị quyết', 'legal'],
    ['# Nghị quyết số 70.12/NQ-CP: Quản lý chợ dân sinh', '70.12/NQ-CP', 'nghị quyết', 'administrative'],
    // The number of an item is no part of the code behind it.
    ['# Công văn 12/UBND-KT — Quản lý chợ dân sinh', '12/UBND-KT', 'công văn', 'administrative'],
  ])('%s', (title, code, kind, regime) => {
    const draft = readingOf(title, '', '## Nội dung', '', 'Các bộ rà soát quy định về chợ dân sinh.');
    expect([formatDocumentCode(draft.code.value!), draft.kind.value, draft.regime.value, draft.subject.value]).toEqual([
      code,
      kind,
      regime,
      'Quản lý chợ dân sinh',
    ]);
  });

  test('"2.15/QĐ-UBND" holds the number of an item', () => {
    const draft = readingOf('# Văn bản 2.15/QĐ-UBND về chợ', '', 'Các sở rà soát quy định về chợ dân sinh.');
    expect(draft.code.value?.number).not.toBe('2.15');
  });
});

const LONG =
  'bảo đảm thuận lợi cho người dân và doanh nghiệp, công khai, minh bạch, đúng quy định của pháp luật về chợ, phù hợp với điều kiện của từng địa phương';

describe('items run on in one line', () => {
  test('numbers and letters begin lines of their own', () => {
    const line = `Điều 3. Tổ chức thực hiện 1. Bộ Công Thương: a) Rà soát quy định, ${LONG}; b) Hướng dẫn địa phương. 2. Bộ Tài chính bố trí kinh phí theo khoản 1 Điều 2. 3. Bộ Y tế kiểm tra an toàn thực phẩm tại chợ.`;
    expect(partRunOnItems(line).split('\n')).toEqual([
      'Điều 3. Tổ chức thực hiện',
      '1. Bộ Công Thương:',
      `a) Rà soát quy định, ${LONG};`,
      'b) Hướng dẫn địa phương.',
      '2. Bộ Tài chính bố trí kinh phí theo khoản 1 Điều 2.',
      '3. Bộ Y tế kiểm tra an toàn thực phẩm tại chợ.',
    ]);
  });

  test('dust between items and lost letters', () => {
    const line = `Điều 3. Trách nhiệm về dịch vụ số - 1. Các bộ có trách nhiệm: l a) Rà soát quy định, ${LONG}; : b) Hướng dẫn địa phương; ce) Kiểm tra chợ; ) Báo cáo Chính phủ. ệ 2. Bộ Y tế kiểm tra. -. 6 , 3. Bộ Nội vụ theo dõi.`;
    expect(partRunOnItems(line).split('\n')).toEqual([
      'Điều 3. Trách nhiệm về dịch vụ số',
      '1. Các bộ có trách nhiệm:',
      `a) Rà soát quy định, ${LONG};`,
      'b) Hướng dẫn địa phương;',
      'c) Kiểm tra chợ;',
      'd) Báo cáo Chính phủ.',
      '2. Bộ Y tế kiểm tra.',
      '3. Bộ Nội vụ theo dõi.',
    ]);
  });

  test.each([
    // Cited numbers, one number alone, rows of tables and short lines stay.
    `Thực hiện theo điểm a khoản 1. Điều 2. Quy định về chợ, ${LONG}, ${LONG}, ${LONG}.`,
    `Các bộ rà soát. 2. Bộ Y tế kiểm tra, ${LONG}, ${LONG}, ${LONG}.`,
    `| 1. Bộ Y tế kiểm tra chợ, ${LONG}. | 2. Bộ Tài chính, ${LONG}, ${LONG}. |`,
    '1. Bộ Y tế: a) Kiểm tra; b) Báo cáo. 2. Bộ Tài chính bố trí kinh phí.',
  ])('%s', (line) => {
    expect(partRunOnItems(line)).toBe(line);
  });

  test('a line that begins with a letter holds those behind it, however short', () => {
    expect(partRunOnItems('a) Rà soát chợ; b) Báo cáo Bộ Y tế; c) Kiểm tra chợ tạm.')).toBe(
      'a) Rà soát chợ;\nb) Báo cáo Bộ Y tế;\nc) Kiểm tra chợ tạm.',
    );
  });

  test('each is a task of its own', () => {
    expect(
      said(
        `Điều 3. Tổ chức thực hiện 1. Bộ Công Thương có trách nhiệm: a) Rà soát quy định, ${LONG}; b) Hướng dẫn các địa phương thực hiện. 2. Bộ Tài chính bố trí kinh phí thực hiện Nghị quyết này.`,
      ),
    ).toEqual(['Điều 3.1.a) Bộ Công Thương @0.92', 'Điều 3.1.b) Bộ Công Thương @0.92', 'Điều 3.2 Bộ Tài chính @0.95']);
  });
});

describe('articles that order nothing', () => {
  test.each([
    '1. Lấy ngày 12 tháng 4 hằng năm là Ngày Chợ quê Việt Nam.',
    '1. Chọn tuần đầu tháng 9 hằng năm làm Tuần lễ Chợ an toàn trên toàn quốc.',
    '1. Người đứng đầu cơ quan, đơn vị tham gia soạn thảo Nghị quyết này được xem xét miễn, giảm trách nhiệm theo quy định của pháp luật.',
    '1. Nhà nước khuyến khích các tổ chức, doanh nghiệp đầu tư chợ dân sinh ở vùng sâu, vùng xa, biên giới và hải đảo.',
  ])('%s', (text) => {
    expect(said('Điều 3. Tổ chức thực hiện', text, '2. Bộ Y tế kiểm tra chợ dân sinh.')).toEqual([
      'Điều 3.2 Bộ Y tế @0.95',
    ]);
  });

  test('who exempts somebody is told to', () => {
    expect(
      said(
        'Điều 3. Tổ chức thực hiện',
        '1. Bộ Tài chính có trách nhiệm lập danh sách hộ được miễn nghĩa vụ nộp phí chợ.',
      ),
    ).toEqual(['Điều 3.1 Bộ Tài chính @0.95']);
  });

  test('the title of an article whose name a recogniser broke', () => {
    expect(
      said(
        'Điều 3. Trách nhiệm của các bộ, Ủy ban nhân dân : các tỉnh, tổ chức quản lý chợ',
        '1. Bộ Y tế kiểm tra an toàn thực phẩm.',
        '2. Bộ Tài chính bố trí kinh phí.',
      ),
    ).toEqual(['Điều 3.1 Bộ Y tế @0.95', 'Điều 3.2 Bộ Tài chính @0.95']);
  });
});

describe('limits from the day of effect', () => {
  const FROM = '1. Trong thời hạn 10 ngày kể từ ngày Nghị quyết này có hiệu lực thi hành, Bộ Y tế ban hành hướng dẫn.';

  test.each([
    ['Nghị quyết này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2024.', '2024-07-11'],
    ['Nghị quyết này có hiệu lực kể từ ngày 01/8/2024.', '2024-08-12'],
    ['Nghị quyết này có hiệu lực thi hành kể từ ngày ký ban hành.', '2024-03-15'],
    ['Nghị quyết này có hiệu lực theo quy định của pháp luật.', 'DURATION'],
  ])('%s', (validity, due) => {
    expect(said('Điều 3. Tổ chức thực hiện', FROM, 'Điều 4. Hiệu lực', validity)).toEqual([
      `Điều 3.1 Bộ Y tế by ${due} @0.95`,
    ]);
  });

  test('who acts stands right behind it, without a comma', () => {
    expect(
      said(
        'Điều 3. Tổ chức thực hiện',
        '1. Trong thời hạn 10 ngày kể từ ngày Nghị quyết này có hiệu lực các bộ ban hành hướng dẫn về chợ.',
        'Điều 4. Nghị quyết này có hiệu lực từ ngày 01/7/2024.',
      ),
    ).toEqual(['Điều 3.1 các bộ by 2024-07-11 @0.85']);
  });
});

test('something must be done by a day, nobody is named', () => {
  expect(
    said(
      'Điều 3. Trách nhiệm thi hành',
      '1. Việc sắp xếp các chợ tạm trên cả nước phải hoàn thành trước ngày 30 tháng 9 năm 2024.',
    ),
  ).toEqual(['Điều 3.1  by 2024-09-30 @0.4']);
});

describe('who is sent something', () => {
  test('goes on without "để"', () => {
    expect(
      said(
        'Điều 3. Tổ chức thực hiện',
        '1. Bộ Y tế đề xuất danh mục trước ngày 30/6/2024 và gửi Bộ Tài chính tổng hợp, báo cáo Thủ tướng Chính phủ trước ngày 31/7/2024.',
      ),
    ).toEqual([
      'Điều 3.1 Bộ Y tế to Bộ Tài chính by 2024-06-30 @0.95',
      'Điều 3.1 Bộ Tài chính to Thủ tướng Chính phủ by 2024-07-31 @0.95',
    ]);
  });

  test('has a day of its own behind the rhythm of those who send', () => {
    expect(
      said(
        'Điều 3. Tổ chức thực hiện',
        '1. Trước ngày 20 tháng 12 hằng năm, các bộ gửi báo cáo về Bộ Tài chính để tổng hợp, báo cáo Thủ tướng Chính phủ trước ngày 15 tháng 01 năm sau.',
      ),
    ).toEqual([
      'Điều 3.1 các bộ to Bộ Tài chính by RECURRING @0.85',
      'Điều 3.1 Bộ Tài chính to Thủ tướng Chính phủ by 2025-01-15 @0.95',
    ]);
  });

  test('for an opinion is reported nothing', () => {
    expect(
      said('Điều 3. Tổ chức thực hiện', '1. Bộ Y tế hoàn thiện danh mục, gửi lấy ý kiến các Bộ: Tài chính, Nội vụ.'),
    ).toEqual(['Điều 3.1 Bộ Y tế @0.95']);
  });

  test('is reported and explained to', () => {
    expect(
      said('Điều 3. Tổ chức thực hiện', '1. Bộ Y tế chủ động báo cáo, giải trình với Ủy ban Thường vụ Quốc hội.'),
    ).toEqual(['Điều 3.1 Bộ Y tế to Ủy ban Thường vụ Quốc hội @0.95']);
  });
});
