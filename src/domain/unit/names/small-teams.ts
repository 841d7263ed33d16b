// Teams of a commune in small letters among other bodies: "Công an phường, | tổ quản lý trật tự đô thị, bộ phận địa chính".
import type { ParsedName } from './parsed-name.js';
import { written } from './cursor.js';
import { directs } from './verbs.js';
import { rawAt, type Word } from '../words.js';

const TEAM = /^(?:tổ (?!chức|quốc|dân phố|trình|hợp)|đội (?!mũ|tuyển|hình|ngũ)|bộ phận |cụm (?!từ)|câu lạc bộ )/u;
/** Words of such a name; the first two are never taken for what the team is to do ("tổ thanh tra xây dựng"). */
const LONGEST = 8;
const FEWEST = 3;

/** The team that begins at a word behind a comma, and the index after it; null where none does. */
export function smallTeam(
  words: readonly Word[],
  at: number,
): { readonly name: ParsedName; readonly next: number } | null {
  const first = words[at];
  if (first === undefined || first.kind !== 'word' || first.capital || first.plain) return null;
  if (!TEAM.test(`${first.raw} ${rawAt(words, at + 1)} ${rawAt(words, at + 2)} `)) return null;
  let next = at + 1;
  while (next < words.length && next - at < LONGEST && words[next]!.kind === 'word' && words[next]!.key !== 'va') {
    if (words[next]!.capital) return null;
    if (next - at >= FEWEST && (directs(words, next) || ENDS.test(words[next]!.raw))) break;
    next += 1;
  }
  if (next - at < FEWEST) return null;
  const closed = words[next] === undefined || /^[,;:.]$/.test(words[next]!.key) || words[next]!.key === 'va';
  if (!closed && !directs(words, next)) return null;
  return {
    name: {
      name: written(words, at, next),
      start: first.start,
      end: words[next - 1]!.end,
      head: false,
      collective: false,
    },
    next,
  };
}

const ENDS = /^(?:đã|được|là|sẽ|đang|vừa|gồm|với|cho|do|theo|thì|như|có|tại|trong|để|khi)$/u;
