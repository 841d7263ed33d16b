import type { DocumentCode, Read } from '../directive.js';
import { FIELD_ABBREVIATIONS } from '../../unit/names/field-lexicon.js';
import { CITIES, PROVINCES } from '../../unit/names/provinces.js';
import { fold } from '../../unit/fold.js';
import { fullName } from './header-issuer.js';
import { isUpper, type Line } from './lines.js';
import { capitalised } from './signed.js';
import type { Source } from './source.js';

const PLACED =
  /(?:tỉnh|thành phố|Thành phố|TP\.?|huyện|quận|thị xã|xã|phường) \p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){0,3}|(?:quận|phường) \d{1,2}(?![\d/])/gu;

/** Organ parts of notations (domain.md §1.3). */
const ORGANS: ReadonlyMap<string, string> = new Map([
  ['TTg', 'Thủ tướng Chính phủ'],
  ['CP', 'Chính phủ'],
  ['VPCP', 'Văn phòng Chính phủ'],
  ['TTCP', 'Thanh tra Chính phủ'],
  ['QH', 'Quốc hội'],
]);

function organOf(notation: string): string | null {
  const parts = notation.split(/[-/]/);
  for (const part of parts) {
    const organ = ORGANS.get(part);
    if (organ !== undefined) return organ;
    if (part === 'UBND' || part === 'HĐND') return part;
    if (/^[SB]\p{Lu}/u.test(part)) {
      const field = FIELD_ABBREVIATIONS.get(part.slice(1).toUpperCase());
      if (field !== undefined) return `${part.startsWith('S') ? 'Sở' : 'Bộ'} ${field}`;
    }
    if (part === 'ĐU') return 'Đảng ủy';
    if (part === 'TU') return 'Tỉnh ủy';
  }
  return null;
}

/** "Chủ tịch UBND tỉnh Võ Phiên": a person stands where the province could. */
const isPlaced = (place: string): boolean =>
  !place.startsWith('tỉnh ') || PROVINCES.includes(place.slice('tỉnh '.length));

/** The places that the beginning of a text names after their type words. */
const placesIn = (text: string): readonly string[] =>
  [...text.slice(0, 20_000).matchAll(PLACED)].map(([place]) => place).filter(isPlaced);

/** The place named most often after its type word: "tỉnh Sơn La". */
function commonPlace(text: string): string | null {
  const counts = new Map<string, number>();
  for (const place of placesIn(text)) counts.set(place, (counts.get(place) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/**
 * Issuer where the page has no letterhead (an excerpt, a pasted text): the organ of the notation with the place of the date line or the
 * place that the text names. Never sure: the clerk is asked.
 */
export function issuerFallback(source: Source, code: DocumentCode | null, place: string | null): Read<string> {
  const none: Read<string> = { value: null, span: null, confidence: 0, reason: 'Không thấy tên cơ quan ban hành' };
  if (code === null) return none;
  const organ = organOf(code.notation);
  if (organ === null) return none;
  const reason = 'Cơ quan ban hành suy từ ký hiệu văn bản, cần xác nhận';
  if (/^(?:Thủ tướng|Chính phủ|Văn phòng Chính phủ|Bộ|Thanh tra|Quốc hội)/.test(organ))
    return { value: organ, span: null, confidence: 0.7, reason };
  const typed = place === null ? commonPlace(source.text) : typedPlace(source.text, place, organ);
  return typed === null
    ? none
    : {
        value: fullName(`${organ} ${typed.replace(/^(?:TP\.?|Thành phố)/, 'thành phố')}`),
        span: null,
        confidence: 0.7,
        reason,
      };
}

const LEVEL = /(?:^| )(tỉnh|thành phố|huyện|quận|thị xã|xã|phường)$/iu;

/** Provinces whose capital of the same name the text speaks of. */
const capitalsIn = (text: string): readonly string[] =>
  PROVINCES.filter((province) => !CITIES.has(province) && text.includes(`thành phố ${province}`));

/** "CỔNG THÔNG TIN ĐIỆN TỬ TỈNH BÀ RỊA - VŨNG TÀU", "BÁO NGHỆ AN ĐIỆN TỬ" at the top of a page. */
const PORTAL =
  /^\s*(?:(?:CỔNG|TRANG) THÔNG TIN ĐIỆN TỬ (?:[\p{Lu}]{2,8} ){0,6}TỈNH|BÁO) (\p{Lu}[\p{Lu} -]{2,24}?)(?: ĐIỆN TỬ)? *\n/u;
const portalProvince = (text: string): string | undefined => {
  const shown = PORTAL.exec(text.slice(0, 200))?.[1];
  return shown === undefined ? undefined : PROVINCES.find((province) => province.toUpperCase() === shown);
};

/** "UBND tỉnh ban hành Công văn …" of a page without a letterhead: the province that the page names most often, or that its date names. Never sure. */
export function namedPlace(issuer: Read<string>, source: Source, dated: string | null = null): Read<string> {
  const level = LEVEL.exec(issuer.value ?? '')?.[1]?.toLowerCase();
  if (issuer.confidence >= 0.9) return issuer;
  if (level === undefined) return ofProvince(issuer, source);
  const counts = new Map<string, number>();
  for (const place of placesIn(source.text))
    if (place.startsWith(`${level} `)) counts.set(place, (counts.get(place) ?? 0) + 1);
  // "Đồng Tháp, ngày …" behind the number of "Văn phòng UBND tỉnh".
  if (counts.size === 0 && dated !== null && level === 'tỉnh' && PROVINCES.includes(dated))
    counts.set(`tỉnh ${dated}`, 1);
  // A provincial capital bears the name of its province as often as not: "thành phố Hải Dương" of "UBND tỉnh".
  const capitals = counts.size > 0 || level !== 'tỉnh' ? [] : capitalsIn(source.text.slice(0, 20_000));
  if (capitals.length === 1) counts.set(`tỉnh ${capitals[0]!}`, 1);
  const portal = counts.size > 0 || level !== 'tỉnh' ? undefined : portalProvince(source.text);
  if (portal !== undefined) counts.set(`tỉnh ${portal}`, 1);
  const [most, next] = [...counts].sort((a, b) => b[1] - a[1]);
  if (most === undefined || most[1] === next?.[1]) return issuer;
  return {
    ...issuer,
    value: `${issuer.value!.slice(0, -level.length)}${most[0]}`,
    confidence: Math.min(issuer.confidence, 0.6),
    reason: 'Địa danh của cơ quan ban hành suy từ nội dung, cần xác nhận',
  };
}

const DEPARTMENT = /^Sở (?!.*(?:tỉnh|thành phố|Thành phố) )/u;

/** "Sở Nội vụ" of a page without a letterhead: of the only province that the page names. Never sure. */
function ofProvince(issuer: Read<string>, source: Source): Read<string> {
  if (!DEPARTMENT.test(issuer.value ?? '')) return issuer;
  const named = new Set(placesIn(source.text).filter((place) => place.startsWith('tỉnh ')));
  const [only] = named;
  return named.size !== 1 || PROVINCES.some((province) => issuer.value!.endsWith(province))
    ? issuer
    : {
        ...issuer,
        value: `${issuer.value!} ${only!}`,
        confidence: Math.min(issuer.confidence, 0.6),
        reason: 'Địa danh của cơ quan ban hành suy từ nội dung, cần xác nhận',
      };
}

const COMMITTEE = /(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) ủy$/u;

/** "Ban Tuyên giáo Quận ủy đề nghị …" over the signature "BAN TUYÊN GIÁO QUẬN ỦY QUẬN 8": the line in capitals says of which place. Never sure. */
export function committeePlace(issuer: Read<string>, lines: readonly Line[]): Read<string> {
  if (issuer.value === null || issuer.confidence >= 0.9 || !COMMITTEE.test(issuer.value)) return issuer;
  const name = fold(issuer.value);
  const signed = lines.find(({ text, folded }) => isUpper(text) && folded.startsWith(`${name} `));
  const place = signed?.text.slice(issuer.value.length + 1).trim() ?? '';
  return /^[\p{L}\d ]{1,30}$/u.test(place) ? { ...issuer, value: `${issuer.value} ${capitalised(place)}` } : issuer;
}

/** Lines in which a page shows its province. */
const TOP_LINES = 30;
const OF_DISTRICT = /(?<!\p{L})(?:huyện|quận|thị xã|thành phố) \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,2}/u;

/** "Ủy ban nhân dân tỉnh" of a page that shows its province on a line of its own, or names one province only. */
export function placed(name: string, lines: readonly Line[], text: string): string {
  // "Phòng Giáo dục và Đào tạo" of the one district or town that the page names.
  if (/^Phòng /u.test(name) && !OF_DISTRICT.test(name)) {
    const districts = new Set(text.match(new RegExp(OF_DISTRICT, 'gu')));
    const [district] = districts;
    return districts.size === 1 ? `${name} ${district!}` : name;
  }
  const level = / (tỉnh|thành phố|Thành phố)$/u.exec(name);
  if (level === null) return name;
  const shown = lines.slice(0, TOP_LINES).find((line) => PROVINCES.includes(line.text))?.text;
  const said = PROVINCES.filter((province) => text.includes(`tỉnh ${province}`));
  const province = shown ?? (said.length === 1 ? said[0] : undefined);
  return province === undefined ? name : `${name} ${province}`;
}

/** A letterhead cut to "ỦY BAN NHÂN DÂN" takes the province from the date line ("An Giang, ngày …"). */
export function placedIssuer(issuer: Read<string>, place: string | null): Read<string> {
  if (place === null || !/^(?:Ủy ban nhân dân|Hội đồng nhân dân)$/.test(issuer.value ?? '')) return issuer;
  // "Bà Rịa-Vũng Tàu".
  const name = place.replace(/^TP\.? ?/, '').replace(/ ?- ?/, ' - ');
  if (!PROVINCES.includes(name)) return { ...issuer, confidence: 0.6, reason: 'Tên cơ quan ban hành thiếu địa danh' };
  return {
    ...issuer,
    value: `${issuer.value} ${CITIES.has(name) ? 'thành phố' : 'tỉnh'} ${name}`,
    confidence: 0.85,
    reason: 'Địa danh của cơ quan ban hành lấy từ dòng ngày tháng',
  };
}

const OF_COUNTRY = /^(?:Bảo hiểm xã hội|Kho bạc Nhà nước)$/u;

/** A letterhead cut to "BẢO HIỂM XÃ HỘI": that of the country where the document speaks as "Bảo hiểm xã hội Việt Nam". Never sure. */
export function ofCountry(issuer: Read<string>, text: string): Read<string> {
  if (!OF_COUNTRY.test(issuer.value ?? '')) return issuer;
  const whole = `${issuer.value!} Việt Nam`;
  const reason = 'Tên cơ quan ban hành thiếu địa danh';
  return text.includes(whole)
    ? { ...issuer, value: whole, confidence: 0.85, reason }
    : { ...issuer, confidence: 0.6, reason };
}

/** The date line names a place without its type ("Công Hải, ngày …"): the text's own words ("xã") give the type. */
function typedPlace(text: string, place: string, organ: string): string | null {
  const typed = new RegExp(
    `(tỉnh|thành phố|huyện|quận|thị xã|xã|phường) ${place.replace(/[^\p{L} ]/gu, '')}`,
    'iu',
  ).exec(text);
  if (typed !== null) return `${typed[1]!.toLowerCase()} ${place}`;
  for (const type of organ === 'Đảng ủy' ? ['xã', 'phường'] : ['tỉnh', 'thành phố', 'xã', 'phường', 'huyện']) {
    if (new RegExp(`(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Đảng [ủu][yỷ]|Đảng uỷ) ${type}`, 'iu').test(text))
      return `${type} ${place}`;
  }
  return null;
}
