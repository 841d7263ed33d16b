import { mendLetterhead } from '../../../../src/domain/directive/reader/broken-letterhead.js';
import { joinBrokenWords } from '../../../../src/domain/directive/reader/broken-words.js';
import { readingOf } from './a-reading.js';

describe('a syllable that a converter broke', () => {
  test.each([
    ['c ó t ổ ch ức th ự c hiện', 'có tổ chức thực hiện'],
    ['để ph ù hợp, c ầ n quy đ ịnh', 'để phù hợp, cần quy định'],
    ['Sở Lao động - Thương binh và X ã hội', 'Sở Lao động - Thương binh và Xã hội'],
    ['Trần V ă n B ình, Đặ ng Minh', 'Trần Văn Bình, Đặng Minh'],
    ['ngườ i dân, nhiệ m vụ, tỉ nh', 'người dân, nhiệm vụ, tỉnh'],
    ['QU ẢNG NINH', 'QUẢNG NINH'],
    ['S ở Y t ế quản l ý', 'Sở Y tế quản lý'],
  ])('%s', (text, expected) => {
    expect(joinBrokenWords(text)).toBe(expected);
  });

  test.each([
    'theo điểm c ở trên và điểm đ ông bổ sung',
    'khối B ông An, vitamin C ích lợi',
    'dài 5 m, mục b và c',
    // Every letter of the line stands apart.
    'T h a m m ư u, h ư ớ n g d ẫ n',
    'tổ chức thực hiện',
  ])('stays: %s', (text) => {
    expect(joinBrokenWords(text)).toBe(text);
  });
});

test.each([
  ['ỦY BAN NHÂN\nDÂN\nTỈNH LÂM ĐỒNG', 'ỦY BAN NHÂN DÂN\nTỈNH LÂM ĐỒNG'],
  ['CỘNG HÒA XÃ\nHỘI CHỦ NGH ĨA VIỆT NAM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  ['H ỘI ĐỒNG\nNHÂN DÂN', 'HỘI ĐỒNG NHÂN DÂN'],
  ['TỈNH KON\nTUM', 'TỈNH KON TUM'],
  ['TỈNH\nTHỪA THIÊN\nHUẾ', 'TỈNH\nTHỪA THIÊN HUẾ'],
  ['HUYỆN HÒA\nVANG', 'HUYỆN HÒA VANG'],
  ['XÃ TÂN\nKHẨN', 'XÃ TÂN\nKHẨN'],
  ['TỈNH SƠN LA\nSỞ Y TẾ', 'TỈNH SƠN LA\nSỞ Y TẾ'],
  ['Đ ắ k L ắ k, ngày 5', 'Đắk Lắk, ngày 5'],
  ['Thừa Thiên Huế, ngày 5', 'Thừa Thiên Huế, ngày 5'],
  ['Hòa Vang,\nngày 05', 'Hòa Vang, ngày 05'],
  ['TỈNH Đ Ắ K N Ô NG', 'TỈNH ĐẮK NÔNG'],
])('a letterhead: %j', (head, expected) => {
  expect(mendLetterhead(head)).toBe(expected);
});

test('no piece of the motto is an issuer, and "Uỷ ban" is spelt as the house spells it', () => {
  const issuer = (...lines: readonly string[]) =>
    readingOf(
      ...lines,
      'Số: 5/QĐ-UBND',
      'Sơn La, ngày 05 tháng 3 năm 2024',
      'QUYẾT ĐỊNH',
      'Điều 1. Giao Sở Y tế kiểm tra.',
    ).issuer.value;
  expect(issuer('UỶ BAN NHÂN DÂN', 'TỈNH SƠN LA', 'CỘNG HÒA', 'XÃ HỘI CHỦ NGHĨA', 'VIỆT NAM')).toBe(
    'Ủy ban nhân dân tỉnh Sơn La',
  );
  expect(issuer('ỦY BAN NHÂN DÂN', 'TỈNH SƠN LA', 'CONG HOA XA', 'HOI CHU NGHIA VIET NAM')).toBe(
    'Ủy ban nhân dân tỉnh Sơn La',
  );
});

test('a name goes on over the break of a short line', () => {
  const leads = (...lines: readonly string[]) =>
    readingOf(
      'UBND TỈNH SƠN LA',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Số: 5/KH-UBND',
      'Sơn La, ngày 05 tháng 3 năm 2024',
      'KẾ HOẠCH',
      'Quản lý chợ',
      '',
      ...lines,
    ).tasks.map(({ lead }) => lead.map(({ name }) => name).join(' + '));
  expect(leads('- Sở Y tế, Đoàn', 'Thanh niên, Hội Phụ nữ hỗ trợ người dân dọn vệ sinh chợ.')).toEqual([
    'Sở Y tế + Đoàn Thanh niên + Hội Phụ nữ',
  ]);
  expect(leads('1. Văn phòng Đảng ủy xã', 'Là đầu mối theo dõi, đôn đốc thực hiện Kế hoạch này tại các chợ.')).toEqual([
    'Văn phòng Đảng ủy xã',
  ]);
});
