import { hasAccents } from './accents.js';
import type { Token } from './tokens.js';
import type { UnitLexicon } from './unit-lexicon.js';

const HEAD = /^(?:phuong|xa|p|x)$/;
/** Head and name: "phường Cửa Nam", "xã Quảng Oai Thượng Hạ". */
const LONGEST = 5;
const SHORTEST = 3;

/** Of a word of one letter nothing else is read. */
const hidden = (token: Token): Token => (token.key.length < 2 ? token : { ...token, key: token.key.toUpperCase() });

/**
 * Words of a living ward's whole name, and of a given name "Nam", in capitals: "phường Cửa Nam quá hạn" is of no year past, "xã Tiến Thắng 3 việc" of no March,
 * "phường Giảng Võ tới đâu" of nobody's wife. What reads small letters passes them by.
 */
export function withNamesHidden(tokens: readonly Token[], lexicon: UnitLexicon): readonly Token[] {
  const accented = tokens.some(({ raw }) => hasAccents(raw));
  const result = tokens.map((token, at) =>
    token.raw === 'Nam' && at > 0 && (accented || /^\p{Lu}/u.test(tokens[at - 1]?.raw ?? '')) ? hidden(token) : token,
  );
  for (const [at, { key }] of tokens.entries()) {
    if (!HEAD.test(key)) continue;
    for (let count = Math.min(LONGEST, tokens.length - at); count >= SHORTEST; count -= 1) {
      const words = tokens.slice(at, at + count);
      if (!lexicon.exact(words.map(({ raw }) => raw).join(' ')).some(({ validTo }) => validTo === null)) continue;
      result.splice(at + 1, count - 1, ...words.slice(1).map(hidden));
      break;
    }
  }
  return result;
}

const MARKER = /^(?:UNIT|GROUP|DOC|NUM|BARE|PERIOD|BASE|PERSON|COUNT)$/;

export const withoutHiding = (tokens: readonly Token[]): readonly Token[] =>
  tokens.map((token) =>
    /^[A-Z]{2,}$/.test(token.key) && !MARKER.test(token.key) ? { ...token, key: token.key.toLowerCase() } : token,
  );
