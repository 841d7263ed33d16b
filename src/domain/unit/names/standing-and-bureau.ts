// "Thường trực, Ban Thường vụ Tỉnh ủy": two organs of one committee, whose name stands behind the last of them.
import { one } from './one-name.js';
import type { NameList } from './parsed-name.js';
import { keyAt, rawAt, type Word } from '../words.js';

const ORGAN = /^(Ban Thường vụ|Ban Chấp hành) ((?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) [ủu][yỷ].*)$/iu;

/** Both organs by their full names; null elsewhere. */
export function standingAndBureau(words: readonly Word[], at: number): NameList | null {
  if (rawAt(words, at) !== 'Thường' || keyAt(words, at + 1) !== 'truc') return null;
  if (!/^(?:,|va)$/.test(keyAt(words, at + 2)) || rawAt(words, at + 3) !== 'Ban') return null;
  const bureau = one(words, at + 3);
  const owner = bureau === null ? null : ORGAN.exec(bureau.names[0]!.name);
  if (bureau === null || owner === null || bureau.names.length !== 1) return null;
  const [start, end] = [words[at]!.start, words[at + 1]!.end];
  const standing = { ...bureau.names[0]!, name: `Thường trực ${owner[2]!}`, start, end };
  return { names: [standing, ...bureau.names], next: bureau.next };
}
