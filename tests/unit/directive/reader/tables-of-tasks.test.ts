import { flatTables } from '../../../../src/domain/directive/reader/flat-table.js';
import { linesOf } from '../../../../src/domain/directive/reader/lines.js';
import { runOnTables } from '../../../../src/domain/directive/reader/run-on-table.js';
import { createSource, type Source } from '../../../../src/domain/directive/reader/source.js';
import { cellsOf, columnsOf, tableTasks } from '../../../../src/domain/directive/reader/table-tasks.js';
import type { RawTask } from '../../../../src/domain/directive/reader/task-build.js';
import type { ParsedName } from '../../../../src/domain/unit/names/parsed-name.js';
import { localDate } from '../../../../src/domain/calendar/local-date.js';
import { fold } from '../../../../src/domain/unit/fold.js';
import { shown } from '../deadline/show.js';

const SIGNED = localDate('2026-06-15');
const of = (...rows: readonly string[]) => {
  const text = rows.join('\n');
  const folded = fold(text);
  return { source: createSource(text, folded), lines: linesOf(text, folded) };
};
const named = (names: readonly ParsedName[]) => names.map(({ name }) => name).join(' + ');
const written = (source: Source) => (task: RawTask) =>
  [
    `${task.numbering ?? '-'} ${source.text.slice(task.start, task.end).replaceAll('\n', '⏎')}: ${named(task.leads)}`,
    task.roles.cooperate.length === 0 ? '' : ` with ${named(task.roles.cooperate)}`,
    task.roles.reportTo.length === 0 ? '' : ` to ${named(task.roles.reportTo)}`,
    task.deadline === null ? '' : ` by ${shown(task.deadline)}`,
    ` ${task.confidence}`,
  ].join('');

describe('rows of cells', () => {
  const HEAD = '| STT | Nội dung | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |';
  const tasks = (...rows: readonly string[]) => {
    const { source, lines } = of(...rows);
    return tableTasks(source, lines, SIGNED).map(written(source));
  };

  test.each([
    [
      '| 1 | Rà soát | Sở Y tế | Sở Nội vụ | 20/6/2026 |',
      '1 Rà soát: Sở Y tế with Sở Nội vụ by BY 2026-06-20 @0.97 0.93',
    ],
    ['1 | Rà soát | Sở Y tế | | Quý III', '1 Rà soát: Sở Y tế by 2026-07-01..2026-09-30 @0.92 0.93'],
    ['| | Rà soát | Sở Y tế, Sở Nội vụ | - | |', '- Rà soát: Sở Y tế + Sở Nội vụ 0.93'],
    ['| 1 | Rà soát | Sở Y tế và Sở Nội vụ |', '1 Rà soát: Sở Y tế + Sở Nội vụ 0.93'],
    ['| 1 | Rà soát | Chủ trì: Sở Y tế | | |', '1 Rà soát: Sở Y tế 0.93'],
    ['| 1 | Rà soát | Sở Y tế cùng ai đó | | |', '1 Rà soát: Sở Y tế cùng ai đó 0.85'],
    ['| 1 | Rà soát | STC | | |', '1 Rà soát: STC 0.85'],
    ['| 1 | Rà soát | Người quen | | |', '1 Rà soát: Người quen 0.85'],
    ['| 1 | Rà soát | STC, SNV | | |', '1 Rà soát: STC + SNV 0.85'],
  ])('%s', (row, expected) => {
    expect(tasks(HEAD, '|---|---|---|---|---|', row)).toEqual([expected]);
  });

  test('a column may say to whom the result goes', () => {
    expect(
      tasks('| TT | Nhiệm vụ | Cơ quan chủ trì | Cấp trình |', '| 1 | Dự án Luật | Bộ Tư pháp | Chính phủ, Quốc hội |'),
    ).toEqual(['1 Dự án Luật: Bộ Tư pháp to Chính phủ + Quốc hội 0.93']);
  });

  test('a column of groups before that of what is done names no tasks', () => {
    const HEADS = '| TT | Nhóm hoạt động | Hoạt động | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |';
    expect(
      tasks(
        HEADS,
        '| - | Trồng rừng gỗ lớn | + Chọn giống | Sở Y tế | Sở Nội vụ | Quý III |',
        '| | | + Nhân rộng mô hình | Sở Tài chính | | |',
      ),
    ).toEqual([
      expect.stringContaining('Chọn giống: Sở Y tế with Sở Nội vụ by 2026-07-01..2026-09-30'),
      expect.stringContaining('Nhân rộng mô hình: Sở Tài chính'),
    ]);
  });

  test('bodies that no grammar knows stand in a cell as written, between those it knows', () => {
    const helped = (cell: string) => tasks(HEAD, `| 1 | Rà soát | Sở Y tế | ${cell} | |`);
    expect(helped('Sở Nội vụ, các nhà tài trợ; chủ rừng')).toEqual([
      '1 Rà soát: Sở Y tế with Sở Nội vụ + các nhà tài trợ + chủ rừng 0.93',
    ]);
    expect(helped('Sở Nội vụ, theo phân công')).toEqual(['1 Rà soát: Sở Y tế with Sở Nội vụ 0.93']);
    expect(helped('Sở Nội vụ, báo cáo kết quả')).toEqual(['1 Rà soát: Sở Y tế with Sở Nội vụ 0.93']);
  });

  test('a stroke parts who leads from who helps where the head says so', () => {
    const row = '| 1 | Rà soát | Công an xã / Phòng Kinh tế | Quý III |';
    expect(tasks('| TT | Nội dung | Cơ quan thực hiện (Chủ trì/Phối hợp) | Thời gian |', row)).toEqual([
      '1 Rà soát: Công an xã with Phòng Kinh tế by 2026-07-01..2026-09-30 @0.92 0.93',
    ]);
    expect(tasks('| TT | Nội dung | Cơ quan thực hiện | Thời gian |', row)).toEqual([
      '1 Rà soát: Công an xã + Phòng Kinh tế by 2026-07-01..2026-09-30 @0.92 0.93',
    ]);
  });

  test('a cell over the whole width, repeated by a converter, heads the rows below it', () => {
    const group = '| I | Hoàn thiện pháp luật | Hoàn thiện pháp luật | Hoàn thiện pháp luật | Hoàn thiện pháp luật |';
    expect(tasks(HEAD, group, '| 1 | Rà soát | Sở Y tế | | |')).toEqual(['1 Rà soát: Sở Y tế 0.93']);
  });

  test('a blank lead repeats the one above, and is asked about; a title in the table is no task', () => {
    expect(
      tasks(
        HEAD,
        '| I | NHIỆM VỤ CHUNG | | | |',
        '| 1 | Rà soát | Sở Y tế | | |',
        '| 2 | Báo cáo | | | Quý III |',
        '| 3 | Kiểm tra | | | |',
      ),
    ).toEqual(['1 Rà soát: Sở Y tế 0.93', '2 Báo cáo: Sở Y tế by 2026-07-01..2026-09-30 @0.92 0.7']);
  });

  test('text between parts two tables; a blank line does not', () => {
    const row = '| 1 | Rà soát | Sở Y tế | | |';
    expect(tasks(HEAD, row, '', row)).toHaveLength(2);
    expect(tasks(HEAD, row, 'Ghi chú', row)).toHaveLength(1);
    expect(tasks(HEAD, row, 'Ghi chú', HEAD, row)).toHaveLength(2);
    expect(tasks(row)).toEqual([]);
    expect(tasks(HEAD, '| 1 | Rà | Sở Y tế | | |')).toEqual([]);
  });

  test.each([
    [['STT', 'Nội dung', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian'], '1 2 3 4 0'],
    [['Nhiệm vụ', 'Phân công'], '0 1 -1 -1 -1'],
    [['Công việc', 'Đơn vị chủ trì, phối hợp', 'Tiến độ'], '0 1 -1 2 -1'],
    [['Hoạt động', 'Thời gian bắt đầu', 'Thời gian hoàn thành', 'Phụ trách'], '0 3 -1 2 -1'],
    [['Nội dung', 'Phụ trách', 'Thời gian bắt đầu'], '0 1 -1 2 -1'],
    [['Nội dung', 'Số ngày trước ngày bầu cử', 'Ngày chậm nhất', 'Người thực hiện'], '0 3 -1 2 -1'],
    [['TT', 'Tên nhiệm vụ', 'Cơ quan thực hiện', 'Hạn hoàn thành'], '1 2 -1 3 0'],
    [['Nội dung thực hiện', 'Đầu mối'], '0 1 -1 -1 -1'],
    [['Nội dung', 'Kinh phí'], null],
    [['Tên', 'Cơ quan chủ trì'], null],
  ])('the columns of %j', (heads, expected) => {
    const { source, lines } = of(`| ${heads.join(' | ')} |`);
    const columns = columnsOf(source, cellsOf(lines[0]!));
    expect(
      columns === null
        ? null
        : [columns.content, columns.lead, columns.cooperate, columns.deadline, columns.number].join(' '),
    ).toBe(expected);
  });

  test('cells without the blanks around them, the last with its border or without', () => {
    const cells = (row: string) => cellsOf(of(row).lines[0]!).map(({ start, end }) => row.slice(start, end));
    expect(cells('| a |  b c | |')).toEqual(['a', 'b c', '']);
    expect(cells('a | b')).toEqual(['a', 'b']);
    expect(cells('|a|b| ')).toEqual(['a', 'b']);
    expect(cells('||')).toEqual(['']);
  });
});

describe('a cell to a line', () => {
  const HEAD = ['STT', 'Nội dung', 'Cơ quan chủ trì', 'Thời gian'];
  const tasks = (...rows: readonly string[]) => {
    const { source, lines } = of(...rows);
    const found = flatTables(source, lines, SIGNED);
    return [...found.tasks.map(written(source)), `lines ${found.lines.size}`];
  };

  test('rows begin at their number', () => {
    expect(
      tasks(
        ...HEAD,
        '1',
        'Rà soát các chợ',
        'Sở Y tế',
        'Quý III',
        '2.',
        'Báo cáo kết quả',
        'Sở Nội vụ',
        '20/6/2026',
        'Nơi nhận:',
      ),
    ).toEqual([
      '1 Rà soát các chợ: Sở Y tế by 2026-07-01..2026-09-30 @0.92 0.91',
      '2 Báo cáo kết quả: Sở Nội vụ by BY 2026-06-20 @0.97 0.91',
      'lines 12',
    ]);
  });

  test('a line in lower case goes on with the cell above, and is never sure', () => {
    expect(tasks(...HEAD, '1', 'Rà soát các chợ', 'trên địa bàn', 'Sở Y tế', 'Quý III')).toEqual([
      '1 Rà soát các chợ⏎trên địa bàn: Sở Y tế by 2026-07-01..2026-09-30 @0.92 0.6',
      'lines 9',
    ]);
  });

  test('where cells are missing they are told apart by what they hold', () => {
    expect(tasks(...HEAD, '1', 'Rà soát các chợ', 'Sở Y tế')).toEqual(['1 Rà soát các chợ: Sở Y tế 0.6', 'lines 7']);
    expect(tasks(...HEAD, '1', 'Rà soát các chợ', 'Sở Y tế', 'Sở Nội vụ', 'Quý III')).toEqual([
      '1 Rà soát các chợ: Sở Y tế with Sở Nội vụ by 2026-07-01..2026-09-30 @0.92 0.6',
      'lines 9',
    ]);
    expect(tasks(...HEAD, '1', 'Rà soát các chợ')).toEqual(['lines 6']);
    expect(tasks(...HEAD, '1', 'Chợ', 'Sở Y tế', 'Quý III')).toEqual(['lines 8']);
  });

  test.each([
    'Nơi nhận:',
    'Ghi chú: a',
    'TM. UBND',
    'Phụ lục II',
    'Tổng cộng',
    'II. TỔ CHỨC THỰC HIỆN',
    'III- TỔ CHỨC THỰC HIỆN',
    '| a |',
  ])('it ends at "%s"', (line) => {
    expect(tasks(...HEAD, '1', 'Rà soát các chợ', 'Sở Y tế', 'Quý III', line, 'a').at(-1)).toBe('lines 8');
  });

  test.each([
    ['no heading', ['Nội dung', 'Cơ quan chủ trì', 'Thời gian', '1', 'Rà soát các chợ', 'Sở Y tế', 'Quý III']],
    ['no lead in it', ['STT', 'Nội dung', 'Kinh phí', '1', 'Rà soát các chợ', 'Sở Y tế', 'Quý III']],
    ['two heads only', ['STT', 'Nội dung, cơ quan chủ trì', '1', 'Rà soát các chợ', 'Sở Y tế', 'Quý III']],
    ['a sentence for a head', [...HEAD, 'a'.repeat(61), '1', 'Rà soát các chợ', 'Sở Y tế', 'Quý III']],
    ['no row', HEAD],
  ])('none: %s', (_name, rows) => {
    expect(tasks(...rows)).toEqual(['lines 0']);
  });

  test('heads in cells, blank lines and rules between', () => {
    expect(
      tasks(
        '| STT | Nội dung |',
        '---',
        'Cơ quan chủ trì',
        '',
        'Thời gian',
        '1',
        'Rà soát các chợ',
        'Sở Y tế',
        'Quý III',
      )[0],
    ).toMatch(/^1 Rà soát các chợ: Sở Y tế/u);
  });
});

describe('rows written as running lines', () => {
  const HEAD = 'STT Nội dung công việc Đơn vị thực hiện Thời gian';
  const tasks = (...rows: readonly string[]) => {
    const { source, lines } = of(...rows);
    const found = runOnTables(source, lines, SIGNED);
    return [...found.tasks.map(written(source)), `lines ${found.lines.size}`];
  };

  test.each([
    ['1 Treo băng rôn Sở Y tế', '1 Treo băng rôn: Sở Y tế 0.6'],
    ['1. Treo băng rôn Sở Y tế Quý III', '1 Treo băng rôn: Sở Y tế by 2026-07-01..2026-09-30 @0.92 0.6'],
    [
      '1.2 Treo băng rôn Sở Y tế Sở Nội vụ Trước 20/6/2026',
      '1.2 Treo băng rôn: Sở Y tế with Sở Nội vụ by BEFORE 2026-06-20 @0.97 0.6',
    ],
    ['1 Phối hợp với Sở Y tế Sở Nội vụ', '1 Phối hợp với Sở Y tế: Sở Nội vụ 0.6'],
    [
      '1 Báo cáo của Sở Y tế Sở Nội vụ tháng 7/2026',
      '1 Báo cáo của Sở Y tế: Sở Nội vụ by 2026-07-01..2026-07-31 @0.92 0.6',
    ],
  ])('%s', (row, expected) => {
    expect(tasks(HEAD, row)).toEqual([expected, 'lines 2']);
  });

  test('a row goes on over lines, to the next or to the end of the table', () => {
    expect(tasks(HEAD, '1 Treo băng rôn', 'Sở Y tế', '2 Báo cáo kết quả Sở Nội vụ', '', 'Nơi nhận:')).toEqual([
      '1 Treo băng rôn: Sở Y tế 0.6',
      '2 Báo cáo kết quả: Sở Nội vụ 0.6',
      'lines 4',
    ]);
    expect(tasks(HEAD, '1 Treo băng rôn Sở Y tế', '', '2 Báo cáo kết quả Sở Nội vụ')).toHaveLength(3);
    expect(tasks(HEAD, '1 Treo băng rôn Sở Y tế', '', '', '', '', '2 Báo cáo kết quả Sở Nội vụ')).toHaveLength(2);
  });

  test.each(['Nơi nhận:', 'Ghi chú', 'TM. UBND', 'Phụ lục', 'II. Tổ chức', 'Điều 3', '| a |'])(
    'it ends at "%s"',
    (line) => {
      expect(tasks(HEAD, '1 Treo băng rôn Sở Y tế', line, '2 Báo cáo kết quả Sở Nội vụ')).toEqual([
        '1 Treo băng rôn: Sở Y tế 0.6',
        'lines 2',
      ]);
    },
  );

  test('a heading over several lines, and a second table', () => {
    expect(tasks('STT Nội dung', 'công việc', 'Đơn vị thực hiện', '1 Treo băng rôn Sở Y tế')).toHaveLength(2);
    expect(tasks(HEAD, '1 Treo băng rôn Sở Y tế', HEAD, '1 Báo cáo kết quả Sở Nội vụ')).toEqual([
      '1 Treo băng rôn: Sở Y tế 0.6',
      '1 Báo cáo kết quả: Sở Nội vụ 0.6',
      'lines 4',
    ]);
  });

  test.each([
    ['a body and nothing to do', [HEAD, '1 UBND các xã']],
    ['nobody', [HEAD, '1 Treo băng rôn']],
    ['words behind the body', [HEAD, '1 Treo băng rôn Sở Y tế đã xong']],
    ['no heading', ['Nội dung công việc Đơn vị thực hiện', '1 Treo băng rôn Sở Y tế']],
    ['nobody leads in it', ['STT Nội dung công việc Thời gian', '1 Treo băng rôn Sở Y tế']],
    ['no content in it', ['STT Tên Đơn vị thực hiện', '1 Treo băng rôn Sở Y tế']],
    ['its first row is too far', [HEAD, 'a', 'b', 'c', '1 Treo băng rôn Sở Y tế']],
    ['a long heading', [`${HEAD} ${'a '.repeat(80)}`, '1 Treo băng rôn Sở Y tế']],
  ])('none: %s', (_name, rows) => {
    expect(tasks(...rows)).toEqual(['lines 0']);
  });
});

describe('cells that say as little as they can', () => {
  const HEAD = 'STT | Nội dung | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian';
  const tasks = (...rows: readonly string[]) => {
    const { source, lines } = of(HEAD, ...rows);
    return tableTasks(source, lines, SIGNED).map(written(source));
  };

  test.each(['nt', '-nt-', '//', 'Như trên', '"'])('%s repeats the cell above', (ditto) => {
    expect(
      tasks('1 | Rà soát | Sở Y tế | Sở Nội vụ | 20/6/2026', `2 | Kiểm tra | ${ditto} | ${ditto} | ${ditto}`),
    ).toEqual([
      '1 Rà soát: Sở Y tế with Sở Nội vụ by BY 2026-06-20 @0.97 0.93',
      '2 Kiểm tra: Sở Y tế with Sở Nội vụ by BY 2026-06-20 @0.97 0.93',
    ]);
  });

  test.each([
    'Phòng Xây dựng, kiểm tra và theo dõi thi hành pháp luật',
    'Phòng Tổ chức, đào tạo và bồi dưỡng cán bộ',
    'Ban Nội chính, tiếp dân và giải quyết đơn thư',
  ])('a comma inside a name that fills its cell: %s', (name) => {
    expect(tasks(`1 | Rà soát | ${name} | Văn phòng Sở; ${name} | 20/6/2026`)).toEqual([
      `1 Rà soát: ${name} with Văn phòng Sở + ${name} by BY 2026-06-20 @0.97 0.93`,
    ]);
  });

  test('whoever stands behind the comma is a body of its own', () => {
    expect(tasks('1 | Rà soát | Phòng Nội vụ, các đơn vị liên quan | | 20/6/2026')).toEqual([
      '1 Rà soát: Phòng Nội vụ + các đơn vị liên quan by BY 2026-06-20 @0.97 0.93',
    ]);
  });
});
