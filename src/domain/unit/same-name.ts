import { nameKey } from './name-key.js';

/** Letters and accents without their order: "hòa" and "hoà" are one word. */
const accented = (word: string): string => [...word.normalize('NFD').toLowerCase()].sort().join('');
const words = (name: string): readonly string[] => name.split(/[^\p{L}\p{M}\d]+/u).filter((word) => word !== '');

/**
 * Whether a unit as somebody wrote it is plainly the official name: known abbreviations, capitals and the city's name aside. A word with other accents
 * ("Tây Hô") says another name than the official one; a name without any accents is written that way.
 */
export function sameName(written: string, official: string): boolean {
  if (nameKey(written) !== nameKey(official)) return false;
  if (!/[\p{M}đĐ]/u.test(written.normalize('NFD'))) return false;
  const known = words(official);
  return words(written).every((word) => {
    const alike = known.filter((other) => nameKey(other) === nameKey(word));
    return alike.length === 0 || alike.some((other) => accented(other) === accented(word));
  });
}
