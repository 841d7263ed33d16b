// Several bodies who speak: "Chính phủ, Thủ tướng Chính phủ yêu cầu Bộ trưởng …".
import type { ParsedName } from '../../unit/names/parsed-name.js';
import { keyAt, type Word } from '../../unit/words.js';
import type { IssuerTest } from './clause-shape.js';

/** What is said in the issuer's own name; "chỉ đạo", "phân công", "giao" may be what several bodies are told to do below them. */
const SPEAKS = /^(?:yeu|de)$/;

/** Whether those before an act speak together: the issuer is among them, or single bodies that "yêu cầu", "đề nghị" others. */
export const speakTogether = (
  words: readonly Word[],
  names: readonly ParsedName[],
  act: number,
  isIssuer: IssuerTest,
): boolean =>
  names.length > 1 &&
  names.every(({ collective }) => !collective) &&
  (names.some((name) => isIssuer(name)) || (SPEAKS.test(keyAt(words, act)) && names.every(({ head }) => !head)));
