// What is given as sure must be called by its own name: a name that is cut off, run together or common is asked about.
import { isEverybody, isOwnName } from '../../unit/names/own-name.js';
import { PROVINCES } from '../../unit/names/provinces.js';
import type { Read, UnitMention } from '../directive.js';
import type { Header } from './header.js';
import { UNSURE } from './text-doubt.js';

export const COMMON_NAME = 'Giao theo tên gọi chung, cần xác nhận gồm những đơn vị nào';
export const UNLISTED_NAME = 'Tên đơn vị chủ trì không có trong danh mục, cần xác nhận';

/**
 * Why these leads may not be taken as sure; null where each is a unit or a collective of the directory, or a body under its official name.
 * Measured on texts that the reader had never met: of leads that were given as sure, 7 % were wrong, nine in ten of them names of this kind.
 */
export function doubtOfNames(leads: readonly UnitMention[]): string | null {
  const [first] = doubtfulNames(leads);
  if (first === undefined) return null;
  return /^(?:các |những |mọi )?\p{Ll}/u.test(first) ? COMMON_NAME : UNLISTED_NAME;
}

/** The names among these leads of which somebody has to say whom they mean. */
export const doubtfulNames = (leads: readonly UnitMention[]): readonly string[] =>
  leads
    .filter(({ name, resolution }) => resolution.kind === 'unknown' && !isOwnName(name) && !isEverybody(name))
    .map(({ name }) => name);

const asked = <T>(read: Read<T>, right: boolean, reason: string): Read<T> =>
  right || read.span === null || read.confidence < 0.9 ? read : { ...read, confidence: UNSURE, reason };

/** Offices that every province has: without its place the name says only half. */
const EVERYWHERE = /^(?:Sở|Phòng|Ủy ban nhân dân|Hội đồng nhân dân|Văn phòng Ủy ban nhân dân) ?/u;
/** Organs of the centre, which no province has. */
const CENTRAL = /^(?:Văn phòng Chính phủ|Thủ tướng Chính phủ|Chính phủ|Quốc hội) /iu;
const PLACED = / (?:tỉnh|thành phố|quận|huyện|thị xã|thị trấn|xã|phường|đặc khu) ?[\p{Lu}\d]| (?:Hà Nội|Hồ Chí Minh)$/u;

/** A title that only says whose it is: "KẾT LUẬN CỦA THƯỜNG TRỰC ĐẢNG UỶ"; and one that ran on into the addressees. */
const NO_SUBJECT =
  /^(?:KẾT LUẬN CỦA|Ý KIẾN|BAN|ỦY BAN|UỶ BAN|HỘI ĐỒNG|THƯỜNG TRỰC) [\p{Lu} ,.-]+$|Kính gửi|^Của .{4,60} số:? ?\d/u;

/** A province as it is spelt, its tone marks set either way. */
const isProvince = (place: string): boolean =>
  PROVINCES.includes(
    place
      .replace(/^(?:TP\.? ?|Thành phố |Tỉnh )/iu, '')
      .replace(/oà(?!\p{L})/gu, 'òa')
      .replace(/oá(?!\p{L})/gu, 'óa'),
  );

/** A place that is a province or the issuer's own; what a recogniser read of another may have lost a letter. */
const isPlace = (place: string, issuer: string, scanned: boolean): boolean =>
  isProvince(place) || (!scanned && (issuer.includes(place) || /^(?:TP|Thành phố|Thị xã)/u.test(place)));

/** Fields of the letterhead that do not look like what they are called. */
export function withOwnNames(header: Header, markless: boolean): Header {
  const issuer = header.issuer.value ?? '';
  const place = header.place.value ?? '';
  return {
    ...header,
    issuer: asked(
      header.issuer,
      isOwnName(issuer) &&
        (EVERYWHERE.test(issuer) ? PLACED.test(issuer) : !(CENTRAL.test(issuer) && PLACED.test(issuer))),
      'Tên cơ quan ban hành không có trong danh mục, cần xem lại',
    ),
    place: asked(header.place, isPlace(place, issuer, header.scanned), 'Địa danh có thể đọc chưa đúng'),
    subject: asked(
      header.subject,
      !markless && !NO_SUBJECT.test(header.subject.value ?? ''),
      'Trích yếu có thể đọc chưa đúng',
    ),
  };
}
