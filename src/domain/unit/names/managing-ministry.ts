// The ministry in whose field something lies, by no name: "các bộ quản lý lĩnh vực", "Bộ quản lý chuyên ngành".
import type { NameList } from './parsed-name.js';
import { written } from './cursor.js';
import { verbAt } from './verbs.js';
import { keyAt, keysAt, rawAt, type Word } from '../words.js';

const MANAGING = /^(?:bo|so) quan ly(?: nha nuoc)? (?:chuyen nganh|nganh , linh vuc|linh vuc|nganh)(?![a-z])/;

const LONGEST = 14;
const ends = (words: readonly Word[], at: number): boolean =>
  verbAt(words, at) || /^(?:va|theo|tren|truoc|de|chu|co|chiu|phai|lien)$/.test(words[at]!.key);

/** "bộ quản lý lĩnh vực liên quan" without "các": one of several, the clerk says which; null where none stands. */
export function managingMinistry(words: readonly Word[], at: number): NameList | null {
  if (keyAt(words, at + 1) !== 'quan') return null;
  const said = MANAGING.exec(keysAt(words, at, 8));
  if (said === null) return null;
  let next = at + said[0].split(' ').length;
  // "sở quản lý chuyên ngành | về hạ tầng".
  if (rawAt(words, next) === 'về')
    for (next += 3; words[next]?.kind === 'word' && next < at + LONGEST && !ends(words, next);) next += 1;
  if (/^co lien quan/.test(keysAt(words, next, 3))) next += 3;
  else if (keysAt(words, next, 2) === 'lien quan') next += 2;
  const [start, end] = [words[at]!.start, words[next - 1]!.end];
  return { names: [{ name: written(words, at, next), start, end, head: false, collective: true }], next };
}
