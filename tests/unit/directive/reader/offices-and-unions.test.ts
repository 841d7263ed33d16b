import { readingOf } from './a-reading.js';

test('an office that passes on a conclusion is ordered as others are; a committee that joins in is not', () => {
  const told = (issuer: string, notation: string, sentence: string) =>
    readingOf(
      issuer,
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      `Số: 12/${notation}`,
      'Hà Nội, ngày 05 tháng 3 năm 2026',
      'THÔNG BÁO',
      'Kết luận của Phó Thủ tướng tại cuộc họp về chống khai thác IUU',
      '1. Bộ Công an rà soát các vụ việc.',
      sentence,
      'Nơi nhận:',
    ).tasks.map(({ lead }) => lead.map(({ name }) => name).join(' + '));
  expect(
    told(
      'VĂN PHÒNG CHÍNH PHỦ',
      'TB-VPCP',
      '2. Văn phòng Chính phủ phối hợp với Bộ Y tế theo dõi, đôn đốc việc thực hiện.',
    ),
  ).toEqual(['Bộ Công an', 'Văn phòng Chính phủ']);
  expect(told('BỘ Y TẾ', 'TB-BYT', '2. Bộ Y tế phối hợp với Bộ Công an theo dõi, đôn đốc việc thực hiện.')).toEqual([
    'Bộ Công an',
  ]);
});

test('the name of the union above stands beside the letterhead of a province', () => {
  const { issuer } = readingOf(
    'TỈNH ĐOÀN ĐIỆN BIÊN              ĐOÀN TNCS HỒ CHÍ MINH',
    '      ***',
    'Số: 1562-CV/TĐTN-PT              Điện Biên, ngày 20 tháng 5 năm 2024',
    'V/v triển khai Chiến dịch',
    'Kính gửi: Ban Thường vụ các huyện, thị, thành đoàn',
    '1. Các huyện, thị, thành đoàn rà soát đội hình.',
    'Nơi nhận:',
  );
  expect(issuer.value).toBe('Tỉnh đoàn Điện Biên');
});
