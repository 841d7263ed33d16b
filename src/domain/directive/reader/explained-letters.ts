// Letters that the document explains in brackets behind the name they stand for: "Tập đoàn Công nghiệp Than - Khoáng sản Việt Nam (TKV)".
import type { Source } from './source.js';

const LETTERS = /^\p{Lu}[\p{Lu}\d]{1,8}$/u;
/** Letters of the longest name. */
const LONGEST = 160;

function explanation(source: Source, letters: string): string | null {
  const bracket = new RegExp(`\\((?:(?:gọi|viết) tắt là |sau đây gọi (?:tắt )?là )?${letters}\\)`, 'u').exec(
    source.text,
  );
  if (bracket === null) return null;
  const words = source.words(Math.max(0, bracket.index - LONGEST), bracket.index);
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
  const known = new Map<string, string>();
  return (name) => {
    if (name.length > 9 || !LETTERS.test(name)) return name;
    const spelt = known.get(name) ?? explanation(source, name) ?? name;
    known.set(name, spelt);
    return spelt;
  };
}
