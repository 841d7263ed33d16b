import { isSign, OTHER_SIGN } from './fold.js';
import { formAt } from './word-forms.js';

/** A word or a single punctuation sign, with offsets into the text it was cut from. */
export type Word = {
  readonly start: number;
  readonly end: number;
  /** Folded: lower case, no accents. */
  readonly key: string;
  readonly raw: string;
  readonly kind: 'word' | 'sign';
  /** First letter is a capital. */
  readonly capital: boolean;
  /** Nothing stands between it and the word before. */
  readonly glued: boolean;
  /** The text it comes from is written without accents. */
  readonly plain: boolean;
};

const enum Class {
  Space,
  Word,
  Sign,
}

/** Of the codes of a folded document; a short text folded by itself may have others. */
const CLASSES = Uint8Array.from({ length: 0x100 }, (_, code) => {
  if (code <= 32) return Class.Space;
  if ((code >= 48 && code <= 57) || (code >= 97 && code <= 122)) return Class.Word;
  return code < 128 || code === OTHER_SIGN ? Class.Sign : Class.Word;
});

function classOf(code: number): Class {
  if (code < 0x100) return CLASSES[code]!;
  return isSign(code) ? Class.Sign : Class.Word;
}

const ACCENTED = /[\u00c0-\u1ef9]/;

/** Cuts `[start, end)` of a text into words and signs in one pass. `folded` is `fold(text)`, of equal length. */
export function wordsOf(text: string, folded: string, start = 0, end = text.length): Word[] {
  const words: Word[] = [];
  const plain = !ACCENTED.test(text.length > 4000 ? text.slice(0, 4000) : text);
  let i = start;
  let glued = false;
  while (i < end) {
    const kind = classOf(folded.charCodeAt(i));
    if (kind === Class.Space) {
      glued = false;
      i += 1;
      continue;
    }
    let hash = text.charCodeAt(i);
    let to = i + 1;
    if (kind === Class.Word)
      for (; to < end && classOf(folded.charCodeAt(to)) === Class.Word; to += 1)
        hash = (Math.imul(hash, 31) + text.charCodeAt(to)) | 0;
    const form = formAt(text, i, to, hash, kind === Class.Word ? 'word' : 'sign');
    words.push({
      start: i,
      end: to,
      key: form.key,
      raw: form.raw,
      kind: form.kind,
      capital: form.capital,
      glued,
      plain,
    });
    glued = true;
    i = to;
  }
  return words;
}

// A read outside an array is slow, and made often it makes every other read slow: the bounds are asked first.
const within = (words: readonly Word[], at: number): boolean => at >= 0 && at < words.length;

/** The folded word at a place; nothing stands for words before the first and beyond the last. */
export const keyAt = (words: readonly Word[], at: number): string => (within(words, at) ? words[at]!.key : '');

/** The word at a place as written; nothing stands for words before the first and beyond the last. */
export const rawAt = (words: readonly Word[], at: number): string => (within(words, at) ? words[at]!.raw : '');

/** The folded words from `at`, blanks between them, for patterns that look a few words ahead; nothing stands for words beyond the end. */
export function keysAt(words: readonly Word[], at: number, size: number): string {
  let said = keyAt(words, at);
  for (let i = 1; i < size; i += 1) said += ` ${keyAt(words, at + i)}`;
  return said;
}
