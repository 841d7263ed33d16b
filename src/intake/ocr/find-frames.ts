export type Frame = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Ink is what is clearly darker than paper. */
const INK = 150;
/** Cells of 2 × 2 pixels: closes the gaps that paper grain and JPEG leave in a thin line. */
const CELL = 2;
/** The narrowest stamp, MẬT in 13 points, takes a twentieth of the page; a letter of the text does not take this. */
const NARROWEST = 0.03;
/** Share of each side that must be drawn for a shape to count as a frame. */
const SIDE = 0.75;

/**
 * Small rectangles drawn around words: the stamps HỎA TỐC, KHẨN, MẬT. Recognisers take them for pictures and skip them, while they decide
 * whether a document may be stored at all. `grey` is one byte a pixel, background already white.
 */
export function findFrames(grey: Uint8Array, width: number, height: number): Frame[] {
  const { ink, columns, rows } = inkCells(grey, width, height, CELL);
  const frames: Frame[] = [];
  for (const cells of components(ink, columns, rows)) {
    const frame = asFrame(cells, columns, width);
    if (frame !== null) frames.push(frame);
  }
  return frames;
}

/** The page as a mask of cells that hold ink. */
export function inkCells(
  grey: Uint8Array,
  width: number,
  height: number,
  cell: number,
): { ink: Uint8Array; columns: number; rows: number } {
  const columns = Math.floor(width / cell);
  const rows = Math.floor(height / cell);
  const ink = new Uint8Array(columns * rows);
  for (let y = 0; y < rows * cell; y += 1) {
    for (let x = 0; x < columns * cell; x += 1) {
      if ((grey[y * width + x] ?? 255) < INK) ink[Math.floor(y / cell) * columns + Math.floor(x / cell)] = 1;
    }
  }
  return { ink, columns, rows };
}

/** The cells of one connected shape after the other; each is taken out of the mask. */
export function* components(ink: Uint8Array, columns: number, rows: number): Generator<readonly number[]> {
  for (let start = 0; start < ink.length; start += 1) if (ink[start] === 1) yield component(ink, columns, rows, start);
}

function component(ink: Uint8Array, columns: number, rows: number, start: number): number[] {
  const cells: number[] = [];
  const stack = [start];
  ink[start] = 0;
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    cells.push(at);
    const [x, y] = [at % columns, Math.floor(at / columns)];
    for (let dy = -1; dy <= 1; dy += 1) {
      for (let dx = -1; dx <= 1; dx += 1) {
        const [nx, ny] = [x + dx, y + dy];
        if (nx < 0 || ny < 0 || nx >= columns || ny >= rows) continue;
        const next = ny * columns + nx;
        if (ink[next] !== 1) continue;
        ink[next] = 0;
        stack.push(next);
      }
    }
  }
  return cells;
}

function asFrame(cells: readonly number[], columns: number, pageWidth: number): Frame | null {
  if (cells.length < 60) return null;
  let [left, right, top, bottom] = [Infinity, -1, Infinity, -1];
  for (const cell of cells) {
    const [x, y] = [cell % columns, Math.floor(cell / columns)];
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const [w, h] = [right - left + 1, bottom - top + 1];
  const small =
    w * CELL < pageWidth * 0.45 &&
    h * CELL < pageWidth * 0.15 &&
    h * CELL > pageWidth * 0.012 &&
    w * CELL > pageWidth * NARROWEST;
  // A frame is drawn, not filled, and wider than high.
  if (!small || w < h * 1.2 || w > h * 10 || cells.length > w * h * 0.6) return null;
  // A page that lies a little askew moves a side by some cells.
  const slackY = Math.max(2, Math.ceil(w * 0.03) + Math.floor(h * 0.08));
  const slackX = Math.max(2, Math.ceil(h * 0.06) + Math.floor(w * 0.03));
  const sides = {
    top: new Set<number>(),
    bottom: new Set<number>(),
    left: new Set<number>(),
    right: new Set<number>(),
  };
  for (const cell of cells) {
    const [x, y] = [(cell % columns) - left, Math.floor(cell / columns) - top];
    if (y <= slackY) sides.top.add(x);
    if (y >= h - 1 - slackY) sides.bottom.add(x);
    if (x <= slackX) sides.left.add(y);
    if (x >= w - 1 - slackX) sides.right.add(y);
  }
  const whole =
    sides.top.size > w * SIDE &&
    sides.bottom.size > w * SIDE &&
    sides.left.size > h * SIDE &&
    sides.right.size > h * SIDE;
  return whole ? { x: left * CELL, y: top * CELL, width: w * CELL, height: h * CELL } : null;
}
