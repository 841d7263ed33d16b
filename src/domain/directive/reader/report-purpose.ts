// Reports behind "để", which are those of whoever was sent something, and the few that are the lead's all the same.
import { verbAt } from '../../unit/names/verbs.js';
import { keyAt, keysAt, rawAt, type Word } from '../../unit/words.js';
import { receiverAt } from './receivers.js';
import type { Source } from './source.js';
import { LIMIT } from './submitting.js';

/** First words of what sends something to somebody. */
export const SENDING: ReadonlySet<string> = new Set(['bao', 'phan', 'trinh', 'gui', 'nop', 'dang']);

/** Whether a sending at a word only tells what somebody else does with what was sent before. */
export const isOthers = (source: Source, words: readonly Word[], from: number, at: number): boolean =>
  isPurpose(words, from, at) &&
  !sendsOn(source, words, at) &&
  !sendsLast(source, words, from, at) &&
  !sendsAgain(words, from, at) &&
  !gathersFor(words, from, at);

/** "rà soát để đề xuất … | gửi về Bộ X để tổng hợp": behind a purpose, what the receiver does with it tells that it is sent by those who lead. */
function sendsOn(source: Source, words: readonly Word[], at: number): boolean {
  if (keyAt(words, at) !== 'gui' || !/^(?:ve|den|toi|cho)$/.test(keyAt(words, at + 1))) return false;
  const list = receiverAt(source, words, at + 2);
  return list !== null && rawAt(words, list.next) === 'để';
}

/** Words that say what is sent. */
const LONGEST_OBJECT = 6;

/**
 * "lựa chọn các thủ tục để đề xuất cung cấp trực tuyến, | gửi danh mục về Sở X chậm nhất ngày 31/3": behind the comma, with a limit of its own, the
 * last of what the lead does; where a body stands behind "để" it is that body's.
 */
function sendsLast(source: Source, words: readonly Word[], from: number, at: number): boolean {
  if (keyAt(words, at - 1) !== ',') return false;
  if (keyAt(words, at) === 'bao' && helpsOthers(words, from, at)) {
    const told = receiverAt(source, words, at + 2);
    return told !== null && WHEN.test(rawAt(words, told.next));
  }
  if (keyAt(words, at) !== 'gui') return false;
  let to = at + 1;
  while (to <= at + LONGEST_OBJECT && rawAt(words, to) !== 'về' && words[to]?.kind === 'word') to += 1;
  const list = rawAt(words, to) === 'về' ? receiverAt(source, words, to + 1) : null;
  if (list === null || !LIMIT.test(rawAt(words, list.next))) return false;
  for (let i = at - 2; i >= from && words[i]!.key !== ';'; i -= 1)
    if (words[i]!.raw === 'để') return verbAt(words, i + 1) && source.names(words, i + 1) === null;
  return false;
}

const WHEN = /^(?:trong|trước|chậm)$/u;

/** "… để tháo gỡ khó khăn cho các đối tượng bị ảnh hưởng, | báo cáo UBND tỉnh trong tháng 3": what the work is for, nobody there reports. */
function helpsOthers(words: readonly Word[], from: number, at: number): boolean {
  for (let i = at - 2; i >= from && words[i]!.key !== ';'; i -= 1)
    if (words[i]!.raw === 'để')
      return /^(?:thao go|khac phuc|giai quyet|ho tro|tao)(?![a-z])/.test(keysAt(words, i + 1, 2));
  return false;
}

/** After "để" stands what the receiver does with the report, not a report of the lead. */
function isPurpose(words: readonly Word[], from: number, at: number): boolean {
  for (let i = at - 1; i > Math.max(from, at - 24); i -= 1) {
    const word = words[i]!;
    if (word.key === ';' || (word.key === '.' && words[i + 1]?.capital === true)) return false;
    if (
      word.key === 'de' &&
      /^(?:để|đề|dể|de)$/iu.test(word.raw) &&
      !/^(?:nghi|xuat|an|cuong|tai|ra|cao|khan)$/.test(keyAt(words, i + 1)) &&
      // "trách nhiệm của cá nhân để | xảy ra sai sót": what was let happen.
      rawAt(words, i + 1) !== 'xảy'
    )
      return true;
  }
  return false;
}

/** "gửi Sở A để niêm yết và | gửi Văn phòng UBND tỉnh để theo dõi": the lead sends twice, the second time behind the first purpose. */
function sendsAgain(words: readonly Word[], from: number, at: number): boolean {
  if (keyAt(words, at - 1) !== 'va' && keyAt(words, at - 1) !== 'thoi') return false;
  for (let i = at - 2; i >= from && words[i]!.key !== ';'; i -= 1)
    if (words[i]!.raw === 'để') {
      for (let k = i - 1; k >= from && words[k]!.key !== ';'; k -= 1) if (words[k]!.key === words[at]!.key) return true;
      return false;
    }
  return false;
}

/** "tổng hợp số liệu trên địa bàn để | báo cáo Sở X": nobody else was sent anything before, so the report is the lead's. */
function gathersFor(words: readonly Word[], from: number, at: number): boolean {
  if (rawAt(words, at - 1) !== 'để') return false;
  let gathers = false;
  for (let i = at - 2; i >= from && words[i]!.key !== ';'; i -= 1) {
    // "gửi Bộ A, đồng thời | tổng hợp vào dự toán để gửi Bộ B": one thing more that the lead does.
    if (words[i]!.key === 'thoi' && keyAt(words, i - 1) === 'dong') return gathers;
    if (SENDING.has(words[i]!.key)) return false;
    gathers ||= words[i]!.key === 'tong' && keyAt(words, i + 1) === 'hop';
  }
  return gathers;
}
