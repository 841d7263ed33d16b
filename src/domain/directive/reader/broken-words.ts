import { isSyllable } from './damage.js';

const LETTER = /\p{L}/u;
const ONSETS = 'ngh ng nh gh gi kh ph th tr ch qu b c d đ g h k l m n p q r s t v x'.split(' ');
/** As they may be written. */
const CASES = new Set(
  ONSETS.flatMap((onset) => [onset, onset.charAt(0).toUpperCase() + onset.slice(1), onset.toUpperCase()]),
);
const FINALS = new Set('ng nh ch c m n p t i u o y a'.split(' '));
const BLANK = 32;
const LINE = 10;
/** Besides blanks and line breaks, what a word may stand behind. */
const opensWord = (code: number): boolean => code === 40 || code === 34 || code === 0x201c || code === 47;
const G = 103;
const H = 104;
const SMALL = 32;
/** "ng", "nh", "ch". */
const endsFinal = (code: number): boolean => code === G || code === H;
/** "ng", "th", "gi", "tr", "qu", large or small. */
const endsOnset = (code: number): boolean => {
  const small = code | SMALL;
  return endsFinal(small) || small === 105 || small === 114 || small === 117;
};
const LETTER_AHEAD = /^\p{L}/u;
/** A letter there may be one of two halves. */
const isLetterAt = (text: string, at: number): boolean => LETTER_AHEAD.test(text.slice(at, at + 2));

/**
 * Where a consonant stands alone before a word: the onset of the vowels behind it … Looked for letter by letter: a pattern of all of them takes
 * several times as long over a whole book.
 */
function loneOnsets(text: string): number[] {
  const found: number[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== BLANK && code !== LINE && !opensWord(code)) continue;
    const size = at - from;
    const may = size === 1 || ((size === 2 || size === 3) && endsOnset(text.charCodeAt(at - 1)));
    if (may && code === BLANK && CASES.has(text.slice(from, at)) && isLetterAt(text, at + 1)) found.push(from);
    from = at + 1;
  }
  return found;
}

/** … or the end of the syllable before it: the blanks before such letters. */
function loneFinals(text: string): number[] {
  const found: number[] = [];
  let blank = -1;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : BLANK;
    if (code >= 97 && code <= 122) continue;
    const size = at - blank - 1;
    const may = blank !== -1 && (size === 1 || (size === 2 && endsFinal(text.charCodeAt(at - 1))));
    if (may && FINALS.has(text.slice(blank + 1, at)) && !isLetterAt(text, at)) found.push(blank);
    blank = code === BLANK ? at : -1;
  }
  return found;
}
const CLOSING = /^ (?:ng|nh|ch|[cmnpt])(?!\p{L})/iu;
const VOWELS = 'aeiouyăâêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ';
const VOWEL = new RegExp(`^[${VOWELS}]`, 'iu');
const ANY_VOWEL = new RegExp(`[${VOWELS}]`, 'iu');
/** Words that begin with a vowel: behind a lone letter they stand for themselves ("điểm c ở trên", "khối B ông A"). */
const WORDS = new Set(
  'ai anh ao an am áo án áp ánh ảnh ăn âm ân ấn ấp ấy ẩm em eo ép ê ếch ít in im ích oan oai óc ô ông ổ ổn ôm ống ở ơn ướt ước ưu ưa ủy uỷ uy úy ủ ung ứng ức ý y yên yêu yếu ùn út ốm ồn ong ong ơi uống'.split(
    ' ',
  ),
);
/** Behind these a lone letter is a number of a list: "điểm đ", "nhóm B". */
const NUMBERED =
  /(?:điểm|mục|khoản|nhóm|lớp|loại|hạng|khối|phần|tiết|bảng|mẫu|lục|lô|tổ|khu|vitamin|cấp|bậc|gan|hình|chữ|số|điều) $/iu;

/** The letters at an index. */
function pieceAt(text: string, at: number): string {
  let to = at;
  while (to < text.length && to < at + 8 && LETTER.test(text.charAt(to))) to += 1;
  return text.slice(at, to);
}

/** The letters that end before an index. */
function pieceBefore(text: string, end: number): string {
  let from = end;
  while (from > 0 && from > end - 8 && LETTER.test(text.charAt(from - 1))) from -= 1;
  return text.slice(from, end);
}

/** All small, all capitals, or a capital and small letters. */
const oneCase = (word: string): boolean => /^\p{Lu}?\p{Ll}+$|^\p{Lu}+$/u.test(word);

/** "T h a m m ư u": the letters of a whole line stand apart, so no two of them are known to belong together. */
const SPACED = /(?:^|\s)\p{L}(?: \p{L}){6}(?!\p{L})/u;
const isSpaced = (text: string, at: number): boolean => SPACED.test(text.slice(Math.max(0, at - 14), at + 14));

/** Whether a lone consonant and the piece behind it are one syllable that a converter broke. */
function isOnset(text: string, at: number, onset: string, rest: string): boolean {
  const whole = onset + rest;
  if (!VOWEL.test(rest) || !oneCase(whole) || !isSyllable(whole.toLowerCase()) || isSpaced(text, at)) return false;
  if ((onset.length > 1 && /\p{Ll}/u.test(onset)) || whole === 'Sở') return true;
  if (/^[a-z]+$/i.test(rest)) return false;
  const before = text.slice(Math.max(0, at - 10), at);
  if (NUMBERED.test(before)) return false;
  // "quản l ý", "thực hiện c ông tác": in the middle of a sentence a small letter that numbers nothing.
  return (
    !WORDS.has(rest.toLowerCase()) ||
    (/^\p{Ll}/u.test(onset) && /\p{Ll} $/u.test(before) && !/(?:và|hoặc|đến|từ) $/u.test(before))
  );
}

/** Vowels that end no syllable: "cầ n", "nhiệ m", "ngườ i" were one. */
const OPEN = /(?:[âă]|[iy]ê|uô|ươ)$/u;
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
const isWhole = (piece: string): boolean =>
  isSyllable(piece) && !OPEN.test(piece.normalize('NFD').replace(TONE, '').normalize('NFC'));

/** The text without the blanks at `gaps`. */
function without(text: string, gaps: readonly number[]): string {
  if (gaps.length === 0) return text;
  let out = '';
  let done = 0;
  for (const gap of gaps) {
    out += text.slice(done, gap);
    done = gap + 1;
  }
  return out + text.slice(done);
}

/**
 * Joins syllables that a converter broke at a letter with an accent ("Qu ả ng Ngãi", "X ã hội", "ph ù hợp", "Đặ ng"): only where a piece is no
 * word and the whole is a Vietnamese syllable.
 */
export function joinBrokenWords(text: string): string {
  const opened: number[] = [];
  for (const index of loneOnsets(text)) {
    const onset = text.slice(index, text.indexOf(' ', index));
    const rest = pieceAt(text, index + onset.length + 1);
    const behind = index + onset.length + 1 + rest.length;
    const end = CLOSING.exec(text.slice(behind, behind + 4))?.[0].trim();
    const closes = end !== undefined && !VOWEL.test(text.charAt(behind + end.length + 2));
    if (
      closes &&
      oneCase(onset + rest + end) &&
      VOWEL.test(rest) &&
      isSyllable((onset + rest + end).toLowerCase()) &&
      isOnset(text, index, onset, rest + end)
    )
      opened.push(index + onset.length, behind);
    else if (isOnset(text, index, onset, rest)) opened.push(index + onset.length);
  }
  const joined = without(text, opened);
  const closed: number[] = [];
  for (const index of loneFinals(joined)) {
    const found = ` ${pieceAt(joined, index + 1)}`;
    const before = pieceBefore(joined, index);
    const whole = before + found.trim();
    if (!ANY_VOWEL.test(before) || !oneCase(whole) || !isSyllable(whole.toLowerCase()) || isSpaced(joined, index))
      continue;
    const never = /^ (?:ng|nh)$/i.test(found) && !VOWEL.test(joined.charAt(index + found.length + 1));
    if (never || !isWhole(before.toLowerCase())) closed.push(index);
  }
  return without(joined, closed);
}
