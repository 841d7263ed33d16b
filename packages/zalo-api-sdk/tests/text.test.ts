import fc from 'fast-check';
import { isAllowedMediaUrl, mention, normaliseText, parsePhone, stripMentions, textLength } from '../src/index.js';

describe('mentions in relayed text', () => {
  test.each([
    ['xin chào [@123] nhé', 'xin chào  nhé'],
    ['[@all] họp gấp', ' họp gấp'],
    ['[@[@1]2] lồng nhau', ' lồng nhau'],
    ['mở mà không đóng [@123', 'mở mà không đóng @123'],
    ['thư a@b.vn và [ghi chú]', 'thư a@b.vn và [ghi chú]'],
  ])('%s', (given, expected) => {
    expect(stripMentions(given)).toBe(expected);
  });

  test('no text keeps an opening of a mention, whatever follows it', () => {
    const pieces = fc.constantFrom('[', '@', ']', '1', 'a', ' ', '[@', '[@1]');
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        expect(`${stripMentions(parts.join(''))}]`).not.toMatch(/\[@/);
      }),
    );
  });

  test('our own mention has the form of the platform', () => {
    expect(mention('186729651760683225')).toBe('[@186729651760683225]');
  });
});

describe('length of a text', () => {
  test('decomposed Vietnamese counts as the letters a person sees', () => {
    const decomposed = 'Đã nhận công văn'.normalize('NFD');
    expect(decomposed.length).toBeGreaterThan(16);
    expect(textLength(decomposed)).toBe(16);
    expect(normaliseText(decomposed)).toBe('Đã nhận công văn');
  });
});

describe('phone numbers', () => {
  test.each(['0901234567', '+84 901 234 567', '84901234567', '0084901234567', '+84(0)901-234-567'])('%s', (written) => {
    expect(parsePhone(written)).toBe('84901234567');
  });

  test.each(['', '901234567', '0901', '0901234567 nhánh 2', '+1 202 555 0100', '84'])('%j is none', (written) => {
    expect(parsePhone(written)).toBeNull();
  });
});

describe('media links', () => {
  test.each(['https://f1.photo.talk.zdn.vn/a.jpg', 'https://zdn.vn/x'])('%s may be fetched', (url) => {
    expect(isAllowedMediaUrl(url)).toBe(true);
  });

  test.each([
    'http://f1.zdn.vn/a.jpg',
    'https://zdn.vn.evil.example/a',
    'https://evilzdn.vn/a',
    'https://f1.zdn.vn@evil.example/a',
    'https://user:pass@f1.zdn.vn/a',
    'https://f1.zdn.vn:8443/a',
    'https://169.254.169.254/latest',
    'file:///etc/passwd',
    'không phải địa chỉ',
  ])('%s may not', (url) => {
    expect(isAllowedMediaUrl(url)).toBe(false);
  });
});
