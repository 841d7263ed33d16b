// Levels of schools behind a noun that names schools of several.
import { written, type Cursor } from './cursor.js';
import { keyAt, rawAt, type Word } from '../words.js';

/** "THCS&THPT", "PT DTNT THCS&THPT", "THPT chuyên": levels by their letters, some of them in one school. */
const LETTERS = String.raw`(?:PT ?DT(?:NT|BT)? )?(?:TH|THCS|THPT)(?: ?& ?(?:TH|THCS|THPT))*|PT ?DT(?:NT|BT)?|THPT (?:chuyên|DTNT)`;
const LEVELS = new RegExp(
  String.raw`^(?:mầm non|mẫu giáo|tiểu học|trung học cơ sở|trung học phổ thông|phổ thông(?: dân tộc (?:nội|bán) trú)?|(?:trung cấp|cao đẳng|đại học)(?: sư phạm)?|MN|MG|${LETTERS}|GDNN|GDTX)$`,
  'u',
);

/** "Tiểu học" after a comma is "tiểu học"; letters ("THCS") stay. */
const small = (level: string): string =>
  /^\p{Lu}\p{Ll}/u.test(level) ? level.charAt(0).toLowerCase() + level.slice(1) : level;

/** "các trường MN - MG" as they are joined. */
const JOINERS: Readonly<Record<string, string>> = { va: ' và ', '-': ' - ' };
/** Words of the longest level. */
const LONGEST_LEVEL = 6;

/** Words of the level of school at a word; 0 when none stands there. */
function levelSize(words: readonly Word[], at: number): number {
  let size = Math.max(0, Math.min(LONGEST_LEVEL, words.length - at));
  while (size > 0 && !LEVELS.test(small(written(words, at, at + size)))) size -= 1;
  return size;
}

/** "các đơn vị trường | tiểu học và THCS": the level right behind the noun. */
export function firstLevel(words: readonly Word[], cursor: Cursor): string {
  const size = levelSize(words, cursor.at);
  const from = cursor.at;
  cursor.at += size;
  return size === 0 ? '' : ` ${small(written(words, from, cursor.at))}`;
}

/**
 * "các trường | PT DTNT THCS&THPT, THPT": the noun with a level that the lexicon does not hold, or holds only the beginning of. The name of one
 * school, which goes on in capitals ("Trường PT DTNT Bát Xát"), is none. Null elsewhere.
 */
export function schoolsOf(words: readonly Word[], at: number, known: number): { display: string; next: number } | null {
  if (rawAt(words, at).toLowerCase() !== 'trường') return null;
  const next = at + 1 + levelSize(words, at + 1);
  if (next <= known || (known === at + 1 && words[next]?.capital === true)) return null;
  return { display: `trường ${small(written(words, at + 1, next))}`, next };
}

/** "các trường THCS | , TH, MN", "các trường mầm non | , tiểu học và THCS": levels of schools, by their letters or in full. */
export function schoolLevels(words: readonly Word[], cursor: Cursor): string {
  let taken = '';
  while (/^(?:,|va)$/.test(keyAt(words, cursor.at)) || (keyAt(words, cursor.at) === '-' && !words[cursor.at]!.glued)) {
    const size = levelSize(words, cursor.at + 1);
    if (size === 0) break;
    const level = small(written(words, cursor.at + 1, cursor.at + 1 + size));
    taken += `${JOINERS[words[cursor.at]!.key] ?? ', '}${level}`;
    cursor.at += size + 1;
  }
  return taken;
}

/** "Trường MN, TH, THCS | trên địa bàn": schools of several levels without "các"; "Trường TH, THCS Kim Đồng" is one school. */
export function areSchools(words: readonly Word[], at: number): boolean {
  if (keyAt(words, at) !== 'truong' || !/^trường$/iu.test(rawAt(words, at))) return false;
  if (!LEVELS.test(rawAt(words, at + 1))) return false;
  const rest = { at: at + 2 };
  return schoolLevels(words, rest) !== '' && words[rest.at]?.capital !== true;
}
