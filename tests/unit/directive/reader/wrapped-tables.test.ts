import { headed, saidOf } from './a-reading.js';

const decision = (...annex: readonly string[]) =>
  headed(
    'QĐ-UBND',
    'QUYẾT ĐỊNH',
    'Ban hành Kế hoạch quản lý chợ',
    '',
    'Điều 1. Ban hành Kế hoạch quản lý chợ trên địa bàn tỉnh.',
    'TM. ỦY BAN NHÂN DÂN',
    '',
    'PHỤ LỤC',
    ...annex,
  );
const tasks = (...annex: readonly string[]): string[] => decision(...annex).tasks.map(saidOf);

const HEAD = ['TT', 'Tên nhiệm vụ', 'Cơ quan', 'chủ trì', 'Cơ quan', 'phối hợp', 'Kết quả', 'Thời gian', 'hoàn thành'];
const FIRST = ['1', 'Xây dựng Đề án quản lý', 'chợ tạm trên địa bàn tỉnh'];

describe('a table of which a text layer gives every printed line of a cell on its own', () => {
  test('is read by where names and times begin, and asked about', () => {
    const { tasks: read } = decision(
      ...HEAD,
      ...[
        ...FIRST,
        'Sở Công',
        'Thương',
        'Sở Y tế, các sở,',
        'ngành liên quan',
        'Quyết định của',
        'UBND tỉnh',
        'Quý',
        'IV/2024',
      ],
      ...['2', 'Báo cáo kết quả', 'Sở Nội vụ', 'Sở Y tế', 'Báo cáo', 'Tháng 9/2024'],
    );
    expect(read.map(saidOf)).toEqual([
      '1 Sở Công Thương with Sở Y tế + các sở, ngành liên quan by 2024-12-31 @0.6',
      '2 Sở Nội vụ with Sở Y tế by 2024-09-30 @0.6',
    ]);
    expect(read[0]!.text.replaceAll('\n', ' ')).toBe('Xây dựng Đề án quản lý chợ tạm trên địa bàn tỉnh');
  });

  test('goes on behind the head of the next page, its number, a section and a footnote', () => {
    expect(
      tasks(
        ...HEAD,
        ...[...FIRST, 'Sở Công Thương', 'Sở Y tế', 'Đề án', 'Quý IV/2024'],
        '1 Quyết định số 15/QĐ-TTg ngày 05/01/2024 của Thủ tướng Chính phủ.',
        ...['CÔNG BÁO/Số 238/Ngày 21-04-2024', '95', ...HEAD, 'II. Công tác kiểm tra chợ'],
        ...['2', 'Kiểm tra các chợ', 'Sở Nội vụ', 'Sở Y tế', 'Báo cáo', '2025'],
      ),
    ).toEqual(['1 Sở Công Thương with Sở Y tế by 2024-12-31 @0.6', '2 Sở Nội vụ with Sở Y tế by 2025-12-31 @0.6']);
  });

  test('a row in which no body is read is left out', () => {
    expect(tasks(...HEAD, '1', 'Xây dựng Đề án', 'quản lý chợ', '2', 'Kiểm tra chợ', 'Sở Nội vụ', 'Báo cáo')).toEqual([
      '2 Sở Nội vụ @0.6',
    ]);
  });
});

test('a title goes on behind a word that leads on, though a body begins so', () => {
  const { subject } = headed(
    'QĐ-UBND',
    'QUYẾT ĐỊNH',
    'Sửa đổi nhiệm vụ thực hiện Nghị quyết số 66-NQ/TW của',
    'Bộ Chính trị về đổi mới công tác xây dựng pháp luật',
    '',
    'Điều 1. Sở Tư pháp rà soát văn bản.',
  );
  expect(subject.value).toMatch(/của Bộ Chính trị về đổi mới công tác xây dựng pháp luật$/u);
});
