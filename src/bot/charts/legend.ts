import { INNER, MARGIN, SMALL, type Body } from './frame.js';
import { fillOf, type Colours, type SwatchName } from './palette.js';
import { rect, text, type Svg } from './svg.js';
import { textWidth } from './font.js';
import { fit } from './wrap.js';

const ROW = 42;
const KEY = 34;

/** Keys with their words, in as many rows as they need. */
export function legend(
  colours: Colours,
  entries: readonly { readonly swatch: SwatchName; readonly label: string }[],
): Body {
  let [x, y] = [MARGIN, 0];
  const parts: Svg[] = [];
  for (const { swatch, label: full } of entries) {
    const label = fit(full, INNER - KEY - 12, { size: SMALL });
    const width = KEY + 12 + textWidth(label, SMALL) + 32;
    if (x > MARGIN && x + width > MARGIN + INNER) [x, y] = [MARGIN, y + ROW];
    parts.push(rect({ x, y: y + 4, width: KEY, height: 26 }, fillOf(swatch), { rx: 4 }));
    parts.push(text(x + KEY + 12, y + 26, label, { size: SMALL, fill: colours.ink }));
    x += width;
  }
  return { height: entries.length === 0 ? 0 : y + ROW, svg: parts.join('') };
}
