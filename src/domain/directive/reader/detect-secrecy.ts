import { fold } from '../../unit/fold.js';
import type { ReadingRefusal } from '../directive.js';
import { linesOf } from './lines.js';
import { normaliseText } from './normalise.js';
import { secrecyOf } from './secrecy.js';

/**
 * The secrecy gate on its own, for the moment before anything is stored (Luật 117/2025/QH15): whether this text or file name carries the mark of a
 * state secret, and where. Null when it does not.
 */
export function detectSecrecy(text: string, fileName?: string): Extract<ReadingRefusal, { kind: 'secret' }> | null {
  const normal = normaliseText(text);
  return secrecyOf(linesOf(normal, fold(normal)), fileName);
}
