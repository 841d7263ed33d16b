// Orders that another document gave, told to say why this one is written.
import { keyAt, keysAt, type Word } from '../../unit/words.js';

const CITES = /^(?:thuc hien|can cu|trien khai|tiep theo|ngay \d|tai |theo )/;

/** "Thực hiện Kế hoạch số 371/KH-UBND …. Theo đó, | giao Sở X chủ trì …": what that plan says; `at` is where the act stands. */
export function isToldThere(words: readonly Word[], at: number): boolean {
  const end = keyAt(words, at - 1) === ',' ? at - 1 : at;
  if (keyAt(words, end - 1) !== 'do' || keyAt(words, end - 2) !== 'theo') return false;
  if (!CITES.test(`${keysAt(words, 0, 2)} `)) return false;
  // A number and its symbol: "371/KH-UBND".
  for (let i = 1; i < end - 2; i += 1)
    if (words[i]!.key === '/' && /^\d/.test(words[i - 1]!.key) && words[i + 1]!.capital) return true;
  return false;
}
