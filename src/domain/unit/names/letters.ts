// Bodies by their letters alone, which nothing explains: "SNV, STC", "các Sở và VEC", "TTYT".
import type { ParsedName } from './parsed-name.js';
import { verbAt } from './verbs.js';
import { keyAt, rawAt, type Word } from '../words.js';

const LETTERS = /^(?=(?:.*\p{Lu}){3})\p{Lu}[\p{Lu}\d]{2,8}$/u;
/** Numerals and letters of things: laws, machines, diseases, parts of a document. */
const THINGS =
  /^(?:[IVXLC]+|KCN|KKT|CCN|KCNC|CSGD|HSSV|CNTT|AI|CSDL|TTHC|QPPL|VBQPPL|PCCC|CNCH|GPMB|BHXH|BHYT|BHTN|KTXH|QPAN|ANTT|ATTP|ATGT|VSATTP|NTM|OCOP|GRDP|GDP|PCI|PAR|SIPAS|DTI|FDI|ODA|VNEID|CCCD|GCN|CCHC|CĐS|KHCN|THPT|THCS|TH|MN|PL|QĐ|KH|CV|CT|TT|NQ|NĐ|TB|BC|PCTT|TKCN|HIV|AIDS|COVID|DTTS|GDTX|GDNN|XHCN|CNXH|TNMT|KNTC)$/u;

/** "HỘI", "QUYẾT": a syllable in capitals has a tone, letters have none. */
const TONED = /[\u0300\u0301\u0303\u0309\u0323]/;

/** Such letters at a word where a sign, another body or what is to be done follows; null elsewhere. */
export function lettersAt(
  words: readonly Word[],
  at: number,
): { readonly name: ParsedName; readonly next: number } | null {
  const word = words[at];
  if (word === undefined || !LETTERS.test(word.raw) || THINGS.test(word.raw) || word.plain) return null;
  const after = words[at + 1];
  const closed = after === undefined || /^(?:[,;]|va)$/.test(after.key) || (!after.capital && verbAt(words, at + 1));
  if (!closed || /^[/&-]$/.test(keyAt(words, at - 1)) || /^[/&-]$/.test(rawAt(words, at + 1))) return null;
  const { raw: name, start, end } = word;
  if (TONED.test(name.normalize('NFD'))) return null;
  return { name: { name, start, end, head: false, collective: false }, next: at + 1 };
}
