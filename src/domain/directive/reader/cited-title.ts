import { keyAt, type Word } from '../../unit/words.js';

/** Words of a title before what it speaks of. */
const LONGEST = 24;

/**
 * "… theo Công văn số 31-CV/ĐU ngày 19/8/2025 về các nội dung | trình Ban Chấp hành": a word behind "về" of a document that is cited with its day
 * tells what that document is about.
 */
export function inCitedTitle(words: readonly Word[], from: number, at: number): boolean {
  for (let i = at - 1; i > Math.max(from, at - LONGEST); i -= 1) {
    if (words[i]!.kind === 'sign' && /^[,;.:]$/.test(words[i]!.key)) return false;
    if (words[i]!.raw === 'về') return /^(?:19|20)\d{2}$/.test(keyAt(words, i - 1)) && isCited(words, from, i);
  }
  return false;
}

/** Whether a number of a document stands before its day: "số 31-CV/ĐU ngày 19/8/2025". */
function isCited(words: readonly Word[], from: number, at: number): boolean {
  for (let i = at - 2; i > Math.max(from, at - LONGEST); i -= 1)
    if (words[i]!.key === 'so' && /^\d/.test(keyAt(words, i + 1))) return true;
  return false;
}
