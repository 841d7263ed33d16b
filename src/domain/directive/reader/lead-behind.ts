// Leads that stand behind what is to be done.
import type { NameList } from '../../unit/names/parsed-name.js';
import { keyAt, keysAt, type Word } from '../../unit/words.js';
import { NOTHING, type Clause } from './clause-shape.js';
import type { Source } from './source.js';

/** What somebody has in hand of whom it is said behind the matter: "do Sở X | chủ trì", "(Công an xã | chủ trì …)". */
const HAS_IN_HAND =
  /^(?:chu tri|phu trach|dam nhiem|bao dam|dam bao|thuc hien|chiu trach nhiem|lam dau moi|to chuc|tham muu|tham dinh|chuan bi|bo tri|tong hop|huong dan|theo doi|soan thao|bien soan|xay dung|lap|cung cap)(?![a-z])/;

/** "(Sở Y tế; | hoàn thành trước 15/12)": who and when. */
const LIMIT = /^; (?:hoan thanh|xong truoc|thoi (?:gian|han)|truoc ngay)/;

/** Where the lead's name may begin at a bracket: "(Chủ trì: | Sở Y tế; …)", "(chủ trì | Sở Y tế, …)", "(do | Sở Y tế …)", "(| Công an xã …)". */
function nameInBracket(words: readonly Word[], at: number): { readonly at: number; readonly labelled: boolean } {
  const said = keysAt(words, at, 2);
  if (said === 'chu tri') return { at: keyAt(words, at + 2) === ':' ? at + 3 : at + 2, labelled: true };
  return { at: keyAt(words, at) === 'do' ? at + 1 : at, labelled: false };
}

/** "Khảo sát địa điểm: do Sở X chủ trì": behind the colon of its matter; elsewhere "do Bộ X chủ trì" tells whose project something is. */
const opensBy = (words: readonly Word[], at: number, from: number, to: number): boolean =>
  words[at]!.raw.toLowerCase() === 'do' &&
  (at === from ||
    keyAt(words, at - 1) === ':' ||
    (at - from <= LONGEST_MATTER &&
      (isMatter(words.slice(from, at)) || (PAPER.test(keysAt(words, from, 3)) && isLimited(words, at, to)))));

/** "Báo cáo tổng kết | do Sở X soạn thảo, trình UBND tỉnh trước ngày 15/12": a paper that is due; without a limit it tells whose paper that is. */
const PAPER = /^(?:bao cao|ho so|du thao|tai lieu|kich ban|to trinh|van kien|thu moi|giay moi)(?![a-z])/;
const isLimited = (words: readonly Word[], at: number, to: number): boolean => {
  for (let i = at; i < to; i += 1) if (LIMITS.has(words[i]!.raw)) return true;
  return false;
};
const LIMITS: ReadonlySet<string> = new Set(['trước', 'xong', 'chậm']);

/** "Công tác hậu cần | do Văn phòng chịu trách nhiệm", "Đoàn số 1 | do Sở Y tế chủ trì": the work of which it is said, at the head of the sentence. */
const isMatter = (said: readonly Word[]): boolean =>
  MATTER.test(`${said[0]!.key} ${said[1]?.key ?? ''} `) &&
  said.every((word) => word.kind === 'word' || /^[,-]$/.test(word.key));
const MATTER = /^(?:cong tac|viec |kinh phi|noi dung|phan |(?:doan|to) (?:so|kiem|cong|thanh|giam|\d)|tieu ban )/;
const LONGEST_MATTER = 14;

/** "(UBND các xã | thực hiện xong trước ngày 20/5)": a bracket that closes the sentence says who does it. */
const DOES =
  /^(?:thuc hien|tham muu|soan thao|chuan bi|phu trach|dam nhiem|dam trach|chiu trach nhiem|to chuc (?:lap|thuc|trien|xay))(?![a-z])/;
function closesSentence(words: readonly Word[], at: number, to: number): boolean {
  // A bracket that nothing closes is looked along no further than a long one.
  for (let i = at; i < Math.min(to, at + LONGEST_BRACKET); i += 1)
    if (/^[)\]]$/.test(words[i]!.key)) return i + 1 >= to || /^[.;]$/.test(words[i + 1]!.key);
  return false;
}

const LONGEST_BRACKET = 150;

/** "Phòng Tham mưu | - Công an tỉnh": the dash joins a body to its owner. */
function endsBody(source: Source, words: readonly Word[], at: number, from: number): boolean {
  for (let i = at - 1; i >= Math.max(from, at - LONGEST_BODY); i -= 1)
    if (source.names(words, i)?.next === at) return true;
  return false;
}
const LONGEST_BODY = 12;

/** Where the name may begin behind a dash or what somebody answers for: "… đầu tư - | Sở Tài chính chủ trì", "… là trách nhiệm của | Sở X". */
function nameBehind(
  source: Source,
  words: readonly Word[],
  at: number,
  from: number,
): { at: number; labelled: boolean } | null {
  const said = words[at]!;
  if (/^[-–]$/.test(said.key) && at > from && !said.glued && !endsBody(source, words, at, from))
    return { at: at + 1, labelled: false };
  if (said.key === 'trach' && keysAt(words, at + 1, 2) === 'nhiem cua' && /^(?:la|:)$/.test(keyAt(words, at - 1)))
    return { at: at + 3, labelled: true };
  return null;
}
/** "… là trách nhiệm của | Sở X": bodies by their names that end the sentence; "… là trách nhiệm của các cấp, các ngành" exhorts. */
const isOwners = (words: readonly Word[], { names, next }: NameList, to: number): boolean =>
  names.every(({ collective }) => !collective) && (next >= to || /^[.;]$/.test(words[next]!.key));
/** What may stand before a lead behind its task: most words are none of them. */
const OPENS: ReadonlySet<string> = new Set(['(', '[', '-', '–', 'trach', 'do']);

/** "(Công an xã chủ trì, phối hợp với …)", "(Chủ trì: Sở Y tế; phối hợp: …)", "…: do Sở X chủ trì": the lead stands behind the task. */
export function leadBehind(source: Source, words: readonly Word[], from: number, to: number): Clause {
  for (let i = from; i < to; i += 1) {
    const { key } = words[i]!;
    if (!OPENS.has(key)) continue;
    const bracket = key === '(' || key === '[';
    const behind = bracket ? null : nameBehind(source, words, i, from);
    if (!bracket && behind === null && !opensBy(words, i, from, to)) continue;
    const name = behind ?? (bracket ? nameInBracket(words, i + 1) : { at: i + 1, labelled: false });
    const list = source.names(words, name.at);
    if (list === null || (behind?.labelled === true && !isOwners(words, list, to))) continue;
    const says = keysAt(words, list.next, 3);
    const named = (bracket && keyAt(words, i + 1) !== 'do') || behind !== null;
    const leads = named
      ? says.startsWith('chu tri') || (bracket && DOES.test(says) && closesSentence(words, list.next, to))
      : HAS_IN_HAND.test(says);
    if (!name.labelled && !leads && !(bracket && LIMIT.test(keysAt(words, list.next, 3)))) continue;
    const act = behind?.labelled === true ? 'assign' : 'subject';
    return { act, names: list.names, from, next: list.next, byIssuer: false, polite: false };
  }
  return NOTHING;
}
