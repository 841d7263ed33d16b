import { fold } from '../../../domain/unit/fold.js';
import { DIALECT, SHORT } from './short-forms.js';

/** A word of the sentence. `key` is folded; a consumed stretch becomes one token whose key is a marker in capitals. */
export type Token = { readonly key: string; readonly raw: string };

export type Marker = 'UNIT' | 'GROUP' | 'DOC' | 'NUM' | 'BARE' | 'PERIOD' | 'BASE' | 'PERSON' | 'COUNT';

/** A sentence that is longer than this is no question. */
export const LONGEST = 400;

/** What no Vietnamese syllable begins with is a short form or a slip, whatever its accents. */
const NO_SYLLABLE = /^(?:(?!ch|gh|gi|kh|ng|nh|ph|qu|th|tr)[b-df-hj-np-tv-xz]{2}|p(?!h))/;
/** "việc chi", "có chi": the middle's "gì". */
const ASKS_WHAT = /^(?:viec|co|cai|nhung|lam|con|vu)$/;
/** "chờ a duyệt", "a cần": who speaks, and no English article. */
const OF_ME = /^(?:cho|cua|doi|giup|gui|den|gium|bao|nhac|de|ben)$/;
const I_WANT = /^(?:can|duyet|ky|xem|muon|hoi|phai|chua|dang)$/;

/** "q.hạn", "đ.vị": a first letter, a dot and the second syllable. */
const DOTTED: ReadonlyMap<string, string> = new Map([
  ['q.han', 'qua han'],
  ['t.hinh', 'tinh hinh'],
  ['b.cao', 'bao cao'],
  ['c.viec', 'cong viec'],
  ['n.vu', 'nhiem vu'],
  ['d.vi', 'don vi'],
  ['g.han', 'gia han'],
  ['x.nhan', 'xac nhan'],
  ['t.do', 'tien do'],
  ['b.nhieu', 'bao nhieu'],
  ['k.hoach', 'ke hoach'],
  ['c.van', 'cong van'],
  ['c.thi', 'chi thi'],
  ['q.ly', 'quan ly'],
  ['h.thanh', 'hoan thanh'],
]);
const DOTTED_WORD = /(?<![\p{L}\d])(\p{L}\.\s?\p{L}+)(?!\p{L})/gu;

/** Words with accents that only look like a word of the grammar once the accents are gone: they keep theirs, so that no rule takes them. */
const OTHER_WORDS: ReadonlyMap<string, RegExp> = new Map([
  ['muon', /^muộn$/],
  ['cham', /^(?:chậm|chấm)$/],
  ['tre', /^tr[ễểế]$/],
  ['no', /^nợ$/],
  ['qua', /^(?:quá|qúa|qua|quả)$/],
  ['nhan', /^(?:nhận|nhắn|nhân)$/],
  ['ky', /^(?:ký|kí|kỳ|kì|kỷ|kỉ)$/],
  ['duyet', /^duyệt$/],
  ['do', /^(?!đ[ỏó]$)/],
  ['de', /^(?!dễ$)/],
  ['ve', /^(?!vẽ$)/],
  ['ngu', /^ngu$/],
  ['tu', /^(?!tự$)/],
  ['ngam', /^ngâm$/],
]);

function keyOf(raw: string): string {
  const key = fold(raw);
  const lower = raw.toLowerCase();
  const meant = OTHER_WORDS.get(key);
  return meant === undefined || lower === key || meant.test(lower) ? key : lower;
}

/** "cho anh", "cho chị xem": said to whoever answers, and close to "chờ anh" once accents are gone. */
const FOR_ME =
  /(?<!(?:giao|chuyển|gửi|báo|nhắc|phân|hạn) )(?<!\p{L})[Cc]ho (?:anh|chị|(?<!(?:việc|gì|nào) cho )(?:em|tôi|mình)|sếp|tớ|bác|cô|chú)(?!\p{L})(?! (?:hỏi|xin|biết))/gu;
const ACCENTED_TEXT = /[\u00C0-\u1EF9]/u;

const EDGE = /^["'“”‘’()[\]{}<>«»!?.,;:…*_~`|•·=^-]+|["'“”‘’()[\]{}<>«»!?.;:…*_~`|•·=^-]+$/gu;

/** "nghành": "ngh" stands before e and i alone. */
const withoutNgh = (raw: string): string =>
  raw.replace(/^(ng)h(?=(\p{L}))/iu, (all, ng: string, letter: string) => (/^[aou]/.test(fold(letter)) ? ng : all));

/** Cuts a sentence into folded words; commas stay as tokens, since they part the members of a list. */
export function tokensOf(text: string): Token[] {
  const written = text.normalize('NFC');
  const clean = (ACCENTED_TEXT.test(written) ? written.replace(FOR_ME, ' ') : written)
    .replace(/<\/?(?:b|i|u|em|strong|p|br|div|span)(?:\s[^>]*)?>/giu, ' ')
    .replace(/[\p{Extended_Pictographic}\uFE0F\u200D]/gu, ' ')
    // "@trợ_lý": who is called.
    .replace(/(?<!\S)@\S+/gu, ' ')
    .replace(DOTTED_WORD, (word) => DOTTED.get(fold(word).replace(/\s/gu, '')) ?? word)
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    // "tháng 9 - 10": one stretch.
    .replace(/((?:tháng|thang|quý|quy) \d{1,2}) - (\d{1,2})(?![\d/])/giu, '$1-$2')
    .replace(/^\/+/u, '')
    .replace(/_/gu, ' ')
    .replace(/\s*([/])\s*/gu, '$1')
    .replace(/(?<![\p{L}\d])([pqxhPQXH]|[tT][tTxXpP])\.\s*(?=\p{L})/gu, '$1 ')
    .replace(/,(?!\d)/gu, ' , ')
    .replace(/[?!;…]+/gu, ' ');
  const tokens: Token[] = [];
  const pieces = clean.split(/\s+/u);
  for (const [at, piece] of pieces.entries()) {
    if (piece === ',') {
      tokens.push({ key: ',', raw: ',' });
      continue;
    }
    const raw = withoutNgh(piece.replace(EDGE, ''));
    if (raw === '') continue;
    // A drawing, and not "sở đó".
    const key = raw.toLowerCase() === 'sơ' && /^đồ$/iu.test(pieces[at + 1] ?? '') ? 'sơ' : keyOf(raw);
    // "ct24", "cv1888": the kind and the number are two words.
    const glued = /^(ct|cv|vb|tb|kh|qd|nq|cd|kl|nv|vc|viec)(\d{1,6})$/.exec(key);
    if (glued !== null) {
      for (const part of glued.slice(1).flatMap((one) => (SHORT.get(one) ?? one).split(' ')))
        tokens.push({ key: part, raw: part });
      continue;
    }
    const person = /^\p{Lu}/u.test(pieces[at + 1] ?? '')
      ? undefined
      : addressed(raw, fold(pieces[at + 1] ?? ''), fold(pieces[at - 1] ?? ''));
    if (person !== undefined) {
      tokens.push({ key: person, raw: person });
      continue;
    }
    const long = meantBy(key, raw, tokens, fold(pieces[at + 1] ?? ''));
    if (long === undefined) tokens.push({ key, raw });
    else for (const word of long.split(' ')) tokens.push({ key: word, raw: word });
  }
  return tokens.map((token, at) => {
    // "bọn em", "tụi tôi": the asker's own side.
    if (
      /^(?:bọn|tụi|bon)$/u.test(token.raw.toLowerCase()) &&
      /^(?:em|toi|minh|tui|to)$/.test(tokens[at + 1]?.key ?? '')
    )
      return { key: 'ben', raw: 'bên' };
    // "việc gì đang cháy" is on fire, "việc đang chạy" goes on.
    if (token.raw.toLowerCase() === 'cháy' && /^(?:dang|sap)$/.test(tokens[at - 1]?.key ?? ''))
      return { ...token, key: 'cháy' };
    if (token.raw.toLowerCase() !== 'a' || token.raw !== token.key) return token;
    const isMe = OF_ME.test(tokens[at - 1]?.key ?? '') || I_WANT.test(tokens[at + 1]?.key ?? '');
    return isMe ? { key: 'anh', raw: 'anh' } : token;
  });
}

/** How the young call the old and themselves: for the grammar "anh" asks and "em" answers. "chú ý" and "bác nào" are neither. */
function addressed(raw: string, next: string, before: string): string | undefined {
  const lower = raw.toLowerCase();
  // "công cụ", "dụng cụ"
  if (lower === 'cụ' && /^(?:cong|dung)$/.test(before)) return undefined;
  if (lower === 'cháu') return 'em';
  return /^(?:chú|bác|cô|dì|cụ)$/u.test(lower) &&
    !/^(?:y|nao|trong|bo|dong|the|si)$/.test(next) &&
    !/^\p{Lu}/u.test(raw)
    ? 'anh'
    : undefined;
}

/** The full words behind a short one. A name with accents ("Hồng") is no short form. */
function meantBy(key: string, raw: string, before: readonly Token[], next: string): string | undefined {
  const lower = raw.toLowerCase();
  const previous = before.at(-1)?.key ?? '';
  if (lower === 'mô' && /^(?:vi|phuong|xa|so|viec|nguoi|cai)$/.test(previous)) return 'nao';
  const dialect = DIALECT.get(lower);
  if (dialect !== undefined && raw === lower && previous !== 'bao') {
    if (lower === 'nhiêu' && /^(?:bay|bao)$/.test(previous)) return undefined;
    return dialect === 'bao nhieu' || dialect === 'ngay kia' || dialect === 'khong' || previous !== 'phuong'
      ? dialect
      : undefined;
  }
  // "phuong hong ha", "hong van" are names, "co hong" asks.
  if (
    key === 'hong' &&
    (/^(?:phuong|xa|p|x|quan|huyen|ong|ba|chi|co)$/.test(previous) || /^(?:ha|van|son)$/.test(next))
  )
    return undefined;
  if (lower === 'hn' && /^(?:qua|toi|den|tre|gia|het)$/.test(previous)) return 'han';
  if (lower === 'hn' && previous === '') return 'hom nay';
  // "sở nn", "sở tp", "sở nv" are departments; elsewhere the same letters are a reason, the city, a duty.
  if (/^(?:nn|tp|nv|tc|xd|yt|dl|ct)$/.test(lower) && previous === 'so') return undefined;
  if (lower === 'rang' && previous === 'vi') return 'sao';
  if (raw === 'chi' && next !== 'thi' && ASKS_WHAT.test(previous)) return 'gi';
  // "thì s", "dùng s v": at the end of what is asked; "s." before a name is a department.
  if (key === 's' && /^(?:|v|vay|a|ta|the|roi|r|nhi|em|e)$/.test(next)) return 'sao';
  const unaccented = /^[^\u00C0-\u1EF9]*$/u.test(lower.replaceAll('đ', 'd'));
  return (unaccented && (key !== 'hong' || raw === lower)) || NO_SYLLABLE.test(key) ? SHORT.get(key) : undefined;
}

export const flatOf = (tokens: readonly Token[]): string => tokens.map((token) => token.key).join(' ');

/** Replaces what a pattern found in the flat sentence by one marker; the tokens it covered are returned. */
export function take(
  tokens: Token[],
  pattern: RegExp,
  marker: Marker | null,
): { readonly match: RegExpExecArray; readonly taken: readonly Token[] } | null {
  const flat = flatOf(tokens);
  const match = pattern.exec(flat);
  if (match === null) return null;
  const from = flat.slice(0, match.index).split(' ').length - 1;
  const count = match[0].trim().split(' ').length;
  const start = from + (match[0].startsWith(' ') ? 1 : 0);
  return { match, taken: replace(tokens, start, count, marker) };
}

export function replace(tokens: Token[], from: number, count: number, marker: Marker | null): readonly Token[] {
  const raw = tokens
    .slice(from, from + count)
    .map((token) => token.raw)
    .join(' ');
  return tokens.splice(from, count, ...(marker === null ? [] : [{ key: marker, raw }]));
}

/** Damerau: a letter more, less, other, or two neighbours swapped. */
export function oneTypo(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
