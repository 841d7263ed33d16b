// The words of a text come again and again: each is written down once, with what follows from its letters alone.
import { fold } from './fold.js';

/** A word or a sign wherever it stands. */
export type Form = {
  readonly raw: string;
  /** Folded: lower case, no accents. */
  readonly key: string;
  readonly kind: 'word' | 'sign';
  /** First letter is a capital. */
  readonly capital: boolean;
};

/** A power of two; forms that fall on one place take turns. */
const KEPT = 4096;
/** Longer ones are not kept: the engine would keep the whole text for them that they are cut from. */
const LONGEST_KEPT = 12;
const FORMS: (Form | undefined)[] = new Array<Form | undefined>(KEPT).fill(undefined);

/** Most words begin with a plain letter, which needs no look into Unicode. */
function isCapital(raw: string): boolean {
  const code = raw.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90;
  const first = raw.charAt(0);
  return first !== first.toLowerCase();
}

function formOf(raw: string, kind: Form['kind']): Form {
  return { raw, key: fold(raw), kind, capital: kind === 'word' && isCapital(raw) };
}

/** Whether these letters stand at an offset, which has as many letters behind it. */
function standsAt(text: string, start: number, raw: string): boolean {
  for (let i = 0; i < raw.length; i += 1) if (text.charCodeAt(start + i) !== raw.charCodeAt(i)) return false;
  return true;
}

/** The form that stands in `[start, end)` of a text; `hash` is any number that follows from its letters. */
export function formAt(text: string, start: number, end: number, hash: number, kind: Form['kind']): Form {
  const place = (hash ^ (hash >>> 12)) & (KEPT - 1);
  const known = FORMS[place];
  if (known !== undefined && known.raw.length === end - start && standsAt(text, start, known.raw)) return known;
  const form = formOf(text.slice(start, end), kind);
  if (end - start <= LONGEST_KEPT) FORMS[place] = form;
  return form;
}
