// Those whom a document addresses, spoken to again without a name: "đề nghị quý cơ quan …", "yêu cầu các đồng chí …", "đề nghị gửi …".
import type { ParsedName } from '../../unit/names/parsed-name.js';
import { verbAt } from '../../unit/names/verbs.js';
import { keyAt, keysAt, type Word } from '../../unit/words.js';
import type { Reading } from './reading.js';
import { inSeries, isNarrated, isReported, isToldOf, speechAct } from './speech-act.js';
import type { Node } from './tree.js';

/** How readers are spoken to; "đại biểu", "bạn" and citizens are no agency. */
const READERS =
  /^(?:(?:cac |toan the )?dong chi(?! (?:[a-z]+ )?dai bieu| [a-z]+ tham du)|quy (?:co quan|don vi|so|bo|ban|uy ban|to chuc|truong|cong ty|hoi|vien|ong|dia phuong)|(?:cac )?ong (?:[,/(] )?ba|co quan ?, don vi minh)(?![a-z])/;
/** Those to whom a text speaks: its addressees; where it names none, the readers as it calls them ("Quý cơ quan"), of whom the clerk is asked. */
function readersOf(addressees: readonly ParsedName[], words: readonly Word[]): readonly ParsedName[] | null {
  if (addressees.length > 0) return addressees;
  const at = words.findIndex(({ raw }, i) => /^quý$/iu.test(raw) && /^(?:co|don|to)$/.test(keyAt(words, i + 1)));
  const last = words[at + 2];
  if (at === -1 || last === undefined) return null;
  const name = `Quý ${words[at + 1]!.raw} ${last.raw}`;
  return [{ name, start: words[at]!.start, end: last.end, head: false, collective: true, personal: true }];
}

/** Words between the readers and what they are to do: "quý cơ quan, đơn vị | quan tâm", "các đồng chí thủ trưởng | …". */
const NEAR = 10;
const LOOKED_AT = 8;

/** "… đề nghị liên hệ Phòng X để được hướng dẫn": where to turn. */
const turnsTo = (words: readonly Word[], at: number): boolean =>
  /^(?:lien he|phan anh|trao doi|xem them|truy cap)$/.test(keysAt(words, at, 2));

/** Whether something is asked of the readers as such: by a pronoun after the act, or (unless `named`) by a verb right behind it. */
export function asksReaders(words: readonly Word[], named = false): boolean {
  if (isNarrated(words, 0, words.length)) return false;
  for (let i = 0; i < words.length - 2; i += 1) {
    const act = speechAct(words, i);
    if (act === 0 || keyAt(words, i) === 'chi' || keyAt(words, i) === 'giao') continue;
    if (isReported(words, i) || inSeries(words, 0, i) || isToldOf(words, 0, i)) continue;
    const at = i + act;
    // "Yêu cầu báo cáo …" asks; "yêu cầu, điều kiện …" is a noun.
    if (!named && verbAt(words, at) && !words[at]!.capital && keyAt(words, i) !== 'phan' && !turnsTo(words, at))
      return true;
    const said = words
      .slice(at, at + LOOKED_AT)
      .map((word) => word.key)
      .join(' ');
    if (!READERS.test(said)) continue;
    for (let k = at + 2; k < Math.min(words.length, at + NEAR); k += 1) if (verbAt(words, k)) return true;
  }
  return false;
}

/** Acts by which readers may be asked: most paragraphs hold none. */
const ASKS = /de nghi|yeu cau|phan cong|uy quyen/;

/** Those whom a paragraph without a name of its own asks as readers, a numbered one by a pronoun; null where it asks nobody, or a body heads it. */
export const askedAgain = (
  addressees: readonly ParsedName[],
  node: Node,
  { clause, folded }: Reading,
  words: readonly Word[],
  headedBy: (node: Node) => readonly ParsedName[] | null,
): readonly ParsedName[] | null =>
  clause.act === 'none' &&
  ASKS.test(folded) &&
  headedBy(node) === null &&
  asksReaders(words, !node.loose && node.block.marker !== null)
    ? readersOf(addressees, words)
    : null;
