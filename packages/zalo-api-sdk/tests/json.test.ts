import fc from 'fast-check';
import { parseJson, userId } from '../src/index.js';

describe('parsing of JSON', () => {
  test('a bare integer above 2^53 keeps all its digits as a string', () => {
    expect(parseJson('{"user_id":2468458835296197922,"n":[-9007199254740993, 12]}')).toEqual({
      ok: true,
      value: { user_id: '2468458835296197922', n: ['-9007199254740993', 12] },
    });
  });

  test('digits inside of texts, decimals and exponents stay as they are', () => {
    const text = '{"t":"số 2468458835296197922, \\"9007199254740993\\"","d":1.5,"e":1e21}';
    expect(parseJson(text)).toEqual({ ok: true, value: JSON.parse(text) as unknown });
  });

  test('the largest safe integer is still a number and the next one is not', () => {
    expect(parseJson('[9007199254740991,9007199254740992]')).toEqual({
      ok: true,
      value: [9007199254740991, '9007199254740992'],
    });
  });

  test.each(['', '{', '{"a":}', '{9007199254740993123:1}', '<html></html>'])('%j is refused', (text) => {
    expect(parseJson(text)).toEqual({ ok: false });
  });

  test('every value without large integers comes out as JSON.parse gives it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        fc.pre(!/\d{16}/.test(text));
        expect(parseJson(text)).toEqual({ ok: true, value: JSON.parse(text) as unknown });
      }),
    );
  });

  test('every integer survives, however large and wherever it stands', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.string(), (number, key) => {
        const parsed = parseJson(`{${JSON.stringify(key)}:[${number}]}`);
        const list = parsed.ok ? Object.values(parsed.value as Record<string, (string | number)[]>)[0] : undefined;
        expect(String(list?.[0])).toBe(String(number));
      }),
    );
  });

  test('an id cannot be made from a number, since its digits may be gone already', () => {
    expect(() => userId(2468458835296197922 as unknown as string)).toThrow(TypeError);
    expect(userId(2468458835296197922n)).toBe('2468458835296197922');
  });
});
