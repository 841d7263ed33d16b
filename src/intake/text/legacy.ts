import { TCVN3, VNI_PAIRS, VNI_SINGLES } from './legacy-tables.js';
import { isSyllable } from './syllable.js';

export type LegacyEncoding = 'TCVN3' | 'VNI' | 'windows-1258';

const LETTERS = /[\p{L}\p{M}]+/gu;
const isShouted = (word: string | undefined): boolean =>
  word !== undefined && !/[a-z]/.test(word) && (word.match(/[A-Z]/g)?.length ?? 0) >= 2;
/** "Sở", "Hà": one plain capital and accented letters only, which alone does not tell a capital font. */
const isUndecided = (word: string): boolean => !/[a-z]/.test(word) && /[A-Z]/.test(word) && word.length > 1;

/** Capitals with a tone come from a capital font, so a shouted word decodes as "CộNG": its case is made whole again. */
function wholeCase(text: string): string {
  if (!/[A-Z]/.test(text)) return text;
  return text
    .split('\n')
    .map((line) => {
      // Most lines hold no shouted word at all.
      if (!/[A-Z][^a-z\s]*[A-Z]/.test(line)) return line;
      const words = line.match(LETTERS) ?? [];
      let index = -1;
      return line.replace(LETTERS, (word) => {
        index += 1;
        const shouted =
          isShouted(word) || (isUndecided(word) && (isShouted(words[index - 1]) || isShouted(words[index + 1])));
        return shouted ? word.toUpperCase() : word;
      });
    })
    .join('\n');
}

export function fromTcvn3(text: string): string {
  return wholeCase(text.replace(/[\u00a1-\u00fe\u03bc]/gu, (char) => TCVN3[char] ?? char));
}

/** A letter with one of the marks, or a letter of its own. */
const VNI = /[aeoôuöy][ùøûõïêéèúüëâáàåãä]|[ñôöíìæóòî]/giu;

export function fromVni(text: string): string {
  return text.replace(VNI, (match) => {
    const pair = VNI_PAIRS.get(match);
    if (pair !== undefined) return pair;
    return [...match].map((char) => VNI_SINGLES.get(char) ?? char).join('');
  });
}

const WORD = /[^\s\d.,;:!?()[\]{}"'“”‘’/\\|+*=<>_–—-]+/gu;
const SAMPLE = 20_000;
const ENOUGH_WORDS = 3;
const CONVINCED = 0.8;

/** Share of words with a letter beyond ASCII that are well-formed syllables, and how many such words there are. */
export function vietnameseShare(text: string): { share: number; words: number } {
  let words = 0;
  let good = 0;
  for (const [word] of text.slice(0, SAMPLE).normalize('NFC').matchAll(WORD)) {
    if (!/[^\u0000-\u007f]/u.test(word)) continue;
    words += 1;
    if (isSyllable(word)) good += 1;
  }
  return { share: words === 0 ? 0 : good / words, words };
}

const CONVERTERS = [
  { encoding: 'TCVN3', convert: fromTcvn3 },
  { encoding: 'VNI', convert: fromVni },
] as const;

/** Text that is really TCVN3 or VNI taken for Latin-1 is converted; anything else comes back as it was. The beginning decides for the whole. */
export function repairLegacyText(text: string): { text: string; encoding: LegacyEncoding | null } {
  const sample = text.slice(0, SAMPLE);
  const before = vietnameseShare(sample);
  if (before.words < ENOUGH_WORDS || before.share > 0.5) return { text, encoding: null };
  const candidates = CONVERTERS.map((converter) => ({
    ...converter,
    share: vietnameseShare(converter.convert(sample)).share,
  }));
  const best = candidates.sort((a, b) => b.share - a.share)[0];
  if (best === undefined || best.share < CONVINCED || best.share <= before.share) return { text, encoding: null };
  return { text: best.convert(text), encoding: best.encoding };
}
