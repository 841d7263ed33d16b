// Levels behind an office that every district or commune has: "Trung tâm Y tế quận | , huyện và thành phố Thủ Đức".
import type { NameList } from './parsed-name.js';
import { placeType } from './heads.js';
import { levels, place } from './places.js';
import { written } from './cursor.js';
import { verbAt } from './verbs.js';
import { keyAt, type Word } from '../words.js';

const LEVEL = /(?:^| )(?:quận|huyện|thị xã|xã|phường|thị trấn)$/u;
/** Committees of the People are named one by one. */
const COMMITTEE = /^(?:UBND|HĐND|các )/u;

/** Nothing, a sign or a verb. */
const closes = (words: readonly Word[], at: number): boolean =>
  words[at] === undefined || words[at]!.kind === 'sign' || verbAt(words, at);

/** Behind a level: "và thành phố Thủ Đức", one place of another kind; the same index elsewhere. */
function afterNamed(words: readonly Word[], at: number): number {
  if (keyAt(words, at) !== 'va' || placeType(words, at + 1) === null) return at;
  const cursor = { at: at + 1 };
  place(words, cursor);
  return words[cursor.at - 1]!.capital && closes(words, cursor.at) ? cursor.at : at;
}

/** The name with the further levels listed behind the one that it ends in; as it is where none are. */
export function withLevels(words: readonly Word[], list: NameList): NameList {
  const [name] = list.names;
  if (name === undefined || list.names.length > 1 || !'ngãý'.includes(name.name.charAt(name.name.length - 1)))
    return list;
  if (!LEVEL.test(name.name) || COMMITTEE.test(name.name)) return list;
  const cursor = { at: list.next + 1 };
  const listed =
    keyAt(words, list.next) === ',' && words[cursor.at]?.capital === false && levels(words, cursor, false) !== '';
  if (!listed && !name.name.includes(', ')) return list;
  const from = list.next;
  // "Công an xã, | huyện ủy": the second begins a body of its own.
  if (listed && /^(?:uy|doan|doi|hoi)$/.test(keyAt(words, cursor.at))) return list;
  const next = afterNamed(words, listed ? cursor.at : from);
  if (next === from || (next === cursor.at && !closes(words, next) && keyAt(words, next) !== 'va')) return list;
  const more = `${name.name}${listed ? '' : ' '}${written(words, from, next)}`;
  return { names: [{ ...name, name: more, end: words[next - 1]!.end, collective: true }], next };
}
