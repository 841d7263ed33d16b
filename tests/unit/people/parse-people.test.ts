import { importProblemLines } from '../../../src/bot/messages/import-problems.js';
import type { ImportTable } from '../../../src/app/people/import-table.js';
import { parsePeople, type UnitNames } from '../../../src/app/people/parse-people.js';
import { localDate } from '../../../src/domain/calendar/local-date.js';

import type { Unit } from '../../../src/domain/unit/unit.js';

const unit = (id: string, name: string): Unit => ({
  id,
  name,
  type: 'department',
  parentId: null,
  aliases: [],
  validFrom: null,
  validTo: null,
  successors: [],
});
const units = [
  unit('TC', 'Sở Tài chính'),
  unit('XD', 'Sở Xây dựng'),
  unit('TX1', 'Phường Thanh Xuân'),
  unit('TX2', 'Xã Thanh Xuân'),
];
const directory: UnitNames = {
  unit: (id: string) => units.find((each) => each.id === id),
  resolveName: (text) => {
    if (text === 'Thanh Xuân') return { kind: 'ambiguous', candidates: ['TX1', 'TX2'], reason: '' };
    if (text === 'Sở Kế hoạch và Đầu tư')
      return { kind: 'abolished', unitId: 'KH', successors: [{ unitId: 'TC', share: 'whole' }], reason: '' };
    const found = units.find(({ name }) => name === text);
    return found ? { kind: 'unit', unitId: found.id, confidence: 1 } : { kind: 'unknown', reason: '' };
  },
};

const today = localDate('2026-11-23');
const table = (...rows: string[][]): ImportTable => ({
  rows: rows.map((cells, index) => ({ row: index + 1, cells })),
  merges: [],
});
const heading = ['STT', 'Đơn vị', 'Họ và tên', 'Chức danh', 'Vai trò', 'Số điện thoại', 'Từ ngày'];

function problemsOf(input: ImportTable): readonly string[] {
  const parsed = parsePeople(input, directory, today);
  return parsed.ok ? [] : importProblemLines(parsed.problems, 'vi');
}

describe('list of people', () => {
  it('is read below a title, by Vietnamese headings in any order and case', () => {
    const parsed = parsePeople(
      table(
        ['DANH SÁCH CÁN BỘ ĐẦU MỐI'],
        ['Kèm theo Công văn số 12'],
        heading,
        ['1', 'Sở Tài chính', 'Nguyễn Văn A', 'Giám đốc', 'Người đứng đầu', '912.345.678', '01/7/2025'],
        ['2', 'XD', 'Trần Thị B', '', 'chuyên viên', '', ''],
      ),
      directory,
      today,
    );
    expect(parsed).toEqual({
      ok: true,
      lines: [
        {
          row: 4,
          name: 'Nguyễn Văn A',
          phone: '84912345678',
          unitId: 'TC',
          role: 'head',
          title: 'Giám đốc',
          validFrom: '2025-07-01',
          validTo: null,
        },
        {
          row: 5,
          name: 'Trần Thị B',
          phone: null,
          unitId: 'XD',
          role: 'officer',
          title: '',
          validFrom: null,
          validTo: null,
        },
      ],
    });
  });

  it('is read by English headings too', () => {
    const parsed = parsePeople(table(['Role', 'Unit', 'Full name'], ['Clerk', 'TC', 'A']), directory, today);
    expect(parsed.ok && parsed.lines[0]).toMatchObject({ role: 'clerk', unitId: 'TC' });
  });

  it('names every wrong cell by row and column, and takes nothing', () => {
    expect(
      problemsOf(
        table(
          heading,
          ['1', 'Sở Ma Thuật', '', 'Giám đốc', 'Sếp', '12345', '31/2/2025', 'lạc'],
          ['2', 'Thanh Xuân', 'Trần Thị B', '', 'Văn thư', '', ''],
          ['3', 'Sở Kế hoạch và Đầu tư', 'Lê C', '', 'Văn thư', '', ''],
          ['4', 'TC', 'Phạm D', '', 'Văn thư', '', ''],
        ),
      ),
    ).toEqual([
      'Dòng 2, cột H: có giá trị "lạc" nhưng cột này không có tiêu đề',
      'Dòng 2, cột C: thiếu "Họ và tên"',
      'Dòng 2, cột B: không có đơn vị nào tên "Sở Ma Thuật"',
      'Dòng 2, cột E: "Vai trò" ghi "Sếp"; chỉ nhận: Văn thư, Người đứng đầu, Cấp phó, Chuyên viên, Lãnh đạo, Kiểm tra, Quản trị',
      'Dòng 2, cột F: "12345" không phải số di động Việt Nam',
      'Dòng 2, cột G: "Từ ngày" ghi "31/2/2025"; cần dạng ngày/tháng/năm, ví dụ 1/7/2025',
      'Dòng 3, cột B: "Thanh Xuân" có thể là: Phường Thanh Xuân; Xã Thanh Xuân; hãy ghi rõ một đơn vị',
      'Dòng 4, cột B: "Sở Kế hoạch và Đầu tư" không còn hoạt động; đơn vị kế thừa: Sở Tài chính',
    ]);
  });

  it('refuses merged cells among the rows, and does not mind a merged title above them', () => {
    const input: ImportTable = {
      rows: [
        { row: 1, cells: ['DANH SÁCH'] },
        { row: 3, cells: heading },
        { row: 4, cells: ['1', 'TC', 'A', '', 'Văn thư', '', ''] },
      ],
      merges: [
        { ref: 'A1:G1', firstRow: 1, lastRow: 1, column: 0 },
        { ref: 'B4:B5', firstRow: 4, lastRow: 5, column: 1 },
      ],
    };
    expect(problemsOf(input)).toEqual(['Dòng 4, cột B: ô B4:B5 bị gộp; hãy bỏ gộp ô và điền giá trị vào từng dòng']);
  });

  it('says which columns are missing when the headings are wrong', () => {
    expect(problemsOf(table(['Đơn vị', 'Tên gọi'], ['TC', 'A']))).toEqual([
      'Dòng 1: không tìm thấy dòng tiêu đề có đủ các cột; thiếu: Họ và tên, Vai trò',
    ]);
  });

  it('refuses one phone under two names and one post written twice', () => {
    const row = (name: string, phone: string): string[] => ['', 'TC', name, '', 'Văn thư', phone, ''];
    expect(problemsOf(table(heading, row('A', '0912345678'), row('B', '+84 912 345 678')))).toEqual([
      'Dòng 3, cột F: số điện thoại này đã ghi cho A ở dòng 2',
    ]);
    expect(problemsOf(table(heading, row('A', ''), row('a', '')))).toEqual(['Dòng 3: trùng với dòng 2']);
  });

  it('shows the first problems and counts the rest', () => {
    const rows = Array.from({ length: 40 }, () => ['', 'TC', 'A', '', 'Sếp', '', '']);
    const lines = problemsOf(table(heading, ...rows));
    expect(lines).toHaveLength(31);
    expect(lines.at(-1)).toBe('… và 10 lỗi nữa');
  });
});
