// How binding an obligation is by its first words.
import { keyAt, keysAt, type Word } from '../../unit/words.js';

export type Strength = 'must' | 'soft' | 'prohibition' | 'event';

/** First words of what is forbidden, or only wished for. */
const FORBIDS: ReadonlySet<string> = new Set(['nghiem', 'khong', 'tuyet', 'dinh', 'tam']);
const WISHES: ReadonlySet<string> = new Set(['khuyen', 'phan']);

/** How binding the words `[from, to)` are. */
export function strengthOf(words: readonly Word[], from: number, to: number): Strength {
  const first = keyAt(words, from);
  if (!FORBIDS.has(first) && !WISHES.has(first)) return 'must';
  const head = keysAt(words, from, Math.min(to - from, 4));
  if (/^(?:nghiem cam|khong duoc|tuyet doi khong|dinh chi|tam dung)/.test(head)) return 'prohibition';
  return /^(?:khuyen khich|phan dau)/.test(head) ? 'soft' : 'must';
}
