// The order of a telling: "UBND huyện X đã có công điện | yêu cầu các đơn vị …" is this document's, not an earlier one's.
import type { Span } from '../directive.js';
import { keyAt, type Word } from '../../unit/words.js';
import type { Reading } from './reading.js';
import type { Source } from './source.js';
import { speechAct } from './speech-act.js';
import { toldAt } from './told.js';
import type { Node } from './tree.js';

/** The reading of the paragraph that tells how the document was issued, with those whom it tells to act. */
export function asTold(
  source: Source,
  told: Span | null,
  { block }: Node,
  words: readonly Word[],
  reading: Reading,
): Reading {
  if (told === null || reading.clause.act !== 'none' || told.start < block.start || told.end > block.end)
    return reading;
  const at = words.findIndex(({ start }) => start >= told.end);
  const act = at === -1 ? 0 : speechAct(words, at);
  const list = act === 0 ? null : toldAt(source, words, at + act);
  if (list === null) return reading;
  const polite = keyAt(words, at) === 'de';
  const clause = { act: 'assign', names: list.names, from: at, next: list.next, byIssuer: true, polite } as const;
  return { ...reading, clause, opening: { ...reading.opening, clause }, heading: false };
}
