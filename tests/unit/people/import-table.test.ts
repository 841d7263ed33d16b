import writeXlsxFile from 'write-excel-file/node';
import { readTable } from '../../../src/intake/read-import-table.js';
import type { ImportTable } from '../../../src/app/people/import-table.js';

async function tableOf(bytes: Buffer): Promise<ImportTable> {
  const result = await readTable(bytes);
  if (!result.ok) throw new Error(result.reason);
  return result.table;
}

const csv = (text: string): Buffer => Buffer.from(text, 'utf8');
type SheetData = Parameters<typeof writeXlsxFile>[0] & unknown[];
const xlsx = async (rows: SheetData): Promise<Buffer> => writeXlsxFile(rows as never).toBuffer();

describe('reading a table', () => {
  it.each([',', ';', '\t'])(
    'reads CSV with %j between cells, quotes, line breaks in a cell and a byte order mark',
    async (mark) => {
      const table = await tableOf(
        csv(`\uFEFFĐơn vị${mark}Họ và tên\r\n"Sở ""A""\nHà Nội"${mark}Nguyễn  Văn A \r\n\r\nB${mark}C`),
      );
      expect(table.rows).toEqual([
        { row: 1, cells: ['Đơn vị', 'Họ và tên'] },
        { row: 2, cells: ['Sở "A" Hà Nội', 'Nguyễn Văn A'] },
        { row: 5, cells: ['B', 'C'] },
      ]);
    },
  );

  it('reads the UTF-16 text that Excel saves, and composes split accents', async () => {
    const table = await tableOf(Buffer.from('\uFEFFTên\tMã\n' + 'Hòa'.normalize('NFD') + '\t1', 'utf16le'));
    expect(table.rows[1]?.cells[0]).toBe('Hòa');
  });

  it('names the line of a quote that never closes', async () => {
    expect(await readTable(csv('a,b\n1,2\n"3,4\n5,6\n'))).toEqual({ ok: false, reason: 'open-quote', row: 3 });
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['only blank lines', csv('\n \n'), 'empty'],
    ['text in an old code page', Buffer.from([0x54, 0xea, 0x6e, 0x2c, 0xd0]), 'not-utf8'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), 'not-utf8'],
    ['a broken XLSX', Buffer.from('PK\x03\x04 broken'), 'damaged'],
    ['Excel of 1997', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'old-excel'],
    ['11 MB', Buffer.alloc(11 * 1024 * 1024, 'a'), 'too-large'],
  ])('refuses %s', async (_what, bytes, reason) => {
    expect(await readTable(bytes)).toMatchObject({ ok: false, reason });
  });

  it('reads XLSX with the row numbers of the sheet, numbers and dates as written, and names merged cells', async () => {
    const bytes = await xlsx([
      [null, null],
      [{ value: 'DANH SÁCH', columnSpan: 3 }, null, null],
      [{ value: 'Đơn vị' }, { value: 'SĐT' }, { value: 'Từ ngày' }],
      [
        { value: 'Sở A', rowSpan: 2 },
        { value: 912345678, type: Number },
        { value: new Date('2025-07-01T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' },
      ],
      [null, { value: '0912 345 678' }, null],
    ] as never);
    const table = await tableOf(bytes);
    expect(table.rows.map(({ row, cells }) => [row, ...cells.slice(0, 3)])).toEqual([
      [2, 'DANH SÁCH', '', ''],
      [3, 'Đơn vị', 'SĐT', 'Từ ngày'],
      [4, 'Sở A', '912345678', '2025-07-01'],
      [5, '', '0912 345 678', ''],
    ]);
    expect(table.merges.map(({ ref }) => ref).sort()).toEqual(['A2:C2', 'A4:A5']);
  });
});
