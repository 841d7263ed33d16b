import type { DocumentCode, Regime } from './directive.js';
import { everyMatch } from './every-match.js';

/** Abbreviations of the 29 administrative kinds (NĐ 30/2020 Annex III), the legal and Party ones, and forms seen outside the list. */
export const KIND_OF_ABBREVIATION: ReadonlyMap<string, string> = new Map([
  ['NQ', 'nghị quyết'],
  ['QĐ', 'quyết định'],
  ['QĐi', 'quy định'],
  ['CT', 'chỉ thị'],
  ['QC', 'quy chế'],
  ['QyĐ', 'quy định'],
  ['TC', 'thông cáo'],
  ['TB', 'thông báo'],
  ['HD', 'hướng dẫn'],
  ['CTr', 'chương trình'],
  ['CTR', 'chương trình'],
  ['KH', 'kế hoạch'],
  ['PA', 'phương án'],
  ['ĐA', 'đề án'],
  ['DA', 'dự án'],
  ['BC', 'báo cáo'],
  ['BB', 'biên bản'],
  ['TTr', 'tờ trình'],
  ['HĐ', 'hợp đồng'],
  ['CĐ', 'công điện'],
  ['BGN', 'bản ghi nhớ'],
  ['BTT', 'bản thỏa thuận'],
  ['GUQ', 'giấy ủy quyền'],
  ['GM', 'giấy mời'],
  ['GGT', 'giấy giới thiệu'],
  ['GNP', 'giấy nghỉ phép'],
  ['PG', 'phiếu gửi'],
  ['PC', 'phiếu chuyển'],
  ['PB', 'phiếu báo'],
  ['KL', 'kết luận'],
  ['NĐ', 'nghị định'],
  ['TT', 'thông tư'],
  ['TTLT', 'thông tư liên tịch'],
  ['HDLN', 'hướng dẫn'],
  ['HDLT', 'hướng dẫn'],
  ['NQLT', 'nghị quyết'],
  ['CV', 'công văn'],
  ['GP', 'giấy phép'],
  ['VBHN', 'văn bản hợp nhất'],
  ['L', 'luật'],
  ['PL', 'pháp lệnh'],
  ['QT', 'quy trình'],
]);

const COPY_SUFFIX = /^(?:SY|TrS|SL|TS)$/;
const PARTY_KIND = 'NQ|CT|QĐi|QyĐ|QĐ|QC|KL|TB|HD|CV|BC|KH|CTr|CTR|TTr|TT|ĐA|PA|BB|QT';
const PART = '\\p{Lu}[\\p{L}\\d&.]{0,14}';
/**
 * "66.19/2026/NQ-CP": resolutions under one programme are numbered within its number; "3.12/QĐ" is an item's number before a code, "số 32.7/TTr" none.
 */
const WITHIN = '(?:\\.\\d{1,2}(?:(?= ?/ ?(?:20\\d{2} ?/ ?\\p{Lu}|NQ ?-))|(?<=[Ss]ố \\d{1,4}\\.\\d{1,2})(?= ?/)))?';
/** "QCVN 01:2021/BXD" is a standard with its year. */
const ADMIN = new RegExp(
  `(?<![\\p{L}\\d/.]|\\d{2}:)(\\d{1,6}${WITHIN}[a-z]?) ?/ ?(?:((?:19|20)\\d{2}) ?/ ?)?(${PART}(?: ?- ?${PART}){0,4})`,
  'gu',
);
const PARTY = new RegExp(
  `(?<![\\p{L}\\d/.-])(\\d{1,4}) ?- ?(${PARTY_KIND}) ?/ ?(\\p{Lu}[\\p{L}\\d]{1,12}(?:-\\p{Lu}{2,8})?)(?!\\p{L})`,
  'gu',
);

export type FoundCode = { readonly code: DocumentCode; readonly start: number; readonly end: number };

/** Whether a symbol part looks like an abbreviation rather than the first word of a title glued to it ("148/NQ-CP-Phiên họp"). */
function isSymbolPart(part: string): boolean {
  if (KIND_OF_ABBREVIATION.has(part) || /^(?:TTg|QNg|ThU|Ttr|TTh)$/.test(part)) return true;
  const letters = part.replace(/[^\p{L}]/gu, '');
  const upper = letters.replace(/[^\p{Lu}]/gu, '').length;
  return upper >= 1 && (letters.length <= 2 || upper * 2 > letters.length);
}

function symbolOf(raw: string): string | null {
  const parts = raw.split(/ ?- ?/);
  const kept: string[] = [];
  for (const part of parts) {
    const clean = part.replace(/[.&]+$/, '');
    if (!isSymbolPart(clean)) break;
    kept.push(clean);
  }
  return kept.length > 0 ? kept.join('-') : null;
}

function regimeOfSymbol(symbol: string, year: number | undefined): Regime {
  if (year !== undefined || /^QH\d+$/.test(symbol)) return 'legal';
  return 'administrative';
}

/** Every document code in a text, in order. Linear: no nested quantifier. Fractions and rates have no capital after the slash. */
export function findCodes(text: string): FoundCode[] {
  const found: FoundCode[] = [];
  for (const match of everyMatch(text, PARTY)) {
    const code: DocumentCode = { number: match[1]!, notation: `${match[2]!}/${match[3]!}`, regime: 'party' };
    found.push({ code, start: match.index, end: match.index + match[0].length });
  }
  for (const match of everyMatch(text, ADMIN)) {
    const symbol = symbolOf(match[3]!);
    if (symbol === null) continue;
    const year = match[2] === undefined ? undefined : Number(match[2]);
    const code: DocumentCode = {
      number: match[1]!,
      notation: symbol,
      regime: regimeOfSymbol(symbol, year),
      ...(year === undefined ? {} : { year }),
    };
    const lead = match[0].indexOf(match[3]!);
    found.push({ code, start: match.index, end: match.index + lead + symbolLength(match[3]!, symbol) });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Length of the accepted symbol inside the raw match, which may hold spaces around hyphens. */
function symbolLength(raw: string, symbol: string): number {
  let matched = 0;
  for (let i = 0; i < raw.length; i += 1) {
    if (raw.charAt(i) === ' ') continue;
    if (raw.charAt(i) === symbol.charAt(matched)) matched += 1;
    if (matched === symbol.length) return i + 1;
  }
  return raw.length;
}

/** The first document code of a short text ("Công văn số 1575/ĐKTCV" → 1575, ĐKTCV), or null. Number as written, with its zeros. */
export function parseDocumentCode(text: string): DocumentCode | null {
  const normal = text
    .normalize('NFC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[ÐƉ]/g, 'Đ')
    .replace(/[\s\u00a0]+/g, ' ');
  return findCodes(normal)[0]?.code ?? null;
}

/** As a clerk writes it: `365/TB-VPCP`, `30/2020/NĐ-CP`, `24-CT/TU`. A missing number gives `/TB-UBND`, a missing symbol `365`. */
export function formatDocumentCode(code: DocumentCode): string {
  const number = code.number ?? '';
  if (code.notation === '') return number;
  if (code.regime === 'party') return `${number}-${code.notation}`;
  return code.year === undefined ? `${number}/${code.notation}` : `${number}/${code.year}/${code.notation}`;
}

/** The kind that a symbol names; a symbol whose first part is no kind is a công văn (domain.md §1.3). */
export function kindOfCode(code: DocumentCode): string {
  if (code.regime === 'party')
    return KIND_OF_ABBREVIATION.get(code.notation.split('/')[0]!) === 'thông tư'
      ? 'thông tri'
      : (KIND_OF_ABBREVIATION.get(code.notation.split('/')[0]!) ?? 'công văn');
  const first = code.notation.split('-')[0]!;
  if (/^QH\d+$/.test(first)) return 'luật';
  return KIND_OF_ABBREVIATION.get(first) ?? 'công văn';
}

/** Whether a symbol names its kind ("QĐ-UBND"); "UBND-KT" is that of a công văn by what it lacks. */
export const namesKind = ({ notation }: DocumentCode): boolean =>
  KIND_OF_ABBREVIATION.has(notation.split(/[-/]/)[0]!) || /^QH\d+$/.test(notation);

/**
 * Identity of a document (domain.md §1.4): regime, issuer, notation, number, and the year (State) or the committee term (Party),
 * since State numbering restarts on 1 January and Party numbering runs through the term. A copy (SY, SL, TrS) is the same document.
 * Returns null while the number, the symbol or the year is unknown: such a document has no identity yet.
 */
export function docKey(code: DocumentCode, issuer: string, yearOrTerm: number | string | null): string | null {
  if (code.number === null || code.notation === '' || yearOrTerm === null) return null;
  const notation = code.notation
    .split('-')
    .filter((part) => !COPY_SUFFIX.test(part))
    .join('-')
    .toUpperCase();
  const number = code.number.replace(/^0+(?=\d)/, '').toLowerCase();
  return [code.regime === 'party' ? 'party' : 'state', issuer, notation, number, code.year ?? yearOrTerm].join('|');
}
