/**
 * Grey picture with an even, white background: each pixel is divided by the brightness of its surroundings, so that the shadow of a hand
 * over the paper does not turn into black. Works in place on RGBA. `tile`: side of the
 * surroundings in pixels; a stroke wider than that is taken for shadow.
 */
export function flattenLight(rgba: Uint8ClampedArray, width: number, height: number, tile = TILE): void {
  const grey = new Uint8Array(width * height);
  for (let i = 0; i < grey.length; i += 1) {
    grey[i] = ((rgba[i * 4] ?? 0) * 77 + (rgba[i * 4 + 1] ?? 0) * 150 + (rgba[i * 4 + 2] ?? 0) * 29) >> 8;
  }
  const paper = paperBrightness(grey, width, height, tile);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const i = y * width + x;
      const value = Math.min(255, ((grey[i] ?? 0) * 245) / Math.max(40, paper.at(x, y)));
      rgba[i * 4] = rgba[i * 4 + 1] = rgba[i * 4 + 2] = value;
      rgba[i * 4 + 3] = 255;
    }
  }
}

const TILE = 48;

/** Brightness of the paper itself: the bright tenth of each tile, blended between tiles. */
function paperBrightness(
  grey: Uint8Array,
  width: number,
  height: number,
  size: number,
): { at(x: number, y: number): number } {
  const columns = Math.max(1, Math.ceil(width / size));
  const rows = Math.max(1, Math.ceil(height / size));
  const tiles = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1)
      tiles[row * columns + column] = brightTenth(grey, width, height, column, row, size);
  }
  const tile = (column: number, row: number): number =>
    tiles[Math.min(rows - 1, Math.max(0, row)) * columns + Math.min(columns - 1, Math.max(0, column))] ?? 255;
  return {
    at(x, y) {
      const fx = x / size - 0.5;
      const fy = y / size - 0.5;
      const [left, top] = [Math.floor(fx), Math.floor(fy)];
      const [wx, wy] = [fx - left, fy - top];
      const upper = tile(left, top) * (1 - wx) + tile(left + 1, top) * wx;
      const lower = tile(left, top + 1) * (1 - wx) + tile(left + 1, top + 1) * wx;
      return upper * (1 - wy) + lower * wy;
    },
  };
}

function brightTenth(
  grey: Uint8Array,
  width: number,
  height: number,
  column: number,
  row: number,
  size: number,
): number {
  const counts = new Uint32Array(256);
  let total = 0;
  for (let y = row * size; y < Math.min(height, (row + 1) * size); y += 1) {
    for (let x = column * size; x < Math.min(width, (column + 1) * size); x += 1) {
      const value = grey[y * width + x] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
      total += 1;
    }
  }
  let seen = 0;
  for (let value = 255; value > 0; value -= 1) {
    seen += counts[value] ?? 0;
    if (seen >= total / 10) return value;
  }
  return 0;
}
