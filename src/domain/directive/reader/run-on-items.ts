// Articles that a recogniser or a page ran on in one line: their items given lines of their own again.

/** No shorter line holds several items worth parting. */
const LONG = 300;
/** "… có trách nhiệm: a) …; 2. …": what may be the number of an item, before a capital. */
const NUMBER = / (\d{1,2})\. (?=["“]?\p{Lu})/gu;
/** Behind ":", ";" or a full stop, and what dust left there: "; b) …", "; ce) …", "; ) …". */
const LETTER = /(?<=[;:.])(?: [^\p{L}\d\s()]{1,2}| \p{Ll}(?= )){0,3} (\p{Ll}{0,2})\) (?=\p{Lu})/gu;
/** "a) Rà soát …; b) Báo cáo …" of whatever length. */
const OWN_LETTER = /^([abcdđeghik])\) \p{Lu}/u;
const LETTERS = 'abcdđeghiklmn';
/** "khoản 2. Điều 4. …", "Công văn số 1. …": numbers of what is cited; "dịch vụ số 1. Trách nhiệm …" ends a title. */
const CITED =
  /(?:khoản|điều|điểm|mục|chương|phần|(?<!(?:vụ|đổi|nghệ|quyền|tế|liệu|dân|ký) )số|phụ lục|tháng|ngày|năm|lớp|quận|phường|tổ|và|,|đến)$/iu;
/** What dust leaves between two items: ". -. 6 , ˆ", ": l", ". ệ". */
const DUST = /(?<=[;:.])(?: (?:[^\p{L}\d\s"”)]{1,2}|\p{Ll}|\d)(?= |$)){1,6}$/u;
/** "Điều 9. Tổ chức thực hiện -": the dash or the dots between a title and its first item. */
const TITLE_END = / [-–:.]$/u;

/** Characters that say whether a number is cited. */
const NEAR = 40;

type Cut = { readonly from: number; readonly to: number; readonly marker: string };

/** Where items "1.", "2.", … begin, one after the other; none where there is not a second. */
function numbersIn(line: string): Cut[] {
  const cuts: Cut[] = [];
  for (const match of line.matchAll(NUMBER)) {
    const before = line.slice(Math.max(0, match.index - NEAR), match.index).replace(DUST, '');
    if (Number(match[1]) !== cuts.length + 1 || CITED.test(before)) continue;
    cuts.push({ from: match.index, to: match.index + match[0].length, marker: `${match[1]!}. ` });
  }
  return cuts.length < 2 ? [] : cuts;
}

/** Where items "a)", "b)", … begin, behind the letter that the line itself may begin with; a letter that the recogniser lost is the next of them. */
function lettersIn(item: string): Cut[] {
  const cuts: Cut[] = [];
  const own = OWN_LETTER.exec(item)?.[1];
  const first = own === undefined ? 0 : LETTERS.indexOf(own) + 1;
  for (const match of item.matchAll(LETTER)) {
    const read = match[1]!;
    const next = LETTERS.charAt(first + cuts.length);
    if (first + cuts.length === 0 ? read !== 'a' : read !== next && LETTERS.includes(read) && read.length === 1)
      continue;
    cuts.push({ from: match.index, to: match.index + match[0].length, marker: `${next}) ` });
  }
  return cuts.length + Math.min(first, 1) < 2 ? [] : cuts;
}

function parted(text: string, cuts: readonly Cut[], each: (part: string) => string): string {
  if (cuts.length === 0) return each(text);
  const pieces = [text.slice(0, cuts[0]!.from).replace(TITLE_END, '')];
  cuts.forEach(({ to, marker }, i) => pieces.push(marker + text.slice(to, cuts[i + 1]?.from ?? text.length)));
  return pieces.map((piece) => each(piece.replace(DUST, ''))).join('\n');
}

const byLetters = (item: string): string => parted(item, lettersIn(item), (part) => part);

/** "Điều 6. Trách nhiệm … 1. Bộ X: a) …; b) … 2. …" in one line → a line to every item; rows of tables and short lines stay. */
export function partRunOnItems(text: string): string {
  return partItems(RUN_ON_FIRST.test(text) ? text.replace(FIRST_BELOW, '\n') : text);
}

const RUN_ON_FIRST = / \d{1,2}\.1\.(?: \p{Lu}|$)/mu;
/** "2. Nâng cao năng lực 2.1. Rà soát …": the first item below a heading stands in its line; "khoản 2.1." is cited. */
const FIRST_BELOW = / (?=(\d{1,2})\.1\.(?: \p{Lu}|$))(?<=^\1\. ?\p{Lu}[^\n.;:]{8,240} )/gmu;

function partItems(text: string): string {
  if (!/ (?:2\.|[bcdđ]\)) \p{Lu}/u.test(text)) return text;
  return text
    .split('\n')
    .map((line) =>
      line.startsWith('|')
        ? line
        : OWN_LETTER.test(line)
          ? byLetters(line)
          : line.length < LONG
            ? line
            : parted(line, numbersIn(line), byLetters),
    )
    .join('\n');
}
