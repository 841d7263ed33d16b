import { createCanvas, type Canvas } from '@napi-rs/canvas';
import type { Recognised } from '../parse-types.js';
import { pngOf } from '../image/png-of.js';
import { findFrames, type Frame } from './find-frames.js';

/** Stamps that change what may be done with a document (NĐ 30/2020, Annex I), the longer before the shorter. */
const STAMPS: readonly (readonly [folded: string, written: string])[] = [
  ['HOATOCHENGIO', 'HỎA TỐC HẸN GIỜ'],
  ['THUONGKHAN', 'THƯỢNG KHẨN'],
  ['HOATOC', 'HỎA TỐC'],
  ['TUYETMAT', 'TUYỆT MẬT'],
  ['TOIMAT', 'TỐI MẬT'],
  ['KHAN', 'KHẨN'],
  ['MAT', 'MẬT'],
];

const fold = (text: string): string =>
  text
    .toUpperCase()
    .normalize('NFD')
    .replace(/Đ/g, 'D')
    .replace(/[^A-Z]/g, '');

/** Equal but for one letter; short words must be equal, since "MÃ" or "HÀN" are one letter away. */
function alike(read: string, stamp: string): boolean {
  if (read === stamp) return true;
  if (stamp.length < 6 || Math.abs(read.length - stamp.length) > 1) return false;
  let i = 0;
  while (i < stamp.length && read[i] === stamp[i]) i += 1;
  const rest = (a: number, b: number): boolean => read.slice(a) === stamp.slice(b);
  return rest(i + 1, i + 1) || rest(i + 1, i) || rest(i, i + 1);
}

/** The stamp that a framed word is, or null for any other frame ("ĐẾN", "SAO Y"). */
export function stampOf(text: string): string | null {
  const read = fold(text);
  return STAMPS.find(([folded]) => alike(read, folded))?.[1] ?? null;
}

const LINE_HEIGHT = 64;
const MAX_FRAMES = 6;

function inside(canvas: Canvas, frame: Frame): Canvas {
  const inset = Math.max(4, Math.round(frame.height * 0.12));
  const [width, height] = [frame.width - 2 * inset, frame.height - 2 * inset];
  const scale = LINE_HEIGHT / height;
  const margin = 30;
  const crop = createCanvas(Math.round(width * scale) + 2 * margin, LINE_HEIGHT + 2 * margin);
  const context = crop.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, crop.width, crop.height);
  context.drawImage(
    canvas,
    frame.x + inset,
    frame.y + inset,
    width,
    height,
    margin,
    margin,
    width * scale,
    LINE_HEIGHT,
  );
  return crop;
}

function greyOf(canvas: Canvas): Uint8Array {
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  const grey = new Uint8Array(canvas.width * canvas.height);
  // The darkest channel: red and blue ink stand out as black does.
  for (let i = 0; i < grey.length; i += 1)
    grey[i] = Math.min(data[i * 4] ?? 255, data[i * 4 + 1] ?? 255, data[i * 4 + 2] ?? 255);
  return grey;
}

/** Urgency and secrecy stamps of a page that stand in a frame. */
export async function readStamps(
  canvas: Canvas,
  recognise: (png: Uint8Array) => Promise<Recognised>,
): Promise<string[]> {
  const found: string[] = [];
  for (const frame of findFrames(greyOf(canvas), canvas.width, canvas.height).slice(0, MAX_FRAMES)) {
    const seen = await recognise(pngOf(inside(canvas, frame)));
    const stamp = stampOf(seen.text);
    if (stamp !== null && !found.includes(stamp)) found.push(stamp);
  }
  return found;
}

/** Text of a page with its stamps as lines of their own above it, unless they stand there letter for letter: the gates compare exactly. */
export function withStamps(text: string, stamps: readonly string[]): string {
  const lines = new Set(text.split('\n').map((line) => (line === line.toUpperCase() ? fold(line) : '')));
  const missing = [...new Set(stamps)].filter((stamp) => !lines.has(fold(stamp)));
  return [...missing, text].filter((part) => part !== '').join('\n');
}
