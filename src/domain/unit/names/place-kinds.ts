// Kinds of communes, said behind "các xã, phường": what land they lie in.
import { placeType } from './heads.js';
import { directs, verbAt } from './verbs.js';
import { keyAt, rawAt, type Word } from '../words.js';

const KIND =
  /^(?:mien nui|bien gioi|hai dao|trung du|dong bang|bai ngang|trung tam|noi thanh|ngoai thanh|noi do|vung cao|vung sau|vung xa|ven bien|ven song|ven do|ha du|phia (?:bac|nam|dong|tay)|lan can|dac biet|kho khan|trong diem|nong thon|con lai)$/;

/** Whether such a kind stands at a word: "UBND các xã | miền núi"; "phổ biến giới hạn" is none. */
export const kindOfPlace = (words: readonly Word[], at: number): boolean =>
  words[at]?.kind === 'word' &&
  !words[at]!.capital &&
  // "trung tâm Phục vụ hành chính công" is a body.
  words[at + 2]?.capital !== true &&
  KIND.test(`${words[at]!.key} ${keyAt(words, at + 1)}`);

/** "các tỉnh trọng điểm | về nuôi thủy sản": what such places stand out in, in no more words than these. */
const LONGEST_FIELD = 5;

/** The index behind a kind that stands at a word, and behind what it is said of. */
export function afterKindOfPlace(words: readonly Word[], at: number): number {
  if (keyAt(words, at) !== 'trong' || rawAt(words, at + 2) !== 'về') return at + 2;
  for (let i = at + 4; i <= at + 2 + LONGEST_FIELD; i += 1) {
    const word = words[i];
    if (word === undefined || word.kind === 'sign' || directs(words, i) || verbAt(words, i)) return i;
  }
  return at + 2;
}

/** "các cơ quan thuộc | Quận, Huyện, Thị xã": behind several levels without a name of their own; the same index where fewer than two stand. */
export function afterLevels(words: readonly Word[], at: number): number {
  let next = at;
  let count = 0;
  for (let type = placeType(words, at); type !== null; count += 1) {
    if (words[type.next]?.capital === true && placeType(words, type.next) === null) break;
    next = type.next;
    const joined = /^(?:,|va)$/.test(keyAt(words, next)) ? next + 1 : next;
    type = joined === next ? null : placeType(words, joined);
  }
  return count > 1 ? next : at;
}

/** "các trường THPT | trong tỉnh", "các cơ sở y tế | trong huyện": which ones; "trong xã hội" is no place. */
export const inPlace = (words: readonly Word[], at: number): boolean =>
  words[at]?.capital === false && placeType(words, at) !== null && !/^(?:hoi|ket)$/.test(keyAt(words, at + 1));

/** "UBND | cùng cấp", "Liên đoàn Lao động | đồng cấp": of the level of whoever is told. */
export const isSameLevel = (words: readonly Word[], at: number): boolean =>
  /^(?:cùng|đồng)$/u.test(rawAt(words, at)) && rawAt(words, at + 1) === 'cấp';
