// Villages by their kinds.
import type { Cursor } from './cursor.js';
import { groupNoun } from './heads.js';
import type { Word } from '../words.js';

/** Of which an organ stands in every one: "Chi bộ các thôn", "Đoàn các trường". */
export const OF_EACH =
  /^(?:thôn|tổ dân phố|khu phố|khu dân cư|khóm|ấp|buôn|xóm|trường.*|khoa|.*(?:thị|thành) (?:đoàn|ủy))$/;

const VILLAGE = /^(?:thôn|tổ dân phố|khu phố|khu dân cư|khóm|ấp|buôn|xóm|bản|làng)$/u;

/** "Chi bộ các thôn | , tổ dân phố": villages of another kind. */
export function moreVillages(words: readonly Word[], cursor: Cursor): string {
  let taken = '';
  for (;;) {
    const sign = words[cursor.at]?.key;
    const next = sign === ',' || sign === 'va' ? groupNoun(words, cursor.at + 1) : null;
    if (next === null || !VILLAGE.test(next.display)) return taken;
    taken += `, ${next.display}`;
    cursor.at = next.next;
  }
}
