// Places named once for several offices: "Trung tâm Y tế, Phòng Giáo dục và Đào tạo các huyện, thị xã".
import { placeType } from './heads.js';
import type { ParsedName } from './parsed-name.js';
import { levels } from './places.js';
import { keyAt, type Word } from '../words.js';

/** Offices that every district or commune has. */
const LOCAL_OFFICE =
  /^(?:Trung tâm Y tế|Trạm Y tế|Phòng \p{Lu}[^,]*|Công an|Ban Chỉ huy Quân sự|Hạt Kiểm lâm|Đội Quản lý thị trường|Chi cục (?:Thuế|Thống kê|Thi hành án dân sự)|Đoàn Thanh niên|Hội (?:Nông dân|Phụ nữ|Cựu chiến binh))(?= các |$)/u;
const PLACES =
  / các (?:huyện|quận|thị xã|thành phố|xã|phường|thị trấn)(?:, (?:huyện|quận|thị xã|thành phố|xã|phường|thị trấn|đặc khu))*$/u;

/** Organisations and courts that every level has. */
const AT_EVERY_LEVEL =
  /^(?:Đoàn Thanh niên(?: Cộng sản Hồ Chí Minh)?|Hội (?:Nông dân|Phụ nữ|Liên hiệp Phụ nữ|Cựu chiến binh|Chữ thập đỏ|Người cao tuổi|Khuyến học)(?: Việt Nam)?|Liên đoàn Lao động|Công đoàn|(?:Ủy ban )?(?:Mặt trận Tổ quốc|MTTQ)(?: Việt Nam)?|Tòa án nhân dân|Viện kiểm sát nhân dân)(?= |$)/u;
const LEVEL = /^ (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|các cấp)$/u;

/** "Ủy ban Mặt trận Tổ quốc Việt Nam và | các tổ chức chính trị - xã hội tỉnh": the Front is of their level. */
const UNIONS = /^các tổ chức chính trị(?: -)? xã hội( \p{Ll}+(?: \p{Ll}+)?)$/u;
const FRONT = /^(?:Ủy ban )?(?:Mặt trận Tổ quốc|MTTQ)(?: Việt Nam)?$/u;

/** "Hội Phụ nữ, Hội Nông dân, Đoàn Thanh niên xã", "…, Đoàn Thanh niên các cấp": the level behind the last of such organisations is that of all. */
export function shareLevel(names: ParsedName[]): void {
  const last = names[names.length - 1]!;
  const own = AT_EVERY_LEVEL.exec(last.name)?.[0];
  const level = own === undefined ? (UNIONS.exec(last.name)?.[1] ?? '') : last.name.slice(own.length);
  if (!LEVEL.test(level)) return;
  if (own === undefined && !FRONT.test(names[names.length - 2]?.name ?? '')) return;
  for (let i = names.length - 2; i >= 0; i -= 1) {
    const before = names[i]!;
    if (AT_EVERY_LEVEL.exec(before.name)?.[0] !== before.name) return;
    names[i] = {
      ...before,
      name: `${before.name}${level}`,
      collective: own === undefined ? before.collective : last.collective,
    };
  }
}

const OWN_LEVEL = / (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn)$/u;

/** The names with the places that the last of them bears, where offices of the same places stand before it without any. */
export function sharePlaces(names: ParsedName[]): void {
  const last = names[names.length - 1]!;
  if (names.length < 2 || !last.name.includes(' các ') || !LOCAL_OFFICE.test(last.name)) return;
  const places = PLACES.exec(last.name)?.[0];
  if (places === undefined) return;
  for (let i = names.length - 2; i >= 0; i -= 1) {
    const before = names[i]!;
    if (LOCAL_OFFICE.exec(before.name)?.[0] !== before.name || before.name.includes(' các ')) return;
    // "Phòng Quản lý đô thị thành phố": of its own place.
    if (OWN_LEVEL.test(before.name)) return;
    names[i] = { ...before, name: `${before.name}${places}`, collective: true };
  }
}

const COMMUNE = /^(?:UBND|HĐND) ((?:các )?(?:xã|phường|thị trấn|đặc khu)(?= |,|$).*)$/u;

/** "Đảng ủy, UBND các xã", "Đảng ủy, HĐND, UBND phường": the committee of the same communes. */
export function shareCommune(names: ParsedName[]): void {
  const place = COMMUNE.exec(names[names.length - 1]!.name)?.[1];
  if (place === undefined) return;
  let first = names.length - 2;
  while (first >= 0 && names[first]!.name === `HĐND ${place}`) first -= 1;
  const before = names[first];
  if (before?.name === 'Đảng ủy' || before?.name === 'Thường trực Đảng ủy')
    names[first] = { ...before, name: `${before.name} ${place}`, collective: place.startsWith('các ') };
}

/** Offices that lie in a place of their own: the office, its place. */
const PLACED_OFFICE =
  /^((?:Phòng|Công an|Trung tâm|Trạm Y tế|Ban Chỉ huy Quân sự|Hạt Kiểm lâm|Đội Quản lý thị trường|Chi cục|Tòa án|Viện kiểm sát|Bảo hiểm xã hội|Kho bạc|Liên đoàn Lao động|Hội|Đoàn Thanh niên|Đảng ủy|HĐND)(?![^ ])[^,]*?) (huyện|quận|thị xã|thành phố|xã|phường|thị trấn|đặc khu) \p{Lu}/u;
const TIERS = [
  /^(?:UBND )?(?:huyện|quận|thị xã|thành phố) \p{Lu}/u,
  /^(?:UBND )?(?:xã|phường|thị trấn|đặc khu) \p{Lu}/u,
];

/**
 * "Phòng Nội vụ thành phố Biên Hòa, | các huyện Trảng Bom, Long Thành": the office of each of these places too; empty where they are not all of the tier
 * of the place before. "Công an phường Trảng Dài, thành phố Biên Hòa" says where it lies.
 */
export function officeOfAll(
  words: readonly Word[],
  at: number,
  previous: string,
  names: readonly ParsedName[],
): string {
  if (keyAt(words, at) !== 'cac' && placeType(words, at) === null) return '';
  const [, office, type] = PLACED_OFFICE.exec(previous) ?? [];
  const tier = TIERS.find((each) => each.test(`${type ?? ''} A`));
  return office !== undefined && tier !== undefined && names.every(({ name }) => tier.test(name)) ? office : '';
}

/** Such places with that office. */
export const withOffice = (names: readonly ParsedName[], office: string): ParsedName[] =>
  names.map((name) => ({ ...name, name: `${office} ${name.name.replace(/^UBND /u, '')}` }));

/** "Phòng Kinh tế (hoặc Phòng Kinh tế, Hạ tầng và Đô thị) | các xã, phường": the places stand behind the bracket; index after them, `at` where none do. */
export function placesBehindBracket(words: readonly Word[], names: ParsedName[], bracket: number, at: number): number {
  if (at === bracket || keyAt(words, bracket + 1) !== 'hoac') return at;
  const cursor = { at };
  const places = levels(words, cursor, true);
  if (places === '') return at;
  const last = names[names.length - 1]!;
  names[names.length - 1] = { ...last, name: `${last.name} các ${places}`, collective: true };
  return cursor.at;
}
