import { createCanvas, type Canvas } from '@napi-rs/canvas';

/** A4 at 150 dpi, 13 points: what a clerk's scanner or phone gives at its worst setting that is still used. */
const WIDTH = 1240;
const HEIGHT = 1754;
const SIZE = 27;
const LINE = 40;
const MARGIN = 110;
const FONT = `${String(SIZE)}px "DejaVu Serif", "Times New Roman", serif`;

/** First line of a paragraph and the room above it (NĐ 30/2020, Annex I). */
const INDENT = 59;
const GAP = 14;

type Set = { readonly text: string; readonly x: number; readonly gap: number };

/** A text set on pages like an official letter, wrapped at the margin, then scanned askew, a little dirty. Always the same for the same text. */
export function scannedPages(text: string): Buffer[] {
  const measure = createCanvas(1, 1).getContext('2d');
  measure.font = FONT;
  const lines = paragraphs(text).flatMap((paragraph) => wrapped(paragraph, (part) => measure.measureText(part).width));
  const pages: Buffer[] = [];
  let page: Set[] = [];
  let height = 0;
  for (const line of lines) {
    if (height + line.gap + LINE > HEIGHT - 2 * MARGIN) {
      pages.push(scanned(page, pages.length).toBuffer('image/jpeg', 60));
      [page, height] = [[], 0];
    }
    page.push(line);
    height += line.gap + LINE;
  }
  return [...pages, scanned(page, pages.length).toBuffer('image/jpeg', 60)];
}

/** Lines that a file broke at its margin are one paragraph again: a long one without an end goes on, whatever letter the next begins with. */
function paragraphs(text: string): string[] {
  const out: string[] = [];
  let above = '';
  for (const line of text.split('\n').map((raw) => raw.replace(/\t/g, '  ').trim())) {
    const open = !/[.;:]$/.test(above) && !/^(?:\d+[.)] |[a-zđ]\) |[-+•] )/.test(line);
    const lower = above.length > 45 && /^[\p{Ll}\d(]/u.test(line);
    const capital = above.length > 60 && /^\p{Lu}\p{Ll}/u.test(line);
    if (open && (lower || capital)) out[out.length - 1] = `${out[out.length - 1]!} ${line}`;
    else if (line !== '') out.push(line);
    above = line;
  }
  return out;
}

function wrapped(paragraph: string, width: (text: string) => number): Set[] {
  const body = width(paragraph) > WIDTH - 2 * MARGIN - INDENT || /^(?:\d+[.)]|[a-zđ]\)|[-+]) /.test(paragraph);
  const out: Set[] = [];
  let current = '';
  const put = (text: string): void => {
    const first = out.length === 0;
    out.push({ text, x: MARGIN + (first && body ? INDENT : 0), gap: first ? GAP : 0 });
  };
  for (const word of paragraph.split(/\s+/)) {
    const longer = current === '' ? word : `${current} ${word}`;
    const room = WIDTH - 2 * MARGIN - (out.length === 0 && body ? INDENT : 0);
    if (current !== '' && width(longer) > room) {
      put(current);
      current = word;
    } else current = longer;
  }
  put(current);
  return out;
}

function scanned(lines: readonly Set[], seed: number): Canvas {
  const canvas = createCanvas(WIDTH, HEIGHT);
  const c = canvas.getContext('2d');
  c.fillStyle = '#efece4';
  c.fillRect(0, 0, WIDTH, HEIGHT);
  c.translate(WIDTH / 2, HEIGHT / 2);
  c.rotate((seed % 2 === 0 ? 0.7 : -0.9) * (Math.PI / 180));
  c.translate(-WIDTH / 2, -HEIGHT / 2);
  c.fillStyle = '#3a3a3a';
  c.font = FONT;
  let y = MARGIN;
  for (const line of lines) {
    y += line.gap + LINE;
    c.fillText(line.text, line.x, y);
  }
  // Specks of dust and a fold across the page, from a sequence that never changes.
  let state = 1 + seed;
  const next = (): number => (state = (state * 48271) % 2147483647) / 2147483647;
  c.fillStyle = 'rgba(60, 60, 60, 0.55)';
  for (let i = 0; i < 200; i += 1) c.fillRect(next() * WIDTH, next() * HEIGHT, 0.8 + next(), 0.8 + next());
  c.fillStyle = 'rgba(120, 110, 90, 0.12)';
  c.fillRect(0, HEIGHT * 0.48, WIDTH, 5);
  return canvas;
}
