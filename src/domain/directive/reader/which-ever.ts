// Bodies told by what they have or have not done: "địa phương nào chưa ban hành kế hoạch thì phải ban hành ngay".
import type { ParsedName } from '../../unit/names/parsed-name.js';
import { verbAt } from '../../unit/names/verbs.js';
import { keyAt, keysAt, type Word } from '../../unit/words.js';

const OF_WHICH =
  /^(?:dia phuong|don vi|co quan|bo phan|phong ban|xa|phuong|huyen|tinh|thon|ap|to|doi|so|nganh|bo|truong|phong|benh vien|cong ty|doanh nghiep|chi bo|dang bo|co so|chu dau) nao /;
/** Words of the condition, the longest with a day and a share in it. */
const LONGEST = 24;
/** What befalls them, or what the one who answers for them is told: no order to themselves. */
const SUFFERED = /^(?:bi|duoc|se|khong|chi|moi)$/;

/** Whoever meets a condition and is told what to do then, called by that condition, and where the order begins; null elsewhere. */
export function whichEverAt(
  words: readonly Word[],
  at: number,
): { readonly name: ParsedName; readonly next: number } | null {
  const opening = OF_WHICH.exec(`${keysAt(words, at, 3)} `);
  if (opening === null) return null;
  const which = at + opening[0].trim().split(' ').length - 1;
  for (let i = which + 2; i < Math.min(words.length - 1, which + LONGEST); i += 1) {
    const { raw, kind, key } = words[i]!;
    if (kind === 'sign' && /^[.;:]$/.test(key)) return null;
    if (raw !== 'thì' && raw !== 'phải') continue;
    const next = raw === 'thì' && keyAt(words, i + 1) !== 'phai' ? i + 1 : raw === 'thì' ? i + 2 : i + 1;
    if (SUFFERED.test(keyAt(words, next)) || (raw === 'thì' && !orders(words, i + 1))) return null;
    const said = [...words.slice(at, which), ...words.slice(which + 1, i)];
    const told = said.map((word, k) => (k > 0 && !word.glued ? ` ${word.raw}` : word.raw)).join('');
    const name = `các ${told.charAt(0).toLowerCase()}${told.slice(1)}`;
    const [start, end] = [words[at]!.start, words[i - 1]!.end];
    return { name: { name, start, end, head: false, collective: true }, next: raw === 'thì' ? i + 1 : i };
  }
  return null;
}

/** "thì | phải ban hành ngay", "thì | báo cáo UBND huyện"; in "thì | Trưởng thôn phải giải trình" another is told. */
const orders = (words: readonly Word[], at: number): boolean =>
  keyAt(words, at) === 'phai' || (verbAt(words, at) && !words[at]!.capital);
