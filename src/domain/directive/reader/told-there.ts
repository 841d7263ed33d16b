// Orders that another document gave, told to say why this one is written.
import { keyAt, keysAt, type Word } from '../../unit/words.js';

const CITES = /^(?:thuc hien|can cu|trien khai|tiep theo|ngay \d|tai |theo )/;

/** "Ngày 16/8, Bộ X đã có Công văn số 12/BX gửi Công ty Y về việc … và | đề nghị Công ty Y …": what that letter asked for. */
function isOfLetter(words: readonly Word[], at: number): boolean {
  if (keyAt(words, at - 1) !== 'va') return false;
  for (let i = at - 2; i > 0 && !/^[.;]$/.test(words[i]!.key); i -= 1)
    if (words[i]!.raw === 'đã' && SENT.test(keysAt(words, i + 1, 4))) return true;
  return false;
}
const SENT = /^(?:co|gui|ban hanh|phat hanh) (?:cong van|van ban|cong dien)(?: so)?(?![a-z])/;

/** "Thực hiện Kế hoạch số 371/KH-UBND …. Theo đó, | giao Sở X chủ trì …": what that plan says; `at` is where the act stands. */
export function isToldThere(words: readonly Word[], at: number): boolean {
  if (isOfLetter(words, at)) return true;
  const end = keyAt(words, at - 1) === ',' ? at - 1 : at;
  if (keyAt(words, end - 1) !== 'do' || keyAt(words, end - 2) !== 'theo') return false;
  if (!CITES.test(`${keysAt(words, 0, 2)} `)) return false;
  // A number and its symbol: "371/KH-UBND".
  for (let i = 1; i < end - 2; i += 1)
    if (words[i]!.key === '/' && /^\d/.test(words[i - 1]!.key) && words[i + 1]!.capital) return true;
  return false;
}
