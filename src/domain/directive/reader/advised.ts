// What a body is to be advised to do: "tham mưu UBND tỉnh | đề nghị Bộ X hỗ trợ" is no order to Bộ X.
import { keyAt, rawAt, type Word } from '../../unit/words.js';
import type { Source } from './source.js';

const ADVISES = /^(?:tham muu|kien nghi|de xuat|bao cao)$/;
/** Words that the name of the body between may take. */
const LONGEST = 12;

/** "thì tham mưu | UBND tỉnh …": whether a word stands right behind such a verb. */
export const isBehindAdvice = (words: readonly Word[], at: number): boolean =>
  ADVISES.test(`${keyAt(words, at - 2)} ${keyAt(words, at - 1)}`);

/** Whether right before the act at a word stands a body that others advise, propose to or report to. */
export function isAdvised(source: Source, words: readonly Word[], act: number): boolean {
  for (let i = act - 2; i >= Math.max(0, act - LONGEST); i -= 1) {
    if (words[i]!.kind === 'sign') return false;
    if (!ADVISES.test(`${words[i]!.key} ${keyAt(words, i + 1)}`)) continue;
    const at = /^(?:cho|với|để)$/u.test(rawAt(words, i + 2)) ? i + 3 : i + 2;
    return source.names(words, at)?.next === act;
  }
  return false;
}
