// Who stands for the owner of a company or of capital, by no name: "cơ quan đại diện chủ sở hữu", "người đại diện phần vốn nhà nước tại doanh nghiệp".
import { written } from './cursor.js';
import type { NameList } from './parsed-name.js';
import { verbAt } from './verbs.js';
import { keyAt, keysAt, type Word } from '../words.js';

const OWNER =
  /^(?:chu so huu(?: truc tiep| nha nuoc| phan von nha nuoc| von nha nuoc| von)?|(?:phan )?von(?: cua)?(?: nha nuoc| doanh nghiep| chu so huu)|theo phap luat|theo uy quyen)(?![a-z])/;
const LONGEST = 24;

/** "người đại diện theo pháp luật | của các cơ sở …": those whom such a person stands for. */
type ListAt = (words: readonly Word[], at: number) => NameList | null;

/** Index after " tại doanh nghiệp", " tại Ngân hàng …": where that is, up to a verb or a sign; `at` elsewhere. */
function afterPlace(words: readonly Word[], at: number): number {
  if (keyAt(words, at) !== 'tai') return at;
  let next = at + 1;
  while (next < at + LONGEST && words[next]?.kind === 'word' && keyAt(words, next) !== 'va') {
    if (
      next > at + 1 &&
      !words[next]!.capital &&
      (verbAt(words, next) || /^(?:có|chịu|phải|để)$/u.test(words[next]!.raw))
    )
      break;
    next += 1;
  }
  return next;
}

/** The agency or person at a word; a person who stands for named bodies counts as those. Null where none stands. */
export function representativeAt(words: readonly Word[], at: number, listAt: ListAt): NameList | null {
  const first = keyAt(words, at);
  const from = first === 'cac' || first === 'nhung' ? at + 1 : at;
  if (keyAt(words, from + 2) !== 'dai' && keyAt(words, from + 1) !== 'dai') return null;
  const who = /^(?:co quan|to chuc|nguoi) dai dien /.exec(`${keysAt(words, from, 4)} `);
  if (who === null) return null;
  const owner = from + who[0].trim().split(' ').length;
  const said = OWNER.exec(keysAt(words, owner, 6));
  if (said === null) return null;
  let next = owner + said[0].split(' ').length;
  const person = keyAt(words, from) === 'nguoi';
  const bodies = person && keyAt(words, next) === 'cua' ? listAt(words, next + 1) : null;
  if (bodies !== null)
    return {
      names: bodies.names.map((name) => ({ ...name, start: words[at]!.start, head: true })),
      next: bodies.next,
    };
  next = afterPlace(words, next);
  const name = { name: written(words, at, next), start: words[at]!.start, end: words[next - 1]!.end };
  return { names: [{ ...name, head: person, collective: true }], next };
}
