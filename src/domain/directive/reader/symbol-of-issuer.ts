// Whether the symbol of a letter speaks of the body that its letterhead shows.
import { fold } from '../../unit/fold.js';
import type { DocumentCode, Read } from '../directive.js';

/** Bodies that sign with their initials before the office that drew a letter up: "Bộ Y tế" with "BYT-DP". */
const BY_INITIALS = /^(?:Bộ|Tổng cục|Cục|Sở) /;
/** Letters of the shortest symbol that tells anything. */
const SHORTEST = 3;

/** Whether the letters of one stand in the other, in order. */
function standsIn(letters: string, initials: string): boolean {
  let found = 0;
  for (const letter of initials) if (letter === letters[found]) found += 1;
  return found === letters.length;
}

/** "4095/GSQL-GQ4" under "TỔNG CỤC HẢI QUAN": an office below wrote it, whose name the page lost; a person says which. */
export function doubtedBySymbol(issuer: Read<string>, code: DocumentCode | null): Read<string> {
  if (code === null || issuer.value === null || issuer.confidence < 0.9 || !BY_INITIALS.test(issuer.value))
    return issuer;
  const symbol = /^(\p{Lu}+)-\p{Lu}/u.exec(code.notation)?.[1];
  if (symbol === undefined || symbol.length < SHORTEST) return issuer;
  const letters = fold(symbol);
  const initials = fold(issuer.value)
    .split(/[^a-z]+/)
    .map((word) => word.charAt(0))
    .join('');
  // "BGDĐT", "SGDĐT", "TCT": the kind may stand before the field or be left out.
  if (standsIn(letters, initials) || standsIn(letters.slice(1), initials)) return issuer;
  return { ...issuer, confidence: 0.8, reason: 'Ký hiệu văn bản không khớp tên cơ quan ban hành' };
}
