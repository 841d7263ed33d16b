import { asksForTime } from '../../../src/bot/conversation/extension-words.js';
import { bareNumber, isNo, isNod, isYes, percentIn, withoutPercent } from '../../../src/bot/conversation/words.js';

describe('a percentage in a report', () => {
  test.each([
    ['60% đã xong khâu rà soát, còn chờ Sở Tài chính', 60, 'đã xong khâu rà soát, còn chờ Sở Tài chính'],
    ['đã xong 60 phần trăm', 60, 'đã xong'],
    ['từ 40% lên 60% sau đợt kiểm tra', 60, 'sau đợt kiểm tra'],
    ['tu 40 len 60% xong', 60, 'xong'],
    ['60%, còn 40% chờ Sở Xây dựng', 60, 'còn 40% chờ Sở Xây dựng'],
    ['-1%', -1, ''],
    ['101 %', 101, ''],
    ['10000% vượt', 10000, 'vượt'],
    ['62,5% gì đó', 62.5, 'gì đó'],
    ['62.5%', 62.5, ''],
    ['giai đoạn 30-40%', 40, 'giai đoạn 30'],
  ])('“%s” says %p', (text, percent, rest) => {
    expect(percentIn(text)).toBe(percent);
    expect(withoutPercent(text).replace(/[-\s]+$/u, '')).toBe(rest);
  });

  test.each(['75 hộ đã di dời', 'đã xong', '123456789012345%', ''])('“%s” says none', (text) => {
    expect(percentIn(text)).toBeNull();
  });

  test('a number alone is one only where a percentage is awaited', () => {
    expect([' 75 ', 'đạt 75', 'được 75 rồi.', '-1', '150'].map(bareNumber)).toEqual([75, 75, 75, -1, 150]);
    expect(['75 hộ', 'xong 75', '7,5', ''].map(bareNumber)).toEqual([null, null, null, null]);
  });
});

test('yes and no are said in few words; anything longer is neither', () => {
  expect(['đồng ý', 'Đúng.', '👍', 'ok'].every(isYes)).toBe(true);
  expect(['không', 'Thôi', 'sai rồi', 'chưa'].map(isNo)).toEqual([true, true, false, true]);
  expect(isYes('đồng ý gia hạn') || isNo('không đồng ý')).toBe(false);
});

test('asking for time is told from asking about it', () => {
  expect(['đến 15/12', 'thêm 5 ngày', '5 ngày vì chờ', 'thứ Sáu vì chờ số liệu'].every(asksForTime)).toBe(true);
  expect(['nào đang chờ', 'của Sở Tài chính', 'tháng 10'].some(asksForTime)).toBe(false);
});

describe('a nod', () => {
  test.each([
    'ok',
    'Dạ',
    'vâng!',
    'okay.',
    '👍',
    '❤️',
    '🙏🏽',
    '👨‍👩‍👧',
    '✅ ✅',
    'dạ 👍',
    'ok em',
    'vâng ạ',
    'Dạ, cảm ơn anh',
  ])('“%s” says nothing certain', (text) => {
    expect(isNod(text)).toBe(true);
  });

  test.each(['ok đã nhận', 'đã nhận 👍', '60%', '5', '', '!'])('“%s” is more, or nothing', (text) => {
    expect(isNod(text)).toBe(false);
  });
});
