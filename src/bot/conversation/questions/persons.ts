import { replace, type Token } from './tokens.js';
import { isVocabulary } from './vocabulary.js';

const SURNAMES = new Set(
  'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh trinh dao doan mai to ta ha cao luong chu luu truong lam quach kieu thai tong vuong la'.split(
    ' ',
  ),
);
const TITLES = /^(?:ong|ba|anh|chi|em|co|chu|bac|d\/c|dc|mr|ms|mrs)$/;
/** With its accent "có" is no "cô", "chỉ" no "chị". */
const isTitle = (token: Token | undefined): boolean =>
  TITLES.test(token?.key ?? '') && !/^(?:có|cố|cỡ|chỉ|bá|bả)$/u.test(token?.raw.toLowerCase() ?? '');
const MIDDLE =
  /^(?:van|thi|duc|minh|ngoc|quang|xuan|thanh|huu|cong|dinh|kim|thu|bao|gia|hong|mai|tuan|anh|tien|trong|viet|hai|quoc)$/;

/** "Trịnh Minh Đức" is nobody's ward, though xã Minh Đức is one: three capitals behind no word for a kind, which no unit bears together. */
function isFullName(
  tokens: readonly Token[],
  at: number,
  words: readonly Token[],
  isUnit: (words: string) => boolean,
): boolean {
  return (
    words.length >= 3 &&
    words.every(({ raw }) => /^\p{Lu}\p{Ll}/u.test(raw)) &&
    (MIDDLE.test(words[1]?.key ?? '') || words.slice(1).some(({ key }) => !isVocabulary(key))) &&
    !/^(?:phuong|xa|so|quan|huyen|tran|ubnd|p|x|q|h|tt|ben|vien|truong)$/.test(tokens[at - 1]?.key ?? '') &&
    !(at > 1 && /^\p{Lu}/u.test(tokens[at - 1]?.raw ?? '')) &&
    !isUnit(words.map(({ raw }) => raw).join(' '))
  );
}

/**
 * A full name: a surname and two to four more words, capitals or words that mean nothing else; or a title and a name. A given name alone is
 * nobody in an agency of thousands, so "anh Minh" is left alone.
 */
/** What goes on behind a name in small letters. */
const GOES_ON =
  /^(?:co|con|dang|da|chua|tre|cham|no|lam|bi|sao|the|ra|viec|xin|nhan|phu|duoc|o|may|thi|la|xep|va|voi|thang|tuan|quy|nam|,)$/;

/** "đồng chí lê thị thu hà" typed in small letters: a title, a surname, what stands in the middle of a name, and the given name. */
function smallLetters(tokens: readonly Token[], at: number): number {
  let to = at + 1;
  while (to - at < 3 && MIDDLE.test(tokens[to]?.key ?? '')) to += 1;
  if (to === at + 1) return 0;
  const given = tokens[to];
  if (given !== undefined && /^[a-z]+$/.test(given.key) && !GOES_ON.test(given.key)) to += 1;
  return to - at >= 3 ? to : 0;
}

/** Three or four words in small letters, and behind them one with which people go on. */
function plainLength(tokens: readonly Token[]): number {
  const next = tokens.findIndex(({ key }, at) => at > 2 && GOES_ON.test(key));
  const name = tokens.slice(0, Math.max(next, 0));
  return name.length >= 3 &&
    name.length <= 4 &&
    name.slice(2).every(({ key }) => /^[a-z]{2,}$/.test(key) && !GOES_ON.test(key))
    ? name.length
    : 0;
}

export function takePerson(
  tokens: Token[],
  onlyTitled = false,
  isUnit: (words: string) => boolean = () => false,
): string | null {
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || !SURNAMES.has(token.key)) continue;
    const capital = /^\p{Lu}\p{Ll}*$/u.test(token.raw);
    let to = at + 1;
    while (to < tokens.length && to - at < 5) {
      const next = tokens[to];
      if (next === undefined || next.key === ',' || /^[A-Z]+$/.test(next.key) || /\d/.test(next.key)) break;
      if (!(capital ? /^\p{Lu}/u.test(next.raw) : !isVocabulary(next.key) || (to === at + 1 && MIDDLE.test(next.key))))
        break;
      to += 1;
    }
    const titled = at > 0 && isTitle(tokens[at - 1]);
    // "nguyen van hung con viec nao": without a title only with the middle word that most bear, where a sentence begins.
    const plain =
      !titled && !capital && at === 0 && /^(?:van|thi)$/.test(tokens[1]?.key ?? '') ? plainLength(tokens) : 0;
    const small = titled && !capital ? smallLetters(tokens, at) : plain;
    to = Math.max(to, small);
    const words = tokens.slice(at, to);
    const strange = words.slice(1).filter((word) => !isVocabulary(word.key)).length;
    if (words.length < (titled ? 2 : 3) || (!capital && small === 0 && (strange === 0 || !titled))) continue;
    if (onlyTitled && plain === 0 && !(titled && (capital || small > 0)) && !isFullName(tokens, at, words, isUnit))
      continue;
    // "đồng chí Lê Thị Hoa": the second word of the title looks like "chị".
    const oneWord = titled && tokens[at - 1]?.key === 'chi' && tokens[at - 2]?.key === 'dong';
    const start = titled ? at - (oneWord ? 2 : 1) : at;
    const comrade = start >= 2 && tokens[start - 2]?.key === 'dong' && tokens[start - 1]?.key === 'chi';
    replace(tokens, comrade ? start - 2 : start, to - start + (comrade ? 2 : 0), 'PERSON');
    return words.map((word) => word.raw.charAt(0).toUpperCase() + word.raw.slice(1)).join(' ');
  }
  return null;
}
