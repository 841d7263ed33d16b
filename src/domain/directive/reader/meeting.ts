import type { ParsedName } from '../../unit/names/parsed-name.js';
import type { Source } from './source.js';

const WITH =
  /(?:buoi lam viec|cuoc hop|hoi nghi|lam viec|cuoc lam viec) voi (?:tap the )?(?:lanh dao (?:chu chot )?|ban thuong vu |thuong truc |cac dong chi lanh dao )?/;

/** The body that a meeting was held with, from the subject of its notice: conclusions without an addressee are for it. */
export function metBody(
  source: Source,
  subject: { readonly start: number; readonly end: number } | null,
): ParsedName[] {
  if (subject === null) return [];
  const folded = source.folded.slice(subject.start, subject.end).replace(/\n/g, ' ');
  const match = WITH.exec(folded);
  if (match === null) return [];
  const words = source.words(subject.start + match.index + match[0].length, subject.end);
  const list = source.names(words, 0);
  if (list === null) return [];
  return list.names.slice(0, 1).map((name) => ({ ...name, name: governed(name.name) }));
}

/** A province or city as a body is its People's Committee. */
function governed(name: string): string {
  return /^(?:tỉnh|thành phố|Thành phố|huyện|quận|thị xã|xã|phường|đặc khu) \p{Lu}/u.test(name) ? `UBND ${name}` : name;
}
