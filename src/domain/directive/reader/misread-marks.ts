// Fixed words and numbers that a recogniser misreads, where what stands around them says what they are.

/** "VW thực hiện …", "VWv triển khai …": "V/v". */
const ABOUT = /^V[Ww]v?(?= \p{Ll}{2})/gmu;
/** "Kính gử:: Cục Thuế", "`.“ gửi: Cục Thuế": the line of the addressees. */
const ADDRESSED = /^[^\p{L}\d\n]{0,6}(?:K[ií]nh )?g[ửưuủở]i? ?:{1,2} ?(?=\p{Lu})/gmu;

/** The head of a document with the words that open its subject and its addressees. */
export const misreadHead = (head: string): string =>
  head.replace(ABOUT, 'V/v').replace(ADDRESSED, (line) => (/^Kính gửi ?:/u.test(line) ? line : 'Kính gửi: '));

const EIGHT = /^8\)(?= \p{Lu})/gmu;
const NEXT_ITEM = /^(?:([a-zđ])\)|(\d{1,2})[.)])(?= ?\p{L})/mu;
/** Characters within which the next item stands. */
const NEAR = 4_000;

/** "8) Xây dựng …" above "b)" or "c)": a letter that looks like a figure. */
export const misreadLetters = (text: string): string =>
  text.replace(EIGHT, (number, at: number) =>
    /^[bc]$/.test(NEXT_ITEM.exec(text.slice(at + number.length, at + NEAR))?.[1] ?? '') ? 'a)' : number,
  );

const DIGIT = /[Ool](?=\d?\/(?:\d{1,2}\/)?\d{4}(?!\d))(?<=(?<![\p{L}\d])(?:\d{1,2}\/)?\d?[Ool])/gu;

/** "2O/4/2021", "l5/10/2024": letters for figures in a day that is written out. */
export const misreadDays = (text: string): string => text.replace(DIGIT, (letter) => (letter === 'l' ? '1' : '0'));
