// The day on which a telling says that the document was issued: "Bộ Y tế ngày 21/2 đã có công điện", "Ngày 5/3/2024, Sở X ban hành …".
import type { LocalDate } from '../../calendar/local-date.js';
import { dayFrom } from '../deadline/days.js';

/** What may stand between a body and what it did: "(Bộ Tài chính)", "ngày 21/2", "chiều 5/3/2024". */
export const BETWEEN =
  /(?: ?\([^()\n]{2,60}\))?(?:,? (?:(?:sang|trua|chieu|toi) )?(?:ngay )?(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?)?,? ?$/;
/** "Ngày 21/2, | Bộ Y tế …". */
const BEFORE = /(?<![a-z\d])ngay (\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?,? ?$/;
/** "công văn số 3575 | ngày 18/5". */
const BEHIND = /^,? ?ngay (\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?(?![\d/])/;
/** "Theo công văn do phó giám đốc sở | ký ngày 19-11, | …" some sentences below. */
const SIGNED =
  /(?<![a-z])(?:cong van|chi thi|cong dien|ke hoach|thong bao|quyet dinh|huong dan|van ban)(?: nay)?,? (?:do |duoc |vua |moi )[^.;\n]{0,80}?(?<![a-z])ky(?: ban hanh)? (?:vao )?(?:sang |chieu |toi )?ngay (\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?(?![\d/.-])/;
const SIGNED_WITHIN = 1_200;

const FULL = /(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d{2})(?![\d/])/g;
const NAMED_YEAR = /(?<![a-z])nam ((?:19|20)\d{2})(?!\d)/g;
/** Days of the text within which another day is of the same season. */
const NEAR = 60;
/** From November on papers speak of the year to come. */
const LAST_MONTH = 10;
const DAY_MS = 86_400_000;

const time = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / DAY_MS;

/** The year of a day told without one: that of the full dates near it, or the only year that the text names; null where they disagree or none tells. */
export function yearOf(folded: string, day: number, month: number): number | null {
  const near = new Set<number>();
  for (const match of folded.matchAll(FULL)) {
    const at = time(Number(match[3]), Number(match[2]), Number(match[1]));
    for (const year of [Number(match[3]) - 1, Number(match[3]), Number(match[3]) + 1])
      if (Math.abs(time(year, month, day) - at) <= NEAR) near.add(year);
  }
  const named = new Set([...folded.matchAll(NAMED_YEAR)].map((match) => Number(match[1])));
  const years = near.size > 0 ? near : month <= LAST_MONTH ? named : [];
  const [year, other] = years;
  return other === undefined ? (year ?? null) : null;
}

export type ToldDay = { readonly date: LocalDate; /** Whether the telling gave the year. */ readonly whole: boolean };

/** The day before, behind or in the middle of "X ban hành công văn"; `folded` is the whole text, by which a missing year is found. */
export function toldDay(folded: string, before: string, between: string, behind: string): ToldDay | null {
  const match = [
    BETWEEN.exec(between),
    BEHIND.exec(behind),
    BEFORE.exec(before),
    SIGNED.exec(behind.slice(0, SIGNED_WITHIN)),
  ].find((found) => found?.[1] != null);
  if (match == null) return null;
  const [day, month] = [Number(match[1]), Number(match[2])];
  const year = match[3] === undefined ? yearOf(folded, day, month) : Number(match[3]);
  const date = year === null ? null : dayFrom(year, month, day);
  return date === null ? null : { date, whole: match[3] !== undefined };
}
