// Traders, enterprises and testing bodies by what they do, where a document speaks to them: no directory holds them, so the clerk is asked.
import { fold } from '../../unit/fold.js';
import type { NameList, ParsedName } from '../../unit/names/parsed-name.js';
import { verbAt } from '../../unit/names/verbs.js';
import { keyAt, keysAt, type Word } from '../../unit/words.js';

/** "Thương nhân phân phối xăng dầu", "Tổ chức thử nghiệm", "Doanh nghiệp nhập khẩu thuốc", "Cơ sở kinh doanh dịch vụ lưu trú". */
const CLASS =
  /^(?:thuong nhan|dai ly|nguoi su dung lao dong|to chuc (?:thu nghiem|giam dinh|chung nhan|kiem dinh|danh gia|hanh nghe|tu van|cung cap|san xuat|kinh doanh)|doanh nghiep(?! nha nuoc)|co so (?:san xuat|phat thai|xa thai|kinh doanh|che bien|che tao|nhap khau|phan phoi|ban le|luu tru|dich vu|pha che)|cua hang|nha may|nha san xuat|nha nhap khau|nha phan phoi|ho kinh doanh|chu (?:hang|co so|doanh nghiep|tau|xe|cua hang))(?![a-z])/;
const OPENERS: ReadonlySet<string> = new Set('cac,nguoi,thuong,dai,to,doanh,co,cua,nha,ho,chu'.split(','));
/** What such a class is told: its duty, or a task behind its colon. */
const DUTY = /^(?:(?:,? ?(?:co|chiu) trach nhiem)|phai|can|khong duoc|nghiem cam)(?![a-z])/;
const OPENS_DUTY: ReadonlySet<string> = new Set([',', 'co', 'chiu', 'phai', 'can', 'khong', 'nghiem']);
const LONGEST = 14;

const isDuty = (words: readonly Word[], at: number): boolean =>
  OPENS_DUTY.has(keyAt(words, at)) && DUTY.test(keysAt(words, at, 3));

/** One class, from its noun to the sign or the duty behind it; null where none begins or it does not end so. */
function classAt(words: readonly Word[], at: number): { readonly name: ParsedName; readonly next: number } | null {
  const several = keyAt(words, at) === 'cac' ? 1 : 0;
  if (!OPENERS.has(keyAt(words, at + several)) || !CLASS.test(keysAt(words, at + several, 4))) return null;
  let end = at + several + 1;
  while (end < words.length && end - at < LONGEST && words[end]!.kind === 'word') {
    if (words[end]!.key === 'va' || isDuty(words, end)) break;
    if (/^(?:đã|được|sẽ|là|để|theo|do|vừa|nào|này)$/u.test(words[end]!.raw)) return null;
    end += 1;
  }
  if (end - at - several < 3 || end - at >= LONGEST) return null;
  const name = words
    .slice(at, end)
    .map((word, i) => (i > 0 && !word.glued ? ` ${word.raw}` : word.raw))
    .join('');
  const [start, stop] = [words[at]!.start, words[end - 1]!.end];
  return { name: { name, start, end: stop, head: false, collective: true }, next: end };
}

/** "Người sử dụng lao động | thực hiện …", "…, người sử dụng lao động | phải khai trình …": employers, wherever a sentence speaks to them. */
export function employersAt(words: readonly Word[], at: number): NameList | null {
  if (keyAt(words, at) !== 'nguoi' || keysAt(words, at, 5) !== 'nguoi su dung lao dong') return null;
  const next = at + 5;
  const heading = at === 0 && (next >= words.length || (keyAt(words, next) === ':' && next === words.length - 1));
  if (!heading && !verbAt(words, next) && !isDuty(words, next)) return null;
  const [start, end] = [words[at]!.start, words[next - 1]!.end];
  const name = words
    .slice(at, next)
    .map(({ raw }) => raw)
    .join(' ');
  return { names: [{ name, start, end, head: false, collective: true }], next };
}

const withoutAll = (folded: string): string => (folded.startsWith('cac ') ? folded.slice(4) : folded);

/** Whether a lead is such a class. */
export const isActor = (name: string): boolean => CLASS.test(withoutAll(fold(name)));

/**
 * "Thương nhân phân phối xăng dầu, đại lý bán lẻ xăng dầu chịu trách nhiệm …", "Các doanh nghiệp nhập khẩu thuốc: Thực hiện …" at the head of a
 * sentence: the list up to their duty; null elsewhere.
 */
export function actorsAt(words: readonly Word[], at: number): NameList | null {
  if (!OPENERS.has(keyAt(words, at))) return null;
  const names: ParsedName[] = [];
  let next = at;
  for (;;) {
    const found = classAt(words, next);
    if (found === null) return null;
    names.push(found.name);
    next = found.next;
    if (isDuty(words, next)) return { names, next };
    const told = keyAt(words, next) === ':' && next + 1 < words.length;
    if (told) return verbAt(words, next + 1) || isDuty(words, next + 1) ? { names, next } : null;
    if (keyAt(words, next) !== ',' && keyAt(words, next) !== 'va') return null;
    next += 1;
    // "…, đại lý bán lẻ xăng dầu, | chịu trách nhiệm".
    if (isDuty(words, next)) return { names, next };
  }
}
