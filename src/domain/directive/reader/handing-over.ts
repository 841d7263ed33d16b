// What is handed over, answered or kept up to date for somebody: "bàn giao số liệu cho Tổng cục X", "trả lời bằng văn bản cho Sở Y".
import type { NameList } from '../../unit/names/parsed-name.js';
import { keyAt, keysAt, rawAt, type Word } from '../../unit/words.js';
import { receiverAt } from './receivers.js';
import type { Source } from './source.js';

/** First words of such acts. */
export const HANDING: ReadonlySet<string> = new Set(['ban', 'tra', 'cap']);

/** Data and papers are handed over as a report is; land and works are not. */
const HANDS =
  /^(?:ban giao (?:so lieu|du lieu|ho so|ket qua|tai lieu|danh sach|bao cao)|tra loi(?: bang van ban)?|cap nhat (?:tien do|ket qua|tinh hinh|so lieu))(?= |$)/;
/** Words that say what it is. */
const LONGEST = 10;

/** The body to which something is handed over by the act at a word; null elsewhere. Bodies at large ("trả lời cho các tổ chức, cá nhân") are no receivers. */
export function handedTo(source: Source, words: readonly Word[], at: number, to: number): NameList | null {
  if (!HANDING.has(keyAt(words, at))) return null;
  const act = HANDS.exec(keysAt(words, at, 5))?.[0];
  if (act === undefined) return null;
  const towards = act.startsWith('cap nhat') ? /^về$/u : /^(?:cho|về)$/u;
  const from = at + act.split(' ').length;
  for (let i = from; i < Math.min(to - 1, from + LONGEST) && words[i]!.kind === 'word'; i += 1) {
    if (!towards.test(rawAt(words, i))) continue;
    const list = receiverAt(source, words, i + 1);
    return list === null || list.names.some(({ collective }) => collective) ? null : list;
  }
  return null;
}
