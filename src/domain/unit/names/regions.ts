// Parts of the country by name: the regions of planning (NQ 81/2023/QH15) and what people call them.
import { keysAt, type Word } from '../words.js';

const NAMED =
  'trung du va mien nui (?:phia bac|bac bo)|mien nui(?: va trung du)? (?:phia bac|bac bo)|dong bang (?:song (?:hong|cuu long)|bac bo|nam bo)|duyen hai (?:nam trung bo|bac trung bo|mien trung|trung bo)|(?:bac |nam )?trung bo|bac bo|(?:dong |tay )?nam bo|tay nguyen|tay bac|dong bac|mien (?:bac|trung|nam)';
const REGIONS = new RegExp(`^(?:ven bien )?(?:${NAMED})(?:(?: va| ,) (?:${NAMED}))*(?![a-z])`);
/** Words of the longest list looked at. */
const LONGEST = 24;
const OPENS = /^(?:trung|mien|dong|duyen|bac|nam|tay|ven)$/;

/** The index behind a region, or several, that stand at a word: "các tỉnh | Tây Nguyên, Đông Nam Bộ"; the same index where none does. */
export function afterRegions(words: readonly Word[], at: number): number {
  if (!OPENS.test(words[at]?.key ?? '')) return at;
  const said = REGIONS.exec(keysAt(words, at, LONGEST));
  if (said === null) return at;
  const next = at + said[0].split(' ').length;
  return words.slice(at, next).some(({ capital }) => capital) && words[next]?.capital !== true ? next : at;
}
