// Words that say what bodies must do: which they are stands before them.
import { keyAt, keysAt, type Word } from '../words.js';

/** Whether the sentence goes on to say what these bodies must do: then commas before that belong to the clause about them. */
export function dutyAhead(words: readonly Word[], at: number): boolean {
  for (let i = at; i < Math.min(words.length, at + 40); i += 1) {
    const { key } = words[i]!;
    if (key === '.' || key === ';' || key === ':') return false;
    if (key === 'trach' && keyAt(words, i + 1) === 'nhiem' && /^(?:co|chiu)$/.test(keyAt(words, i - 1))) return true;
    if (/^phải$/u.test(words[i]!.raw)) return true;
  }
  return false;
}

/** Whether the duty begins at a word. */
export const dutyHere = (words: readonly Word[], at: number): boolean =>
  /^phải$/u.test(words[at]!.raw) ||
  (/^(?:co|chiu)$/.test(words[at]!.key) && keyAt(words, at + 1) === 'trach' && keyAt(words, at + 2) === 'nhiem') ||
  // "… trực thuộc trung ương | trách nhiệm thi hành Quyết định này": "chịu" was lost.
  keysAt(words, at, 4) === 'trach nhiem thi hanh';
