import { plain } from './words.js';

type Codes = { readonly code: string | null; readonly number: string | null };

/** Leading zeros of a number say nothing: "05" and "5" are one. */
const withoutZeros = (number: string): string => number.replace(/^0+(?=\d)/u, '');

/** Whether a document is the one that a person names by its code ("318/KH-UBND") or its number alone. */
export function isNamed({ code, number }: Codes, typed: string): boolean {
  const wanted = plain(typed);
  return (
    (code !== null && plain(code) === wanted) || (number !== null && withoutZeros(number) === withoutZeros(wanted))
  );
}
