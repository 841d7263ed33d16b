import { isCitizenLetter } from '../../../../src/domain/directive/reader/citizen-letter.js';
import { detectSecrecy } from '../../../../src/domain/directive/reader/detect-secrecy.js';
import { lines } from './lines-of.js';

const marked = (text: string, fileName?: string): string => {
  const found = detectSecrecy(text, fileName);
  return found === null ? '-' : `${found.level} (${found.marker})`;
};
const BODY = 'Các sở, ban, ngành triển khai thực hiện.\n';

describe('marks of state secrets (Luật 117/2025/QH15)', () => {
  test.each([
    ['MẬT', 'mật (stamp)'],
    ['TỐI MẬT', 'tối mật (stamp)'],
    ['TUYỆT MẬT', 'tuyệt mật (stamp)'],
    // OCR of the stamp: better refused than stored.
    ['MẶT', 'mật (stamp)'],
    ['MẤT', 'mật (stamp)'],
    ['* M Ậ T *', 'mật (stamp)'],
    ['Mật', '-'],
    ['MẬT 5', '-'],
    ['TỐI MẬT 5', 'tối mật (stamp)'],
    ['MẬT ĐỘ DÂN SỐ', '-'],
    ['Độ mật: Mật', 'mật (label)'],
    ['Mức độ mật: tuyệt mật', 'tuyệt mật (label)'],
    ['Cấp độ mật: Tối mật', 'tối mật (label)'],
    ['Số: 12/CT-UBND-M', 'mật (notation)'],
    ['Số: 12/CT-UBND-TM', 'tối mật (notation)'],
    // The staff of a military command.
    ['Số: 12/BCH-TM', '-'],
    ['Số: 12/KH-BCH-TM', 'tối mật (notation)'],
    ['Số: 12/CT-UBND-ToM', 'tối mật (notation)'],
    ['Số: 12/CT-UBND-TuM', 'tuyệt mật (notation)'],
    ['Số: 12/CT-UBND (Tuyệt mật)', 'tuyệt mật (notation)'],
    ['Số: 12/CT-UBND (Mật)', 'mật (notation)'],
    ['Số: 12/CT-UBND', '-'],
    ['Số: 12/CT-UBMTTQ', '-'],
    ['TÀI LIỆU THU HỒI', 'mật (label)'],
    ['Chỉ người có tên mới được bóc bì', 'mật (label)'],
    ['Phân phát tài liệu thu hồi cho đại biểu', '-'],
  ])('a line "%s"', (text, expected) => {
    expect(marked(`${text}\n${BODY}`)).toBe(expected);
  });

  test('a stamp far down the text is a heading there, and refused all the same', () => {
    expect(marked(`${BODY.repeat(39)}MẬT\n`)).toBe('mật (stamp)');
    expect(marked(`${BODY.repeat(40)}MẬT\n`)).toBe('mật (heading)');
  });

  test('a notation cited far down is another document’s', () => {
    expect(marked(`${BODY.repeat(40)}Số: 12/CT-UBND-M\n`)).toBe('-');
  });

  test.each([
    ['KH MẬT.docx', 'mật (file-name)'],
    ['12-CT-TUYET-MAT.pdf', 'tuyệt mật (file-name)'],
    ['12_toi_mat.pdf', 'tối mật (file-name)'],
    ['toi mat.pdf', 'tối mật (file-name)'],
    ['KH-MAT.pdf', 'mật (file-name)'],
    ['mật.pdf', 'mật (file-name)'],
    ['ra-mat-app.pdf', '-'],
    ['mat.pdf', '-'],
    ['dam-mat-dat.pdf', '-'],
    ['bao-mat.pdf', '-'],
    ['Bí mật nhà nước.docx', '-'],
    ['ke-hoach.pdf', '-'],
  ])('a file named %s', (name, expected) => {
    expect(marked(BODY, name)).toBe(expected);
  });
});

describe('letters of citizens are out of scope (domain sheet §8)', () => {
  const letter = (...text: readonly string[]) => isCitizenLetter(lines(text.join('\n')));

  test.each([
    ['who and where', ['ĐƠN KHIẾU NẠI', 'Tôi tên là: Nguyễn Văn An', 'Địa chỉ: số nhà 5']],
    ['who', ['ĐƠN TỐ CÁO', 'Họ và tên: Nguyễn Văn An']],
    ['where', ['ĐƠN KIẾN NGHỊ', 'Thường trú: phường Bưởi']],
    ['an application', ['ĐƠN XIN XÁC NHẬN', 'Tôi là Nguyễn Văn An']],
  ])('a titled one that says %s', (_name, text) => {
    expect(letter(...text)).toBe(true);
  });

  test('a title alone is none, nor is a person alone', () => {
    expect(letter('ĐƠN KHIẾU NẠI', 'mẫu số 1')).toBe(false);
    expect(letter('KẾ HOẠCH', 'Tôi tên là: Nguyễn Văn An', 'Địa chỉ: số nhà 5')).toBe(false);
  });

  test('a title far down or in a long line is no title', () => {
    const who = 'Tôi tên là: Nguyễn Văn An';
    expect(letter(...Array<string>(14).fill('x'), 'ĐƠN KHIẾU NẠI', who)).toBe(true);
    expect(letter(...Array<string>(15).fill('x'), 'ĐƠN KHIẾU NẠI', who)).toBe(false);
    expect(letter(`Đơn khiếu nại ${'của nhiều công dân '.repeat(4)}`, who)).toBe(false);
  });

  test('a notice that takes up a complaint and tells a home', () => {
    const accepted = 'Về việc thụ lý giải quyết khiếu nại của ông Nguyễn Văn An';
    expect(letter('THÔNG BÁO', accepted, 'địa chỉ: số nhà 5')).toBe(true);
    expect(letter('THÔNG BÁO', accepted)).toBe(false);
    expect(letter('THÔNG BÁO', 'Về việc thụ lý hồ sơ của ông Nguyễn Văn An', 'địa chỉ: số nhà 5')).toBe(false);
  });
});
