// Bodies that are named by the article in which they stand.
import { keyAt, keysAt, rawAt, type Word } from '../words.js';

const PART = /^(?:dieu|khoan|diem|muc|phan|phu|chuong)$/;
const NUMBER = /^(?:\d{1,3}|[ivx]{1,5}|[a-zđ])$/;
const DOCUMENT = /^(?:quyet dinh|quy dinh|quy che|ke hoach|chi thi|phuong an|chuong trinh|de an|quy trinh|cong van)$/;
const LONGEST = 24;

/** Index after "Điều 7", "khoản 1, 2", "Phụ lục I"; `at` when no part of a document stands here. */
function afterPart(words: readonly Word[], at: number): number {
  if (!PART.test(keyAt(words, at))) return at;
  let next = keyAt(words, at) === 'phu' ? at + 2 : at + 1;
  const from = next;
  while (NUMBER.test(keyAt(words, next)) && words[next]!.raw !== 'và') {
    next += 1;
    if (/^(?:,|va)$/.test(keyAt(words, next)) && NUMBER.test(keyAt(words, next + 1))) next += 1;
  }
  if (next === from && /^(?:này|trên)$/u.test(rawAt(words, next))) return next + 1;
  return next === from ? at : next;
}

const POINTS: ReadonlySet<string> = new Set(['duoc', 'co', 'neu', 'quy', 'giao']);

/** "các sở, ban, ngành | nêu tại Điều 7 Quy định này | chịu trách nhiệm": index after the citation; `at` when none stands here. */
export function afterCitedArticle(words: readonly Word[], at: number): number {
  if (!POINTS.has(keyAt(words, at))) return at;
  const pointing = /^(?:duoc )?(?:co ten|neu|quy dinh|giao(?: nhiem vu)?) tai /.exec(`${keysAt(words, at, 5)} `);
  if (pointing === null) return at;
  let next = at + pointing[0].trim().split(' ').length;
  const first = next;
  while (next < at + LONGEST) {
    const from = /^(?:,|va|cua)$/.test(keyAt(words, next)) && next > first ? next + 1 : next;
    const after = afterPart(words, from);
    if (after === from) break;
    next = after;
  }
  if (next === first) return at;
  const document = keyAt(words, next) === 'cua' ? next + 1 : next;
  const named = DOCUMENT.test(`${keyAt(words, document)} ${keyAt(words, document + 1)}`);
  return named && /^(?:này|trên)$/u.test(rawAt(words, document + 2)) ? document + 3 : next;
}
