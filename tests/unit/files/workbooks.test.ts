import readXlsxFile, { readSheet } from 'read-excel-file/node';
import { unzipSync, strFromU8 } from 'fflate';
import { XMLValidator } from 'fast-xml-parser';
import fc from 'fast-check';
import {
  accountabilityWorkbook,
  progressPoints,
  type AccountabilityInput,
} from '../../../src/bot/files/accountability-workbook.js';
import { taskListWorkbook, type TaskListRow } from '../../../src/bot/files/task-list-workbook.js';
import { localDate } from '../../../src/domain/calendar/local-date.js';

const asOf = new Date('2026-11-23T01:15:00Z');

const aTask = (row: Partial<TaskListRow>): TaskListRow => ({
  code: '1575/UBND-ĐT',
  task: '- Rà soát công trình vi phạm',
  lead: 'Sở Xây dựng',
  cooperate: [],
  due: { date: localDate('2026-11-30'), before: true, words: '' },
  status: 'Đang thực hiện – trong hạn',
  note: null,
  ...row,
});

const write = (rows: readonly TaskListRow[]): Promise<Buffer> =>
  taskListWorkbook({ title: 'DANH MỤC NHIỆM VỤ', scope: 'UBND Thành phố', asOf, rows });

const parts = (bytes: Buffer): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(new Uint8Array(bytes))).map(([name, content]) => [name, strFromU8(content)]),
  );

test('a task list reads back in the agency columns with the date as a date', async () => {
  const rows = await readSheet(await write([aTask({ cooperate: ['Sở Tài chính', 'Sở Y tế'] })]));
  expect(rows[0]?.[0]).toBe('DANH MỤC NHIỆM VỤ');
  expect(rows[1]?.[0]).toBe('UBND Thành phố. 1 nhiệm vụ. Số liệu lúc 08:15 ngày 23/11/2026.');
  expect(rows[3]).toEqual([
    'STT',
    'Số, ký hiệu',
    'Nhiệm vụ',
    'Đơn vị chủ trì',
    'Đơn vị phối hợp',
    'Hạn',
    'Tình trạng',
    'Ghi chú',
  ]);
  expect(rows[4]).toEqual([
    1,
    '1575/UBND-ĐT',
    '- Rà soát công trình vi phạm',
    'Sở Xây dựng',
    'Sở Tài chính; Sở Y tế',
    new Date('2026-11-30T00:00:00Z'),
    'Đang thực hiện – trong hạn',
    null,
  ]);
});

test('a task without a date carries the words of the document instead of an invented day', async () => {
  const rows = await readSheet(
    await write([aTask({ due: { date: null, before: false, words: 'hằng tháng, ngày 25' } })]),
  );
  expect(rows[4]?.[5]).toBe('hằng tháng, ngày 25');
});

test('a row is tall enough for its longest text, within what Excel allows', async () => {
  const sheet = parts(
    await write([aTask({}), aTask({ task: 'chữ '.repeat(60) }), aTask({ task: 'chữ '.repeat(9000) })]),
  );
  const heights = [...(sheet['xl/worksheets/sheet1.xml'] ?? '').matchAll(/<row r="\d+" ht="(\d+)">/g)].map(([, ht]) =>
    Number(ht),
  );
  // Title, note and header first.
  expect(heights.slice(3)).toEqual([32, 64, 409]);
});

test('the title and the notes stand over the whole table, wrapped, so that none runs off the paper', async () => {
  const note = `UBND Thành phố ${'và các đơn vị trực thuộc '.repeat(30)}`;
  const { 'xl/worksheets/sheet1.xml': sheet = '' } = parts(
    await taskListWorkbook({ title: 'DANH MỤC NHIỆM VỤ', scope: note, asOf, rows: [aTask({})] }),
  );
  expect(sheet).toContain('<mergeCells count="2"><mergeCell ref="A1:H1"/><mergeCell ref="A2:H2"/></mergeCells>');
  // The order of these parts is not free: a file that breaks it is called damaged.
  expect(sheet).toMatch(
    /<\/sheetData><autoFilter[^>]*\/><mergeCells.*<\/mergeCells><printOptions[^>]*\/><pageMargins/u,
  );
  expect(Number(/<row r="2" ht="(\d+)"/u.exec(sheet)?.[1])).toBeGreaterThan(16);
});

test('what is late is told by its words and also set in bold red', async () => {
  const { 'xl/worksheets/sheet1.xml': sheet = '' } = parts(
    await write([aTask({ status: 'Đang thực hiện, quá hạn' }), aTask({ status: 'Đang thực hiện' })]),
  );
  const styleOf = (row: number): string | undefined => new RegExp(`<c r="G${row}" s="(\\d+)"`).exec(sheet)?.[1];
  expect(styleOf(5)).not.toBe(styleOf(6));
});

test('the header stays in sight, filters, and repeats on paper', async () => {
  const { 'xl/worksheets/sheet1.xml': sheet = '', 'xl/workbook.xml': book = '' } = parts(
    await write([aTask({}), aTask({})]),
  );
  expect(sheet).toContain('<pane ySplit="4" topLeftCell="A5" activePane="bottomLeft" state="frozen"/>');
  expect(sheet).toContain('<autoFilter ref="A4:H6"/>');
  expect(book).toContain(`'Danh mục nhiệm vụ'!$4:$4`);
});

test.each(['=HYPERLINK("http://x","y")', '+1+1', '-2+3+cmd|/C calc!A0', '@SUM(A1)', '\t=1+1', '\r\n=1+1'])(
  '%j stays words: no formula, in the format Text, and quoted for later edits',
  async (attack) => {
    const bytes = await write([
      aTask({ task: attack, note: attack, code: attack, lead: attack, cooperate: [attack], status: attack }),
    ]);
    const rows = await readSheet(bytes);
    expect(rows[4]?.[2]).toBe(attack.trimStart());
    const { 'xl/worksheets/sheet1.xml': sheet = '', 'xl/styles.xml': styles = '' } = parts(bytes);
    expect(sheet).not.toContain('<f');
    const style = Number(/<c r="C5" s="(\d+)" t="inlineStr">/.exec(sheet)?.[1]);
    const look = [...(styles.split('<cellXfs')[1] ?? '').matchAll(/<xf [^>]*>/g)][style]?.[0];
    expect(look).toContain('numFmtId="49"');
    expect(look).toContain('quotePrefix="1"');
  },
);

test('whatever a person writes, every part of the file is well-formed XML and the words come back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (text) => {
      const bytes = await write([aTask({ task: `x${text}x` })]);
      for (const [name, content] of Object.entries(parts(bytes)))
        expect([name, XMLValidator.validate(content)]).toEqual([name, true]);
    }),
    { numRuns: 40 },
  );
});

test('a text longer than Excel can hold is cut with an ellipsis instead of spoiling the file', async () => {
  const rows = await readSheet(await write([aTask({ task: 'ă'.repeat(40_000) })]));
  expect(String(rows[4]?.[2])).toHaveLength(32_767);
});

test('twenty thousand rows come back complete and in order', async () => {
  const bytes = await write(Array.from({ length: 20_000 }, (_, index) => aTask({ code: `${index}/UBND` })));
  const sheet = parts(bytes)['xl/worksheets/sheet1.xml'] ?? '';
  const codes = [...sheet.matchAll(/<c r="B\d+" s="\d+" t="inlineStr"><is><t xml:space="preserve">(\d+)\/UBND/g)].map(
    ([, code]) => Number(code),
  );
  expect(codes).toEqual(Array.from({ length: 20_000 }, (_, index) => index));
});

test('an empty list is still a workbook with its header', async () => {
  expect(await readSheet(await write([]))).toHaveLength(4);
});

describe('accountability of heads', () => {
  const input: AccountabilityInput = {
    period: 'tháng 10/2026',
    scope: 'UBND Thành phố',
    asOf,
    weights: [{ label: 'Hoàn thành đúng hạn', weight: 60 }],
    heads: [
      {
        name: 'Nguyễn Văn A',
        unit: 'Sở Y tế',
        received: 12,
        acknowledgedInTime: 11,
        doneOnTime: 9,
        late: 2,
        extended: 1,
        returned: 0,
        place: 1,
        score: 87.5,
      },
      {
        name: 'Trần Thị B',
        unit: 'Sở Du lịch',
        received: 1,
        acknowledgedInTime: 1,
        doneOnTime: 1,
        late: 0,
        extended: 0,
        returned: 0,
        place: null,
        score: null,
      },
    ],
    items: [
      {
        head: 'Nguyễn Văn A',
        unit: 'Sở Y tế',
        code: '1/UBND',
        task: 'Một',
        due: localDate('2026-10-10'),
        doneOn: localDate('2026-10-12'),
        points: 20,
        delays: 1,
        objectiveCause: false,
        contest: '=cmd',
      },
      {
        head: 'Nguyễn Văn A',
        unit: 'Sở Y tế',
        code: '2/UBND',
        task: 'Hai',
        due: null,
        doneOn: null,
        points: 20,
        delays: 2,
        objectiveCause: true,
        contest: null,
      },
    ],
  };

  test('publishes the weights and ranks nobody on too few assignments', async () => {
    const sheets = await readXlsxFile(await accountabilityWorkbook(input));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Người đứng đầu', 'Điểm tiến độ']);
    const rows = sheets[0]?.data ?? [];
    expect(rows[2]?.[0]).toContain('Trọng số: Hoàn thành đúng hạn 60');
    expect(rows.slice(5)).toEqual([
      [1, 'Nguyễn Văn A', 'Sở Y tế', 12, 11, 9, 2, 1, 0, 87.5],
      ['–', 'Trần Thị B', 'Sở Du lịch', 1, 1, 1, 0, 0, 0, null],
    ]);
  });

  test('takes a quarter for a delay, and nothing where an objective cause is confirmed', async () => {
    const rows = (await readXlsxFile(await accountabilityWorkbook(input)))[1]?.data ?? [];
    expect(rows.slice(4).map((row) => row.slice(7))).toEqual([
      [20, 1, null, 0.25, 15, '=cmd'],
      [20, 2, 'Có', 0, 20, null],
    ]);
  });

  test('never gives less than nothing', () => {
    expect(progressPoints({ points: 20, delays: 4, objectiveCause: false })).toBe(0);
    expect(progressPoints({ points: 20, delays: 9, objectiveCause: false })).toBe(0);
  });
});
