// A commune that writes of "Trung tâm Phục vụ hành chính công" means its own, not the city's.
import { readingOf } from './a-reading.js';

const letterOf = (lines: readonly string[], task: string) =>
  readingOf(
    ...lines,
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Số: 12/UBND-VP',
    'Hà Nội, ngày 05 tháng 8 năm 2026',
    'V/v tiếp nhận hồ sơ',
    '',
    `1. ${task} tổ chức tiếp nhận hồ sơ trước ngày 20/8/2026.`,
    '',
    'Nơi nhận:',
    '- Như trên.',
  ).tasks[0]!.lead[0]!.resolution;

const COMMUNE = ['ỦY BAN NHÂN DÂN', 'XÃ SÓC SƠN'];
const CITY = ['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ HÀ NỘI'];

test('an office that the commune has as well is asked about', () => {
  expect(letterOf(COMMUNE, 'Trung tâm Phục vụ hành chính công')).toMatchObject({
    kind: 'unknown',
    reason: expect.stringContaining('có thể là đơn vị của Xã Sóc Sơn') as string,
  });
});

test('the city is meant where it is named, where it writes, and in a department', () => {
  expect(letterOf(COMMUNE, 'Trung tâm Phục vụ hành chính công Thành phố')).toMatchObject({ unitId: 'HN-S-PVHCC' });
  expect(letterOf(CITY, 'Trung tâm Phục vụ hành chính công')).toMatchObject({ unitId: 'HN-S-PVHCC' });
  expect(letterOf(COMMUNE, 'Sở Nội vụ').kind).toBe('unit');
});

test.each(['UBND các xã, phường ven sông', 'UBND các xã miền núi', 'UBND các xã, phường trong vùng ảnh hưởng'])(
  '%s are some of the communes: which ones a person says',
  (group) => {
    expect(letterOf(CITY, group).kind).toBe('unknown');
  },
);

test.each([
  'UBND các xã, phường',
  'UBND các xã, phường trên địa bàn thành phố Hà Nội',
  'UBND các xã, phường thuộc Thành phố',
])('%s are all of them', (group) => {
  expect(letterOf(CITY, group).kind).toBe('collective');
});
