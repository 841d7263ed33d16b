// What a board is for, in quotation marks: "Ban Chỉ đạo Phong trào “Toàn dân đoàn kết xây dựng đời sống văn hóa” tỉnh".
import { keyAt, type Word } from '../words.js';

/** Words behind which such a title stands. */
const CAUSE = /^(?:phong trao|van dong|chuong trinh|de an|chien dich|du an|hoi thi|cuoc thi)$/;
const QUOTE = /^["“”«»'‘’]$/;
export const isQuote = (words: readonly Word[], at: number): boolean => QUOTE.test(keyAt(words, at));
/** Words of a title. */
const LONGEST = 24;

/** Index after the closing mark of a title that opens at `at`; `at` where none does. */
export function afterQuotedCause(words: readonly Word[], at: number): number {
  if (!isQuote(words, at) || !CAUSE.test(`${keyAt(words, at - 2)} ${keyAt(words, at - 1)}`)) return at;
  for (let i = at + 2; i < Math.min(words.length, at + LONGEST); i += 1) {
    if (QUOTE.test(words[i]!.key)) return i + 1;
    if (/^[.;:]$/.test(words[i]!.key)) return at;
  }
  return at;
}
