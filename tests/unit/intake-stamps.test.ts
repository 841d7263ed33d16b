import { createCanvas } from '@napi-rs/canvas';
import { findFrames } from '../../src/intake/ocr/find-frames.js';
import { stampOf, withStamps } from '../../src/intake/ocr/stamps.js';

/** A white page with whatever is drawn on it, as one byte a pixel. */
function page(draw: (context: ReturnType<ReturnType<typeof createCanvas>['getContext']>) => void, turn = 0) {
  const canvas = createCanvas(1600, 1000);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, 1600, 1000);
  context.translate(800, 500);
  context.rotate(turn);
  context.translate(-800, -500);
  context.fillStyle = context.strokeStyle = 'black';
  context.lineWidth = 3;
  draw(context);
  const { data } = context.getImageData(0, 0, 1600, 1000);
  return findFrames(
    Uint8Array.from({ length: 1_600_000 }, (_, i) => data[i * 4] ?? 255),
    1600,
    1000,
  );
}

test.each([0, 0.012, -0.02])('a framed word on a page turned by %d is found where it stands', (turn) => {
  const frames = page((context) => {
    context.strokeRect(700, 480, 180, 50);
    context.font = 'bold 30px serif';
    context.fillText('MẬT', 750, 515);
    context.fillText('một dòng chữ không có khung', 200, 300);
  }, turn);
  expect(frames).toHaveLength(1);
  expect(frames[0]?.x).toBeGreaterThan(685);
  expect(frames[0]?.x).toBeLessThan(705);
});

test.each([
  [
    'a table',
    (c: { strokeRect(x: number, y: number, w: number, h: number): void }) => {
      for (let row = 0; row < 5; row += 1)
        for (let column = 0; column < 4; column += 1) c.strokeRect(100 + column * 350, 100 + row * 60, 350, 60);
    },
  ],
  [
    'a line under a heading',
    (c: { strokeRect(x: number, y: number, w: number, h: number): void }) => c.strokeRect(400, 200, 200, 1),
  ],
  [
    'the edge of the paper',
    (c: { strokeRect(x: number, y: number, w: number, h: number): void }) => c.strokeRect(30, 30, 1500, 900),
  ],
])('%s is no framed word', (_, draw) => {
  expect(page(draw)).toEqual([]);
});

test.each([
  ['HỎA TỐC', 'HỎA TỐC'],
  ['HOẢ TỐC', 'HỎA TỐC'],
  ['HÓA TỘC.', 'HỎA TỐC'],
  ['HỎA TỐC HẸN GIỜ', 'HỎA TỐC HẸN GIỜ'],
  ['THƯỢNG KHẤN', 'THƯỢNG KHẨN'],
  ['KHẨN', 'KHẨN'],
  ['MẠT', 'MẬT'],
  ['TỐI MẬT', 'TỐI MẬT'],
  ['TUYET MÂT', 'TUYỆT MẬT'],
  ['ĐẾN', null],
  ['MÃ', null],
  ['bảo mật thông tin', null],
  ['', null],
])('a frame with "%s" is the stamp %s', (read, stamp) => {
  expect(stampOf(read)).toBe(stamp);
});

test('a stamp that was read with the text is not repeated', () => {
  expect(withStamps('HOẢ TỐC\nỦY BAN NHÂN DÂN', ['HỎA TỐC'])).toBe('HOẢ TỐC\nỦY BAN NHÂN DÂN');
  expect(withStamps('ỦY BAN NHÂN DÂN', ['MẬT', 'KHẨN'])).toBe('MẬT\nKHẨN\nỦY BAN NHÂN DÂN');
});

test('a stamp that the text has with a letter too many is set above it, since the secrecy gate compares exactly', () => {
  expect(withStamps('TỐI MẬTT\nỦY BAN NHÂN DÂN', ['TỐI MẬT'])).toBe('TỐI MẬT\nTỐI MẬTT\nỦY BAN NHÂN DÂN');
});
