import { plain } from '../words.js';

/** The words behind a named group of a match, as typed; empty where the group took no part. */
export type Groups = (name: string) => string;

/** Words as typed beside the same words without accents: folding keeps their number, so a place in the one is a place in the other. */
export type TypedWords = {
  readonly folded: string;
  readonly match: (pattern: RegExp) => Groups | null;
};

export function typedWords(text: string): TypedWords {
  const typed = text
    .normalize('NFC')
    .split(/\s+/u)
    .filter((word) => plain(word) !== '');
  const folded = typed.map(plain).join(' ');
  return {
    folded,
    match(pattern) {
      const found = pattern.exec(folded);
      if (found === null) return null;
      return (name) => {
        const span = found.indices?.groups?.[name];
        if (span === undefined) return '';
        const said = folded.slice(span[0], span[1]).trim();
        if (said === '') return '';
        const before = folded.slice(0, span[0]).trim();
        const from = before === '' ? 0 : before.split(' ').length;
        return typed
          .slice(from, from + said.split(' ').length)
          .join(' ')
          .replace(/^[\s,:;]+|[\s,:;]+$/gu, '');
      };
    },
  };
}

/** A pattern over folded words that tells where its groups stand. */
export const over = (source: string): RegExp => new RegExp(source, 'du');
