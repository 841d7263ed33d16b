// Kinds of communes, said behind "các xã, phường": what land they lie in.
import { placeType } from './heads.js';
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

/** Nouns of bodies at large: "các đơn vị | trong tỉnh" are all of them. */
const AT_LARGE = /^(?:vị|quan|chức|phương|thể)$/u;

/** "các trường THPT | trong tỉnh", "các cơ sở y tế | trong huyện": which ones; "trong xã hội" is no place. */
export const inPlace = (words: readonly Word[], at: number): boolean =>
  words[at]?.capital === false &&
  placeType(words, at) !== null &&
  !/^(?:hoi|ket)$/.test(keyAt(words, at + 1)) &&
  !AT_LARGE.test(rawAt(words, at - 2));
