import { fold } from '../../../../src/domain/unit/fold.js';
import { readingOf } from './a-reading.js';

const LINES = [
  'ỦY BAN NHÂN DÂN TỈNH SƠN LA',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Số: 12/KH-UBND',
  'Sơn La, ngày 05 tháng 3 năm 2024',
  'KẾ HOẠCH',
  'Tăng cường quản lý chợ trên địa bàn tỉnh Sơn La',
  '',
  ...Array.from(
    { length: 18 },
    (_, i) =>
      `${i + 1}. Sở Công Thương chủ trì, phối hợp với Sở Tài chính rà soát toàn bộ các chợ tạm trên địa bàn tỉnh, báo cáo trước ngày ${i + 10}/6/2024.`,
  ),
];
/** As a recogniser without the Vietnamese model gives it: capitals stay. */
const bare = (line: string): string =>
  line.replace(/\p{L}+/gu, (word) => {
    const plain = fold(word);
    if (/^\p{Lu}+$/u.test(word)) return plain.toUpperCase();
    return /^\p{Lu}/u.test(word) ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain;
  });

describe('a whole document that lost its marks', () => {
  const draft = readingOf(...LINES.map(bare));

  test('is read, and nothing of who does it is taken as sure', () => {
    expect(draft.tasks).toHaveLength(18);
    expect(draft.tasks.every(({ confidence }) => confidence < 0.9)).toBe(true);
    expect(draft.tasks[0]!.reason).toBe('Văn bản mất dấu, tên đơn vị có thể đọc thiếu');
  });

  test('its subject is asked about too', () => {
    expect(draft.subject).toMatchObject({ confidence: 0.85, reason: 'Trích yếu có thể đọc chưa đúng' });
  });

  test('a short note typed without marks is not asked about for that', () => {
    const note = readingOf(...LINES.slice(0, 11).map(bare));
    expect(note.subject.confidence).toBeGreaterThanOrEqual(0.9);
    expect(note.tasks[0]!.reason).toBeUndefined();
  });

  test('the same document with its marks is not asked about for that', () => {
    expect(readingOf(...LINES).tasks.every(({ confidence }) => confidence >= 0.9)).toBe(true);
  });
});
