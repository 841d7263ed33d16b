import { nameKey } from '../../../src/domain/unit/name-key.js';

const same = (a: string, b: string): void => expect(nameKey(a)).toBe(nameKey(b));

describe('ways of writing one unit that meet in one key', () => {
  test.each([
    ['UBND phường Tây Hồ', 'phường Tây Hồ'],
    ['Ủy ban nhân dân phường Tây Hồ', 'phường Tây Hồ'],
    ['U.B.N.D phường Tây Hồ', 'phường Tây Hồ'],
    ['P. Tây Hồ', 'phường Tây Hồ'],
    ['UBND X. Ba Vì', 'xã Ba Vì'],
    ['TT. Phùng', 'thị trấn Phùng'],
    ['TX. Sơn Tây', 'thị xã Sơn Tây'],
    ['Q. Tây Hồ', 'quận Tây Hồ'],
    ['Q.1', 'quận 1'],
    ['H. Ba Vì', 'huyện Ba Vì'],
    ['VP UBND TP', 'Văn phòng UBND thành phố'],
    ['Sở Y tế Thành phố', 'Sở Y tế'],
    ['Sở Y tế TP Hà Nội', 'Sở Y tế'],
    ['Sở Y tế của Thành phố Hà Nội', 'Sở Y tế'],
    ['Sở Y tế Hà Nội', 'Sở Y tế'],
    ['Sở Văn hóa & Thể thao', 'Sở Văn hóa và Thể thao'],
    ['Giám đốc Sở Y tế', 'Sở Y tế'],
    ['Thủ trưởng Sở Y tế', 'Sở Y tế'],
    ['Lãnh đạo Sở Y tế', 'Sở Y tế'],
    ['Chủ tịch UBND phường Tây Hồ', 'phường Tây Hồ'],
    ['Phó Chủ tịch UBND phường Tây Hồ', 'phường Tây Hồ'],
  ])('%s is %s', same);
});

describe('abbreviations of departments, with "&", with "và", with a hyphen or in one word', () => {
  test.each([
    ['QH-KT,QHKT', 'Quy hoạch - Kiến trúc'],
    ['KH&ĐT,KH và ĐT,KH-ĐT,KHĐT', 'Kế hoạch và Đầu tư'],
    ['TN&MT,TN và MT,TN-MT,TNMT', 'Tài nguyên và Môi trường'],
    ['NN&PTNT,NN và PTNT,NN-PTNT,NNPTNT', 'Nông nghiệp và Phát triển nông thôn'],
    ['NN&MT,NN và MT,NN-MT,NNMT', 'Nông nghiệp và Môi trường'],
    ['GTVT,GT-VT', 'Giao thông vận tải'],
    ['LĐ-TB&XH,LĐTB&XH,LĐTBXH,LĐTB-XH,LĐ-TB và XH', 'Lao động - Thương binh và Xã hội'],
    ['TT&TT,TT và TT,TT-TT,TTTT', 'Thông tin và Truyền thông'],
    ['KH&CN,KH và CN,KH-CN,KHCN', 'Khoa học và Công nghệ'],
    ['VH&TT,VH và TT,VH-TT,VHTT', 'Văn hóa và Thể thao'],
    ['GD&ĐT,GD và ĐT,GD-ĐT,GDĐT', 'Giáo dục và Đào tạo'],
    ['DT&TG,DT và TG,DTTG', 'Dân tộc và Tôn giáo'],
  ])('Sở %s: Sở %s', (short, long) => {
    for (const form of short.split(',')) expect([form, nameKey(`Sở ${form}`)]).toEqual([form, nameKey(`Sở ${long}`)]);
  });
});

describe('what must stay apart', () => {
  test.each([
    ['Giám đốc', 'Thủ trưởng'],
    ['Phường Phú Thượng', 'Xã Phú Thượng'],
    ['Sở Y tế', 'Bộ Y tế'],
    ['Công ty Tây Hồ Thành phố Xanh', 'Công ty Tây Hồ Xanh'],
  ])('%s and %s', (a, b) => {
    expect(nameKey(a)).not.toBe(nameKey(b));
  });

  test('a name of nothing but what is dropped keeps its key: "UBND" alone finds nobody by an empty one', () => {
    expect(nameKey('UBND')).toBe('ubnd');
    expect(nameKey('Ủy ban nhân dân')).toBe('uy ban nhan dan');
  });
});
