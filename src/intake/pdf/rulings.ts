import { z } from 'zod';

/** A drawn line, along x or along y; `at` is the other coordinate. Page coordinates, y downwards. */
export type Ruling = { readonly along: 'x' | 'y'; readonly at: number; readonly from: number; readonly to: number };

type Matrix = readonly [number, number, number, number, number, number];
type PathOps = Readonly<
  Record<
    | 'save'
    | 'restore'
    | 'transform'
    | 'paintFormXObjectBegin'
    | 'paintFormXObjectEnd'
    | 'constructPath'
    | 'stroke'
    | 'closeStroke'
    | 'fill'
    | 'eoFill'
    | 'fillStroke'
    | 'eoFillStroke',
    number
  >
>;
type OperatorList = { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] };

const numbers = z.preprocess(
  (value) => (ArrayBuffer.isView(value) ? Array.from(value as Float32Array) : value),
  z.array(z.number()),
);
const pathArgs = z.tuple([z.number(), z.array(numbers.nullable())]).rest(z.unknown());
const matrixArgs = z.array(z.unknown());

const multiply = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];

function matrixOf(value: unknown): Matrix | null {
  const parsed = numbers.safeParse(value);
  const [a, b, c, d, e, f] = parsed.success ? parsed.data : [];
  return a === undefined || b === undefined || c === undefined || d === undefined || e === undefined || f === undefined
    ? null
    : [a, b, c, d, e, f];
}

type Point = { readonly x: number; readonly y: number };

/** Corners of each part of a path. Numbers of pdf.js: 0 move, 1 line, 2 curve, 3 quadratic curve, 4 close. */
function subpaths(data: readonly number[], matrix: Matrix): Point[][] {
  const parts: Point[][] = [];
  const point = (at: number): Point => {
    const [x, y] = [data[at] ?? 0, data[at + 1] ?? 0];
    return { x: matrix[0] * x + matrix[2] * y + matrix[4], y: matrix[1] * x + matrix[3] * y + matrix[5] };
  };
  let at = 0;
  while (at < data.length) {
    const op = data[at];
    if (op === 0) parts.push([point(at + 1)]);
    else if (op === 1) parts.at(-1)?.push(point(at + 1));
    else if (op === 4) {
      const first = parts.at(-1)?.[0];
      if (first !== undefined) parts.at(-1)?.push(first);
    } else {
      // A curve is no ruling: what it belongs to is left out.
      parts.pop();
      parts.push([]);
    }
    at += op === 2 ? 7 : op === 3 ? 5 : op === 4 ? 1 : 3;
  }
  return parts.filter((part) => part.length > 1);
}

/** Borders are thinner than this, and longer. */
const THIN = 3;
const SHORTEST = 6;

function rulingOf(points: readonly Point[]): Ruling | null {
  const [xs, ys] = [points.map((point) => point.x), points.map((point) => point.y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (bottom - top < THIN && right - left > SHORTEST)
    return { along: 'x', at: (top + bottom) / 2, from: left, to: right };
  if (right - left < THIN && bottom - top > SHORTEST)
    return { along: 'y', at: (left + right) / 2, from: top, to: bottom };
  return null;
}

/** Lines of tables, whether drawn as strokes or, as Word does, as thin filled rectangles. `viewport` turns PDF space into page coordinates. */
export function rulingsOf(list: OperatorList, ops: PathOps, viewport: readonly number[]): Ruling[] {
  const rulings: Ruling[] = [];
  const stack: Matrix[] = [];
  let matrix = matrixOf(viewport) ?? [1, 0, 0, 1, 0, 0];
  const strokes = new Set([ops.stroke, ops.closeStroke, ops.fillStroke, ops.eoFillStroke]);
  const fills = new Set([ops.fill, ops.eoFill]);
  list.fnArray.forEach((op, index) => {
    const args = list.argsArray[index];
    if (op === ops.save) stack.push(matrix);
    else if (op === ops.restore || op === ops.paintFormXObjectEnd) matrix = stack.pop() ?? matrix;
    else if (op === ops.transform) matrix = multiply(matrix, matrixOf(args) ?? [1, 0, 0, 1, 0, 0]);
    else if (op === ops.paintFormXObjectBegin) {
      stack.push(matrix);
      const own = matrixArgs.safeParse(args);
      matrix = multiply(matrix, (own.success ? matrixOf(own.data[0]) : null) ?? [1, 0, 0, 1, 0, 0]);
    } else if (op === ops.constructPath) {
      const parsed = pathArgs.safeParse(args);
      if (!parsed.success) return;
      const [paint, [data]] = parsed.data;
      if (data === null || data === undefined || (!strokes.has(paint) && !fills.has(paint))) return;
      for (const part of subpaths(data, matrix)) {
        const whole = rulingOf(part);
        if (whole !== null) rulings.push(whole);
        else if (strokes.has(paint)) {
          for (let i = 1; i < part.length; i += 1) {
            const [a, b] = [part[i - 1], part[i]];
            const side = a === undefined || b === undefined ? null : rulingOf([a, b]);
            if (side !== null) rulings.push(side);
          }
        }
      }
    }
  });
  return rulings;
}
