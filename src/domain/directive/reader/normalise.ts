import { mendLetterhead } from './broken-letterhead.js';
import { joinBrokenWords } from './broken-words.js';
import { partGluedWords } from './glued-words.js';
import { closedRows } from './open-table.js';
import { misreadDays, misreadHead, misreadLetters } from './misread-marks.js';
import { CYRILLIC, PICTURE, SECTION, SPECK, withoutOddSigns } from './odd-signs.js';
import { withoutCrumbs } from './page-crumbs.js';
import { withoutPageMarks } from './page-marks.js';
import { withoutPageNumbers } from './page-numbers.js';
import { partRunOnLetterhead } from './run-on-letterhead.js';
import { partRunOnItems } from './run-on-items.js';
import { rowsOfSpacedTables } from './spaced-table.js';

/**
 * The one text to which every span points: NFC, Icelandic and African Đ and the Ƣ of old fonts mapped to the Vietnamese letter, one kind of dash and
 * space, Markdown emphasis removed, document symbols broken across lines joined ("6138/UBND-⏎KGVX").
 * Blanks that a converter lost between words are given back.
 * Rows of cells parted by tabs become rows parted by "|".
 * Line breaks are kept: the structure stage needs them.
 */
export function normaliseText(input: string): string {
  const indented = partIndented(
    rowsOfSpacedTables(
      withoutCrumbs(
        withoutPageNumbers(withoutPageMarks(input.normalize('NFC').replace(/\r\n?|\f|\u2028|\u2029|\v/g, '\n'))),
      ),
    ),
  );
  const { text: plain, signs: has } = withoutOddSigns(indented);
  const unmarked = (plain.includes('Trang ') ? plain.replace(PAGE_MARK, '') : plain).replace(FRONT_MATTER, '');
  const letters = (has & PICTURE) === 0 ? unmarked : unmarked.replace(PICTURES, '$1');
  const latin =
    (has & CYRILLIC) !== 0
      ? letters.replace(LOOKS_LATIN, (word) => word.replace(/[\u0400-\u04ff]/g, latinOf))
      : letters;
  const signs = latin.includes('\t') ? barred(latin).replace(/\t/g, ' ') : latin;
  const rows = withoutEmphasis(signs.includes('|') ? signs.replace(LETTERHEAD_ROW, letterheadLines) : signs);
  const even = ((has & SPECK) === 0 ? rows : rows.replace(/ [ˆ´˜¨]+(?= |$)/gm, ''))
    .replace(/ {2,}/g, ' ')
    .replace(/^ | $/gm, '');
  const numbered = ((has & SECTION) === 0 ? even : even.replace(LOST_NUMBER, lostNumber))
    .replace(SPECKS, '')
    .replace(LONE_QUOTE, '')
    .replace(NUMBER_SPECKS, '$1 ')
    .replace(HEAD_SPECK, '$1 ');
  const text = ((has & SPECK) === 0 ? numbered : numbered.replace(/^[_~¬»] ?(?=\p{Lu}\p{Ll}+ )/gmu, '- ')).replace(
    BROKEN_SYMBOL,
    '$1\n',
  );
  const unbarred = text.includes('|') ? withoutBars(closedRows(text)) : text;
  const parted = withHead(withHead(unbarred, RUN_ON_HEAD, misreadHead), HEAD, mendLetterhead)
    // Letterheads of web pages break inside the motto, the number and the date: "ngày⏎22 tháng 02 năm 2024", "Số:⏎06/2024/QĐ-UBND".
    .replace(
      /\n(?:(?<=(?:ỦY|UỶ)\n)(?=BAN NHÂN)|(?<=(?:^|\n)CHỦ TỊCH\n)(?=[ỦU][YỶ] BAN NHÂN)|(?<=CỘNG\n)(?=HO?[ÒÀ]?A? X)|(?<=XÃ HỘI\n)(?=CHỦ NGHĨA))/gu,
      ' ',
    )
    .replace(PLACE_AND_DAY, (...parts: string[]) => parts[0]!.replace(/\n/g, ' '))
    .replace(/(^Số ?:)\n+(?=\d)/gm, '$1 ')
    .replace(BROKEN_PLACE, ' ')
    .replace(PARTED_NUMBER, '$1 ')
    .replace(PARTED_TEXT, '')
    .replace(/\n{3,}/g, '\n\n');
  const joined = joinBrokenWords(
    withHead(parted, RUN_ON_HEAD, (head) =>
      partRunOnLetterhead(withHead(head, HEAD, (top) => top.replace(LONE_CAPITALS, '$1 '))),
    ),
  );
  const spoken = joined.includes('l - ') ? joined.replace(/(?<=\p{Ll}) l (?=- \p{Ll})/gu, ' ') : joined;
  return misreadLetters(partRunOnItems(partGluedWords(misreadDays(spoken)))).replace(NUMBERED, '$& ');
}

/** Markdown's marks of emphasis, headings and quotations; most texts have none of the signs. */
function withoutEmphasis(text: string): string {
  let bare = text.includes('__') || text.includes('**') ? text.replace(/\*{2,}|_{2,}/g, '') : text;
  if (bare.includes('*')) bare = bare.replace(ITALIC_PARAGRAPH, '$1').replace(ITALICS, '$1');
  if (bare.includes('_')) bare = bare.replace(ITALIC_LINE, '$1');
  return bare.includes('#') || bare.includes('>') ? bare.replace(/^ *(?:#{1,6}|>) +/gm, '') : bare;
}

/** The text with its first characters mended. A long one that needs none stays the string it is: put together anew, it would be copied whole. */
function withHead(text: string, size: number, mend: (head: string) => string): string {
  const head = text.slice(0, size);
  const mended = mend(head);
  return mended === head ? text : mended + text.slice(size);
}

/** Letters that a recogniser took from another alphabet ("ВСТ" for "BCT"): words of which each letter looks like a Latin one. */
const ALIKE: ReadonlyMap<string, string> = new Map(
  [...'АВЕКМНОРСТУХІЈаеорсухі'].map((letter, i) => [letter, 'ABEKMHOPCTYXIJaeopcyxi'.charAt(i)]),
);
const LOOKS_LATIN = /(?<![\p{L}])(?=[\p{L}\d]*[\u0400-\u04ff])[A-Za-z\dАВЕКМНОРСТУХІЈаеорсухі]+(?![\p{L}])/gu;
const latinOf = (letter: string): string => ALIKE.get(letter) ?? letter;

/** "## 🏛️ Trách nhiệm", "📌 Sở Y tế": a picture before the words of a line. */
const PICTURES =
  /^( *(?:#{1,6} +|[-*] +)?(?:\*{2})?)(?:[\u{1F000}-\u{1FAFF}\u2300-\u23FF\u2600-\u26FF\u2705]\uFE0F? *)+/gmu;

/** What a Markdown page says to the site that builds it, between two rules at its very top. */
const FRONT_MATTER = /^\s{0,8}---\n(?:(?:[\w-]{1,40} ?:|[ \t]*-? |#)[^\n]{0,400}\n){1,40}---\n/;

/** "Trang 1UBND TỈNH …": a converter's number of the page, glued to its first line. */
const PAGE_MARK = /^ *Trang \d{1,3}(?=\p{Lu}{2})/gmu;

/** Particulars of a web page, a label and its value parted by a tab. */
const PARTICULARS =
  /^((?:Thuộc tính|Số hiệu|Số(?: ?[/,]? ?)[Kk]ý hiệu|Loại văn bản|Cơ quan ban hành|Nơi ban hành|Ngày ban hành|Ngày(?: có)? hiệu lực|Người ký|Trích yếu|Lĩnh vực|Căn cứ)[^\n\t]{0,24})\t([^\n\t]+)$/gmu;

/** "*Căn cứ Luật …⏎ngày …;*": a paragraph in italics, wrapped or not; "* Nội dung" is a bullet. */
const ITALIC_PARAGRAPH = /^ *\*(?=[^\s*])([^*\n]+(?:\n[^*\n]+){0,20})\*(?= *$)/gm;

/** "Điều⏎14. Trách nhiệm …", "Chương⏎III": the word of an article or a part, wrapped off its number. */
const PARTED_NUMBER = /^(Điều|Khoản|Chương|Mục|Phần)\n(?=(?:\d{1,3}|[IVX]{1,6})(?:[.: ]|$))/gm;

/** "Điều 2⏎: Sở Xây dựng …": what an article says, on the line below its number. */
const PARTED_TEXT = /\n(?=: ?\p{Lu})(?<=^Điều \d{1,3} ?\n)/gmu;

/** "_Hà Nội, ngày … tháng 8 năm 2026_": a line in italics by the other mark. */
const ITALIC_LINE = /^ *_(?=[^\s_])([^_\n]{2,400})(?<=\S)_(?= *$)/gm;

/** "báo cáo *trong quý IV/2026*." in the middle of a line; "(*)" and "* …" are no emphasis. */
const ITALICS = /\*(?<=[ (]\*)(?=[^\s*)])([^*\n]{2,160})(?<=\S)\*(?=[ .,;:)]|$)/gmu;

/** Rows of cells parted by tabs as rows parted by "|". */
const barred = (text: string): string =>
  text
    .replace(PARTICULARS, '| $1 | $2 |')
    .replace(/^[^\n\t]*\t[^\n\t]*\t[^\n]*$/gm, (row) => `| ${row.split('\t').join(' | ')} |`)
    .replace(PART_OF_TABLE, (rows) => rows.replace(/^([^\t\n]+)\t(.+)$/gm, '| $1 | $2 |'));

/** "I⇥CẢI CÁCH THỂ CHẾ" below a row of a table: the heading of its next rows, and what follows such headings. */
const PART_OF_TABLE = /(?<=\|\n)(?:(?:[A-Z]|[IVX]{1,6}|\d{1,3}(?:\.\d{1,3}){0,3})[.)]?\t[^\n\t]+\n)+/g;

/** Lone bars at the end of lines, and a letterhead's two columns parted by one. */
const withoutBars = (text: string): string =>
  text
    .replace(/^\|$/gm, '')
    .replace(/^([^|\n]+?) ?\|$/gm, '$1')
    .replace(/^([^|\n]+?) ?\| ?(?=CỘNG|[^|\n]{2,40}, ngày(?: [^|\n]*)?$)/gm, '$1\n');

/** "Chỉ thị số46-CT/TW", "nhiệm kỳ2025 - 2030", "trước ngày15/9": a word before its number that lost the blank. */
const NUMBERED =
  /(?:[Ss]ố|[Nn]gày|[Tt]háng|[Nn]ăm|[Kk]ỳ|thứ|[Qq]uý|[Đđ]iều|[Kk]hoản)(?=\d)(?<=(?<!\p{L})(?:[Ss]ố|[Nn]gày|[Tt]háng|[Nn]ăm|[Kk]ỳ|thứ|[Qq]uý|[Đđ]iều|[Kk]hoản))/gu;

/** Longest head of a document that letterheads are looked for in. */
const HEAD = 600;
/** A letterhead and how its letter begins, run together. */
const RUN_ON_HEAD = 1_500;

/** "NGÂN⏎HÀNG NHÀ NƯỚC": a lone syllable in capitals over a line in capitals was broken off it. Stamps ("MẬT", however the scan reads it) and kinds stand alone by right. */
const LONE_CAPITALS =
  /^(?!(?:KH\p{Lu}N|M\p{Lu}T|T\p{Lu}I|LU\p{Lu}T|L\p{Lu}NH)$)(\p{Lu}{2,6})\n(?=\p{Lu}{2,}(?: \p{Lu}+)*(?: [|&-].*)?$)/gmu;

/** "Vĩnh Long, ngày⏎30 tháng 3 năm 2015" on a line of its own: the date of the document, not one in its text. */
const PLACE_AND_DAY =
  /, ngày(?<=^[|( ]*\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,4} ?, ngày)[\n ]\d{1,2}[\n ]tháng[\n ]\d{1,2}[\n ]năm[\n ]\d{4}/gmu;

/** "Vĩnh⏎Long, ngày 30 …": its place. The line break comes first in these patterns, since it is rarer than what stands before it. */
const BROKEN_PLACE = /\n(?=\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?, ngày \d)(?<=^\p{Lu}\p{Ll}+\n)/gmu;

/** "6138/UBND-⏎KGVX": the symbol of a document. */
const BROKEN_SYMBOL = /\n(?<=[\p{L}\d][-/]\n)\n?([\p{Lu}\d][^\s|]*)[ \n]?/gu;

/** What dust and punched holes leave before a bullet or a letter: "_. - Chủ trì", "\\ - Thống kê", "_ . b) Đề nghị". */
const SPECKS = /^[\\_.~'`"„‚°·¬][\\_.~'`"„‚°·¬ ]{0,4}(?=(?:[-+]|[a-zđ]\)|\d{1,2}[.)]) \p{Lu})/gmu;

/** "'Văn phòng Chính phủ": the same before the first letter of a line, without a mark that closes it. */
const LONE_QUOTE = /^['‘’](?=\p{Lu}[^'‘’\n]*$)/gmu;

/** "§. Thực hiện …" below item 7: a recogniser's 5, 6, 8 or 9. */
const LOST_NUMBER = /^§(?=[.)/] )/gm;
function lostNumber(sign: string, at: number, text: string): string {
  const above = [...text.slice(Math.max(0, at - 8_000), at).matchAll(/^(\d{1,2})[.)/] ?\p{Lu}/gmu)].pop();
  const next = Number(above?.[1]) + 1;
  return [5, 6, 8, 9].includes(next) ? String(next) : sign;
}
/** The same behind the number of an item: "2. _ Tăng cường", "6... Trên cơ sở". */
const NUMBER_SPECKS = /^(\d{1,2}\.) ?[_.~°·¬]{1,3} ?(?=\p{Lu}\p{Ll})/gmu;
/** A dash that dust set before the name of a ministry's field: "Bộ -Thông tin và Truyền thông". */
const HEAD_SPECK = /(?<!\p{L})(Bộ|Sở) -(?=\p{Lu}\p{Ll})/gu;

/** A row of a letterhead, of "Kính gửi" or of the signature that a converter laid out as a table. */
const LETTERHEAD_ROW =
  /^ ?\|[^\n]*(?:CỘNG H[OÒÓ][AÀÁ] X|ĐẢNG CỘNG SẢN VIỆT NAM|Số ?: ?[^|\n]{0,14}[/-] ?\p{Lu}|Kính gửi|Nơi nhận)[^\n]*\|[^\n|]*\|? ?$/gmu;

/** Its cells as lines, each block of a cell on a line of its own: "Số: 9416/VPCP-QHQT V/v …", "- Bộ X; - UBND tỉnh Y." */
function letterheadLines(row: string): string {
  return row
    .replace(/\*/g, '')
    .split('|')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '' && !/^[-: ]+$/.test(cell))
    .map((cell) =>
      cell
        .replace(/ *-{3,} */g, ' ')
        .replace(/ +(?=V\/v )/g, '\n')
        .replace(/ (?=Độc lập ?- ?Tự do)/g, '\n')
        .replace(/(?<=[;:]) +(?=- )/g, '\n'),
    )
    .join('\n');
}

const INDENT = 3;

/**
 * Text set by position (a PDF's layout): a line that ends a sentence, then one set in further than the line after it, is where a paragraph
 * begins. The indent is lost below, so a blank line takes its place.
 */
function partIndented(text: string): string {
  if (!/[.;:]\n {3,}\S/.test(text)) return text;
  const lines = text.split('\n');
  const indents = lines.map((line) => (line.trim() === '' ? -1 : line.length - line.trimStart().length));
  let out = lines[0] ?? '';
  for (let i = 1; i < lines.length; i += 1) {
    const begins =
      indents[i]! >= INDENT &&
      i + 1 < lines.length &&
      indents[i + 1]! !== -1 &&
      indents[i]! - indents[i + 1]! >= INDENT &&
      /[.;:]\s*$/.test(lines[i - 1]!);
    out += begins ? `\n\n${lines[i]!}` : `\n${lines[i]!}`;
  }
  return out;
}
