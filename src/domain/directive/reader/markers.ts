// The numbering at the start of a line: parts, articles, numbers, letters and bullets.
import type { Line } from './lines.js';

export type MarkerKind = 'part' | 'roman' | 'article' | 'number' | 'sub-number' | 'letter' | 'inner' | 'dash' | 'plus';

export type Marker = {
  readonly kind: MarkerKind;
  readonly label: string;
  /** Characters to skip on the line. */ readonly size: number;
};

const PART = /^(?:phan|chuong|muc) (?:thu )?(?:[ivxl]+|\d{1,2}|nhat|hai|ba)(?=[\s.:-]|$)[ .:-]*/;
/** "…, khoản 6⏎Điều 22 Luật Bảo hiểm y tế" goes on with the line above. */
const ARTICLE =
  /^dieu \d{1,3}(?!\d| (?:cua )?(?:luat|bo luat|nghi dinh|thong tu|phap lenh|(?:nghi quyet|quyet dinh) so)(?![a-z])) ?[.:/)]? *(?:- ?(?=[a-z]))?/;
/** "II.", or "Ii." where a heading lost its capitals but the first. */
const ROMAN = /^([IVX]{1,5}|[IVX][ivx]{1,4}(?=\.)) ?(?:[.)/] ?-|[.)/-])(?: +(?=\S)|$)/;
/** "A.", "B. YÊU CẦU TRONG XÂY DỰNG KẾ HOẠCH", "B- SỞ XÂY DỰNG": a part by its letter, alone on its line or before a title without a full stop. */
const PART_LETTER = /^([A-H])(?:[.)](?: +(?=\p{Lu}[^.;]*$)|$)| ?- ?(?=\p{Lu}{2}[^.;\p{Ll}]*$))/u;
const LONGEST_PART = 160;
/** "2.1." may stand alone above its text; "2.1- Tổ chức …", "1.1 - Chi …". */
const SUB = /^(\d{1,2}(?:\.\d{1,2}){1,3})(?:(?: ?[.)/])?(?: +| ?- ?)(?=[^\d\s.-])|[.)]$)/;
/** "1.", "1)", "1/", "1-"; "1.-", "1/-" and "1 - Giao …" of older pages. */
const NUMBER = /^(\d{1,2})(?: ?[.)/] ?- ?(?=\p{L})| ?[.)/,] *(?=[^\d\s]|$)|- +(?=[^\d\s]|$)| - (?=\p{Lu}\p{Ll}))/u;
/** "1.a) Rà soát …": a letter below its number. */
const NUMBER_LETTER = /^(\d{1,2}\.[a-zđ])[.)] *(?=\p{Lu})/u;
/** "đ/c Lan" is a comrade. */
const LETTER = /^([a-zđ])(?:(?:\.| ?\)|\/(?!c ))(?: ?- ?(?=\p{L})| *(?=\S)|$)| ?- (?=\p{Lu}\p{Ll}))/u;
const LETTER_SUB = /^([a-zđ]\.\d{1,2}(?=[.) ]|\p{L})|[a-zđ]\d{1,2}(?=\)))[.)]? *(?=\S)/u;
const INNER = /^\((\d{1,2}|[ivx]{1,5}|[a-zđ])\)[.:]? *(?:- ?)?(?=\S)/u;
const DASH = /^([-•*●▪◦➢✓►∙·■□★→⇒❖◆✔o]|=>)[ ]+(?=\S)|^([-•●▪◦➢✓►■□★→⇒❖◆✔])(?=[^\s\d-])/u;
/** "Một là, tổ chức …", "Thứ hai, rà soát …"; "Thứ hai, ngày 15/6", "Thứ Hai, 28/04/2025" are days. */
const SPOKEN =
  /^(?:(mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi) la ?[,:]?|thu (nhat|hai|ba|tu|nam|sau|bay|tam|chin|muoi) ?[,:](?! ?(?:ngay )?\d)) +(?=\S)/;
const SPOKEN_NUMBERS = ['mot nhat', 'hai', 'ba', 'bon tu', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi'];
const PLUS = /^(\+)\)? *(?=\S)/;

const MARKERS: readonly (readonly [MarkerKind, RegExp])[] = [
  ['roman', ROMAN],
  ['sub-number', SUB],
  ['sub-number', NUMBER_LETTER],
  ['number', NUMBER],
  ['inner', LETTER_SUB],
  ['letter', LETTER],
  ['inner', INNER],
  ['plus', PLUS],
  ['dash', DASH],
];

/** First letters of all these: most lines without a number begin with another capital. */
const MAY_NUMBER = /^[IVX\da-zđ(+•*●▪◦➢✓►∙·■□★→⇒❖◆✔=-]/u;

function labelled(kind: MarkerKind, written: string): string {
  if (kind === 'roman') return written.toUpperCase();
  return kind === 'letter' ? `${written})` : written;
}

/** Numbering at the start of a line. Rank is by kind; Vietnamese lists run a), b), c), d), đ), e), g). */
export function markerOf(line: Line): Marker | null {
  const text = line.text;
  const first = line.folded.charAt(0);
  const part = first === 'p' || first === 'c' || first === 'm' ? PART.exec(line.folded) : null;
  if (part !== null && text.length < 160)
    return { kind: 'part', label: text.slice(0, part[0].length).replace(/[ .:-]+$/, ''), size: part[0].length };
  const article = first === 'd' ? ARTICLE.exec(line.folded) : null;
  if (article !== null && /^Đ/.test(text))
    return {
      kind: 'article',
      label: text
        .slice(0, article[0].length)
        .trim()
        .replace(/ ?\.? ?[/)-]+$/, ''),
      size: article[0].length,
    };
  const spoken = /^[MHBNSTC]/.test(text) ? SPOKEN.exec(line.folded) : null;
  if (spoken !== null) {
    const said = spoken[1] ?? spoken[2] ?? '';
    const at = SPOKEN_NUMBERS.findIndex((words) => words.split(' ').includes(said));
    return { kind: 'sub-number', label: String(at + 1), size: spoken[0].length };
  }
  const letter = text.length < LONGEST_PART ? PART_LETTER.exec(text) : null;
  if (letter !== null) return { kind: 'part', label: letter[1]!, size: letter[0].length };
  if (!MAY_NUMBER.test(text)) return null;
  for (const [kind, source] of MARKERS) {
    const match = source.exec(text);
    if (match !== null)
      return {
        kind,
        label: labelled(kind, (match[1] ?? match[2] ?? '').trim()),
        size: match[0].length,
      };
  }
  return null;
}
