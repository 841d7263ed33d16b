// Levels that a board or a union has throughout.
import type { Cursor } from './cursor.js';
import { keyAt, type Word } from '../words.js';

/** "Ban Chỉ huy … các ngành, các cấp": of every level. */
export function allLevels(words: readonly Word[], cursor: Cursor): string {
  const taken: string[] = [];
  for (;;) {
    const at = keyAt(words, cursor.at) === ',' && taken.length > 0 ? cursor.at + 1 : cursor.at;
    if (keyAt(words, at) !== 'cac' || !/^(?:cap|nganh)$/.test(keyAt(words, at + 1))) break;
    taken.push(`các ${words[at + 1]!.raw}`);
    cursor.at = at + 2;
  }
  return taken.length === 0 ? '' : ` ${taken.join(', ')}`;
}
