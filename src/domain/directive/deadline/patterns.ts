/**
 * Deadline patterns over **folded** text (lower case, no accents, same length as the original). `_` in a source is one to three
 * blanks (a line break may stand there), `~` none to three: bounded, so that no pattern can run away.
 */
export function pattern(source: string, flags = 'g'): RegExp {
  return new RegExp(withFirstDays(source).replace(/_/g, '[ \\n]{1,3}').replace(/~/g, '[ \\n]{0,3}'), flags);
}

/** "ngày mùng 5", "trước mùng 10/01": the first ten days of a month may be told so wherever a number of a day may follow. */
const withFirstDays = (source: string): string =>
  source
    .replaceAll('(?:ngay_)?(?<d', '(?:ngay_)?(?:mung_)?(?<d')
    .replaceAll('(?:ngay~)?(?<d', '(?:ngay~)?(?:mung_)?(?<d');

/** A pattern that is tried only where one of its first words stands. */
export const patternAt = (source: string): RegExp => pattern(source, 'y');

export const LEFT = '(?<![a-z\\d])';

/** "ngày 06 (sáu)": a number said again in words. */
const DIGIT_WORD = '(?:mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin|muoi)';
export const SPELT = `(?:~\\(~${DIGIT_WORD}(?:_${DIGIT_WORD}){0,2}~\\))?`;

/** d, m, y as named groups. Separators `/`, `-`, `.`, "tháng"; "sau" is a year only after "năm" ("31/7. Sau khi …"). */
export const date = (tag: string): string =>
  `(?:ngay~)?(?<d${tag}>\\d{1,2})${SPELT}~(?:[-/.]|thang)~(?<m${tag}>\\d{1,2})${SPELT}(?:~(?:[-/.](?=~\\d)|,?~nam)~(?<y${tag}>\\d{4}|nay|sau|toi))?(?![\\d/])`;

/** "30/4, 01/5 và " of "30/4, 01/5 và 02/5", "12 và " of "12 và 13/5": the days of several before the last. */
export const EARLIER_DAYS = '(?:\\d{1,2}(?:~[-/.]~\\d{1,2}(?:~[-/.]~\\d{4})?)?~(?:,|va|;|-)~(?:ngay_)?){1,8}';

/** Hour, minute and part of the day ("5 giờ chiều") as named groups, with what joins them to the day. */
export const time = (tag: string): string =>
  `(?<H${tag}>\\d{1,2})~(?:gio|[hg](?![a-z])|:)~(?<M${tag}>\\d{2})?(?:~phut|[’'])?(?:~(?<P${tag}>sang|trua|chieu|toi)(?![a-z]))?~,?~(?:cua~)?`;

/** "thứ Sáu, ngày …", "thứ Sáu (11/10/2024)": a weekday said before the day; named nowhere, the day decides. */
export const SAID_WEEKDAY = '(?:(?:thu~(?:hai|ba|tu|nam|sau|bay|[2-7])|chu_nhat)~,?~\\(?~)?';

export const WEEKDAY = '(?:thu~)(?<w>hai|ba|tu|nam|sau|bay|[2-7])|(?<sun>chu_nhat)';

/** Operators that make a day a limit. */
export const OPERATOR =
  '(?<op>(?:cham_nhat|muon_nhat|tre_nhat|han_cuoi|han_chot|khong_(?:muon|cham|tre)_(?:hon|qua)|khong_(?:de_|duoc_|vuot_)?qua(?=_(?:ngay_)?\\d{1,2}(?:[/.-]|_thang_)))(?:_(?:la|vao))?(?:_(?:den_het|truoc|den|het))?(?:_luc)?|xong_truoc|truoc_luc|truoc(?:_thoi_(?:diem|han)(?=_(?:ngay_)?\\d))?|den_het|tu_nay_den(?:_het)?|het|truoc_va_den_het)';

const WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ['hai', 1],
  ['2', 1],
  ['ba', 2],
  ['3', 2],
  ['tu', 3],
  ['4', 3],
  ['nam', 4],
  ['5', 4],
  ['sau', 5],
  ['6', 5],
  ['bay', 6],
  ['7', 6],
]);

/** 1 = Monday … 7 = Sunday; null when the match names no weekday. */
export function weekdayNumber(groups: Record<string, string | undefined>): number | null {
  if (groups['sun'] !== undefined) return 7;
  return groups['w'] === undefined ? null : (WEEKDAYS.get(groups['w']) ?? null);
}

/** `HH:mm`, or null when it is no clock time; 24h is midnight at the end of the day, "5 giờ chiều" 17:00. */
export function clockTime(hour: string | undefined, minute: string | undefined, part?: string): string | null {
  if (hour === undefined) return null;
  const said = Number(hour);
  const later = part === 'chieu' || part === 'toi' || (part === 'trua' && said < 10);
  const h = later && said < 12 ? said + 12 : said;
  const m = Number(minute ?? '0');
  if (h === 24 && m === 0) return '23:59';
  if (h > 23 || m > 59) return null;
  return `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`;
}
