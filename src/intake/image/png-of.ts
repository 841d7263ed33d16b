import type { Canvas } from '@napi-rs/canvas';

/**
 * A picture as PNG. At once: encoding in the background lets go of a canvas that nobody else holds, and the process ends with a
 * segmentation fault when it is collected meanwhile. Pages are read in a thread of their own, so nobody waits.
 */
export const pngOf = (canvas: Canvas): Uint8Array => new Uint8Array(canvas.toBuffer('image/png'));
