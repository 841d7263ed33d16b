// An officer or a body of whom a page without a letterhead tells that it ordered something: "Thủ tướng Chính phủ Nguyễn Văn A vừa chỉ đạo …".
import { afterHolder } from '../../unit/names/person-names.js';
import { verbAt } from '../../unit/names/verbs.js';
import { keyAt, rawAt, type Word } from '../../unit/words.js';
import type { Line } from './lines.js';
import type { Source } from './source.js';
import { speechAct } from './speech-act.js';
import { toldAt } from './told.js';

const LINES = 6;
const ADVERB = /^(?:vừa|đã|cũng|mới)$/u;

/** Index of the act that the body at the head of a line is told to have done, or -1. */
function actBehind(words: readonly Word[], next: number): number {
  let at = afterHolder(words, next);
  while (ADVERB.test(rawAt(words, at))) at += 1;
  return /^(?:chi|yeu|giao)$/.test(keyAt(words, at)) && speechAct(words, at) > 0 ? at : -1;
}

/** The Government's head or a ministry that a line of the page opens with and that tells others to act; null elsewhere. */
export function tellerOf(
  lines: readonly Line[],
  source: Source,
): { readonly name: string; readonly line: Line } | null {
  for (const line of lines.slice(0, LINES)) {
    if (!/^(?:thu tuong chinh phu|bo truong bo|bo) /.test(line.folded)) continue;
    const words = source.words(line.start, line.end);
    const list = source.names(words, 0);
    if (list === null || list.names.length !== 1 || list.names[0]!.collective) continue;
    const act = actBehind(words, list.next);
    if (act === -1 || toldAt(source, words, act + speechAct(words, act)) === null) continue;
    return { name: list.names[0]!.name, line };
  }
  return null;
}

/** "Thủ tướng chỉ đạo | ngăn chặn các hoạt động lừa đảo" as the title of a page: what the document is about stands behind who orders it. */
export function withoutTeller(source: Source, { start, end, text, folded }: Line): string {
  if (!/ (?:chi dao|yeu cau) /.test(folded)) return text;
  const words = source.words(start, end);
  const short = /^thu tuong (?!chinh)/.test(folded) ? 2 : 0;
  const list = short > 0 ? null : source.names(words, 0);
  const next = list === null ? short : list.names.length === 1 ? list.next : 0;
  if (next === 0 || !/^(?:chi dao|yeu cau)$/.test(`${keyAt(words, next)} ${keyAt(words, next + 1)}`)) return text;
  const about = words[next + 2];
  return about !== undefined && !about.capital && verbAt(words, next + 2) ? text.slice(about.start - start) : text;
}
