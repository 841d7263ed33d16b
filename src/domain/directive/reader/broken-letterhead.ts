import { PROVINCES } from '../../unit/names/provinces.js';

/** What every letterhead says; converters break it at any letter. */
const PHRASES = [
  'ỦY BAN NHÂN DÂN',
  'UỶ BAN NHÂN DÂN',
  'HỘI ĐỒNG NHÂN DÂN',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'ĐẢNG CỘNG SẢN VIỆT NAM',
];

/** The phrase with blanks and one line break anywhere, whole words only. */
const broken = (phrase: string): RegExp =>
  new RegExp(`(?<!\\p{L})${[...phrase.replace(/ /g, '')].join(' ?\\n? ?')}(?!\\p{L})`, 'gu');

const BROKEN = PHRASES.map((phrase) => ({ phrase, pattern: broken(phrase) }));

const letters = (text: string): string => text.toLowerCase().replace(/[\s-]/g, '');
const WHOLE: ReadonlySet<string> = new Set(PROVINCES.map((name) => name.toLowerCase()));
const BY_LETTERS: ReadonlyMap<string, string> = new Map([...PROVINCES].reverse().map((name) => [letters(name), name]));

/** "Đ ắ k L ắ k, ngày …", "TỈNH QU ẢNG BÌNH": a place up to the date, or behind its type to the end of the line. */
const DATED_PLACE = /^(\p{Lu}[\p{L} -]{2,30}?)(?= ?, ?ngày)/gmu;
const TYPED_PLACE = /(?<=^(?:(?:ỦY|UỶ) BAN NHÂN DÂN )?(?:TỈNH|THÀNH PHỐ) )(\p{Lu}[\p{L} -]{2,30})$/gmu;

/** "TỈNH KON⏎TUM", "TỈNH⏎THỪA THIÊN⏎HUẾ": a province that goes on in the next line. */
const PARTED_PROVINCE = /(?<=(?:TỈNH|THÀNH PHỐ)[ \n])(\p{Lu}[\p{Lu} -]{0,20})\n(\p{Lu}[\p{Lu} -]{0,14})$/gmu;
/** "HUYỆN HÒA⏎VANG": one syllable behind the type of a place, the other alone on the next line; stamps stand alone by right. */
const PARTED_PLACE =
  /((?:HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN) \p{Lu}+)\n(?!(?:KHẨN|MẬT|LUẬT|LỆNH|HỎA|HOẢ|SỞ|BAN|BÁO)$)(\p{Lu}{2,6})$/gmu;
/** "Hòa Vang,⏎ngày 02 tháng …". */
const PARTED_DATE = /^(\p{Lu}[\p{L} .-]{1,30},)\n+(?=ngày ?\d)/gmu;

/** The name of the province whose letters these are, in the case in which they are written. */
function mended(written: string): string {
  const name = WHOLE.has(written.toLowerCase()) ? undefined : BY_LETTERS.get(letters(written));
  if (name === undefined) return written;
  return written === written.toUpperCase() ? name.toUpperCase() : name;
}

/** The head of a document with its fixed words and the names of provinces made whole: "ỦY BAN NHÂN⏎DÂN", "XÃ⏎HỘI CHỦ NGH ĨA". */
export function mendLetterhead(head: string): string {
  let out = head;
  for (const { phrase, pattern } of BROKEN) out = out.replace(pattern, phrase);
  return out
    .replace(PARTED_DATE, '$1 ')
    .replace(DATED_PLACE, mended)
    .replace(TYPED_PLACE, mended)
    .replace(PARTED_PROVINCE, (whole: string, first: string, rest: string) =>
      BY_LETTERS.has(letters(first + rest)) ? `${first} ${rest}` : whole,
    )
    .replace(PARTED_PLACE, '$1 $2');
}
