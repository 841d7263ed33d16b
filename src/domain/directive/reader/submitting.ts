// Receivers that stand elsewhere than behind the verb, and what is sent for a purpose of its own.
import type { NameList } from '../../unit/names/parsed-name.js';
import { keyAt, rawAt, type Word } from '../../unit/words.js';
import type { Source } from './source.js';

/** First words of the limit by which something is sent. */
export const LIMIT = /^(?:trước|chậm|trong|vào|xong)$/u;

/** "tham mưu UBND tỉnh kế hoạch …, | trình trước ngày 15/6": right before its limit nobody is named, so it goes to whom the lead advises. */
export function submittedTo(source: Source, words: readonly Word[], from: number, at: number): NameList | null {
  if (keyAt(words, at - 1) !== ',' || !LIMIT.test(rawAt(words, at + 1))) return null;
  for (let i = at - 2; i >= from && !/^[.;]$/.test(words[i]!.key); i -= 1) {
    if (words[i]!.key !== 'tham' || keyAt(words, i + 1) !== 'muu') continue;
    const list = source.names(words, /^(?:cho|với|để)$/u.test(rawAt(words, i + 2)) ? i + 3 : i + 2);
    return list === null || list.names.some(({ collective }) => collective) ? null : list;
  }
  return null;
}

/** "lấy mẫu | gửi Chi cục X": to be examined there, no report. */
export const sampledFor = (words: readonly Word[], at: number): boolean =>
  keyAt(words, at) === 'gui' && rawAt(words, at - 1) === 'mẫu' && /^(?:lấy|thu)$/u.test(rawAt(words, at - 2));
