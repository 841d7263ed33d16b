// Whether a comma stands inside the name of an office or a company, or ends it.
import { isWord } from './cursor.js';
import { groupNoun, nameStarts, placeType } from './heads.js';
import { directs, verbAt } from './verbs.js';
import { keyAt, keysAt, type Word } from '../words.js';

/** "Phòng Quản lý Quy hoạch | xây dựng và Đầu tư": no order goes on with "và" and a capital that begins no other name. */
export const joinsField = (words: readonly Word[], at: number): boolean =>
  keyAt(words, at + 2) === 'va' &&
  words[at + 3]?.capital === true &&
  verbAt(words, at) &&
  !verbAt(words, at + 3) &&
  !nameStarts(words, at + 3) &&
  placeType(words, at + 3) === null;

/** "Cục Đường bộ Việt Nam | , Hàng hải và Đường thủy Việt Nam": with the country a name is whole. */
export const endsInVietnam = (words: readonly Word[], at: number): boolean => keysAt(words, at - 2, 2) === 'viet nam';

/** "Đầu tư, Xây dựng và Kinh doanh dịch vụ": a comma inside such a name is followed by a capital and, before the next comma, by "và" and no other name. */
export function companyContinues(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!isWord(word) || nameStarts(words, at)) return false;
  if (!word.capital) return fieldBefore(words, at);
  for (let i = at + 1; i < Math.min(words.length, at + 7); i += 1) {
    if (words[i]!.key === '&' && words[i]!.glued && words[i - 1]!.raw === words[i - 1]!.raw.toUpperCase()) return true;
    if (words[i]!.kind === 'sign') return false;
    if (words[i]!.key === 'va')
      return (
        isWord(words[i + 1]) &&
        !nameStarts(words, i + 1) &&
        // "Bảo vệ thực vật và Quản lý chất lượng", but ", Xây dựng kế hoạch và Báo cáo" is what to do.
        (!verbAt(words, i + 1) || (words[i + 1]!.capital && !verbAt(words, at))) &&
        !verbBetween(words, at, i)
      );
  }
  return false;
}

/** "Văn hóa, thể thao & Truyền thông": plain words that are no verb, then "&" or "và" before a capital that begins no other name. */
function fieldBefore(words: readonly Word[], at: number): boolean {
  if (groupNoun(words, at) !== null) return false;
  if (joinsField(words, at)) return true;
  for (let i = at; i < Math.min(words.length - 1, at + 4); i += 1) {
    if (words[i]!.key === '&' || words[i]!.key === 'va')
      return i > at && words[i + 1]!.capital && !nameStarts(words, i + 1);
    if (words[i]!.kind === 'sign' || words[i]!.capital || verbAt(words, i)) return false;
  }
  return false;
}

function verbBetween(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (!words[i]!.capital && verbAt(words, i)) return true;
  return false;
}

/** "Phòng Chính trị, tư tưởng | phối hợp": a few plain words that are no verb stand between the comma and what the office is to do. */
export function fieldContinues(words: readonly Word[], at: number): boolean {
  if (!isWord(words[at]) || words[at]!.capital || nameStarts(words, at) || groupNoun(words, at) !== null) return false;
  // "Phòng Quản lý vận tải, phương tiện và người lái | tham mưu": with one more of them.
  let longest = at + 4;
  for (let i = at; i < Math.min(words.length, longest); i += 1) {
    if (words[i]!.kind === 'sign' || words[i]!.capital || /^\d/.test(words[i]!.key)) return false;
    if (i > at && words[i]!.key === 'va') longest = i + 4;
    if (i > at && directs(words, i)) return true;
    if (verbAt(words, i)) return false;
  }
  return false;
}
