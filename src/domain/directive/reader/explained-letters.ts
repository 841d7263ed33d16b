// Letters that the document explains in brackets behind the name they stand for: "Tập đoàn Công nghiệp Than - Khoáng sản Việt Nam (TKV)".
import type { Source } from './source.js';

const LETTERS = /^\p{Lu}[\p{Lu}\d]{1,8}$/u;
const EXPLAINED = /\((?:(?:gọi|viết) tắt là |sau đây gọi (?:tắt )?là )?(\p{Lu}[\p{Lu}\d]{1,8})\)/gu;
/** Letters of the longest name. */
const LONGEST = 160;

/** Where letters first stand in a bracket of their own: found in one pass, whatever the number of those that are asked for. */
function bracketsOf(text: string): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const { 1: letters, index } of text.matchAll(EXPLAINED)) if (!first.has(letters!)) first.set(letters!, index);
  return first;
}

/** The name right before an offset; null where none ends there. */
function nameBefore(source: Source, end: number): string | null {
  const words = source.words(Math.max(0, end - LONGEST), end);
  for (let at = 0; at < words.length; at += 1) {
    const list = words[at]!.glued ? null : source.names(words, at);
    if (list?.next !== words.length) continue;
    const { name, collective } = list.names[list.names.length - 1]!;
    return collective || LETTERS.test(name) ? null : name;
  }
  return null;
}

/** A name that consists of letters, spelt out as the document does; any other name as it is. */
export function lettersSpeltOut(source: Source): (name: string) => string {
  let brackets: ReadonlyMap<string, number> | null = null;
  const known = new Map<string, string>();
  return (name) => {
    if (name.length > 9 || !LETTERS.test(name)) return name;
    const found = known.get(name);
    if (found !== undefined) return found;
    const at = (brackets ??= bracketsOf(source.text)).get(name);
    const spelt = (at === undefined ? null : nameBefore(source, at)) ?? name;
    known.set(name, spelt);
    return spelt;
  };
}
