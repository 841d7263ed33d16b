import { Resvg } from '@resvg/resvg-js';
import { fontFiles, FAMILY } from './font.js';
import type { Svg } from './svg.js';

/** Draws at the size that the picture states. Takes about 100 ms of a core: see `render-in-worker` for use inside the server. */
export function toPng(svg: Svg): Buffer {
  const drawing = new Resvg(svg, {
    font: { fontFiles: [...fontFiles()], loadSystemFonts: false, defaultFontFamily: FAMILY },
  });
  return drawing.render().asPng();
}
