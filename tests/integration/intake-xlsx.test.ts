import { readFile } from '../../src/intake/read-file.js';
import { xlsx, type SheetSpec } from '../support/office-files.js';

async function read(...sheets: SheetSpec[]) {
  return readFile({ bytes: xlsx(sheets), fileName: 'phụ lục.xlsx' });
}
async function readGood(...sheets: SheetSpec[]) {
  const result = await read(...sheets);
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result;
}

/** Day number of Excel: 10/12/2026. */
const TENTH_OF_DECEMBER = 46366;

test('title rows, two header rows, sections and merged cells of an annex are understood', async () => {
  const result = await readGood({
    name: 'Phụ lục',
    rows: [
      ['PHỤ LỤC NHIỆM VỤ'],
      ['(Kèm theo Kế hoạch số 310/KH-UBND ngày 18/11/2026)'],
      ['STT', 'Nội dung nhiệm vụ', 'Phân công', null, 'Thời gian hoàn thành', 'Sản phẩm'],
      [null, null, 'Cơ quan chủ trì', 'Cơ quan phối hợp', null, null],
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
      ['I', 'HẠ TẦNG'],
      ['1', 'Rà soát điểm ngập', 'Sở Xây dựng', 'UBND các phường, xã', TENTH_OF_DECEMBER, 'Báo cáo'],
      ['2', 'Lập danh mục đầu tư', null, 'Sở Tài chính', 'Quý I/2027', 'Danh mục'],
      ['II', 'TUYÊN TRUYỀN'],
      ['3', 'Thông tin tới người dân', 'Sở Văn hóa và Thể thao', null, 'Thường xuyên', null],
    ],
    merges: ['A1:F1', 'A3:A4', 'B3:B4', 'C3:D3', 'E3:E4', 'F3:F4', 'C7:C8'],
  });
  expect(result.form).toBe('xlsx');
  expect(result.warnings).toEqual([]);
  expect(result.taskTables?.[0]?.table.rows).toEqual([
    {
      index: 6,
      sections: ['I HẠ TẦNG'],
      number: '1',
      content: 'Rà soát điểm ngập',
      lead: 'Sở Xây dựng',
      cooperate: 'UBND các phường, xã',
      deadline: '10/12/2026',
      product: 'Báo cáo',
    },
    {
      index: 7,
      sections: ['I HẠ TẦNG'],
      number: '2',
      content: 'Lập danh mục đầu tư',
      lead: 'Sở Xây dựng',
      cooperate: 'Sở Tài chính',
      deadline: 'Quý I/2027',
      product: 'Danh mục',
    },
    {
      index: 9,
      sections: ['II TUYÊN TRUYỀN'],
      number: '3',
      content: 'Thông tin tới người dân',
      lead: 'Sở Văn hóa và Thể thao',
      deadline: 'Thường xuyên',
    },
  ]);
  expect(result.text).toContain('1 | Rà soát điểm ngập | Sở Xây dựng | UBND các phường, xã | 10/12/2026 | Báo cáo');
});

test.each([
  [['TT', 'Công việc', 'Đơn vị thực hiện', 'Hạn hoàn thành']],
  [['Số TT', 'NHIỆM VỤ, GIẢI PHÁP', 'CƠ QUAN CHỦ TRÌ', 'TIẾN ĐỘ']],
  [['Stt', 'Nội dung chỉ đạo', 'Đơn vị được giao', 'Thời hạn']],
  [['No', 'Yêu cầu', 'Đầu mối thực hiện', 'Kỳ hạn']],
])('columns may be called %j', async (labels) => {
  const result = await readGood({ name: 'S', rows: [labels, ['1', 'Báo cáo', 'Sở Y tế', '30/11/2026']] });
  expect(result.taskTables?.[0]?.table.rows[0]).toMatchObject({
    number: '1',
    content: 'Báo cáo',
    lead: 'Sở Y tế',
    deadline: '30/11/2026',
  });
});

test('a row without its unit is named by row and column, the others are kept', async () => {
  const result = await readGood({
    name: 'Giao việc',
    rows: [
      ['STT', 'Nội dung', 'Chủ trì', 'Thời gian'],
      ['1', 'Báo cáo', 'Sở Y tế', '30/11/2026'],
      ['2', 'Tổng hợp', null, '05/12/2026'],
    ],
  });
  expect(result.warnings).toEqual([
    { kind: 'table-cell', sheet: 'Giao việc', row: 3, column: 'Chủ trì', problem: 'no-lead' },
  ]);
  expect(result.taskTables?.[0]?.table.rows).toHaveLength(2);
});

test('an error value and a formula that was never calculated are named', async () => {
  const result = await readGood({
    name: 'S',
    rows: [
      ['STT', 'Nội dung', 'Chủ trì', 'Thời gian'],
      ['1', 'Báo cáo', 'Sở Y tế', ''],
      ['2', 'Tổng hợp', 'Sở Tài chính', ''],
    ],
    raw: { D2: '<c r="D2" t="e"><v>#REF!</v></c>', D3: '<c r="D3"><f>D2+1</f></c>' },
  });
  expect(result.warnings).toEqual([
    { kind: 'table-cell', sheet: 'S', row: 2, column: 'Thời gian', problem: 'cell-error' },
    { kind: 'table-cell', sheet: 'S', row: 3, column: 'Thời gian', problem: 'no-value' },
  ]);
});

test('a table without a column for the unit is refused with the row of its header and the missing column', async () => {
  const result = await read({
    name: 'Trang tính 1',
    rows: [['BẢNG'], ['STT', 'Nội dung', 'Ghi chú'], ['1', 'Báo cáo', 'gấp']],
  });
  expect(result).toEqual({
    ok: false,
    reason: 'wrong-table',
    sheet: 'Trang tính 1',
    row: 2,
    column: 'Chủ trì',
    problem: 'no-column',
  });
});

test('a workbook that is no task table is refused, not guessed', async () => {
  const result = await read({
    name: 'S',
    rows: [
      ['Họ và tên', 'Ngày sinh'],
      ['Nguyễn Văn A', '1/1/1990'],
    ],
  });
  expect(result).toMatchObject({ ok: false, reason: 'wrong-table', problem: 'no-header' });
});

test('hidden sheets are not read', async () => {
  const table: SheetSpec = {
    name: 'Giao việc',
    rows: [
      ['STT', 'Nội dung', 'Chủ trì'],
      ['1', 'Báo cáo', 'Sở Y tế'],
    ],
  };
  const result = await readGood(table, { ...table, name: 'Nháp', hidden: true });
  expect(result.pages).toBe(1);
});
