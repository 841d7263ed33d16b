import { partGluedWords } from '../../../../src/domain/directive/reader/glued-words.js';

describe('a blank lost behind a vowel', () => {
  test.each([
    ['hồsơ mời thầu', 'hồ sơ mời thầu'],
    ['Chủđầu tư', 'Chủ đầu tư'],
    ['Đềnghịcác đơn vịbáo cáo', 'Đề nghị các đơn vị báo cáo'],
    ['phê duyệt đềán', 'phê duyệt đề án'],
    ['trong cảnước', 'trong cả nước'],
    ['giữ gìn trịan', 'giữ gìn trị an'],
    ['cho ý kiến, căn cứý kiến đó', 'cho ý kiến, căn cứ ý kiến đó'],
    ['thủtục nội bộthuộc thẩm quyền', 'thủ tục nội bộ thuộc thẩm quyền'],
  ])('%s', (text, parted) => {
    expect(partGluedWords(text)).toBe(parted);
  });

  test('of two ways the one whose syllables the text has elsewhere', () => {
    expect(partGluedWords('bố trí từngân sách xã; ngân sách huyện')).toContain('từ ngân sách xã');
    expect(partGluedWords('đi từngách nhỏ, từng ách một, từng ách')).toContain('từng ách nhỏ');
  });

  test('two ways, neither of words that the text or the language often has: as written', () => {
    expect(partGluedWords('ghềnhuênh')).toBe('ghềnhuênh');
  });
});

describe('a blank lost before or behind capitals', () => {
  test.each([
    ['Đảng uỷUBND xã', 'Đảng uỷ UBND xã'],
    ['củaSở Y tế', 'của Sở Y tế'],
    ['bà Trần ThịHoa', 'bà Trần Thị Hoa'],
    ['UBNDtỉnh, HĐNDxã, UBNDHuyện', 'UBND tỉnh, HĐND xã, UBND Huyện'],
    ['giao choUBND xã', 'giao cho UBND xã'],
    ['BQLDA huyện; đềnghịBQLDA huyện', 'BQLDA huyện; đề nghị BQLDA huyện'],
  ])('%s', (text, parted) => {
    expect(partGluedWords(text)).toBe(parted);
  });
});

describe('words that are one, or no Vietnamese', () => {
  test.each([
    'ĐakLak, Kontum, Đắkrông, Pleiku',
    'facebook, online, VNeID, iOffice, VietinBank, MobiFone, miniDVD',
    'VạnPhúcCity, nguyenvan@moet.gov.vn, https://dichvucong.gov.vn',
    'khuỷu tay, hoà, thủy, thuở, ngoằn ngoèo, quyển, giếng, đựơc',
    'Êđê, Xơđăng, cácbon, Đönner, Bướcz',
    'ngưòi, nộị, thuêế',
    `á${'ba'.repeat(20)}`,
  ])('%s', (text) => {
    expect(partGluedWords(text)).toBe(text);
  });
});
