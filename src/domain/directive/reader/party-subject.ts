// The subject of a Party letter: it stands in italics right below the number, without "V/v" and often without "về".
import { isMotto, type HeaderLayout } from './header-layout.js';
import { isUpper, type Line } from './lines.js';

/** "Số 15-CV/HU", "Số -CV/ĐU": a letter of a committee, whose symbol puts the kind first. */
const PARTY_LETTER = /^\W{0,3}so ?:? ?\d{0,5}[a-z]? ?- ?cv\/[a-z]{2}/;
/** Lines of the longest subject. */
const MOST = 6;
/** What opens a body or another part of the letterhead. */
const OTHER = /^\W*(?:can cu|thuc hien (?:cong van|chi thi|ke hoach|nghi quyet|quyet dinh) so|ngay \d|\*|so \d|\()/;

/** The lines `[from, to)` between the number of a Party letter and the right column, the date or "Kính gửi"; null where something else stands there. */
export function partySubjectAt(
  lines: readonly Line[],
  { code, date, addressed, kind }: HeaderLayout,
): { readonly from: number; readonly to: number } | null {
  if (kind !== -1 || code === -1 || !PARTY_LETTER.test(lines[code]!.folded)) return null;
  const from = lines[code + 1]?.text === '' ? code + 2 : code + 1;
  let to = from;
  while (to < lines.length && to - from <= MOST) {
    const line = lines[to]!;
    if (to === date || to === addressed || isMotto(line)) break;
    if (line.text === '' && to > from) break;
    if (isUpper(line.text) || !/\p{L}/u.test(line.text) || /[:;]$/.test(line.text) || OTHER.test(line.folded))
      return null;
    to += 1;
  }
  return to > from && to - from <= MOST && /^\p{Lu}/u.test(lines[from]!.text) ? { from, to } : null;
}
