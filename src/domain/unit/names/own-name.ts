// Whether a name is whole, as far as its own words tell: an office that exists everywhere under that name, with its field, its level and its place.
import { FIELDS } from './field-lexicon.js';
import { FIXED_NAMES } from './fixed-name-lexicon.js';

const oneOf = (names: readonly string[]): string => [...names].sort((a, b) => b.length - a.length).join('|');

const OFFICE = `(?:Bộ|Sở|Phòng|Vụ|Ban|Cục|Chi cục|Trung tâm|Trạm|Thanh tra|Văn phòng) (?:${oneOf(FIELDS)})`;
const BODY = new RegExp(
  `^(?:${oneOf(FIXED_NAMES)}|${OFFICE}|(?:Chủ tịch )?UBND|HĐND|Tổng cục (?:Thuế|Hải quan))(?= |$)`,
  'iu',
);

const LEVEL =
  '(?:[Tt]ỉnh|[Tt]hành phố|[Qq]uận|[Hh]uyện|[Tt]hị xã|[Tt]hị trấn|[Xx]ã|[Pp]hường|[Đđ]ặc khu|[Tt]rung ương|[Kk]hu vực|[Cc]ơ sở)';
const CAPITALS = '\\p{Lu}[\\p{L}\\d-]*(?:(?: - | )(?:\\p{Lu}[\\p{L}\\d-]*|\\d{1,2}))*';
const PLACE = new RegExp(
  `^(?: (?:các |cấp )?${LEVEL}(?:(?:, | và | - )${LEVEL})*(?: trực thuộc [Tt]rung ương)?(?: (?:${CAPITALS}|\\d{1,2}))?)?$`,
  'u',
);

/** "Tỉnh ủy Lào Cai", "Ban Tuyên giáo Quận ủy Quận 8": the level stands in the word. */
const PARTY_PLACE = new RegExp(`^ ${CAPITALS}$`, 'u');

/** Heads that name nobody without a field, a level or a place. */
const HEAD_ALONE = /^(?:UBND|HĐND|Công an|Đảng ủy|Thanh tra|Thuế|Thống kê)$/iu;

/** The collectives that every order of a province or of the Government uses; whom they hold is known from the list of its bodies. */
const EVERYBODY =
  /^(?:các )?(?:sở(?:, (?:ban, )?ngành)?|bộ, ngành(?:, địa phương)?|ban, ngành)(?:, đoàn thể)?(?: (?:cấp )?(?:tỉnh|thành phố|trung ương))?$/iu;

/** "Sở Tài chính", "UBND các xã, phường", "Công an tỉnh Đắk Lắk": a body under its official name, nothing missing and nothing too much. */
export function isOwnName(name: string): boolean {
  const short = name.replace(/Ủy ban nhân dân/giu, 'UBND').replace(/Hội đồng nhân dân/giu, 'HĐND');
  const body = BODY.exec(short)?.[0];
  if (body === undefined || HEAD_ALONE.test(short)) return false;
  const rest = short.slice(body.length);
  return PLACE.test(rest) || (/(?:^| )(?:tỉnh|thành|huyện|quận|thị) ủy$/iu.test(body) && PARTY_PLACE.test(rest));
}

/** "các sở, ban, ngành", but not "các cơ quan, đơn vị liên quan": whom a common noun means, somebody has to say. */
export const isEverybody = (name: string): boolean => EVERYBODY.test(name);
