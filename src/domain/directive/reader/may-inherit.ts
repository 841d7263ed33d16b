// Whether a paragraph that names nobody is for those above it to do.
import type { LocalDate } from '../../calendar/local-date.js';
import { isDated, parseDeadlines } from '../deadline/parse-deadlines.js';
import { verbAt } from '../../unit/names/verbs.js';
import type { Word } from '../../unit/words.js';
import { opensOrderAt, RESULT_FIRST, SENDS } from './certainty.js';
import { onOneLine } from './lines.js';
import { DECIDES, LABEL, namesMember, THREATENS, TO_PERSONS } from './no-orders.js';
import { directsAfterAdverbial } from './paragraph.js';
import type { Reading } from './reading.js';
import type { Source } from './source.js';
import { isTitle } from './task-nodes.js';
import type { Node } from './tree.js';

type Scope = { readonly source: Source; readonly anchor: LocalDate | null };

/** "Tập trung rà soát …" under "… yêu cầu các sở thực hiện các nội dung:" in a text without numbering. */
export const opensOrder = ({ clause, folded }: Reading, words: readonly Word[]): boolean =>
  !clause.byIssuer && verbAt(words, 0) && words[0]!.capital && !TO_PERSONS.test(folded) && !DECIDES.test(folded);

/** Bodies alone ("2. Sở X:"), or bodies who are told to do what follows ("Đề nghị xã X tập trung:"). */
export const leadsTo = (above: Reading | undefined): boolean =>
  above !== undefined && (above.named || (above.clause.act === 'assign' && above.container));

/** A bullet right under bodies' names is their task, whether its verb is known or not; names and labels are none. */
export function saysWhatToDo(source: Source, { folded }: Reading, words: readonly Word[]): boolean {
  if (folded.length < 20 || LABEL.test(folded) || TO_PERSONS.test(folded) || DECIDES.test(folded)) return false;
  if (namesMember(folded)) return false;
  return source.names(words, 0) === null;
}

/** A paragraph without a lead of its own: a leaf under an assignee, an imperative, or a closing sentence with a date for all. */
export function mayInherit(
  { source, anchor }: Scope,
  node: Node,
  { clause, folded }: Reading,
  words: readonly Word[],
): boolean {
  if (THREATENS.test(folded)) return false;
  if (clause.byIssuer || isTitle(node, folded) || TO_PERSONS.test(folded) || DECIDES.test(folded)) return false;
  if (namesMember(folded)) return false;
  if (LABEL.test(folded) && !/^thoi han/.test(folded)) return false;
  if (node.block.marker === null && node.parent === null) {
    return (
      RESULT_FIRST.test(folded) &&
      SENDS.test(folded) &&
      parseDeadlines(onOneLine(source.text.slice(node.block.start, node.block.end)), anchor).some(isDated)
    );
  }
  // "a) Phụ trách lĩnh vực …" below a person: there it is what they have to do, elsewhere what they are.
  const opens = node.loose ? opensOrderAt(words, 0) : verbAt(words, 0) || folded.startsWith('phu trach ');
  if (opens || RESULT_FIRST.test(folded)) return true;
  return node.loose ? directsAfterAdverbial(words) : folded.length > 60;
}
