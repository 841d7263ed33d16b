import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalDate } from '../../src/domain/calendar/local-date.js';
import { readDirective } from '../../src/domain/directive/reader/read-directive.js';
import { createDirectory } from '../../src/domain/unit/directory.js';

const context = {
  directory: createDirectory([]),
  calendar: {
    off: new Map<LocalDate, string>(),
    workingWeekend: new Set<LocalDate>(),
    horizon: '2030-12-31' as LocalDate,
  },
};
const plain = readFileSync(join(__dirname, '../fixtures/directives/text/ct-pccc-ubnd-tp.txt'), 'utf8');

function refusal(text: string, fileName?: string): string {
  const result = readDirective(fileName === undefined ? { text } : { text, fileName }, context);
  return result.ok
    ? 'read'
    : result.refusal.kind === 'secret'
      ? `${result.refusal.level} (${result.refusal.marker})`
      : result.refusal.kind;
}

describe('secret documents are refused at the door', () => {
  test.each([
    ['MẬT', 'mật (stamp)'],
    ['TỐI MẬT', 'tối mật (stamp)'],
    ['TUYỆT MẬT', 'tuyệt mật (stamp)'],
    ['T U Y Ệ T  M Ậ T', 'tuyệt mật (stamp)'],
    ['[MẬT]', 'mật (stamp)'],
    ['MÂT', 'mật (stamp)'],
    ['Độ mật: Tối mật', 'tối mật (label)'],
    ['TÀI LIỆU THU HỒI', 'mật (label)'],
    ['Chỉ người có tên mới được bóc bì', 'mật (label)'],
  ])('"%s" on a line of its own', (line, expected) => {
    expect(refusal(`${line}\n${plain}`)).toBe(expected);
  });

  test('on the third page as well', () => {
    expect(refusal(plain.replace('2. Công an Thành phố:', '3\nTỐI MẬT\n2. Công an Thành phố:'))).toMatch(/^tối mật/);
  });

  test('by the mark after the notation', () => {
    expect(refusal(plain.replace('12/CT-UBND', '12/CT-UBND-TM'))).toBe('tối mật (notation)');
    expect(refusal(plain.replace('12/CT-UBND', '12/CT-UBND (M)'))).toBe('mật (notation)');
  });

  test.each([
    ['12-CT-UBND-TUYET-MAT.pdf', 'tuyệt mật (file-name)'],
    ['KH (MẬT).docx', 'mật (file-name)'],
    ['Mật - kế hoạch A2.docx', 'mật (file-name)'],
  ])('by the file name %s', (name, expected) => {
    expect(refusal(plain, name)).toBe(expected);
  });

  test('the refusal carries nothing of the content', () => {
    const result = readDirective({ text: `MẬT\n${plain}` }, context);
    expect(JSON.stringify(result).length).toBeLessThan(120);
  });
});

describe('what only sounds secret is read', () => {
  test.each([
    'Công tác bảo mật đề thi, bí mật kinh doanh phải được chú trọng.',
    'Không đăng nội dung thuộc danh mục Mật, Tối mật, Tuyệt mật.',
    '- Lưu: VT, ĐT (M).',
    'MẶT TRẬN TỔ QUỐC VIỆT NAM',
    'Luật Bảo vệ bí mật nhà nước năm 2025',
  ])('%s', (line) => {
    expect(refusal(plain.replace('2. Công an Thành phố:', `${line}\n2. Công an Thành phố:`))).toBe('read');
  });

  test.each([
    '12-CT-UBND-bao-mat.pdf',
    'tham-du-mat-tran.docx',
    'giai-phong-mat-bang.pdf',
    'mat-khau.txt',
    'Ra mắt ứng dụng.pdf',
  ])('file name %s', (name) => {
    expect(refusal(plain, name)).toBe('read');
  });
});

describe('what is no directive', () => {
  test('a complaint with the writer and an address is out of scope', () => {
    expect(
      refusal(
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nĐƠN KHIẾU NẠI\nKính gửi: UBND phường X\nTôi tên là: Nguyễn Văn A, địa chỉ: số nhà 12, tổ dân phố 5.\nTôi khiếu nại về việc …',
      ),
    ).toBe('citizen-letter');
  });

  test('a notice that takes up a complaint names the complainant and is out of scope', () => {
    expect(
      refusal(
        'UBND PHƯỜNG X\nSố: 12/TB-UBND\nTHÔNG BÁO\nVề việc thụ lý giải quyết khiếu nại\nUBND phường nhận đơn của ông Nguyễn Văn A, địa chỉ: số 3 phố B.',
      ),
    ).toBe('citizen-letter');
  });

  test('nothing, blanks, and another language', () => {
    expect(refusal('')).toBe('empty');
    expect(refusal(' \n\t\n 123 ... ')).toBe('empty');
    expect(refusal('The quick brown fox jumps over the lazy dog. '.repeat(20))).toBe('not-vietnamese-document');
  });
});
