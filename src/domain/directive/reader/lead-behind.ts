// Leads that stand behind what is to be done.
import { keyAt, keysAt, type Word } from '../../unit/words.js';
import { NOTHING, type Clause } from './clause-shape.js';
import type { Source } from './source.js';

/** What somebody has in hand of whom it is said behind the matter: "do Sở X | chủ trì", "(Công an xã | chủ trì …)". */
const HAS_IN_HAND =
  /^(?:chu tri|phu trach|dam nhiem|bao dam|dam bao|thuc hien|chiu trach nhiem|lam dau moi|to chuc)(?![a-z])/;

/** "(Sở Y tế; | hoàn thành trước 15/12)": who and when. */
const LIMIT = /^; (?:hoan thanh|xong truoc|thoi (?:gian|han)|truoc ngay)/;

/** Where the lead's name may begin at a bracket: "(Chủ trì: | Sở Y tế; …)", "(chủ trì | Sở Y tế, …)", "(do | Sở Y tế …)", "(| Công an xã …)". */
function nameInBracket(words: readonly Word[], at: number): { readonly at: number; readonly labelled: boolean } {
  const said = keysAt(words, at, 2);
  if (said === 'chu tri') return { at: keyAt(words, at + 2) === ':' ? at + 3 : at + 2, labelled: true };
  return { at: keyAt(words, at) === 'do' ? at + 1 : at, labelled: false };
}

/** "Khảo sát địa điểm: do Sở X chủ trì": behind the colon of its matter; elsewhere "do Bộ X chủ trì" tells whose project something is. */
const opensBy = (words: readonly Word[], at: number, from: number): boolean =>
  words[at]!.raw.toLowerCase() === 'do' &&
  (at === from || keyAt(words, at - 1) === ':' || isMatter(words.slice(from, at)));

/** "Công tác hậu cần | do Văn phòng chịu trách nhiệm": the work of which it is said, at the head of the sentence. */
const isMatter = (said: readonly Word[]): boolean =>
  said.length <= LONGEST_MATTER &&
  MATTER.test(`${said[0]!.key} ${said[1]?.key ?? ''} `) &&
  said.every((word) => word.kind === 'word' || /^[,-]$/.test(word.key));
const MATTER = /^(?:cong tac|viec |kinh phi|noi dung|phan )/;
const LONGEST_MATTER = 14;

/** "(Công an xã chủ trì, phối hợp với …)", "(Chủ trì: Sở Y tế; phối hợp: …)", "…: do Sở X chủ trì": the lead stands behind the task. */
export function leadBehind(source: Source, words: readonly Word[], from: number, to: number): Clause {
  for (let i = from; i < to; i += 1) {
    const bracket = keyAt(words, i) === '(';
    if (!bracket && !opensBy(words, i, from)) continue;
    const name = bracket ? nameInBracket(words, i + 1) : { at: i + 1, labelled: false };
    const list = source.names(words, name.at);
    if (list === null) continue;
    const says = keysAt(words, list.next, 3);
    const leads = bracket && keyAt(words, i + 1) !== 'do' ? says.startsWith('chu tri') : HAS_IN_HAND.test(says);
    if (!name.labelled && !leads && !(bracket && LIMIT.test(keysAt(words, list.next, 3)))) continue;
    return { act: 'subject', names: list.names, from, next: list.next, byIssuer: false, polite: false };
  }
  return NOTHING;
}
