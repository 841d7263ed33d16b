import { readingOf } from './a-reading.js';
import { createSource } from '../../../../src/domain/directive/reader/source.js';
import { readIssuer } from '../../../../src/domain/directive/reader/header-issuer.js';
import { layoutOf } from '../../../../src/domain/directive/reader/header-layout.js';
import { readHeader } from '../../../../src/domain/directive/reader/header.js';
import { readSubject } from '../../../../src/domain/directive/reader/header-subject.js';
import { issuerFallback, namedPlace, placedIssuer } from '../../../../src/domain/directive/reader/issuer-fallback.js';
import { respelt } from '../../../../src/domain/directive/reader/issuer-spelling.js';
import { particularsOf } from '../../../../src/domain/directive/reader/header-table.js';
import { signedBy } from '../../../../src/domain/directive/reader/signed.js';
import { parseDocumentCode } from '../../../../src/domain/directive/document-code.js';
import { fold } from '../../../../src/domain/unit/fold.js';
import { lines } from './lines-of.js';
import { read } from '../a-draft.js';

const MOTTO = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];
const sourceOf = (text: string) => createSource(text, fold(text));

describe('where the blocks of a letterhead stand (NĐ 30/2020 Annex I)', () => {
  const layout = (...text: readonly string[]) => {
    const { motto, code, date, kind, about, addressed, head } = layoutOf(lines(text.join('\n')));
    return `${motto} ${code} ${date} ${kind} ${about} ${addressed} → ${head}`;
  };

  test('a letter, and a document with its kind', () => {
    expect(
      layout(
        'UBND TỈNH X',
        ...MOTTO,
        'Số: 12/UBND-NC',
        'V/v chợ',
        'Sơn La, ngày 05 tháng 3 năm 2024',
        'Kính gửi: Sở Y',
      ),
    ).toBe('1 3 5 -1 4 6 → 6');
    expect(
      layout('UBND TỈNH X', ...MOTTO, 'Số: 12/KH-UBND', 'Sơn La, ngày 05 tháng 3 năm 2024', '', 'KẾ HOẠCH', 'Chợ'),
    ).toBe('1 3 4 6 -1 -1 → 7');
    expect(layout('')).toBe('-1 -1 -1 -1 -1 -1 → 0');
  });

  test.each([
    'Số: 12/UBND-NC',
    'Số 12/UBND-NC',
    'SỐ: 12/UBND-NC',
    'Số hiệu: 12/UBND-NC',
    'Số 12-CV/TU',
    'Số:    /UBND-NC',
    'SĐ: 6734, UBND-TTHC',
    's6: 12/UBND-NC',
    'connector 2Số: 1551 /UBND-VX',
    '12/UBND-NC',
  ])('a line of the number: %s', (line) => {
    expect(layoutOf(lines(`a\n${line}`)).code).toBe(1);
  });

  test.each([
    'SỞ LAO ĐỘNG - THƯƠNG BINH',
    'Số/Ký hiệu: 60/UBND',
    'Số lượng: năm người',
    'Sông Đà / X',
    `${'a'.repeat(60)} Số: 1551/UBND-VX`,
    'Kính gửi: Số 12/UBND',
  ])('no line of the number: %s', (line) => {
    expect(layoutOf(lines(`a\n${line}`)).code).toBe(-1);
  });

  test('a number below "Kính gửi" is another document’s; the one with its colon is the document’s own', () => {
    expect(layoutOf(lines('Kính gửi: Sở Y\nSố: 12/UBND-NC')).code).toBe(-1);
    expect(layoutOf(lines('ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH\nSỐ 1050/QĐ-SCT\nSố: 1105/KH-ĐKT')).code).toBe(2);
    expect(layoutOf(lines('Số 1050/QĐ-SCT\nSố: 1105/KH-ĐKT')).code).toBe(0);
    expect(layoutOf(lines(`SỐ 1050/QĐ-SCT\n${'a\n'.repeat(4)}Số: 1105/KH-ĐKT`)).code).toBe(5);
    expect(layoutOf(lines(`SỐ 1050/QĐ-SCT\n${'a\n'.repeat(5)}Số: 1105/KH-ĐKT`)).code).toBe(0);
  });

  test.each([
    'Sơn La, ngày 05 tháng 3 năm 2024',
    'ngày 05 tháng 3 năm 2024',
    'Sơn La, ngày    tháng 3 năm 2024',
    'Sơn La, ngày 05/3/2024',
    'Sơn La, hồi 10 giờ 30 phút, ngày 05 tháng 3 năm 2024',
    'Số: 12/UBND-NC Sơn La, ngày 05 tháng 3 năm 2024',
    'Số: 12/UBND-NC ngày 05/3/2024',
  ])('a line of the date: %s', (line) => {
    expect(layoutOf(lines(`a\n${line}`)).date).toBe(1);
  });

  test.each([
    'Thứ Ba, ngày 05 tháng 3 năm 2024',
    'Chủ nhật, ngày 05/3/2024',
    'Căn cứ Nghị định số 30 ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư',
    'Thực hiện Kế hoạch ngày 05/3/2024 của Sở',
    'Kính gửi: ngày 05 tháng 3 năm 2024',
  ])('no line of the date: %s', (line) => {
    expect(layoutOf(lines(`a\n${line}`)).date).toBe(-1);
  });

  test('the date may stand on the line of the subject', () => {
    expect(layoutOf(lines('V/v thuế Hà Nội, ngày 02 tháng 04 năm 2024')).date).toBe(0);
    expect(layoutOf(lines('V/v thuế ngày 02 tháng 04 năm 2024 của Bộ')).date).toBe(-1);
  });

  test.each([
    ['KẾ HOẠCH', 3],
    ['Kế hoạch', -1],
    ['QUYẾT ĐỊNH:', -1],
    ['KẾ HOẠCH SỐ 5', -1],
  ])('a kind below the motto: %s', (line, at) => {
    expect(layoutOf(lines([...MOTTO, '', line].join('\n'))).kind).toBe(at);
  });

  test('without a motto a kind stands near the top', () => {
    expect(layoutOf(lines(`${'a\n'.repeat(11)}KẾ HOẠCH`)).kind).toBe(11);
    expect(layoutOf(lines(`${'a\n'.repeat(12)}KẾ HOẠCH`)).kind).toBe(-1);
    expect(layoutOf(lines(`${'a\n'.repeat(12)}${MOTTO[0]!}\nKẾ HOẠCH`)).kind).toBe(13);
    // A title above the letterhead of a web page.
    expect(layoutOf(lines(`KẾ HOẠCH\n${MOTTO[0]!}\nCHỈ THỊ`)).kind).toBe(2);
  });

  test.each(['Kính gửi: Sở Y', '* Kính gửi:', 'CHỦ TỊCH UBND TỈNH điện:', 'BỘ Y TẾ ĐIỆN:'])(
    'who is addressed: %s',
    (line) => {
      expect(layoutOf(lines(`a\n${line}`)).addressed).toBe(1);
    },
  );

  test('nothing is looked for behind the first article or the recipients', () => {
    expect(layoutOf(lines('Nơi nhận:\nKính gửi: Sở Y')).addressed).toBe(-1);
    expect(layoutOf(lines('Điều 1. Giao\nKính gửi: Sở Y')).addressed).toBe(-1);
    expect(layoutOf(lines('Điều 12. Giao\nKính gửi: Sở Y')).addressed).toBe(-1);
    expect(layoutOf(lines('Chương V\nKính gửi: Sở Y')).addressed).toBe(-1);
    expect(layoutOf(lines('Điều chỉnh\nKính gửi: Sở Y')).addressed).toBe(1);
  });

  test('the motto in a sentence is none', () => {
    expect(layoutOf(lines('Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam')).motto).toBe(-1);
    expect(layoutOf(lines('ĐẢNG CỘNG SẢN VIỆT NAM')).motto).toBe(0);
    expect(layoutOf(lines('| CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')).motto).toBe(-1);
  });
});

describe('the issuer', () => {
  const issuer = (...head: readonly string[]): string => {
    const all = lines([...head, ...MOTTO, 'Số: 12/UBND-NC'].join('\n'));
    const { value, confidence } = readIssuer(all, layoutOf(all));
    return `${value} @${confidence}`;
  };

  test.each([
    [['ỦY BAN NHÂN DÂN', 'TỈNH SƠN LA'], 'Ủy ban nhân dân tỉnh Sơn La @0.94'],
    [['UBND TỈNH SƠN LA'], 'Ủy ban nhân dân tỉnh Sơn La @0.94'],
    [['HỘI ĐỒNG NHÂN DÂN', 'HUYỆN MAI SƠN'], 'Hội đồng nhân dân huyện Mai Sơn @0.94'],
    [['UBND TỈNH SƠN LA', 'SỞ NỘI VỤ'], 'Sở Nội vụ tỉnh Sơn La @0.94'],
    [['UBND TỈNH SƠN LA', 'VĂN PHÒNG'], 'Văn phòng Ủy ban nhân dân tỉnh Sơn La @0.94'],
    [['UBND HUYỆN MAI SƠN', 'PHÒNG NỘI VỤ'], 'Phòng Nội vụ huyện Mai Sơn @0.94'],
    [['UBND XÃ AN KHÁNH', 'TRƯỜNG THCS AN KHÁNH'], 'Trường THCS An Khánh @0.94'],
    [['BỘ GIÁO DỤC VÀ ĐÀO TẠO', 'TRƯỜNG ĐẠI HỌC VINH'], 'Trường Đại học Vinh @0.94'],
    [['SỞ Y TẾ TỈNH NAM ĐỊNH', 'BỆNH VIỆN ĐA KHOA TỈNH'], 'Bệnh viện Đa khoa tỉnh Nam Định @0.94'],
    [['BỘ TÀI CHÍNH', 'CỤC THUẾ'], 'Cục Thuế @0.94'],
    [['BỘ CÔNG AN', 'CÔNG AN TỈNH SƠN LA'], 'Công an tỉnh Sơn La @0.94'],
    [['SỞ NÔNG NGHIỆP VÀ', 'PHÁT TRIỂN NÔNG THÔN'], 'Sở Nông nghiệp và Phát triển nông thôn @0.94'],
    [['SỞ VĂN HÓA, THỂ THAO', 'VÀ DU LỊCH'], 'Sở Văn hóa, Thể thao và Du lịch @0.94'],
    [['CHỦ TỊCH UBND TỈNH', 'NGHỆ AN'], 'Chủ tịch Ủy ban nhân dân tỉnh Nghệ An @0.94'],
    [['UBND TỈNH SƠN LA', 'BAN QUẢN LÝ', 'KHU KINH TẾ'], 'Ban Quản lý Khu kinh tế tỉnh Sơn La @0.94'],
    [['TỈNH ỦY SƠN LA', 'VĂN PHÒNG'], 'Văn phòng Tỉnh ủy Sơn La @0.94'],
    [['TỈNH ỦY SƠN LA', 'BAN TUYÊN GIÁO'], 'Ban Tuyên giáo Tỉnh ủy Sơn La @0.94'],
    [['ĐẢNG BỘ QUẬN HẢI CHÂU', 'VĂN PHÒNG'], 'Văn phòng Quận ủy Hải Châu @0.94'],
    [['ĐẢNG BỘ TỈNH BẮC KẠN', 'HUYỆN ỦY BA BỂ'], 'Huyện ủy Ba Bể @0.94'],
    [['CÔNG TY TNHH MTV', 'CẤP NƯỚC'], 'Công ty TNHH MTV Cấp Nước @0.94'],
    [['UBND TỈNH SƠN LA', 'SỞ NÔNG NGHIỆP VÀ PTNT'], 'Sở Nông nghiệp và Phát triển nông thôn tỉnh Sơn La @0.94'],
    // Stamps and desks of web pages are no issuers.
    [['UBND TỈNH SƠN LA', 'HỎA TỐC'], 'Ủy ban nhân dân tỉnh Sơn La @0.94'],
    [['DỰ THẢO', 'UBND TỈNH SƠN LA'], 'Ủy ban nhân dân tỉnh Sơn La @0.94'],
    [['TRUNG TÂM CÔNG BÁO', 'UBND TỈNH SƠN LA'], 'Ủy ban nhân dân tỉnh Sơn La @0.94'],
    [['ABC', 'UBND TỈNH SƠN LA'], 'Ủy ban nhân dân tỉnh Sơn La @0.94'],
    [['Trang chủ', 'UBND TỈNH SƠN LA'], 'Ủy ban nhân dân tỉnh Sơn La @0.94'],
    [['| UBND TỈNH LÀO CAI', 'UBND TỈNH SƠN LA'], 'Ủy ban nhân dân tỉnh Sơn La @0.94'],
    [['XYZ KHÔNG RÕ'], 'Xyz không rõ @0.7'],
    [['UBND TỈNH SƠN LA CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'], 'Ủy ban nhân dân tỉnh Sơn La @0.94'],
    [['UBND TỈNH CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT', 'SƠN LA NAM'], 'Ủy ban nhân dân tỉnh Sơn La @0.94'],
  ])('%j', (head, expected) => {
    expect(issuer(...head)).toBe(expected);
  });

  test('without a line in capitals there is none', () => {
    const all = lines('Trang chủ\nSố: 12/UBND-NC');
    expect(readIssuer(all, layoutOf(all))).toMatchObject({ value: null, reason: 'Không thấy tên cơ quan ban hành' });
  });

  test('who decides for the Central Committee', () => {
    const central = (whom: string) => {
      const all = lines(`BAN CHẤP HÀNH TRUNG ƯƠNG\nSố 44-CT/TW\nĐẢNG CỘNG SẢN VIỆT NAM\nCHỈ THỊ\n${whom}`);
      return readIssuer(all, layoutOf(all)).value;
    };
    expect(central('CỦA BỘ CHÍNH TRỊ')).toBe('Bộ Chính trị');
    expect(central('CỦA BAN BÍ THƯ')).toBe('Ban Bí thư');
    expect(central('CỦA TỈNH')).toBe('Ban Chấp hành Trung ương Đảng');
  });

  test('it stands where its lines do', () => {
    const all = lines(['UBND TỈNH SƠN LA', 'SỞ NỘI VỤ', ...MOTTO, 'Số: 12/UBND-NC'].join('\n'));
    expect(readIssuer(all, layoutOf(all)).span).toEqual({ start: 0, end: 26 });
  });

  test.each([
    ['12/CT-TTg', null, 'Thủ tướng Chính phủ'],
    ['12/TB-VPCP', null, 'Văn phòng Chính phủ'],
    ['12/NQ-CP', null, 'Chính phủ'],
    ['12/KH-UBND', 'Sơn La', 'Ủy ban nhân dân tỉnh Sơn La'],
    ['12/NQ-HĐND', 'Sơn La', 'Hội đồng nhân dân tỉnh Sơn La'],
    ['12/SNV-TC', 'Sơn La', 'Sở Nội vụ tỉnh Sơn La'],
    ['12/BNV-TC', null, 'Bộ Nội vụ'],
    ['12-CV/TU', 'Sơn La', 'Tỉnh ủy tỉnh Sơn La'],
    ['12/ABC', 'Sơn La', null],
    ['12/KH-UBND', 'Lào Cai', null],
    ['12/KH-UBND', null, 'Ủy ban nhân dân tỉnh Sơn La'],
  ])('by its symbol, never surely: %s of %s', (code, place, expected) => {
    const source = sourceOf('Chợ của tỉnh Sơn La và tỉnh Sơn La, huyện Mai Sơn');
    const found = issuerFallback(source, parseDocumentCode(code), place);
    expect(found.value).toBe(expected);
    expect(found.confidence).toBeLessThan(0.9);
  });

  test('the words of the text tell what the place of the date line is', () => {
    const by = (text: string) => issuerFallback(sourceOf(text), parseDocumentCode('12/KH-UBND'), 'Công Hải')?.value;
    expect(by('các thôn của xã Công Hải')).toBe('Ủy ban nhân dân xã Công Hải');
    expect(by('Ủy ban nhân dân phường yêu cầu')).toBe('Ủy ban nhân dân phường Công Hải');
    expect(by('UBND huyện yêu cầu')).toBe('Ủy ban nhân dân huyện Công Hải');
    expect(by('yêu cầu các thôn')).toBeNull();
    expect(issuerFallback(sourceOf('xã Công Hải'), null, 'Công Hải').value).toBeNull();
  });

  test('a letterhead cut short takes its place from the date line', () => {
    const cut = read('Ủy ban nhân dân', 0.94);
    expect(placedIssuer(cut, 'An Giang')).toMatchObject({ value: 'Ủy ban nhân dân tỉnh An Giang', confidence: 0.85 });
    expect(placedIssuer(cut, 'TP. Hà Nội')).toMatchObject({ value: 'Ủy ban nhân dân thành phố Hà Nội' });
    expect(placedIssuer(read('Hội đồng nhân dân', 0.94), 'An Giang').value).toBe('Hội đồng nhân dân tỉnh An Giang');
    expect(placedIssuer(cut, 'Mai Sơn')).toMatchObject({ value: 'Ủy ban nhân dân', confidence: 0.6 });
    expect(placedIssuer(cut, null)).toBe(cut);
    const whole = read('Sở Nội vụ', 0.94);
    expect(placedIssuer(whole, 'An Giang')).toBe(whole);
  });

  test('a level without a place takes the one that the page names most often', () => {
    const named = (text: string, confidence = 0.7) =>
      namedPlace(read('Ủy ban nhân dân tỉnh', confidence), sourceOf(text));
    expect(named('tỉnh Sơn La, tỉnh Sơn La, tỉnh Lào Cai')).toMatchObject({
      value: 'Ủy ban nhân dân tỉnh Sơn La',
      confidence: 0.6,
    });
    expect(named('tỉnh Sơn La, tỉnh Lào Cai').value).toBe('Ủy ban nhân dân tỉnh');
    expect(named('huyện Mai Sơn').value).toBe('Ủy ban nhân dân tỉnh');
    expect(named('tỉnh Sơn La').value).toBe('Ủy ban nhân dân tỉnh Sơn La');
    expect(named('tỉnh Sơn La', 0.5).confidence).toBe(0.5);
    expect(named('tỉnh Sơn La', 0.9).value).toBe('Ủy ban nhân dân tỉnh');
    expect(namedPlace(read('Sở Nội vụ', 0.5), sourceOf('tỉnh Sơn La')).value).toBe('Sở Nội vụ tỉnh Sơn La');
    expect(namedPlace(read('Sở Nội vụ', 0.5), sourceOf('tỉnh Sơn La, tỉnh Lào Cai')).value).toBe('Sở Nội vụ');
    expect(namedPlace(read('Phòng Nội vụ', 0.5), sourceOf('tỉnh Sơn La')).value).toBe('Phòng Nội vụ');
  });

  test('its capitals are those of the body of the document', () => {
    const spelt = (text: string, name = 'Cục Bảo Vệ thực vật') => respelt(read(name), sourceOf(text), 0).value;
    expect(spelt('… Cục Bảo vệ thực vật đề nghị')).toBe('Cục Bảo vệ thực vật');
    expect(spelt('CỤC BẢO VỆ THỰC VẬT, Cục Bảo vệ thực vật')).toBe('Cục Bảo vệ thực vật');
    expect(spelt('Cục Bảo vệ\nthực vật')).toBe('Cục Bảo Vệ thực vật');
    expect(spelt('cục bảo vệ thực vật')).toBe('Cục Bảo Vệ thực vật');
    expect(spelt('Sở Tư Pháp', 'Sở Tư pháp tỉnh Sơn La')).toBe('Sở Tư Pháp tỉnh Sơn La');
    expect(spelt('sở tư', 'Sở Tư')).toBe('Sở Tư');
    expect(respelt(read('Cục Bảo Vệ thực vật'), sourceOf('Cục Bảo vệ thực vật.'), 3).value).toBe('Cục Bảo Vệ thực vật');
  });

  test.each([
    ['TM. ỦY BAN NHÂN DÂN PHƯỜNG TRẦN PHÚ', null, 'Ủy ban nhân dân phường Trần Phú'],
    ['T/M HĐND HUYỆN', 'Mai Sơn', 'Hội đồng nhân dân huyện Mai Sơn'],
    ['TM. UBND TP', 'Hải Phòng', 'Ủy ban nhân dân thành phố Hải Phòng'],
    ['TM. UBND THỊ XÃ SƠN TÂY', null, 'Ủy ban nhân dân thị xã Sơn Tây'],
    ['TM. UBND ĐẶC KHU', 'Lý Sơn', 'Ủy ban nhân dân đặc khu Lý Sơn'],
    ['TM. UBND TỈNH', null, undefined],
    ['TM. BAN CHỈ ĐẠO TỈNH', 'Sơn La', undefined],
  ])('by the signature: %s of %s', (line, place, expected) => {
    expect(signedBy(lines(`a\n${line}`), place)?.value).toBe(expected);
  });
});

describe('the subject', () => {
  const subject = (...text: readonly string[]): string => {
    const all = lines(text.join('\n'));
    const { subject: found, next } = readSubject(all, layoutOf(all));
    return `${found.value} @${found.confidence} → ${next}`;
  };
  const typed = (...below: readonly string[]) => subject(MOTTO[0]!, 'Số: 12/KH-UBND', 'KẾ HOẠCH', ...below);
  const letter = (...below: readonly string[]) => subject(MOTTO[0]!, 'Số: 12/UBND-NC', ...below);

  test.each([
    [['Phòng, chống dịch', '', 'Căn cứ Luật'], 'Phòng, chống dịch @0.93 → 4'],
    [['', '-----', 'Phòng, chống dịch', 'trên gia súc', 'Căn cứ Luật'], 'Phòng, chống dịch trên gia súc @0.93 → 7'],
    [['CỦA BAN THƯỜNG VỤ TỈNH ỦY', 'Phòng, chống dịch'], 'Phòng, chống dịch @0.93 → 5'],
    [['Về việc phòng, chống dịch', 'Căn cứ Luật'], 'Về việc phòng, chống dịch @0.93 → 4'],
    [['Phòng, chống dịch', '', 'trên gia súc', '', 'Căn cứ'], 'Phòng, chống dịch trên gia súc @0.93 → 6'],
    [['Phòng, chống dịch,', '', 'Bảo vệ gia súc', '', 'Căn cứ'], 'Phòng, chống dịch, Bảo vệ gia súc @0.93 → 6'],
    [['Phòng, chống dịch.', '', 'trên gia súc'], 'Phòng, chống dịch. @0.93 → 4'],
    [['PHÒNG, CHỐNG DỊCH', '', 'trên gia súc'], 'PHÒNG, CHỐNG DỊCH @0.93 → 4'],
    [['PHÒNG, CHỐNG DỊCH', 'trên gia súc'], 'PHÒNG, CHỐNG DỊCH @0.93 → 4'],
    [['Phòng, chống dịch', 'Kính gửi: Sở Y'], 'Phòng, chống dịch @0.93 → 4'],
    [['Phòng, chống dịch', '- Sở Y'], 'Phòng, chống dịch @0.93 → 4'],
    [['Phòng, chống dịch', 'Các sở thực hiện:'], 'Phòng, chống dịch @0.93 → 4'],
    [['Phòng, chống dịch', 'Phụ lục 1'], 'Phòng, chống dịch @0.93 → 4'],
    [['Phòng, chống dịch', '| STT | Nội dung |'], 'Phòng, chống dịch @0.93 → 4'],
    [['(Kèm theo Quyết định)', 'Phòng dịch'], '(Kèm theo Quyết định) @0.93 → 4'],
    [['Phòng dịch', 'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH', 'Căn cứ Luật'], 'Phòng dịch @0.93 → 4'],
    [['Phòng dịch', 'Nhằm bảo vệ gia súc'], 'Phòng dịch @0.93 → 4'],
    [['Phòng dịch', 'UBND tỉnh yêu cầu các sở'], 'Phòng dịch @0.93 → 4'],
    [['Phòng dịch “ 12 bản'], 'Phòng dịch “ 12 bản @0.6 → 4'],
    [['Phòng dịch Ì và bão'], 'Phòng dịch và bão @0.93 → 4'],
    [['Phòng dịch ....'], 'Phòng dịch .... @0.6 → 4'],
    [['Số: 12'], 'null @0 → 3'],
    [['Căn cứ Luật.'], 'null @0 → 3'],
    [['| a'], 'null @0 → 3'],
  ])('below a kind: %j', (below, expected) => {
    expect(typed(...below)).toBe(expected);
  });

  test('a long sentence is the body, a long title goes on for lines', () => {
    const long = 'Phòng, chống dịch bệnh trên gia súc, gia cầm và động vật thủy sản trên địa bàn tỉnh trong năm nay';
    expect(typed('Phòng dịch', `${long}.`)).toBe('Phòng dịch @0.93 → 4');
    expect(typed('Phòng dịch', long)).toContain('trong năm nay');
    expect(typed(...Array.from({ length: 14 }, () => 'phòng dịch'))).toContain('→ 15');
  });

  test.each([
    [['V/v phòng, chống dịch', '', 'Kính gửi: Sở Y'], 'V/v phòng, chống dịch @0.93 → 3'],
    [['* V/v phòng, chống dịch', 'trên gia súc', 'Kính gửi: Sở Y'], 'V/v phòng, chống dịch trên gia súc @0.93 → 4'],
    [['V/v phòng dịch', 'Sơn La, ngày 05 tháng 3 năm 2024', ''], 'V/v phòng dịch @0.93 → 3'],
    [
      ['V/v phòng dịch Hà Nội, ngày 02 tháng 04 năm 2024', 'trên đàn vật nuôi'],
      'V/v phòng dịch trên đàn vật nuôi @0.85 → 4',
    ],
    [['V/v phòng dịch', 'UBND tỉnh giao', '', 'Kính gửi: Sở Y'], 'V/v phòng dịch UBND tỉnh giao @0.93 → 4'],
    [['V/v phòng dịch', 'Căn cứ Luật'], 'V/v phòng dịch @0.93 → 3'],
    [['V/v phòng dịch', 'Các sở thực hiện:'], 'V/v phòng dịch @0.93 → 3'],
    [['V/v phòng dịch', 'HỎA TỐC'], 'V/v phòng dịch @0.93 → 3'],
    [['V/v phòng dịch', 'ABC'], 'V/v phòng dịch ABC @0.93 → 4'],
    [['V/v phòng dịch', '', 'trên gia súc', 'Kính gửi: Sở Y'], 'V/v phòng dịch @0.75 → 3'],
    [['V/v phòng dịch', '', 'Kính gửi: Sở Y'], 'V/v phòng dịch @0.93 → 3'],
    [['V/v phòng dịch', '', 'Căn cứ Luật'], 'V/v phòng dịch @0.93 → 3'],
    [['V/v phòng dịch', '', 'Sơn La, ngày 05 tháng 3 năm 2024'], 'V/v phòng dịch @0.93 → 3'],
    [['V/v phòng dịch Hà Nội, ngày 02 tháng 04 năm 2024', 'Kính gửi: Sở Y'], 'V/v phòng dịch @0.93 → 3'],
    // A letter of the Party says it without "V/v".
    [['về việc phòng dịch', 'trên gia súc', '', 'Kính gửi: Sở Y'], 'về việc phòng dịch trên gia súc @0.93 → 4'],
    [['về việc phòng dịch', '', 'trên gia súc', 'Kính gửi: Sở Y'], 'về việc phòng dịch trên gia súc @0.93 → 5'],
    [['', '', '', 'về việc phòng dịch'], 'null @0 → 2'],
    [['', '', 'về việc phòng dịch'], 'về việc phòng dịch @0.93 → 5'],
    [['Kính gửi: Sở Y', 'về việc phòng dịch'], 'null @0 → 2'],
    // The line of the kind was lost.
    [['', 'VỀ VIỆC PHÒNG DỊCH', '', 'Căn cứ'], 'VỀ VIỆC PHÒNG DỊCH @0.93 → 4'],
    [['a'], 'null @0 → 2'],
  ])('of a letter: %j', (below, expected) => {
    expect(letter(...below)).toBe(expected);
  });

  test('above the number of a page, never surely', () => {
    expect(subject('Về việc phòng dịch', 'Số: 12/UBND-NC')).toBe('Về việc phòng dịch @0.8 → 2');
  });
});

describe('the header as a whole', () => {
  const header = (...text: readonly string[]) => {
    const all = text.join('\n');
    return readHeader(lines(all), sourceOf(all));
  };

  test.each([
    ['HỎA TỐC HẸN GIỜ', 'hỏa tốc hẹn giờ', 0.95],
    ['HỎA TỐC', 'hỏa tốc', 0.95],
    ['THƯỢNG KHẨN', 'thượng khẩn', 0.95],
    ['* KHẨN *', 'khẩn', 0.95],
    ['CÔNG ĐIỆN KHẨN', 'khẩn', 0.95],
    ['CÔNG ĐIỆN HỎA TỐC', 'hỏa tốc', 0.95],
    ['Khẩn', 'thường', 0.9],
    ['KHẨN TRƯƠNG', 'thường', 0.9],
    ['Công văn hỏa tốc số 12/UBND-NC', 'hỏa tốc', 0.7],
    ['Thông báo khẩn ngày 5', 'khẩn', 0.7],
    ['a', 'thường', 0.9],
  ])('a stamp %s', (line, value, confidence) => {
    expect(header('UBND TỈNH X', 'Số: 12/UBND-NC', line).urgency).toMatchObject({ value, confidence });
  });

  test('a page that lost its letterhead has lost its stamps', () => {
    expect(header('Rà soát các chợ').urgency).toMatchObject({ value: 'thường', confidence: 0.7 });
  });

  test.each([
    [['Số: 12/CT-UBND'], 'chỉ thị', 0.92],
    [['Số: 1200/CT-TTHT'], 'công văn', 0.85],
    [['Số: 12/CT-TTHT', 'V/v thuế'], 'công văn', 0.85],
    [['Số: 999/CT-UBND'], 'chỉ thị', 0.92],
    [['V/v thuế'], 'công văn', 0.8],
    [['Số: 12/UBND-NC'], 'công văn', 0.8],
    [['Số: 12/UBND-NC', 'V/v chợ'], 'công văn', 0.92],
    [[MOTTO[0]!, 'Số: 12/UBND-NC', 'KẾ HOẠCH'], 'kế hoạch', 0.97],
  ])('the kind of %j', (text, value, confidence) => {
    expect(header(...text).kind).toMatchObject({ value, confidence });
  });

  test('the regime', () => {
    expect(header('ĐẢNG CỘNG SẢN VIỆT NAM', 'Số: 12/UBND').regime).toMatchObject({ value: 'party', confidence: 0.95 });
    expect(header('Số: 12/2024/NQ-HĐND').regime).toMatchObject({ value: 'legal', confidence: 0.95 });
    expect(header('Đảng Cộng sản Việt Nam', 'Số: 12/UBND-NC').regime).toMatchObject({ value: 'administrative' });
    expect(header('Rà soát').regime).toMatchObject({ value: 'administrative', confidence: 0.6 });
  });

  test('what came with the document fills what is blank or doubtful', () => {
    const text = 'Rà soát các chợ';
    const hinted = readHeader(lines(text), sourceOf(text), {
      code: '12/KH-UBND',
      kind: 'kế hoạch',
      issuer: 'UBND tỉnh X',
      subject: 'chợ',
    });
    expect(hinted).toMatchObject({
      code: { value: { number: '12' }, confidence: 0.9 },
      kind: { value: 'kế hoạch', confidence: 0.92 },
      issuer: { value: 'UBND tỉnh X', confidence: 0.9 },
      subject: { value: 'chợ', confidence: 0.9 },
    });
    const sure = `${MOTTO[0]!}\nSố: 13/CT-UBND\nCHỈ THỊ\nPhòng dịch`;
    expect(
      readHeader(lines(sure), sourceOf(sure), { code: '12/KH-UBND', kind: 'kế hoạch', subject: 'chợ' }),
    ).toMatchObject({
      code: { value: { number: '13' } },
      kind: { value: 'chỉ thị' },
      subject: { value: 'Phòng dịch' },
    });
  });

  test.each([
    ['Số hiệu: 46/CĐ-TTg', { code: '46/CĐ-TTg' }],
    ['| Số ký hiệu | 46/CĐ-TTg |', { code: '46/CĐ-TTg' }],
    ['Số/Ký hiệu: 46/CĐ-TTg', { code: '46/CĐ-TTg' }],
    ['Loại văn bản: Công điện', { kind: 'Công điện' }],
    ['Cơ quan ban hành: Thủ tướng', { issuer: 'Thủ tướng' }],
    ['Nơi ban hành | Thủ tướng', { issuer: 'Thủ tướng' }],
    ['Ngày ban hành: 9/7/2026', { date: '2026-07-09' }],
    ['Ngày ban hành: 09 tháng 7 năm 2026', { date: '2026-07-09' }],
    ['Ngày ban hành: hôm nay', {}],
    ['Trích yếu nội dung: phòng dịch', { subject: 'phòng dịch' }],
    ['Người ký: A B', {}],
  ])('a line of particulars: %s', (line, expected) => {
    expect(particularsOf(lines(line))).toEqual(expected);
  });

  test('the first of two particulars holds, near the top only', () => {
    expect(particularsOf(lines('Trích yếu: aaa\nTrích yếu: bbb')).subject).toBe('aaa');
    expect(particularsOf(lines(`${'x\n'.repeat(59)}Trích yếu: aaa`)).subject).toBe('aaa');
    expect(particularsOf(lines(`${'x\n'.repeat(60)}Trích yếu: aaa`)).subject).toBeUndefined();
  });
});

describe('a portal that leaves out the line of the kind', () => {
  const from = (...below: readonly string[]) => {
    const { issuer, subject } = readingOf(
      'ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |',
      'Số: 373/QĐ-UBND | Bà Rịa-Vũng Tàu, ngày 21 tháng 02 năm 2017 |',
      ...below,
    );
    return { issuer: issuer.value, subject: subject.value };
  };

  test('keeps the title in capitals above who decides, and the province in the line of the day', () => {
    expect(
      from(
        'PHÊ DUYỆT KẾ HOẠCH BẢO ĐẢM AN TOÀN THÔNG TIN MẠNG',
        'GIAI ĐOẠN 2017 - 2020',
        'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH BÀ RỊA - VŨNG TÀU',
        'Căn cứ Luật An toàn thông tin mạng ngày 19 tháng 11 năm 2015;',
      ),
    ).toEqual({
      issuer: 'Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu',
      subject: 'PHÊ DUYỆT KẾ HOẠCH BẢO ĐẢM AN TOÀN THÔNG TIN MẠNG GIAI ĐOẠN 2017 - 2020',
    });
  });

  test('an organ in capitals is no title', () => {
    expect(
      from('CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH BÀ RỊA - VŨNG TÀU', 'Căn cứ Luật An toàn thông tin mạng ngày 19/11/2015;')
        .subject,
    ).toBeNull();
  });
});
