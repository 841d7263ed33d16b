import { headed, readingOf, saidOf } from './a-reading.js';

/** A work programme of Sơn La, its tasks with their first words. */
const programme = (...lines: readonly string[]): string[] =>
  headed('CTr-UBND', 'CHƯƠNG TRÌNH', 'Công tác năm 2024', 'I. NỘI DUNG', ...lines).tasks.map(
    (task) => `${saidOf(task)} “${task.text.split(' ').slice(0, 4).join(' ')}”`,
  );

describe('a programme says what is to be passed, and below it who prepares it and when', () => {
  test('on a line of its own under a number', () => {
    expect(
      programme(
        '1. Quý II năm 2024',
        '1.1. Nghị quyết về phát triển giao thông nông thôn giai đoạn 2024 - 2028.',
        'Sở Giao thông vận tải chủ trì, phối hợp với Sở Tài chính tham mưu, trình trong tháng 5/2024.',
        '1.2. Đề án đào tạo nghề cho lao động nông thôn đến năm 2028.',
        '- Sở Nội vụ tham mưu, trình trong quý II/2024.',
      ),
    ).toEqual([
      'I.1.1.1 Sở Giao thông vận tải with Sở Tài chính by 2024-05-31 @0.95 “Nghị quyết về phát”',
      'I.1.1.2 Sở Nội vụ by 2024-06-30 @0.95 “Đề án đào tạo”',
    ]);
  });

  test('in the last sentence of the same paragraph', () => {
    expect(
      programme('1. Kế hoạch chuyển đổi số của các cơ quan. Văn phòng UBND tỉnh tham mưu, trình trong tháng 6/2024.'),
    ).toEqual(['I.1 Văn phòng UBND tỉnh by 2024-06-30 @0.95 “Kế hoạch chuyển đổi”']);
  });

  test('on the next line where the title ends in years, with its time on a line below', () => {
    expect(
      programme(
        '1. Chương trình phát triển nhà ở xã hội trên địa bàn, giai đoạn 2024 - 2028',
        'Sở Xây dựng chủ trì, chuẩn bị nội dung',
        '- Thời gian thực hiện: tháng 9/2024',
      ),
    ).toEqual(['I.1 Sở Xây dựng by 2024-09-30 @0.95 “Chương trình phát triển”']);
  });

  test('a line that says what to do is its own task, and a heading of a year no matter', () => {
    expect(
      programme(
        '1. Đề án đào tạo nghề cho lao động nông thôn đến năm 2028.',
        'Sở Nội vụ chủ trì, khảo sát nhu cầu học nghề của lao động trong tháng 4/2024.',
        '2. Năm 2025',
        'Sở Y tế chủ trì, tham mưu, trình trong quý I/2025.',
      ),
    ).toEqual(['- Sở Nội vụ by 2024-04-30 @0.95 “Sở Nội vụ chủ”', '- Sở Y tế by 2025-03-31 @0.95 “Sở Y tế chủ”']);
  });

  test('"các đơn vị triển khai thực hiện" closes and takes up nothing', () => {
    expect(
      readingOf(
        'ỦY BAN NHÂN DÂN XÃ AN HẢI',
        'Số: 5/TB-UBND',
        'An Hải, ngày 05 tháng 3 năm 2024',
        'THÔNG BÁO',
        'Kết luận giao ban',
        '1. Nghị quyết về phát triển giao thông nông thôn giai đoạn 2024 - 2028.',
        'Các cơ quan, đơn vị triển khai thực hiện.',
      ).tasks.every((task) => !task.text.startsWith('Nghị quyết')),
    ).toBe(true);
  });
});
