/** Zalo counts decomposed Vietnamese letters as several characters: compose before sending and before counting. */
export function normaliseText(text: string): string {
  return text.normalize('NFC');
}

/**
 * Length as checked against Zalo's limits: UTF-16 units after NFC. How Zalo counts emoji is not known; this count is
 * never below the other candidates, so a text that passes here passes there.
 */
export function textLength(text: string): number {
  return normaliseText(text).length;
}
