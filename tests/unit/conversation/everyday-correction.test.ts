import { canonicalCorrection, meansDraft } from '../../../src/bot/conversation/everyday-correction.js';

describe('a correction as people say it', () => {
  test.each([
    ['đổi hạn việc 2 sang 02/12/2026', 'hạn việc 2 là 02/12/2026'],
    ['sửa hạn nhiệm vụ 1 thành 27/11/2026', 'hạn nhiệm vụ 1 là 27/11/2026'],
    ['sua lai thoi han cua viec 3 thanh 20/12', 'thoi han cua viec 3 là 20/12'],
    ['nhiệm vụ 2 giao thêm Sở Tài chính phối hợp', 'thêm Sở Tài chính phối hợp việc 2'],
    ['việc 2: thêm Sở Y tế', 'thêm Sở Y tế phối hợp việc 2'],
    ['bổ sung Sở Y tế phối hợp việc 2', 'thêm Sở Y tế phối hợp việc 2'],
    ['thêm Sở Y tế vào việc 2', 'thêm Sở Y tế phối hợp việc 2'],
    ['thêm đơn vị phối hợp Sở Y tế ở việc 2', 'thêm Sở Y tế phối hợp việc 2'],
    ['việc 2 bỏ Sở Y tế', 'bỏ Sở Y tế ở việc 2'],
    ['bỏ Sở Y tế phối hợp ở việc 2', 'bỏ Sở Y tế ở việc 2'],
    ['việc 2 do Sở Y tế chủ trì', 'chủ trì việc 2 là Sở Y tế'],
    ['việc 2, hạn 05/12', 'hạn việc 2 là 05/12'],
    ['sửa trích yếu thành V/v phòng, chống dịch', 'trích yếu là V/v phòng, chống dịch'],
    ['sửa ngày thành 20/11/2026', 'ngày là 20/11/2026'],
  ])('“%s”', (said, canonical) => {
    expect(canonicalCorrection(said)).toBe(canonical);
  });

  test.each(['hạn việc 3 là 20/12', 'bỏ việc 4', 'bỏ Sở Y tế ở việc 2', 'thêm Sở Xây dựng phối hợp việc 1', 'số 24'])(
    '“%s” is left as it is',
    (text) => {
      expect(canonicalCorrection(text)).toBe(text);
    },
  );

  test('what means the draft is told from what means the work in hand', () => {
    expect(['sửa cái hạn kia', 'thêm đơn vị nữa', 'việc 2 sai rồi'].every(meansDraft)).toBe(true);
    expect(['tình hình', 'quá hạn', 'việc 2', 'sửa'].some(meansDraft)).toBe(false);
  });
});
