// What ends a clause about bodies, or goes on in it, though it looks like a name or a verb.
import { groupNoun, titleAt } from './heads.js';
import { verbAt } from './verbs.js';
import { keysAt, rawAt, type Word } from '../words.js';

/** A verb with a capital behind small letters or the Centre; "Quyết định này" is a paper, "Phòng Quản lý công nghiệp" an office. */
export const opensSentence = (words: readonly Word[], at: number): boolean =>
  /^\p{Lu}\p{Ll}/u.test(words[at]!.raw) &&
  !words[at]!.plain &&
  words[at + 1]?.capital === false &&
  (!words[at - 1]!.capital || keysAt(words, at - 2, 2) === 'trung uong') &&
  !/^(?:này|số|trên)$/u.test(rawAt(words, at + 2)) &&
  verbAt(words, at);

const PERSONS = /^(?:dai bieu|can bo|cong chuc|vien chuc|dang vien|ca nhan)$/;

/** "các chương trình, dự án": a plural of small letters that names no kind of body. */
export const areThings = (words: readonly Word[], at: number): boolean =>
  /^(?:các|những)$/u.test(rawAt(words, at)) &&
  words[at + 1]?.capital === false &&
  !PERSONS.test(keysAt(words, at + 1, 2)) &&
  groupNoun(words, at + 1) === null &&
  titleAt(words, at + 1) === null;
