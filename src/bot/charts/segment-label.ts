import { textWidth } from './font.js';
import { SMALL } from './frame.js';
import { inkOn, type Colours, type SwatchName } from './palette.js';
import { rect, text, type Box, type Svg } from './svg.js';

/** The number on a patch of plain colour, so that the texture does not eat it; left out where it does not fit. */
export function segmentLabel(words: string, box: Box, swatch: SwatchName, colours: Colours): Svg {
  const wide = textWidth(words, SMALL, 700);
  if (box.width < wide + 16) return '';
  const middle = box.x + box.width / 2;
  return (
    rect(
      { x: middle - wide / 2 - 6, y: box.y + box.height / 2 - 17, width: wide + 12, height: 34 },
      colours.swatches[swatch][0],
      { rx: 6 },
    ) +
    text(middle, box.y + box.height / 2 + 9, words, {
      size: SMALL,
      weight: 700,
      fill: inkOn(colours, swatch),
      anchor: 'middle',
    })
  );
}
