const UNITS: ReadonlyMap<string, number> = new Map([
  ['mot', 1],
  ['hai', 2],
  ['ba', 3],
  ['bon', 4],
  ['tu', 4],
  ['nam', 5],
  ['lam', 5],
  ['sau', 6],
  ['bay', 7],
  ['tam', 8],
  ['chin', 9],
]);

/** Folded number words up to 180, as laws write them: "mười lăm", "hai mươi mốt", "một trăm tám mươi"; digits are read as digits. Null when it is no number. */
export function readNumber(folded: string): number | null {
  const text = folded.trim();
  if (/^\d{1,4}$/.test(text)) return Number(text);
  let total = 0;
  let current: number | null = null;
  for (const word of text.split(/\s+/)) {
    const unit = UNITS.get(word);
    if (word === 'tram') {
      total += (current ?? 1) * 100;
      current = null;
    } else if (word === 'muoi') {
      total += (current ?? 1) * 10;
      current = null;
    } else if (unit !== undefined && current === null) current = unit;
    else return null;
  }
  const value = total + (current ?? 0);
  return value > 0 ? value : null;
}

/** Alternatives for a number of days or months: digits, digits with words in brackets, or words. */
export const COUNT =
  '(\\d{1,3}|(?:(?:mot|hai|ba|bon|nam|lam|sau|bay|tam|chin|muoi|tram) ){0,3}(?:mot|hai|ba|bon|nam|lam|sau|bay|tam|chin|muoi))(?: ?\\([a-z ]{2,24}\\))?';

const ROMAN: ReadonlyMap<string, number> = new Map([
  ['i', 1],
  ['ii', 2],
  ['iii', 3],
  ['iv', 4],
  ['1', 1],
  ['2', 2],
  ['3', 3],
  ['4', 4],
]);

/** Quarter numeral I–IV or 1–4, folded. */
export function readQuarter(folded: string): number | null {
  return ROMAN.get(folded.trim().toLowerCase()) ?? null;
}
