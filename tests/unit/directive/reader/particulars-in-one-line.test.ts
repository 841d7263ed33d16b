// Particulars of a task that share a line with each other, or stand behind the task itself.
import { headed, saidOf } from './a-reading.js';

const said = (...lines: readonly string[]): string[] =>
  headed('KH-UBND', 'KẾ HOẠCH', 'Chuyển đổi số', 'II. NHIỆM VỤ', ...lines).tasks.map(saidOf);

describe('several on one line', () => {
  test.each([
    [
      'Đơn vị chủ trì: Sở Nội vụ; đơn vị phối hợp: các sở, ban, ngành; thời gian hoàn thành: trước ngày 30/6/2024.',
      'II.1 Sở Nội vụ with các sở, ban, ngành by 2024-06-30 @0.94',
    ],
    ['Cơ quan chủ trì: Sở Y tế. Thời gian thực hiện: tháng 5/2024.', 'II.1 Sở Y tế by 2024-05-31 @0.94'],
    [
      'Cơ quan chủ trì: Sở Y tế. Cơ quan phối hợp: Công an tỉnh. Hoàn thành: trước 20/5/2024.',
      'II.1 Sở Y tế with Công an tỉnh by 2024-05-20 @0.94',
    ],
    [
      'Chủ trì: Sở Y tế - Phối hợp: Công an tỉnh - Hạn hoàn thành: 20/5/2024',
      'II.1 Sở Y tế with Công an tỉnh by 2024-05-20 @0.94',
    ],
    ['Chủ trì: Sở Y tế, phối hợp: Công an tỉnh.', 'II.1 Sở Y tế with Công an tỉnh @0.94'],
  ])('%s', (line, expected) => {
    expect(said('1. Số hóa hồ sơ lưu trữ của tỉnh', line)).toEqual([expected]);
  });
});

describe('behind the task in its own paragraph', () => {
  test.each([
    [
      '1. Số hóa hồ sơ lưu trữ. Đơn vị chủ trì: Sở Nội vụ. Đơn vị phối hợp: Sở Y tế. Thời gian: trước ngày 30/6/2024.',
      'II.1 Sở Nội vụ with Sở Y tế by 2024-06-30 @0.94',
    ],
    ['1. Số hóa hồ sơ lưu trữ; cơ quan thực hiện: Sở Nội vụ.', 'II.1 Sở Nội vụ @0.94'],
  ])('%s', (line, expected) => {
    expect(said(line)).toEqual([expected]);
  });

  test('under a body that heads the item they say who leads all the same', () => {
    expect(said('1. Sở Y tế', 'a) Số hóa bệnh án. Đơn vị chủ trì: Sở Nội vụ.', 'b) Rà soát thiết bị.')).toEqual([
      'II.1.a) Sở Nội vụ @0.94',
      'II.1.b) Sở Y tế @0.92',
    ]);
  });

  test('a label of something else is none', () => {
    expect(said('1. Thẩm quyền phê duyệt; cơ quan thực hiện thủ tục: Sở Nội vụ.')).toEqual([]);
  });
});
