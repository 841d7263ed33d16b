// Those at the head of a place who speak for it: "Lãnh đạo thành phố giao Sở A …", "Lãnh đạo UBND tỉnh yêu cầu …".
import { placeType } from '../../unit/names/heads.js';
import type { ParsedName } from '../../unit/names/parsed-name.js';
import { keyAt, keysAt, type Word } from '../../unit/words.js';
import type { IssuerTest } from './clause-shape.js';

/** What they say in the name of the issuer. */
const SAYS = /^(?:giao|yeu cau|de nghi|phan cong|chi dao)(?![a-z])/;

/** Index of what the leaders of the issuer's own place say; -1 where nobody of them speaks: the leaders of another place are told themselves. */
export function leadersSay(words: readonly Word[], at: number, isIssuer: IssuerTest): number {
  if (keyAt(words, at) !== 'lanh' || keyAt(words, at + 1) !== 'dao') return -1;
  let i = at + 2;
  if (keyAt(words, i) === 'ubnd') i += 1;
  else if (keysAt(words, i, 4) === 'uy ban nhan dan') i += 4;
  const place = placeType(words, i);
  if (place === null) return -1;
  const from = i;
  i = place.next;
  while (words[i]?.kind === 'word' && words[i]!.capital) i += 1;
  const said = words
    .slice(from, i)
    .map(({ raw }) => raw)
    .join(' ');
  const name: ParsedName = {
    name: `UBND ${said}`,
    start: words[at]!.start,
    end: words[i - 1]!.end,
    head: true,
    collective: false,
  };
  if (keyAt(words, i) === 'cung') i += 1;
  const says = keysAt(words, i, 2);
  return SAYS.test(says) && isIssuer(name, says) ? i : -1;
}
