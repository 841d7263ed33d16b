import { joinParts, seemsCutOff } from '../../../src/domain/directive/pasted-parts.js';
import { beginsDocument } from '../../../src/bot/conversation/pasted-document.js';
import { pastedLetter } from '../../support/issue.js';

describe('parts of one paste', () => {
  test('are joined as they were: a word cut at the limit, a line, a sentence that goes on', () => {
    expect(joinParts(['x'.repeat(4096), 'yz'])).toBe(`${'x'.repeat(4096)}yz`);
    expect(joinParts(['1. Giao Sở Xây dựng.', '2. Giao Sở Tài chính'])).toBe(
      '1. Giao Sở Xây dựng.\n2. Giao Sở Tài chính',
    );
    expect(joinParts(['Giao Sở Xây dựng chủ trì,', 'phối hợp với Sở Tài chính'])).toBe(
      'Giao Sở Xây dựng chủ trì, phối hợp với Sở Tài chính',
    );
    expect(joinParts(['một'])).toBe('một');
  });

  test('a long text without an end seems cut off; a short one, or one with its recipients, does not', () => {
    const long = 'Giao Sở Xây dựng chủ trì rà soát các công trình, '.repeat(80);
    expect(seemsCutOff(long, long)).toBe(true);
    expect(seemsCutOff(`${long}\nNơi nhận:\n- Như trên;`, long)).toBe(false);
    expect(seemsCutOff('Giao Sở Xây dựng', 'Giao Sở Xây dựng')).toBe(false);
  });

  test('a letterhead begins a document; a correction of many lines and a part of one do not', () => {
    expect(beginsDocument(pastedLetter('12', 'Sở Xây dựng', ['Sở Xây dựng báo cáo trước ngày 15/12/2026.']))).toBe(
      true,
    );
    expect(
      beginsDocument(
        `số 24/CT-UBND\nngày 20/11/2026\nthêm việc: Sở Tài chính chủ trì, phối hợp với Sở Xây dựng báo cáo kinh phí trước ngày 20/12/2026 theo quy định\nhạn việc 1 là 20/12/2026\nbỏ việc 4\n${'thêm Sở Y tế phối hợp việc 2\n'.repeat(4)}`,
      ),
    ).toBe(false);
    expect(
      beginsDocument(
        `2. Giao Sở Tài chính bố trí kinh phí.\n3. Giao Sở Y tế chủ trì.\n4. a\n5. b\n${'x '.repeat(200)}`,
      ),
    ).toBe(false);
  });
});
