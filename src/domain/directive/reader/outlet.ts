// Closing sentences that say where to turn with difficulties.
import type { NameList } from '../../unit/names/parsed-name.js';
import { verbAt } from '../../unit/names/verbs.js';
import { keyAt, keysAt, rawAt, type Word } from '../../unit/words.js';
import { isBehindAdvice } from './advised.js';
import type { Source } from './source.js';

/** First words of such a sentence: most sentences begin with none of them. */
const OPENS: ReadonlySet<string> = new Set(['trong', 'qua', 'neu', 'truong']);

/** "Trong quá trình thực hiện nếu có khó khăn, vướng mắc, các đơn vị báo cáo …": where to turn, no task of its own. */
export function isOutlet(words: readonly Word[], from: number): boolean {
  if (!OPENS.has(keyAt(words, from))) return false;
  if (!/^(?:trong qua trinh|qua trinh|neu|truong hop)(?![a-z])/.test(keysAt(words, from, 3))) return false;
  return /kho khan|vuong mac|phat sinh/.test(keysAt(words, from, 16));
}

/** Words before the bodies who are to turn to somebody. */
const FURTHEST = 34;
/** Behind these a name is no subject: "vướng mắc của các xã", "liên quan đến Sở X". */
const GOVERNS = /^(?:của|với|cho|về|do|tại|trong|từ|đến|giữa|thuộc|bởi|ở)$/u;

/** What they do who turn to somebody. */
const TURNS =
  /^(?:bao cao|bao ve|phan anh|gui |de nghi|lien he|yeu cau|kien nghi|trao doi|thong tin|lien lac|co van|co y|tong hop|kip thoi) ?/;

/** The bodies of such a sentence, with or without a comma before them: "… nếu có vướng mắc | các sở, UBND các xã báo cáo …". */
export function outletSubject(
  source: Source,
  words: readonly Word[],
  from: number,
  to: number,
): (NameList & { readonly from: number }) | null {
  if (!isOutlet(words, from)) return null;
  for (let i = from + 4; i < Math.min(to, from + FURTHEST); i += 1) {
    // "… đề nghị báo cáo về Thuế tỉnh để tổng hợp": behind what is to be done stands who is told.
    if (TURNS.test(`${words[i]!.key} ${keyAt(words, i + 1)} `)) return null;
    if (words[i]!.kind === 'sign' || GOVERNS.test(rawAt(words, i - 1))) continue;
    const list = source.names(words, i);
    if (list === null) continue;
    const said = keyAt(words, list.next) === ',' ? list.next + 1 : list.next;
    if (said < to && verbAt(words, said)) return { ...list, from: i };
    i = list.next - 1;
  }
  return null;
}

/** Words of a case that is told without a comma. */
const LONGEST_CASE = 9;

/** "Trường hợp phức tạp | Cục Thuế tỉnh báo cáo …": who acts in a case, where no comma parts the two. */
export function caseSubject(
  source: Source,
  words: readonly Word[],
  from: number,
  to: number,
): (NameList & { readonly from: number }) | null {
  const opening = keyAt(words, from);
  const named = opening === 'truong' && keyAt(words, from + 1) === 'hop';
  const first = named ? from + 3 : opening === 'khi' || opening === 'neu' ? from + 2 : -1;
  if (first === -1) return null;
  for (let i = first; i < Math.min(to, from + LONGEST_CASE); i += 1) {
    if (words[i]!.kind === 'sign') return null;
    if (!words[i]!.capital || GOVERNS.test(rawAt(words, i - 1)) || verbAt(words, i - 1)) continue;
    if (isBehindAdvice(words, i)) continue;
    const list = source.names(words, i);
    if (list === null) continue;
    return list.next < to && verbAt(words, list.next) ? { ...list, from: i } : null;
  }
  return null;
}
