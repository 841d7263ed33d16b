// What a paragraph is about, said before its colon.
import { keyAt, keysAt, rawAt, type Word } from '../../unit/words.js';
import { speechAct } from './speech-act.js';

/**
 * "Về phân công các đồng chí dự lễ khai giảng: | Giao Văn phòng …": index behind the colon of a topic that speaks of an act; -1 where the
 * topic holds none, or there is no topic.
 */
export function behindTopic(words: readonly Word[], from: number, to: number): number {
  if (keyAt(words, from) !== 've' || rawAt(words, from).toLowerCase() !== 'về') return -1;
  let acts = false;
  for (let i = from + 1; i < to - 1 && !/^[.;]$/.test(words[i]!.key); i += 1) {
    // "Về đề nghị của Sở A, Chủ tịch UBND tỉnh giao các Sở: | Tài chính, Xây dựng …": the colon of a list of those told.
    if (words[i]!.key === ':' && HEADS_LIST.test(keysAt(words, i - 2, 2))) return -1;
    if (words[i]!.key === ':') return acts && keyAt(words, i + 1) !== '' ? i + 1 : -1;
    acts ||= speechAct(words, i) > 0;
  }
  return -1;
}
const HEADS_LIST = /^cac (?:bo|so|cuc|vu|ban|phong|nganh|tinh|huyen|quan|xa|phuong)$/;
