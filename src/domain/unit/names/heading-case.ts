// Names in a heading that is set in capitals.
import { fold } from '../fold.js';

/** Words with a vowel each: "BCĐ TW" are letters. */
const TWO_SYLLABLES = /^[a-z]*[aeiouy][a-z]* [a-z]*[aeiouy][a-z]*$/;

/** "BAN CHẤP HÀNH" of a heading: two words, no abbreviation and no place, are written as a name. */
export function asName(body: string, head: string): string {
  if (!/^\p{Lu}{2,}$/u.test(head) || /\p{Ll}/u.test(body) || !TWO_SYLLABLES.test(fold(body))) return body;
  const lower = body.toLowerCase();
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}
