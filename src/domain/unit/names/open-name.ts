import { matchPhrase } from './phrase-table.js';
import { isWord, written, type Cursor } from './cursor.js';
import { groupNoun, isDeterminer, nameStarts, placeType, titleAt } from './heads.js';
import { COMMITTEE_TABLE, PROVINCE_TABLE } from './tables.js';
import { directs, verbAt } from './verbs.js';
import type { Word } from '../words.js';

export const LONG_HEADS =
  /^(?:Ban Quản lý|Công ty|Tổng công ty|Trung tâm|Đội|Trường|Khu|Viện|Tổ|Ban Chỉ đạo|Quỹ|Đại học|Học viện|Bệnh viện|Tập đoàn)/;

const BOARDS = /^(?:Ủy ban|Hội đồng|Ban Chỉ đạo|Ban Chỉ huy|Tổ|Ban)$/;

/** The rest of an open name: up to a sign, a verb, or "và" before another name. */
export function openBody(words: readonly Word[], cursor: Cursor, head: string): string {
  const from = cursor.at;
  const long = LONG_HEADS.test(head);
  const company = /Công ty|Tập đoàn/.test(head);
  /** "Trung tâm Văn hóa, Thể thao và Truyền thông", "Viện Chiến lược, Chính sách tài nguyên và môi trường". */
  const titled = /^(?:Trung tâm|Viện|Học viện|Trường|Phòng|Cục|Vụ)$/.test(head);
  /** A name is complete with its place: "… công trình giao thông Thành phố | xây dựng kế hoạch". */
  let placed = false;
  while (cursor.at < words.length && cursor.at - from < 24) {
    const word = words[cursor.at]!;
    // "Ủy ban Quốc gia | về chuyển đổi số": what a board is for begins with a verb as often as not.
    if (word.raw === 'về' && cursor.at > from && BOARDS.test(head) && isWord(words[cursor.at + 1])) {
      cursor.at = Math.min(words.length, cursor.at + (words[cursor.at + 2]?.key === ',' ? 4 : 3));
      continue;
    }
    if (word.kind === 'sign') {
      if (
        (word.key === '-' || word.key === '&' || word.key === '/') &&
        isWord(words[cursor.at + 1]) &&
        words[cursor.at + 1]!.capital &&
        cursor.at > from
      ) {
        cursor.at += 1;
        continue;
      }
      if (word.key === ',' && (company || titled) && cursor.at > from && companyContinues(words, cursor.at + 1)) {
        cursor.at += 1;
        continue;
      }
      if (
        word.key === ',' &&
        /^(?:Phòng|Ban|Vụ|Cục)$/.test(head) &&
        cursor.at > from &&
        fieldContinues(words, cursor.at + 1)
      ) {
        cursor.at += 1;
        continue;
      }
      break;
    }
    if (!word.capital) {
      if (placed && !long && word.key !== 'va') break;
      if (
        word.key === 'va' &&
        (nameStarts(words, cursor.at + 1) ||
          (verbAt(words, cursor.at + 1) && !words[cursor.at + 1]!.capital) ||
          /^(?:cơ quan|đơn vị|địa phương|tổ chức)$/.test(groupNoun(words, cursor.at + 1)?.display ?? '') ||
          !isWord(words[cursor.at + 1]))
      )
        break;
      // "Vụ Kế hoạch - Tài chính | (làm) đầu mối hướng dẫn".
      if (cursor.at > from && (word.raw === 'làm' || (word.raw === 'đầu' && words[cursor.at + 1]?.raw === 'mối')))
        break;
      // "… công trình thủy lợi Tiên Lãng | vận hành các cống": behind a proper name a verb is no part of the name.
      if (
        cursor.at > from + 1 &&
        isProper(words, cursor.at - 1) &&
        isProper(words, cursor.at - 2) &&
        verbAt(words, cursor.at)
      )
        break;
      if (cursor.at > from && (long && !placed ? directs(words, cursor.at) : verbAt(words, cursor.at))) break;
      if (
        /^(?:đã|được|là|sẽ|đang|vừa|gồm|về|với|cho|do|theo|thì|như|có|tại|trong|để|khi)$/.test(word.raw) &&
        cursor.at > from
      )
        break;
      const everywhere = word.key === 'cac' && placeType(words, cursor.at + 1) !== null;
      if (isDeterminer(word) && (!long || everywhere) && !/^(?:ly|doi|voi)$/.test(words[cursor.at - 1]?.key ?? ''))
        break;
      // "yêu cầu Công ty | thực hiện …": a head alone is no name.
      if (cursor.at === from && (long ? directs(words, cursor.at) : verbAt(words, cursor.at))) break;
    } else if (
      cursor.at > from &&
      (titleAt(words, cursor.at) !== null || matchPhrase(COMMITTEE_TABLE, words, cursor.at) !== null)
    ) {
      if (words[cursor.at - 1]!.key !== '-' && matchPhrase(COMMITTEE_TABLE, words, cursor.at) === null) break;
    }
    placed ||=
      (word.key === 'pho' && words[cursor.at - 1]?.key === 'thanh') ||
      word.key === 'tinh' ||
      (word.capital &&
        words[cursor.at + 1]?.capital === true &&
        matchPhrase(PROVINCE_TABLE, words, cursor.at) !== null);
    cursor.at += 1;
  }
  while (cursor.at > from && words[cursor.at - 1]!.kind === 'sign') cursor.at -= 1;
  return cursor.at === from ? '' : written(words, from, cursor.at);
}

const isProper = (words: readonly Word[], at: number): boolean =>
  words[at]?.capital === true && /^\p{Lu}\p{Ll}/u.test(words[at]!.raw);

/** "Đầu tư, Xây dựng và Kinh doanh dịch vụ": a comma inside such a name is followed by a capital and, before the next comma, by "và" and no other name. */
function companyContinues(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!isWord(word) || nameStarts(words, at)) return false;
  if (!word.capital) return fieldBefore(words, at);
  for (let i = at + 1; i < Math.min(words.length, at + 7); i += 1) {
    if (words[i]!.key === '&' && words[i]!.glued && words[i - 1]!.raw === words[i - 1]!.raw.toUpperCase()) return true;
    if (words[i]!.kind === 'sign') return false;
    if (words[i]!.key === 'va')
      return isWord(words[i + 1]) && !nameStarts(words, i + 1) && !verbAt(words, i + 1) && !verbBetween(words, at, i);
  }
  return false;
}

/** "Văn hóa, thể thao & Truyền thông": plain words that are no verb, then "&" or "và" before a capital that begins no other name. */
function fieldBefore(words: readonly Word[], at: number): boolean {
  if (groupNoun(words, at) !== null) return false;
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

/** "Phòng Chính trị, tư tưởng | phối hợp": one or two plain words that are no verb stand between the comma and what the office is to do. */
function fieldContinues(words: readonly Word[], at: number): boolean {
  if (!isWord(words[at]) || words[at]!.capital || nameStarts(words, at) || groupNoun(words, at) !== null) return false;
  for (let i = at; i < Math.min(words.length, at + 4); i += 1) {
    if (words[i]!.kind === 'sign' || words[i]!.capital) return false;
    if (i > at && directs(words, i)) return true;
    if (verbAt(words, i)) return false;
  }
  return false;
}
