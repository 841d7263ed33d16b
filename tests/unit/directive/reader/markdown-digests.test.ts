// Documents as Markdown digests give them: headings, tables of particulars, bases as a list, bold names over bullets.
import { formatDocumentCode } from '../../../../src/domain/directive/document-code.js';
import type { DirectiveDraft } from '../../../../src/domain/directive/directive.js';
import { readingOf, saidOf } from './a-reading.js';

const TITLE = '# Chỉ thị 21/CT-UBND — Quản lý chợ dân sinh';
const TABLE = [
  '| Thuộc tính | Giá trị |',
  '|---|---|',
  '| **Số hiệu** | 21/CT-UBND |',
  '| **Loại văn bản** | Chỉ thị |',
  '| **Cơ quan ban hành** | UBND tỉnh Sơn La |',
  '| **Ngày ban hành** | 05/03/2026 |',
];
const digest = (...lines: readonly string[]): DirectiveDraft => readingOf(TITLE, '', ...TABLE, '', ...lines);
const said = (...lines: readonly string[]): string[] => digest(...lines).tasks.map(saidOf);
const basis = (draft: DirectiveDraft): string[] => draft.basis.map(({ code }) => code);

test('title and table tell number, kind, issuer, day and subject', () => {
  const { code, kind, issuer, date, subject } = digest('## Nội dung', '', 'Tăng cường quản lý chợ.');
  expect([formatDocumentCode(code.value!), kind.value, issuer.value, date.value, subject.value]).toEqual([
    '21/CT-UBND',
    'chỉ thị',
    'Ủy ban nhân dân tỉnh Sơn La',
    '2026-03-05',
    'Quản lý chợ dân sinh',
  ]);
  expect([code.confidence, kind.confidence]).toEqual([0.9, 0.9]);
});

test('particulars may be a list of bullets', () => {
  const { code, issuer, date } = readingOf(
    '# Văn bản về quản lý chợ',
    '- **Số, ký hiệu:** 77/SCT-QLTM',
    '- **Cơ quan ban hành:** Sở Công Thương tỉnh Sơn La',
    '- **Ngày ký:** 09/04/2026',
    '',
    '## Nội dung',
    'Rà soát các chợ.',
  );
  expect([formatDocumentCode(code.value!), issuer.value, date.value]).toEqual([
    '77/SCT-QLTM',
    'Sở Công Thương tỉnh Sơn La',
    '2026-04-09',
  ]);
});

test('the style of the Government in full is the Government', () => {
  const { issuer } = readingOf(
    '# Nghị quyết 9/NQ-CP — Phát triển chợ',
    '| Số hiệu | 9/NQ-CP |',
    '|---|---|',
    '| Cơ quan ban hành | Chính phủ nước Cộng hòa xã hội chủ nghĩa Việt Nam |',
    '',
    'Các bộ rà soát quy định.',
  );
  expect(issuer.value).toBe('Chính phủ');
});

describe('headings', () => {
  test('of bodies head the bullets below them, at whatever depth', () => {
    expect(
      said(
        '## Giao nhiệm vụ',
        '',
        '### Sở Công Thương',
        '',
        '- Rà soát các chợ tạm',
        '',
        '### Sở Tài chính',
        '',
        '- Bố trí kinh phí trước ngày 30/4/2026',
      ),
    ).toEqual(['- Sở Công Thương @0.92', '- Sở Tài chính by 2026-04-30 @0.92']);
  });

  test('without a number hold the numbered items of their section, and end those of the one before', () => {
    expect(
      said(
        '## Nhiệm vụ',
        '### 1. Sở Công Thương',
        '#### Trước mắt',
        '- Rà soát các chợ tạm',
        '### 2. Sở Tài chính',
        '- Bố trí kinh phí',
        '## Ghi chú',
        '- Rà soát lại bản tóm tắt',
      ),
    ).toEqual(['1.- Sở Công Thương @0.92', '2.- Sở Tài chính @0.92']);
  });

  test('of numbers on one depth nest by their numbers', () => {
    expect(said('## I. NHIỆM VỤ', '## 1. Sở Công Thương', '- Rà soát các chợ tạm', '## II. HIỆU LỰC')).toEqual([
      'I.1.- Sở Công Thương @0.92',
    ]);
  });

  test('of background keep what is below them from the tasks', () => {
    expect(said('## Bối cảnh', '- Sở Công Thương rà soát các chợ tạm', '## Nhiệm vụ', 'Sở Y tế kiểm tra chợ.')).toEqual(
      ['- Sở Y tế @0.95'],
    );
  });

  test('are no part of the paragraph below them, though the lines are short', () => {
    expect(said('### 1. Việc của các sở', '', 'Sở Y tế kiểm tra chợ', '', '### 2. Khác', '', '### 3. Khác')).toEqual([
      '- Sở Y tế @0.95',
    ]);
  });
});

describe('names in bold over bullets', () => {
  test.each([
    ['**Sở Công Thương:**', 'Sở Công Thương @0.92'],
    ['**UBND các xã từ Mường La đến Sốp Cộp:**', 'UBND các xã từ Mường La đến Sốp Cộp @0.85'],
    ['**UBND các xã hạ du hồ chứa nước Suối Nhuần:**', /^UBND các xã hạ du.* @0\.8$/u],
  ])('%s', (title, expected) => {
    const [before, task] = said('## Giao nhiệm vụ', '**Sở Y tế:**', '- Kiểm tra chợ', '', title, '- Rà soát các chợ');
    expect(before).toBe('- Sở Y tế @0.92');
    if (typeof expected === 'string') expect(task).toBe(`- ${expected}`);
    else expect(task!.slice(2)).toMatch(expected);
  });

  test('what the issuer says of itself heads nothing', () => {
    expect(said('## Ý kiến', 'UBND tỉnh có ý kiến như sau:', '- Sở Y tế kiểm tra chợ.')).toEqual(['- Sở Y tế @0.95']);
  });
});

describe('what a document rests on', () => {
  test('stands in a cell of the table', () => {
    const draft = readingOf(
      TITLE,
      ...TABLE,
      '| Căn cứ pháp lý | Luật Thương mại số 36/2005/QH11; Nghị định 60/2024/NĐ-CP; Thông báo 15-TB-VPCP ngày 2/2/2026 |',
      '| Thay thế | Chỉ thị số 10/CT-UBND ngày 3/3/2019 |',
      '',
      '## Nội dung',
    );
    expect(basis(draft)).toEqual(['36/2005/QH11', '60/2024/NĐ-CP', '15/TB-VPCP']);
    expect(draft.replaces.map(({ code }) => code)).toEqual(['10/CT-UBND']);
  });

  test('stands in a list below its heading, up to the next', () => {
    const draft = digest(
      '## CĂN CỨ PHÁP LÝ',
      '',
      '- Luật Thương mại số 36/2005/QH11 (sửa đổi bởi Luật số 44/2019/QH14);',
      '- Nghị định sửa đổi, bổ sung một số điều của Nghị định số 02/2003/NĐ-CP;',
      '',
      '## Nội dung',
      '- Quyết định số 99/QĐ-UBND đã hết hiệu lực.',
    );
    expect(basis(draft)).toEqual(['36/2005/QH11', '44/2019/QH14']);
  });

  test('stands below a numbered title of background', () => {
    expect(
      basis(digest('## 1. Bối cảnh', 'Thực hiện Kế hoạch số 55/KH-UBND ngày 2/2/2026, UBND tỉnh yêu cầu các sở:')),
    ).toEqual(['55/KH-UBND']);
  });
});

test('what the page says to its site is no text of the document', () => {
  const text = ['---', 'title: Chợ', 'tags:', '  - chợ', '---', '# Chỉ thị 21/CT-UBND về quản lý chợ', '', 'Nội dung.'];
  const { code, subject } = readingOf(...text);
  expect([formatDocumentCode(code.value!), subject.value]).toEqual(['21/CT-UBND', 'về quản lý chợ']);
});

test('a line that leads over gives its partners and its haste to all below it', () => {
  expect(
    said('## Nhiệm vụ', 'Sở Công Thương chủ trì, phối hợp với Sở Y tế:', '- Rà soát các chợ', '- Xử lý chợ tạm'),
  ).toEqual(['- Sở Công Thương with Sở Y tế @0.92', '- Sở Công Thương with Sở Y tế @0.92']);
  expect(said('## Nhiệm vụ', 'Các sở, ban, ngành khẩn trương:', '- Rà soát các chợ')).toEqual([
    '- các sở, ban, ngành by OPEN @0.92',
  ]);
});

describe('the time of an item before what is to be done', () => {
  test.each([
    ['Tháng 6/2026: hoàn thành rà soát các chợ', '2026-06-30'],
    ['Quý III/2026: trình đề án sắp xếp chợ', '2026-09-30'],
    ['Trước 30/9/2026: báo cáo kết quả rà soát', '2026-09-30'],
  ])('%s', (item, due) => {
    expect(said('## Nhiệm vụ', '### 1. Sở Công Thương', `- ${item}`)[0]).toContain(`by ${due} @0.92`);
    expect(said('## Nhiệm vụ', '### 1. Quản lý chợ', `- ${item}`)[0]).toMatch(new RegExp(` by ${due} @0.4$`));
  });
});

test('particulars on one line are parted by dots, and pictures before a heading are no words', () => {
  const draft = readingOf(
    '# Chỉ thị 21/CT-UBND về quản lý chợ',
    '**Cơ quan ban hành:** UBND tỉnh Sơn La · **Ngày:** 05/03/2026 · **Hiệu lực:** còn',
    '',
    '## 🏛️ Sở Công Thương',
    '- Rà soát các chợ tạm',
    '## ⏰ Sở Y tế',
    '- Kiểm tra chợ',
  );
  expect([draft.issuer.value, draft.date.value]).toEqual(['Ủy ban nhân dân tỉnh Sơn La', '2026-03-05']);
  expect(draft.tasks.map(saidOf)).toEqual(['- Sở Công Thương @0.92', '- Sở Y tế @0.92']);
});

describe('under "Yêu cầu"', () => {
  test('bodies named one by one are told to act, those at large are described', () => {
    expect(said('## Yêu cầu', '1. **Sở Y tế** kiểm tra chợ.', '2. Các cơ quan, đơn vị thực hiện nghiêm túc.')).toEqual([
      '1 Sở Y tế @0.95',
    ]);
  });
});

test('what those above must not do is theirs', () => {
  expect(said('## Quản lý', 'Các sở, ban, ngành:', '1. Rà soát các chợ tạm;', '2. Không đặt thêm điều kiện.')).toEqual([
    '1 các sở, ban, ngành @0.92',
    '2 các sở, ban, ngành @0.8',
  ]);
  expect(said('## Quản lý', 'Các sở, ban, ngành:', '1. Rà soát các chợ tạm;', '2. Không có chợ tạm.')).toHaveLength(1);
});

describe('web pages, without marks', () => {
  const page = (...lines: readonly string[]): DirectiveDraft =>
    readingOf(
      'Chỉ thị 21/CT-UBND năm 2026 tăng cường quản lý chợ do UBND tỉnh Sơn La ban hành',
      'Số hiệu\t21/CT-UBND',
      'Cơ quan ban hành\tUBND tỉnh Sơn La',
      'Ngày ban hành\t05/03/2026',
      '',
      ...lines,
    );

  test('particulars behind tabs, and the title of a collection of law', () => {
    const { code, issuer, date, subject } = page('Sở Y tế kiểm tra chợ.');
    expect([formatDocumentCode(code.value!), issuer.value, date.value, subject.value]).toEqual([
      '21/CT-UBND',
      'Ủy ban nhân dân tỉnh Sơn La',
      '2026-03-05',
      'tăng cường quản lý chợ',
    ]);
  });

  test('names on a line of their own head the bullets below, which need no full stop', () => {
    const { tasks } = page(
      'Sở Công Thương',
      '• Rà soát các chợ tạm, chợ cóc trên địa bàn toàn tỉnh',
      '• Báo cáo kết quả rà soát chợ trước ngày 14/4/2026',
      '',
      'Công an tỉnh, Sở Xây dựng',
      '• Kiểm tra phòng cháy, chữa cháy tại các chợ trên địa bàn',
      '',
      'Nguồn: sonla.gov.vn',
    );
    expect(tasks.map(saidOf)).toEqual([
      '• Sở Công Thương @0.92',
      '• Sở Công Thương by 2026-04-14 @0.92',
      '• Công an tỉnh + Sở Xây dựng @0.92',
    ]);
  });

  test('a title above the particulars tells what it is about', () => {
    const { subject } = readingOf(
      'Công điện số 57/CĐ-TTg về ứng phó bão',
      '',
      'Số hiệu: 57/CĐ-TTg',
      '',
      'Sở Y tế trực.',
    );
    expect([subject.value, subject.confidence]).toEqual(['về ứng phó bão', 0.7]);
  });
});

test('a title may say what the document does right behind its number', () => {
  const subject = (title: string): string | null => readingOf(title, '', '## Nội dung', 'Sở Y tế trực.').subject.value;
  expect(subject('# Hướng dẫn 12/HD-SNV thực hiện chế độ báo cáo chợ')).toBe('thực hiện chế độ báo cáo chợ');
  expect(subject('# Công văn 12/SNV-VP tổ chức kiểm tra, yêu cầu các xã báo cáo')).not.toBe(
    'tổ chức kiểm tra, yêu cầu các xã báo cáo',
  );
});

test('emphasis inside a line hides no time', () => {
  expect(said('## Nhiệm vụ', 'Sở Y tế kiểm tra chợ, báo cáo UBND tỉnh *trước ngày 30/4/2026*.')[0]).toContain(
    'by 2026-04-30',
  );
});

test('where reports go is no end of the document', () => {
  expect(said('### Nơi nhận báo cáo', 'Sở Công Thương.', '### Trách nhiệm', 'Đề nghị Sở Y tế kiểm tra chợ.')).toEqual([
    '- Sở Y tế @0.95',
  ]);
  expect(said('### Trách nhiệm', 'Đề nghị Sở Y tế kiểm tra chợ.', '### Nơi nhận', '- Sở Công Thương báo cáo.')).toEqual(
    ['- Sở Y tế @0.95'],
  );
});

test('the standing body of a committee speaks in its own document', () => {
  const draft = readingOf(
    '# Kết luận số 88-KL/TU ngày 14/5/2026 của Ban Thường vụ Thành ủy Hà Nội về chợ',
    '',
    '## Nội dung',
    'Ban Thường vụ Thành ủy thống nhất chủ trương sắp xếp chợ.',
    'Giao Ban Tổ chức Thành ủy kiểm tra.',
  );
  expect(draft.tasks.map(saidOf)).toEqual([expect.stringContaining('- Ban Tổ chức Thành ủy')]);
});

test('what a site does not know is not read as known', () => {
  const { issuer, code } = readingOf(
    '# Về chợ',
    '| Số hiệu | Đang cập nhật |',
    '|---|---|',
    '| Cơ quan ban hành | Đang cập nhật |',
    '| Trích yếu | — |',
  );
  expect([issuer.value, code.value]).toEqual([null, null]);
});

test('law as the codification gives it assigns in its closing articles only', () => {
  const article = (number: number, title: string, ...lines: readonly string[]): string[] => [
    `Điều ${number}. ${title}`,
    `(Điều ${number} Nghị định số 60/2024/NĐ-CP, có hiệu lực thi hành kể từ ngày 01/8/2024)`,
    ...lines,
  ];
  const { tasks } = readingOf(
    ...article(1, 'Phạm vi', 'Nghị định quy định về chợ.'),
    ...article(2, 'Quản lý chợ', '1. Bộ Công Thương kiểm tra các chợ trên toàn quốc.'),
    ...article(3, 'Trách nhiệm thi hành', '1. Bộ Y tế kiểm tra thực phẩm tại các chợ.'),
  );
  expect(tasks.map(saidOf)).toEqual([expect.stringContaining(' Bộ Y tế')]);
});
