import { plain } from './words.js';

/** A clerk's word that a directive falls away; codes as typed. */
export type WithdrawWord =
  | { readonly what: 'recall'; readonly code: string }
  | { readonly what: 'replace'; readonly old: string; readonly by: string };

const KIND = '(?:van ban|vb|cong van|chi thi|ke hoach|thong bao|quyet dinh|cong dien|giay moi|huong dan)';
const CODE = '(?:so )?(\\S*\\d\\S*)';
const RECALL = new RegExp(`^thu hoi ${KIND} ${CODE}$|^thu hoi (\\S*\\d\\S*/\\S+)$`, 'u');
const REPLACES = new RegExp(`^${KIND} ${CODE} thay(?: the)?(?: cho)? ${KIND}? ?${CODE}$`, 'u');
const REPLACE = new RegExp(`^thay(?: the)? ${KIND} ${CODE} bang ${KIND}? ?${CODE}$`, 'u');

/** "thu hồi văn bản 24", "văn bản 30 thay thế văn bản 24", "thay công văn 24/UBND-NC bằng công văn 30/UBND-NC". */
export function parseWithdrawWord(text: string): WithdrawWord | null {
  if (text.length > 200 || text.includes('\n')) return null;
  const folded = plain(text).replace(/[.! ]+$/u, '');
  // Folding takes the accents off; a code is looked up by its letters as typed.
  const typed = text.normalize('NFC').trim().split(/\s+/u);
  const asTyped = (foldedCode: string): string =>
    typed.find((word) => plain(word).replace(/[.!]+$/u, '') === foldedCode)?.replace(/[.!]+$/u, '') ?? foldedCode;
  const recall = RECALL.exec(folded);
  const code = recall?.[1] ?? recall?.[2];
  if (code !== undefined) return { what: 'recall', code: asTyped(code) };
  const replaces = REPLACES.exec(folded);
  if (replaces?.[1] !== undefined && replaces[2] !== undefined)
    return { what: 'replace', by: asTyped(replaces[1]), old: asTyped(replaces[2]) };
  const replace = REPLACE.exec(folded);
  return replace?.[1] !== undefined && replace[2] !== undefined
    ? { what: 'replace', old: asTyped(replace[1]), by: asTyped(replace[2]) }
    : null;
}
