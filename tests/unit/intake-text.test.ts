import { decodeText } from '../../src/intake/text/decode-text.js';
import { fromTcvn3, fromVni, repairLegacyText } from '../../src/intake/text/legacy.js';
import { isSyllable } from '../../src/intake/text/syllable.js';

const SENTENCE =
  'Giao Sở Tài chính chủ trì, phối hợp với Sở Xây dựng báo cáo Ủy ban nhân dân Thành phố trước ngày 10/12/2026.';

const decoded = (bytes: Buffer) => {
  const result = decodeText(bytes);
  return result.ok ? result : null;
};

test('reads UTF-8 with and without a mark', () => {
  expect(decoded(Buffer.from(SENTENCE))?.text).toBe(SENTENCE);
  expect(decoded(Buffer.from(`\ufeff${SENTENCE}`))?.text).toBe(SENTENCE);
});

test('reads UTF-16 of both orders, with and without a mark', () => {
  const little = Buffer.from(SENTENCE, 'utf16le');
  const big = Buffer.from(little).swap16();
  expect(decoded(Buffer.concat([Buffer.from([0xff, 0xfe]), little]))?.text).toBe(SENTENCE);
  expect(decoded(Buffer.concat([Buffer.from([0xfe, 0xff]), big]))?.text).toBe(SENTENCE);
  expect(
    decoded(Buffer.from(`${SENTENCE} It is a longer text in which plain letters prevail.`.repeat(3), 'utf16le'))?.text,
  ).toContain('Sở Tài chính');
});

test('composes decomposed letters and makes line ends uniform', () => {
  expect(decoded(Buffer.from('Sở Nội vụ\r\nHà Nội\rngày'.normalize('NFD')))?.text).toBe('Sở Nội vụ\nHà Nội\nngày');
});

test('converts TCVN3 bytes and names the encoding', () => {
  // "Uỷ ban nhân dân thành phố Hà Nội; Sở Tài chính; phối hợp; trước ngày" as typed with .VnTime.
  const bytes = Buffer.from(
    'U\u00fb ban nh\u00a9n d\u00a9n th\u00b5nh ph\u00e8 H\u00b5 N\u00e9i; S\u00eb T\u00b5i ch\u00ddnh; ph\u00e8i h\u00eep; tr\u00adíc ng\u00b5y'.replace(
      'í',
      '\u00ed',
    ),
    'latin1',
  );
  expect(decoded(bytes)).toMatchObject({
    text: 'Uỷ ban nhân dân thành phố Hà Nội; Sở Tài chính; phối hợp; trước ngày',
    encoding: 'TCVN3',
  });
});

test('converts VNI bytes and names the encoding', () => {
  // "Ủy ban nhân dân Thành phố; Sở Giáo dục và Đào tạo; phường; trước ngày" as typed with VNI-Times.
  const bytes = Buffer.from(
    'UÛy ban nhaân daân Thaønh phoá; Sôû Giaùo duïc vaø Ñaøo taïo; phöôøng; tröôùc ngaøy',
    'latin1',
  );
  expect(decoded(bytes)).toMatchObject({
    text: 'Ủy ban nhân dân Thành phố; Sở Giáo dục và Đào tạo; phường; trước ngày',
    encoding: 'VNI',
  });
});

test('converts windows-1258 bytes', () => {
  const marks: Record<string, number> = {
    '\u0300': 0xcc,
    '\u0301': 0xec,
    '\u0303': 0xde,
    '\u0309': 0xd2,
    '\u0323': 0xf2,
  };
  const letters: Record<string, number> = { ă: 0xe3, â: 0xe2, đ: 0xf0, ê: 0xea, ô: 0xf4, ơ: 0xf5, ư: 0xfd };
  const source = 'giao sở tài chính chủ trì báo cáo ủy ban nhân dân thành phố';
  const bytes: number[] = [];
  for (const letter of source) {
    const whole = letter.normalize('NFD');
    const tone = [...whole].find((part) => part in marks);
    const base = tone === undefined ? letter : whole.replace(tone, '').normalize('NFC');
    bytes.push(letters[base] ?? base.charCodeAt(0));
    if (tone !== undefined) bytes.push(marks[tone] ?? 0);
  }
  expect(decoded(Buffer.from(bytes))).toMatchObject({ text: source, encoding: 'windows-1258' });
});

test('eight-bit text that is no Vietnamese is refused instead of guessed', () => {
  expect(
    decodeText(
      Buffer.from(
        'Les élèves français \u00e0 l\u2019\u00e9cole d\u00e9j\u00e0 \u00e9tudi\u00e9s na\u00efvement',
        'latin1',
      ),
    ),
  ).toEqual({ ok: false });
});

test('capitals typed in a capital font come out whole', () => {
  expect(fromTcvn3('\u00f1y BAN NH\u00a9N D\u00a9N TH\u00b5NH PH\u00e8 H\u00b5 N\u00e9I')).toContain(
    'BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI',
  );
  expect(fromVni('COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM')).toBe('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
});

test('legacy text that was pasted as Unicode is repaired, real Unicode is left alone', () => {
  expect(repairLegacyText('S\u00eb N\u00e9i v\u00f4 t\u00e6ng h\u00eep, b\u00b8o c\u00b8o Uû ban').text).toBe(
    'Sở Nội vụ tổng hợp, báo cáo Uỷ ban',
  );
  expect(repairLegacyText(SENTENCE)).toEqual({ text: SENTENCE, encoding: null });
  expect(repairLegacyText('Café Zürich, naïve Übung: résumé für Señor Muñoz')).toMatchObject({ encoding: null });
});

test.each(['nghiêng', 'khuỷu', 'giữa', 'quyết', 'ngày', 'Ủy', 'uỷ', 'đặc', 'khuya', 'xoong', 'hòa', 'hoà'])(
  '%s is a syllable',
  (word) => {
    expect(isSyllable(word)).toBe(true);
  },
);

test.each(['tr×nh', 'phöôøng', 'élève', 'zürich', 'naïf', 'ắắ'])('%s is not', (word) => {
  expect(isSyllable(word)).toBe(false);
});
