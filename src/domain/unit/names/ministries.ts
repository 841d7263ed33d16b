// All ministries by their ministers, beside other heads.
import type { NameList, ParsedName } from './parsed-name.js';
import type { Word } from '../words.js';

/** "Các Bộ trưởng, | Chủ tịch UBND các thành phố": the ministries, and those beside them. */
export function withMinistries(
  words: readonly Word[],
  at: number,
  end: number,
  others: readonly ParsedName[],
  next: number,
): NameList {
  const span = { start: words[at]!.start, end: words[end - 1]!.end };
  const ministries = { name: 'các bộ', ...span, head: true, collective: true };
  if (others.length === 0) return { names: [ministries], next: end };
  return { names: [ministries, { ...others[0]!, start: words[end]!.start }, ...others.slice(1)], next };
}
