import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import writeXlsxFile from 'write-excel-file/node';
import { qrPng, telegramDeepLink } from '../../src/bot/charts/qr.js';
import { dondoc } from '../support/dondoc.js';
import { xlsx } from '../support/office-files.js';

const root = join(__dirname, '..', '..');
const environment = { ...process.env };
let folder: string;

function file(name: string, text: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dondoc-cli-'));
  for (const name of Object.keys(process.env))
    if (/^(DATABASE_URL|REDIS_URL|TELEGRAM_|ZALO_|ROLE|SANDBOX)/.test(name)) delete process.env[name];
  process.env['DATA_DIR'] = join(folder, 'data');
});

afterAll(() => {
  process.env = environment;
  rmSync(folder, { recursive: true, force: true });
});

describe('dondoc on an empty data folder', () => {
  it('migrates, imports units and people, makes a code, verifies the log, and says the same when asked again', async () => {
    expect((await dondoc('migrate')).text).toMatch(/Đã cập nhật/);
    expect((await dondoc('migrate')).text).toMatch(/đã đúng phiên bản/);
    const units = join(root, 'reference', 'hanoi-units.json');
    expect((await dondoc('import', 'units', units)).text).toMatch(/^Đơn vị \/ units: 810 mới/);
    expect((await dondoc('import', 'units', units)).text).toMatch(/810 giữ nguyên/);

    const people = file(
      'people.csv',
      'Đơn vị;Họ và tên;Vai trò\nSở Tài chính;Nguyễn Thị Thử;Người đứng đầu\nUBND phường Tây Hồ;Trần Văn Mẫu;Người đứng đầu\n',
    );
    expect((await dondoc('import', 'people', people, '--dry-run')).text).toMatch(/2 mới[\s\S]*chưa ghi gì/);
    expect((await dondoc('import', 'people', people)).text).toMatch(/2 mới[\s\S]*Đã ghi/);
    expect((await dondoc('import', 'people', people)).text).toMatch(/2 đã có[\s\S]*Không có gì thay đổi/);

    const enrolled = await dondoc('enrol', 'nguyen thi thu');
    expect(enrolled.text).toMatch(/^Nguyễn Thị Thử: [A-Z2-9]{4}-[A-Z2-9]{4}\n/);
    expect(await dondoc('leave', 'thi thu')).toMatchObject({ code: 1, text: expect.stringMatching(/đủ họ tên/) });
    expect((await dondoc('leave', 'nguyen thi thu')).text).toMatch(/đã chấm dứt quyền[\s\S]*Sở Tài chính/);
    expect((await dondoc('enrol', 'nguyen thi thu')).text).toMatch(/Không có ai tên/);
    expect(await dondoc('leave', 'nguyen thi thu')).toMatchObject({ code: 1 });
    expect((await dondoc('review', 'list')).text).toMatch(/Không có tin nào chờ quyết định/);
    // A slip of the hand decides nothing: either the messages are named, or all of them are meant.
    expect(await dondoc('review', 'send')).toMatchObject({ code: 1, text: expect.stringMatching(/--all/) });
    expect(await dondoc('review', 'drop', 'x', '--all')).toMatchObject({ code: 1 });
    expect((await dondoc('review', 'send', 'không-có')).text).toMatch(/1 mã không còn chờ[\s\S]*0 tin/);
    expect((await dondoc('review', 'hold')).text).toMatch(/^0 tin/);
    expect(await dondoc('audit', 'verify')).toMatchObject({ code: 0, text: expect.stringMatching(/nguyên vẹn/) });
    expect((await dondoc('doctor')).code).toBe(0);
  }, 120_000);

  it('names wrong cells, imports nothing, and exits with 1', async () => {
    const people = file(
      'wrong.csv',
      'Đơn vị,Họ và tên,Vai trò\nSở Phép Thuật,Lê Văn Sai,Sếp\nSở Tài chính,Lê Thị Đúng,Văn thư\n',
    );
    const { text, code } = await dondoc('import', 'people', people);
    expect(code).toBe(1);
    expect(text).toMatch(/2 lỗi, không nhập gì/);
    expect(text).toMatch(/Dòng 2, cột A: không có đơn vị nào tên "Sở Phép Thuật"/);
    expect((await dondoc('enrol', 'Lê Thị Đúng')).text).toMatch(/Không có ai tên/);
  }, 60_000);

  it('names row and column of merged cells and unknown headings of a workbook, and imports nothing', async () => {
    const path = join(folder, 'merged.xlsx');
    const text = (value: string) => ({ value });
    const workbook = async (rows: readonly unknown[][]): Promise<void> =>
      writeFileSync(path, await writeXlsxFile(rows as never).toBuffer());
    await workbook([
      ['Đơn vị', 'Họ và tên', 'Chức danh', 'Vai trò'].map(text),
      [{ value: 'Sở Tài chính', rowSpan: 2 }, text('Lê Gộp Ô'), text('Giám đốc'), text('Người đứng đầu')],
      [null, text('Lê Dưới Ô Gộp'), text('Phó'), text('Sếp phó')],
    ]);
    const merged = await dondoc('import', 'people', path);
    expect(merged.code).toBe(1);
    expect(merged.text).toMatch(/Dòng 3, cột [A-D]/);
    expect((await dondoc('enrol', 'Lê Gộp Ô')).text).toMatch(/Không có ai tên/);
    await workbook([['Cột lạ', 'Cột khác'].map(text), ['Sở Tài chính', 'Lê Sai Cột'].map(text)]);
    const wrong = await dondoc('import', 'people', path);
    expect(wrong.code).toBe(1);
    expect(wrong.text).toMatch(/Họ và tên/);
    expect((await dondoc('enrol', 'Lê Sai Cột')).text).toMatch(/Không có ai tên/);
  }, 60_000);

  it('says which file cannot be read', async () => {
    expect(await dondoc('import', 'people', join(folder, 'no.csv'))).toMatchObject({
      code: 1,
      text: expect.stringMatching(/ENOENT/),
    });
  });

  it('stops at wrong settings with all of them named', async () => {
    process.env['HTTP_PORT'] = 'many';
    process.env['QUIET_HOURS'] = 'always';
    const { text, code } = await dondoc('migrate');
    delete process.env['HTTP_PORT'];
    delete process.env['QUIET_HOURS'];
    expect(code).toBe(78);
    expect(text).toMatch(/HTTP_PORT[\s\S]*QUIET_HOURS/);
  });

  it('reads a directive without keeping anything', async () => {
    const { text, code } = await dondoc(
      'read',
      join(root, 'reference', 'samples', '2-cong-van-so-noi-vu.txt'),
      '--explain',
    );
    expect(code).toBe(0);
    expect(text).toMatch(/Nhiệm vụ: [1-9]/);
    expect(text).toMatch(/│ Mục +│ Nhiệm vụ +│ Chủ trì +│ Phối hợp +│ Thời hạn +│/);
    expect(text).toMatch(/^Ngày: \d\d\/\d\d?\/\d{4}$/m);
    const json = await dondoc('read', join(root, 'reference', 'samples', '2-cong-van-so-noi-vu.txt'), '--json');
    expect(JSON.parse(json.text)).toMatchObject({ ok: true });
    const secret = file(
      'mat.txt',
      `ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HÀ NỘI\nMẬT\n${readFileSync(join(root, 'reference', 'samples', '2-cong-van-so-noi-vu.txt'), 'utf8')}`,
    );
    expect(await dondoc('read', secret)).toMatchObject({ code: 1, text: expect.stringMatching(/^Văn bản có dấu mật/) });
  }, 60_000);

  it('reads what the bot reads: the rows of a table, codes of the Party, and says that a folder is none', async () => {
    const table = file(
      'phu-luc.xlsx',
      xlsx([
        {
          name: 'Phụ lục',
          rows: [
            ['PHỤ LỤC PHÂN CÔNG NHIỆM VỤ NĂM 2026 CỦA ỦY BAN NHÂN DÂN THÀNH PHỐ'],
            ['STT', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian hoàn thành'],
            ['1', 'Rà soát điểm ngập úng trên địa bàn', 'Sở Xây dựng', 'Sở Tài chính', 'Trước ngày 10/12/2026'],
            ['2', 'Lập danh mục đầu tư chống ngập', 'Sở Tài chính', null, 'Quý I/2027'],
          ],
        },
      ]),
    );
    expect((await dondoc('read', table)).text).toContain('Nhiệm vụ: 2');
    const party = file(
      'chi-thi.txt',
      'THÀNH ỦY HÀ NỘI\n*\nSố 37-CT/TU\nĐẢNG CỘNG SẢN VIỆT NAM\nHà Nội, ngày 23 tháng 11 năm 2026\nCHỈ THỊ\nvề tăng cường công tác phòng cháy, chữa cháy\nBan Thường vụ Thành ủy yêu cầu:\n1. Sở Xây dựng chủ trì rà soát các công trình vi phạm, báo cáo trước ngày 15/12/2026.\n',
    );
    expect((await dondoc('read', party)).text).toContain('Số, ký hiệu: 37-CT/TU');
    expect(await dondoc('read', join(root, 'reference'))).toMatchObject({
      code: 1,
      text: expect.stringContaining('là thư mục'),
    });
  }, 60_000);
});

describe('QR picture of a first contact', () => {
  it('is a PNG of the link that hands the code to the bot', async () => {
    const link = telegramDeepLink('dondoc_bot', 'AB3K9XYZ');
    expect(link).toBe('https://t.me/dondoc_bot?start=AB3K9XYZ');
    expect((await qrPng(link)).subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
  });
});
