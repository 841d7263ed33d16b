// Texts without numbering that go on with an order in a paragraph of its own: "Đồng thời chủ động giám sát dịch bệnh …".
import type { ParsedName } from '../../unit/names/parsed-name.js';
import { keyAt, type Word } from '../../unit/words.js';
import { opensOrderAt } from './certainty.js';
import type { Source } from './source.js';
import type { RawTask } from './task-build.js';
import type { Node } from './tree.js';

const GOES_ON = /^(?:dong thoi|ngoai ra|ben canh do|cung voi do)(?![a-z])/;

/** Those who were told in the paragraph right above, where this one goes on with what they are to do; null elsewhere. */
export function leadsFurther(
  source: Source,
  { block }: Node,
  folded: string,
  words: readonly Word[],
  last: RawTask | undefined,
): readonly ParsedName[] | null {
  const opening = GOES_ON.exec(folded)?.[0];
  if (opening === undefined || last === undefined || last.leads.length === 0) return null;
  const at = opening.split(' ').length;
  if (!opensOrderAt(words, keyAt(words, at) === ',' ? at + 1 : at)) return null;
  return source.text.slice(last.end, block.start).trim() === '' ? last.leads : null;
}
