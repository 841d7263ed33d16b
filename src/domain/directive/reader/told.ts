// Whom an act tells, and names that go on beyond what the grammar of names knows.
import { lettersAt } from '../../unit/names/letters.js';
import { officerAt } from '../../unit/names/officers.js';
import type { NameList } from '../../unit/names/parsed-name.js';
import { personAt } from '../../unit/names/persons.js';
import { titleAt } from '../../unit/names/heads.js';
import { verbAt } from '../../unit/names/verbs.js';
import { keyAt, keysAt, type Word } from '../../unit/words.js';
import { personsAtLarge } from './open-subject.js';
import type { Source } from './source.js';
import { bareBodyAt, unnamedBodyAt } from './unnamed-body.js';
import { singleBlanks } from './lines.js';

/** "các Phó Chủ tịch UBND tỉnh", "đồng chí Phó Giám đốc Sở X", "đ/c Phó …": a deputy is told, not the body. */
export function isDeputy(words: readonly Word[], at: number): boolean {
  let i = keyAt(words, at) === 'cac' ? at + 1 : at;
  if (keyAt(words, i) === 'dong' && keyAt(words, i + 1) === 'chi') i += 2;
  else if (keysAt(words, i, 3) === 'd / c') i += 3;
  return keyAt(words, i) === 'pho' && titleAt(words, i) !== null;
}

const personally = ({ names, next }: NameList): NameList => ({
  names: names.map((name, i) => (i === 0 ? { ...name, personal: true } : name)),
  next,
});

/** Bodies, a person, or an officer without an office, whom a speech act tells to act. */
export function toldAt(source: Source, words: readonly Word[], at: number): NameList | null {
  const named = source.names(words, at) ?? personAt(words, at) ?? personsAtLarge(words, at) ?? officerAt(words, at);
  if (named !== null) return isDeputy(words, at) ? personally(named) : named;
  // "đề nghị | TKV | chỉ đạo …": letters alone, right before what is to be done.
  const letters = verbAt(words, at + 1) ? lettersAt(words, at) : null;
  const unnamed = unnamedBodyAt(words, at) ?? bareBodyAt(words, at) ?? letters;
  return unnamed === null ? null : { names: [unnamed.name], next: unnamed.next };
}

/** Words that the rest of a name may take. */
const LONGEST_REST = 12;

/**
 * "Phòng Nghiệp vụ, | Dự toán, Pháp chế chủ trì …": behind a comma the name of an office goes on in capitals up to its verb, though the
 * grammar of names does not know it. `personal`: the clerk is asked.
 */
export function wholeName(source: Source, words: readonly Word[], { names, next }: NameList): NameList | null {
  const last = names[names.length - 1]!;
  if (last.collective || keyAt(words, next) !== ',' || words[next + 1]?.capital !== true) return null;
  let end = next + 1;
  while (end < words.length && end - next <= LONGEST_REST && !verbAt(words, end)) {
    const word = words[end]!;
    if (word.kind === 'sign' ? !/^[,&-]$/.test(word.key) : source.names(words, end) !== null) return null;
    end += 1;
  }
  if (!verbAt(words, end) || words[end]!.capital || words[end - 1]!.kind === 'sign') return null;
  const name = singleBlanks(source.text.slice(last.start, words[end - 1]!.end));
  return { names: [...names.slice(0, -1), { ...last, name, end: words[end - 1]!.end, personal: true }], next: end };
}

const DECIDES: ReadonlySet<string> = new Set(['xem', 'phe', 'cho', 'quyet', 'chap', 'thong']);

/** "Đề nghị Thường trực HĐND tỉnh xem xét, quyết định": asks for a decision, orders nothing. */
export function isRequestUpwards(words: readonly Word[], at: number, next: number): boolean {
  if (/^(?:giao|chuyen)$/.test(keyAt(words, at))) return false;
  if (!DECIDES.has(keyAt(words, next))) return false;
  const rest = keysAt(words, next, 5);
  return (
    /^(?:xem xet|phe duyet|cho y kien|quyet dinh|chap thuan|thong nhat)/.test(rest) &&
    !/^(?:quyet dinh (?:thanh lap|phan cong))/.test(rest) &&
    // "thống nhất hướng dẫn xử lý": what they are to agree on.
    !(rest.startsWith('thong nhat') && verbAt(words, next + 2))
  );
}
