// Headings that a newspaper sets into a telling: what one of the next paragraphs says in full.
import { singleBlanks } from './lines.js';
import type { Source } from './source.js';
import type { Node } from './tree.js';

const FEWEST = 8;
const LONGEST = 240;
/** Paragraphs below within which the sentence stands. */
const NEAR = 3;
/** Words that the sentence may have more between two of the heading's. */
const GAP = 6;
const SHARE = 0.8;

/** How many of the heading's words the paragraph has in their order, from the place of the first. */
function inOrder(heading: readonly string[], said: readonly string[], from: number): number {
  let at = from;
  let found = 0;
  for (const word of heading) {
    const next = said.indexOf(word, at);
    if (next === -1 || next - at > GAP) continue;
    found += 1;
    at = next + 1;
  }
  return found;
}

/** Whether an unnumbered line without a stop is said again, nearly word for word, in a paragraph right below it. */
export function isSaidBelow(source: Source, nodes: readonly Node[], at: number): boolean {
  const { start, end, marker } = nodes[at]!.block;
  if (marker !== null || end - start > LONGEST || /[.:;,!?…]$/u.test(source.text.slice(end - 1, end))) return false;
  const heading = singleBlanks(source.folded.slice(start, end)).trim().split(' ');
  if (heading.length < FEWEST) return false;
  const opening = `${heading[0]!} ${heading[1]!} `;
  for (const { block } of nodes.slice(at + 1, at + 1 + NEAR)) {
    if (block.end - block.start <= end - start) continue;
    const below = singleBlanks(source.folded.slice(block.start, block.end));
    const first = below.indexOf(opening);
    if (first === -1) continue;
    const said = below.slice(first).split(' ');
    if (inOrder(heading, said, 0) >= heading.length * SHARE) return true;
  }
  return false;
}
