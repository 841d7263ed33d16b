// What stands behind a name and still tells whose body it is.
import type { Cursor } from './cursor.js';
import { placeType } from './heads.js';
import type { NameList, ParsedName } from './parsed-name.js';
import { place } from './places.js';
import { keyAt, keysAt, rawAt, type Word } from '../words.js';

/** "các ngành | thành viên Ban Chỉ đạo X": which of them. */
export function asMembers(
  words: readonly Word[],
  cursor: Cursor,
  names: readonly ParsedName[],
  bodyAt: (at: number) => NameList | null,
): readonly ParsedName[] {
  const [only] = names;
  if (names.length !== 1 || !only!.collective || keysAt(words, cursor.at, 2) !== 'thanh vien') return names;
  const board = bodyAt(cursor.at + 2);
  if (board?.names.length !== 1 || !/^(?:Ban|Tổ|Hội đồng) /u.test(board.names[0]!.name)) return names;
  cursor.at = board.next;
  const name = `${only!.name} thành viên ${board.names[0]!.name}`;
  return [{ ...only!, name, end: words[cursor.at - 1]!.end }];
}

/** "Trung tâm Kiểm soát bệnh tật | (CDC) tỉnh": with the place behind the letters of the name. */
export function placedBehind(
  words: readonly Word[],
  cursor: Cursor,
  names: readonly ParsedName[],
): readonly ParsedName[] {
  const last = names[names.length - 1];
  const lettered =
    last !== undefined &&
    keyAt(words, cursor.at) === '(' &&
    /^\p{Lu}[\p{L}\d&-]*$/u.test(rawAt(words, cursor.at + 1)) &&
    keyAt(words, cursor.at + 2) === ')';
  if (!lettered || placeType(words, cursor.at + 3) === null) return names;
  const behind = { at: cursor.at + 3 };
  const where = place(words, behind);
  if (where === '') return names;
  cursor.at = behind.at;
  return [...names.slice(0, -1), { ...last, name: `${last.name} ${where}`, end: words[cursor.at - 1]!.end }];
}
