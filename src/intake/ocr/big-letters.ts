import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { pngOf } from '../image/png-of.js';
import { flattenLight } from '../image/flatten-light.js';
import type { Recognised } from '../parse-types.js';
import { components, inkCells } from './find-frames.js';
import { stampOf } from './stamps.js';

/** Long side of the copy on which large letters are looked for; the smallest that count are then some 20 pixels high. */
export const COARSE_SIDE = 1400;
/** Brightness is levelled over tiles wider than the stroke of a letter that fills a quarter of the page. */
const TILE = 160;
const CELL = 2;
/** Letters of the text are one; the capitals of a title in 16 points stay below this. */
const LARGE = 1.6;
const TALLEST = 0.3;
const MAX_WORDS = 6;
const LINE_HEIGHT = 64;
const MARGIN = 40;
/** The edge of a letter is softer than its ink. */
const PAD = 2;

/** Without its marks the T of MẬT comes out as I or 1; a page that says MAI in letters of this size is refused as well, and a person looks at it. */
const LIKE_MAT = /^M[AÀÁẢÃẠÂẤẦẨẪẬ][TI1L]$/u;

type Shape = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly ink: number;
};

/** A smaller copy of a page as it was drawn. */
export function coarseCopy(page: Canvas): Canvas {
  const scale = Math.min(1, COARSE_SIDE / Math.max(page.width, page.height));
  const copy = createCanvas(Math.max(1, Math.round(page.width * scale)), Math.max(1, Math.round(page.height * scale)));
  const context = copy.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(page, 0, 0, copy.width, copy.height);
  return copy;
}

function shapesOf(copy: Canvas): Shape[] {
  const { width, height } = copy;
  const pixels = copy.getContext('2d').getImageData(0, 0, width, height);
  // The darkest channel: red and blue ink stand out as black does.
  for (let i = 0; i < width * height; i += 1) {
    const dark = Math.min(pixels.data[i * 4] ?? 255, pixels.data[i * 4 + 1] ?? 255, pixels.data[i * 4 + 2] ?? 255);
    pixels.data[i * 4] = pixels.data[i * 4 + 1] = pixels.data[i * 4 + 2] = dark;
  }
  flattenLight(pixels.data, width, height, TILE);
  const grey = Uint8Array.from({ length: width * height }, (_, i) => pixels.data[i * 4] ?? 255);
  const { ink, columns, rows } = inkCells(grey, width, height, CELL);
  const shapes: Shape[] = [];
  for (const cells of components(ink, columns, rows)) {
    if (cells.length < 6) continue;
    let [left, right, top, bottom] = [columns, 0, rows, 0];
    for (const cell of cells) {
      const [x, y] = [cell % columns, Math.floor(cell / columns)];
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
    shapes.push({
      x: left * CELL,
      y: top * CELL,
      width: (right - left + 1) * CELL,
      height: (bottom - top + 1) * CELL,
      ink: cells.length / ((right - left + 1) * (bottom - top + 1)),
    });
  }
  return shapes;
}

/** Height of an ordinary letter of the page; a page with hardly any text is measured by its own height. */
function letterHeight(shapes: readonly Shape[], page: Canvas): number {
  const heights = shapes.map((shape) => shape.height).sort((a, b) => a - b);
  const usual = heights.length < 60 ? 0 : (heights[Math.floor(heights.length / 2)] ?? 0);
  return Math.max(usual, Math.max(page.width, page.height) * 0.006);
}

const inOneRow = (a: Shape, b: Shape): boolean => {
  const overlap = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  const gap = Math.max(a.x, b.x) - Math.min(a.x + a.width, b.x + b.width);
  const [low, high] = [Math.min(a.height, b.height), Math.max(a.height, b.height)];
  return overlap > low * 0.5 && gap < high * 1.3 && high < low * 2.2;
};

/** Large letters that stand side by side; a rubber stamp whose letters run together is one shape. */
function wordsOf(shapes: readonly Shape[], page: Canvas): Shape[][] {
  const least = letterHeight(shapes, page) * LARGE;
  const large = shapes
    .filter((s) => s.height >= least && s.height < page.height * TALLEST && s.width < page.width * 0.9)
    .filter((s) => s.ink > 0.1 && s.ink < 0.85)
    .sort((a, b) => a.x - b.x);
  const words: Shape[][] = [];
  for (const shape of large) {
    const word = words.find((members) => members.some((member) => inOneRow(member, shape)));
    if (word === undefined) words.push([shape]);
    else word.push(shape);
  }
  const wide = (word: readonly Shape[]): boolean => {
    const { width, height } = around(word);
    return width > height * 0.9 && width < height * 16 && word.length <= 16;
  };
  return words
    .filter(wide)
    .sort((a, b) => around(b).height - around(a).height)
    .slice(0, MAX_WORDS);
}

function around(word: readonly Shape[]): { x: number; y: number; width: number; height: number } {
  const [x, y] = [Math.min(...word.map((s) => s.x)), Math.min(...word.map((s) => s.y))];
  return {
    x,
    y,
    width: Math.max(...word.map((s) => s.x + s.width)) - x,
    height: Math.max(...word.map((s) => s.y + s.height)) - y,
  };
}

/**
 * The letters alone, set straight and brought to the height of a line. What stands around them, their own marks too, stays away: a stamp is
 * known without marks, and lines of the text above and below only disturb.
 */
function cut(copy: Canvas, word: readonly Shape[]): Canvas {
  const box = around(word);
  const [first, last] = [word[0]!, word[word.length - 1]!];
  const run = last.x + last.width / 2 - (first.x + first.width / 2);
  const slope = run > box.height * 0.5 ? (last.y + last.height - first.y - first.height) / run : 0;
  const scale = LINE_HEIGHT / Math.max(...word.map((shape) => shape.height));
  const crop = createCanvas(Math.round(box.width * scale) + 2 * MARGIN, Math.round(box.height * scale) + 2 * MARGIN);
  const context = crop.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, crop.width, crop.height);
  context.imageSmoothingQuality = 'high';
  context.translate(crop.width / 2, crop.height / 2);
  context.scale(scale, scale);
  context.rotate(-Math.atan(slope));
  context.translate(-(box.x + box.width / 2), -(box.y + box.height / 2));
  context.beginPath();
  for (const shape of word) context.rect(shape.x - PAD, shape.y - PAD, shape.width + 2 * PAD, shape.height + 2 * PAD);
  context.clip();
  context.drawImage(copy, 0, 0);
  return crop;
}

/**
 * Urgency and secrecy stamps in letters larger than the text and without a frame: the recogniser takes them for pictures. `copy` is a
 * `coarseCopy` of the page, before its light was levelled.
 */
export async function readBigLetters(
  copy: Canvas,
  recognise: (png: Uint8Array) => Promise<Recognised>,
): Promise<string[]> {
  const found: string[] = [];
  for (const word of wordsOf(shapesOf(copy), copy)) {
    const seen = await recognise(pngOf(cut(copy, word)));
    for (const line of seen.text.split('\n')) {
      const stamp = stampOf(line) ?? (LIKE_MAT.test(line.replace(/[^\p{L}\d]/gu, '')) ? 'MẬT' : null);
      if (stamp !== null && !found.includes(stamp)) found.push(stamp);
    }
  }
  return found;
}
