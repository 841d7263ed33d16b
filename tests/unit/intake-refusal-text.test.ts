import { refusalText } from '../../src/intake/refusal-text.js';

test('the page limit and the offer stand in the sentence', () => {
  const refusal = { reason: 'too-many-pages', pages: 500, limit: 60, what: 'ocr', offer: 60 } as const;
  expect(refusalText(refusal).vi).toBe(
    'Văn bản có 500 trang, giới hạn là 60 trang quét ảnh. Có thể chỉ đọc 60 trang đầu.',
  );
});

test('a size is given in megabytes as Vietnamese write them', () => {
  expect(refusalText({ reason: 'too-large', bytes: 22_544_384, limit: 5_767_168 }).vi).toBe(
    'Tệp 22 MB, vượt giới hạn 5,5 MB.',
  );
});

test('a wrong table is named by sheet, row and column', () => {
  const refusal = { reason: 'wrong-table', sheet: 'Phụ lục', row: 4, column: 'Chủ trì', problem: 'no-column' } as const;
  expect(refusalText(refusal).vi).toBe('Trang tính “Phụ lục”, dòng 4: thiếu cột “Chủ trì”.');
});

test('an iPhone photo is refused with the way out, an unknown kind with what can be read', () => {
  expect(refusalText({ reason: 'unsupported', what: 'heic' }).vi).toContain('Tương thích nhất');
  expect(refusalText({ reason: 'unsupported', what: 'binary' }).vi).toContain('PDF, DOCX, XLSX');
});
