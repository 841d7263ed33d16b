import { plain } from './words.js';

/** A clerk's word that a directive falls away; codes as typed, with the day where one stands behind. */
export type WithdrawWord =
  | { readonly what: 'recall'; readonly code: string; readonly day?: string }
  | { readonly what: 'replace'; readonly old: string; readonly by: string };

const KIND = '(?:van ban|vb|cong van|chi thi|ke hoach|thong bao|quyet dinh|cong dien|giay moi|huong dan|nghi quyet)';
const CODE = '(?:so )?(\\S*\\d\\S*)';
const DAY = '(?: (?:ban hanh )?ngay (\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}))?';
const WHY = '(?:,? (?:vi|do|boi|bang|ly do|theo|de) .+)?';
/** "hủy 318" may as well mean a task; with the kind before it, it means the document. */
const RECALL = new RegExp(`^(?:(?:thu hoi|bai bo)(?: ${KIND})?|huy(?: bo)? ${KIND}) ${CODE}${DAY}${WHY}$`, 'u');
const REPLACES = new RegExp(`^${KIND} ${CODE}${DAY} thay(?: the)?(?: cho)?(?: ${KIND})? ${CODE}${DAY}$`, 'u');
const REPLACE = new RegExp(`^thay(?: the)?(?: ${KIND})? ${CODE}${DAY} bang(?: ${KIND})? ${CODE}${DAY}$`, 'u');

/** Days and percentages have digits too, but name no document. */
const isCode = (code: string | undefined): code is string =>
  code !== undefined && !/^\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?$|%/u.test(code);

/** "thu hồi văn bản 24", "bãi bỏ 24 vì sai số", "văn bản 30 thay thế văn bản 24", "thay 24/UBND-NC bằng công văn 30/UBND-NC". */
export function parseWithdrawWord(text: string): WithdrawWord | null {
  if (text.length > 300 || text.includes('\n')) return null;
  const folded = plain(text).replace(/[.! ]+$/u, '');
  // Folding takes the accents off; a code is looked up by its letters as typed.
  const typed = text.normalize('NFC').trim().split(/\s+/u);
  const bare = (word: string): string => word.replace(/[.!,;]+$/u, '');
  const asTyped = (code: string): string => bare(typed.find((word) => bare(plain(word)) === bare(code)) ?? code);
  const recall = RECALL.exec(folded);
  if (isCode(recall?.[1]))
    return { what: 'recall', code: asTyped(recall[1]), ...(recall[2] === undefined ? {} : { day: recall[2] }) };
  const replaces = REPLACES.exec(folded);
  if (isCode(replaces?.[1]) && isCode(replaces[3]))
    return { what: 'replace', by: asTyped(replaces[1]), old: asTyped(replaces[3]) };
  const replace = REPLACE.exec(folded);
  return isCode(replace?.[1]) && isCode(replace[3])
    ? { what: 'replace', old: asTyped(replace[1]), by: asTyped(replace[3]) }
    : null;
}
