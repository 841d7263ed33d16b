import { importProblemLines } from '../../../src/bot/messages/import-problems.js';
import type { ImportTable } from '../../../src/app/people/import-table.js';
import { parseUnits } from '../../../src/app/people/parse-units.js';

const table = (...rows: string[][]): ImportTable => ({
  rows: rows.map((cells, index) => ({ row: index + 1, cells })),
  merges: [],
});
const heading = ['Mã', 'Tên đơn vị', 'Loại', 'Mã đơn vị cấp trên', 'Tên khác', 'Từ ngày', 'Đến ngày'];
const known = new Set(['HN']);

const problemsOf = (...rows: string[][]): readonly string[] => {
  const parsed = parseUnits(table(heading, ...rows), known);
  return parsed.ok ? [] : importProblemLines(parsed.problems, 'vi');
};

describe('list of units', () => {
  it('is read with parents from the list or from what is known', () => {
    const parsed = parseUnits(
      table(
        heading,
        ['S1', 'Sở A', 'Sở', 'HN', 'SA; Sở A Hà Nội', '1/3/2025', ''],
        ['P1', 'Phòng B', 'Phòng', 'S1', '', '', ''],
      ),
      known,
    );
    expect(parsed).toEqual({
      ok: true,
      units: [
        {
          id: 'S1',
          name: 'Sở A',
          type: 'department',
          parentId: 'HN',
          aliases: ['SA', 'Sở A Hà Nội'],
          validFrom: '2025-03-01',
          validTo: null,
          successors: [],
        },
        {
          id: 'P1',
          name: 'Phòng B',
          type: 'sub-unit',
          parentId: 'S1',
          aliases: [],
          validFrom: null,
          validTo: null,
          successors: [],
        },
      ],
    });
  });

  it('names unknown types and parents, repeated codes and dates that run backwards', () => {
    expect(
      problemsOf(['S1', 'Sở A', 'Công ty', 'XX', '', '2/1/2026', '1/1/2026'], ['S1', 'Sở B', 'Sở', 'HN', '', '', '']),
    ).toEqual([
      'Dòng 2, cột C: "Loại" ghi "Công ty"; chỉ nhận: Thành phố, Sở, Đơn vị trực thuộc, Phường, Xã, Khác',
      'Dòng 2, cột G: ngày kết thúc sớm hơn ngày bắt đầu',
      'Dòng 3, cột A: trùng với dòng 2',
    ]);
    expect(problemsOf(['S1', 'Sở A', 'Sở', 'XX', '', '', ''])).toEqual(['Dòng 2, cột D: không có đơn vị nào tên "XX"']);
  });

  it('refuses units that stand above themselves', () => {
    expect(
      problemsOf(
        ['A', 'A', 'Sở', 'B', '', '', ''],
        ['B', 'B', 'Sở', 'A', '', '', ''],
        ['C', 'C', 'Sở', 'A', '', '', ''],
      ),
    ).toEqual([
      'Dòng 2, cột D: đơn vị cấp trên "B" lại nằm dưới chính đơn vị này',
      'Dòng 3, cột D: đơn vị cấp trên "A" lại nằm dưới chính đơn vị này',
    ]);
  });
});
