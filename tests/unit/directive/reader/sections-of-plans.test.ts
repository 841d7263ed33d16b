import { headed, saidOf } from './a-reading.js';

/** The tasks of a plan of Sơn La of 5 March 2024. */
const plan = (...lines: readonly string[]): string[] =>
  headed('KH-UBND', 'KẾ HOẠCH', 'Quản lý chợ', '', ...lines).tasks.map(saidOf);

const MEASURES = ['- Lập danh sách các chợ tạm.', '- Tổ chức 05 đoàn kiểm tra.'];

describe('what a section of a plan says once, below its measures, holds for each', () => {
  test.each([
    [
      'under headings of their kind',
      ['1. Công tác kiểm tra', 'a) Nội dung', ...MEASURES, 'b) Phân công thực hiện', '- Cơ quan chủ trì: Sở Y tế.'],
      ['1.a).- Sở Y tế @0.85', '1.a).- Sở Y tế @0.85'],
    ],
    [
      'a body to a line',
      [
        ...['I. CÔNG TÁC KIỂM TRA', '1. Nội dung, biện pháp', 'a) Lập danh sách các chợ tạm.', 'b) Kiểm tra các chợ.'],
        ...['2. Cơ quan chủ trì, phối hợp', 'a) Cơ quan chủ trì', '- Sở Y tế.', '- Sở Nội vụ; Sở Tư pháp.'],
        ...['b) Cơ quan phối hợp', '- Công an tỉnh.', '3. Thời gian thực hiện: Quý III/2024.'],
      ],
      [
        'I.1.a) Sở Y tế + Sở Nội vụ + Sở Tư pháp with Công an tỉnh by 2024-09-30 @0.85',
        'I.1.b) Sở Y tế + Sở Nội vụ + Sở Tư pháp with Công an tỉnh by 2024-09-30 @0.85',
      ],
    ],
    [
      'under "Chủ trì thực hiện", some of them by no name of the grammar',
      [
        ...['I. CÔNG TÁC KIỂM TRA', '1. Nội dung', 'a) Lập danh sách các chợ tạm.', 'b) Kiểm tra các chợ.'],
        ...[
          '2. Chủ trì thực hiện',
          '- Sở Y tế.',
          '- Các cơ quan báo chí tỉnh, quân đội.',
          '- Tư lệnh các quân khu; Sở Tư pháp.',
        ],
      ],
      [
        'I.1.a) Sở Y tế + Các cơ quan báo chí tỉnh, quân đội + các quân khu + Sở Tư pháp @0.8',
        'I.1.b) Sở Y tế + Các cơ quan báo chí tỉnh, quân đội + các quân khu + Sở Tư pháp @0.8',
      ],
    ],
    [
      'on lines of their own',
      ['1. Công tác kiểm tra', ...MEASURES, 'Thời gian: Quý III/2024.', 'Đơn vị thực hiện: Sở Y tế.'],
      ['1.- Sở Y tế by 2024-09-30 @0.85', '1.- Sở Y tế by 2024-09-30 @0.85'],
    ],
    [
      'numbered, with what comes of it between them',
      [
        '1. Công tác kiểm tra',
        '1.1. Nội dung: Lập danh sách các chợ tạm.',
        '1.2. Cơ quan chủ trì: Sở Y tế.',
        '1.3. Kết quả: Quyết định của UBND tỉnh.',
        '1.4. Thời gian hoàn thành: Quý III/2024.',
      ],
      ['1.1.1 Sở Y tế by 2024-09-30 @0.85'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(plan(...lines)).toEqual(expected);
  });

  test('a measure that names its own lead keeps it', () => {
    const own = '- Sở Nội vụ tổ chức 05 đoàn kiểm tra.';
    expect(plan('1. Công tác kiểm tra', MEASURES[0]!, own, 'Đơn vị thực hiện: Sở Y tế.')).toEqual([
      '1.- Sở Y tế @0.85',
      '1.- Sở Nội vụ @0.85',
    ]);
  });

  test('where measures have particulars each, nothing is said once; a meeting is none', () => {
    const [first, second] = MEASURES as [string, string];
    expect(plan('1. Công tác kiểm tra', first, 'Chủ trì: Sở Y tế.', second, 'Chủ trì: Sở Nội vụ.')).toEqual([
      '1.- Sở Y tế @0.94',
      '1.- Sở Nội vụ @0.94',
    ]);
    expect(plan('1. Hội nghị sơ kết', ...MEASURES, 'Địa điểm: Hội trường.', 'Chủ trì: Sở Y tế.')).not.toContain(
      '1.- Sở Y tế @0.85',
    );
  });
});
