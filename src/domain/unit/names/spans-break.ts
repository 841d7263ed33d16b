import type { Word } from '../words.js';
import { matchPhrase } from './phrase-table.js';
import { FIELD_TABLE, FIXED_TABLE, PROVINCE_TABLE } from './tables.js';

/** Whether a known name (field of a department, fixed name, province) begins before `offset` and goes on after it. */
export function spansBreak(words: readonly Word[], offset: number): boolean {
  const at = words.findIndex((word) => word.start >= offset);
  for (let i = Math.max(0, at - 6); i < at; i += 1) {
    if (!words[i]!.capital) continue;
    for (const table of [FIELD_TABLE, FIXED_TABLE, PROVINCE_TABLE]) {
      const found = matchPhrase(table, words, i);
      if (found !== null && found.next > at + 1) return true;
    }
  }
  return false;
}
