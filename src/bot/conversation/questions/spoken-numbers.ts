import type { Token } from './tokens.js';

const DIGITS: Readonly<Record<string, number>> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
};
const SCALES: Readonly<Record<string, number>> = { mươi: 10, chục: 10, trăm: 100, nghìn: 1000, ngàn: 1000 };
const FILLERS = /^(?:linh|lẻ)$/u;
/** What a dictated number belongs to: a document, an assignment or a day. "kế hoạch ba năm" is a plan for three years. */
const CUE = /^(?:thi|van|hoach|dinh|quyet|dien|luan|ban|bao|viec|vu|so|ngay|mung|mong|directive|cv|ct|kh|vb|qd|tb|nv)$/;
const DAY = /^(?:ngay|mung|mong)$/;

const wordOf = (token: Token | undefined): string => token?.raw.toLowerCase() ?? '';
const isNumberWord = (word: string): boolean =>
  word in DIGITS || word in SCALES || word === 'mười' || FILLERS.test(word);

/** "hai mươi bốn" 24, "hai tư" 24, "một nghìn năm trăm bảy mươi lăm" 1575, "một năm bảy năm" 1575; null for words that are no number. */
function valueOf(words: readonly string[]): number | null {
  const scaled = words.some((word) => word in SCALES || word === 'mười');
  if (!scaled) {
    const digits = words.map((word) => DIGITS[word]);
    if (digits.includes(undefined)) return null;
    // Two digits are a number only where the second is said as the end of one: "hai tư", not "ba năm" (three years).
    return words.length >= 3 || (words.length === 2 && /^(?:tư|mốt|lăm|nhăm)$/u.test(words[1] ?? ''))
      ? Number(digits.join(''))
      : null;
  }
  let total = 0;
  let pending = 0;
  for (const [at, word] of words.entries()) {
    const digit = DIGITS[word];
    if (word === 'mười') total += 10;
    // "một trăm bốn hai": the tens without their word.
    else if (
      digit !== undefined &&
      at === words.length - 1 &&
      (words[at - 1] ?? '') in DIGITS &&
      words[at - 2] === 'trăm'
    )
      pending = 10 * pending + digit;
    else if (digit !== undefined) pending = digit;
    else if (word in SCALES) {
      total += Math.max(1, pending) * (SCALES[word] ?? 1);
      pending = 0;
    }
  }
  // "mười năm" is ten years; the number is said "mười lăm".
  return words.at(-1) === 'năm' && words.at(-2) === 'mười' ? null : total + pending;
}

/** Dictation writes numbers as words: behind a word for a document, an assignment or a day they become digits. */
export function withDigits(tokens: readonly Token[]): Token[] {
  const result: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) continue;
    result.push(token);
    if (token.key === 'thang' && wordOf(tokens[at + 1]) === 'mười') {
      const second = DIGITS[wordOf(tokens[at + 2])];
      const two = second === 1 || second === 2;
      const month = String(two ? 10 + second : 10);
      result.push({ key: month, raw: month });
      at += two ? 2 : 1;
      continue;
    }
    if (!CUE.test(token.key)) continue;
    let to = at + 1;
    while (isNumberWord(wordOf(tokens[to]))) to += 1;
    const words = tokens.slice(at + 1, to).map(wordOf);
    const value =
      words.length === 1 && DAY.test(token.key)
        ? words[0] === 'mười'
          ? 10
          : token.key === 'ngay'
            ? null
            : (DIGITS[words[0] ?? ''] ?? null)
        : words.length < 2
          ? null
          : valueOf(words);
    if (value === null) continue;
    result.push({ key: String(value), raw: String(value) });
    at = to - 1;
  }
  return withDates(result);
}

const MONTHS: Readonly<Record<string, number>> = {
  ...DIGITS,
  mười: 10,
  'mười một': 11,
  'mười hai': 12,
  giêng: 1,
  chạp: 12,
};

/** "mùng 1 tháng mười", "ngày 15 tháng 12": one date, as it is written. */
function withDates(tokens: readonly Token[]): Token[] {
  const result: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) continue;
    result.push(token);
    const day = tokens[at + 1];
    if (!DAY.test(token.key) || !/^\d{1,2}$/.test(day?.key ?? '') || tokens[at + 2]?.key !== 'thang') continue;
    const [first, second] = [wordOf(tokens[at + 3]), wordOf(tokens[at + 4])];
    const two = MONTHS[`${first} ${second}`];
    const month = two ?? MONTHS[first] ?? (/^\d{1,2}$/.test(first) ? Number(first) : null);
    if (month === null) continue;
    const date = `${day?.key}/${month}`;
    result.splice(-1, 1, { key: 'ngay', raw: 'ngày' }, { key: date, raw: date });
    at += two === undefined ? 3 : 4;
  }
  return result;
}
