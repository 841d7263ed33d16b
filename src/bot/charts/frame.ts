import { instant } from '../messages/format.js';
import { coloursOf, definitions, type Colours, type Theme } from './palette.js';
import { element, lines, line, rect, text, type Svg } from './svg.js';
import { wrap } from './wrap.js';

/** What every picture is told. `asOf` is when the facts were read; `scope` says whose and when: "UBND Thành phố Hà Nội, tháng 11/2026". */
export type PictureContext = {
  readonly theme: Theme;
  readonly asOf: Date;
  readonly scope: string;
};

/** A phone shows this in 390 points: 24 px reads as 8.7 points; only tile names and column counts go below, to 20. */
export const WIDTH = 1080;
export const MARGIN = 48;
export const INNER = WIDTH - 2 * MARGIN;
export const SMALL = 24;

/** What a chart draws below the heading; it starts at y = 0 and x = MARGIN is its left edge. */
export type Body = { readonly height: number; readonly svg: Svg };

export type Heading = {
  /** The finding, not the subject: "Sở Xây dựng có nhiều việc quá hạn nhất: 21". */
  readonly title: string;
  readonly note?: string;
};

/** Heading, body, source line: one shape for every picture. */
export function frame(context: PictureContext, heading: Heading, draw: (colours: Colours) => Body): Svg {
  const colours = coloursOf(context.theme);
  // A number stays with the word that it counts.
  const title = heading.title.replace(/(\d) (?=\p{L})/gu, '$1\u{A0}');
  const titleLines = wrap(title, INNER, { size: 44, weight: 700 }, 4);
  const scopeLines = wrap(context.scope, INNER, { size: 28 }, 2);
  const noteLines = heading.note === undefined ? [] : wrap(heading.note, INNER, { size: SMALL }, 6);
  let y = 84;
  const head: Svg[] = [lines(MARGIN, y, titleLines, 54, { size: 44, weight: 700, fill: colours.ink })];
  y += (titleLines.length - 1) * 54 + 46;
  head.push(lines(MARGIN, y, scopeLines, 36, { size: 28, fill: colours.muted }));
  y += (scopeLines.length - 1) * 36 + 32;
  const body = draw(colours);
  const foot: Svg[] = [];
  let footY = y + body.height + 28;
  foot.push(line(MARGIN, footY, WIDTH - MARGIN, footY, colours.grid));
  footY += 38;
  foot.push(lines(MARGIN, footY, noteLines, 32, { size: SMALL, fill: colours.muted }));
  footY += noteLines.length * 32;
  foot.push(
    text(MARGIN, footY, `Nguồn: Đôn Đốc. Số liệu lúc ${instant(context.asOf)}.`, { size: SMALL, fill: colours.muted }),
  );
  const height = Math.ceil(footY + 36);
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width: WIDTH, height, viewBox: `0 0 ${WIDTH} ${height}` },
    [
      definitions(colours),
      rect({ x: 0, y: 0, width: WIDTH, height }, colours.page),
      rect({ x: 0, y: 0, width: WIDTH, height: 10 }, colours.accent),
      ...head,
      element('g', { transform: `translate(0 ${Math.round(y)})` }, body.svg || element('g', {})),
      ...foot,
    ].join(''),
  );
}

/** Nothing to draw is said kindly, in the shape of a picture. */
export function emptyBody(colours: Colours, words: string): Body {
  const shown = wrap(words, INNER - 160, { size: 32 }, 3);
  const height = 180 + shown.length * 44;
  return {
    height,
    svg:
      rect({ x: MARGIN, y: 0, width: INNER, height }, colours.panel, { rx: 20 }) +
      lines(WIDTH / 2, 118, shown, 44, { size: 32, fill: colours.muted, anchor: 'middle' }),
  };
}
