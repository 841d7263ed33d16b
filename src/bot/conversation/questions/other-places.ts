import { flatOf, type Token } from './tokens.js';

/** Cities and provinces that an everyday word may stand for once the accents are gone. */
const ELSEWHERE =
  /^(?:vinh|da lat|nha trang|vung tau|bien hoa|thu duc|ha long|viet tri|quy nhon|buon ma thuot|da nang|hai phong|hue|can tho|ho chi minh|hcm|sai gon|quang (?:ninh|tri|ngai|nam|binh)|bac (?:ninh|giang|kan)|hung yen|nam dinh|thai (?:nguyen|binh)|vinh phuc|hoa binh|phu tho|ninh binh|thanh hoa|nghe an|ha (?:nam|giang|tinh)|lang son|cao bang|lao cai|son la|dong nai|lam dong|khanh hoa)(?: |$)/;
/** How many words name a place that is not this city. */
export const elsewhereWords = (tokens: readonly Token[], at: number): number => {
  const name = ELSEWHERE.exec(flatOf(tokens.slice(at, at + 3)))?.[0].trim();
  return name === undefined ? 0 : name.split(' ').length;
};
/** How many words say that a city or province is named. */
export const cityWords = (tokens: readonly Token[], at: number): number =>
  tokens[at]?.key === 'thanh' && tokens[at + 1]?.key === 'pho'
    ? 2
    : /^(?:tp|tinh)$/.test(tokens[at]?.key ?? '')
      ? 1
      : 0;

/** "thành phố Huế": another city than this one, whose own name is in the directory. */
export function isOtherCity(tokens: readonly Token[], at: number): boolean {
  const count = cityWords(tokens, at);
  if (count === 0) return false;
  const name = tokens.slice(at + count, at + count + 3);
  if (/^(?:hn|ha noi|thu do)(?: |$)/.test(flatOf(name))) return false;
  if (ELSEWHERE.test(flatOf(name))) return true;
  return count === 2 && /^\p{Lu}\p{Ll}/u.test(name[0]?.raw ?? '');
}
