import { createCanvas, loadImage, type Canvas, type Image } from '@napi-rs/canvas';
import { pngOf } from './png-of.js';
import type { IntakeWarning } from '../../app/ports/intake.js';
import { Refused, type IntakeDocument } from '../intake-result.js';
import type { ParseHooks, ParseOptions, Recognised } from '../parse-types.js';
import { vietnameseShare } from '../text/legacy.js';
import { COARSE_SIDE, readBigLetters } from '../ocr/big-letters.js';
import { readStamps, withStamps } from '../ocr/stamps.js';
import { flattenLight } from './flatten-light.js';
import { imageSize } from './image-size.js';

/** A page that fills the picture then has letters about 30 px high, which the model was trained on; more pixels only cost time. */
const LONG_SIDE = 2400;
/** Small pictures sent through chat are enlarged, but never beyond what interpolation can give. */
const MAX_ENLARGE = 2;
/** Enough to tell which way is up. */
const TRIAL_SIDE = 1200;

type Turn = 0 | 90 | 180 | 270;

async function decode(bytes: Buffer, limit: number): Promise<Image> {
  const size = imageSize(bytes);
  if (size === null || size.width === 0 || size.height === 0) throw new Refused({ reason: 'damaged', what: 'image' });
  if (size.width * size.height > limit)
    throw new Refused({ reason: 'too-many-pixels', pixels: size.width * size.height, limit });
  try {
    // Skia turns the picture as its EXIF orientation says.
    return await loadImage(bytes);
  } catch {
    throw new Refused({ reason: 'damaged', what: 'image' });
  }
}

function drawn(image: Image, longSide: number, turn: Turn, level = true): Canvas {
  const scale = Math.min(MAX_ENLARGE, longSide / Math.max(image.width, image.height));
  const [width, height] = [Math.max(1, Math.round(image.width * scale)), Math.max(1, Math.round(image.height * scale))];
  const sideways = turn === 90 || turn === 270;
  const canvas = createCanvas(sideways ? height : width, sideways ? width : height);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((turn * Math.PI) / 180);
  context.drawImage(image, -width / 2, -height / 2, width, height);
  if (!level) return canvas;
  const pixels = context.getImageData(0, 0, canvas.width, canvas.height);
  flattenLight(pixels.data, canvas.width, canvas.height);
  context.resetTransform();
  context.putImageData(pixels, 0, 0);
  return canvas;
}

/** How much the recognised text looks like a document, 0–1: letters, sureness, syllables. */
function likeness(seen: Recognised): number {
  const letters = seen.text.match(/\p{L}/gu)?.length ?? 0;
  const { share, words } = vietnameseShare(seen.text);
  const language = words === 0 ? 0.3 : share;
  return Math.min(1, letters / 60) * seen.confidence * language;
}

/** Below this no tried document came out, not even a crumpled one; landscapes, faces and cats stay under 0.2. */
const DOCUMENT = 0.35;

/** A photographed or scanned page. Tried as it is, then turned; what never looks like text is politely refused. */
export async function readImage(bytes: Buffer, options: ParseOptions, hooks: ParseHooks): Promise<IntakeDocument> {
  const { recognise } = hooks;
  if (recognise === undefined) throw new Refused({ reason: 'no-ocr' });
  hooks.onProgress({ page: 1, pages: 1, what: 'ocr' });
  const image = await decode(bytes, options.limits.imagePixels);
  let turn: Turn = 0;
  let page = drawn(image, LONG_SIDE, turn);
  let seen = await recognise(pngOf(page));
  if (likeness(seen) < DOCUMENT) {
    turn = await bestTurn(image, recognise);
    if (turn !== 0) {
      page = drawn(image, LONG_SIDE, turn);
      seen = await recognise(pngOf(page));
    }
  }
  if (likeness(seen) < DOCUMENT) throw new Refused({ reason: 'not-a-document', confidence: seen.confidence });
  const warnings: IntakeWarning[] =
    seen.confidence < LOW_CONFIDENCE ? [{ kind: 'low-confidence', page: 1, confidence: seen.confidence }] : [];
  const framed = await readStamps(page, recognise);
  const stamps = [...framed, ...(await readBigLetters(drawn(image, COARSE_SIDE, turn, false), recognise))];
  return {
    ok: true,
    form: 'image',
    text: withStamps(seen.text, stamps),
    pages: 1,
    pageOffsets: [0],
    warnings,
    confidence: seen.confidence,
    ocrPages: [1],
  };
}

const LOW_CONFIDENCE = 0.75;

/** Phones drop the orientation when a picture goes through chat: the other three ways up are tried on a small copy. */
async function bestTurn(image: Image, recognise: (png: Uint8Array) => Promise<Recognised>): Promise<Turn> {
  let best: { turn: Turn; score: number } = { turn: 0, score: 0.15 };
  for (const turn of [90, 270, 180] as const) {
    const score = likeness(await recognise(pngOf(drawn(image, TRIAL_SIDE, turn))));
    if (score > best.score) best = { turn, score };
    if (score > 0.6) break;
  }
  return best.turn;
}
