import { isOurSyllable } from './accents.js';
import { endsName, isSpeltHead } from './name-ends.js';
import type { Token } from './tokens.js';
import { isVocabulary } from './vocabulary.js';

const HEADS = /^(?:so|phuong|xa|quan|huyen|ubnd|ward|commune|district|department|p|x|q|h)$/;
export const LONG_HEADS =
  /^(?:ubnd (?:tinh|thanh pho|quan|huyen|thi xa|phuong|xa)|thi tran|thi xa|chi cuc|ban (?:quan ly(?: du an)?|qlda|chi dao|to chuc|tuyen giao|noi chinh)|trung tam|benh vien|tong cong ty|cong ty|tap doan|vien (?:nghien cuu|quy hoach|khoa hoc)|hoc vien|dai hoc|kho bac|bao hiem xa hoi|dien luc|cuc thue|ngan hang|toa an|vien kiem sat|truong (?:thcs|thpt|tieu hoc|mam non|dai hoc)|hat kiem lam|bo tu lenh|bo chi huy|hoi (?:nong dan|phu nu|cuu chien binh|chu thap do|lien hiep)|lien doan lao dong|cong an (?:xa|phuong|quan|huyen|tinh))(?: |$)/;
/** Everyday words without their accents: a head of a name only as it is properly written. */
const WRITTEN_HEADS = /^(?:Ban|Bộ|Cục|Viện|Phòng|Trường|Hội|Quỹ)$/u;
/** What may follow a name but is never part of one. */
export const AFTER_NAME =
  /^(?:the|nao|ra|sao|co|con|dang|da|chua|tuan|thang|quy|nam|hom|qua|cham|tre|lam|bao|may|thi|va|den|toi|cua|o|voi|gio|roi|xong|viec|khong|a|em|anh|ma|hien|moi|ai|gi|tinh|tien|doing|going|status|now|late|this|last|have|has|is|been|overdue|doi)$/;
export const NOT_EDGE = /^(?:va|cua|cac|o|tai|cho|voi|la|,)$/;

export const isMarker = (key: string): boolean => /^[A-Z]+$/.test(key);

/** "hồ sơ", "số", "xa": only what is written like the kind, or without accents, begins a name. */
const OTHER_HEADS = /^(?:sơ|sổ|số|xạ|xà|quán|quân|quản)$/u;
export const isHead = (token: Token | undefined): boolean =>
  token !== undefined &&
  ((HEADS.test(token.key) && !OTHER_HEADS.test(token.raw.toLowerCase())) ||
    WRITTEN_HEADS.test(token.raw) ||
    token.raw.toLowerCase() === 'tỉnh');

const ACCENT = /[\u00C0-\u1EF9\u0111\u0110]/u;
const isStrange = (token: Token | undefined): boolean =>
  token !== undefined && !isMarker(token.key) && (!isVocabulary(token.key) || !isOurSyllable(token.raw));

export const MANY = /^(?:cac|nhung|may|moi|tung|cap|khoi|COUNT|\d+)$/;

/**
 * "sở phép màu", "ban qlda giao thông": a name of everyday words ends where people go on to ask. Without accents the kind itself may be
 * another word, so one word behind it is too little.
 */
export function plainEnd(tokens: readonly Token[], at: number, head: number, end: number): number {
  const from = at + head;
  const kind = tokens[at];
  if (kind === undefined) return from;
  let to = from;
  // "sở may mắn" is typed with its accents throughout, "sở ngvu tre viec gi" is not.
  const accented = isSpeltHead(kind) && tokens.slice(from).some(({ raw }) => ACCENT.test(raw));
  while (
    to < end &&
    to - from < 5 &&
    !endsName(tokens[to], tokens[to + 1], accented, to > from ? tokens[to - 1] : undefined) &&
    !isHead(tokens[to])
  )
    to += 1;
  const least = head > 1 || isSpeltHead(kind) || WRITTEN_HEADS.test(kind.raw) ? 1 : 2;
  return to - from < least ? from : to;
}

/** Capitals and unknown words belong to a name, also over an "và" between them. */
export function belongs(tokens: readonly Token[], at: number, inside: boolean): boolean {
  const token = tokens[at];
  // "Cục Hải quan Hà Nội"
  if (token?.raw === 'quan' && /^\p{Lu}\p{Ll}/u.test(tokens[at - 1]?.raw ?? '')) return true;
  if (token === undefined || (isHead(token) && token.raw === token.raw.toLowerCase())) return false;
  if (/^\p{Lu}\p{Ll}/u.test(token.raw)) return true;
  if (inside && endsName(token, tokens[at + 1]) && token.key !== 'va' && token.key !== 'khong') return false;
  // "sở chúng tôi": with its accents the word is what it is.
  if (token.raw !== token.key && token.key !== 'khong' && endsName(token, tokens[at + 1])) return false;
  if (isStrange(token)) return true;
  // "sở đại dương", "Sở Hàng không vũ trụ": an everyday word before a strange one.
  if (
    (inside
      ? token.key === 'khong'
      : !endsName(token, tokens[at + 1]) &&
        !AFTER_NAME.test(token.key) &&
        !NOT_EDGE.test(token.key) &&
        !isHead(tokens[at + 1])) &&
    isStrange(tokens[at + 1])
  )
    return true;
  const before = tokens[at - 1];
  if (inside && before !== undefined && !AFTER_NAME.test(token.key))
    if (/^\p{Lu}\p{Ll}/u.test(before.raw) || isStrange(before)) return true;
  const next = tokens[at + 1];
  return inside && token.key === 'va' && isStrange(next);
}

/** "ward Lang": the kind in English, the name as it is. */
export const KIND_IN_ENGLISH: Readonly<Record<string, string>> = { ward: 'phuong', commune: 'xa', district: 'quan' };
